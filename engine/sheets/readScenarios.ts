import type { Parameter, ParameterValue } from '../model/parameter.ts'
import type { Policy, Scenario } from '../model/policy.ts'
import { addressOf } from './address.ts'
import { filled } from './column.ts'
import { type Found, findColumns, findSheet } from './find.ts'
import type { Findings, Say } from './findings.ts'
import { type Book, type Cell, cellAt } from './grid.ts'
import { word } from './kinds.ts'
import { fold, likelyName } from './names.ts'
import { shownText } from './numbers.ts'
import { readParameter } from './parameterCell.ts'
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

/** Every column that is not one of the first and no note is a scenario, named by its header. */
export function readScenarios(book: Book, policy: Policy, findings: Findings) {
  const nothing = { scenarios: [] as Scenario[], places: [] as ItemPlace[], sheet: undefined }
  const sheet = findSheet(book, tableName(SCENARIO_TITLE), SCENARIO_TITLE)
  if (sheet === undefined) return nothing
  const wanted = SCENARIO_COLUMNS.map((name) => ({
    key: name,
    names: [name],
    aliases: [],
    missing: name === NAME ? ('error' as const) : ('ignored' as const),
  }))
  const found = findColumns(sheet, tableName(SCENARIO_TITLE), wanted, findings)
  if (found?.columns.get(NAME) === undefined) return { ...nothing, sheet }
  const columns = found.extras.filter(({ header }) => !NOTE_COLUMNS.has(header))
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

/** Reads one row into the scenarios: 类别 decides what it is, or its name where 类别 is blank. */
function rowReader(policy: Policy, findings: Findings) {
  const parameters = new Map(policy.parameters.map((p) => [fold(p.label), p]))
  const { requirements, incentives, targets, allotments } = policy
  const switched = [...requirements, ...incentives, ...targets, ...allotments]
  const rules = new Map(switched.map((r) => [fold(r.label), r.label]))
  const heads = new Map(Object.entries(SCENARIO_HEADS).map(([key, { header }]) => [fold(header), key]))
  return (found: Found, scenarios: Found['extras'], row: number, drafts: readonly Draft[]): void => {
    const { sheet } = found
    const shown = (key: string) => {
      const column = found.columns.get(key)
      const cell = column === undefined ? undefined : cellAt(sheet, row, column)
      return cell ? shownText(cell) : ''
    }
    const [group, name] = [shown(GROUP), shown(NAME)]
    const filledCells = scenarios.map(({ header, column }) => {
      const say = findings.at(sheet.name, row, column, header)
      return { say, cell: filledCell(cellAt(sheet, row, column), say) }
    })
    if (filledCells.every(({ cell }) => cell === undefined)) return
    const head = group === '' || group === '方案' ? heads.get(fold(name)) : undefined
    const parameter = group === '条款' ? undefined : parameters.get(fold(name))
    const rule = group === '参数' ? undefined : rules.get(fold(name))
    if (head === undefined && parameter === undefined && rule === undefined) {
      const known = [...policy.parameters.map((p) => p.label), ...rules.values()]
      const say = findings.at(sheet.name, row, found.columns.get(NAME)!, NAME)
      say('item.unknown', { label: name, nearest: likelyName(name, known) })
      return
    }
    filledCells.forEach(({ cell, say }, i) => {
      if (cell === undefined) return
      if (head !== undefined) drafts[i]!.heads[head] = SCENARIO_HEADS[head]!.kind.read(cell, say)
      else if (parameter !== undefined) readOverride(drafts[i]!, parameter, cell, say)
      else {
        const state = word(SWITCH).read(cell, say)
        if (state !== undefined) drafts[i]!.switches[rule!] = state === 'on'
      }
    })
  }
}

function readOverride(draft: Draft, parameter: Parameter, cell: Cell, say: Say): void {
  const value = shownText(cell) === NOT_SET ? null : readParameter(cell, parameter, say)
  if (value !== undefined) draft.overrides[parameter.label] = value
}
