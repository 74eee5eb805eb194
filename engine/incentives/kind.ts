import type { Incentive } from '../model/rule.ts'

/** An argument of an incentive kind: which column of 奖补 it stands in, and whether it must be filled. */
export interface Argument {
  readonly key: 'base' | 'rate' | 'tierBy'
  readonly label: string
  readonly required: boolean
  /** The argument names a table parameter (参数分档) rather than being a formula. */
  readonly table?: boolean
}

/** What a kind makes of its arguments, as formulas of the language. */
export interface AmountFormulas {
  /** Money before floor, cap and rounding. */
  readonly amount: string
  /** 计奖数量: what the rate is paid on. */
  readonly quantity: string
  /** 标准, where there is one. */
  readonly rate?: string
}

/** One way to compute an incentive. A new kind is a file with one of these and a line in the index. */
export interface IncentiveKind {
  /** The word in 计奖方式. */
  readonly label: string
  readonly arguments: readonly Argument[]
  readonly formulas: (incentive: Incentive) => AmountFormulas
}
