import type { Book, Cell, Sheet } from '../../engine/index.ts'
import { type Batch, type CellPlace, type CellWrite, hostError } from './host.ts'

/** A cell and what it is to hold: value, date, formula. Its look is left to the host. */
export interface PlacedCell extends CellPlace {
  readonly cell: Cell | null
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
  return withCells(
    replaced,
    cells.map((write) => {
      const sheet = named.get(write.sheet)
      if (sheet === undefined) throw hostError('sheetMissing', write.sheet)
      if (!isPlace(write)) throw hostError('refused', write.sheet)
      return { ...place(write), cell: written(sheet.rows[write.row]?.[write.column], write) }
    }),
  )
}

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
