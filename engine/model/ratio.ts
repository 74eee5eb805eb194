import { Decimal } from 'decimal.js'
import Fraction from 'fraction.js'

/** An exact rational number. */
export type Ratio = Fraction

export const ZERO: Ratio = new Fraction(0)
export const ONE: Ratio = new Fraction(1)

/** The exact fraction n/d of two whole numbers. */
export const fraction = (n: bigint | number, d: bigint | number = 1): Ratio =>
  new Fraction(BigInt(n), BigInt(d))

/** The exact value of a decimal written as text: '49.99', '1e-7', '2000/3'. Throws on anything else. */
export function ratio(text: string): Ratio {
  const [n, d] = text.split('/') as [string, string?]
  const top = new Fraction(new Decimal(n).toFixed())
  return d === undefined ? top : top.div(new Fraction(new Decimal(d).toFixed()))
}

/**
 * The decimal that a spreadsheet shows for a stored double: 15 significant digits.
 * Files hold 49.99 as 49.990000000000002; this gives 49.99 back.
 */
export const readNumber = (stored: number): number => Number(stored.toPrecision(15))

/** The exact value of a number that went through `readNumber`. */
export function ratioOf(x: number): Ratio {
  if (Number.isSafeInteger(x)) return new Fraction(BigInt(x))
  // Two different decimals of up to 15 digits are never the same double, so the one found here is the one meant.
  for (let power = 10; power <= 1e4; power *= 10) {
    const whole = Math.round(x * power)
    if (Math.abs(whole) < 1e15 && whole / power === x) return new Fraction(BigInt(whole), BigInt(power))
  }
  return ratio(String(x))
}

export const minOf = (a: Ratio, b: Ratio): Ratio => (a.compare(b) <= 0 ? a : b)
export const maxOf = (a: Ratio, b: Ratio): Ratio => (a.compare(b) >= 0 ? a : b)

/** The signed numerator. */
export const numerator = (x: Ratio): bigint => x.s * x.n

/** The largest whole number not above x. */
export function floorOf(x: Ratio): bigint {
  const n = numerator(x)
  const q = n / x.d
  return n % x.d !== 0n && n < 0n ? q - 1n : q
}

/** Half-up (away from zero for negative numbers, as a spreadsheet rounds) to a multiple of `step`. */
export function roundTo(x: Ratio, step: Ratio): Ratio {
  const scaled = x.div(step)
  const magnitude = (scaled.n * 2n + scaled.d) / (scaled.d * 2n)
  return new Fraction(scaled.s < 0n ? -magnitude : magnitude).mul(step)
}

/** One unit in the given decimal place: 2 → 1/100, -2 → 100. */
export const decimalStep = (places: number): Ratio =>
  places >= 0 ? new Fraction(1n, 10n ** BigInt(places)) : new Fraction(10n ** BigInt(-places))

/** Half-up to the given number of decimals, as text: '3.3333'. */
export function toFixed(x: Ratio, places: number): string {
  const whole = numerator(roundTo(x, decimalStep(places)).div(decimalStep(places)))
  const digits = (whole < 0n ? -whole : whole).toString().padStart(places + 1, '0')
  const cut = digits.length - places
  const text = places > 0 ? `${digits.slice(0, cut)}.${digits.slice(cut)}` : digits
  return whole < 0n ? `-${text}` : text
}

/** The shortest exact decimal, or rounded half-up to `places` where the decimal does not end. */
export function toDecimal(x: Ratio, places = 12): string {
  const text = toFixed(x, places)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
