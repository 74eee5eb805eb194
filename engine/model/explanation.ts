import type { Verdict } from './outcome.ts'
import type { Range, Standing } from './result.ts'
import type { Strictness } from './rule.ts'

/** One side of a comparison as the reader sees it: its formula text and its value with unit ('2.2', '[30, 50]', '未报'). */
export interface Side {
  readonly text: string
  /** Decimal text of a known value, '[low, high]' of a range, the text of a text; null where nothing is known. */
  readonly value: string | null
  readonly unit: string
}

export interface Comparison {
  readonly left: Side
  readonly operator: string
  readonly right: Side
  /** null where undecided. */
  readonly holds: boolean | null
  /** |left − right|, exact decimal text in the left side's unit; null for texts and undecided comparisons. */
  readonly gap: string | null
  /** The one field whose change alone would meet the standard, and by how much: 再增建筑面积133.33㎡. */
  readonly remedy?: { readonly field: string; readonly change: string; readonly unit: string }
}

/** A decisive missing cell or a parameter without a value. */
export interface Missing {
  readonly kind: 'cell' | 'qualification' | 'parameter' | 'other'
  readonly entity?: string
  readonly id?: string
  readonly label: string
}

/** Where a row stands among those that compete for a quota. */
export interface QuotaPlace {
  /** The values of the group fields, '·' between them; '' for one group. */
  readonly group: string
  /** What the rivals are ranked by, as a formula; '' for their order in the table. */
  readonly order: string
  readonly descending: boolean
  /** 1 + the rows that surely compete and stand ahead; null where the row's own value is not known. */
  readonly rank: number | null
  readonly rivals: number
  /** null where it is not known. */
  readonly capacity: string | null
}

export interface RequirementStep {
  readonly label: string
  readonly strictness: Strictness
  readonly verdict: Verdict
  readonly clauses: readonly string[]
  readonly quote?: string
  readonly message?: string
  readonly formula: string
  /** Empty where the scope does not hold. */
  readonly comparisons: readonly Comparison[]
  readonly missing: readonly Missing[]
  readonly decision: { readonly field: string; readonly answer: boolean | null } | null
  /** Of a quota only. */
  readonly quota?: QuotaPlace
}

export interface Settlement {
  readonly paid: string
  /** null where the amount is open. */
  readonly unpaid: string | null
  /** 台账差: the amount less what would be computed; null where either is open. */
  readonly ledger: string | null
  /** A locked 核定 stands in place of what would be computed. */
  readonly locked: boolean
}

/** The row's own amount; `standing` says whether it enters the total. */
export interface AmountStep extends Range {
  readonly label: string
  readonly standing: Standing
  readonly clauses: readonly string[]
  readonly included: boolean
  readonly set: boolean
  readonly quantity: string | null
  readonly unit: string
  readonly rate: Side | null
  readonly due: string | null
  readonly capCut: string | null
  readonly groupCut: string | null
  readonly rounding: string | null
  readonly missing: readonly Missing[]
  /** What 兑付台账 says of it (元), where it has the row. */
  readonly settlement: Settlement | null
  /** Named shares of the amount: who bears it, and its instalments (元). */
  readonly bearers: readonly { readonly name: string; readonly amount: string }[]
  readonly instalments: readonly { readonly name: string; readonly amount: string }[]
}

/** Everything that decided one row. */
export interface Explanation {
  readonly entity: string
  readonly id: string
  readonly name: string
  readonly town: string
  readonly qualifications: readonly {
    readonly name: string
    readonly outcome: Verdict
    readonly steps: readonly RequirementStep[]
  }[]
  readonly amounts: readonly AmountStep[]
}
