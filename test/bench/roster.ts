import type { Participant } from './participant.ts'
import { c } from './peers/c.ts'
import { decimal } from './peers/decimal.ts'
import { duckdb, duckdbSingle } from './peers/duckdb.ts'
import { jsonRules, jsonRulesRewritten } from './peers/jsonRules.ts'
import { naive } from './peers/naive.ts'
import { typed } from './peers/typed.ts'
import { zen, zenBatch } from './peers/zen.ts'

export type Key = keyof typeof ROSTER
export type Pace = 'fast' | 'medium' | 'slow'

export interface Listed {
  readonly participant: Participant
  readonly pace: Pace
  readonly installed: boolean
  /** Also measured a hundred times in a row. */
  readonly steady?: boolean
}

/**
 * Who is compared with the product, by the name on the command line. The slower, the fewer rounds.
 * `installed` are the ones that need packages of their own.
 */
export const ROSTER = {
  naive: { participant: naive, pace: 'fast', installed: false, steady: true },
  typed: { participant: typed, pace: 'fast', installed: false, steady: true },
  c: { participant: c, pace: 'fast', installed: false, steady: true },
  decimal: { participant: decimal, pace: 'medium', installed: false },
  duckdb: { participant: duckdb, pace: 'medium', installed: true },
  duckdbSingle: { participant: duckdbSingle, pace: 'medium', installed: true },
  zen: { participant: zen, pace: 'slow', installed: true },
  zenBatch: { participant: zenBatch, pace: 'slow', installed: true },
  jsonRules: { participant: jsonRules, pace: 'slow', installed: true },
  jsonRulesRewritten: { participant: jsonRulesRewritten, pace: 'slow', installed: true },
} as const satisfies Readonly<Record<string, Listed>>

export const KEYS = Object.keys(ROSTER) as Key[]
