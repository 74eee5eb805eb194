import {
  type ICellData,
  type IMutationInfo,
  type ISheetDataValidationRule,
  mergeWorksheetSnapshotWithDefault,
  Tools,
  type Workbook,
  type Worksheet,
} from '@univerjs/core'
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/preset-sheets-core'
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
} from '@univerjs/preset-sheets-data-validation'
import type { Sheet } from '../../../engine/index.ts'
import { showsDate } from '../../session/grownSheet.ts'
import type { CellWrite } from '../../session/host.ts'
import { changedCells, contentOf, type SameStyle, styleComparison } from './cellChanges.ts'
import { storedOf } from './cells.ts'
import {
  type CellMatrix,
  columnsOf,
  freezeOf,
  fromSheet,
  matrixOf,
  rowsOf,
  type Styles,
  sizeOf,
  tabColorOf,
} from './snapshot.ts'

/** What is done to the grid, and what takes it back; both in the order in which they are run. */
export interface Step {
  readonly redos: readonly IMutationInfo[]
  readonly undos: readonly IMutationInfo[]
}

interface Place {
  readonly unitId: string
  readonly subUnitId: string
}

const run = (id: string, place: Place, params: object): IMutationInfo => ({
  id,
  params: { ...place, ...params },
})

/** Steps one after the other; they are taken back in the opposite order. */
export const joinSteps = (steps: readonly Step[]): Step => ({
  redos: steps.flatMap(({ redos }) => redos),
  undos: steps.toReversed().flatMap(({ undos }) => undos),
})

/** One property of a sheet, from what it was to what it is to be. */
const turn = (id: string, place: Place, from: object, to: object): Step => ({
  redos: [run(id, place, to)],
  undos: [run(id, place, from)],
})

export const placeOf = (worksheet: Worksheet): Place => ({
  unitId: worksheet.getUnitId(),
  subUnitId: worksheet.getSheetId(),
})

/** Cells in place of others, with their looks. */
export function replaceCells(from: CellMatrix, to: CellMatrix, place: Place, same: SameStyle): Step {
  const { emptied, old, next } = changedCells(from, to, same)
  const write = (cellValue: object) =>
    Object.keys(cellValue).length === 0 ? [] : [run(SetRangeValuesMutation.id, place, { cellValue })]
  return { redos: [...write(emptied), ...write(next)], undos: [...write(emptied), ...write(old)] }
}

type Lines = Record<number, object | undefined>

/** All lines that are said anything of before or after; what is not said of one is as by default. */
export function turnLines(
  id: string,
  name: string,
  place: Place,
  old: Lines,
  next: Lines,
  keys: readonly string[],
): Step {
  const unsaid = Object.fromEntries(keys.map((key) => [key, undefined]))
  const lines = Object.keys({ ...old, ...next }).map(Number)
  const all = (said: Lines) => ({
    [name]: Object.fromEntries(lines.map((line) => [line, { ...unsaid, ...said[line] }])),
  })
  return lines.length === 0 ? { redos: [], undos: [] } : turn(id, place, all(old), all(next))
}

/** At least this large. */
function enlarge(worksheet: Worksheet, rowCount: number, columnCount: number): Step {
  const place = placeOf(worksheet)
  const rows = worksheet.getRowCount()
  const columns = worksheet.getColumnCount()
  return joinSteps([
    ...(rowCount > rows
      ? [turn(SetWorksheetRowCountMutation.id, place, { rowCount: rows }, { rowCount })]
      : []),
    ...(columnCount > columns
      ? [turn(SetWorksheetColumnCountMutation.id, place, { columnCount: columns }, { columnCount })]
      : []),
  ])
}

export function turnRules(
  place: Place,
  old: readonly ISheetDataValidationRule[],
  next: readonly ISheetDataValidationRule[],
): Step {
  const remove = (rules: readonly ISheetDataValidationRule[]) =>
    rules.length === 0
      ? []
      : [run(RemoveDataValidationMutation.id, place, { ruleId: rules.map(({ uid }) => uid) })]
  const add = (rules: readonly ISheetDataValidationRule[]) =>
    rules.length === 0 ? [] : [run(AddDataValidationMutation.id, place, { rule: Tools.deepClone(rules) })]
  return { redos: [...remove(old), ...add(next)], undos: [...remove(next), ...add(old)] }
}

