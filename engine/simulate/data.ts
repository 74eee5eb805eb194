import { countRows } from '../language/bucketSums.ts'
import { wholeZeros } from '../language/buffers.ts'
import { type Column, FALSE, type FlagColumn, TRUE, UNDECIDED } from '../language/column.ts'
import { normalize, type Value } from '../language/value.ts'
import type { CellValue, Dataset } from '../model/dataset.ts'
import { type Field, ROOT } from '../model/field.ts'
import type { Compiled } from '../policy/compiled.ts'
import { keyField } from '../policy/vocabulary.ts'
import { cellValue, isBlank, typedColumn } from './cells.ts'
import { perName, perPair } from './remember.ts'

/** A reference that is blank, and one that names no row. */
export const BLANK_REFERENCE = -1
export const ORPHAN = -2

/** The areas that totals are given by, and a last bucket for rows that belong to none. */
export interface Towns {
  /** The bucket of each row of an entity. */
  readonly of: Int32Array
  /** How many rows each bucket has: all of them, and those of a list. */
  readonly sizes: Int32Array
  readonly counts: (rows: Int32Array) => Int32Array
  /** Nothing for each bucket; nobody writes to them. */
  readonly none: Float64Array
  readonly noRows: Int32Array
}

/** A dataset as typed columns, built once per dataset and shared by every scenario. */
export interface Data {
  readonly dataset: Dataset
  readonly has: (entity: string) => boolean
  /** Whether there is a table, and its rows say what they belong to along the reference fields. */
  readonly leads: (entity: string, via: readonly string[]) => boolean
  readonly length: (entity: string) => number
  /** 0, 1, 2 … of an entity. */
  readonly everyRow: (entity: string) => Int32Array
  readonly keyOf: (entity: string, row: number) => string
  readonly rowOf: (entity: string, key: string) => number | undefined
  readonly raw: (entity: string, label: string, row: number) => CellValue
  /** The entered cells of a field as exact values; a blank is unknown within the field's bounds. */
  readonly cells: (entity: string, label: string) => (row: number) => Value
  readonly column: (entity: string, label: string) => Column
  /** Undecided where a cell could not be read. */
  readonly blanks: (entity: string, label: string) => FlagColumn
  /** Parent rows by reference field. */
  readonly references: (entity: string, label: string) => Int32Array
  /** Parent rows along several reference fields; all 0 for the root. */
  readonly follow: (entity: string, via: readonly string[]) => Int32Array
  /** The same with the number of the parents in place of what is negative: a bucket of its own for rows without one. */
  readonly owners: (entity: string, via: readonly string[], to: string) => Int32Array
  /** The area row of each row, −1 where there is none; null of an entity that belongs to no area. */
  readonly areaOf: (entity: string) => Int32Array | null
  readonly towns: (entity: string) => Towns
  /** Rows of `entity` grouped by their row of the ancestor. */
  readonly below: (entity: string, via: readonly string[], ancestor: string) => readonly (readonly number[])[]
}

