import * as F from './fraction.ts'

/**
 * What a number is measured in: for each dimension its power and the size of the simple unit it is written in, and the
 * size of a share (1/100 for %). A bare number has none and takes the other side's.
 */
export type Unit =
  | 'bare'
  | {
      readonly parts: Readonly<Record<string, { readonly power: number; readonly size: F.Fraction }>>
      readonly share: F.Fraction
    }

const SIZES: Readonly<Record<string, readonly [dimension: string, size: F.Fraction]>> = {
  亩: ['area', F.fraction(2000n, 3n)],
  '㎡': ['area', F.ONE],
  元: ['money', F.ONE],
  万元: ['money', F.fraction(10_000n)],
  家: ['count', F.ONE],
  个: ['count', F.ONE],
}

/** '亩', '%', '万元/亩', '' for a pure number. */
export function unitOf(symbol: string): Unit {
  if (symbol === '' || symbol === '%')
    return { parts: {}, share: symbol === '%' ? F.fraction(1n, 100n) : F.ONE }
  const parts: Record<string, { power: number; size: F.Fraction }> = {}
  for (const [i, name] of symbol.split('/').entries()) {
    const [dimension, size] = SIZES[name]!
    parts[dimension] = { power: i === 0 ? 1 : -1, size }
  }
  return { parts, share: F.ONE }
}

/** How many base units one written number of it is. */
export const sizeOf = (unit: Unit): F.Fraction =>
  unit === 'bare'
    ? F.ONE
    : Object.values(unit.parts).reduce(
        (size, part) =>
          part.power > 0
            ? F.multiply(size, F.power(part.size, part.power))
            : F.divide(size, F.power(part.size, -part.power)),
        unit.share,
      )

const isPure = (unit: Unit): boolean => unit === 'bare' || Object.keys(unit.parts).length === 0

/** The unit of a product (sign 1) or quotient (−1): what cancels is gone, % stays only with a pure number. */
export function combined(a: Unit, b: Unit, sign: 1 | -1): Unit {
  if (a === 'bare' && b === 'bare') return 'bare'
  const [pa, pb] = [a === 'bare' ? {} : a.parts, b === 'bare' ? {} : b.parts]
  const parts: Record<string, { power: number; size: F.Fraction }> = { ...pa }
  for (const [dimension, { power, size }] of Object.entries(pb)) {
    const sum = (parts[dimension]?.power ?? 0) + sign * power
    parts[dimension] = { power: sum, size: parts[dimension]?.size ?? size }
    if (sum === 0) delete parts[dimension]
  }
  if (!isPure(a) || !isPure(b)) return { parts, share: F.ONE }
  const share = sign === 1 ? F.multiply(sizeOf(a), sizeOf(b)) : F.divide(sizeOf(a), sizeOf(b))
  const kept = [a, b].some((unit) => F.compare(sizeOf(unit), share) === 0)
  return { parts, share: kept ? share : F.ONE }
}
