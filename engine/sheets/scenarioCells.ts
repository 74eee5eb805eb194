import type { Parameter, ParameterValue } from '../model/parameter.ts'
import type { Policy, Scenario } from '../model/policy.ts'
import {
  contentAt,
  joined,
  type PlacedContent,
  refused,
  type Written,
  withContents,
  written,
} from './cellContents.ts'
import { openFindings } from './findings.ts'
import { type Book, isBlank, type Sheet } from './grid.ts'
import type { Content } from './kinds.ts'
import { writeParameter } from './parameterCell.ts'
import { readFront } from './readFront.ts'
import { filledRows } from './readRows.ts'
import {
  findScenarioSheet,
  findScenarios,
  namesOf,
  readScenarios,
  rowMeanings,
  type ScenarioTable,
} from './readScenarios.ts'
import { SCENARIO_COLUMNS, SCENARIO_HEADS, SCENARIO_TITLE } from './scenarioSheet.ts'
import { NOT_SET, SWITCH } from './words.ts'

const [GROUP, NAME, UNIT] = SCENARIO_COLUMNS
const HEAD_GROUP = '方案'

/** A new column for a scenario, right of the others. What it does not change stays blank and follows the current value. */
export function scenarioColumn(book: Book, policy: Policy, scenario: Scenario): Written {
  const table = tableIn(book)
  if (table === undefined) return refused('sheet', { sheet: SCENARIO_TITLE })
  const { sheet, headerRow } = table.found
  const column = freeColumn(table)
  const header = { sheet: sheet.name, row: headerRow, column, value: scenario.label }
  const cells = cellsBetween(table, policy, column, undefined, scenario)
  const before = readScenarios(book, policy, openFindings()).scenarios
  return proven(book, policy, joined([written([header]), cells]), [...before, scenario])
}

/** A scenario's own column brought to what the scenario is now: only cells that say something else. */
export function scenarioCells(book: Book, policy: Policy, scenario: Scenario): Written {
  const own = columnOf(book, policy, scenario.label)
  if (own === undefined) return refused('unknown', { name: scenario.label })
  const cells = cellsBetween(own.table, policy, own.column, own.scenario, scenario)
  const expected = own.all.map((other) => (other === own.scenario ? scenario : other))
  return proven(book, policy, cells, expected)
}

/** Another name for a scenario; 首页 goes with it where it names this one. */
export function renameScenario(book: Book, policy: Policy, label: string, to: string): Written {
  const own = columnOf(book, policy, label)
  if (own === undefined) return refused('unknown', { name: label })
  const { sheet, headerRow } = own.table.found
  const front = readFront(book, openFindings())
  const place = front.values.current === label ? front.places.get('current') : undefined
  const cells = joined([
    contentAt(sheet, headerRow, own.column, label, { value: to }),
    ...(place ? [contentAt(front.sheet!, place.row, place.column, label, { value: to })] : []),
  ])
  const expected = own.all.map((other) => (other === own.scenario ? { ...other, label: to } : other))
  return proven(book, policy, cells, expected)
}

/** 说明 of a scenario; an empty one takes it away. */
export function annotateScenario(book: Book, policy: Policy, label: string, note: string): Written {
  const own = columnOf(book, policy, label)
  if (own === undefined) return refused('unknown', { name: label })
  const { note: _, ...scenario } = own.scenario
  return scenarioCells(book, policy, note === '' ? scenario : { ...scenario, note })
}

function tableIn(book: Book): ScenarioTable | undefined {
  const sheet = findScenarioSheet(book)
  return sheet && findScenarios(sheet, openFindings())
}

function columnOf(book: Book, policy: Policy, label: string) {
  const table = tableIn(book)
  const all = readScenarios(book, policy, openFindings()).scenarios
  const scenario = all.find((other) => other.label === label)
  const column = table?.scenarios.find(({ header }) => header === label)?.column
  return table && scenario && column !== undefined ? { table, all, scenario, column } : undefined
}

/** The first column right of all headers in which nobody has written anything. */
function freeColumn({ found: { sheet, headerRow } }: ScenarioTable): number {
  const isTaken = (column: number) =>
    sheet.rows.some((row) => !isBlank(row[column])) ||
    (sheet.tables ?? []).some(({ range }) => range.left <= column && column <= range.right)
  let column = (sheet.rows[headerRow] ?? []).findLastIndex((cell) => !isBlank(cell)) + 1
  while (isTaken(column)) column++
  return column
}

/** One thing that a scenario says, and the row that says it. */
interface Saying {
  readonly group: string
  readonly name: string
  readonly value: unknown
  readonly parameter?: Parameter
  readonly content: Content | undefined
}

