import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prorate } from '../../../engine/model/prorate.ts'
import { fraction, ratio } from '../../../engine/model/ratio.ts'

const split = (total: number, ...weights: string[]) => prorate(BigInt(total), weights.map(ratio)).map(Number)

describe('分摊: largest remainder', () => {
  test.each<[string, number, string[], number[]]>([
    ['thirds by parts', 100, ['1', '1', '1'], [34, 33, 33]],
    ['thirds by exact shares', 100, ['1/3', '1/3', '1/3'], [34, 33, 33]],
    ['thirds by rounded shares, which do not sum to 1', 100, ['0.333', '0.333', '0.333'], [34, 33, 33]],
    ['two remainders of a half: the earlier row', 5, ['1', '1'], [3, 2]],
    ['the largest remainder first, whatever its row', 10, ['1', '1', '5'], [2, 1, 7]],
    ['30 : 40 : 30', 101, ['30', '40', '30'], [30, 41, 30]],
    ['a weight of nothing gets nothing', 7, ['0', '2', '1'], [0, 5, 2]],
    ['one', 7, ['3'], [7]],
    ['a total of nothing', 0, ['1', '2'], [0, 0]],
    ['a receipt, negative', -100, ['1', '1', '1'], [-33, -33, -34]],
    ['without weights nothing is given out', 100, ['0', '0'], [0, 0]],
    ['nobody', 100, [], []],
  ])('%s', (_, total, weights, parts) => expect(split(total, ...weights)).toEqual(parts))

  test('the same order of rows gives the same parts; another order moves only ties', () => {
    expect(split(100, '1', '2', '3')).toEqual([17, 33, 50])
    expect(split(100, '3', '2', '1')).toEqual([50, 33, 17])
    expect(split(10, '1', '1', '1')).toEqual([4, 3, 3])
  })
})

const weights = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 30 }))
    .map(([n, d]) => fraction(n, d)),
  { minLength: 1, maxLength: 8 },
)
const SEED = { seed: 20221, numRuns: 300 }

test('the parts add up to the total, and each is within one unit of its share', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), weights, (total, list) => {
      const sum = list.reduce((a, b) => a.add(b), fraction(0))
      fc.pre(sum.n > 0n)
      const parts = prorate(total, list)
      expect(parts.reduce((a, b) => a + b, 0n)).toBe(total)
      parts.forEach((part, i) => {
        const off = list[i]!.mul(total).div(sum).sub(part).abs()
        expect(off.compare(1)).toBeLessThan(0)
      })
    }),
    SEED,
  )
})

test('the order of rows does not matter where no two remainders are equal', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), weights, (total, list) => {
      const sum = list.reduce((a, b) => a.add(b), fraction(0))
      fc.pre(sum.n > 0n)
      const remainders = list.map((w) => w.mul(total).div(sum).mod(1).toFraction())
      fc.pre(new Set(remainders).size === list.length)
      expect(prorate(total, [...list].reverse()).reverse()).toEqual(prorate(total, list))
    }),
    SEED,
  )
})
