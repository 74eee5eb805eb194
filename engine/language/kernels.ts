import { fraction, type Ratio } from '../model/ratio.ts'
import { numbersFor } from './buffers.ts'
import {
  EPSILON,
  FALSE,
  type FlagColumn,
  fixedNumber,
  maskOf,
  type NumberColumn,
  SAFE,
  type TextColumn,
  TRUE,
  UNDECIDED,
} from './column.ts'
import { overScale, type Scale, scaleOf, timesScale, toRatio, UNIT } from './scale.ts'

/** Rounding error of an operation whose result is at most `bound`: none while every value is a whole number below 2^53. */
const roundoff = (bound: number, exact: boolean): number => (exact && bound < SAFE ? 0 : bound * EPSILON)

const lengthOf = (a: NumberColumn, b: NumberColumn): number => Math.max(a.values.length, b.values.length)
const bothFixed = (a: NumberColumn, b: NumberColumn): boolean => a.fixed && b.fixed

/** Two columns on one scale, multiplied by whole numbers so that exact values stay exact. */
export function align(a: NumberColumn, b: NumberColumn): [NumberColumn, NumberColumn] {
  if (a.scale === b.scale) return [a, b]
  const common = commonScale(a, b)
  if (!common) return [rounded(a), rounded(b)]
  return [stretch(a, common.byA, common.scale), stretch(b, common.byB, common.scale)]
}

/** The scale on which both columns are whole, and what brings each to it; null where that is too fine. */
function commonScale(
  a: NumberColumn,
  b: NumberColumn,
): { readonly scale: Scale; readonly byA: number; readonly byB: number } | null {
  const ratio = overScale(a.scale, b.scale)
  const scale = ratio && timesScale(b.scale, { p: 1, q: ratio.q })
  return scale && { scale, byA: ratio.p, byB: ratio.q }
}

/** values × factor, on a scale smaller by that factor. */
function stretch(a: NumberColumn, factor: number, scale: Scale): NumberColumn {
  if (factor === 1) return a.scale === scale ? a : { ...a, scale }
  const values = numbersFor(a.values.length)
  for (let i = 0; i < values.length; i++) values[i] = a.values[i]! * factor
  const bound = a.bound * factor
  return { ...a, values, scale, bound, error: a.error * factor + roundoff(bound, a.error === 0) }
}

/** The same column in rounded doubles on the scale 1: for scales too unlike each other for whole numbers. */
function rounded(a: NumberColumn): NumberColumn {
  const factor = a.scale.p / a.scale.q
  const values = a.values.map((x) => x * factor)
  const bound = a.bound * factor
  return { ...a, values, scale: UNIT, bound, error: a.error * factor * 2 + 4 * bound * EPSILON }
}

export function addColumns(x: NumberColumn, y: NumberColumn, sign: 1 | -1): NumberColumn {
  const [a, b] = align(x, y)
  const [ma, mb] = [maskOf(a), maskOf(b)]
  const values = numbersFor(lengthOf(a, b))
  for (let i = 0; i < values.length; i++) values[i] = a.values[i & ma]! + sign * b.values[i & mb]!
  const bound = a.bound + b.bound
  const error = a.error + b.error + roundoff(bound, a.error + b.error === 0)
  return { kind: 'number', values, fixed: bothFixed(a, b), scale: a.scale, bound, error }
}

export function multiplyColumns(x: NumberColumn, y: NumberColumn): NumberColumn {
  const constant = timesConstant(x, y) ?? timesConstant(y, x)
  if (constant) return constant
  const product = timesScale(x.scale, y.scale)
  const [a, b, scale] = product ? [x, y, product] : [rounded(x), rounded(y), UNIT]
  const [ma, mb] = [maskOf(a), maskOf(b)]
  const values = numbersFor(lengthOf(a, b))
  for (let i = 0; i < values.length; i++) values[i] = a.values[i & ma]! * b.values[i & mb]!
  const bound = a.bound * b.bound
  const error =
    a.error * b.bound + b.error * a.bound + a.error * b.error + roundoff(bound, a.error + b.error === 0)
  return { kind: 'number', values, fixed: bothFixed(a, b), scale, bound, error }
}

