import type { Book, Sheet } from '../grid.ts'
import { leftOf } from './captions.ts'
import { layDetail } from './detailSheet.ts'
import { layInputs } from './inputsSheet.ts'
import { issuesBefore, layIssues } from './issueSheet.ts'
import type { Results } from './results.ts'
import { laySummary } from './summarySheet.ts'
import { layTrial } from './trialSheet.ts'

/** The sheets that a run writes, for the inputs as they stand in the book. */
export const resultSheets = (book: Book, results: Results): Sheet[] => [
  layTrial(results),
  laySummary(results),
  layDetail(results),
  layIssues(results, issuesBefore(book)),
  layInputs(book, results.policy, `${leftOf(results)}　校验码 ${results.code}`),
]

/** The book with the result sheets replaced, or added at its end; every other sheet stays as it is. */
export function writeResults(book: Book, results: Results): Book {
  const fresh = new Map(resultSheets(book, results).map((sheet) => [sheet.name, sheet]))
  const present = new Set(book.sheets.map(({ name }) => name))
  const added = [...fresh.values()].filter(({ name }) => !present.has(name))
  return { sheets: [...book.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet), ...added] }
}
