import { explainRow, type IssueRow, type Scenario } from '../../engine/index.ts'
import { foundIssue, issueRows } from './results/issues.ts'
import type { Runs } from './runs.ts'
import { doubtsOf } from './value.ts'
import type { Wording } from './wording/wording.ts'
import type { Workbook } from './workbook.ts'

/** What one office has to settle, the most money first. */
export interface Office {
  /** '' where nobody is named: it is for whoever drafts the policy. */
  readonly name: string
  readonly issues: readonly IssueRow[]
}

/** What keeps a workbook from being computed. */
export const faultsOf = (wording: Wording, { diagnostics, read }: Workbook): readonly IssueRow[] =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((d) => foundIssue(wording, d, [], read.locate))

/** What is open in the figures that are shown: the offices with the most money at stake first. */
export function officesOf(wording: Wording, { workbook, saved, now }: Runs): readonly Office[] {
  const { simulation, report } = now
  const rows = now.rows().map((row) => ({ row, explanation: explainRow(simulation, row.entity, row.id) }))
  const tried = doubtsOf(workbook.read.policy, triedValues(saved.scenario, now.scenario))
  const found = [...workbook.diagnostics, ...tried, ...simulation.diagnostics()]
  const offices = new Map<string, IssueRow[]>()
  for (const issue of issueRows(wording, simulation, report, rows, found, workbook.read.locate)) {
    const name = issue.supplier ?? ''
    offices.set(name, [...(offices.get(name) ?? []), issue])
  }
  return [...offices]
    .map(([name, issues]): Office => ({ name, issues: issues.sort((a, b) => weightOf(b) - weightOf(a)) }))
    .sort((a, b) => weightOf(b.issues[0]!) - weightOf(a.issues[0]!))
}

/** The values of a scenario that stand in no cell of its own. */
const triedValues = (saved: Scenario, { overrides }: Scenario): Scenario['overrides'] =>
  Object.fromEntries(Object.entries(overrides).filter(([label, value]) => saved.overrides[label] !== value))

/** Errors, then by money at stake, what has no upper end first; without rates what holds money up comes before the rest. */
export function weightOf({ level, stake }: IssueRow): number {
  if (level === 'mustFix') return Number.POSITIVE_INFINITY
  if (stake === undefined) return level === 'affectsMoney' ? 0.5 : 0
  if (stake === 'notSet') return 0.75
  if (stake.high === null || stake.low === null) return Number.MAX_VALUE
  return Number(stake.high) - Number(stake.low)
}
