import { type Book, resultSheets, type Sheet } from '../../../engine/index.ts'
import { type Lang, WORDS } from '../../text/index.ts'
import { withFigures } from '../results/figures.ts'
import { resultsOf } from '../results/index.ts'
import { type Choice, tried } from '../state.ts'
import { doubtsOf } from '../value.ts'
import { wordedChanges } from '../wording/changes.ts'
import { isSound, workbookOf } from '../workbook.ts'
import type { Progress } from './job.ts'

/** The sheets as they stand, the scenario and what is tried on it. */
export interface PrintAsk extends Choice {
  readonly lang: Lang
  readonly book: Book
}

export interface PrintedTables {
  readonly sheets: readonly Sheet[]
  /** 校验码 */
  readonly code: string
}

/** The printed tables for a scenario; null for a workbook with errors. */
export function printTables(
  { lang, book, scenario, trial }: PrintAsk,
  progress: Progress,
): PrintedTables | null {
  const workbook = workbookOf(book)
  if (!isSound(workbook)) return null
  const wording = { lang, words: WORDS[lang] }
  const simulation = workbook.model.simulator.run(tried({ sound: workbook, scenario, trial }))
  const found = [
    ...workbook.diagnostics,
    ...doubtsOf(workbook.read.policy, trial.overrides),
    ...withFigures(wording.words, simulation, simulation.diagnostics()),
  ]
  const changes = wordedChanges(wording, trial)
  const results = resultsOf(wording, workbook.read, simulation, changes, found, progress)
  return { sheets: resultSheets(book, results), code: results.code }
}
