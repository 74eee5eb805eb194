import type { Noun } from '../model/diagnostic.ts'
import { addressOf } from './address.ts'
import type { Column, Defaults, RowSheet } from './column.ts'
import { type Found, findColumns, findSheet, type Wanted } from './find.ts'
import type { Findings, Say } from './findings.ts'
import { type Book, type Cell, cellAt, isBlank, type Sheet } from './grid.ts'
import { fold, likelyName, splitHeader } from './names.ts'
import { shownText } from './numbers.ts'
import { tableName } from './titles.ts'
import { isTotal } from './words.ts'

/** Where an item of the policy stands: its sheet, row and the columns of its properties. */
export interface ItemPlace {
  readonly noun: Noun
  readonly label: string
  readonly sheet: string
  readonly row: number
  readonly columns: ReadonlyMap<string, number>
}

export interface ReadItems<In> {
  readonly items: readonly In[]
  /** One an item. */
  readonly places: readonly ItemPlace[]
  /** What rows that could not be read would have been called: the names of their items and qualifications. */
  readonly rejected: readonly string[]
}

/** A cell that counts as filled: an error or a formula without a value is complained about and counts as blank. */
export function filledCell(cell: Cell | undefined, say: Say): Cell | undefined {
  if (cell === undefined || isBlank(cell)) return undefined
  if (cell.error) {
    say('cell.excelError', { value: String(cell.value) })
    return undefined
  }
  if (cell.formula !== undefined && cell.value === null) {
    say('cell.noCachedValue')
    return undefined
  }
  return cell.value === '' ? undefined : cell
}

const NOTE = /^(注|说明|备注)[:：]/u
const SIGNATURE = /^(填报单位|填报人|填报日期|审核|审批|制表|联系电话)/u

/** A note is alone in its row; in a row of signatures every cell asks for one. */
export function isFoot(cells: readonly (Cell | null)[]): boolean {
  const filled = cells.filter((cell) => cell !== null).filter((cell) => !isBlank(cell))
  const texts = filled.map(({ value }) => (typeof value === 'string' ? value.trim() : ''))
  return (texts.length === 1 && NOTE.test(texts[0]!)) || texts.every((text) => SIGNATURE.test(text))
}

/** The rows below the headers that hold something in one of the given columns; notes and signatures are passed over. */
export function filledRows({ sheet, headerRow }: Found, columns: readonly number[]): number[] {
  const rows: number[] = []
  for (let row = headerRow + 1; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? []
    if (!columns.some((column) => !isBlank(cells[column]))) continue
    if (!isFoot(cells)) rows.push(row)
  }
  return rows
}

/** Whether the first text of a row sums up others; it is mentioned then. */
export function isSum(sheet: Sheet, row: number, findings: Findings, key?: number): boolean {
  const cells = sheet.rows[row] ?? []
  const first = cells.findIndex((cell) => cell !== null && !isBlank(cell) && typeof cell.value !== 'number')
  const column = [first, key ?? first].find((at) => {
    const value = cells[at]?.value
    return typeof value === 'string' && isTotal(value)
  })
  if (column === undefined) return false
  const place = { kind: 'sheet', sheet: sheet.name, cell: addressOf(row, column) } as const
  findings.add('row.total', place, { sheet: sheet.name, id: shownText(cells[column]!) })
  return true
}

const wantedOf = ([key, column]: [string, Column<unknown>]): Wanted => ({
  key,
  names: [column.header, splitHeader(column.header)[0]],
  aliases: column.aliases,
  missing: column.needed ? 'error' : 'ignored',
})

const MISSING = { required: 'sheet.missing', expected: 'sheet.absent' } as const