function sayingsOf(scenario: Scenario | undefined, policy: Policy): ReadonlyMap<string, Saying> {
  if (scenario === undefined) return new Map()
  const parameters = new Map(policy.parameters.map((p) => [p.label, p]))
  const heads = Object.entries(SCENARIO_HEADS).flatMap(([key, { header, kind }]) => {
    const value = scenario[key as keyof Scenario]
    const content = value === undefined ? undefined : kind.write(value)
    return content ? [[`head|${key}`, { group: HEAD_GROUP, name: header, value, content }] as const] : []
  })
  const overrides = Object.entries(scenario.overrides).map(([name, value]) => {
    const parameter = parameters.get(name)
    const content = overrideContent(value, parameter)
    return [`parameter|${name}`, { group: '参数', name, value, content, parameter }] as const
  })
  const switches = Object.entries(scenario.switches).map(([name, value]) => {
    const content = { value: SWITCH.wordOf(value ? 'on' : 'off') }
    return [`rule|${name}`, { group: '条款', name, value, content }] as const
  })
  return new Map<string, Saying>([...heads, ...overrides, ...switches])
}

const overrideContent = (value: ParameterValue, parameter: Parameter | undefined): Content | undefined =>
  value === null ? { value: NOT_SET } : parameter && writeParameter(value, parameter)

/** The cells of a column that say something else under the second scenario than under the first. */
function cellsBetween(
  { found }: ScenarioTable,
  policy: Policy,
  column: number,
  from: Scenario | undefined,
  to: Scenario,
): Written {
  const { sheet } = found
  if (to.bands !== undefined && Object.keys(to.bands).length > 0)
    return refused('bands', { name: Object.keys(to.bands).join('、') })
  const [before, after] = [sayingsOf(from, policy), sayingsOf(to, policy)]
  const rows = rowsOf(found, policy)
  let free = freeRow(found)
  const parts = [...new Set([...before.keys(), ...after.keys()])].map((key): Written => {
    const [old, saying] = [before.get(key), after.get(key)]
    if (old && saying && isSame(old.value, saying.value)) return written([])
    const own = rows.get(key) ?? []
    const { name, parameter } = (saying ?? old)!
    if (saying === undefined) return joined(own.map((row) => contentAt(sheet, row, column, name, undefined)))
    if (saying.content === undefined) return refused('unknown', { name })
    const unit = parameter?.type === 'number' ? parameter.unit : undefined
    // Of two rows with one name the last that is filled holds.
    const row = own.at(-1)
    if (row !== undefined) return contentAt(sheet, row, column, name, saying.content, unit)
    const added = nameCells(found, free, saying)
    const { value, date } = saying.content
    return written([...added, { sheet: sheet.name, row: free++, column, value, ...(date ? { date } : {}) }])
  })
  return joined(parts)
}

/** The rows of the table by what they are about. */
function rowsOf(found: ScenarioTable['found'], policy: Policy): ReadonlyMap<string, number[]> {
  const meaningOf = rowMeanings(policy)
  const rows = new Map<string, number[]>()
  for (const row of namedRows(found)) {
    const meaning = meaningOf(...namesOf(found, row))
    if (meaning === undefined) continue
    const { kind } = meaning
    const name =
      kind === 'head' ? meaning.key : kind === 'parameter' ? meaning.parameter.label : meaning.label
    rows.set(`${kind}|${name}`, [...(rows.get(`${kind}|${name}`) ?? []), row])
  }
  return rows
}

const namedRows = (found: ScenarioTable['found']): number[] => filledRows(found, [found.columns.get(NAME)!])

/** The first row below the table from which on nothing is written. */
function freeRow(found: ScenarioTable['found']): number {
  const last = found.sheet.rows.findLastIndex((row) => row.some((cell) => !isBlank(cell)))
  return Math.max(last, found.headerRow) + 1
}

/** 类别, name and unit of a row that the table did not have. */
function nameCells(
  { sheet, columns }: { sheet: Sheet; columns: ReadonlyMap<string, number> },
  row: number,
  saying: Saying,
): PlacedContent[] {
  const texts = [
    [GROUP, saying.group],
    [NAME, saying.name],
    [UNIT, saying.parameter?.unit],
  ] as const
  return texts.flatMap(([key, value]) => {
    const column = columns.get(key)
    return column === undefined || value === undefined ? [] : [{ sheet: sheet.name, row, column, value }]
  })
}

/** Cells are only given out where the sheet with them reads as exactly the scenarios that are meant. */
function proven(book: Book, policy: Policy, cells: Written, expected: readonly Scenario[]): Written {
  if (!cells.ok) return cells
  const found = openFindings()
  const { scenarios } = readScenarios(withContents(book, cells.cells), policy, found)
  for (const [i, scenario] of expected.entries()) {
    const [own, read] = [sayingsOf(scenario, policy), sayingsOf(scenarios[i], policy)]
    const keys = [...new Set([...own.keys(), ...read.keys()])]
    const other = keys.find((key) => !isSame(own.get(key)?.value, read.get(key)?.value))
    if (other !== undefined) return refused('unreadable', { name: (own.get(other) ?? read.get(other))!.name })
    if (scenario.label !== scenarios[i]?.label) return refused('unreadable', { name: scenario.label })
  }
  return scenarios.length === expected.length ? cells : refused('unreadable', { name: NAME })
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
