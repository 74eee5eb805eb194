import type { Ratio } from '../model/ratio.ts'
import type { CompiledAllotment } from '../policy/compiled.ts'
import type { Span } from './span.ts'

/** A fund in one year, or over the whole period. Money in 元. */
export interface FundLine {
  readonly allotment: CompiledAllotment
  /** '' where the fund is pooled over the period, or for amounts without a year. */
  readonly year: string
  readonly opening: Span
  readonly base: Ratio | null
  readonly share: Ratio | null
  readonly income: Ratio | null
  readonly available: Span
  /** What falls due, with what waits from the year before. */
  readonly due: Span
  readonly arrears: Span
  readonly granted: Span
  readonly closing: Span
  readonly shortfall: Span
  /** Available less due; null where either is open. */
  readonly balance: Ratio | null
  /** What each payment gets of a fund that cannot pay all; empty where it can, or where an amount is open. */
  readonly shares: readonly FundItem[]
}

/** A payment that a fund is to make. Money in 分. */
export interface FundItem {
  readonly incentive: string
  readonly entity: string
  readonly row: number
  readonly due: bigint
  readonly granted: bigint
  /** Whether it waits from the year before. */
  readonly waiting: boolean
}
