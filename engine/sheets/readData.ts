import type { CellValue, Table } from '../model/dataset.ts'
import { type Entity, type Field, ROOT } from '../model/field.ts'
import { addressOf } from './address.ts'
import { type DataColumn, dataColumns, wantedFields } from './dataColumns.ts'
import { type Found, findColumns, findSheet } from './find.ts'
import { type Findings, type Say, SHEET_CODES } from './findings.ts'
import { type Book, type Cell, cellAt, isBlank } from './grid.ts'
import { fold, likelyName } from './names.ts'
import { plainNumber, shownText } from './numbers.ts'
import { isSmallShare } from './parameterCell.ts'
import { filledCell, filledRows, isSum } from './readRows.ts'
import { type DataSheet, dataSheets } from './titles.ts'
import { NOTE_COLUMNS } from './words.ts'

/** Further columns that need no mention. */
const QUIET = new Set([...NOTE_COLUMNS, '数据来源'])
const SERIAL = new Set(['序号', '编次', 'no.', 'no'])

interface Draft {
  readonly entity: Entity
  readonly found: Found
  readonly rows: readonly number[]
  readonly columns: Record<string, CellValue[]>
  readonly computed: string[]
  /** Rows by column whose cell could not be read. */
  readonly unread: Record<string, number[]>
}

/** The rows of a workbook that was made for another policy. */
export interface Borrowed {
  /** The table of areas under the name that it has there. */
  readonly standIn: { readonly entity: string; readonly sheet: DataSheet } | undefined
  /** The columns as they stand there: in their units, without those that cannot be brought to ours. */
  readonly fit: (entity: Entity, columns: readonly DataColumn[], found: Found) => readonly DataColumn[]
}

/** The towns' rows of every entity that has a sheet, references spelt as the rows that they point to. */
export function readData(
  book: Book,
  entities: readonly Entity[],
  essential: ReadonlySet<string>,
  findings: Findings,
  borrowed?: Borrowed,
): Record<string, Table> {
  const drafts: Draft[] = []
  for (const place of dataSheets(entities)) {
    const { entity } = place
    const { title, table } = borrowed?.standIn?.entity === entity.label ? borrowed.standIn.sheet : place
    const sheet = findSheet(book, table, title)
    if (sheet === undefined) {
      const code = essential.has(entity.label) ? 'sheet.missing' : 'sheet.absent'
      findings.add(code, { kind: 'sheet', sheet: title }, { sheet: title })
      continue
    }
    const columns = dataColumns(entity)
    const wanted = wantedFields(columns)
    const anyUnit = wanted.map((want) => ({ ...want, unit: undefined }))
    const found = findColumns(sheet, table, borrowed ? anyUnit : wanted, findings)
    if (found === undefined) continue
    const draft = readDraft(entity, borrowed?.fit(entity, columns, found) ?? columns, found, findings)
    drafts.push(borrowed ? withoutColumns(draft) : draft)
  }
  // Where a table has no key nothing can point to it; that is said of the table itself.
  const keys = new Map(
    drafts
      .filter(({ entity }) => entity.fields.some(({ type }) => type === 'key'))
      .map((draft) => [fold(draft.entity.label), keysOf(draft, findings)]),
  )
  for (const draft of drafts) resolveReferences(draft, keys, findings, borrowed !== undefined)
  return Object.fromEntries(drafts.map((draft) => [draft.entity.label, tableOf(draft)]))
}

function readDraft(
  entity: Entity,
  dataColumns: readonly DataColumn[],
  found: Found,
  findings: Findings,
): Draft {
  const { sheet } = found
  const keyColumn = found.columns.get(entity.fields.find(({ type }) => type === 'key')?.label ?? '')
  const rows = filledRows(found, [...found.columns.values()]).filter(
    (row) => entity.label === ROOT || !isSum(sheet, row, findings, keyColumn),
  )
  const hidden = rows.filter((row) => sheet.hiddenRows?.has(row))
  if (hidden.length > 0)
    findings.at(sheet.name, hidden[0]!, 0, '')('rows.hidden', { sheet: sheet.name, count: hidden.length })
  const columns: Record<string, CellValue[]> = {}
  const computed: string[] = []
  const unread: Record<string, number[]> = {}
  for (const column of dataColumns) {
    const index = found.columns.get(column.field.label)
    if (index === undefined) continue
    const say = (row: number) => findings.at(sheet.name, row, index, column.header)
    const failed: number[] = []
    columns[column.field.label] = rows.map((row, i) => {
      const { value, whole } = readCell(cellAt(sheet, row, index), column, say(row))
      if (!whole) failed.push(i)
      else if (value === null && isRequired(column)) say(row)('cell.required')
      return value
    })
    if (failed.length > 0) unread[column.field.label] = failed
    if (rows.some((row) => cellAt(sheet, row, index)?.formula !== undefined))
      computed.push(column.field.label)
    if (column.field.unit === '%') questionShares(columns[column.field.label]!, rows, say)
  }
  for (const { header, column } of found.extras) {
    if (SERIAL.has(fold(header)) || header in columns) continue
    if (!QUIET.has(header)) findings.at(sheet.name, found.headerRow, column, header)('column.extra')
    columns[header] = rows.map((row) => extraValue(found, row, column))
  }
  return { entity, found, rows, columns, computed, unread }
}

