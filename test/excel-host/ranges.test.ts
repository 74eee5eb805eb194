import { describe, expect, test } from 'vitest'
import { startExcel } from './excel.ts'
import { codeOf, onSheet, put, putFormat } from './testing.ts'

const ROWS = [
  ['名称', '数'],
  ['甲', 1],
  ['乙', 2.5],
]
const open = () => startExcel({ sheets: [{ name: 'S', rows: ROWS }, { name: '空' }] })

describe('a range', () => {
  test('says where it is and what it holds', async () => {
    await open()
    const range = await onSheet(async (sheet, context) => {
      const cells = sheet.getRangeByIndexes(1, 0, 2, 2)
      cells.load('address,rowIndex,columnIndex,rowCount,columnCount,cellCount,values,text')
      await context.sync()
      return cells.toJSON()
    })
    expect(range).toMatchObject({
      address: 'S!A2:B3',
      rowIndex: 1,
      columnIndex: 0,
      rowCount: 2,
      columnCount: 2,
      cellCount: 4,
      values: [
        ['甲', 1],
        ['乙', 2.5],
      ],
      text: [
        ['甲', '1'],
        ['乙', '2.5'],
      ],
    })
  })

  test('asks to be loaded before it is read', async () => {
    await open()
    const work = onSheet((sheet) => sheet.getRange('A1').values)
    expect(await codeOf(work)).toBe('PropertyNotLoaded')
  })

  test.each([
    ['too few rows', [['x', 'y']]],
    [
      'too many columns',
      [
        ['x', 'y', 'z'],
        ['x', 'y', 'z'],
      ],
    ],
    ['lines of different lengths', [['x', 'y'], ['x']]],
  ])('refuses values of another size: %s', async (_, values) => {
    const excel = await open()
    expect(await codeOf(onSheet((sheet) => put(sheet.getRange('A1:B2'), values)))).toBe('InvalidArgument')
    expect(await codeOf(onSheet((sheet) => putFormat(sheet.getRange('A1:B2'), values)))).toBe(
      'InvalidArgument',
    )
    expect(excel.workbook().sheets[0]!.values).toEqual(ROWS)
  })

  test('takes one value for all of its cells', async () => {
    const excel = await open()
    await onSheet((sheet) => {
      sheet.getRange('C1:D2').values = 5 as unknown as number[][]
    })
    expect(excel.workbook().sheets[0]!.values.slice(0, 2)).toEqual([
      ['名称', '数', 5, 5],
      ['甲', 1, 5, 5],
    ])
  })

  test('of whole columns gives nothing of its cells and takes nothing', async () => {
    await open()
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A:B').load('values,address,cellCount')
      await context.sync()
      return [range.values, range.address, range.cellCount]
    })
    expect(values).toEqual([null, 'S!A:B', 2_097_152])
    expect(await codeOf(onSheet((sheet) => put(sheet.getRange('A:B'), [[1]])))).toBe('InvalidArgument')
  })

  test.each(['A0', 'XFE1', 'A1048577', '', 'S1!A1', '名称'])('%j is no address', async (address) => {
    await open()
    const work = onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1').getResizedRange(0, 0)
      sheet.getRange(address).load('address')
      range.load('address')
      await context.sync()
      return address
    })
    // No address at all is the whole sheet.
    expect(await codeOf(work)).toBe(address === '' ? undefined : 'InvalidArgument')
  })

  test('beyond the sheet is refused', async () => {
    await open()
    expect(await codeOf(onSheet((sheet) => put(sheet.getRangeByIndexes(1_048_576, 0, 1, 1), [[1]])))).toBe(
      'InvalidArgument',
    )
    expect(await codeOf(onSheet((sheet) => put(sheet.getRangeByIndexes(0, 16_383, 1, 2), [[1, 2]])))).toBe(
      'InvalidArgument',
    )
  })

  test('ranges lead to others', async () => {
    await open()
    const addresses = await onSheet(async (sheet, context) => {
      const base = sheet.getRange('B2:C3')
      const all = [
        base.getCell(1, 1),
        base.getCell(5, 5),
        base.getOffsetRange(1, -1),
        base.getResizedRange(1, 2),
        base.getEntireRow(),
        base.getRow(1),
        base.getBoundingRect('E5'),
        base.getLastCell(),
      ].map((range) => range.load('address'))
      await context.sync()
      return all.map(({ address }) => address.slice(2))
    })
    expect(addresses).toEqual(['C3', 'G7', 'A3:B4', 'B2:E4', '2:3', 'B3:C3', 'B2:E5', 'C3'])
  })

  test('what is used: of values alone, or of looks too', async () => {
    await open()
    const used = await onSheet(async (sheet, context) => {
      sheet.getRange('D9').format.fill.color = '#FF0000'
      const ranges = [sheet.getUsedRangeOrNullObject(true), sheet.getUsedRangeOrNullObject(false)].map(
        (range) => range.load('address'),
      )
      const none = context.workbook.worksheets.getItem('空').getUsedRangeOrNullObject(true)
      await context.sync()
      return [...ranges.map(({ address }) => address), none.isNullObject]
    })
    expect(used).toEqual(['S!A1:B3', 'S!A1:D9', true])
  })

  test('is cleared: all, its contents, or its looks', async () => {
    const excel = await open()
    await onSheet((sheet) => {
      sheet.getRange('A1:B3').format.font.bold = true
      sheet.getRange('A1:B1').clear('Contents')
      sheet.getRange('A2:B2').clear('Formats')
      sheet.getRange('A3:B3').clear()
    })
    const { cells } = excel.workbook().sheets[0]!
    expect(cells).toMatchObject({
      A1: { value: '', look: { 'font/bold': true } },
      A2: { value: '甲', look: {} },
    })
    expect(cells.A2!.look).toEqual({})
    expect(Object.keys(cells)).not.toContain('A3')
  })

  test('is copied with formulas that go along, or its looks alone', async () => {
    const excel = await startExcel({ sheets: [{ name: 'S', rows: [[1, '=A1*2', '=$A$1'], [10]] }] })
    await onSheet((sheet) => {
      sheet.getRange('B2').copyFrom('B1')
      sheet.getRange('C2').copyFrom('C1')
      sheet.getRange('B1').format.font.bold = true
      sheet.getRange('D1:D2').copyFrom('B1', 'Formats')
    })
    const { cells } = excel.workbook().sheets[0]!
    expect(cells).toMatchObject({
      B2: { formula: '=A2*2', value: 20 },
      C2: { formula: '=$A$1', value: 1 },
      D2: { value: '', look: { 'font/bold': true } },
    })
  })

  test('only the first cell of a merged area takes anything', async () => {
    const excel = await open()
    excel.person.merge('S!A2:B2')
    const merged = await onSheet(async (sheet, context) => {
      sheet.getRange('A2:B2').values = [['x', 'y']]
      const areas = sheet.getRange('A1:B3').getMergedAreasOrNullObject().load('address')
      const none = sheet.getRange('A1:B1').getMergedAreasOrNullObject()
      await context.sync()
      return [areas.address, none.isNullObject]
    })
    expect(excel.workbook().sheets[0]!.values[1]).toEqual(['x', 1])
    expect(merged).toEqual(['S!A2:B2', true])
  })

  test('a link writes its text and looks like a link', async () => {
    const excel = await open()
    await onSheet((sheet) => {
      sheet.getRange('A5').hyperlink = { documentReference: '空!A1', textToDisplay: '去' }
    })
    const { cells, links } = excel.workbook().sheets[0]!
    expect(cells.A5).toMatchObject({ value: '去', look: { 'font/underline': 'Single' } })
    expect(links).toEqual({ A5: { documentReference: '空!A1', textToDisplay: '去' } })
  })

  test('rows are hidden, all or some', async () => {
    const excel = await open()
    excel.person.hideRows('S!A2:A2')
    const hidden = await onSheet(async (sheet, context) => {
      const ranges = ['A2', 'A1:A3', 'A3'].map((address) => sheet.getRange(address).load('rowHidden'))
      await context.sync()
      return ranges.map(({ rowHidden }) => rowHidden)
    })
    expect(hidden).toEqual([true, null, false])
  })

  test('counts what is filled', async () => {
    await open()
    const count = await onSheet(async (sheet, context) => {
      const filled = context.workbook.functions.countA(sheet.getRange('A2:C1000000')).load('value')
      await context.sync()
      return filled.value
    })
    expect(count).toBe(4)
  })

  test('a range that is kept goes along when rows come before it', async () => {
    const excel = await open()
    const address = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A2:B3').load('address')
      await context.sync()
      excel.person.shiftRows('S', 1, 2)
      range.load('address,values')
      await context.sync()
      return [range.address, range.values]
    })
    expect(address).toEqual(['S!A4:B5', ROWS.slice(1)])
  })
})

test('large values come in chunks of 1,500 cells, and their size is checked before', async () => {
  const excel = await open()
  const rows = Array.from({ length: 4001 }, (_, i) => [i, `行${i}`, i % 2 === 0])
  await onSheet((sheet) => put(sheet.getRangeByIndexes(0, 0, 4001, 3), rows), '空')
  expect(excel.workbook().sheets[1]!.values).toEqual(rows)
  const work = onSheet((sheet) => put(sheet.getRangeByIndexes(0, 0, 4000, 3), rows), '空')
  expect(await codeOf(work)).toBe('InvalidArgument')
})

test('actions before one that fails stay done, those after it are not', async () => {
  const excel = await open()
  const work = onSheet((sheet) => {
    sheet.getRange('A1').values = [['一']]
    sheet.getRange('A2:A3').values = [['二']]
    sheet.getRange('A3').values = [['三']]
  })
  expect(await codeOf(work)).toBe('InvalidArgument')
  expect(excel.workbook().sheets[0]!.values.map((row) => row[0])).toEqual(['一', '甲', '乙'])
})
