import { createHash } from 'node:crypto'
import {
  type Diagnostic,
  type Results,
  reportOf,
  type Scenario,
  type Simulation,
} from '../../../engine/index.ts'
import type { Opened } from '../book.ts'
import type { Context } from '../verb.ts'
import { detailRows, factsOf } from './detail.ts'
import { issueRows } from './issues.ts'

/** Everything that the result sheets print. */
export function resultsOf(
  context: Context,
  book: Opened,
  simulation: Simulation,
  changes: readonly string[],
  diagnostics: readonly Diagnostic[],
): Results {
  const facts = factsOf(book.policy)
  const report = reportOf(simulation, { rows: true })
  const rows = report.rows ?? []
  return {
    report,
    policy: book.policy,
    dataset: book.dataset,
    scenario: simulation.scenario,
    changes,
    facts,
    rows: detailRows(context, simulation, rows, facts),
    issues: issueRows(context, simulation, rows, diagnostics, book.locate),
    contact: book.contact,
    code: checkCode(book, simulation.scenario),
  }
}

/** The same inputs and scenario give the same code, whenever and wherever they are run. */
function checkCode({ policy, dataset, payments }: Opened, scenario: Scenario): string {
  const inputs = JSON.stringify([policy, dataset, payments, scenario])
  return createHash('sha256').update(inputs).digest('hex').slice(0, 8).toUpperCase()
}