/** The column times an exact positive factor, as unit conversions need it. */
export function scaleColumn(a: NumberColumn, factor: Ratio): NumberColumn {
  const by = scaleOf(factor)
  const scale = by && timesScale(a.scale, by)
  return scale ? { ...a, scale } : multiplyColumns(a, fixedNumber(factor))
}

/** A column times a positive constant: the factor goes into the scale, and no row is touched. */
function timesConstant(a: NumberColumn, { fixed, values, scale, error }: NumberColumn): NumberColumn | null {
  const factor = values[0]!
  if (!fixed || a.fixed || error > 0 || !(factor > 0)) return null
  const product = timesScale(a.scale, { p: factor, q: 1 })
  const by = product && timesScale(product, scale)
  return by && { ...a, scale: by }
}

/** A divisor of 0, or one that its own error cannot tell from 0, leaves the row undecided. */
export function divideColumns(x: NumberColumn, y: NumberColumn): NumberColumn {
  const ratio = overScale(x.scale, y.scale)
  const [a, b, scale] = ratio ? [x, y, ratio] : [rounded(x), rounded(y), UNIT]
  const [ma, mb] = [maskOf(a), maskOf(b)]
  const values = numbersFor(lengthOf(a, b))
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
    scale,
    bound: bound + inherited,
    error: inherited + bound * EPSILON,
  }
}

/**
 * MIN (sign 1) or MAX (sign −1). Whole numbers take (a + b ∓ |a − b|) / 2, which is exact while a + b is and has no
 * branch to guess wrong: half the time of Math.min on mixed data.
 */
