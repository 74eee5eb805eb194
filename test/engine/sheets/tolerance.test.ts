import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../engine/sheets/grid.ts'
import { readBook } from '../../../engine/sheets/readBook.ts'
import { writeBook } from '../../../engine/sheets/writeBook.ts'
import { found, onSheet, plainSheet, typed } from './edits.ts'
import { SMALL, SMALL_DATA } from './smallPolicy.ts'

const book = writeBook(SMALL, SMALL_DATA)
const project = (address: string, cell: Cell | Cell['value'], field: string) => {
  const { dataset, diagnostics } = readBook(typed(book, '项目', address, cell))
  return { value: dataset.tables.项目?.columns[field]?.[0], codes: diagnostics.map((d) => d.code) }
}

describe('cells are read as a person means them', () => {
  test.each<[string, string, string, Cell | Cell['value'], unknown]>([
    ['what a file stores of 49.99', 'G5', '用地', 49.990000000000002, 49.99],
    ['0.1+0.2', 'G5', '用地', 0.1 + 0.2, 0.3],
    ['a formula by its value', 'G5', '用地', { value: 12.5, formula: 'A1*2' }, 12.5],
    ['70 in a %-column', 'J5', '出租率', 70, 70],
    ['0.7 in percent format in a %-column', 'J5', '出租率', { value: 0.7, format: '0.00%' }, 70],
    ['0.07 in percent format', 'J5', '出租率', { value: 0.07, format: '0%' }, 7],
    ['a quoted % is no percent format', 'J5', '出租率', { value: 70, format: '0"%"' }, 70],
    ['0.7 in percent format in a pure column', 'I5', '容积率', { value: 0.7, format: '0%' }, 0.7],
    ['a date cell', 'L5', '完成日期', { value: '2022-05-01', date: true }, '2022-05-01'],
    ['a serial under a date format', 'L5', '完成日期', { value: 44682, format: 'yyyy/m/d' }, '2022-05-01'],
    ['the time of day is dropped', 'L5', '完成日期', { value: 44682.75, format: 'm"月"d"日"' }, '2022-05-01'],
    ['dots', 'L5', '完成日期', '2022.5.1', '2022-05-01'],
    ['Chinese', 'L5', '完成日期', ' ２０２２年5月1日', '2022-05-01'],
    ['eight digits', 'L5', '完成日期', 20220501, '2022-05-01'],
    ['a year with its word', 'K5', '实施年度', '2022年', 2022],
    ['a year that is shown of a date', 'K5', '实施年度', { value: 44562, format: 'yyyy' }, 2022],
    ['√', 'N5', '批准', '√', true],
    ['×', 'N5', '批准', '×', false],
    ['TRUE', 'N5', '批准', true, true],
    ['0', 'N5', '批准', 0, false],
    ['full-width yes', 'N5', '批准', ' 是 ', true],
    ['a choice in another width', 'E5', '类型', ' 零星', '零星'],
    ['several choices with another comma', 'F5', '改造模式', '自改，联合', ['自改', '联合']],
    ['a key that is a number', 'B5', '项目编号', 101, '101'],
    ['a name that is a date', 'D5', '项目名称', { value: '2022-05-01', date: true }, '2022-05-01'],
    ['only spaces', 'G5', '用地', '　', null],
  ])('%s', (_, address, field, cell, expected) => {
    const { value, codes } = project(address, cell, field)
    expect(value).toEqual(expected)
    expect(codes).toEqual([])
  })

  test.each<[string, string, unknown]>([
    ['５０', '用地', 50],
    ['1,234.5', '用地', 1234.5],
    ['50亩', '用地', 50],
    ['50 亩', '用地', 50],
    ['-1,000,000', '改造后建筑面积', -1000000],
    ['50平方米', '改造后建筑面积', 50],
    ['70%', '出租率', 70],
    ['0.7', '出租率', 0.7],
  ])('the text %s is a number, with a notice', (text, field, expected) => {
    const columns: Record<string, string> = { 用地: 'G5', 改造后建筑面积: 'H5', 出租率: 'J5' }
    const { value, codes } = project(columns[field]!, text, field)
    expect(value).toBe(expected)
    expect(codes).toEqual(['cell.numberAsText'])
  })

  test('numbers as text are counted once a column', () => {
    const twice = typed(typed(book, '项目', 'H5', '1'), '项目', 'H6', '2')
    expect(readBook(twice).diagnostics).toMatchObject([{ code: 'cell.numberAsText', values: { count: 2 } }])
  })

  test('a column with a spreadsheet formula is listed as computed', () => {
    const { dataset } = readBook(typed(book, '项目', 'G5', { value: 30, formula: 'X5*0.0015' }))
    expect(dataset.tables.项目?.computed).toEqual(['用地'])
  })

  test('a reference is spelt as the row that it points to', () => {
    const { dataset, diagnostics } = readBook(typed(book, '项目', 'C5', '开发区(高桥街道) '))
    expect(diagnostics).toEqual([])
    expect(dataset.tables.项目?.columns.镇街?.[0]).toBe('开发区（高桥街道）')
  })

  test('a parameter left blank is not set; a formula keeps no leading =', () => {
    const blank = typed(typed(book, '参数', 'E5', null), '条件', 'G5', '=用地>=最小用地')
    const { policy, diagnostics } = readBook(blank)
    expect(diagnostics).toEqual([])
    expect(policy.parameters[0]?.value).toBeNull()
    expect(policy.requirements[0]?.test).toBe('用地>=最小用地')
  })

  test.each<[Cell, string]>([
    [{ value: 2022 }, '2022'],
    [{ value: 0.8, format: '0%' }, '80%'],
    [{ value: '2022-06-30', date: true }, 'DATE(2022,6,30)'],
    [{ value: '2025-01-01' }, 'DATE(2025,1,1)'],
    [{ value: '2025年1月1日' }, 'DATE(2025,1,1)'],
    [{ value: '20250101' }, '20250101'],
    [{ value: 0.000001 }, '0.000001'],
  ])('%o as a formula is %s', (cell, expected) => {
    expect(readBook(typed(book, '目标', 'N5', cell)).policy.targets[0]?.value).toBe(expected)
  })
})

