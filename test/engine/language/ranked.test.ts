import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitmapOf, rowsIn } from '../../../engine/language/bitmap.ts'
import { rank, toggleBelow } from '../../../engine/language/ranked.ts'

const RUNS = { numRuns: 600, endOnFailure: true }

/** Few different values give ties; large ones leave no room for value and row in one number. */
const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -100_000, max: 100_000 }),
  fc.constantFrom(0, -0, 2 ** 50, -(2 ** 50), 2 ** 53 - 1, 1 - 2 ** 53),
)
const rows = fc.oneof(
  fc.array(fc.record({ value, member: fc.boolean() }), { maxLength: 80 }),
  fc.array(fc.record({ value: fc.integer({ min: -2, max: 2 }), member: fc.constant(true) }), {
    minLength: 15,
    maxLength: 100,
  }),
)

/** On a value, beside one, or beyond all of them. */
const limits = (values: readonly number[]) =>
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...(values.length > 0 ? values : [0])),
        fc.constantFrom(0, 1, -1, 0.5, 1 / 3, -1 / 3),
      )
      .map(([x, off]) => x + off),
    fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2 ** 52, -(2 ** 52)),
  )

const asked = rows.chain((list) =>
  fc.tuple(
    fc.constant(list),
    limits(list.map((r) => r.value)),
    fc.boolean(),
    fc.array(fc.nat(Math.max(0, list.length - 1)), { maxLength: list.length }),
  ),
)

describe('rows in order of a value', () => {
  test('those below a limit are turned over, and no others', () => {
    fc.assert(
      fc.property(asked, ([list, limit, included, before]) => {
        const column = Float64Array.from(list, (r) => r.value)
        const members = Int32Array.from(list.flatMap((r, row) => (r.member ? [row] : [])))
        const bitmap = bitmapOf(list.length, list.length > 0 ? before : [])
        const wanted = new Set(rowsIn(bitmap))
        for (const row of members) {
          if (!(column[row]! < limit || (included && column[row] === limit))) continue
          if (!wanted.delete(row)) wanted.add(row)
        }
        toggleBelow(rank(column, members, list.length), limit, included, bitmap)
        expect([...rowsIn(bitmap)]).toEqual([...wanted].sort((a, b) => a - b))
      }),
      { ...RUNS, seed: 20311 },
    )
  })

  test('are all members, once each, by ascending value', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const column = Float64Array.from(list, (r) => r.value)
        const members = Int32Array.from(list.flatMap((r, row) => (r.member ? [row] : [])))
        const ranked = rank(column, members, list.length)
        expect([...ranked.rows].sort((a, b) => a - b)).toEqual([...members])
        for (let k = 1; k < ranked.rows.length; k++)
          expect(column[ranked.rows[k - 1]!]!).toBeLessThanOrEqual(column[ranked.rows[k]!]!)
        expect([...rowsIn(ranked.marks.at(-1)!)]).toEqual([...members])
      }),
      { ...RUNS, seed: 20312 },
    )
  })

  test.each([1, 15, 16, 17, 31, 32, 33, 160])('%i different values, a limit on and beside each', (n) => {
    const column = Float64Array.from({ length: n }, (_, row) => 10 * ((row * 7919) % n) - 50)
    const ranked = rank(
      column,
      Int32Array.from({ length: n }, (_, row) => row),
      n,
    )
    for (const x of [-1e9, ...column, 1e9])
      for (const [limit, included] of [
        [x, false],
        [x, true],
        [x + 0.25, false],
      ] as const) {
        const bitmap = bitmapOf(n, [])
        toggleBelow(ranked, limit, included, bitmap)
        const below = [...column.keys()].filter(
          (row) => column[row]! < limit || (included && column[row] === limit),
        )
        expect([...rowsIn(bitmap)]).toEqual(below)
      }
  })
})
