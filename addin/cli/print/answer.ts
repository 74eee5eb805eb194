import type { AreaFigure, BorrowedData, Dataset, Policy, Report, Scenario } from '../../../engine/index.ts'
import type { Lang, Words } from '../../text/index.ts'

/** A simulation's answer with all that its printed head has to say. */
export interface Answer {
  readonly lang: Lang
  readonly words: Words
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string
  readonly policy: Policy
  readonly scenario: Scenario
  /** Parameters changed for this run alone: 零星容积率下限=2.2. */
  readonly changes: readonly string[]
  readonly dataset: Dataset
  readonly report: Report
  /** The parameters without a value that each incentive waits for. */
  readonly unset: ReadonlyMap<string, readonly string[]>
  /** Figures of the whole area that are there to be read. */
  readonly figures: readonly AreaFigure[]
  /** Where the rows are another policy's. */
  readonly borrowed?: BorrowedData | undefined
}
