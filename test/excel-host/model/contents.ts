import { type Area, countOf, holds, intersect, isUnbounded, printArea } from './area.ts'
import {
  type Cell,
  columnOf,
  type Held,
  type HostBook,
  keyOf,
  put,
  putIn,
  rowOf,
  type Sheet,
} from './book.ts'
import { isError, readEntry } from './entry.ts'
import { computeEntered, recalculate } from './evaluate.ts'
import { hostFault } from './fault.ts'
import { EMPTY, partAt } from './looks.ts'
import { shown } from './shown.ts'

/** What can be asked of every cell. */
export type Facet = 'values' | 'formulas' | 'numberFormat' | 'text' | 'valueTypes'

const facetOf = (sheet: Sheet, row: number, column: number, facet: Facet): Held => {
  const cell = sheet.cells.get(keyOf(row, column))
  if (facet === 'numberFormat') return String(partAt(sheet, row, column, 'numberFormat'))
  if (facet === 'formulas') return cell?.formula ?? cell?.value ?? ''
  const value = cell?.formula !== undefined && cell.value === '' ? 0 : (cell?.value ?? '')
  if (facet === 'values') return value
  if (facet === 'text') return shown(value, String(partAt(sheet, row, column, 'numberFormat')))
  return typeOf(cell, value)
}

function typeOf(cell: Cell | undefined, value: Held): string {
  if (typeof value === 'number') return 'Double'
  if (typeof value === 'boolean') return 'Boolean'
  if (value === '' && cell?.formula === undefined) return 'Empty'
  return isError(value) && (cell?.isError ?? cell?.formula !== undefined) ? 'Error' : 'String'
}

/** Row by row; null for whole rows and columns, of which Excel gives none. */
export function readFacet(book: HostBook, sheet: Sheet, area: Area, facet: Facet): Held[][] | null {
  if (book.calculationMode !== 'Manual') recalculate(book)
  if (isUnbounded(area) || countOf(area) > 10_000_000) return null
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (_, column) =>
      facetOf(sheet, area.top + row, area.left + column, facet),
    ),
  )
}

/** The values given for an area, one for each cell; one alone stands for all. Throws where they do not fit. */
function matched(area: Area, given: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given
  const rows = area.bottom - area.top + 1
  const columns = area.right - area.left + 1
  const fits =
    given.length === rows && given.every((line: unknown) => Array.isArray(line) && line.length === columns)
  if (!fits)
    throw hostFault(
      'InvalidArgument',
      'The number of rows or columns in the input array doesn’t match the size or dimensions of the range.',
    )
  return (row, column) => (given as unknown[][])[row - area.top]![column - area.left]
}

/** Puts values or formulas into cells as if a person had typed them; null leaves a cell as it is. */
export function writeContents(book: HostBook, sheet: Sheet, area: Area, given: unknown): void {
  checkUnlocked(sheet, area)
  const at = matched(area, given)
  if (isUnbounded(area)) throw hostFault('InvalidArgument')
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const typed = at(row, column)
      if (typed === null || typed === undefined) continue
      typeInto(book, sheet, row, column, typed)
    }
}

/** One cell. Only the first cell of a merged area takes anything; a header of a table is always a text. */
export function typeInto(book: HostBook, sheet: Sheet, row: number, column: number, typed: unknown): void {
  if (typeof typed !== 'string' && typeof typed !== 'number' && typeof typed !== 'boolean')
    throw hostFault('InvalidArgument')
  if (typeof typed === 'number' && !Number.isFinite(typed)) throw hostFault('InvalidArgument')
  if (typeof typed === 'string' && typed.length > 32_767 && !typed.startsWith('='))
    throw hostFault('InvalidArgument')
  if (typeof typed === 'string' && typed.startsWith('=') && typed.length > 8192)
    throw hostFault('InvalidArgument')
  if (typeof typed === 'string' && !isBalanced(typed)) throw hostFault('InvalidArgument')
  const merged = sheet.merged.find((area) => holds(area, row, column))
  if (merged && (merged.top !== row || merged.left !== column)) return
  const before = sheet.cells.get(keyOf(row, column))
  const table = sheet.tables.find(
    ({ area, showHeaders }) => showHeaders && area.top === row && holds(area, row, column),
  )
  const cell = table
    ? { value: headerOf(sheet, table, column, typed), ...withLook(before?.look) }
    : cellOf(typed, before, String(partAt(sheet, row, column, 'numberFormat')))
  put(book, sheet, row, column, cell)
  if (book.calculationMode === 'Manual' && cell?.formula !== undefined) computeEntered(book, sheet, cell)
}

