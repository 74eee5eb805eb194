import { afterEach, expect, test } from 'vitest'
import { type ExcelHost, openExcelHost } from '../../addin/excel/host/index.ts'
import type { Sheet } from '../../engine/index.ts'
import { type SimulatedExcel, startExcel } from './excel.ts'

/** Texts that Excel would read as something else when they are typed: formulas, numbers, dates, truths, errors. */
// biome-ignore format: a list to look through
const TEXTS = [
  '=1+1', '=HYPERLINK("https://x.test","点")', '+1', '-1', '- 项目', '@甲', "'甲", '007', '1e5', '1,000', '50%',
  '1/2', '2023-06-30', '2023年6月', '12:30', 'TRUE', 'false', 'Jan 5', 'Mar', '#N/A', '#REF!', '(5)', '$5', '￥5', '１２',
  '330483199001010011', '91330483MA2B000001', ' 甲 ', '甲\n乙', '甲\t乙', '"甲"', '甲=乙', 'XM001', '三（二）2', '',
]

let excel: SimulatedExcel
let host: ExcelHost
afterEach(async () => {
  await host.close()
  excel.close()
})

const rowsOf = (texts: readonly string[]): Sheet['rows'] => texts.map((value) => [{ value: '头' }, { value }])
const held = async (): Promise<(string | number | boolean | null)[]> =>
  TEXTS.map((_, row) => row).map((row) => sheetRows[row]?.[1]?.value ?? '')
let sheetRows: Sheet['rows'] = []

test.each(['1.14', '1.20'] as const)(
  'texts stay the texts they are, in sheets and in cells, at ExcelApi %s',
  async (api) => {
    excel = await startExcel({ api, sheets: [{ name: '说明', rows: [['甲']] }] })
    host = await openExcelHost()
    await host.write({ label: '出表', sheets: [{ name: '表', rows: rowsOf(TEXTS) }] })
    sheetRows = (await host.read(['表'])).sheets[0]!.rows
    expect(await held()).toEqual(TEXTS)
    expect(sheetRows.flat().filter((cell) => cell?.formula !== undefined)).toEqual([])

    const cells = TEXTS.map((value, row) => ({ sheet: '说明', row, column: 1, value }))
    await host.write({ label: '填', cells })
    sheetRows = (await host.read(['说明'])).sheets[0]!.rows
    expect(await held()).toEqual(TEXTS)

    // Taken back and written over again, nothing has become anything else.
    await host.write({ label: '换', sheets: [{ name: '表', rows: [[{ value: '新' }]] }] })
    await host.undo()
    sheetRows = (await host.read(['表'])).sheets[0]!.rows
    expect(await held()).toEqual(TEXTS)
  },
)

test('ids keep their digits, and money its 分', async () => {
  excel = await startExcel({ sheets: [{ name: '说明' }] })
  host = await openExcelHost()
  const row = [
    { value: '330483199001010011', format: '@' },
    { value: 5_708_500.01, format: '#,##0.00' },
    { value: 0.5, format: '0.00###' },
    { value: '2024-02-29', date: true },
  ]
  await host.write({ label: '出表', sheets: [{ name: '表', rows: [row] }] })
  const { cells } = excel.workbook().sheets.find(({ name }) => name === '表')!
  expect(cells.A1?.value).toBe('330483199001010011')
  expect(cells.A1?.look.numberFormat).toBe('@')
  expect([cells.B1?.value, cells.B1?.look.numberFormat]).toEqual([5_708_500.01, '#,##0.00'])
  expect([cells.C1?.value, cells.D1?.value, cells.D1?.look.numberFormat]).toEqual([0.5, 45_351, 'yyyy-mm-dd'])
})
