import { beforeAll, describe, expect, test } from 'vitest'
import { type SimulatedExcel, startExcel } from './excel.ts'
import { serialOf } from './model/entry.ts'
import { codeOf, onSheet } from './testing.ts'

let excel: SimulatedExcel
beforeAll(async () => {
  excel = await startExcel({ sheets: [{ name: 'S', rows: [] }] })
})

/** What a cell holds after something was written into it. */
async function written(typed: unknown, format?: string) {
  return onSheet(async (sheet, context) => {
    const cell = sheet.getRange('A1')
    cell.clear()
    if (format) cell.numberFormat = [[format]]
    cell.values = [[typed]]
    cell.load('values,formulas,numberFormat,valueTypes')
    await context.sync()
    return {
      value: cell.values[0]![0],
      formula: cell.formulas[0]![0],
      format: cell.numberFormat[0]![0],
      type: cell.valueTypes[0]![0],
    }
  })
}

describe('what is written is read as if it were typed', () => {
  // Serials: 2023-06-30 is 45107, 2024-02-29 is 45351 (days since 1899-12-30).
  test.each([
    ['12', 12, 'Double', 'General'],
    ['007', 7, 'Double', 'General'],
    [' 3.5 ', 3.5, 'Double', 'General'],
    ['1e3', 1000, 'Double', '0.00E+00'],
    ['1,234', 1234, 'Double', '#,##0'],
    ['50%', 0.5, 'Double', '0%'],
    ['2023-06-30', 45107, 'Double', 'm/d/yyyy'],
    ['2024/2/29', 45351, 'Double', 'm/d/yyyy'],
    ['2023年6月30日', 45107, 'Double', 'yyyy"年"m"月"d"日"'],
    ['TRUE', true, 'Boolean', 'General'],
    ['#N/A', '#N/A', 'Error', 'General'],
    ['330483199001011234', 330483199001011000, 'Double', 'General'],
    ['甲', '甲', 'String', 'General'],
    ['2023-02-30', '2023-02-30', 'String', 'General'],
    ['1/2/3/4', '1/2/3/4', 'String', 'General'],
    [' 甲 ', ' 甲 ', 'String', 'General'],
    [5, 5, 'Double', 'General'],
    [false, false, 'Boolean', 'General'],
  ])('%j', async (typed, value, type, format) => {
    expect(await written(typed)).toMatchObject({ value, type, format })
  })

  test('a month and a day are a date of this year', async () => {
    const { value, format } = await written('1/2')
    expect([value, format]).toEqual([serialOf(new Date().getFullYear(), 1, 2), 'd-mmm'])
  })

  test.each(["'007", "'2023-06-30", "'=1+1", "'50%", "'TRUE", "'#N/A"])(
    '%j is a text without its apostrophe',
    async (typed) => {
      expect(await written(typed)).toEqual({
        value: typed.slice(1),
        formula: typed.slice(1),
        format: 'General',
        type: 'String',
      })
    },
  )

  test.each(['007', '2023-06-30', '=1+1', '50%'])('%j is a text in a cell of texts', async (typed) => {
    expect(await written(typed, '@')).toEqual({ value: typed, formula: typed, format: '@', type: 'String' })
  })

  test('a number in a cell of texts becomes its digits', async () => {
    expect(await written(7, '@')).toMatchObject({ value: '7', type: 'String' })
  })

  test('a formula is one', async () => {
    expect(await written('=1+2')).toMatchObject({ value: 3, formula: '=1+2' })
    expect(await written('+1+2')).toMatchObject({ value: 3, formula: '=+1+2' })
  })

  test('an empty text clears, null leaves the cell as it is', async () => {
    await written('甲')
    const values = await onSheet(async (sheet, context) => {
      const cells = sheet.getRange('A1:B1')
      cells.values = [[null, '乙']]
      const first = cells.load('values')
      await context.sync()
      const kept = first.values
      cells.values = [['', null]]
      cells.load('values,valueTypes')
      await context.sync()
      return [kept, cells.values, cells.valueTypes]
    })
    expect(values).toEqual([[['甲', '乙']], [['', '乙']], [['Empty', 'String']]])
  })

  test('a date keeps a format that it finds', async () => {
    expect(await written('2023-06-30', 'yyyy-mm-dd')).toMatchObject({ value: 45107, format: 'yyyy-mm-dd' })
  })

  test('what no cell takes is refused', async () => {
    expect(await codeOf(written('=SUM(1'))).toBe('InvalidArgument')
    expect(await codeOf(written('x'.repeat(32_768)))).toBe('InvalidArgument')
    expect(await codeOf(written({ an: 'object' }))).toBe('InvalidArgument')
    expect(excel.workbook().sheets[0]!.values.length).toBeLessThanOrEqual(1)
  })
})

test('days are counted as Excel counts them', () => {
  expect(serialOf(1900, 1, 1)).toBe(1)
  expect(serialOf(1900, 2, 28)).toBe(59)
  expect(serialOf(1900, 3, 1)).toBe(61)
  expect(serialOf(2022, 1, 1)).toBe(44562)
  expect(serialOf(1899, 12, 31)).toBeUndefined()
})
