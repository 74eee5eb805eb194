import { describe, expect, test } from 'vitest'
import { startExcel } from './excel.ts'
import { codeOf, onSheet } from './testing.ts'

const open = () =>
  startExcel({
    sheets: [
      {
        name: 'S',
        rows: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
  })

describe('looks', () => {
  test('are set for all cells of a range, and asked for where they are alike', async () => {
    await open()
    const asked = await onSheet(async (sheet, { sync }) => {
      const range = sheet.getRange('A1:B2')
      range.format.fill.color = '#fff9db'
      range.format.font.set({ name: '宋体', size: 18, bold: true })
      sheet.getRange('B2').format.font.bold = false
      range.load('format/fill/color,format/font/bold,format/font/name,format/wrapText')
      await sync()
      const { fill, font, wrapText } = range.format
      return [fill.color, font.name, font.bold, wrapText]
    })
    expect(asked).toEqual(['#FFF9DB', '宋体', null, false])
  })

  test('of several ranges at once', async () => {
    const excel = await open()
    await onSheet((sheet) => {
      const { format } = sheet.getRanges('A1,B2:C3')
      format.horizontalAlignment = 'CenterAcrossSelection'
      format.protection.locked = false
    })
    const { cells } = excel.workbook().sheets[0]!
    const centred = Object.keys(cells).filter((at) => cells[at]!.look.horizontalAlignment)
    expect(centred.toSorted()).toEqual(['A1', 'B2', 'B3', 'C2', 'C3'])
  })

  test('lines are set at the edges and inside', async () => {
    const excel = await open()
    await onSheet((sheet) => {
      const { borders } = sheet.getRange('A1:B2').format
      for (const edge of ['EdgeTop', 'InsideVertical'] as const) {
        borders.getItem(edge).style = 'Continuous'
        borders.getItem(edge).color = '#8C8C8C'
      }
    })
    const { cells } = excel.workbook().sheets[0]!
    const styles = (at: string) =>
      Object.keys(cells[at]!.look)
        .filter((path) => path.endsWith('/style'))
        .toSorted()
    expect(styles('A1')).toEqual(['borders/EdgeRight/style', 'borders/EdgeTop/style'])
    expect(styles('B1')).toEqual(['borders/EdgeLeft/style', 'borders/EdgeTop/style'])
    expect(styles('A2')).toEqual(['borders/EdgeRight/style'])
  })

  test('of whole columns reach every cell, until the cells get their own', async () => {
    await open()
    const asked = await onSheet(async (sheet, { sync }) => {
      sheet.getRange('A:A').format.font.color = '#C00000'
      sheet.getRange('A2').format.font.color = '#0000FF'
      const cells = ['A1', 'A2', 'A9999', 'B1'].map((at) => sheet.getRange(at).load('format/font/color'))
      await sync()
      return cells.map(({ format }) => format.font.color)
    })
    expect(asked).toEqual(['#C00000', '#0000FF', '#C00000', '#000000'])
  })

  test('widths and heights', async () => {
    const excel = await open()
    await onSheet((sheet) => {
      sheet.getRange('B:C').format.columnWidth = 100
      sheet.getRange('1:2').format.rowHeight = 30
    })
    const { widths, heights } = excel.workbook().sheets[0]!
    expect([widths, heights]).toEqual([
      { 1: 100, 2: 100 },
      { 0: 30, 1: 30 },
    ])
    const tooHigh = onSheet((sheet) => {
      sheet.getRange('1:1').format.rowHeight = 500
    })
    expect(await codeOf(tooHigh)).toBe('InvalidArgument')
  })

  test.each([
    ['a colour', (format: Excel.RangeFormat) => void Object.assign(format.fill, { color: '12' })],
    [
      'an alignment',
      (format: Excel.RangeFormat) => void Object.assign(format, { horizontalAlignment: 'Middle' }),
    ],
    ['a size', (format: Excel.RangeFormat) => void Object.assign(format.font, { size: -1 })],
  ])('%s that is none is refused', async (_, set) => {
    await open()
    expect(await codeOf(onSheet((sheet) => set(sheet.getRange('A1').format)))).toBe('InvalidArgument')
  })

  test('cell by cell, there and back', async () => {
    const excel = await open()
    const properties = await onSheet(async (sheet, { sync }) => {
      sheet.getRange('A1').format.font.bold = true
      sheet.getRange('B1').format.borders.getItem('EdgeTop').style = 'Continuous'
      const asked = sheet
        .getRange('A1:B1')
        .getCellProperties({ format: { font: { bold: true }, borders: { style: true } } })
      await sync()
      sheet.getRange('A2:B2').setCellProperties(asked.value as Excel.SettableCellProperties[][])
      return asked.value
    })
    expect(properties[0]![0]).toMatchObject({
      format: { font: { bold: true }, borders: { top: { style: 'None' } } },
    })
    expect(excel.workbook().sheets[0]!.cells).toMatchObject({
      A2: { value: 3, look: { 'font/bold': true } },
      B2: { value: 4, look: { 'borders/EdgeTop/style': 'Continuous' } },
    })
  })
})

describe('rules of what may be typed', () => {
  const list = { list: { inCellDropDown: true, source: '甲,乙' } }

  test('are set, asked for and cleared', async () => {
    const excel = await open()
    const asked = await onSheet(async (sheet, { sync }) => {
      const { dataValidation } = sheet.getRange('A1:A9')
      dataValidation.rule = list
      dataValidation.prompt = { showPrompt: true, title: '选', message: '从列表中选' }
      sheet.getRange('A4').dataValidation.clear()
      const one = sheet.getRange('A2').load('dataValidation/rule')
      const none = sheet.getRange('A4').load('dataValidation/rule')
      await sync()
      return [one.dataValidation.rule, none.dataValidation.rule]
    })
    expect(asked).toEqual([list, {}])
    expect(
      excel
        .workbook()
        .sheets[0]!.validations.map(({ address }) => address)
        .toSorted(),
    ).toEqual(['A1:A3', 'A5:A9'])
  })

  test.each([
    ['a list of more than 255 characters', { list: { inCellDropDown: true, source: '甲,'.repeat(128) } }],
    ['no bounds', { decimal: { formula1: 1, operator: 'Between' } }],
    ['two rules', { ...list, custom: { formula: '=TRUE' } }],
  ])('%s is refused', async (_, rule) => {
    await open()
    const work = onSheet((sheet) => {
      sheet.getRange('A1').dataValidation.rule = rule as Excel.DataValidationRule
    })
    expect(await codeOf(work)).toBe('InvalidArgument')
  })
})
