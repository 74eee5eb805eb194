import { describe, expect, test } from 'vitest'
import type { CellValue } from '../../../engine/model/dataset.ts'
import { readNumber } from '../../../engine/model/ratio.ts'
import { PACKS } from '../../../engine/packs/index.ts'
import { readBook } from '../../../engine/sheets/readBook.ts'
import { writeBook } from '../../../engine/sheets/writeBook.ts'

/** A workbook keeps the 15 digits that a spreadsheet shows. */
const shown = (value: CellValue): CellValue => (typeof value === 'number' ? readNumber(value) : value)

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('%s through a workbook', (_, pack) => {
  const data = pack.sample()
  const read = readBook(writeBook(pack.policy, data, pack.scenarios))

  test('finds nothing wrong', () => expect(read.diagnostics).toEqual([]))
  test('the policy', () => expect(read.policy).toEqual(pack.policy))
  test('the scenarios', () => expect(read.scenarios).toEqual(pack.scenarios))
  test('every row and column of the data', () => {
    for (const [entity, table] of Object.entries(data.tables)) {
      const back = read.dataset.tables[entity]
      expect(back?.length).toBe(table.length)
      for (const [label, values] of Object.entries(table.columns))
        expect([label, back?.columns[label] ?? values.map(() => null)]).toEqual([label, values.map(shown)])
    }
  })
})
