import type { Dataset, Diagnostic, Policy, Report, Scenario } from '../../../engine/index.ts'
import type { Lang, Locate, Words } from '../../text/index.ts'

/** A simulation's answer with all that its printed head has to say. */
export interface Answer {
  readonly lang: Lang
  readonly words: Words
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string
  readonly policy: Policy
  readonly scenario: Scenario
  readonly dataset: Dataset
  readonly report: Report
  readonly diagnostics: readonly Diagnostic[]
  readonly locate?: Locate
}