export function leastColumns(x: NumberColumn, y: NumberColumn, sign: 1 | -1): NumberColumn {
  const common = x.error + y.error === 0 ? commonScale(x, y) : null
  if (common && x.bound * common.byA + y.bound * common.byB < SAFE) {
    const { scale, byA, byB } = common
    const [mx, my] = [maskOf(x), maskOf(y)]
    const [xv, yv] = [x.values, y.values]
    const values = numbersFor(lengthOf(x, y))
    for (let i = 0; i < values.length; i++) {
      const u = xv[i & mx]! * byA
      const v = yv[i & my]! * byB
      values[i] = (u + v - sign * Math.abs(u - v)) / 2
    }
    const bound = Math.max(x.bound * byA, y.bound * byB)
    return { kind: 'number', values, fixed: bothFixed(x, y), scale, bound, error: 0 }
  }
  const [a, b] = align(x, y)
  const [ma, mb] = [maskOf(a), maskOf(b)]
  const values = numbersFor(lengthOf(a, b))
  const pick = sign === 1 ? Math.min : Math.max
  for (let i = 0; i < values.length; i++) values[i] = pick(a.values[i & ma]!, b.values[i & mb]!)
  return {
    kind: 'number',
    values,
    fixed: bothFixed(a, b),
    scale: a.scale,
    bound: Math.max(a.bound, b.bound),
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
  const values = numbersFor(n)
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

/**
 * A small table of values by word: the first entry with the word's key, `otherwise` where there is none; blank words are
 * undecided.
 */
export function lookupColumn(
  text: TextColumn,
  entries: readonly { readonly key: string; readonly value: NumberColumn }[],
  otherwise: NumberColumn,
): NumberColumn {
  const chosen = text.keys.map((key) => entries.find((entry) => entry.key === key)?.value ?? otherwise)
  const aligned = chosen.length === 0 ? [] : alignAll(chosen)
  const table = numbersFor(aligned.length + 1)
  table[0] = Number.NaN
  let [bound, error] = [0, 0]
  for (let i = 0; i < aligned.length; i++) {
    const value = aligned[i]!
    table[i + 1] = value.values[0]!
    if (value.bound > bound) bound = value.bound
    if (value.error > error) error = value.error
  }
  const values = numbersFor(text.values.length)
  for (let i = 0; i < values.length; i++) values[i] = table[text.values[i]! + 1]!
  return { kind: 'number', values, fixed: text.fixed, scale: aligned[0]?.scale ?? UNIT, bound, error }
}

/** A slice [from, to) of a quantity and what each unit of it counts; without `to` it has no end. */
export interface Slice {
  readonly from: NumberColumn
  readonly to: NumberColumn | null
  readonly rate: NumberColumn
}

/** Each row's quantity cut into slices, rate × part, added up: one pass a slice. Null where that is not exact. */
export function slicesColumn(quantity: NumberColumn, slices: readonly Slice[]): NumberColumn | null {
  const ends = slices.flatMap(({ from, to }) => (to ? [from, to] : [from]))
  const [x, ...bounds] = alignAll([quantity, ...ends]) as [NumberColumn, ...NumberColumn[]]
  const rates = alignAll(slices.map((slice) => slice.rate))
  const values = numbersFor(x.values.length).fill(0)
  let bound = 0
  let exact = [x, ...bounds, ...rates].every((c) => c.error === 0)
  slices.forEach(({ to: end }, i) => {
    const [from, rate] = [bounds.shift()!.values[0]!, rates[i]!.values[0]!]
    const to = end ? bounds.shift()!.values[0]! : x.bound
    bound += Math.max(0, Math.min(x.bound, to) - from) * rates[i]!.bound
    exact &&= bound < SAFE && 2 * (x.bound + Math.abs(from) + Math.abs(to)) < SAFE
    addSlice(values, x.values, from, to, rate)
  })
  return exact
    ? {
        kind: 'number',
        values,
        fixed: x.fixed,
        scale: timesScale(x.scale, rates[0]!.scale)!,
        bound,
        error: 0,
      }
    : null
}

/** rate × the part of each x in [from, to), without a branch. */
function addSlice(into: Float64Array, x: Float64Array, from: number, to: number, rate: number): void {
  const half = rate / 2
  for (let k = 0; k < into.length; k++) {
    const u = x[k]!
    const above = (u + to - Math.abs(u - to)) / 2 - from
    into[k]! += half * (above + Math.abs(above))
  }
}

/** Several columns on one scale. */
export function alignAll(columns: readonly NumberColumn[]): readonly NumberColumn[] {
  const { scale } = columns.reduce((a, b) => (b.scale.q > a.scale.q ? b : a))
  if (columns.every((c) => c.scale.p === 1 && scale.p === 1 && scale.q % c.scale.q === 0))
    return columns.map((c) => stretch(c, scale.q / c.scale.q, scale))
  const finest = columns.reduce((a, b) => align(a, b)[0])
  return columns.map((c) => align(c, finest)[0])
}

export type Rounding = 'half' | 'up' | 'down' | 'floor'

/**
 * Rounds to whole multiples of `step`: half away from zero, away from zero, towards zero, or downwards.
 * Exact while values × factors m stay below 2^51: m/q is at least 1/(2q) away from a tie that it is not, and the
 * rounding of the quotient is less than 1/(4q). Rows nearer to a tie than their error stay undecided.
 */
export function roundColumn(a: NumberColumn, step: Ratio, rounding: Rounding): NumberColumn {
  const unit = scaleOf(step)
  const ratio = unit && overScale(a.scale, unit)
  if (!ratio) return fixedNumber(null)
  const { p, q } = ratio
  const scaled = a.bound * p
  const exact = a.error === 0 && scaled < SAFE / 4 && q < SAFE / 4
  const error = exact ? 0 : (a.error * p + scaled * EPSILON) / q + (scaled / q) * EPSILON
  const values = numbersFor(a.values.length)
  const source = a.values
  if (exact && rounding === 'half')
    for (let i = 0; i < values.length; i++) {
      const x = (source[i]! * p) / q
      values[i] = x < 0 ? -Math.floor(0.5 - x) : Math.floor(x + 0.5)
    }
  else for (let i = 0; i < values.length; i++) values[i] = roundOne((source[i]! * p) / q, rounding, error)
  return { kind: 'number', values, fixed: a.fixed, scale: unit, bound: Math.ceil(scaled / q) + 1, error: 0 }
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
  return { kind: 'number', values, fixed: a.fixed, scale: UNIT, bound: sorted.length + 1, error: 0 }
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
  return a.error === 0 && Number.isSafeInteger(x) ? toRatio(a.scale).mul(fraction(BigInt(x))) : null
}
