import type { Diagnostic } from './diagnostic.ts'
import type { Outcome, Verdict } from './outcome.ts'
import type { Effect, Strictness } from './rule.ts'

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
  /** 资金来源: the fund that it draws on; null where none is named. */
  readonly fund: string | null
  /** What waivable rows would add if all were approved. */
  readonly ifApproved: Decimals
  /** By the year of its date field; '' where the cell is blank or there is no such field. */
  readonly years: readonly (Range & { readonly year: string })[]
  /** By the stage of its row: 完成, 在建, 谋划; '' where the cell is blank or the entity has none. */
  readonly stages: readonly (Range & { readonly stage: string })[]
  /** By who bears it; empty where nobody is named. */
  readonly bearers: readonly (Range & { readonly name: string })[]
  /** 台账差: what 兑付台账 settled, less what would be computed. */
  readonly ledger: Decimals
  /** 已付 in 兑付台账. */
  readonly paid: Decimals
  /** 待付: the value less what was paid. */
  readonly unpaid: Decimals
}

export interface TargetTotal {
  readonly id: string
  readonly label: string
  readonly year: string
  readonly unit: string
  readonly target: Decimals
  /** What is completed. */
  readonly done: Decimals
  /** What the stages that the target counts add up to: `met`, `gap`, `low` and `high` are of these. */
  readonly counted: Decimals
  /** null of a ratio, and where the entity has no stages. */
  readonly underWay: Decimals
  readonly planned: Decimals
  readonly low: Decimals
  readonly high: Decimals
  /** Of what is counted: percent, two decimals; 100.00 only when met; '—' for a rate without a base. */
  readonly coverage: string | null
  /** 完成率: the same of what is completed alone. */
  readonly completion: string | null
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
  /** False where the capacity waits for a parameter without a value. */
  readonly set: boolean
  /** Of a fund only. */
  readonly fund?: FundYear
}

/** A fund in one year, or over the whole period. Money in 元. */
export interface FundYear {
  /** 年初结余; a range where a year before is not decided. */
  readonly opening: Range
  /** 计提基数; null where the fund states none. */
  readonly base: Decimals
  /** 比例, in percent; null where the fund states none. */
  readonly share: Decimals
  /** 本年筹集 */
  readonly income: Decimals
  /** 可用: opening and income. */
  readonly available: Range
  /** 应支 of the year, with what waits from the year before. */
  readonly due: Range
  /** Of it what waits from the year before. */
  readonly arrears: Range
  /** 实支: what the fund can pay of it. */
  readonly granted: Range
  /** 年末结余 */
  readonly closing: Range
  /** 缺口: what it cannot pay. */
  readonly shortfall: Range
  readonly sharing: 'queue' | 'proRata' | 'priority'
  /** What each payment gets, where there is a shortfall and all is decided. */
  readonly shares: readonly FundShare[]
}

/** A payment of a fund that cannot pay all. */
export interface FundShare {
  readonly incentive: string
  readonly id: string
  readonly due: Decimals
  readonly granted: Decimals
  /** Whether it waits from the year before. */
  readonly waiting: boolean
}

/** Whether an amount enters the total: as it is, from nothing to its amount, or not until somebody approves. */
export type Standing = 'counted' | 'open' | 'waiting'

/** What a row adds to an incentive's total. */
export interface RowAmount extends Range {
  readonly standing: Standing
  /** 已付 and 待付, where 兑付台账 has the row. */
  readonly paid?: Decimals
  readonly unpaid?: Decimals
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

/** A figure of the whole area that no rule reads: it is there to be read by people. */
export interface AreaFigure {
  readonly label: string
  readonly unit: string
  /** Decimal text, 是 or 否, '[low, high]'; null where nothing is known. */
  readonly value: string | null
  /** The parameters without a value that it waits for. */
  readonly unset: readonly string[]
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

/** How a condition of the main qualification judges the rows, by verdict. */
export interface RequirementCount {
  readonly label: string
  readonly strictness: Strictness
  readonly clauses: readonly string[]
  readonly counts: Readonly<Partial<Record<Verdict, number>>>
}
