import type {
  Diagnostic,
  Field,
  IssueLevel,
  IssueRow,
  Missing,
  Report,
  Severity,
  Simulation,
} from '../../../engine/index.ts'
import { fill, type Locate, sentence } from '../../text/index.ts'
import type { Wording } from '../wording/wording.ts'
import { type Explained, mainSteps } from './explained.ts'
import { addStake, hasRates, openAmounts, type Stake } from './stakes.ts'

const LEVELS: Readonly<Record<Severity, IssueLevel>> = {
  error: 'mustFix',
  warning: 'affectsMoney',
  notice: 'hint',
}

/** What was found, and each decisive cell that is missing, with who has to fill it in. */
export function issueRows(
  wording: Wording,
  simulation: Simulation,
  report: Report,
  rows: readonly Explained[],
  diagnostics: readonly Diagnostic[],
  locate: Locate,
): IssueRow[] {
  const isPriced = hasRates(report)
  return [
    ...diagnostics.map((d) => foundIssue(wording, d, rows, locate)),
    ...missingIssues(wording, simulation, rows, locate).map((issue): IssueRow => {
      return isPriced ? issue : { ...issue, level: 'affectsMoney', stake: 'notSet' }
    }),
  ]
}

/** A finding in words; whose it is, where it is about one of the rows. */
export function foundIssue(
  { lang }: Wording,
  d: Diagnostic,
  rows: readonly Explained[],
  locate: Locate,
): IssueRow {
  const { at, values } = d
  const id = at.kind === 'data' ? at.id : undefined
  const whose = rows.find(({ row }) => at.kind === 'data' && row.entity === at.entity && row.id === id)
  const name = at.kind === 'item' ? at.label : whose?.explanation?.name
  const current = values.value === undefined ? undefined : String(values.value)
  const range = [values.low ?? '', values.high ?? ''].join('–')
  const expected = values.date ?? (range === '–' || current === undefined ? undefined : range)
  return {
    level: LEVELS[d.severity],
    supplier: whose?.row.town || undefined,
    ...locate(at),
    id,
    name: name === id ? undefined : name,
    sentence: sentence(lang, d),
    current,
    expected: expected === undefined ? undefined : String(expected),
  }
}

/** A blank cell, the row that it stands in, and what hangs on it. */
interface Gap {
  readonly cell: Cell
  readonly town: string
  readonly qualification?: string
  readonly stake: Stake | undefined
}

type Cell = Missing & { readonly entity: string; readonly id: string }

/** Blank cells that keep a row of the main entity or an amount from being decided, each once, with the money at stake. */
function missingIssues(
  { words }: Wording,
  simulation: Simulation,
  rows: readonly Explained[],
  locate: Locate,
): IssueRow[] {
  const { policy, fields } = simulation.compiled
  const names = new Map(
    rows.map(({ row, explanation }) => [`${row.entity}\n${row.id}`, explanation?.name ?? '']),
  )
  return gapsOf(simulation, rows).map(({ cell, town, qualification, stake }): IssueRow => {
    const { entity, id, label } = cell
    const field = fields.get(entity)?.get(label)
    return {
      level: qualification !== undefined && isNothing(stake) ? 'affectsOutcome' : 'affectsMoney',
      supplier: field?.supplier === undefined || field.supplier === policy.area ? town : field.supplier,
      ...locate({ kind: 'data', entity, id, field: label }),
      id,
      name: names.get(`${entity}\n${id}`),
      sentence: fill(words.cli.missingCell!, { label }),
      current: words.absent.blank,
      expected: field && expectedOf(field, words.explain),
      qualification,
      stake: stake ?? { low: '0', high: '0' },
    }
  })
}

/** Whether no money hangs on it. */
const isNothing = (stake: Stake | undefined): boolean =>
  stake === undefined || (Number(stake.low) === 0 && stake.high !== null && Number(stake.high) === 0)

function gapsOf(simulation: Simulation, rows: readonly Explained[]): Gap[] {
  const { main } = simulation.compiled.policy
  const gaps = new Map<string, Gap>()
  const note = (cell: Missing, town: string, of: Partial<Pick<Gap, 'qualification' | 'stake'>>) => {
    if (!isCell(cell)) return
    const key = [cell.entity, cell.id, cell.label].join('\n')
    const known = gaps.get(key)
    gaps.set(key, {
      cell,
      town: known?.town || town,
      qualification: known?.qualification ?? of.qualification,
      stake: of.stake ? addStake(known?.stake, of.stake) : known?.stake,
    })
  }
  const cellsOf = behind(rows)
  for (const { row, explanation } of rows) {
    if (row.entity === main.entity && row.outcome === 'unknown')
      for (const cell of cellsOf(
        mainSteps(simulation.compiled.policy, explanation).flatMap((s) => s.missing),
      ))
        note(cell, row.town, { qualification: main.qualification })
    for (const { missing, stake } of openAmounts(simulation, { row, explanation }))
      for (const cell of cellsOf(missing)) note(cell, row.town, { stake })
  }
  return [...gaps.values()]
}

/** The blank cells behind what is missing: a qualification of another row waits for cells of that row. */
function behind(rows: readonly Explained[]): (missing: readonly Missing[]) => readonly Missing[] {
  const byId = new Map(rows.map(({ row, explanation }) => [`${row.entity}\n${row.id}`, explanation]))
  const look = (missing: readonly Missing[], seen: ReadonlySet<string>): readonly Missing[] =>
    missing.flatMap((m) => {
      const key = `${m.entity}\n${m.id}`
      if (m.kind !== 'qualification' || seen.has(key)) return m
      const steps = byId.get(key)?.qualifications.find(({ name }) => name === m.label)?.steps ?? []
      return look(
        steps.flatMap((step) => step.missing),
        new Set([...seen, key]),
      )
    })
  return (missing) => {
    const found = look(missing, new Set()).map((m) => [[m.entity, m.id, m.label].join('\n'), m] as const)
    return [...new Map(found).values()]
  }
}

const isCell = (m: Missing): m is Cell => m.kind === 'cell' && m.entity !== undefined && m.id !== undefined

/** What may be filled in: one of the choices, yes or no, a number in its unit. */
function expectedOf(
  { options, type, unit }: Field,
  words: Readonly<Record<string, string>>,
): string | undefined {
  if (type === 'flag') return `${words.yes}${words.comma}${words.no}`
  if (type === 'number') return fill(words.number!, { unit: unit ?? '' })
  return options?.join(words.comma)
}
