import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../engine/sheets/grid.ts'
import { readBook } from '../../../engine/sheets/readBook.ts'
import { writeBook } from '../../../engine/sheets/writeBook.ts'
import { found, onSheet, typed, without } from './edits.ts'
import { SMALL, SMALL_DATA, SMALL_PAYMENTS, SMALL_SCENARIOS } from './smallPolicy.ts'

const book = writeBook(SMALL, SMALL_DATA, SMALL_SCENARIOS, SMALL_PAYMENTS)

/** 项目: row 5 is A-1, row 6 is 002. Columns: B 项目编号, C 镇街, E 类型, F 模式, G 用地, J 出租率, K 年度, L 日期, M 阶段, N 批准. */
const cases: readonly [string, string, string, Cell | Cell['value'], string, Record<string, unknown>][] = [
  ['text where a number belongs', '项目', 'G5', '三十', 'cell.notNumber', { value: '三十' }],
  ['a date where a number belongs', '项目', 'G5', { value: '2022-01-01', date: true }, 'cell.notNumber', {}],
  ['yes where a number belongs', '项目', 'G5', true, 'cell.notNumber', { value: 'TRUE' }],
  ['a dash for a blank', '项目', 'G5', '—', 'cell.notNumber', { value: '—' }],
  ['a number in another unit', '项目', 'G5', '2万㎡', 'cell.otherUnit', { expected: '亩', found: '万㎡' }],
  ['below the minimum', '项目', 'G5', -0.01, 'cell.belowMinimum', { value: '-0.01', minimum: 0 }],
  ['above the maximum', '镇街', 'D5', 5000.5, 'cell.aboveMaximum', { maximum: 5000 }],
  ['a spreadsheet error', '项目', 'G5', { value: '#N/A', error: true }, 'cell.excelError', { value: '#N/A' }],
  ['a formula without a value', '项目', 'G5', { value: null, formula: 'A1*2' }, 'cell.noCachedValue', {}],
  ['no such day', '项目', 'L5', '2022-02-30', 'cell.notDate', { value: '2022-02-30' }],
  ['a month for a date', '项目', 'L5', '2022年5月', 'cell.notDate', {}],
  [
    'a serial without a format',
    '项目',
    'L5',
    { value: 44682, format: 'General' },
    'cell.dateAsNumber',
    { date: '2022-05-01' },
  ],
  ['a short year', '项目', 'K5', 22, 'cell.notYear', { value: '22' }],
  ['neither yes nor no', '项目', 'N5', '待定', 'cell.notFlag', { value: '待定' }],
  [
    'a misspelt choice',
    '项目',
    'E5',
    '零 星',
    'cell.unknownChoice',
    { nearest: '零星', options: '连片、零星' },
  ],
  ['an unknown choice among several', '项目', 'F5', '自改、外迁', 'cell.unknownChoice', { value: '外迁' }],
  ['an unknown stage', '项目', 'M5', '已竣工', 'cell.unknownChoice', { options: '完成、在建、谋划' }],
  [
    'a town that is not listed',
    '项目',
    'C5',
    '甲',
    'row.orphan',
    { id: '甲', entity: '镇街', nearest: '甲镇' },
  ],
  ['a repeated key', '项目', 'B6', 'ａ-1', 'row.duplicateKey', { id: 'ａ-1', first: 'B5' }],
  ['a row without its key', '项目', 'B6', null, 'row.missingKey', {}],
  ['a percentage as a fraction', '参数', 'E8', 0.7, 'cell.smallPercent', { value: '0.7' }],
  ['a parameter out of its range', '参数', 'E5', 41, 'cell.outsideRange', { low: 10, high: 40 }],
  ['a percent format in 亩', '参数', 'E5', { value: 0.2, format: '0%' }, 'cell.percentFormat', {}],
  ['an unknown unit', '参数', 'F5', '亩地', 'cell.unknownUnit', { value: '亩地', nearest: '亩' }],
  ['an unknown strictness', '条件', 'H5', '必需', 'cell.unknownChoice', { nearest: '必须' }],
  ['a rule without a test', '条件', 'G5', null, 'cell.missing', {}],
  [
    'a schedule without numbers',
    '奖补',
    'T5',
    '开工、竣工',
    'cell.unreadable',
    { example: '开工:30、竣工:70' },
  ],
  ['instalments that are not the whole', '奖补', 'T5', '开工30%、竣工60%', 'cell.unreadable', {}],
  ['an unknown kind of incentive', '奖补', 'H5', '标准x基数', 'cell.unknownChoice', { nearest: '标准×基数' }],
  ['a band of no parameter', '参数分档', 'A5', '分档标淮', 'item.unknown', { nearest: '分档标准' }],
  ['a repeated parameter', '参数', 'C6', '最小用地', 'item.duplicate', { label: '最小用地', first: 'C5' }],
  [
    'a payment to nobody',
    '兑付台账',
    'B5',
    'A-9',
    'row.orphan',
    { id: 'A-9', entity: '项目', nearest: 'A-1' },
  ],
  ['a payment for nothing known', '兑付台账', 'C5', '新增厂房', 'item.unknown', { nearest: '新增厂房补助' }],
  ['a scenario of nothing', '方案', 'B10', '最小用他', 'item.unknown', { nearest: '最小用地' }],
  ['a scenario that neither starts nor stops', '方案', 'E20', '暂停', 'cell.unknownChoice', {}],
  ['a notice without a name', '首页', 'B4', null, 'cell.missing', {}],
  [
    'a main qualification of no condition',
    '首页',
    'B12',
    '入例',
    'qualification.unknown',
    { nearest: '入列' },
  ],
  ['two scenarios of one name', '方案', 'F4', '方案一', 'item.duplicate', { label: '方案一', first: 'E4' }],
  ['a period of no years', '首页', 'B9', '今明两年', 'cell.unreadable', {}],
]

