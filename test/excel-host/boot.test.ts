import { expect, test } from 'vitest'
import { startExcel } from './excel.ts'

test('boots office.js, which reads, writes and hears of changes', async () => {
  const excel = await startExcel({
    sheets: [
      {
        name: '甲',
        rows: [
          ['名称', 1],
          ['乙', '=B1+1'],
        ],
      },
      { name: 'Sheet2' },
    ],
  })
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.20')).toBe(true)
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.21')).toBe(false)
  const heard: unknown[] = []
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook
    worksheets.load('items/id,items/name')
    const sheet = worksheets.getItem('甲')
    const range = sheet.getUsedRange()
    range.load('values,formulas,address')
    worksheets.onChanged.add(async (event) => void heard.push(event))
    const none = worksheets.getItemOrNullObject('没有')
    await context.sync()
    expect(worksheets.items.map(({ name }) => name)).toEqual(['甲', 'Sheet2'])
    expect(range.address).toBe('甲!A1:B2')
    expect(range.values).toEqual([
      ['名称', 1],
      ['乙', 2],
    ])
    expect(range.formulas).toEqual([
      ['名称', 1],
      ['乙', '=B1+1'],
    ])
    expect(none.isNullObject).toBe(true)
    sheet.getRange('B1').values = [['5']]
    range.load('values')
    await context.sync()
    expect(range.values).toEqual([
      ['名称', 5],
      ['乙', 6],
    ])
  })
  excel.person.edit('甲!A2', '丙')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(heard).toMatchObject([
    { address: 'B1', triggerSource: 'ThisLocalAddin', source: 'Local' },
    { address: 'A2', triggerSource: 'Unknown', source: 'Local' },
  ])
})

test('takes large writes in chunks', async () => {
  const excel = await startExcel()
  const rows = Array.from({ length: 2000 }, (_, i) => [i, `行${i}`])
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, 2000, 2).values = rows
    await context.sync()
  })
  expect(excel.workbook().sheets[0]!.values).toEqual(rows)
})