/** Reads a sheet of the policy: each filled row becomes an item. */
export function readRows<Out, In>(
  spec: RowSheet<Out, In>,
  book: Book,
  defaults: Defaults,
  findings: Findings,
): ReadItems<In> {
  const nothing = { items: [], places: [], rejected: [] }
  const sheet = findSheet(book, tableName(spec.title), spec.title)
  if (sheet === undefined) {
    if (spec.presence !== 'optional')
      findings.add(MISSING[spec.presence], { kind: 'sheet', sheet: spec.title }, { sheet: spec.title })
    return nothing
  }
  const entries = Object.entries(spec.columns)
  const found = findColumns(sheet, tableName(spec.title), entries.map(wantedOf), findings)
  if (found === undefined) return nothing
  reportRenamed(found, entries, findings)
  reportExtras(found, findings)
  // Without a column that every row must fill there are no items; its absence has been reported.
  if (entries.some(([key, column]) => column.needed && !found.columns.has(key))) return nothing
  const typed = entries.filter(([key, column]) => !column.computed && found.columns.has(key))
  const items: In[] = []
  const places: ItemPlace[] = []
  const rejected: string[] = []
  const seen = new Map<string, string>()
  for (const row of filledRows(
    found,
    typed.map(([key]) => found.columns.get(key)!),
  )) {
    const at = (key: string): Say => {
      const column = found.columns.get(key) ?? 0
      return findings.at(sheet.name, row, column, spec.columns[key]?.header ?? '')
    }
    if (spec.summed && isSum(sheet, row, findings)) continue
    const { cells, whole } = readCells(found, typed, row, at)
    if (!whole) {
      const names = [cells[spec.named], cells.qualification]
      rejected.push(...names.filter((name) => typeof name === 'string'))
      continue
    }
    items.push(spec.build(cells, at, defaults))
    const label = String(cells[spec.named])
    const scope = spec.noun === 'field' ? `${String(cells.entity)}.${label}` : label
    const first = seen.get(fold(scope))
    if (first !== undefined && !spec.repeats) at(spec.named)('item.duplicate', { label, first })
    else seen.set(fold(scope), addressOf(row, found.columns.get(spec.named)!))
    places.push({ noun: spec.noun, label: scope, sheet: sheet.name, row, columns: found.columns })
  }
  return { items, places, rejected }
}

/** The values of one row by key, and whether all that must be there are there and readable. */
function readCells(
  found: Found,
  columns: readonly [string, Column<unknown>][],
  row: number,
  at: (key: string) => Say,
): { readonly cells: Readonly<Record<string, unknown>>; readonly whole: boolean } {
  let whole = true
  const values = columns.map(([key, column]) => {
    const cell = filledCell(cellAt(found.sheet, row, found.columns.get(key)!), at(key))
    const value = cell && column.kind.read(cell, at(key))
    if (cell === undefined && column.required) at(key)('cell.missing')
    if (value === undefined && column.required) whole = false
    return [key, value]
  })
  return { cells: Object.fromEntries(values), whole }
}

/**
 * A column that may be left out is missed where there are as many headers that nobody knows: under another name a cap or
 * a scope would be taken for one that the notice does not have.
 */
function reportRenamed(
  { sheet, headerRow, columns, extras }: Found,
  entries: readonly (readonly [string, Column<unknown>])[],
  findings: Findings,
): void {
  const absent = entries.filter(([key, column]) => !column.computed && !column.needed && !columns.has(key))
  if (absent.length === 0 || absent.length > extras.length) return
  const known = extras.map(({ header }) => header)
  for (const [, { header: column }] of absent)
    findings.add(
      'column.absent',
      { kind: 'sheet', sheet: sheet.name, cell: addressOf(headerRow, extras[0]!.column) },
      {
        sheet: sheet.name,
        column,
        nearest: likelyName(column, known) ?? (known.length === 1 ? known[0] : undefined),
      },
    )
}

export function reportExtras({ sheet, headerRow, extras }: Found, findings: Findings): void {
  for (const { header, column } of extras) findings.at(sheet.name, headerRow, column, header)('column.extra')
}
