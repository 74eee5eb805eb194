import type { CellStyle, Cell as FileCell, Sheet as FileSheet } from 'hucre/xlsx'
import {
  type CellRange,
  columnNames,
  type Growth,
  grownCheck,
  isGrowth,
  rangeAddress,
  takenIn,
} from '../../engine/index.ts'
import { showingDates, showsDate } from './styles.ts'
import { rangeOf } from './toGrid.ts'

/** The range that a table of the file is to have. */
export interface TableChange {
  readonly sheet: string
  readonly name: string
  readonly range: CellRange
}

type FileTable = NonNullable<FileSheet['tables']>[number]

interface Place {
  readonly row: number
  readonly column: number
}

/**
 * The tables of a sheet after single cells were written: in their new ranges, with the texts of the header row as the
 * names of their columns, as spreadsheets demand. A row of totals stays last: below it no table grows.
 */
export function fitTables(
  sheet: FileSheet | undefined,
  cells: readonly Place[],
  changes: readonly TableChange[],
): void {
  const written = new Set(cells.map(({ row, column }) => `${row},${column}`))
  for (const table of sheet?.tables ?? []) {
    if (sheet === undefined || table.range === undefined) continue
    const from = rangeOf(table.range)
    const change = changes.find(({ name }) => name === table.name)
    const range = change?.range ?? from
    const to = table.showTotalRow ? { ...range, bottom: from.bottom } : range
    if (rangeAddress(to) !== rangeAddress(from)) {
      table.range = rangeAddress(to)
      if (isGrowth({ from, to })) dress(sheet, { from, to }, written)
    }
    nameColumns(sheet, table, to, (column) => column > from.right || written.has(`${to.top},${column}`))
  }
}

/** What a table has taken in gets the looks, the checks and the width of its neighbours. */
function dress(sheet: FileSheet, growth: Growth, written: ReadonlySet<string>): void {
  sheet.cells ??= new Map()
  for (const { row, column, like } of takenIn(growth)) {
    const style = sheet.cells.get(`${like.row},${like.column}`)?.style
    if (style === undefined) continue
    const old = sheet.cells.get(`${row},${column}`)
    const value = old?.value ?? sheet.rows[row]?.[column] ?? null
    const shown = written.has(`${row},${column}`) ? fitting(style, old) : style
    sheet.cells.set(`${row},${column}`, { ...old, value, style: shown } as FileCell)
  }
  for (const validation of sheet.dataValidations ?? [])
    validation.range = validation.range
      .split(' ')
      .map((range) => (RANGE.test(range) ? rangeAddress(grownCheck(rangeOf(range), growth)) : range))
      .join(' ')
  const { from, to } = growth
  const width = sheet.columns?.[from.right]?.width
  for (let column = from.right + 1; width !== undefined && column <= to.right; column++)
    if (sheet.columns![column]?.width === undefined)
      sheet.columns![column] = { ...sheet.columns![column], width }
}

const RANGE = /^\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/

/** A date was given a format that shows it when it was written; a number is none, whatever stands beside it. */
function fitting(style: CellStyle, written: FileCell | undefined): CellStyle {
  if (showsDate(written?.style)) return showingDates(style)
  if (typeof written?.value !== 'number' || !showsDate(style)) return style
  const { numFmt: _, ...look } = style
  return look
}

function nameColumns(
  sheet: FileSheet,
  table: FileTable,
  { top, left, right }: CellRange,
  isNew: (column: number) => boolean,
): void {
  const old = table.columns
  const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i)
  const kept = columns.filter((column) => !isNew(column))
  const fresh = columns.filter(isNew)
  // What was there keeps its name as the file has it.
  const keptNames = kept.map((column) => old[column - left]?.name ?? '')
  const names = columnNames([...keptNames, ...fresh.map((column) => textAt(sheet, top, column))])
  for (const [i, column] of fresh.entries()) nameCell(sheet, `${top},${column}`, names[kept.length + i]!)
  const named = new Map([
    ...kept.map((column, i) => [column, keptNames[i]!] as const),
    ...fresh.map((column, i) => [column, storedName(names[kept.length + i]!)] as const),
  ])
  table.columns = columns.map((column) => ({ ...old[column - left], name: named.get(column)! }))
}

function nameCell(sheet: FileSheet, place: string, name: string): void {
  const cell = sheet.cells?.get(place)
  if (cell?.value === name) return
  sheet.cells ??= new Map()
  const { comment, style } = cell ?? {}
  sheet.cells.set(place, { ...(comment ? { comment } : {}), style, value: name } as FileCell)
}

const textAt = (sheet: FileSheet, row: number, column: number): string =>
  String(sheet.cells?.get(`${row},${column}`)?.value ?? sheet.rows[row]?.[column] ?? '')

/** The name of a column as it is stored: a break of the line by its code. */
export const storedName = (name: string): string => name.replaceAll('\n', '_x000a_')
