import * as F from './fraction.ts'

/** Everything a number may be: null is unbounded. */
export interface Interval {
  readonly low: F.Fraction | null
  readonly high: F.Fraction | null
}

export const point = (x: F.Fraction): Interval => ({ low: x, high: x })
export const ANYTHING: Interval = { low: null, high: null }
export const isPoint = ({ low, high }: Interval): boolean =>
  low !== null && high !== null && F.compare(low, high) === 0

export const add = (a: Interval, b: Interval): Interval => ({
  low: a.low && b.low && F.add(a.low, b.low),
  high: a.high && b.high && F.add(a.high, b.high),
})

export const negate = (a: Interval): Interval => ({
  low: a.high && F.negate(a.high),
  high: a.low && F.negate(a.low),
})

/** Ends with infinities as ±1 over nothing: sign 0 is a finite end. */
type End = { readonly x: F.Fraction } | { readonly infinite: 1 | -1 }
const ends = (a: Interval): End[] => [
  a.low ? { x: a.low } : { infinite: -1 },
  a.high ? { x: a.high } : { infinite: 1 },
]
const signOf = (e: End): number => ('x' in e ? F.compare(e.x, F.ZERO) : e.infinite)
const order = (a: End, b: End): number =>
  'x' in a && 'x' in b ? F.compare(a.x, b.x) : ('x' in a ? 0 : a.infinite) - ('x' in b ? 0 : b.infinite)

/** 0 × unbounded is 0. */
function times(a: End, b: End): End {
  if ('x' in a && 'x' in b) return { x: F.multiply(a.x, b.x) }
  const sign = signOf(a) * signOf(b)
  return sign === 0 ? { x: F.ZERO } : { infinite: sign > 0 ? 1 : -1 }
}

export function multiply(a: Interval, b: Interval): Interval {
  const products = ends(a)
    .flatMap((x) => ends(b).map((y) => times(x, y)))
    .sort(order)
  const [low, high] = [products[0]!, products.at(-1)!]
  return { low: 'x' in low ? low.x : null, high: 'x' in high ? high.x : null }
}

/** A divisor that may be 0 leaves the quotient unbounded, not below 0 where neither side can be negative. */
export function divide(a: Interval, b: Interval): Interval {
  const above = b.low !== null && F.compare(b.low, F.ZERO) > 0
  const below = b.high !== null && F.compare(b.high, F.ZERO) < 0
  if (above || below) {
    const inverse = {
      low: b.high ? F.divide(F.ONE, b.high) : above ? F.ZERO : null,
      high: b.low ? F.divide(F.ONE, b.low) : below ? F.ZERO : null,
    }
    return multiply(a, inverse)
  }
  const zero = isPoint(b)
  const positive = a.low !== null && F.compare(a.low, F.ZERO) >= 0 && b.low !== null && !zero
  return { low: positive && F.compare(b.low!, F.ZERO) >= 0 ? F.ZERO : null, high: null }
}

export const least = (a: Interval, b: Interval): Interval => ({
  low: a.low && b.low && F.least(a.low, b.low),
  high: a.high && b.high ? F.least(a.high, b.high) : (a.high ?? b.high),
})
export const greatest = (a: Interval, b: Interval): Interval => negate(least(negate(a), negate(b)))

export const hull = (a: Interval, b: Interval): Interval => ({
  low: a.low && b.low && F.least(a.low, b.low),
  high: a.high && b.high && F.greatest(a.high, b.high),
})

/** A rising function at both ends. */
export const rising = (a: Interval, f: (x: F.Fraction) => F.Fraction): Interval => ({
  low: a.low && f(a.low),
  high: a.high && f(a.high),
})

export const absolute = (a: Interval): Interval => greatest(greatest(a, negate(a)), point(F.ZERO))

export function power(a: Interval, exponent: number): Interval {
  if (exponent < 0) return divide(point(F.ONE), power(a, -exponent))
  if (exponent === 0) return point(F.ONE)
  return rising(exponent % 2 === 0 ? absolute(a) : a, (x) => F.power(x, exponent))
}

/** Whether a ≥ b (or, strictly, a > b): true or false where there is no doubt. */
export function reaches(a: Interval, b: Interval, strictly: boolean): boolean | null {
  const least = strictly ? 1 : 0
  if (a.low && b.high && F.compare(a.low, b.high) >= least) return true
  if (a.high && b.low && F.compare(a.high, b.low) < least) return false
  return null
}

export function equals(a: Interval, b: Interval): boolean | null {
  if (isPoint(a) && isPoint(b)) return F.compare(a.low!, b.low!) === 0
  return reaches(a, b, false) === false || reaches(b, a, false) === false ? false : null
}
