import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applied, grownTables } from '../../../addin/session/batch.ts'
import { openFileHost } from '../../../addin/session/fileHost.ts'
import { createMemoryHost } from '../../../addin/session/memoryHost.ts'
import { readXlsx } from '../../../addin/xlsx/readXlsx.ts'
import { updateXlsx } from '../../../addin/xlsx/updateXlsx.ts'
import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'
import { type Book, rangeAddress } from '../../../engine/index.ts'
import { PLAN_BOOK, PLANS, write } from './hostBooks.ts'

const cell = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 9 }), fc.constantFrom('新', 7, null))
  .map(([row, column, value]) => write('方案', [row, column], value))
const cells = fc.array(cell, { minLength: 1, maxLength: 14 })
const rangesOf = ({ sheets }: Book) => sheets[0]!.tables!.map(({ range }) => rangeAddress(range))

test('after saving and reading again tables stand where they stand in memory, and back where they stood', async () => {
  const original = await writeXlsx(PLAN_BOOK)
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 3 }), async (batches) => {
      let bytes = original
      const file = await openFileHost({
        readBytes: async () => bytes,
        writeBytes: async (next) => {
          bytes = next
        },
        parse: async (content) => (await readXlsx(content)).book!,
        update: updateXlsx,
      })
      const memory = createMemoryHost(PLAN_BOOK)
      const ranges: string[][] = []
      for (const batch of batches) {
        ranges.push(rangesOf(await memory.read()))
        for (const host of [file, memory]) await host.write({ label: '加', cells: batch })
        expect(rangesOf((await readXlsx(bytes)).book!)).toEqual(rangesOf(await memory.read()))
      }
      for (const range of ranges.toReversed()) {
        for (const host of [file, memory]) await host.undo()
        expect(rangesOf((await readXlsx(bytes)).book!)).toEqual(range)
        expect(rangesOf(await memory.read())).toEqual(range)
      }
    }),
    { numRuns: 40 },
  )
})

test('tables only grow, never into each other, and what they take in at a header or a new row is filled', () => {
  fc.assert(
    fc.property(cells, (batch) => {
      const before = PLANS.tables!.map(({ range }) => range)
      const [one, other] = grownTables(PLANS.tables!, batch).map(({ range }) => range)
      expect(one!.right < other!.left).toBe(true)
      const isFilled = (row: number, column: number) =>
        batch.some((c) => c.row === row && c.column === column && c.value !== null)
      for (const [i, range] of [one!, other!].entries()) {
        const { top, left, right, bottom } = before[i]!
        expect([range.top, range.left]).toEqual([top, left])
        expect(range.right >= right && range.bottom >= bottom).toBe(true)
        for (let column = right + 1; column <= range.right; column++) expect(isFilled(top, column)).toBe(true)
        for (let row = bottom + 1; row <= range.bottom; row++)
          expect(batch.some((c) => c.row === row && isFilled(row, c.column))).toBe(true)
      }
    }),
  )
})

test('in memory what is taken in has the looks, the checks and the width of its neighbours', () => {
  const { sheets } = applied(PLAN_BOOK, {
    cells: [write('方案', [1, 3], '方案二'), write('方案', [2, 3], 7), write('方案', [4, 0], '期限')],
  })
  const { rows, validations, widths } = sheets[0]!
  expect(rows[2]?.[3]).toEqual({ value: 7, style: 'input', format: '0.00' })
  expect(rows[4]?.[0]).toEqual({ value: '期限' })
  expect(validations?.map(({ range }) => rangeAddress(range))).toEqual(['B4:D4', 'A3:A5'])
  expect(widths).toEqual([20, 10, 14, 14])
})
