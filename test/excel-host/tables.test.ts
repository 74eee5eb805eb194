import { describe, expect, test } from 'vitest'
import { startExcel } from './excel.ts'
import { codeOf, onSheet, put } from './testing.ts'

const TABLE = { name: '数据', area: { top: 0, left: 0, bottom: 2, right: 1 } }
const ROWS = [
  ['名称', '数'],
  ['甲', 1],
  ['乙', 2],
]
const open = () => startExcel({ sheets: [{ name: 'S', rows: ROWS, tables: [TABLE] }, { name: '空' }] })

describe('tables', () => {
  test('say where they are', async () => {
    await open()
    const asked = await onSheet(async (sheet, { workbook, sync }) => {
      const table = workbook.tables.getItem('数据')
      table.load('name,style,showFilterButton')
      sheet.tables.load('items/name')
      const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) =>
        range.load('address'),
      )
      const inside = sheet.getRange('A2').getTables(false).load('items/name')
      const whole = sheet.getRange('A2').getTables(true).load('items/name')
      const none = workbook.tables.getItemOrNullObject('没有')
      await sync()
      return [
        sheet.tables.items.map(({ name }) => name),
        ranges.map(({ address }) => address),
        inside.items.length,
        whole.items.length,
        none.isNullObject,
        table.showFilterButton,
      ]
    })
    expect(asked).toEqual([['数据'], ['S!A1:B3', 'S!A1:B1', 'S!A2:B3'], 1, 0, true, true])
  })

  test('make texts of their headers, number blank ones and tell the same ones apart', async () => {
    const excel = await startExcel()
    await onSheet((sheet) => {
      put(sheet.getRange('A1:D2'), [
        [2023, '', '数', '数'],
        [1, 2, 3, 4],
      ])
      const table = sheet.tables.add('A1:D2', true)
      table.name = '新表'
      table.style = 'TableStyleLight1'
      table.showBandedRows = false
    })
    const { values, tables } = excel.workbook().sheets[0]!
    expect(values[0]).toEqual(['2023', '列2', '数', '数2'])
    expect(tables).toEqual([{ name: '新表', address: 'A1:D2', style: 'TableStyleLight1' }])
  })

  test('a header that is cleared gets a name, one that is written stays a text', async () => {
    const excel = await open()
    await onSheet((sheet) => {
      put(sheet.getRange('A1:B1'), [['', 2024]])
    })
    expect(excel.workbook().sheets[0]!.values[0]).toEqual(['列1', '2024'])
  })

  test('do not grow by what is written below them, but by what a person types there', async () => {
    const excel = await open()
    await onSheet((sheet) => put(sheet.getRange('A4:B4'), [['丙', 3]]))
    expect(excel.workbook().sheets[0]!.tables[0]!.address).toBe('A1:B3')
    await onSheet((sheet) => put(sheet.getRange('A4:B4'), [['', '']]))
    excel.person.edit('S!A4', '丁')
    expect(excel.workbook().sheets[0]!.tables[0]!.address).toBe('A1:B4')
    excel.person.edit('S!C1', '备注')
    expect(excel.workbook().sheets[0]!.tables[0]!.address).toBe('A1:C4')
  })

  test('are resized from where they begin, with headers for new columns', async () => {
    const excel = await open()
    await onSheet((sheet) => sheet.tables.getItem('数据').resize('A1:C5'))
    const { tables, values } = excel.workbook().sheets[0]!
    expect([tables[0]!.address, values[0]]).toEqual(['A1:C5', ['名称', '数', '列3']])
    for (const address of ['A2:B5', 'A1:B1', 'D1:E5'])
      expect(await codeOf(onSheet((sheet) => sheet.tables.getItem('数据').resize(address)))).toBe(
        'InvalidArgument',
      )
  })

  test('do not overlap, and have names of their own', async () => {
    await open()
    expect(await codeOf(onSheet((sheet) => void sheet.tables.add('B3:C5', true)))).toBe('InvalidOperation')
    const again = onSheet((sheet) => {
      sheet.tables.add('D1:E5', true).name = '数据'
    })
    expect(await codeOf(again)).toBe('InvalidArgument')
  })

  test('cleared whole they are no tables any more', async () => {
    const excel = await open()
    await onSheet((sheet) => sheet.getRange('A1:B2').clear())
    expect(excel.workbook().sheets[0]!.tables).toHaveLength(1)
    await onSheet((sheet) => sheet.getRange().clear())
    expect(excel.workbook().sheets[0]!).toMatchObject({ tables: [], values: [] })
  })

  test('that a person filters say so, and hide rows', async () => {
    const excel = await open()
    excel.person.filter('数据', 0, ['甲'])
    const asked = () =>
      onSheet(async (sheet, { sync }) => {
        const table = sheet.tables.getItem('数据').load('autoFilter/isDataFiltered')
        const row = sheet.getRange('A3').load('rowHidden')
        sheet.autoFilter.load('isDataFiltered,enabled')
        await sync()
        return [table.autoFilter.isDataFiltered, row.rowHidden, sheet.autoFilter.isDataFiltered]
      })
    expect(await asked()).toEqual([true, true, false])
    excel.person.filter('数据', 0, null)
    expect(await asked()).toEqual([false, false, false])
  })
})
