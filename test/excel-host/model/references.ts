import { type Area, isOnSheet, parseArea, printArea, quoteName } from './area.ts'
import { assign, columnOf, type HostBook, put, rowOf } from './book.ts'

/** Texts in quotes are passed over; a reference may have its sheet before it. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(?<cells>\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d*:\$?[1-9]\d*)(?![\p{L}\p{N}_(!.])/gu

const unquote = (prefix: string): string =>
  prefix
    .slice(0, -1)
    .replace(/^'(.*)'$/s, '$1')
    .replaceAll("''", "'")

/** A formula with its references changed; undefined leaves one as it is, null breaks it. */
export function mapReferences(
  formula: string,
  change: (cells: string, sheet: string | undefined) => string | null | undefined,
): string {
  return formula.replace(REFERENCE, (...found) => {
    const match = String(found[0])
    const { sheet, cells } = found.at(-1) as { sheet?: string; cells?: string }
    if (cells === undefined || !parseArea(cells)) return match
    const next = change(cells, sheet === undefined ? undefined : unquote(sheet))
    return next === undefined ? match : `${sheet ?? ''}${next ?? '#REF!'}`
  })
}

/** Every formula of the book through a change: cells, names. */
export function changeFormulas(
  book: HostBook,
  change: (formula: string, sheetName: string | undefined) => string,
): void {
  for (const sheet of book.sheets)
    for (const [key, cell] of [...sheet.cells]) {
      if (cell.formula === undefined) continue
      const formula = change(cell.formula, sheet.name)
      if (formula !== cell.formula) put(book, sheet, rowOf(key), columnOf(key), { ...cell, formula })
    }
  const names = book.names.map((name) => ({ ...name, formula: change(name.formula, undefined) }))
  if (names.some((name, i) => name.formula !== book.names[i]!.formula)) assign(book, book, { names })
}

/** A sheet's name before `!`, with quotes or without. */
const prefixOf = (name: string): string => {
  const escaped = name.replaceAll("'", "''").replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return `(?:'${escaped}'|(?<![\\p{L}\\p{N}_.'])${escaped})!`
}

/** What a formula said of a sheet that is gone. */
export function breakReferences(book: HostBook, name: string): void {
  const pattern = new RegExp(`${prefixOf(name)}\\$?[A-Z]{0,3}\\$?\\d*(?::\\$?[A-Z]{0,3}\\$?\\d*)?`, 'giu')
  changeFormulas(book, (formula) => formula.replace(pattern, '#REF!'))
}

/** Formulas follow a sheet to its new name. */
export function renameInFormulas(book: HostBook, before: string, after: string): void {
  const pattern = new RegExp(prefixOf(before), 'giu')
  changeFormulas(book, (formula) => formula.replace(pattern, `${quoteName(after)}!`))
}

const withDollars = (address: string, pattern: string): string => {
  const dollars = [...pattern.matchAll(/(\$?)([A-Z]+)?(\$?)(\d+)?/g)].filter(([whole]) => whole !== '')
  const parts = address.split(':')
  if (dollars.length === 0) return address
  return parts
    .map((part, i) => {
      const [, first = '', letters, second = ''] = dollars[Math.min(i, dollars.length - 1)]!
      const own = /^([A-Z]+)?(\d+)?$/.exec(part)!
      const column = own[1] ? (letters ? first : '') + own[1] : ''
      const row = own[2] ? (letters ? second : first) + own[2] : ''
      return column + row
    })
    .join(':')
}

/** A reference after rows or columns have come or gone. */
export function shiftReference(cells: string, shift: (area: Area) => Area | null): string | null {
  const area = parseArea(cells)!
  const next = shift(area)
  return next && withDollars(printed(next, cells), cells)
}

const printed = (area: Area, like: string): string => {
  const text = printArea(area)
  return like.includes(':') && !text.includes(':') ? `${text}:${text}` : text
}

/** A formula as it reads when it is copied elsewhere: references without $ go along. */
export const moveFormula = (formula: string, rows: number, columns: number): string =>
  mapReferences(formula, (cells) => {
    const moved = cells.split(':').map((corner) => {
      const match = /^(\$?)([A-Z]{1,3})?(\$?)(\d+)?$/.exec(corner)
      if (!match) return undefined
      const [, fixedColumn, letters, fixedRow, digits] = match
      if (!letters || !digits) return corner
      const at = parseArea(`${letters}${digits}`)!
      const area = {
        top: at.top + (fixedRow ? 0 : rows),
        left: at.left + (fixedColumn ? 0 : columns),
        bottom: at.top + (fixedRow ? 0 : rows),
        right: at.left + (fixedColumn ? 0 : columns),
      }
      return isOnSheet(area) ? withDollars(printArea(area), corner) : undefined
    })
    return moved.includes(undefined) ? null : moved.join(':')
  })