/** A sheet in the place of another that has its name: formulas elsewhere go on pointing to it. */
export function replaceSheet(
  worksheet: Worksheet,
  sheet: Sheet,
  styles: Styles,
  rules: {
    readonly old: readonly ISheetDataValidationRule[]
    readonly next: readonly ISheetDataValidationRule[]
  },
): Step {
  const place = placeOf(worksheet)
  const { rowData, columnData, freeze, tabColor, hidden } = worksheet.getConfig()
  const { rowCount, columnCount } = sizeOf(sheet)
  return joinSteps([
    enlarge(worksheet, rowCount, columnCount),
    replaceCells(
      worksheet.getConfig().cellData as CellMatrix,
      matrixOf(sheet, styles),
      place,
      styleComparison((name) => styles[name] ?? worksheet.getStyleDataByHash(name)),
    ),
    turnLines(SetRowDataMutation.id, 'rowData', place, Tools.deepClone(rowData), rowsOf(sheet), [
      'h',
      'ia',
      'hd',
    ]),
    turnLines(SetColDataMutation.id, 'columnData', place, Tools.deepClone(columnData), columnsOf(sheet), [
      'w',
    ]),
    turn(SetTabColorMutation.id, place, { color: tabColor }, { color: tabColorOf(sheet) }),
    ...(Boolean(hidden) === Boolean(sheet.hidden)
      ? []
      : [turn(SetWorksheetHideMutation.id, place, { hidden }, { hidden: sheet.hidden ? 1 : 0 })]),
    turnRules(place, rules.old, rules.next),
    turn(SetFrozenMutation.id, place, freeze, freezeOf(sheet)),
  ])
}

/** A sheet after all others. */
export function addSheet(
  workbook: Workbook,
  index: number,
  id: string,
  sheet: Sheet,
  styles: Styles,
  rules: readonly ISheetDataValidationRule[],
): Step {
  const place = { unitId: workbook.getUnitId(), subUnitId: id }
  const snapshot = mergeWorksheetSnapshotWithDefault(fromSheet(sheet, id, styles))
  return joinSteps([
    {
      redos: [{ id: InsertSheetMutation.id, params: { unitId: place.unitId, index, sheet: snapshot } }],
      undos: [run(RemoveSheetMutation.id, place, { subUnitName: sheet.name })],
    },
    turnRules(place, [], rules),
  ])
}

const DATE = 'yyyy-mm-dd'

/** Single values; looks, links and notes stay, but a date needs a format that shows it. */
export function writeCells(worksheet: Worksheet, cells: readonly CellWrite[]): Step {
  const next: Record<number, Record<number, object>> = {}
  const old: Record<number, Record<number, object>> = {}
  for (const { row, column, value, date } of cells) {
    const cell: ICellData = worksheet.getCellRaw(row, column) ?? {}
    const format = worksheet.getCellStyle(row, column)?.n ?? null
    const formatted = !date || showsDate(format?.pattern ?? '')
    next[row] ??= {}
    next[row][column] = {
      ...{ v: null, f: null, si: null, p: null, ...storedOf(value, { date }) },
      ...(formatted ? {} : { s: { n: { pattern: DATE } } }),
    }
    old[row] ??= {}
    old[row][column] = { ...contentOf(cell), ...(formatted ? {} : { s: { n: format } }) }
  }
  return turn(SetRangeValuesMutation.id, placeOf(worksheet), { cellValue: old }, { cellValue: next })
}

/** A sheet that has room for cells. */
export function makeRoom(worksheet: Worksheet, cells: readonly CellWrite[]): Step {
  const rows = cells.reduce((most, { row }) => Math.max(most, row + 1), 0)
  const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 0)
  return enlarge(worksheet, rows, columns)
}

/** A cell that holds what is written, with what hangs on it. */
export const writtenCell = ({ value, date }: CellWrite, custom: ICellData['custom']): ICellData => ({
  ...storedOf(value, { date }),
  ...(custom ? { custom } : {}),
})
