import { fraction, numerator, ONE, type Ratio } from '../model/ratio.ts'
import {
  EPSILON,
  FALSE,
  type FlagColumn,
  fixedNumber,
  maskOf,
  type NumberColumn,
  SAFE,
  TRUE,
  UNDECIDED,
} from './column.ts'

/** Rounding error of an operation whose result is at most `bound`: none while every value is a whole number below 2^53. */
const roundoff = (bound: number, exact: boolean): number => (exact && bound < SAFE ? 0 : bound * EPSILON)

const lengthOf = (a: NumberColumn, b: NumberColumn): number => Math.max(a.values.length, b.values.length)
const bothFixed = (a: NumberColumn, b: NumberColumn): boolean => a.fixed && b.fixed

/** Two columns on one scale, multiplied by whole numbers so that exact values stay exact. */
export function align(a: NumberColumn, b: NumberColumn): [NumberColumn, NumberColumn] {
  const ratio = a.scale.div(b.scale)
  const [p, q] = [numerator(ratio), ratio.d]
  if (p === q) return [a, b]
  const scale = b.scale.div(fraction(q))
  return [stretch(a, p, scale), stretch(b, q, scale)]
}

/** values × factor, on a scale smaller by that factor. */
function stretch(a: NumberColumn, factor: bigint, scale: Ratio): NumberColumn {
  if (factor === 1n) return { ...a, scale }
  const by = Number(factor)
  const values = new Float64Array(a.values.length)
  for (let i = 0; i < values.length; i++) values[i] = a.values[i]! * by
  const bound = a.bound * Math.abs(by)
  const exact = a.error === 0 && Number.isSafeInteger(by)
  return { ...a, values, scale, bound, error: a.error * Math.abs(by) + roundoff(bound, exact) }
}

export function addColumns(x: NumberColumn, y: NumberColumn, sign: 1 | -1): NumberColumn {
  const [a, b] = align(x, y)
  const [ma, mb] = [maskOf(a), maskOf(b)]
  const values = new Float64Array(lengthOf(a, b))
  for (let i = 0; i < values.length; i++) values[i] = a.values[i & ma]! + sign * b.values[i & mb]!
  const bound = a.bound + b.bound
  const error = a.error + b.error + roundoff(bound, a.error + b.error === 0)
  return { kind: 'number', values, fixed: bothFixed(a, b), scale: a.scale, bound, error }
}

export function multiplyColumns(a: NumberColumn, b: NumberColumn): NumberColumn {
  const [ma, mb] = [maskOf(a), maskOf(b)]
  const values = new Float64Array(lengthOf(a, b))
  for (let i = 0; i < values.length; i++) values[i] = a.values[i & ma]! * b.values[i & mb]!
  const bound = a.bound * b.bound
  const error =
    a.error * b.bound + b.error * a.bound + a.error * b.error + roundoff(bound, a.error + b.error === 0)
  return { kind: 'number', values, fixed: bothFixed(a, b), scale: a.scale.mul(b.scale), bound, error }
}

/** A divisor of 0, or one that its own error cannot tell from 0, leaves the row undecided. */
export function divideColumns(a: NumberColumn, b: NumberColumn): NumberColumn {
  const [ma, mb] = [maskOf(a), maskOf(b)]
  const values = new Float64Array(lengthOf(a, b))
  let bound = 0
  let smallest = Number.POSITIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    const divisor = b.values[i & mb]!
    const size = Math.abs(divisor)
    if (size > 2 * b.error && size > 0) {
      const quotient = a.values[i & ma]! / divisor
      values[i] = quotient
      if (Math.abs(quotient) > bound) bound = Math.abs(quotient)
      if (size < smallest) smallest = size
    } else values[i] = Number.NaN
  }
  const inherited = a.error + b.error === 0 ? 0 : (2 * (a.error + bound * b.error)) / smallest
  return {
    kind: 'number',
    values,
    fixed: bothFixed(a, b),
    scale: a.scale.div(b.scale),
    bound: bound + inherited,
    error: inherited + bound * EPSILON,
  }
}

/** MIN (sign 1) or MAX (sign −1). */
export function leastColumns(x: NumberColumn, y: NumberColumn, sign: 1 | -1): NumberColumn {
  const [a, b] = align(x, y)
  const [ma, mb] = [maskOf(a), maskOf(b)]
  const values = new Float64Array(lengthOf(a, b))
  const pick = sign === 1 ? Math.min : Math.max
  for (let i = 0; i < values.length; i++) values[i] = pick(a.values[i & ma]!, b.values[i & mb]!)
  const bound = Math.max(a.bound, b.bound)
  return {
    kind: 'number',
    values,
    fixed: bothFixed(a, b),
    scale: a.scale,
    bound,
    error: Math.max(a.error, b.error),
  }
}

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>='

