import { type Column, FALSE, numberColumn, TRUE, UNDECIDED, undecidedColumn } from '../language/column.ts'
import { kindOf } from '../language/functions/logic.ts'
import {
  dayOf,
  flagOf,
  listOf,
  normalize,
  numberOf,
  quantityOf,
  textOf,
  unknownOf,
  type Value,
} from '../language/value.ts'
import type { CellValue } from '../model/dataset.ts'
import type { Field } from '../model/field.ts'
import { between } from '../model/quantity.ts'
import { ratioOf } from '../model/ratio.ts'
import { fieldType } from '../policy/vocabulary.ts'

/** Whether nothing is known of a cell; an empty list says that none was chosen. */
export const isBlank = (value: CellValue): boolean => value === null || value === ''

/**
 * The number in a cell: a date's day number, or a finite number; NaN for everything else, a text where a number belongs
 * among it. Such a cell is reported where it is read, and here counts as blank.
 */
function numberIn(type: Field['type'], value: CellValue): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : Number.NaN
  return type === 'date' && typeof value === 'string' ? (dayOf(value) ?? Number.NaN) : Number.NaN
}

const isNumeric = (type: Field['type']): boolean => type === 'number' || type === 'year' || type === 'date'

/** A cell as an exact value; a blank is unknown within the field's bounds. */
export function cellValue(
  field: Field | undefined,
  value: CellValue,
  at: { entity: string; row: number; field: string },
): Value {
  const type = field?.type ?? 'text'
  const number = isNumeric(type) ? numberIn(type, value) : 0
  if (isBlank(value) || Number.isNaN(number)) {
    const causes = [{ kind: 'blank', ...at } as const]
    if (type !== 'number') return unknownOf(field ? kindOf(fieldType(field)) : 'text', causes)
    const end = (x: number | undefined) => (x === undefined ? null : ratioOf(x))
    return quantityOf(between(end(field?.minimum), end(field?.maximum), causes))
  }
  switch (type) {
    case 'number':
    case 'year':
    case 'date':
      return numberOf(ratioOf(number))
    case 'flag':
      return flagOf(value === true)
    case 'multi':
      return listOf(Array.isArray(value) ? value : [String(value)])
    default:
      return textOf(String(value))
  }
}

/** A column of cells by the type of its field. */
export function typedColumn(field: Field | undefined, cells: readonly CellValue[], length: number): Column {
  const type = field?.type ?? 'text'
  if (length === 0) return undecidedColumn(field ? kindOf(fieldType(field)) : 'text')
  switch (type) {
    case 'number':
    case 'year':
    case 'date':
      return numberColumn(Float64Array.from({ length }, (_, i) => numberIn(type, cells[i] ?? null)))
    case 'flag': {
      const code = (v: CellValue) => (isBlank(v) ? UNDECIDED : v === true ? TRUE : FALSE)
      return {
        kind: 'flag',
        values: Uint8Array.from({ length }, (_, i) => code(cells[i] ?? null)),
        fixed: false,
      }
    }
    case 'multi': {
      const words: (readonly string[])[] = []
      const codes = new Map<string, number>()
      const values = Int32Array.from({ length }, (_, i) => {
        const cell = cells[i] ?? null
        if (isBlank(cell)) return -1
        const list = Array.isArray(cell) ? cell : [String(cell)]
        const key = list.join('\n')
        if (!codes.has(key)) codes.set(key, words.push(list) - 1)
        return codes.get(key)!
      })
      return { kind: 'list', values, fixed: false, words }
    }
    default:
      return textColumn(cells, length)
  }
}

function textColumn(cells: readonly CellValue[], length: number): Column {
  const words: string[] = []
  const keys: string[] = []
  const codes = new Map<string, number>()
  const values = Int32Array.from({ length }, (_, i) => {
    const cell = cells[i] ?? null
    if (isBlank(cell)) return -1
    const key = normalize(String(cell))
    if (!codes.has(key)) {
      codes.set(key, words.push(String(cell)) - 1)
      keys.push(key)
    }
    return codes.get(key)!
  })
  return { kind: 'text', values, fixed: false, words, keys }
}
