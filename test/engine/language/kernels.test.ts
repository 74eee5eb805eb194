import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberColumn, SAFE } from '../../../engine/language/column.ts'
import { exactAt, type Rounding, rankColumn, roundColumn } from '../../../engine/language/kernels.ts'
import { fraction } from '../../../engine/model/ratio.ts'
import * as F from '../../oracle/fraction.ts'

const KINDS = ['half', 'up', 'down', 'floor'] as const

/** A column of one whole number of 10^-places. */
const columnOf = (whole: bigint, places: number) => ({
  kind: 'number' as const,
  values: Float64Array.of(Number(whole)),
  fixed: false,
  scale: { p: 1, q: 10 ** places },
  bound: Math.abs(Number(whole)),
  error: 0,
})

describe('rounding a column', () => {
  const wanted = (whole: bigint, places: number, how: Rounding) => {
    const x = F.fraction(whole, 10n ** BigInt(places))
    return F.round(x, F.fraction(1n, 100n), how)
  }
  const found = (whole: bigint, places: number, how: Rounding) => {
    const column = roundColumn(columnOf(whole, places), fraction(1, 100), how)
    const exact = exactAt(column, 0)
    return exact && F.fraction(exact.s * exact.n, exact.d)
  }

  test('is right or leaves the row open, up to 2^53', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: BigInt(SAFE) - 1n }),
        fc.constantFrom(3, 4, 8, 12),
        fc.constantFrom(-1n, 0n, 1n),
        fc.constantFrom(...KINDS),
        fc.boolean(),
        (near, places, by, how, minus) => {
          const half = 10n ** BigInt(places - 2) / 2n
          const whole = ((near / half) * half + by) * (minus ? -1n : 1n)
          const result = found(whole, places, how)
          if (result !== null) expect(result).toEqual(wanted(whole, places, how))
        },
      ),
      { seed: 20251, numRuns: 5000, endOnFailure: true },
    )
  })

  test.each(KINDS)('%s is decided for exact numbers below 2^51', (how) => {
    for (const whole of [0n, 5n, 15n, 25n, 1234567890125n, 2n ** 51n - 1n, -5n, -15n])
      expect(found(whole, 3, how)).toEqual(wanted(whole, 3, how))
  })
})

describe('a column of data', () => {
  test.each([
    [[1, 2.5, 0.25], 2],
    [[3, 40, 500], 0],
    [[20.00000001, 5], 8],
  ])('%j is held as whole numbers of %i decimals', (values, places) => {
    const column = numberColumn(Float64Array.from(values))
    expect(column.error).toBe(0)
    expect(column.scale).toEqual({ p: 1, q: 10 ** places })
  })
  test('is held as doubles with an error where that would not be exact', () => {
    expect(numberColumn(Float64Array.of(0.123456789)).error).toBeGreaterThan(0)
    expect(numberColumn(Float64Array.of(89999999.99, 0.00000001)).error).toBeGreaterThan(0)
  })
  test('a blank stays blank', () => {
    const column = numberColumn(Float64Array.of(1.5, Number.NaN))
    expect([...column.values]).toEqual([15, Number.NaN])
  })
})

describe('ranks', () => {
  const list = [85, 95, 85, 70].map((x) => x / 10)
  const column = numberColumn(Float64Array.from(list))
  test.each([
    [false, [2, 1, 2, 4]],
    [true, [2, 4, 2, 1]],
  ])('ascending %s: %j', (ascending, ranks) =>
    expect([...rankColumn(column, column, ascending).values]).toEqual(ranks),
  )
  test('are open where any value is', () => {
    const open = numberColumn(Float64Array.of(1, Number.NaN))
    expect([...rankColumn(open, open, false).values]).toEqual([Number.NaN])
  })
})