/** Compares row by row; rows closer than the error, and rows with NaN, stay undecided. */
export function compareColumns(operator: Comparison, x: NumberColumn, y: NumberColumn): FlagColumn {
  const [a, b] = align(x, y)
  const [ma, mb] = [maskOf(a), maskOf(b)]
  const n = lengthOf(a, b)
  const values = new Uint8Array(n)
  const slack = a.error + b.error
  const [av, bv] = [a.values, b.values]
  if (operator === '=' || operator === '<>') {
    const [equal, unequal] = operator === '=' ? [TRUE, FALSE] : [FALSE, TRUE]
    for (let i = 0; i < n; i++) {
      const d = av[i & ma]! - bv[i & mb]!
      values[i] = d > slack || d < -slack ? unequal : d === 0 && slack === 0 ? equal : UNDECIDED
    }
  } else {
    // a >= b, turned round for the others: a > b is not (b >= a), a <= b is b >= a
    const swapped = operator === '<=' || operator === '>'
    const negated = operator === '>' || operator === '<'
    const [yes, no] = negated ? [FALSE, TRUE] : [TRUE, FALSE]
    for (let i = 0; i < n; i++) {
      const d = swapped ? bv[i & mb]! - av[i & ma]! : av[i & ma]! - bv[i & mb]!
      values[i] = d >= slack ? yes : d < -slack ? no : UNDECIDED
    }
  }
  return { kind: 'flag', values, fixed: bothFixed(a, b) }
}

/** Takes a where the condition holds, b where it does not, and nothing where it is undecided. */
export function chooseColumns(condition: FlagColumn, x: NumberColumn, y: NumberColumn): NumberColumn {
  const [a, b] = align(x, y)
  const [mc, ma, mb] = [maskOf(condition), maskOf(a), maskOf(b)]
  const n = Math.max(condition.values.length, lengthOf(a, b))
  const values = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const c = condition.values[i & mc]!
    values[i] = c === TRUE ? a.values[i & ma]! : c === FALSE ? b.values[i & mb]! : Number.NaN
  }
  const fixed = condition.fixed && bothFixed(a, b)
  return {
    kind: 'number',
    values,
    fixed,
    scale: a.scale,
    bound: Math.max(a.bound, b.bound),
    error: Math.max(a.error, b.error),
  }
}

export type Rounding = 'half' | 'up' | 'down' | 'floor'

/**
 * Rounds to whole multiples of `step`: half away from zero, away from zero, towards zero, or downwards.
 * Exact while values × factors m stay below 2^51: m/q is at least 1/(2q) away from a tie that it is not, and the
 * rounding of the quotient is less than 1/(4q). Rows nearer to a tie than their error stay undecided.
 */
export function roundColumn(a: NumberColumn, step: Ratio, rounding: Rounding): NumberColumn {
  const ratio = a.scale.div(step)
  const [p, q] = [Number(numerator(ratio)), Number(ratio.d)]
  if (!Number.isSafeInteger(p) || !Number.isSafeInteger(q)) return fixedNumber(null)
  const scaled = a.bound * Math.abs(p)
  const exact = a.error === 0 && scaled < SAFE / 4 && q < SAFE / 4
  const error = exact ? 0 : (a.error * Math.abs(p) + scaled * EPSILON) / q + (scaled / q) * EPSILON
  const values = new Float64Array(a.values.length)
  for (let i = 0; i < values.length; i++) values[i] = roundOne((a.values[i]! * p) / q, rounding, error)
  return { kind: 'number', values, fixed: a.fixed, scale: step, bound: Math.ceil(scaled / q) + 1, error: 0 }
}

function roundOne(x: number, rounding: Rounding, error: number): number {
  const size = Math.abs(x)
  const shift = rounding === 'half' ? 0.5 : 0
  if (error > 0) {
    const nearest = Math.abs(size + shift - Math.round(size + shift))
    if (!(nearest > error)) return Number.NaN
  }
  if (rounding === 'floor') return Math.floor(x)
  const whole = rounding === 'up' ? Math.ceil(size) : Math.floor(size + shift)
  return x < 0 ? -whole : whole
}

/** Rank of each value in a column: 1 is the largest, or ascending the smallest. Undecided where any value is. */
export function rankColumn(x: NumberColumn, column: NumberColumn, ascending: boolean): NumberColumn {
  const [a, b] = align(x, column)
  if (a.error + b.error > 0 || b.fixed || b.values.some(Number.isNaN)) return fixedNumber(null)
  const sorted = b.values.slice().sort()
  const ahead = ascending
    ? (v: number) => countWhile(sorted, (other) => other < v)
    : (v: number) => sorted.length - countWhile(sorted, (other) => other <= v)
  const values = a.values.map((v) => (Number.isNaN(v) ? v : 1 + ahead(v)))
  return { kind: 'number', values, fixed: a.fixed, scale: ONE, bound: sorted.length + 1, error: 0 }
}

/** How many leading values hold, found by halving. */
function countWhile(sorted: Float64Array, holds: (x: number) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

/** The exact value of one decided row. */
export const exactAt = (a: NumberColumn, row: number): Ratio | null => {
  const x = a.values[a.fixed ? 0 : row]!
  return a.error === 0 && Number.isSafeInteger(x) ? a.scale.mul(fraction(BigInt(x))) : null
}