describe('bad input', () => {
  test.each(cases)('%s', (_, sheet, cell, value, code, values) => {
    const { diagnostics } = readBook(typed(book, sheet, cell, value))
    expect(found(diagnostics)).toContain(`${code} ${sheet}!${cell}`)
    expect(diagnostics.find((d) => d.code === code)?.values).toMatchObject(values)
  })

  test('a bad cell is unknown, not zero and not the text', () => {
    const { dataset } = readBook(typed(book, '项目', 'G5', '三十'))
    expect(dataset.tables.项目?.columns.用地).toEqual([null, null])
  })

  test.each(['首页', '参数', '字段', '条件', '奖补', '目标', '镇街', '项目'])('no sheet %s', (name) => {
    const { diagnostics } = readBook(without(book, name))
    const own = diagnostics.find((d) => d.code === 'sheet.missing')
    expect(own).toMatchObject({ severity: 'error', at: { kind: 'sheet', sheet: name } })
  })

  test('a sheet that the policy can do without is a warning', () => {
    const { diagnostics } = readBook(without(book, '额度'))
    expect(diagnostics).toMatchObject([
      { code: 'sheet.absent', severity: 'warning', values: { sheet: '额度' } },
    ])
  })

  test('an empty workbook', () => {
    expect(readBook({ sheets: [] }).diagnostics.every((d) => d.code.startsWith('sheet.'))).toBe(true)
    expect(readBook({ sheets: [{ name: '字段', rows: [] }] }).diagnostics.map((d) => d.code)).toContain(
      'sheet.noHeader',
    )
  })

  test('a required column is missing: the nearest header is offered', () => {
    const { diagnostics } = readBook(typed(book, '项目', 'C4', '镇街乡'))
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'column.missing',
        severity: 'error',
        values: { sheet: '项目', column: '镇街', nearest: '镇街乡' },
      }),
    )
  })

  test('a column in another unit is an error, not a factor of 666', () => {
    const { diagnostics } = readBook(typed(book, '项目', 'G4', '用地（㎡）'))
    expect(diagnostics).toMatchObject([
      { code: 'column.otherUnit', severity: 'error', values: { expected: '亩', found: '㎡' } },
    ])
  })

  test('two columns for one field', () => {
    const { diagnostics } = readBook(typed(book, '项目', 'D4', '占地'))
    expect(found(diagnostics)).toContain('column.ambiguous 项目!D4')
  })

  test('a fraction among percentages', () => {
    const wide = onSheet(book, '项目', (sheet) => ({
      ...sheet,
      rows: [...sheet.rows, ...[60, 75, 0.8].map((share, i) => ratedRow(`N${i}`, share))],
    }))
    expect(found(readBook(wide).diagnostics)).toEqual(['cell.smallPercent 项目!J9'])
  })
})

