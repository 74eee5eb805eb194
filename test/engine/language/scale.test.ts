import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overScale, type Scale, scaleOf, timesScale, toRatio, UNIT } from '../../../engine/language/scale.ts'
import { fraction } from '../../../engine/model/ratio.ts'
import * as F from '../../oracle/fraction.ts'

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER)
const part = fc.oneof(
  fc.integer({ min: 1, max: 10_000 }),
  fc.constantFrom(1, 10, 100, 1e8, 2000, 3, 2 ** 26, 2 ** 27, 2 ** 52, Number.MAX_SAFE_INTEGER),
  fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
)
/** In lowest terms, as every scale is. */
const scale = fc.tuple(part, part).map(([p, q]): Scale => {
  const { n, d } = F.fraction(p, q)
  return { p: Number(n), q: Number(d) }
})
const exactly = ({ p, q }: Scale) => F.fraction(p, q)
const fits = ({ n, d }: F.Fraction) => n <= LARGEST && d <= LARGEST
const shown = (s: Scale | null) => s && { n: BigInt(s.p), d: BigInt(s.q) }
const RUNS = { numRuns: 2000, endOnFailure: true }

describe('factors', () => {
  test.each([
    ['product', timesScale, F.multiply],
    ['quotient', overScale, F.divide],
  ] as const)(
    'a %s is exact and in lowest terms, or null where a part is too large',
    (_, combine, oracle) => {
      fc.assert(
        fc.property(scale, scale, (a, b) => {
          const wanted = oracle(exactly(a), exactly(b))
          expect(shown(combine(a, b))).toEqual(fits(wanted) ? wanted : null)
        }),
        { ...RUNS, seed: 20321 },
      )
    },
  )

  test('a factor times its inverse is 1, and 1 changes nothing', () => {
    fc.assert(
      fc.property(scale, (a) => {
        expect(overScale(a, a)).toEqual({ p: 1, q: 1 })
        for (const same of [timesScale(a, UNIT), timesScale(UNIT, a), overScale(a, UNIT)])
          expect(same).toEqual(a)
      }),
      { ...RUNS, seed: 20322 },
    )
  })

  test('of a ratio and back', () => {
    fc.assert(
      fc.property(scale, (a) => {
        const there = scaleOf(fraction(a.p, a.q))
        expect(there).toEqual(a)
        const back = toRatio(there!)
        expect({ n: back.n, d: back.d }).toEqual(exactly(a))
      }),
      { ...RUNS, seed: 20323 },
    )
  })

  test.each([
    [
      { p: 2 ** 52, q: 1 },
      { p: 2, q: 1 },
    ],
    [
      { p: 1, q: 2 ** 52 },
      { p: 1, q: 2 },
    ],
    [
      { p: Number.MAX_SAFE_INTEGER, q: 1 },
      { p: Number.MAX_SAFE_INTEGER, q: 1 },
    ],
  ] as const)('%j times %j is too large', (a, b) => expect(timesScale(a, b)).toBeNull())

  test('a ratio that doubles do not hold is null', () => {
    expect(scaleOf(fraction(2n ** 53n, 3n))).toBeNull()
    expect(scaleOf(fraction(3n, 2n ** 53n))).toBeNull()
  })
})
