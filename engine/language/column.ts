import { fraction, numerator, ONE, type Ratio } from '../model/ratio.ts'

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
  readonly scale: Ratio
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

/** A constant. Falls back to the nearest double, with its error, where the fraction is too large to hold exactly. */
export function fixedNumber(x: Ratio | null): NumberColumn {
  if (x === null)
    return {
      kind: 'number',
      values: Float64Array.of(Number.NaN),
      fixed: true,
      scale: ONE,
      bound: 0,
      error: 0,
    }
  const n = numerator(x)
  const whole = n < BigInt(SAFE) && n > -BigInt(SAFE)
  const value = whole ? Number(n) : x.valueOf()
  const bound = Math.abs(value)
  return {
    kind: 'number',
    values: Float64Array.of(value),
    fixed: true,
    scale: whole ? fraction(1n, x.d) : ONE,
    bound,
    // numerator, denominator and their quotient are each rounded
    error: whole ? 0 : 2 * bound * EPSILON,
  }
}

/** Most decimals that a column of data keeps as whole numbers; a column with more is held as rounded doubles. */
const MAX_DECIMALS = 8

/** A data column (NaN is blank) as whole numbers of its smallest decimal place, where they fit exactly. */
export function numberColumn(raw: Float64Array): NumberColumn {
  let decimals = 0
  let bound = 0
  for (const x of raw) {
    if (Number.isNaN(x)) continue
    bound = Math.max(bound, Math.abs(x))
    while (decimals <= MAX_DECIMALS && !hasDecimals(x, decimals)) decimals++
  }
  const power = 10 ** decimals
  // Below 2^50 the product x × 10^n is within 1/4 of its whole number, so that rounding finds it.
  if (decimals > MAX_DECIMALS || bound * power >= SAFE / 8) {
    return { kind: 'number', values: raw, fixed: false, scale: ONE, bound, error: bound * EPSILON }
  }
  const values = raw.map((x) => Math.round(x * power))
  return {
    kind: 'number',
    values,
    fixed: false,
    scale: fraction(1, power),
    bound: Math.round(bound * power),
    error: 0,
  }
}

/** Whether x, a decimal of at most 15 digits, has no digits beyond the given place (the division rounds correctly). */
const hasDecimals = (x: number, places: number): boolean => Math.round(x * 10 ** places) / 10 ** places === x

/** Rows of a parent's column as seen from its children; index < 0 is undecided. */
export function gather(column: Column, index: Int32Array): Column {
  const n = index.length
  const m = maskOf(column)
  switch (column.kind) {
    case 'number': {
      const values = new Float64Array(n)
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

/** A column of the given kind in which nothing is decided. */
export function undecidedColumn(kind: Column['kind']): Column {
  if (kind === 'number') return fixedNumber(null)
  if (kind === 'flag') return fixedFlag(UNDECIDED)
  const blank = { values: Int32Array.of(-1), fixed: true }
  return kind === 'text' ? { kind, ...blank, words: [], keys: [] } : { kind, ...blank, words: [] }
}
