import { describe, expect, test } from 'vitest'
import { startExcel } from './excel.ts'
import { codeOf, onSheet, put, settled } from './testing.ts'

const write = (value: unknown) => onSheet((sheet) => put(sheet.getRange('A1'), [[value]]))
const first = (excel: Awaited<ReturnType<typeof startExcel>>) => excel.workbook().sheets[0]!.values[0]?.[0]

describe('faults', () => {
  test('the next sync fails once, and nothing of it is done', async () => {
    const excel = await startExcel()
    excel.faults.nextSync.push('GeneralException')
    expect(await codeOf(write(1))).toBe('GeneralException')
    expect(first(excel)).toBeUndefined()
    expect(await codeOf(write(2))).toBeUndefined()
    expect(first(excel)).toBe(2)
  })

  test('an action in the middle fails, and what was before it stays', async () => {
    const excel = await startExcel()
    const work = onSheet((sheet) => {
      for (let row = 1; row <= 5; row++) put(sheet.getRange(`A${row}`), [[row]])
      excel.faults.nextAction = { index: 2, code: 'GeneralException' }
    })
    expect(await codeOf(work)).toBe('GeneralException')
    expect(excel.workbook().sheets[0]!.values).toEqual([[1], [2]])
  })

  test('a cell that is being edited refuses a sync', async () => {
    const excel = await startExcel()
    excel.person.startCellEdit('Sheet1!B1')
    expect(await codeOf(write(1))).toBe('InvalidOperationInCellEditMode')
    excel.person.endCellEdit('typed')
    expect(await codeOf(write(2))).toBeUndefined()
    expect(excel.workbook().sheets[0]!.values[0]).toEqual([2, 'typed'])
  })

  test('or holds it up, where it is told to wait', async () => {
    const excel = await startExcel()
    excel.person.startCellEdit('Sheet1!B1')
    let isDone = false
    const work = Excel.run({ delayForCellEdit: true }, async (context) => {
      put(context.workbook.worksheets.getActiveWorksheet().getRange('A1'), [[1]])
      await context.sync()
      isDone = true
    })
    await settled()
    expect([isDone, first(excel)]).toEqual([false, undefined])
    excel.person.endCellEdit()
    await work
    expect([isDone, first(excel)]).toEqual([true, 1])
  })

  test('too much at once is refused, there and back', async () => {
    const excel = await startExcel()
    excel.faults.payloadLimit = 20_000
    const rows = Array.from({ length: 1000 }, () => ['一二三四五六七八'])
    const all = (sheet: Excel.Worksheet) => sheet.getRange('A1:A1000')
    expect(await codeOf(onSheet((sheet) => put(all(sheet), rows)))).toBe('RequestPayloadSizeLimitExceeded')
    expect(excel.workbook().sheets[0]!.values).toEqual([])
    excel.faults.payloadLimit = 5 * 1024 * 1024
    await onSheet((sheet) => put(all(sheet), rows))
    excel.faults.payloadLimit = 20_000
    expect(await codeOf(onSheet((sheet) => void all(sheet).load('values')))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    )
  })

  test('others act between two syncs', async () => {
    const excel = await startExcel({ sheets: [{ name: '甲' }, { name: '乙' }] })
    excel.traffic.reset()
    const seen: number[] = []
    excel.faults.beforeSync = (number) => {
      seen.push(number)
      if (number === 2) excel.person.deleteSheet('甲')
    }
    const work = onSheet(async (sheet, context) => {
      sheet.load('name')
      await context.sync()
      put(sheet.getRange('A1'), [[1]])
      await context.sync()
    }, '甲')
    expect(await codeOf(work)).toBe('ItemNotFound')
    expect(seen.slice(0, 2)).toEqual([1, 2])
  })

  test('a pane that is closed gets no answer any more; opened again it goes on', async () => {
    const excel = await startExcel()
    let isAnswered = false
    excel.faults.beforeSync = () => excel.person.closePane()
    void write(1).then(
      () => (isAnswered = true),
      () => (isAnswered = true),
    )
    await settled()
    expect([isAnswered, first(excel)]).toEqual([false, undefined])
    excel.faults.beforeSync = null
    excel.reopen()
    await write(2)
    expect(first(excel)).toBe(2)
  })
})

test('traffic is counted, in syncs and in bytes', async () => {
  const excel = await startExcel()
  excel.traffic.reset()
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2')
    put(range, [['一二三四'], [12345]])
    await context.sync()
    range.load('values')
    await context.sync()
  })
  const { syncs, requestBytes, responseBytes } = excel.traffic
  // One more lets the ranges go that were kept.
  expect(syncs).toBe(3)
  expect(requestBytes).toBeGreaterThan(300)
  expect(responseBytes).toBeGreaterThan(100)
  const bytesOf = async (count: number) => {
    excel.traffic.reset()
    const rows = Array.from({ length: count }, () => ['一二三四五六七八'])
    await onSheet((sheet) => put(sheet.getRange(`A1:A${count}`), rows))
    return excel.traffic.requestBytes
  }
  // Eight hanzi are 24 bytes, with quotes, brackets and a comma 29; numbers of requests and addresses may be longer by one.
  const more = (await bytesOf(200)) - (await bytesOf(100))
  expect(more).toBeGreaterThan(2890)
  expect(more).toBeLessThan(2910)
})

describe('calculation', () => {
  const sheets = [
    { name: 'S', rows: [[2, '=A1*3', '=COUNTBLANK(A2:A4)', { value: 99, formula: '=XLOOKUP(1,A:A,B:B)' }]] },
  ]
  const row = (excel: Awaited<ReturnType<typeof startExcel>>) =>
    onSheet(async (sheet, { sync }) => {
      const range = sheet.getRange('A1:D1').load('values')
      await sync()
      return [range.values[0], excel.workbook().calculationMode]
    })

  test('follows every change; formulas that are not known keep what they showed', async () => {
    const excel = await startExcel({ sheets })
    expect(await row(excel)).toEqual([[2, 6, 3, 99], 'Automatic'])
    excel.person.edit('S!A1', [[5]])
    excel.person.edit('S!A3', 'x')
    expect(await row(excel)).toEqual([[5, 15, 2, 99], 'Automatic'])
  })

  test('waits where it is manual, but for what is entered', async () => {
    const excel = await startExcel({ sheets })
    await row(excel)
    excel.person.setCalculation('Manual')
    excel.person.edit('S!A1', 5)
    excel.person.edit('S!E1', '=A1+1')
    const asked = await onSheet(async (sheet, { sync, application }) => {
      const [old, fresh] = ['B1', 'E1'].map((at) => sheet.getRange(at).load('values'))
      await sync()
      const before = [old!.values[0]![0], fresh!.values[0]![0]]
      application.calculate('Full')
      old!.load('values')
      await sync()
      return [before, old!.values[0]![0]]
    })
    expect(asked).toEqual([[6, 6], 15])
  })

  test.each([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=10/4-1', 1.5],
    ['=50%', 0.5],
    ['=SUM(A1:A3,10)', 12],
    ['=S!A1&"个"', '2个'],
    ['=A1>1', true],
    ['=1/0', '#DIV/0!'],
    ['="甲"+1', '#VALUE!'],
    ['=没有!A1', '#REF!'],
    ['=A9', 0],
    ['=SUMIFS(A:A,B:B,1)', 0],
  ])('%s', async (formula, value) => {
    const excel = await startExcel({ sheets })
    excel.person.edit('S!F1', formula)
    expect(excel.workbook().sheets[0]!.cells.F1!.value).toBe(value)
  })
})
