import type { Dataset } from '../../model/dataset.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { Policy, Scenario } from '../../model/policy.ts'
import type { AreaFigure, Decimals, Range, Report, RequirementCount } from '../../model/result.ts'
import type { Contact } from '../frontSheet.ts'

/** Why a figure is not there; ranged: its standard is a range, from which nobody has chosen. */
export type Absence = 'notSet' | 'ranged' | 'incomplete' | 'notReported' | 'notApplicable'

/** A column of facts about the rows of 项目明细: 实施主体, 类型, 用地（亩）, 容积率 … */
export interface FactColumn {
  readonly label: string
  readonly unit?: string
  readonly kind: 'text' | 'word' | 'number'
}

/** One line of 项目明细. Money is 元. */
export interface DetailRow {
  readonly town: string
  readonly id: string
  readonly name: string
  /** One a fact column; null is not reported. */
  readonly facts: readonly (string | number | null)[]
  readonly outcome: Outcome
  /** The conditions that are not met, worded with their clauses. */
  readonly failed: readonly string[]
  /** What is missing, worded: 再增建筑面积133.33㎡. */
  readonly remedy: readonly string[]
  readonly due: Decimals
  /** Cut by caps and by the highest-only group. */
  readonly cut: Decimals
  readonly approved: Decimals
  readonly low: Decimals
  readonly high: Decimals
  readonly paid: Decimals
  readonly unpaid: Decimals
  /** Why amounts are null. */
  readonly absence: Absence
}

export type IssueLevel = 'mustFix' | 'affectsMoney' | 'affectsOutcome' | 'hint'

/** One line of 问题清单, its sentence already worded. */
export interface IssueRow {
  readonly level: IssueLevel
  /** Who has to settle it. */
  readonly supplier?: string
  readonly sheet?: string
  readonly cell?: string
  readonly id?: string
  readonly name?: string
  readonly sentence: string
  readonly current?: string
  readonly expected?: string
  readonly qualification?: string
  /** The money that it keeps open, 元; notSet where no incentive with a rate is in the estimate. */
  readonly stake?: Pick<Range, 'low' | 'high'> | 'notSet'
}

/** What 试算结果 shows: totals, and no single row. */
export interface TrialResults {
  readonly report: Report
  readonly policy: Policy
  readonly dataset: Dataset
  readonly scenario: Scenario
  /** Changes made for this run alone, worded: 零星容积率下限=2.2. */
  readonly changes?: readonly string[]
  readonly requirements: readonly RequirementCount[]
  /** The parameters without a value that each incentive waits for, by its label. */
  readonly unset: ReadonlyMap<string, readonly string[]>
  readonly figures?: readonly AreaFigure[]
  /** 校验码: the same on every page of a run. */
  readonly code: string
}

/** Everything that the result sheets print. */
export interface Results extends TrialResults {
  readonly facts: readonly FactColumn[]
  readonly rows: readonly DetailRow[]
  /** Whose every judged row is, by entity and id with a line break between. */
  readonly names?: ReadonlyMap<string, { readonly town: string; readonly name: string }>
  readonly issues: readonly IssueRow[]
  readonly contact?: Contact
}
