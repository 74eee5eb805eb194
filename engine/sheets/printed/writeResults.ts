import type { Book, Sheet } from '../grid.ts'
import { RESULT_TITLES } from '../titles.ts'
import { leftOf } from './captions.ts'
import { layDetail } from './detailSheet.ts'
import { layInputs } from './inputsSheet.ts'
import { layIssues } from './issueSheet.ts'
import type { Results } from './results.ts'
import { laySummary } from './summarySheet.ts'
import { layTrial } from './trialSheet.ts'

/** The sheets that a run writes, for the inputs as they stand in the book. */
export const resultSheets = (book: Book, results: Results): Sheet[] => [
  layTrial(results),
  laySummary(results, sheetBefore(book, RESULT_TITLES.summary)),
  layDetail(results, sheetBefore(book, RESULT_TITLES.detail)),
  layIssues(results, sheetBefore(book, RESULT_TITLES.issues)),
  layInputs(book, results.policy, leftOf(results), results.code),
]

/** A result sheet as the run before left it, with whatever people have added to it since. */
const sheetBefore = (book: Book, title: string): Sheet | undefined =>
  book.sheets.find(({ name }) => name === title)

/** The book with the result sheets replaced, or added at its end; every other sheet stays as it is. */
export function writeResults(book: Book, results: Results): Book {
  const fresh = new Map(resultSheets(book, results).map((sheet) => [sheet.name, sheet]))
  const present = new Set(book.sheets.map(({ name }) => name))
  const added = [...fresh.values()].filter(({ name }) => !present.has(name))
  return { sheets: [...book.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet), ...added] }
}
