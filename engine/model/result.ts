import type { Diagnostic } from './diagnostic.ts'
import type { Outcome } from './outcome.ts'
import type { Effect } from './rule.ts'

/** Decimal text; null is not set (value, low) or not bounded (high). Money is 元, areas are in the target's unit. */
export type Decimals = string | null

/** low ≤ value ≤ high; value is null where a counted row is not decided. */
export interface Range {
  readonly low: Decimals
  readonly value: Decimals
  readonly high: Decimals
}

export type Counts = Readonly<Record<Outcome, number>>

export type Cost = Readonly<Record<Effect, Range>>

export interface IncentiveTotal extends Range {
  readonly id: string
  readonly label: string
  readonly effect: Effect
  readonly included: boolean
  /** False where a parameter that the amount depends on has no value. */
  readonly set: boolean
  readonly quantity: Decimals
  readonly unit: string
  readonly due: Decimals
  readonly capCut: Decimals
  readonly groupCut: Decimals
  readonly rounding: Decimals
  /** Rows that are paid. */
  readonly count: number
  /** What waivable rows would add if all were approved. */
  readonly ifApproved: Decimals
  /** By the year of its date field; '' where the cell is blank or there is no such field. */
  readonly years: readonly (Range & { readonly year: string })[]
}

export interface TargetTotal {
  readonly id: string
  readonly label: string
  readonly year: string
  readonly unit: string
  readonly target: Decimals
  readonly done: Decimals
  readonly underWay: Decimals
  readonly planned: Decimals
  readonly low: Decimals
  readonly high: Decimals
  /** Percent, two decimals; 100.00 only when met; '—' for a rate without a base. */
  readonly coverage: string | null
  readonly gap: Decimals
  readonly met: boolean | null
}

export interface TownTotal {
  readonly town: string
  readonly counts: Counts
  readonly cost: Cost
  readonly targets: readonly TargetTotal[]
}

export interface AllotmentTotal {
  readonly id: string
  readonly label: string
  readonly group: string
  readonly year: string
  /** Unit of capacity, demand and balance: 元 for a fund. */
  readonly unit: string
  readonly capacity: Decimals
  readonly demand: Decimals
  readonly balance: Decimals
  /** Rows tied at the edge, for a person to settle. */
  readonly tied: readonly string[]
}

/** Whether an amount enters the total: as it is, from nothing to its amount, or not until somebody approves. */
export type Standing = 'counted' | 'open' | 'waiting'

/** What a row adds to an incentive's total. */
export interface RowAmount extends Range {
  readonly standing: Standing
  /** What a waiting row would add. */
  readonly ifApproved?: Decimals
}

export interface RowResult {
  readonly entity: string
  readonly id: string
  readonly town: string
  readonly outcome: Outcome
  readonly qualifications: Readonly<Record<string, Outcome>>
  readonly failed: readonly string[]
  readonly missing: readonly string[]
  /** By incentive; rows add up to the incentive's total (apart from rows tied for a quota's last places). */
  readonly amounts: Readonly<Record<string, RowAmount>>
}

/** What a simulation says, ready to print; the command line's JSON is this with the diagnostics put into words. */
export interface Report {
  readonly policy: {
    readonly id: string
    readonly title: string
    readonly status: string
    readonly period: string
  }
  readonly scenario: string
  readonly counts: Counts
  readonly cost: Cost
  /** Included incentives without a rate, and incentives left out of the estimate. */
  readonly excluded: { readonly notSet: number; readonly notIncluded: number }
  readonly incentives: readonly IncentiveTotal[]
  readonly towns: readonly TownTotal[]
  readonly targets: readonly TargetTotal[]
  readonly allotments: readonly AllotmentTotal[]
  readonly rows?: readonly RowResult[]
  readonly diagnostics: readonly Diagnostic[]
}