/** A blank key is a fault of its own, and what computes itself need not be there. */
const isRequired = ({ field }: DataColumn): boolean =>
  field.required === true && field.type !== 'key' && field.formula === undefined

/** A cell's value, and whether the cell could be read wholly: what could not is no value, and no blank either. */
function readCell(
  cell: Cell | undefined,
  { kind, field }: DataColumn,
  say: Say,
): { readonly value: CellValue; readonly whole: boolean } {
  let whole = true
  const hear: Say = (code, values) => {
    if (SHEET_CODES[code] === 'error') whole = false
    say(code, values)
  }
  const filled = filledCell(cell, hear)
  const value = filled && kind.read(filled, hear)
  if (typeof value === 'number') checkBounds(value, field, say)
  return { value: whole ? (value ?? null) : null, whole }
}

/** A draft whose rows say nothing in the columns that are not there: not even that they are blank. */
function withoutColumns(draft: Draft): Draft {
  const missing = draft.entity.fields.filter(
    ({ label, formula }) => formula === undefined && !(label in draft.columns),
  )
  const all = draft.rows.map((_, i) => i)
  return {
    ...draft,
    unread: { ...draft.unread, ...Object.fromEntries(missing.map(({ label }) => [label, all])) },
  }
}

/** A foreign column's cell as it is: carried along, never judged. */
function extraValue({ sheet }: Found, row: number, column: number): CellValue {
  const cell = cellAt(sheet, row, column)
  if (cell === undefined || isBlank(cell)) return null
  return typeof cell.value === 'number' && cell.format === undefined ? cell.value : shownText(cell)
}

function checkBounds(value: number, { minimum, maximum }: Field, say: Say): void {
  if (minimum !== undefined && value < minimum)
    say('cell.belowMinimum', { value: plainNumber(value), minimum })
  if (maximum !== undefined && value > maximum)
    say('cell.aboveMaximum', { value: plainNumber(value), maximum })
}

/** 0.7 among 60s and 80s in a %-column was meant as 70; a whole column of fractions is asked about once. */
function questionShares(
  values: readonly CellValue[],
  rows: readonly number[],
  say: (row: number) => Say,
): void {
  const numbers = values.filter((value) => typeof value === 'number')
  const tens = numbers.filter((value) => value >= 10).length * 2 > numbers.length
  const fractions = numbers.length >= 3 && numbers.every((value) => value >= 0 && value <= 1)
  const doubtful = values.flatMap((value, i) => (typeof value === 'number' && isSmallShare(value) ? [i] : []))
  for (const i of tens ? doubtful : fractions ? doubtful.slice(0, 1) : [])
    say(rows[i]!)('cell.smallPercent', { value: plainNumber(Number(values[i])) })
}

/** The keys of a table by their folded form, each in its own spelling; blank and repeated ones are complained about. */
function keysOf({ entity, found, rows, columns }: Draft, findings: Findings): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  const field = entity.fields.find(({ type }) => type === 'key')
  const column = field && found.columns.get(field.label)
  if (field === undefined || column === undefined) return keys
  const first = new Map<string, string>()
  columns[field.label]!.forEach((value, i) => {
    const say = findings.at(found.sheet.name, rows[i]!, column, field.label)
    if (typeof value !== 'string') {
      say('row.missingKey', { sheet: found.sheet.name })
      return
    }
    const other = first.get(fold(value))
    if (other !== undefined) {
      say('row.duplicateKey', { sheet: found.sheet.name, id: value, first: other })
      return
    }
    first.set(fold(value), addressOf(rows[i]!, column))
    keys.set(fold(value), value)
  })
  return keys
}

function resolveReferences(
  { entity, found, rows, columns, unread }: Draft,
  keys: ReadonlyMap<string, ReadonlyMap<string, string>>,
  findings: Findings,
  borrowed: boolean,
): void {
  for (const field of entity.fields) {
    const column = found.columns.get(field.label)
    const known = field.type === 'reference' ? keys.get(fold(field.to ?? '')) : undefined
    if (column === undefined || known === undefined) continue
    columns[field.label] = columns[field.label]!.map((value, i) => {
      if (typeof value !== 'string') return value
      const own = known.get(fold(value))
      if (own !== undefined) return own
      const say = findings.at(found.sheet.name, rows[i]!, column, field.label)
      say('row.orphan', { id: value, entity: field.to ?? '', nearest: likelyName(value, known.values()) })
      if (!borrowed) return value
      unread[field.label] = [...(unread[field.label] ?? []), i]
      return null
    })
  }
}

function tableOf({ entity, found, rows, columns, computed, unread }: Draft): Table {
  const places = [...found.columns, ...found.extras.map(({ header, column }) => [header, column] as const)]
  return {
    entity: entity.label,
    length: rows.length,
    columns,
    origin: {
      sheet: found.sheet.name,
      rows: rows.map((row) => row + 1),
      columns: Object.fromEntries(places.map(([label, column]) => [label, column + 1])),
    },
    ...(computed.length > 0 ? { computed } : {}),
    ...(Object.keys(unread).length > 0 ? { unread } : {}),
  }
}
