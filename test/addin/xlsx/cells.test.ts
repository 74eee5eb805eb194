import { openXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { readXlsx } from '../../../addin/xlsx/readXlsx.ts'
import { updateXlsx } from '../../../addin/xlsx/updateXlsx.ts'
import { writeXlsx } from '../../../addin/xlsx/writeXlsx.ts'
import type { Sheet } from '../../../engine/index.ts'

const SHEET: Sheet = {
  name: '参数',
  widths: [18, 12],
  rows: [
    [
      { value: '下限', style: 'label', comment: { text: '见第二条' } },
      { value: 20, style: 'input', format: '0.00' },
    ],
    [{ value: '合计' }, { value: 21, formula: 'B1+1' }],
    [{ value: '基准日' }, null],
  ],
  validations: [
    {
      kind: 'number',
      range: { top: 0, left: 1, bottom: 0, right: 1 },
      minimum: 0,
      maximum: 99,
      strict: true,
    },
  ],
}
const at = (row: number, column: number) => ({ sheet: '参数', row, column })

describe('single cells changed in a file', () => {
  let original: Uint8Array
  let updated: Uint8Array
  beforeAll(async () => {
    original = await writeXlsx({ sheets: [SHEET] })
    updated = await updateXlsx(
      original,
      [],
      [
        { ...at(0, 0), cell: { value: '上限' } },
        { ...at(0, 1), cell: { value: 30 } },
        { ...at(1, 1), cell: null },
        { ...at(2, 1), cell: { value: '2023-06-30', date: true } },
      ],
    )
  })

  test('hold what they were given', async () => {
    const { rows } = (await readXlsx(updated)).book!.sheets[0]!
    expect(rows.map((row) => row.map((cell) => cell?.value ?? null))).toEqual([
      ['上限', 30],
      ['合计', null],
      ['基准日', '2023-06-30'],
    ])
    expect(rows[2]?.[1]?.date).toBe(true)
    expect(rows[1]?.[1]?.formula).toBeUndefined()
  })

  test('keep their look, their notes and what hangs on the sheet', async () => {
    const [before, after] = await Promise.all(
      [original, updated].map(async (bytes) => (await openXlsx(bytes, { readStyles: true })).sheets[0]!),
    )
    for (const place of ['0,0', '0,1'])
      expect([place, after!.cells!.get(place)!.style]).toEqual([place, before!.cells!.get(place)!.style])
    expect(before!.cells!.get('0,1')!.style?.numFmt).toBe('0.00')
    expect(after!.cells!.get('0,0')!.comment?.text).toBe('见第二条')
    expect(after!.dataValidations).toEqual(before!.dataValidations)
    expect(after!.columns?.map((column) => column.width)).toEqual(
      before!.columns?.map((column) => column.width),
    )
  })
})
