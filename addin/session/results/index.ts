import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import {
  areaFigures,
  type Diagnostic,
  explainRow,
  type ReadBook,
  type Report,
  type Results,
  type RowResult,
  reportOf,
  requirementCounts,
  type Scenario,
  type Simulation,
  type TrialResults,
} from '../../../engine/index.ts'
import type { Progress } from '../jobs/job.ts'
import type { Wording } from '../wording/wording.ts'
import { detailRows } from './detail.ts'
import type { Explained } from './explained.ts'
import { factsOf } from './facts.ts'
import { issueRows } from './issues.ts'
import { unsetParameters } from './unset.ts'

/** What a workbook says beside its simulation. */
type ResultBook = Pick<ReadBook, 'policy' | 'dataset' | 'payments' | 'contact' | 'locate'>

/** What 试算结果 shows of a run whose report is there already. */
export const trialResults = (
  { policy, dataset }: ResultBook,
  simulation: Simulation,
  report: Report,
  changes: readonly string[],
  code: string,
): TrialResults => ({
  report,
  policy,
  dataset,
  scenario: simulation.scenario,
  changes,
  requirements: requirementCounts(simulation),
  unset: unsetParameters(simulation),
  figures: areaFigures(simulation),
  code,
})

/** Everything that the result sheets print. */
export function resultsOf(
  wording: Wording,
  book: ResultBook,
  simulation: Simulation,
  changes: readonly string[],
  diagnostics: readonly Diagnostic[],
  progress: Progress = () => {},
): Results {
  const { policy, dataset } = book
  const facts = factsOf(policy, dataset.tables[policy.main.entity])
  const report = reportOf(simulation, { rows: true })
  const rows = report.rows ?? []
  const explained = rows.map((row, i) => {
    if (i % ROWS_A_REPORT === 0) progress(i / rows.length)
    return explainedRow(simulation, row)
  })
  const main = explained.filter(({ row }) => row.entity === policy.main.entity)
  return {
    ...trialResults(book, simulation, report, changes, checkCode(book, simulation.scenario)),
    facts,
    rows: detailRows(wording, simulation, main, facts),
    names: new Map(
      explained.map(({ row, explanation }) => [
        `${row.entity}\n${row.id}`,
        { town: row.town, name: explanation?.name ?? '' },
      ]),
    ),
    issues: issueRows(wording, simulation, report, explained, diagnostics, book.locate),
    contact: book.contact,
  }
}

const ROWS_A_REPORT = 100

const explainedRow = (simulation: Simulation, row: RowResult): Explained => ({
  row,
  explanation: explainRow(simulation, row.entity, row.id),
})

type Inputs = Pick<ReadBook, 'policy' | 'dataset' | 'payments'>

/** The same inputs and scenario give the same code, whenever and wherever they are run. */
export const checkCode = (inputs: Inputs, scenario: Scenario): string => checkCodes(inputs)(scenario)

/** The codes of several scenarios on the same inputs, which are read once. */
export function checkCodes({ policy, dataset, payments }: Inputs): (scenario: Scenario) => string {
  const inputs = JSON.stringify([policy, dataset, payments])
  const begun = sha256.create().update(utf8ToBytes(inputs.slice(0, -1)))
  return (scenario) => {
    const hash = begun.clone().update(utf8ToBytes(`,${JSON.stringify(scenario)}]`))
    return bytesToHex(hash.digest()).slice(0, 8).toUpperCase()
  }
}
