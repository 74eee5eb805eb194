/** A plain exact fraction in lowest terms with a positive denominator; nothing shared with the engine. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  if (bottom === 0n) throw new RangeError('a fraction over zero')
  const common = gcd(top, bottom) * (bottom < 0n ? -1n : 1n)
  return { n: top / common, d: bottom / common }
}

export const ZERO = fraction(0n)
export const ONE = fraction(1n)

/** '12.5', '-0.001', '1.5e-3'. */
export function decimal(text: string): Fraction {
  const [, sign, whole, digits = '', exponent = '0'] = /^([-+]?)(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(text)!
  const shift = Number(exponent) - digits.length
  const value = BigInt(`${whole}${digits}`) * (sign === '-' ? -1n : 1n)
  return shift < 0 ? fraction(value, 10n ** BigInt(-shift)) : fraction(value * 10n ** BigInt(shift))
}

export const add = (a: Fraction, b: Fraction) => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const negate = (a: Fraction) => fraction(-a.n, a.d)
export const subtract = (a: Fraction, b: Fraction) => add(a, negate(b))
export const multiply = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d)
export const divide = (a: Fraction, b: Fraction) => fraction(a.n * b.d, a.d * b.n)

/** Negative, zero or positive as a is below, at or above b. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
export const least = (a: Fraction, b: Fraction) => (compare(a, b) <= 0 ? a : b)
export const greatest = (a: Fraction, b: Fraction) => (compare(a, b) >= 0 ? a : b)

export const floor = (a: Fraction): bigint => {
  const quotient = a.n / a.d
  return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient
}

export type Rounding = 'half' | 'up' | 'down' | 'floor'

/** To a multiple of a step: half away from zero, away from zero, towards zero, or downwards. */
export function round(a: Fraction, step: Fraction, how: Rounding): Fraction {
  const steps = divide(a, step)
  if (how === 'floor') return multiply(fraction(floor(steps)), step)
  const size = steps.n < 0n ? negate(steps) : steps
  const half = fraction(1n, 2n)
  const whole = how === 'half' ? floor(add(size, half)) : how === 'down' ? floor(size) : -floor(negate(size))
  return multiply(fraction(steps.n < 0n ? -whole : whole), step)
}

export const power = (a: Fraction, exponent: number): Fraction =>
  Array.from({ length: exponent }, () => a).reduce(multiply, ONE)