export function dataOf(compiled: Compiled, dataset: Dataset): Data {
  const table = (entity: string) => dataset.tables[entity]
  const has = (entity: string) => entity === ROOT || table(entity) !== undefined
  // The root is one row, whether or not somebody has typed anything into its sheet.
  const length = (entity: string) => (entity === ROOT ? 1 : (table(entity)?.length ?? 0))
  const cells = (entity: string, label: string): readonly CellValue[] => table(entity)?.columns[label] ?? []
  const raw = (entity: string, label: string, row: number): CellValue => cells(entity, label)[row] ?? null
  const field = (entity: string, label: string): Field | undefined => compiled.fields.get(entity)?.get(label)
  const keys = perName((entity): readonly string[] => {
    const key = keyField(compiled.entities.get(entity)!)
    const own = key ? cells(entity, key.label) : []
    return Array.from({ length: length(entity) }, (_, i) =>
      String(own[i] ?? (entity === ROOT ? ROOT : i + 1)),
    )
  })
  const index = perName(
    (entity): ReadonlyMap<string, number> => new Map(keys(entity).map((key, row) => [normalize(key), row])),
  )
  const references = perPair((entity, label): Int32Array => {
    const to = index(compiled.vocabulary.referencesOf(entity).get(label) ?? '')
    return Int32Array.from({ length: length(entity) }, (_, row) => {
      const value = raw(entity, label, row)
      return isBlank(value) ? BLANK_REFERENCE : (to.get(normalize(String(value))) ?? ORPHAN)
    })
  })
  const along = perPair((entity, path): Int32Array => {
    const via = path === '' ? [] : path.split('\n')
    let here = entity
    let rows = Int32Array.from({ length: length(entity) }, (_, i) => (via.length === 0 ? 0 : i))
    for (const label of via) {
      const step = references(here, label)
      rows = rows.map((row) => (row < 0 ? row : step[row]!))
      here = compiled.vocabulary.referencesOf(here).get(label)!
    }
    return rows
  })
  const follow = (entity: string, via: readonly string[]) => along(entity, via.join('\n'))
  const ownersAlong = perPair((entity, path): Int32Array => {
    const [to, ...via] = path.split('\n') as [string, ...string[]]
    const none = length(to)
    if (entity === to && via.length === 0) return everyRow(entity)
    return follow(entity, via).map((row) => (row < 0 ? none : row))
  })
  const leads = perPair((entity, path): boolean => {
    let here = entity
    for (const label of path === '' ? [] : path.split('\n')) {
      const rows = length(here)
      if (!has(here) || (rows > 0 && table(here)?.unread?.[label]?.length === rows)) return false
      here = compiled.vocabulary.referencesOf(here).get(label)!
    }
    return has(here)
  })
  const groups = perPair((entity, path): readonly (readonly number[])[] => {
    const [ancestor, ...via] = path.split('\n') as [string, ...string[]]
    const rows: number[][] = Array.from({ length: length(ancestor) }, () => [])
    for (const [row, owner] of follow(entity, via).entries()) rows[owner]?.push(row)
    return rows
  })
  const everyRow = perName((entity) => {
    const rows = new Int32Array(length(entity))
    for (let row = 0; row < rows.length; row++) rows[row] = row
    return rows
  })
  const { area } = compiled.policy
  const areaOf = perName((entity): Int32Array | null => {
    if (entity === area) return Int32Array.from({ length: length(area) }, (_, row) => row)
    const path = entity === ROOT ? null : compiled.vocabulary.pathUp(entity, area)
    return path === null || path === 'ambiguous' ? null : follow(entity, path)
  })
  const towns = perName((entity): Towns => {
    const none = length(area)
    const of =
      areaOf(entity)?.map((row) => (row < 0 ? none : row)) ?? new Int32Array(length(entity)).fill(none)
    const counts = (rows: Int32Array) => {
      const own = wholeZeros(none + 1)
      countRows(own, rows, of)
      return own
    }
    return {
      of,
      sizes: counts(everyRow(entity)),
      none: new Float64Array(none + 1),
      noRows: new Int32Array(none + 1),
      counts,
    }
  })
  return {
    dataset,
    has,
    leads: (entity, via) => leads(entity, via.join('\n')),
    length,
    everyRow,
    areaOf,
    towns,
    raw,
    references,
    follow,
    owners: (entity, via, to) => ownersAlong(entity, [to, ...via].join('\n')),
    keyOf: (entity, row) => keys(entity)[row] ?? '',
    rowOf: (entity, key) => index(entity).get(normalize(key)),
    cells: perPair((entity, label) => {
      const [own, list] = [field(entity, label), cells(entity, label)]
      return (row) => cellValue(own, list[row] ?? null, { entity, row, field: label })
    }),
    column: perPair((entity, label) =>
      typedColumn(field(entity, label), cells(entity, label), length(entity)),
    ),
    blanks: perPair((entity, label) => {
      const list = cells(entity, label)
      const values = Uint8Array.from({ length: length(entity) }, (_, row) =>
        isBlank(list[row] ?? null) ? TRUE : FALSE,
      )
      for (const row of table(entity)?.unread?.[label] ?? []) values[row] = UNDECIDED
      return { kind: 'flag', values, fixed: false }
    }),
    below: (entity, via, ancestor) => groups(entity, [ancestor, ...via].join('\n')),
  }
}
