import type { Book, Cell, CellRange, Sheet, TableRange } from '../../engine/index.ts'
import { grownSheet } from './grownSheet.ts'
import { type Batch, type CellPlace, type CellWrite, hostError } from './host.ts'

/** A cell and what it is to hold: value, date, formula. Its look is left to the host. */
export interface PlacedCell extends CellPlace {
  readonly cell: Cell | null
}

/** A table of a sheet and the range that it is to have. */
export interface PlacedTable extends TableRange {
  readonly sheet: string
}

/** As far as sheets reach. */
const ROWS = 1_048_576
const COLUMNS = 16_384

/** The book after a batch. Throws a `HostError` where the batch cannot be written whole. */
export function applied(book: Book, { sheets = [], cells = [] }: Omit<Batch, 'label'>): Book {
  const fresh = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  const present = new Set(book.sheets.map(({ name }) => name))
  const replaced = {
    sheets: [
      ...book.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet),
      ...[...fresh.values()].filter(({ name }) => !present.has(name)),
    ],
  }
  const named = new Map(replaced.sheets.map((sheet) => [sheet.name, sheet]))
  const next = withCells(
    replaced,
    cells.map((write) => {
      const sheet = named.get(write.sheet)
      if (sheet === undefined) throw hostError('sheetMissing', write.sheet)
      if (!isPlace(write)) throw hostError('refused', write.sheet)
      return { ...place(write), cell: written(sheet.rows[write.row]?.[write.column], write) }
    }),
  )
  return {
    sheets: next.sheets.map((sheet) => {
      const own = cells.filter((cell) => cell.sheet === sheet.name)
      return own.length === 0 || sheet.tables === undefined
        ? sheet
        : grownSheet(sheet, grownTables(sheet.tables, own))
    }),
  }
}

/**
 * Tables take in what is written right beside their header row, and right below their rows, as they do when a person
 * types there; never a cell of another table.
 */
export function grownTables(
  tables: readonly TableRange[],
  cells: readonly Pick<CellWrite, 'row' | 'column' | 'value'>[],
): TableRange[] {
  const filled = new Set(
    cells.filter(({ value }) => value !== null && value !== '').map(({ row, column }) => `${row},${column}`),
  )
  const grown = [...tables]
  for (const [i, table] of tables.entries()) {
    const { top, left } = table.range
    let { right, bottom } = table.range
    const isFree = (range: CellRange) => grown.every((other, j) => j === i || areApart(other.range, range))
    while (filled.has(`${top},${right + 1}`) && isFree({ top, left, bottom, right: right + 1 })) right++
    const isFilled = (row: number) =>
      Array.from({ length: right - left + 1 }, (_, i) => left + i).some((column) =>
        filled.has(`${row},${column}`),
      )
    while (isFilled(bottom + 1) && isFree({ top, left, bottom: bottom + 1, right })) bottom++
    if (right !== table.range.right || bottom !== table.range.bottom)
      grown[i] = { ...table, range: { top, left, bottom, right } }
  }
  return grown
}

const areApart = (a: CellRange, b: CellRange): boolean =>
  a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top

/** The tables of the given sheets. */
export const tablesIn = ({ sheets }: Book, names: ReadonlySet<string>): PlacedTable[] =>
  sheets.flatMap(({ name, tables = [] }) =>
    names.has(name) ? tables.map((table) => ({ ...table, sheet: name })) : [],
  )

/** The names of the sheets that a batch writes to. */
export const sheetsOf = ({ sheets = [], cells = [] }: Omit<Batch, 'label'>): ReadonlySet<string> =>
  new Set([...sheets.map(({ name }) => name), ...cells.map(({ sheet }) => sheet)])

/** The book with cells put in place of others; sheets of which there are none stay the same objects. */
export function withCells({ sheets }: Book, cells: readonly PlacedCell[]): Book {
  const bySheet = new Map<string, PlacedCell[]>()
  for (const cell of cells) {
    const own = bySheet.get(cell.sheet)
    if (own === undefined) bySheet.set(cell.sheet, [cell])
    else own.push(cell)
  }
  return {
    sheets: sheets.map((sheet) => {
      const own = bySheet.get(sheet.name)
      return own === undefined ? sheet : { ...sheet, rows: rowsWith(sheet.rows, own) }
    }),
  }
}

function rowsWith(rows: Sheet['rows'], cells: readonly PlacedCell[]): Sheet['rows'] {
  const next = rows.map((row) => [...row])
  for (const { row, column, cell } of cells) {
    while (next.length <= row) next.push([])
    const own = next[row]!
    while (own.length < column) own.push(null)
    own[column] = cell
  }
  return next
}

export const place = ({ sheet, row, column }: CellPlace): CellPlace => ({ sheet, row, column })

/** Whether a sheet has such a place, and the value is one that a cell can hold. */
export const isPlace = ({ row, column, value }: CellWrite): boolean =>
  isWithin(row, ROWS) && isWithin(column, COLUMNS) && (typeof value !== 'number' || Number.isFinite(value))

const isWithin = (index: number, end: number): boolean => Number.isInteger(index) && index >= 0 && index < end

/** The value, with the look that is there. */
function written(old: Cell | null | undefined, { value, date }: CellWrite): Cell {
  const { formula: _, error: _error, date: _date, ...look } = old ?? {}
  return { ...look, value, ...(date ? { date } : {}) }
}