/** 参数分档 of the small policy with the rows of one parameter replaced. */
const banded = (rows: readonly (readonly Cell['value'][])[]) =>
  onSheet(book, '参数分档', (sheet) => ({
    ...sheet,
    rows: [...sheet.rows.slice(0, 4), ...rows.map((cells) => cells.map((value) => ({ value })))],
  }))

describe('a final scenario', () => {
  const final = (data = SMALL_DATA) =>
    writeBook(SMALL, data, [{ label: '方案一', status: 'final', overrides: { 最小用地: 25 }, switches: {} }])

  test('is never of sample data, and leaves nothing to follow the current values', () => {
    const [sample, blank] = readBook(final()).diagnostics
    expect(sample).toMatchObject({ code: 'scenario.sample', severity: 'error', values: { label: '方案一' } })
    const others = SMALL.parameters.filter((p) => p.bands === undefined).length - 1
    const count = others + SMALL.requirements.length + SMALL.incentives.length
    expect(blank).toMatchObject({ code: 'scenario.blank', severity: 'warning', values: { count } })
  })

  test('that states everything is fine', () => {
    const rules = [...SMALL.requirements, ...SMALL.incentives].map((r) => [r.label, true])
    const parameters = SMALL.parameters.filter((p) => p.bands === undefined).map((p) => [p.label, p.value])
    const whole = {
      label: '方案一',
      status: 'final' as const,
      overrides: Object.fromEntries(parameters),
      switches: Object.fromEntries(rules),
    }
    const tables = Object.fromEntries(
      Object.entries(SMALL_DATA.tables).map(([name, table]) => {
        const { 数据来源: _, ...columns } = table.columns
        return [name, { ...table, columns }]
      }),
    )
    expect(readBook(writeBook(SMALL, { tables, sample: false }, [whole])).diagnostics).toEqual([])
  })

  test('a column of notes in 方案 is no scenario', () => {
    const noted = typed(typed(book, '方案', 'G4', '备注'), '方案', 'G10', '按会议意见')
    expect(readBook(noted)).toMatchObject({ scenarios: SMALL_SCENARIOS, diagnostics: [] })
  })

  test('a target is switched in 方案 too', () => {
    const off = typed(typed(book, '方案', 'B40', SMALL.targets[0]!.label), '方案', 'E40', '停用')
    expect(readBook(off).scenarios[0]?.switches).toMatchObject({ [SMALL.targets[0]!.label]: false })
  })
})

describe('参数分档', () => {
  const band = (from: number | null, to: number | null, category = '连片') => [
    '分档标准',
    null,
    category,
    from,
    to,
    null,
    1,
  ]
  test.each([
    ['meet', [band(10, null), band(0, 10)], []],
    ['are of other categories', [band(0, 10), band(20, null, '零星')], []],
    ['leave a gap', [band(0, 10), band(20, null)], ['bands.gap 参数分档!D6']],
    ['overlap', [band(0, 10), band(9.99, null)], ['bands.overlap 参数分档!D6']],
    ['overlap without an end', [band(null, null), band(0, null), band(5, 9)], ['bands.overlap 参数分档!D7']],
  ])('bands that %s', (_, rows, expected) =>
    expect(found(readBook(banded(rows)).diagnostics)).toEqual(expected),
  )

  test('bands of a parameter that looks nothing up', () => {
    const { diagnostics } = readBook(banded([['最小用地', null, null, 0, 9, null, 1]]))
    expect(found(diagnostics)).toEqual(['bands.unused 参数!D5', 'bands.missing 参数!C9'])
  })
})

const ratedRow = (id: string, share: number): (Cell | null)[] => [
  null,
  { value: id },
  { value: '甲镇' },
  ...[null, null, null, null, null, null],
  { value: share },
]
