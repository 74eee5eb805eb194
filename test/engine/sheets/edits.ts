import type { Diagnostic } from '../../../engine/model/diagnostic.ts'
import type { Book, Cell, Sheet } from '../../../engine/sheets/grid.ts'

const position = (address: string): { row: number; column: number } => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

export const onSheet = (book: Book, name: string, change: (sheet: Sheet) => Sheet): Book => ({
  sheets: book.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
})

/** The book with one cell replaced, as a person would type over it. */
export function typed(book: Book, name: string, address: string, cell: Cell | Cell['value']): Book {
  const { row, column } = position(address)
  const fresh = cell !== null && typeof cell === 'object' ? cell : { value: cell }
  return onSheet(book, name, (sheet) => {
    const rows = sheet.rows.map((cells) => [...cells])
    while (rows.length <= row) rows.push([])
    rows[row]![column] = { ...rows[row]![column], date: false, ...fresh } as Cell
    return { ...sheet, rows }
  })
}

/** A plain grid without tables or looks, as it comes from somewhere else. */
export const plainSheet = (name: string, rows: readonly (readonly Cell['value'][])[]): Sheet => ({
  name,
  rows: rows.map((cells) => cells.map((value) => (value === null ? null : { value }))),
})

export const without = (book: Book, name: string): Book => ({
  sheets: book.sheets.filter((sheet) => sheet.name !== name),
})

/** `code sheet!cell` of every diagnostic. */
export const found = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, at }) => (at.kind === 'sheet' ? `${code} ${at.sheet}!${at.cell ?? ''}` : code))
