import { numerator, type Ratio, ratioOf } from '../model/ratio.ts'
import { numbersFor } from './buffers.ts'
import { type Scale, UNIT } from './scale.ts'

/** Three-valued truth in a byte, ordered so that AND is the minimum and OR the maximum. */
export const FALSE = 0
export const UNDECIDED = 1
export const TRUE = 2

/** The largest whole number up to which doubles hold every whole number. */
export const SAFE = 2 ** 53
/** Bound on the relative rounding error of one double operation, with room to spare. */
export const EPSILON = 2 ** -52

/**
 * A column of numbers: row i is values[i] × scale, and scale is positive. NaN marks a row that this path cannot decide (blank cell,
 * division by zero); it goes to the exact evaluator. `bound` ≥ |values|; `error` bounds |values[i] − exact|
 * and is 0 where the values are exact, as decimals held as whole numbers are.
 * A `fixed` column holds one value that stands for all rows.
 */
export interface NumberColumn {
  readonly kind: 'number'
  readonly values: Float64Array
  readonly fixed: boolean
  readonly scale: Scale
  readonly bound: number
  readonly error: number
}

export interface FlagColumn {
  readonly kind: 'flag'
  readonly values: Uint8Array
  readonly fixed: boolean
}

/** Codes into `words`; −1 is blank or undecided. `keys` are the words as they are compared. */
export interface TextColumn {
  readonly kind: 'text'
  readonly values: Int32Array
  readonly fixed: boolean
  readonly words: readonly string[]
  readonly keys: readonly string[]
}

/** Codes into `sets` of normalized words; −1 is blank. */
export interface ListColumn {
  readonly kind: 'list'
  readonly values: Int32Array
  readonly fixed: boolean
  readonly words: readonly (readonly string[])[]
}

export type Column = NumberColumn | FlagColumn | TextColumn | ListColumn

/** The index mask of a column: a fixed column reads element 0 for every row, without a branch. */
export const maskOf = (column: Column): number => (column.fixed ? 0 : -1)

export const fixedFlag = (value: number): FlagColumn => ({
  kind: 'flag',
  values: Uint8Array.of(value),
  fixed: true,
})

function oneNumber(value: number): Float64Array {
  const values = new Float64Array(1)
  values[0] = value
  return values
}

/** One value for every row. */
const fixedAt = (value: number, scale: Scale, error: number): NumberColumn => ({
  kind: 'number',
  values: oneNumber(value),
  fixed: true,
  scale,
  bound: Number.isNaN(value) ? 0 : Math.abs(value),
  error,
})

/** A constant. Falls back to the nearest double, with its error, where the fraction is too large to hold exactly. */
export function fixedNumber(x: Ratio | null): NumberColumn {
  if (x === null) return fixedAt(Number.NaN, UNIT, 0)
  const n = numerator(x)
  const [value, q] = [Number(n), Number(x.d)]
  if (Math.abs(value) < SAFE && q < SAFE) return fixedAt(value, q === 1 ? UNIT : { p: 1, q }, 0)
  const nearest = x.valueOf()
  // numerator, denominator and their quotient are each rounded
  return fixedAt(nearest, UNIT, 2 * Math.abs(nearest) * EPSILON)
}

/** The same of a decimal as it is typed, without a detour by big integers where it has few digits. */
export function fixedDecimal(x: number): NumberColumn {
  let places = 0
  while (places <= MAX_DECIMALS && !hasDecimals(x, places)) places++
  const power = POWERS[places]!
  if (places > MAX_DECIMALS || Math.abs(x) * power >= SAFE / 8) return fixedNumber(ratioOf(x))
  return fixedAt(Math.round(x * power), places === 0 ? UNIT : { p: 1, q: power }, 0)
}

/** Most decimals that a column of data keeps as whole numbers; a column with more is held as rounded doubles. */
const MAX_DECIMALS = 8
/** 10^0 … 10^9 */
const POWERS = Array.from({ length: MAX_DECIMALS + 2 }, (_, places) => 10 ** places)

/** A data column (NaN is blank) as whole numbers of its smallest decimal place, where they fit exactly. */
export function numberColumn(raw: Float64Array): NumberColumn {
  let decimals = 0
  let bound = 0
  for (const x of raw) {
    if (Number.isNaN(x)) continue
    bound = Math.max(bound, Math.abs(x))
    while (decimals <= MAX_DECIMALS && !hasDecimals(x, decimals)) decimals++
  }
  const power = POWERS[decimals]!
  // Below 2^50 the product x × 10^n is within 1/4 of its whole number, so that rounding finds it.
  if (decimals > MAX_DECIMALS || bound * power >= SAFE / 8) {
    return { kind: 'number', values: raw, fixed: false, scale: UNIT, bound, error: bound * EPSILON }
  }
  const values = raw.map((x) => Math.round(x * power))
  return {
    kind: 'number',
    values,
    fixed: false,
    scale: { p: 1, q: power },
    bound: Math.round(bound * power),
    error: 0,
  }
}

/** Whether x, a decimal of at most 15 digits, has no digits beyond the given place (the division rounds correctly). */
const hasDecimals = (x: number, places: number): boolean =>
  Math.round(x * POWERS[places]!) / POWERS[places]! === x

/** Rows of a parent's column as seen from its children; index < 0 is undecided. */
export function gather(column: Column, index: Int32Array): Column {
  const n = index.length
  const m = maskOf(column)
  switch (column.kind) {
    case 'number': {
      const values = numbersFor(n)
      for (let i = 0; i < n; i++) values[i] = index[i]! < 0 ? Number.NaN : column.values[index[i]! & m]!
      return { ...column, values, fixed: false }
    }
    case 'flag': {
      const values = new Uint8Array(n)
      for (let i = 0; i < n; i++) values[i] = index[i]! < 0 ? UNDECIDED : column.values[index[i]! & m]!
      return { ...column, values, fixed: false }
    }
    default: {
      const values = new Int32Array(n)
      for (let i = 0; i < n; i++) values[i] = index[i]! < 0 ? -1 : column.values[index[i]! & m]!
      return { ...column, values, fixed: false }
    }
  }
}

/** The column on some of its rows; null stands for all. */
export function restrict(column: Column, rows: Int32Array | null): Column {
  if (rows === null || column.fixed) return column
  const n = rows.length
  switch (column.kind) {
    case 'number': {
      const [source, values] = [column.values, numbersFor(n)]
      for (let k = 0; k < n; k++) values[k] = source[rows[k]!]!
      return { ...column, values }
    }
    case 'flag': {
      const [source, values] = [column.values, new Uint8Array(n)]
      for (let k = 0; k < n; k++) values[k] = source[rows[k]!]!
      return { ...column, values }
    }
    default: {
      const [source, values] = [column.values, new Int32Array(n)]
      for (let k = 0; k < n; k++) values[k] = source[rows[k]!]!
      return { ...column, values }
    }
  }
}

/** A column of the given kind in which nothing is decided. */
export function undecidedColumn(kind: Column['kind']): Column {
  if (kind === 'number') return fixedNumber(null)
  if (kind === 'flag') return fixedFlag(UNDECIDED)
  const blank = { values: Int32Array.of(-1), fixed: true }
  return kind === 'text' ? { kind, ...blank, words: [], keys: [] } : { kind, ...blank, words: [] }
}
