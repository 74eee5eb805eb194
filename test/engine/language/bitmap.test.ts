import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  andInto,
  bitmapOf,
  emptyBitmap,
  fullBitmap,
  has,
  orInto,
  remove,
  rowsIn,
  xorInto,
} from '../../../engine/language/bitmap.ts'

/** Around the ends of words, and anything else. */
const lengths = fc.oneof(fc.constantFrom(0, 1, 31, 32, 33, 63, 64, 65), fc.integer({ min: 0, max: 200 }))
const sets = (n: number) =>
  n === 0
    ? fc.constant(new Set<number>())
    : fc.array(fc.nat(n - 1), { maxLength: 2 * n }).map((list) => new Set(list))
const sized = lengths.chain((n) => fc.tuple(fc.constant(n), sets(n), sets(n)))
const sorted = (set: Iterable<number>): number[] => [...set].sort((a, b) => a - b)
const all = (n: number): number[] => Array.from({ length: n }, (_, row) => row)
const RUNS = { numRuns: 400, endOnFailure: true }

describe('a set of rows', () => {
  test('has the rows that were put in, and gives them in ascending order', () => {
    fc.assert(
      fc.property(sized, ([n, a]) => {
        const bitmap = bitmapOf(n, a)
        expect([...rowsIn(bitmap)]).toEqual(sorted(a))
        expect(all(n).filter((row) => has(bitmap, row))).toEqual(sorted(a))
      }),
      { ...RUNS, seed: 20301 },
    )
  })

  test('gains and loses single rows', () => {
    fc.assert(
      fc.property(sized, ([n, a, b]) => {
        const bitmap = emptyBitmap(n)
        for (const row of a) add(bitmap, row)
        for (const row of b) remove(bitmap, row)
        expect([...rowsIn(bitmap)]).toEqual(sorted([...a].filter((row) => !b.has(row))))
      }),
      { ...RUNS, seed: 20302 },
    )
  })

  test.each([
    ['both', andInto, (inA: boolean, inB: boolean) => inA && inB],
    ['either', orInto, (inA: boolean, inB: boolean) => inA || inB],
    ['one of the two', xorInto, (inA: boolean, inB: boolean) => inA !== inB],
  ] as const)('and another one: rows of %s', (_, combine, isIn) => {
    fc.assert(
      fc.property(sized, ([n, a, b]) => {
        const [target, other] = [bitmapOf(n, a), bitmapOf(n, b)]
        combine(target, other)
        expect([...rowsIn(target)]).toEqual(all(n).filter((row) => isIn(a.has(row), b.has(row))))
        expect([...rowsIn(other)]).toEqual(sorted(b))
      }),
      { ...RUNS, seed: 20303 },
    )
  })

  test.each([0, 1, 31, 32, 33, 64, 100])('of all %i rows has none behind the last', (n) => {
    const bitmap = fullBitmap(n)
    expect([...rowsIn(bitmap)]).toEqual(all(n))
    expect(bitmap.length).toBe(Math.ceil(n / 32))
    const behind = Array.from({ length: bitmap.length * 32 - n }, (_, i) => n + i)
    expect(behind.filter((row) => has(bitmap, row))).toEqual([])
    expect([...rowsIn(emptyBitmap(n))]).toEqual([])
  })
})
