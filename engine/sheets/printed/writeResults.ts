import type { Book, Sheet } from '../grid.ts'
import { RESULT_TITLES } from '../titles.ts'
import { layBalance } from './balanceSheet.ts'
import { leftOf } from './captions.ts'
import { layDetail } from './detailSheet.ts'
import { layFunding } from './fundingSheet.ts'
import { fundLines } from './funds.ts'
import { layInputs } from './inputsSheet.ts'
import { layIssues } from './issueSheet.ts'
import { layProgress } from './progressSheet.ts'
import type { Results } from './results.ts'
import { laySummary } from './summarySheet.ts'
import { layTrial } from './trialSheet.ts'

/** The sheets that a run writes, for the inputs as they stand in the book. */
export const resultSheets = (book: Book, results: Results): Sheet[] => [
  layTrial(results),
  ...ATTACHMENTS.filter(({ isUsed }) => isUsed(results)).map(({ lay, title }, i) =>
    lay(results, sheetBefore(book, title), `附件${i + 1}`),
  ),
  layIssues(results, sheetBefore(book, RESULT_TITLES.issues)),
  layInputs(book, results.policy, leftOf(results), results.code),
]

interface Attachment {
  readonly title: string
  /** Whether the policy has anything to show in it. */
  readonly isUsed: (results: Results) => boolean
  readonly lay: (results: Results, before: Sheet | undefined, attachment: string) => Sheet
}

/** The official tables, numbered in this order as far as a policy has them: money first, single rows last. */
const ATTACHMENTS: readonly Attachment[] = [
  {
    title: RESULT_TITLES.funding,
    isUsed: ({ report }) => report.incentives.length > 0,
    lay: layFunding,
  },
  { title: RESULT_TITLES.summary, isUsed: () => true, lay: laySummary },
  {
    title: RESULT_TITLES.progress,
    isUsed: ({ report }) => [report, ...report.towns].some(({ targets }) => targets.length > 0),
    lay: layProgress,
  },
  { title: RESULT_TITLES.balance, isUsed: (results) => fundLines(results).length > 0, lay: layBalance },
  { title: RESULT_TITLES.detail, isUsed: () => true, lay: layDetail },
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
