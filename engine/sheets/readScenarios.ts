import type { Parameter, ParameterValue } from '../model/parameter.ts'
import type { Policy, Scenario } from '../model/policy.ts'
import { addressOf } from './address.ts'
import { filled } from './column.ts'
import { type Found, findColumns, findSheet } from './find.ts'
import type { Findings, Say } from './findings.ts'
import { type Book, type Cell, cellAt, type Sheet } from './grid.ts'
import { word } from './kinds.ts'
import { fold, likelyName } from './names.ts'
import { shownText } from './numbers.ts'
import { questionNumber, readParameter } from './parameterCell.ts'
import { filledCell, filledRows, type ItemPlace } from './readRows.ts'
import { SCENARIO_COLUMNS, SCENARIO_HEADS, SCENARIO_TITLE } from './scenarioSheet.ts'
import { tableName } from './titles.ts'
import { NOT_SET, NOTE_COLUMNS, SWITCH } from './words.ts'

const [GROUP, NAME] = SCENARIO_COLUMNS

interface Draft {
  label: string
  heads: Record<string, unknown>
  overrides: Record<string, ParameterValue>
  switches: Record<string, boolean>
}

/** Where 方案 has what: its row of headers, its first columns by name, and the scenarios' own. */
export interface ScenarioTable {
  readonly found: Found
  readonly scenarios: Found['extras']
}

const NAMED = SCENARIO_COLUMNS.map((name) => ({
  key: name,
  names: [name],
  aliases: [],
  missing: name === NAME ? ('error' as const) : ('ignored' as const),
}))

/** Every column that is not one of the first and no note is a scenario, named by its header. */
export function findScenarios(sheet: Sheet, findings: Findings): ScenarioTable | undefined {
  const found = findColumns(sheet, tableName(SCENARIO_TITLE), NAMED, findings)
  if (found?.columns.get(NAME) === undefined) return undefined
  return { found, scenarios: found.extras.filter(({ header }) => !NOTE_COLUMNS.has(header)) }
}

export const findScenarioSheet = (book: Book): Sheet | undefined =>
  findSheet(book, tableName(SCENARIO_TITLE), SCENARIO_TITLE)

export function readScenarios(book: Book, policy: Policy, findings: Findings) {
  const nothing = { scenarios: [] as Scenario[], places: [] as ItemPlace[], sheet: undefined }
  const sheet = findScenarioSheet(book)
  if (sheet === undefined) return nothing
  const table = findScenarios(sheet, findings)
  if (table === undefined) return { ...nothing, sheet }
  const { found, scenarios: columns } = table
  const seen = new Map<string, string>()
  for (const { header, column } of columns) {
    const first = seen.get(fold(header))
    const say = findings.at(sheet.name, found.headerRow, column, header)
    if (first !== undefined) say('item.duplicate', { label: header, first })
    else seen.set(fold(header), addressOf(found.headerRow, column))
  }
  const drafts = columns.map(
    ({ header }): Draft => ({ label: header, heads: {}, overrides: {}, switches: {} }),
  )
  const reader = rowReader(policy, findings)
  for (const row of filledRows(found, [found.columns.get(NAME)!])) reader(found, columns, row, drafts)
  const scenarios = drafts.map(
    ({ label, heads, overrides, switches }) =>
      filled({ label, ...heads, status: heads.status ?? 'trial', overrides, switches }) as Scenario,
  )
  const places = columns.map(
    ({ header, column }): ItemPlace => ({
      noun: 'scenario',
      label: header,
      sheet: sheet.name,
      row: found.headerRow,
      columns: new Map([['label', column]]),
    }),
  )
  return { scenarios, places, sheet }
}

/** What a row of 方案 is about. */
export type RowMeaning =
  | { readonly kind: 'head'; readonly key: string }
  | { readonly kind: 'parameter'; readonly parameter: Parameter }
  | { readonly kind: 'rule'; readonly label: string }

/** Tells what a row is by its 类别 and name, or by its name where 类别 is blank. */
export function rowMeanings(policy: Policy): (group: string, name: string) => RowMeaning | undefined {
  const parameters = new Map(policy.parameters.map((p) => [fold(p.label), p]))
  const { requirements, incentives, targets, allotments } = policy
  const switched = [...requirements, ...incentives, ...targets, ...allotments]
  const rules = new Map(switched.map((r) => [fold(r.label), r.label]))
  const heads = new Map(Object.entries(SCENARIO_HEADS).map(([key, { header }]) => [fold(header), key]))
  return (group, name) => {
    const key = group === '' || group === '方案' ? heads.get(fold(name)) : undefined
    if (key !== undefined) return { kind: 'head', key }
    const parameter = group === '条款' ? undefined : parameters.get(fold(name))
    if (parameter !== undefined) return { kind: 'parameter', parameter }
    const label = group === '参数' ? undefined : rules.get(fold(name))
    return label === undefined ? undefined : { kind: 'rule', label }
  }
}

/** What 类别 and the name of a row say. */
export function namesOf({ sheet, columns }: Found, row: number): readonly [group: string, name: string] {
  const shown = (key: string) => {
    const column = columns.get(key)
    const cell = column === undefined ? undefined : cellAt(sheet, row, column)
    return cell ? shownText(cell) : ''
  }
  return [shown(GROUP), shown(NAME)]
}

/** Reads one row into the scenarios. */
function rowReader(policy: Policy, findings: Findings) {
  const meaningOf = rowMeanings(policy)
  return (found: Found, scenarios: Found['extras'], row: number, drafts: readonly Draft[]): void => {
    const { sheet } = found
    const [group, name] = namesOf(found, row)
    const filledCells = scenarios.map(({ header, column }) => {
      const say = findings.at(sheet.name, row, column, header)
      return { say, cell: filledCell(cellAt(sheet, row, column), say) }
    })
    if (filledCells.every(({ cell }) => cell === undefined)) return
    const meaning = meaningOf(group, name)
    if (meaning === undefined) {
      const { parameters, requirements, incentives, targets, allotments } = policy
      const known = [...parameters, ...requirements, ...incentives, ...targets, ...allotments]
      const say = findings.at(sheet.name, row, found.columns.get(NAME)!, NAME)
      say('item.unknown', {
        label: name,
        nearest: likelyName(
          name,
          known.map(({ label }) => label),
        ),
      })
      return
    }
    filledCells.forEach(({ cell, say }, i) => {
      if (cell === undefined) return
      const draft = drafts[i]!
      if (meaning.kind === 'head')
        draft.heads[meaning.key] = SCENARIO_HEADS[meaning.key]!.kind.read(cell, say)
      else if (meaning.kind === 'parameter') readOverride(draft, meaning.parameter, cell, say)
      else {
        const state = word(SWITCH).read(cell, say)
        if (state !== undefined) draft.switches[meaning.label] = state === 'on'
      }
    })
  }
}

function readOverride(draft: Draft, parameter: Parameter, cell: Cell, say: Say): void {
  const value = shownText(cell) === NOT_SET ? null : readParameter(cell, parameter, say)
  if (value === undefined) return
  draft.overrides[parameter.label] = value
  if (typeof value === 'number') questionNumber(value, parameter, say)
}
