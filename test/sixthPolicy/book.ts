import type { Book, Cell, Scalar, Sheet } from '../../engine/index.ts'
import { addressOf } from '../../engine/sheets/address.ts'
import { ROWS } from './rows.ts'
import { RULES } from './rules.ts'
import { sheetOf } from './typed.ts'

/** The notice and its rows; `spelling` rewrites the parcels. */
export const bookWith = (spelling: (sheet: Sheet) => Sheet = (sheet) => sheet): Book => ({
  sheets: Object.entries({ ...RULES, ...ROWS }).map(([name, lines]) =>
    name === '地块' ? spelling(sheetOf(name, lines)) : sheetOf(name, lines),
  ),
})

/** A cell by its sheet, a value that its row holds, and its header; what is put there. */
export interface Edit {
  readonly at: readonly [sheet: string, row: string, header: string]
  readonly value: Scalar
}

const shown = (cell: Cell | null | undefined): string => String(cell?.value ?? '')

/** 首页 has its values beside their labels; every other sheet its headers in the first row. */
function placeOf({ name, rows }: Sheet, row: string, header: string): readonly [row: number, column: number] {
  const at = rows.findIndex((cells) => cells.some((cell) => shown(cell) === row))
  const column = name === '首页' ? 1 : rows[0]!.findIndex((cell) => shown(cell) === header)
  if (at < 0 || column < 0) throw new Error(`nothing at ${name} ${row} ${header}`)
  return [at, column]
}

/** 额度!I2, as a finding there names it. */
export function cellOf([name, row, header]: Edit['at']): string {
  const sheet = bookWith().sheets.find((s) => s.name === name)!
  return `${name}!${addressOf(...placeOf(sheet, row, header))}`
}

/** The book with cells changed, and with further lines below a sheet. */
export function edited(edits: readonly Edit[], more: Readonly<Record<string, string>> = {}): Book {
  const changed = (sheet: Sheet): Sheet => {
    const rows = sheet.rows.map((row) => [...row])
    for (const { at, value } of edits) {
      if (at[0] !== sheet.name) continue
      const [row, column] = placeOf(sheet, at[1], at[2])
      rows[row]![column] = value === null ? null : { value }
    }
    const lines = more[sheet.name]
    return { ...sheet, rows: lines ? [...rows, ...sheetOf('', lines).rows] : rows }
  }
  return { sheets: bookWith().sheets.map(changed) }
}
