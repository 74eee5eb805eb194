import type { Dataset } from '../../model/dataset.ts'
import type { Outcome, Verdict } from '../../model/outcome.ts'
import type { Policy, Scenario } from '../../model/policy.ts'
import type { Decimals, Report } from '../../model/result.ts'
import type { Contact } from '../frontSheet.ts'

/** The last line of the figures: nobody else's sheet has it in its first column. */
export const CODE_LINE = '校验码'

/** A scenario that is compared, computed. */
export interface ComparedRun {
  readonly scenario: Scenario
  /** What is tried on it, worded. */
  readonly changes: readonly string[]
  readonly report: Report
  /** 校验码 of its own printed tables. */
  readonly code: string
}

/** A condition that speaks otherwise of a row than under the base; `after` is null where it does not apply any more. */
export interface ChangedStep {
  readonly label: string
  readonly clauses: readonly string[]
  readonly after: Verdict | null
  /** What is missing. */
  readonly missing: readonly string[]
  /** What would do, worded: 再增建筑面积133.33㎡. */
  readonly remedy: readonly string[]
}

/** A row of the main entity that has another outcome than under the base. */
export interface MovedRow {
  readonly id: string
  readonly name: string
  readonly town: string
  readonly before: Outcome
  readonly after: Outcome
  /** Of the field that says how large a row is; null where it is not known. */
  readonly size: Decimals
  /** By how much what it adds to the outlay differs, 元; null where one of the two is not known. */
  readonly money: Decimals
  readonly steps: readonly ChangedStep[]
}

/** What differs from the base under one scenario. */
export interface Movement {
  /** The rows with another outcome, in table order. */
  readonly moved: readonly MovedRow[]
  /** The rows of the main entity of which only the money differs. */
  readonly repriced: { readonly count: number; readonly size: Decimals; readonly money: Decimals }
}

/** What 方案对比 shows: the first run is the base, and each of the others moves away from it. */
export interface ComparisonResults {
  readonly policy: Policy
  readonly dataset: Dataset
  readonly base: ComparedRun
  readonly others: readonly (ComparedRun & { readonly movement: Movement })[]
  /** The field that says how large a row of the main entity is. */
  readonly size?: { readonly label: string; readonly unit: string }
  readonly contact?: Contact
  readonly code: string
}

/** The first area of a row of the main entity: its land. */
export function sizeOf({ entities, main }: Policy): ComparisonResults['size'] {
  const fields = entities.find(({ label }) => label === main.entity)?.fields ?? []
  const land = fields.find(({ unit }) => unit === '亩')
  return land && { label: land.label, unit: '亩' }
}
