import { type Cause, joinCauses, NO_CAUSES } from './cause.ts'
import { maxOf, minOf, ONE, type Ratio, ZERO } from './ratio.ts'

/**
 * One notion of number: an exact interval. A known number has low = high; null is unbounded.
 * `causes` says why the ends differ, and is empty for a known number.
 */
export interface Quantity {
  readonly low: Ratio | null
  readonly high: Ratio | null
  readonly causes: readonly Cause[]
}

export const known = (x: Ratio): Quantity => ({ low: x, high: x, causes: NO_CAUSES })
export const between = (low: Ratio | null, high: Ratio | null, causes: readonly Cause[]): Quantity => ({
  low,
  high,
  causes,
})
export const NOTHING: Quantity = known(ZERO)

/** The single value of a known quantity, or null. */
export const pointOf = (q: Quantity): Ratio | null =>
  q.low !== null && q.high !== null && (q.low === q.high || q.low.equals(q.high)) ? q.low : null

/** Drops the causes where both ends turned out equal (0 × unknown = 0). */
const settle = (low: Ratio | null, high: Ratio | null, causes: readonly Cause[]): Quantity =>
  low !== null && high !== null && low.equals(high) ? known(low) : between(low, high, causes)

export function add(a: Quantity, b: Quantity): Quantity {
  return settle(
    a.low && b.low && a.low.add(b.low),
    a.high && b.high && a.high.add(b.high),
    joinCauses(a.causes, b.causes),
  )
}

export const negate = (a: Quantity): Quantity => ({
  low: a.high && a.high.neg(),
  high: a.low && a.low.neg(),
  causes: a.causes,
})
export const subtract = (a: Quantity, b: Quantity): Quantity => add(a, negate(b))

export function scale(a: Quantity, factor: Ratio): Quantity {
  if (factor.s < 0n) return scale(negate(a), factor.neg())
  return settle(a.low && a.low.mul(factor), a.high && a.high.mul(factor), a.causes)
}

/** An end of an interval with infinities, for products. */
type End = Ratio | 'inf' | '-inf'
const ends = (q: Quantity): [End, End] => [q.low ?? '-inf', q.high ?? 'inf']
const sign = (e: End): number => (e === 'inf' ? 1 : e === '-inf' ? -1 : Number(e.s) * (e.n === 0n ? 0 : 1))

/** Product of two ends; 0 × unbounded is 0 (semantics 9). */
function times(a: End, b: End): End {
  if (typeof a !== 'string' && typeof b !== 'string') return a.mul(b)
  const s = sign(a) * sign(b)
  return s === 0 ? ZERO : s > 0 ? 'inf' : '-inf'
}

const below = (a: End, b: End): boolean =>
  a === '-inf' || b === 'inf' || (typeof a !== 'string' && typeof b !== 'string' && a.compare(b) <= 0)

export function multiply(a: Quantity, b: Quantity): Quantity {
  const pa = pointOf(a)
  const pb = pointOf(b)
  if (pa && pb) return known(pa.mul(pb))
  const products = ends(a).flatMap((x) => ends(b).map((y) => times(x, y)))
  const low = products.reduce((x, y) => (below(x, y) ? x : y))
  const high = products.reduce((x, y) => (below(x, y) ? y : x))
  const end = (e: End) => (typeof e === 'string' ? null : e)
  return settle(end(low), end(high), joinCauses(a.causes, b.causes))
}

/** x / 0 is unknown with its own cause; a divisor that may be 0 leaves the quotient unbounded. */
export function divide(a: Quantity, b: Quantity): Quantity {
  const causes = joinCauses(a.causes, b.causes)
  const zero = (e: Ratio | null) => e !== null && e.n === 0n
  if (zero(b.low) && zero(b.high)) return between(null, null, joinCauses(causes, [{ kind: 'zeroDivision' }]))
  const positive = b.low !== null && b.low.s > 0n && b.low.n > 0n
  const negative = b.high !== null && b.high.s < 0n && b.high.n > 0n
  if (positive || negative) {
    const inverse = between(
      b.high === null || zero(b.high) ? (positive ? ZERO : null) : b.high.inverse(),
      b.low === null || zero(b.low) ? (negative ? ZERO : null) : b.low.inverse(),
      b.causes,
    )
    return multiply(a, inverse)
  }
  const sameSign = a.low !== null && a.low.s >= 0n && b.low !== null && b.low.s >= 0n
  return between(sameSign ? ZERO : null, null, causes)
}

export function least(a: Quantity, b: Quantity): Quantity {
  if (a.high && b.low && a.high.compare(b.low) <= 0) return a
  if (b.high && a.low && b.high.compare(a.low) <= 0) return b
  return settle(
    a.low && b.low && minOf(a.low, b.low),
    a.high === null ? b.high : b.high === null ? a.high : minOf(a.high, b.high),
    joinCauses(a.causes, b.causes),
  )
}

export const greatest = (a: Quantity, b: Quantity): Quantity => negate(least(negate(a), negate(b)))

/** The hull of two quantities: what an IF on an unknown condition may give. */
export function hull(a: Quantity, b: Quantity, causes: readonly Cause[]): Quantity {
  return settle(
    a.low && b.low && minOf(a.low, b.low),
    a.high && b.high && maxOf(a.high, b.high),
    joinCauses(a.causes, b.causes, causes),
  )
}

/** Applies a rising function (rounding, a whole part) to both ends. */
export const monotone = (a: Quantity, f: (x: Ratio) => Ratio): Quantity =>
  settle(a.low && f(a.low), a.high && f(a.high), a.causes)

export const absolute = (a: Quantity): Quantity => greatest(greatest(a, negate(a)), NOTHING)

/** A whole power, exact; a negative exponent divides. */
export function quantityPower(a: Quantity, exponent: number): Quantity {
  if (exponent < 0) return divide(known(ONE), quantityPower(a, -exponent))
  if (exponent === 0) return known(ONE)
  return monotone(exponent % 2 === 0 ? absolute(a) : a, (x) => x.pow(exponent))
}
