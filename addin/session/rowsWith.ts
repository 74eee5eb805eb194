import type { Outcome } from '../../engine/index.ts'
import { type AnsweredRow, answeredRow } from './answer.ts'
import type { Runs } from './runs.ts'

/** Rows of the main table as far as a list shows them, and how many there are. */
export interface ListedRows {
  readonly rows: readonly AnsweredRow[]
  readonly total: number
}

/** The rows that a count counts, in table order; answers of the first `most` alone are worked out. */
export function rowsWith({ workbook, now }: Runs, outcome: Outcome, most: number): ListedRows {
  const { entity } = workbook.read.policy.main
  const all = now.rows().filter((row) => row.entity === entity && row.outcome === outcome)
  return { rows: all.slice(0, most).map(({ id }) => answeredRow(now, { entity, id })), total: all.length }
}
