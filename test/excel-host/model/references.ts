import { quoteName } from './area.ts'
import { assign, columnOf, type HostBook, put, rowOf } from './book.ts'

/** Formulas follow a sheet to its new name. */
export function renameInFormulas(book: HostBook, before: string, after: string): void {
  const escaped = before.replaceAll("'", "''").replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = new RegExp(`'${escaped}'!|(?<![\\p{L}\\p{N}_.'])${escaped}!`, 'giu')
  const rename = (formula: string): string => formula.replace(pattern, `${quoteName(after)}!`)
  for (const sheet of book.sheets)
    for (const [key, cell] of [...sheet.cells]) {
      if (cell.formula === undefined) continue
      const formula = rename(cell.formula)
      if (formula !== cell.formula) put(book, sheet, rowOf(key), columnOf(key), { ...cell, formula })
    }
  const names = book.names.map((name) => ({ ...name, formula: rename(name.formula) }))
  if (names.some((name, i) => name.formula !== book.names[i]!.formula)) assign(book, book, { names })
}
