import { rangeAddress, type Scalar } from '../../../engine/index.ts'
import { rectangles } from './addresses.ts'
import { heldOf, retyped } from './cells.ts'
import { askGrown, shrinkTables, type TableGrowth } from './growth.ts'
import { pagesByBytes, pagesOf } from './pages.ts'
import { askHeld, blocksOf, type Held, putBack } from './writeCells.ts'

/** What stood in cells before a write, and what the write made of them. */
export interface CellStep {
  readonly kind: 'cells'
  /** Worksheets go by their ids: a person may rename them. */
  readonly id: string
  readonly before: readonly Held[]
  readonly after: readonly Held[]
  readonly growths: readonly TableGrowth[]
}

/** A sheet laid anew. */
export interface SheetStep {
  readonly kind: 'sheet'
  readonly id: string
  /** null where there was no sheet. */
  readonly before: Contents | null
  readonly after: Contents
}

/** All that a sheet holds, as Excel keeps it, from A1 on. */
export interface Contents {
  readonly name: string
  readonly held: readonly (readonly Scalar[])[]
  readonly formats: readonly (readonly unknown[])[]
  /** Looks of cells, widths of columns and heights of rows; null where there are too many cells to ask. */
  readonly looks: Looks | null
}

interface Looks {
  readonly cells: readonly (readonly Excel.SettableCellProperties[])[]
  readonly columns: readonly Excel.SettableColumnProperties[]
  readonly rows: readonly Excel.SettableRowProperties[]
}

/** So many cells and their looks fill some 4 MB. */
const MOST_LOOKS = 20_000

interface Size {
  readonly rows: number
  readonly columns: number
}

async function askSize(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Size> {
  const used = sheet.getUsedRangeOrNullObject()
  used.load('rowIndex,columnIndex,rowCount,columnCount')
  sheet.load('name')
  await context.sync()
  return used.isNullObject
    ? { rows: 0, columns: 0 }
    : { rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount }
}

/** Reads all that a sheet holds, its name loaded. Syncs once a page, and once more where its size is not known. */
export async function contentsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  withLooks: boolean,
  size?: Size,
): Promise<Contents> {
  const { rows, columns } = size ?? (await askSize(context, sheet))
  if (rows * columns === 0) {
    await context.sync()
    return { name: sheet.name, held: [], formats: [], looks: null }
  }
  const held: Scalar[][] = []
  const formats: unknown[][] = []
  for (const { first, count } of pagesOf(rows, columns)) {
    const range = sheet.getRangeByIndexes(first, 0, count, columns)
    range.load('values,formulas,numberFormat')
    await context.sync()
    const { values, formulas } = range
    held.push(...values.map((row, r) => row.map((value, c) => heldOf(value, formulas[r]![c]))))
    formats.push(...range.numberFormat)
  }
  const looks =
    withLooks && rows * columns <= MOST_LOOKS
      ? await looksOf(context, sheet.getRangeByIndexes(0, 0, rows, columns))
      : null
  return { name: sheet.name, held, formats, looks }
}

async function looksOf(context: Excel.RequestContext, range: Excel.Range): Promise<Looks> {
  const cells = range.getCellProperties({
    format: {
      fill: { color: true },
      font: { name: true, size: true, bold: true, color: true, underline: true },
      borders: { color: true, style: true },
      horizontalAlignment: true,
      verticalAlignment: true,
      wrapText: true,
    },
  })
  const columns = range.getColumnProperties({ format: { columnWidth: true } })
  const rows = range.getRowProperties({ format: { rowHeight: true } })
  await context.sync()
  return { cells: cells.value, columns: columns.value, rows: rows.value } as Looks
}

/** The rows of a sheet that hold something, down to the last cell that does. */
const trimmed = (contents: Contents): string => {
  const rows = contents.held.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
  return JSON.stringify(rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1))
}

export const isSameContents = (a: Contents, b: Contents): boolean => trimmed(a) === trimmed(b)

/** Cells that a step changed and that still hold what it wrote, with what they held before. */
export function cellsBack(now: Contents, { before, after }: SheetStep): Held[] {
  const at = (contents: Contents | null, row: number, column: number): Scalar =>
    contents?.held[row]?.[column] ?? ''
  return after.held.flatMap((cells, row) =>
    cells.flatMap((wrote, column): Held[] => {
      const was = at(before, row, column)
      if (was === wrote || at(now, row, column) !== wrote) return []
      return [{ row, column, held: was, format: before?.formats[row]?.[column] ?? 'General' }]
    }),
  )
}

/** A sheet as it was before. Syncs once a page. */
export async function restoreSheet(
  context: Excel.RequestContext,
  target: Excel.Worksheet,
  { held, formats, looks }: Contents,
): Promise<void> {
  const all = target.getRange()
  all.clear()
  all.dataValidation.clear()
  const columns = held[0]?.length ?? 0
  const alike = rectangles(formats.length, columns, (row, column) => {
    const format = formats[row]?.[column]
    return typeof format === 'string' && format !== 'General' ? format : undefined
  })
  for (const [format, ranges] of alike)
    for (const range of ranges)
      target.getRange(rangeAddress(range)).numberFormat = format as unknown as string[][]
  const typed = held.map((row) => row.map(retyped))
  for (const { first, count } of columns === 0 ? [] : pagesByBytes(typed)) {
    context.application.suspendApiCalculationUntilNextSync()
    target.getRangeByIndexes(first, 0, count, columns).formulas = typed.slice(first, first + count)
    await context.sync()
  }
  if (looks) {
    const range = target.getRangeByIndexes(0, 0, held.length, columns)
    range.setCellProperties(looks.cells.map((row) => [...row]))
    range.setColumnProperties([...looks.columns])
    range.setRowProperties([...looks.rows])
  }
  await context.sync()
}

/** Whatever stands there now: what a fault has left half done. Syncs once. */
export async function putAllBack(
  context: Excel.RequestContext,
  target: Excel.Worksheet,
  { before, growths }: Pick<CellStep, 'before' | 'growths'>,
): Promise<void> {
  shrinkTables(target, growths)
  putBack(target, before)
  await context.sync()
}

/** Takes back single cells: those that still hold what was written. Syncs twice. */
export async function restoreCells(
  context: Excel.RequestContext,
  target: Excel.Worksheet,
  { before, after, growths }: CellStep,
): Promise<void> {
  const ask = askHeld(
    target,
    blocksOf(after.map(({ row, column }) => ({ sheet: '', row, column, value: null }))),
  )
  const askTables = askGrown(target, growths)
  await context.sync()
  const now = ask()
  const back = before.flatMap((cell, i): Held[] => {
    if (now[i]!.held !== after[i]!.held) return []
    return [{ ...cell, format: cell.format === after[i]!.format ? undefined : cell.format }]
  })
  // Before the cells: a header that is emptied in a table would be given a name.
  shrinkTables(target, askTables(back))
  putBack(target, back)
  await context.sync()
}
