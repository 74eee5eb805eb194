import { fraction, numerator, type Ratio } from '../model/ratio.ts'

/**
 * A positive factor p/q in lowest terms, of whole numbers that doubles hold exactly. Columns carry one; it is kept out
 * of `Ratio` because every kernel multiplies two of them and big integers would cost more than the rows.
 */
export interface Scale {
  readonly p: number
  readonly q: number
}

export const UNIT: Scale = { p: 1, q: 1 }

/** Greatest common divisor of two positive whole numbers. */
function common(a: number, b: number): number {
  if (a === 1 || b === 1) return 1
  let [x, y] = [a, b]
  while (y !== 0) {
    const rest = x % y
    x = y
    y = rest
  }
  return x
}

/** p/q in lowest terms; null where either is too large to be held exactly. */
function reduced(p: number, q: number): Scale | null {
  return p <= Number.MAX_SAFE_INTEGER && q <= Number.MAX_SAFE_INTEGER ? { p, q } : null
}

/** Null where the factor is too large. Factors stand in formulas, and are asked for again and again. */
export function scaleOf(x: Ratio): Scale | null {
  let scale = scales.get(x)
  if (scale === undefined) {
    scale = reduced(Number(numerator(x)), Number(x.d))
    scales.set(x, scale)
  }
  return scale
}

const scales = new WeakMap<Ratio, Scale | null>()

export function timesScale(a: Scale, b: Scale): Scale | null {
  if (a === UNIT) return b
  if (b === UNIT) return a
  const [g, h] = [common(a.p, b.q), common(b.p, a.q)]
  return reduced((a.p / g) * (b.p / h), (a.q / h) * (b.q / g))
}

export const overScale = (a: Scale, b: Scale): Scale | null => timesScale(a, { p: b.q, q: b.p })

export const toRatio = ({ p, q }: Scale): Ratio => fraction(p, q)
