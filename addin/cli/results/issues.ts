import {
  type Diagnostic,
  explainRow,
  type IssueLevel,
  type IssueRow,
  type Missing,
  type RowResult,
  type Severity,
  type Simulation,
} from '../../../engine/index.ts'
import { fill, type Locate, sentence } from '../../text/index.ts'
import type { Context } from '../verb.ts'
import { mainSteps } from './detail.ts'

const LEVELS: Readonly<Record<Severity, IssueLevel>> = {
  error: 'mustFix',
  warning: 'affectsMoney',
  notice: 'hint',
}

/** What was found, and each decisive cell that is missing, with who has to fill it in. */
export function issueRows(
  context: Context,
  simulation: Simulation,
  rows: readonly RowResult[],
  diagnostics: readonly Diagnostic[],
  locate: Locate,
): IssueRow[] {
  return [
    ...diagnostics.map((d) => foundIssue(context, d, locate)),
    ...missingIssues(context, simulation, rows, locate),
  ]
}

function foundIssue({ lang }: Context, d: Diagnostic, locate: Locate): IssueRow {
  const { at } = d
  const id = at.kind === 'data' ? at.id : undefined
  const name = at.kind === 'item' ? at.label : undefined
  return { level: LEVELS[d.severity], ...locate(at), id, name, sentence: sentence(lang, d) }
}

/** Blank cells that keep rows of the main entity from being decided, each once. */
function missingIssues(
  { words }: Context,
  simulation: Simulation,
  rows: readonly RowResult[],
  locate: Locate,
): IssueRow[] {
  const { policy, fields } = simulation.compiled
  const seen = new Set<string>()
  return rows
    .filter((row) => row.entity === policy.main.entity && row.outcome === 'unknown')
    .flatMap((row) => {
      const explanation = explainRow(simulation, row.entity, row.id)
      const missing = mainSteps(policy, explanation).flatMap((step) => step.missing)
      return missing.flatMap((m): IssueRow[] => {
        const key = [m.entity, m.id, m.label].join('\n')
        if (!isCell(m) || seen.has(key)) return []
        seen.add(key)
        const { entity, id, label } = m
        return [
          {
            level: 'affectsMoney',
            supplier: fields.get(entity)?.get(label)?.supplier,
            ...locate({ kind: 'data', entity, id, field: label }),
            id,
            sentence: fill(words.cli.missingCell!, { label }),
            current: words.absent.blank,
            qualification: policy.main.qualification,
          },
        ]
      })
    })
}

const isCell = (m: Missing): m is Missing & { entity: string; id: string } =>
  m.kind === 'cell' && m.entity !== undefined && m.id !== undefined