/** Formulas whose brackets or quotes do not close are refused. */
function isBalanced(typed: string): boolean {
  if (!typed.startsWith('=')) return true
  const bare = typed.replaceAll(/"[^"]*"/g, '').replaceAll(/'[^']*'!/g, '')
  const opened = [...bare].reduce(
    (depth, sign) => (depth < 0 ? depth : depth + Number(sign === '(') - Number(sign === ')')),
    0,
  )
  return opened === 0 && !bare.includes('"')
}

/** What a cell becomes; undefined where nothing is left of it. */
function cellOf(typed: Held, before: Cell | undefined, format: string): Cell | undefined {
  const look = before?.look
  const entry = readEntry(typed, format)
  if (entry.formula !== undefined) {
    const value = before?.formula === entry.formula ? before.value : 0
    return { value, formula: entry.formula, ...withLook(look) }
  }
  const value = entry.value ?? ''
  const isFormatted = entry.format !== undefined && format === 'General'
  const own = isFormatted ? { ...look, numberFormat: entry.format } : look
  if (value === '' && !own) return undefined
  const marksError = typeof typed === 'string' && isError(value) && !typed.startsWith("'") && format !== '@'
  return { value, ...(marksError ? { isError: true } : {}), ...withLook(own) }
}

const withLook = (look: Cell['look']): Pick<Cell, 'look'> => (look ? { look } : {})

/** A header of its own among those up to a last one: blank ones are numbered, the same ones too. */
export function headerOf(
  sheet: Sheet,
  table: { readonly area: Area },
  column: number,
  typed: unknown,
  last = table.area.right,
): string {
  const text = String(typed).replace(/^'/, '')
  const { top, left } = table.area
  const others = new Set<string>()
  for (let other = left; other <= last; other++)
    if (other !== column) others.add(String(sheet.cells.get(keyOf(top, other))?.value ?? '').toUpperCase())
  const base = text === '' ? '列' : text
  if (text !== '' && !others.has(text.toUpperCase())) return text
  let number = text === '' ? column - left + 1 : 2
  while (others.has(`${base}${number}`.toUpperCase())) number++
  return `${base}${number}`
}

export function clearContents(book: HostBook, sheet: Sheet, area: Area): void {
  checkUnlocked(sheet, area)
  for (const [key, cell] of [...sheet.cells]) {
    const [row, column] = [rowOf(key), columnOf(key)]
    if (!holds(area, row, column)) continue
    const header = sheet.tables.find(
      (table) => table.showHeaders && table.area.top === row && holds(table.area, row, column),
    )
    if (header)
      put(book, sheet, row, column, { value: headerOf(sheet, header, column, ''), ...withLook(cell.look) })
    else put(book, sheet, row, column, cell.look ? { ...EMPTY, look: cell.look } : undefined)
  }
}

export function clearLinks(book: HostBook, sheet: Sheet, area: Area): void {
  for (const key of [...sheet.links.keys()])
    if (holds(area, rowOf(key), columnOf(key))) putIn(book, sheet.links, key, undefined)
}

/** A protected sheet takes nothing where any cell is locked. */
export function checkUnlocked(sheet: Sheet, area: Area): void {
  if (sheet.protection === null) return
  if (countOf(area) > 2_000_000) throw hostFault('AccessDenied')
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (partAt(sheet, row, column, 'protection/locked') !== false) throw hostFault('AccessDenied')
}

/** A protected sheet keeps its looks, lines and objects too. */
export function checkUnprotected(sheet: Sheet): void {
  if (sheet.protection !== null) throw hostFault('AccessDenied')
}

/** The smallest area that holds all that is used; of values alone, where looks do not count. */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within?: Area): Area | null {
  let used: { top: number; left: number; bottom: number; right: number } | null = null
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === '' && cell.formula === undefined) continue
    const [row, column] = [rowOf(key), columnOf(key)]
    if (within && !holds(within, row, column)) continue
    used = used
      ? {
          top: Math.min(used.top, row),
          left: Math.min(used.left, column),
          bottom: Math.max(used.bottom, row),
          right: Math.max(used.right, column),
        }
      : { top: row, left: column, bottom: row, right: column }
  }
  return used
}

/** The area as the events and `address` name it. */
export const localAddress = (area: Area): string => printArea(area)

/** Where two areas meet, if they do. */
export const meets = (a: Area, b: Area): boolean => intersect(a, b) !== null
