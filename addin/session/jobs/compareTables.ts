import { type Book, hasErrors, layComparison, type Sheet } from '../../../engine/index.ts'
import { fill, type Lang, WORDS } from '../../text/index.ts'
import { comparisonOf } from '../comparisonResults.ts'
import type { Choice } from '../state.ts'
import { isSound, workbookOf } from '../workbook.ts'
import type { Progress } from './job.ts'

/** The sheets as they stand, and what is compared: the first is the base. */
export interface CompareAsk {
  readonly lang: Lang
  readonly book: Book
  readonly choices: readonly Choice[]
}

/** 方案对比, or the scenarios that cannot be computed. */
export type ComparedTable = { readonly sheet: Sheet } | { readonly refused: readonly string[] }

/** The printed comparison of several scenarios; null for a workbook with errors. */
export function compareTables({ lang, book, choices }: CompareAsk, progress: Progress): ComparedTable | null {
  const workbook = workbookOf(book)
  if (!isSound(workbook)) return null
  const words = WORDS[lang]
  const nameOf = (label: string) => fill(words.pane['scenarios.tryingOf']!, { label })
  const results = comparisonOf({ lang, words }, workbook, choices, nameOf, progress)
  const refused = [results.base, ...results.others].filter(({ report }) => hasErrors(report.diagnostics))
  return refused.length > 0
    ? { refused: refused.map(({ scenario }) => scenario.label) }
    : { sheet: layComparison(results) }
}