describe('sheets as they come from elsewhere', () => {
  const head = ['用地（亩）', '备注', '编号', '镇街', '实施进度', '改造后建筑面积(平方米)', null]
  const table = (
    rows: readonly (readonly Cell['value'][])[],
    above: readonly (readonly Cell['value'][])[] = [],
  ) => onSheet(book, '项目', () => plainSheet('项目', [...above, head, ...rows]))

  test('moved, renamed and further columns, titles above, blank and total rows', () => {
    const { dataset, diagnostics } = readBook(
      table(
        [
          [30, '加急', 'A-1', '甲镇', 80, 44000, null],
          [],
          [null, null, null, null, null, null, null],
          ['小计', null, null, null, null, 44000, null],
          [10.5, null, 'A-2', '甲镇', null, 7000, null],
          [40.5, null, '合 计', null, null, 51000, null],
          ['注：面积按证载', null, null, null, null, null, null],
          ['填报单位（盖章）', null, '审核：', null, '填报人：张三', null, null],
        ],
        [['示例市项目汇总表'], ['单位：亩'], []],
      ),
    )
    expect(dataset.tables.项目?.columns).toMatchObject({
      项目编号: ['A-1', 'A-2'],
      用地: [30, 10.5],
      改造后建筑面积: [44000, 7000],
      备注: ['加急', null],
      实施进度: [80, null],
    })
    expect(dataset.tables.项目?.origin).toMatchObject({
      sheet: '项目',
      rows: [5, 9],
      columns: { 项目编号: 3 },
    })
    const absent = ['项目名称', '类型', '改造模式', '出租率', '实施年度', '完成日期', '阶段', '批准']
    expect(diagnostics.map((d) => [d.code, d.values.column ?? d.values.id])).toEqual([
      ...absent.map((column) => ['column.absent', column]),
      ['row.total', '小计'],
      ['row.total', '合 计'],
      ['column.extra', '实施进度'],
    ])
  })

  test.each(['本页合计', '甲镇小计', '合计（亩）', '共 计：'])('a row called %s sums up others', (name) => {
    const { dataset, diagnostics } = readBook(table([[500, null, name, '甲镇', null, null, null]]))
    expect(dataset.tables.项目?.length).toBe(0)
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'row.total', values: { sheet: '项目', id: name } }),
    )
  })

  test('payments are summed up below, and spelt as the rows that they were made to', () => {
    const paid = writeBook(
      SMALL,
      SMALL_DATA,
      [],
      [{ batch: '1', row: 'ａ-1', incentive: '新增厂房补助', approved: 2, paid: 1 }],
    )
    const { payments, diagnostics } = readBook(
      typed(typed(paid, '兑付台账', 'A6', '合计'), '兑付台账', 'E6', 1),
    )
    expect(payments.map((p) => [p.row, p.paid])).toEqual([['A-1', 1]])
    expect(found(diagnostics)).toEqual(['row.total 兑付台账!A6'])
  })

  test('options parted by a slash are several, with a notice', () => {
    const { policy, diagnostics } = readBook(typed(book, '字段', 'G11', '连片/零星'))
    expect(policy.entities[1]?.fields[3]?.options).toEqual(['连片', '零星'])
    expect(found(diagnostics)).toEqual(['cell.slashes 字段!G11'])
  })

  test('hidden rows count, and are mentioned', () => {
    const hidden = onSheet(book, '项目', (sheet) => ({ ...sheet, hiddenRows: new Set([5, 900]) }))
    const { dataset, diagnostics } = readBook(hidden)
    expect(dataset.tables.项目?.length).toBe(2)
    expect(diagnostics).toMatchObject([{ code: 'rows.hidden', at: { cell: 'A6' }, values: { count: 1 } }])
  })

  test('a row whose remark comes first is no note', () => {
    const { dataset } = readBook(table([['注：加急', null, 'A-1', '甲镇', null, null, null]]))
    expect(dataset.tables.项目?.columns.项目编号).toEqual(['A-1'])
  })

  test('a renamed sheet is found by its table', () => {
    const renamed = onSheet(book, '项目', (sheet) => ({ ...sheet, name: '2022年项目' }))
    expect(readBook(renamed).diagnostics).toEqual([])
    expect(readBook(renamed).dataset.tables.项目?.length).toBe(2)
  })

  test('rows inserted above a table move its headers beyond the tenth row', () => {
    const pushed = onSheet(book, '项目', (sheet) => ({
      ...sheet,
      rows: [...Array.from({ length: 9 }, () => []), ...sheet.rows],
      tables: sheet.tables?.map((t) => ({ ...t, range: { ...t.range, top: t.range.top + 9 } })),
    }))
    expect(readBook(pushed).diagnostics).toEqual([])
    expect(readBook(pushed).dataset.tables.项目?.length).toBe(2)
  })

  test('a row below the table belongs to it', () => {
    const { dataset } = readBook(typed(book, '镇街', 'B7', '丙镇'))
    expect(dataset.tables.镇街?.columns.镇街).toEqual(['甲镇', '开发区（高桥街道）', '丙镇'])
  })

  test('a blank strictness of a target and the like take their defaults', () => {
    const plain = onSheet(book, '目标', () =>
      plainSheet('目标', [
        ['指标', '计数对象', '口径公式', '目标值'],
        ['面积', '项目', '用地', 100],
      ]),
    )
    expect(readBook(plain).policy.targets).toStrictEqual([
      {
        label: '面积',
        level: '全市',
        entity: '项目',
        stages: [],
        measure: '用地',
        comparator: '>=',
        value: '100',
        basis: 'annual',
        strictness: 'must',
        clauses: [],
      },
    ])
  })

  test('a rule without a qualification takes the main one', () => {
    const blank = typed(book, '条件', 'E5', null)
    expect(readBook(blank).policy.requirements[0]?.qualification).toBe('入列')
  })

  test('sample rows make the whole data samples', () => {
    const real = typed(book, '首页', 'B15', '正式')
    expect(readBook(real).dataset.sample).toBe(true)
    expect(found(readBook(real).diagnostics)).toEqual(['sample.mixed 首页!B15'])
  })
})

