import { parseUnit, sameDimension } from '../model/unit.ts'
import { addressOf } from './address.ts'
import type { Findings } from './findings.ts'
import { type Book, cellAt, isBlank, type Sheet } from './grid.ts'
import { fold, likelyName, splitHeader } from './names.ts'
import { shownText } from './numbers.ts'

/** A column that is looked for: by its own names, then by its aliases; and its unit where the header may say one. */
export interface Wanted {
  readonly key: string
  readonly names: readonly string[]
  readonly aliases: readonly string[]
  readonly unit?: string
  /** error where the sheet cannot be used without it. */
  readonly missing: 'error' | 'warning' | 'ignored'
}

export interface Found {
  readonly sheet: Sheet
  readonly headerRow: number
  /** By key. */
  readonly columns: ReadonlyMap<string, number>
  /** Filled headers that are nobody's. */
  readonly extras: readonly { readonly header: string; readonly column: number }[]
}

const HEADER_ROWS = 10

/** The sheet that carries the ListObject, otherwise the one of that name. */
export function findSheet(book: Book, table: string, title: string): Sheet | undefined {
  const named = (name: string) => fold(name) === fold(table)
  return (
    book.sheets.find((sheet) => sheet.tables?.some((t) => named(t.name))) ??
    book.sheets.find((sheet) => fold(sheet.name) === fold(title))
  )
}

/** Finds the row of headers within the first ten rows, or at the ListObject, and the columns in it by name. */
export function findColumns(
  sheet: Sheet,
  table: string,
  wanted: readonly Wanted[],
  findings: Findings,
): Found | undefined {
  const listed = sheet.tables?.find((t) => fold(t.name) === fold(table))?.range.top
  const known = new Set(wanted.flatMap((w) => [...w.names, ...w.aliases].map(fold)))
  const score = (row: number) =>
    headersOf(sheet, row).filter(
      ({ header }) => known.has(fold(header)) || known.has(fold(splitHeader(header)[0])),
    ).length
  const rows = Array.from({ length: Math.min(HEADER_ROWS, sheet.rows.length) }, (_, i) => i)
  if (listed !== undefined && listed >= HEADER_ROWS) rows.push(listed)
  const headerRow = rows.reduce((best, row) => (score(row) >= score(best) ? row : best), 0)
  if (score(headerRow) === 0) {
    findings.add('sheet.noHeader', { kind: 'sheet', sheet: sheet.name }, { sheet: sheet.name })
    return undefined
  }
  return matchHeaders(sheet, headerRow, wanted, findings)
}

interface Header {
  readonly header: string
  readonly column: number
}

const headersOf = (sheet: Sheet, row: number): Header[] =>
  (sheet.rows[row] ?? []).flatMap((cell, column) =>
    cell === null || isBlank(cell) ? [] : [{ header: shownText(cell), column }],
  )

const whole = (header: string): string => header
const bare = (header: string): string => splitHeader(header)[0]
const own = (want: Wanted): readonly string[] => want.names
const other = (want: Wanted): readonly string[] => want.aliases

/** A column's own name beats another's alias, and a whole header one whose bracket has to be dropped first. */
const PASSES = [
  { names: own, reading: whole },
  { names: other, reading: whole },
  { names: own, reading: bare },
  { names: other, reading: bare },
]

function matchHeaders(sheet: Sheet, row: number, wanted: readonly Wanted[], findings: Findings): Found {
  const headers = headersOf(sheet, row)
  const columns = new Map<string, number>()
  const taken = new Set<number>()
  for (const { names, reading } of PASSES) {
    for (const want of wanted) {
      const wishes = new Set(names(want).map(fold))
      for (const { header, column } of headers) {
        if (taken.has(column) || !wishes.has(fold(reading(header)))) continue
        const other = columns.get(want.key)
        taken.add(column)
        if (other === undefined) columns.set(want.key, column)
        else
          findings.at(sheet.name, row, column, header)('column.ambiguous', { other: addressOf(row, other) })
      }
    }
  }
  const extras = headers.filter(({ column }) => !taken.has(column))
  for (const want of wanted) {
    const column = columns.get(want.key)
    if (column === undefined) complainOfMissing(sheet.name, row, want, extras, findings)
    else checkUnit(sheet, row, column, want, findings)
  }
  return { sheet, headerRow: row, columns, extras }
}

function complainOfMissing(
  sheet: string,
  row: number,
  want: Wanted,
  extras: readonly Header[],
  findings: Findings,
): void {
  if (want.missing === 'ignored') return
  const name = want.names[0]!
  const nearest = likelyName(
    name,
    extras.map(({ header }) => header),
  )
  findings.add(
    want.missing === 'error' ? 'column.missing' : 'column.absent',
    { kind: 'sheet', sheet, cell: addressOf(row, 0) },
    { sheet, column: name, nearest },
  )
}

/** A header that says ㎡ over a column that 字段 counts in 亩 would be wrong by a factor, silently. */
function checkUnit(sheet: Sheet, row: number, column: number, want: Wanted, findings: Findings): void {
  const header = shownText(cellAt(sheet, row, column)!)
  if (want.unit === undefined || want.aliases.some((name) => fold(name) === fold(header))) return
  const written = splitHeader(header)[1]
  const found = written ? parseUnit(written) : undefined
  const expected = parseUnit(want.unit)
  if (!found || !expected) return
  // A counting word or the like over a column of pure numbers changes no value.
  if (want.unit === '' && !sameDimension(found, expected)) return
  if (!sameDimension(found, expected) || !found.factor.equals(expected.factor))
    findings.at(
      sheet.name,
      row,
      column,
      header,
    )('column.otherUnit', {
      expected: want.unit,
      found: written,
    })
}
