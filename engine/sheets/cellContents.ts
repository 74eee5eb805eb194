import { readNumber } from '../model/ratio.ts'
import { addressOf } from './address.ts'
import { type Book, type Cell, cellAt, isBlank, type Sheet } from './grid.ts'
import type { Content } from './kinds.ts'
import { numberOf } from './numbers.ts'

/** What a cell is to hold in place of its value; its look stays. null empties it. */
export interface PlacedContent extends Pick<Cell, 'value' | 'date'> {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** Why something cannot be written into the sheets. */
export type Obstacle =
  /** sheet — the sheet, or its row of headers, is not there. */
  | 'sheet'
  /** name, sheet, column — the sheet has no column for it. */
  | 'column'
  /** name — no scenario, parameter or rule of that name. */
  | 'unknown'
  /** name — its values stand in 参数分档. */
  | 'bands'
  /** name — blank it would not be *not set*: the notice's range, or the data's own day, stands in for it. */
  | 'standIn'
  /** name — targets and allotments are switched in scenarios only. */
  | 'alwaysOn'
  /** name, sheet, cell — a person's formula gives the value. */
  | 'formula'
  /** name — what is written would be read as something else. */
  | 'unreadable'

/** The cells that are to be written, or what stands in the way: then none. */
export type Written =
  | { readonly ok: true; readonly cells: readonly PlacedContent[] }
  | {
      readonly ok: false
      readonly obstacle: Obstacle
      readonly values: Readonly<Record<string, string>>
    }

export const written = (cells: readonly PlacedContent[]): Written => ({ ok: true, cells })

export const refused = (obstacle: Obstacle, values: Readonly<Record<string, string>>): Written => ({
  ok: false,
  obstacle,
  values,
})

/** Puts a content into a cell, or empties it; refuses where a formula would be lost. */
export function contentAt(
  sheet: Sheet,
  row: number,
  column: number,
  name: string,
  content: Content | undefined,
  unit?: string,
): Written {
  const old = cellAt(sheet, row, column)
  if (old?.formula !== undefined)
    return refused('formula', { name, sheet: sheet.name, cell: addressOf(row, column) })
  const place = { sheet: sheet.name, row, column }
  if (content === undefined) return written(isBlank(old) ? [] : [{ ...place, value: null }])
  const { value, date } = content
  const kept = typeof value === 'number' ? asShown(value, old, unit) : value
  return written([{ ...place, value: kept, ...(date ? { date } : {}) }])
}

/** A cell in percent format holds the ratio of what it shows. */
function asShown(value: number, old: Cell | undefined, unit: string | undefined): number {
  const read = numberOf({ format: old?.format, value }, unit, () => {})
  return read === undefined || read === 0 ? value : readNumber(value / Math.round(read / value))
}

/** All of several, or the first that cannot be written. */
export const joined = (parts: readonly Written[]): Written =>
  parts.find(({ ok }) => !ok) ?? written(parts.flatMap((part) => (part.ok ? part.cells : [])))

/** The book with contents in place of what its cells hold. */
export function withContents(book: Book, cells: readonly PlacedContent[]): Book {
  return {
    sheets: book.sheets.map((sheet) => {
      const own = cells.filter((cell) => cell.sheet === sheet.name)
      return own.length === 0 ? sheet : { ...sheet, rows: rowsWith(sheet.rows, own) }
    }),
  }
}

function rowsWith(rows: Sheet['rows'], cells: readonly PlacedContent[]): Sheet['rows'] {
  const next = rows.map((row) => [...row])
  for (const { row, column, value, date } of cells) {
    while (next.length <= row) next.push([])
    const own = next[row]!
    while (own.length < column) own.push(null)
    const { formula: _, error: _error, date: _date, ...look } = own[column] ?? {}
    own[column] = { ...look, value, ...(date ? { date } : {}) }
  }
  return next
}
