import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnNames, grownCheck, takenIn } from '../../../engine/sheets/growth.ts'

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })
/** One more column and two more rows. */
const GROWTH = { from: area(3, 0, 9, 4), to: area(3, 0, 11, 5) }

test('what a table has taken in looks like the last cell beside or above it', () => {
  const cells = takenIn(GROWTH)
  // Seven cells beside what was there, and two rows of six below.
  expect(cells.length).toBe(7 + 12)
  const likeOf = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.like
  expect(likeOf(3, 5)).toEqual({ row: 3, column: 4 })
  expect(likeOf(9, 5)).toEqual({ row: 9, column: 4 })
  expect(likeOf(10, 0)).toEqual({ row: 9, column: 0 })
  expect(likeOf(11, 5)).toEqual({ row: 9, column: 4 })
  expect(likeOf(9, 4)).toBeUndefined()
})

test.each([
  ['over all rows of a column', area(4, 1, 9, 1), area(4, 1, 11, 1)],
  ['over all rows of the last column', area(4, 4, 9, 4), area(4, 4, 11, 5)],
  ['over a row up to the last column', area(6, 2, 6, 4), area(6, 2, 6, 5)],
  ['over the last row alone', area(9, 2, 9, 3), area(9, 2, 9, 3)],
  ['that reaches further down already', area(4, 1, 500, 1), area(4, 1, 500, 1)],
  ['above the table', area(0, 0, 2, 4), area(0, 0, 2, 4)],
  ['below the table', area(20, 0, 30, 4), area(20, 0, 30, 4)],
  ['beside the table', area(4, 7, 9, 8), area(4, 7, 9, 8)],
])('a check %s', (_, check, grown) => {
  expect(grownCheck(check, GROWTH)).toEqual(grown)
})

test('columns have names of their own', () => {
  expect(columnNames(['甲', '', '甲', '列1', ''])).toEqual(['甲', '列2', '甲2', '列1', '列3'])
  expect(columnNames(['Rate', 'RATE', 'rate2'])).toEqual(['Rate', 'RATE3', 'rate2'])
  const header = fc.oneof(fc.constantFrom('', '甲', '甲2', '列1', 'a', 'A'), fc.string())
  fc.assert(
    fc.property(fc.array(header, { maxLength: 8 }), (headers) => {
      const names = columnNames(headers)
      expect(names.length).toBe(headers.length)
      expect(names).not.toContain('')
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      // Whoever says a text first has it.
      for (const [i, own] of headers.entries())
        if (own !== '' && headers.findIndex((h) => h.toLowerCase() === own.toLowerCase()) === i)
          expect(names[i]).toBe(own)
    }),
  )
})
