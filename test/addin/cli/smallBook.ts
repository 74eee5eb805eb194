import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'
import {
  type Book,
  type Cell,
  type Dataset,
  packs,
  type Sheet,
  type Table,
  writeBook,
} from '../../../engine/index.ts'

const pack = packs.find((p) => p.id === 'tongxiang')!

/** The first rows of a table. */
const firstRows = (table: Table, length: number): Table => ({
  ...table,
  length,
  columns: Object.fromEntries(Object.entries(table.columns).map(([k, list]) => [k, list.slice(0, length)])),
})

/** The Tongxiang workbook with eight projects. */
export function smallBook(): Book {
  const { tables, ...rest } = pack.sample()
  const dataset: Dataset = { ...rest, tables: { ...tables, 项目: firstRows(tables.项目!, 8) } }
  return writeBook(pack.policy, dataset, pack.scenarios)
}

export const smallFile = (): Promise<Uint8Array> => writeXlsx(smallBook())

const HEADER_ROW = 3

/** The column of a header, its unit in brackets apart. */
export function columnOf(sheet: Sheet, header: string): number {
  const at = sheet.rows[HEADER_ROW]!.findIndex(
    (cell) => String(cell?.value ?? '').replace(/（[^（）]*）$/, '') === header,
  )
  if (at < 0) throw new Error(`no column ${header}`)
  return at
}

/** The row of the first cell in a column that holds a value; rows count from 0. */
export function rowOf(sheet: Sheet, header: string, value: string): number {
  const column = columnOf(sheet, header)
  const at = sheet.rows.findIndex((row) => row[column]?.value === value)
  if (at < 0) throw new Error(`no row ${value}`)
  return at
}

/** The bytes of a book with one sheet changed; null takes it out. */
export function changed(
  book: Book,
  name: string,
  change: (sheet: Sheet) => Sheet | null,
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: book.sheets.flatMap((sheet) => (sheet.name === name ? (change(sheet) ?? []) : [sheet])),
  })
}

/** A sheet with one cell changed. */
export const withCell =
  (header: string, row: (sheet: Sheet) => number, value: Cell['value']) =>
  (sheet: Sheet): Sheet => {
    const [r, c] = [row(sheet), columnOf(sheet, header)]
    const rows = sheet.rows.map((cells, i) =>
      i === r ? cells.map((cell, j) => (j === c ? { ...cell, value } : cell)) : cells,
    )
    return { ...sheet, rows }
  }

/** A sheet with one header changed. */
export const withHeader = (header: string, value: string) => withCell(header, () => HEADER_ROW, value)

/** The A1 address of a cell. */
export const address = (sheet: Sheet, header: string, row: number): string => {
  const column = columnOf(sheet, header)
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`
}