describe('where things stand', () => {
  const { locate } = readBook(book)
  const item = (
    noun: 'parameter' | 'requirement' | 'field' | 'policy' | 'payment',
    label: string,
    property?: string,
  ) => locate({ kind: 'item', noun, label, property })

  test.each([
    ['a parameter', item('parameter', '最小用地'), { sheet: '参数', cell: 'C5' }],
    ['its value', item('parameter', '最小用地', 'value'), { sheet: '参数', cell: 'E5' }],
    ['the bands of another', item('parameter', '分档标准', 'bands'), { sheet: '参数分档', cell: 'D5' }],
    ['a test', item('requirement', '鼓励高容积率', 'test'), { sheet: '条件', cell: 'G6' }],
    ['a field by its table', item('field', '项目.容积率', 'formula'), { sheet: '字段', cell: 'M15' }],
    ['a field in brackets', item('field', '项目[容积率]', 'formula'), { sheet: '字段', cell: 'M15' }],
    ['a field alone', item('field', '零星任务'), { sheet: '字段', cell: 'B7' }],
    ['the area on the first page', item('policy', '', 'area'), { sheet: '首页', cell: 'B10' }],
    ['nothing', item('parameter', '没有的'), undefined],
    [
      'a cell',
      locate({ kind: 'data', entity: '项目', row: 1, field: '用地' }),
      { sheet: '项目', cell: 'G6' },
    ],
    ['a row by its id', locate({ kind: 'data', entity: '项目', id: '002' }), { sheet: '项目', cell: 'B6' }],
    ['a table', locate({ kind: 'data', entity: '镇街' }), { sheet: '镇街' }],
    ['a table that is not there', locate({ kind: 'data', entity: '企业' }), undefined],
  ])('%s', (_, place, expected) => expect(place).toEqual(expected))
})
