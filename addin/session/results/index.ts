import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import {
  areaFigures,
  type Diagnostic,
  explainRow,
  type Policy,
  type ReadBook,
  type RequirementCount,
  type Results,
  type RowResult,
  reportOf,
  type Scenario,
  type Simulation,
  type Verdict,
} from '../../../engine/index.ts'
import type { Wording } from '../wording/wording.ts'
import { detailRows } from './detail.ts'
import { type Explained, mainSteps } from './explained.ts'
import { factsOf } from './facts.ts'
import { issueRows } from './issues.ts'
import { unsetParameters } from './unset.ts'

/** What a workbook says beside its simulation. */
type ResultBook = Pick<ReadBook, 'policy' | 'dataset' | 'payments' | 'contact' | 'locate'>

/** Everything that the result sheets print. */
export function resultsOf(
  wording: Wording,
  book: ResultBook,
  simulation: Simulation,
  changes: readonly string[],
  diagnostics: readonly Diagnostic[],
): Results {
  const { policy, dataset } = book
  const facts = factsOf(policy, dataset.tables[policy.main.entity])
  const report = reportOf(simulation, { rows: true })
  const explained = (report.rows ?? []).map((row) => explainedRow(simulation, row))
  const main = explained.filter(({ row }) => row.entity === policy.main.entity)
  return {
    report,
    policy,
    dataset,
    scenario: simulation.scenario,
    changes,
    facts,
    rows: detailRows(wording, simulation, main, facts),
    requirements: requirementCounts(policy, main),
    names: new Map(
      explained.map(({ row, explanation }) => [
        `${row.entity}\n${row.id}`,
        { town: row.town, name: explanation?.name ?? '' },
      ]),
    ),
    unset: unsetParameters(simulation),
    figures: areaFigures(simulation),
    issues: issueRows(wording, simulation, report, explained, diagnostics, book.locate),
    contact: book.contact,
    code: checkCode(book, simulation.scenario),
  }
}

const explainedRow = (simulation: Simulation, row: RowResult): Explained => ({
  row,
  explanation: explainRow(simulation, row.entity, row.id),
})

/** How each condition of the main qualification judges the rows, in the policy's order. */
function requirementCounts(policy: Policy, main: readonly Explained[]): RequirementCount[] {
  const counts = new Map<string, Partial<Record<Verdict, number>>>()
  const steps = main.flatMap(({ explanation }) => mainSteps(policy, explanation))
  for (const { label, verdict } of steps) {
    const own = counts.get(label) ?? {}
    counts.set(label, { ...own, [verdict]: (own[verdict] ?? 0) + 1 })
  }
  return [...new Map(steps.map((step) => [step.label, step])).values()].map(
    ({ label, strictness, clauses }) => ({ label, strictness, clauses, counts: counts.get(label) ?? {} }),
  )
}

/** The same inputs and scenario give the same code, whenever and wherever they are run. */
export function checkCode(
  { policy, dataset, payments }: Pick<ReadBook, 'policy' | 'dataset' | 'payments'>,
  scenario: Scenario,
): string {
  const inputs = JSON.stringify([policy, dataset, payments, scenario])
  return bytesToHex(sha256(utf8ToBytes(inputs)))
    .slice(0, 8)
    .toUpperCase()
}
