import { describe, expect, test } from 'vitest'
import type { IncentiveTotal } from '../../../../engine/model/result.ts'
import type { Incentive } from '../../../../engine/model/rule.ts'
import type { Results } from '../../../../engine/sheets/printed/results.ts'
import { standardOf } from '../../../../engine/sheets/printed/standards.ts'
import { resultSheets } from '../../../../engine/sheets/printed/writeResults.ts'
import { writeBook } from '../../../../engine/sheets/writeBook.ts'
import { typed } from '../edits.ts'
import { SMALL, SMALL_DATA } from '../smallPolicy.ts'
import { incentive, lineOf, RESULTS, range, sheetOf, values } from './smallResults.ts'

const book = writeBook(SMALL, SMALL_DATA)
const [plain] = SMALL.incentives

/** An incentive of the policy with what a run says of it. */
interface Case {
  readonly rule?: Partial<Incentive>
  readonly total?: Partial<IncentiveTotal>
}

function resultsOf(cases: Readonly<Record<string, Case>>, of: Partial<Results> = {}): Results {
  const labels = Object.keys(cases)
  const incentives = labels.map((label) => ({ ...plain!, bearers: undefined, label, ...cases[label]!.rule }))
  const totals = labels.map((label) =>
    incentive(label, {
      effect: cases[label]!.rule?.effect ?? 'outlay',
      fund: '专项资金',
      ...cases[label]!.total,
    }),
  )
  return {
    ...RESULTS,
    policy: { ...SMALL, incentives },
    report: { ...RESULTS.report, incentives: totals },
    ...of,
  }
}

const funding = (cases: Readonly<Record<string, Case>>, of: Partial<Results> = {}) =>
  sheetOf(resultSheets(book, resultsOf(cases, of)), '资金测算表')

/** The headers of the table, groups before them, and the cells of a line by header. */
function table(sheet: ReturnType<typeof funding>) {
  const rows = values(sheet)
  const at = rows.findIndex((row) => row[1] === '奖补事项')
  const headers = rows[at]!.map((header) => String(header))
  const line = (name: string) => {
    const row = rows.find((cells, i) => i > at && cells[1] === name)
    return Object.fromEntries(headers.map((header, i) => [header, row?.[i] ?? null]))
  }
  return { headers, groups: rows[at - 1]!, line, names: rows.slice(at + 1).map((row) => row[1]) }
}
const notes = (sheet: ReturnType<typeof funding>) =>
  sheet.rows.flatMap((row) => (row[0]?.style === 'printNote' ? [String(row[0].value)] : [])).join('')

const cost = (outlay: string | null, low = outlay, high = outlay) => ({
  ...RESULTS.report.cost,
  outlay: { low, value: outlay, high },
})

describe('资金测算表', () => {
  test('columns of a policy whose money is decided, the total first', () => {
    const sheet = funding({
      补助: {
        total: { due: '200000', capCut: '50000', groupCut: '30000', rounding: '0', ...range('120000') },
      },
      奖励: {
        total: { due: '80060', capCut: '0', groupCut: '0', rounding: '-60', ...range('80000') },
      },
    })
    const { headers, names, line } = table(sheet)
    // biome-ignore format: a table
    expect(headers).toEqual(['序号', '奖补事项', '政策依据', '兑付对象', '计奖数量', '单位', '标准', '应奖金额', '封顶核减',
      '就高核减', '取整差', '核定金额', '资金来源', '来源性质', '备注'])
    expect(names.slice(0, 3)).toEqual(['合计', '补助', '奖励'])
    expect(line('补助')).toMatchObject({
      序号: 1,
      政策依据: '四（一）',
      兑付对象: '企业',
      计奖数量: 100,
      单位: '㎡',
      标准: '未定',
      应奖金额: 20,
      封顶核减: 5,
      就高核减: 3,
      取整差: 0,
      核定金额: 12,
      资金来源: '专项资金',
    })
    expect(line('合计')).toMatchObject({
      序号: null,
      计奖数量: null,
      应奖金额: 28.006,
      取整差: -0.006,
    })
    expect(notes(sheet)).toContain('核定金额＝应奖金额－封顶核减－就高核减＋取整差。')
  })

  test('differences of rounding that print as 0.00 have no column', () =>
    expect(table(funding({ 奖励: { total: { rounding: '-49.99' } } })).headers).not.toContain('取整差'))

  test('what 兑付台账 has settled: the difference, what is paid and what is to pay', () => {
    const ledger = { ledger: '10000', paid: '60000', unpaid: '70000', due: '120000', ...range('130000') }
    const { line, groups } = table(funding({ 补助: { total: ledger } }))
    expect(line('补助')).toMatchObject({ 应奖金额: 12, 台账差: 1, 核定金额: 13, 已付: 6, 待付: 7 })
    expect(line('合计')).toMatchObject({ 已付: 6, 待付: 7 })
    expect(groups).toContain('兑付')
    expect(table(funding({ 补助: {} })).headers).not.toContain('已付')
  })

  test('by year, stage and bearer, what belongs to none apart', () => {
    const total = {
      years: [
        { year: '', ...range('10000') },
        { year: '2023', ...range('20000') },
        { year: '2022', ...range('30000') },
      ],
      stages: [
        { stage: '谋划', ...range('20000') },
        { stage: '完成', ...range('40000') },
      ],
      bearers: [
        { name: '市级', ...range('40000') },
        { name: '镇级', ...range('20000') },
      ],
      ...range('60000'),
    }
    const whole = { ...range('5000'), years: [{ year: '', ...range('5000') }] }
    const { headers, line, groups } = table(funding({ 补助: { total }, 奖励: { total: whole } }))
    // biome-ignore format: a table
    expect(headers.slice(11, 19)).toEqual(['2022年', '2023年', '未分年度', '完成', '谋划', '未分阶段', '市级', '镇级'])
    expect(groups.filter((group) => group !== null)).toEqual(['分年度', '其中', '承担'])
    expect(line('补助')).toMatchObject({
      '2022年': 3,
      '2023年': 2,
      未分年度: 1,
      完成: 4,
      谋划: 2,
      未分阶段: 0,
      镇级: 2,
      未明确: 0,
    })
    // An amount that is not divided stands whole in the rest.
    expect(line('奖励')).toMatchObject({
      '2022年': '不适用',
      未分年度: 0.5,
      未分阶段: 0.5,
      市级: '不适用',
      未明确: 0.5,
    })
    expect(line('合计')).toMatchObject({
      '2022年': 3,
      未分年度: 1.5,
      完成: 4,
      未分阶段: 0.5,
      市级: 4,
      未明确: 0.5,
    })
  })

  test('all done says nothing that the total does not; all planned does', () => {
    const staged = (stage: string) =>
      table(funding({ 补助: { total: { stages: [{ stage, ...range('60000') }] } } }))
    expect(staged('完成').headers).not.toContain('完成')
    expect(staged('谋划').headers).toContain('谋划')
  })

  test('a ranged standard: both ends beside, never a single figure', () => {
    const ends = { low: '12000000', value: null, high: '60000000' }
    const total = {
      due: null,
      capCut: null,
      groupCut: null,
      rounding: null,
      unpaid: null,
      years: [{ year: '2022', ...ends }],
      ...ends,
    }
    const report = { cost: cost(null, '12000000', '60000000') }
    const results = resultsOf({ 奖励: { rule: { rate: '更新奖励' }, total } })
    const sheet = sheetOf(
      resultSheets(book, { ...results, report: { ...results.report, ...report } }),
      '资金测算表',
    )
    const { line } = table(sheet)
    const words = { 标准: '1–5万元/亩', 应奖金额: '区间', 测算: '区间', 最低: 1200, 最高: 6000 }
    expect(line('奖励')).toMatchObject({ ...words, '2022年': '1,200.00–6,000.00', 来源性质: '上位文件' })
    expect(line('合计')).toMatchObject({
      应奖金额: '区间',
      测算: '区间',
      最低: 1200,
      最高: 6000,
      '2022年': '1,200.00–6,000.00',
    })
  })

  test('an included incentive without a standard leaves the total open, and is named', () => {
    const nothing = { due: null, capCut: null, groupCut: null, rounding: null, ledger: null, unpaid: null }
    const open = { set: false, quantity: null, ...nothing, low: '0', value: null, high: null }
    const results = resultsOf(
      { 补助: { total: range('10000') }, 奖励: { total: { ...open } } },
      { unset: new Map([['奖励', ['更新奖励']]]) },
    )
    const report = { ...results.report, cost: cost(null, '10000', null) }
    const sheet = sheetOf(resultSheets(book, { ...results, report }), '资金测算表')
    const { line } = table(sheet)
    expect(line('奖励')).toMatchObject({ 测算: '未定', 最低: 0, 最高: '未定', 备注: '未定：更新奖励' })
    expect(line('合计')).toMatchObject({ 应奖金额: '未定', 测算: '未定', 最低: 1, 最高: '未定' })
    expect(notes(sheet)).toContain('已纳入而标准未定，合计因此未定：1项（奖励）。')
  })

  test('what is forgone or received stands below and is not added', () => {
    const results = resultsOf({
      补助: { total: range('10000') },
      费用减免: { rule: { effect: 'forgone' }, total: { ...range('70000'), fund: null } },
      计提: { rule: { effect: 'receipt' }, total: range('90000') },
    })
    const report = {
      ...results.report,
      cost: { outlay: range('10000'), forgone: range('70000'), receipt: range('90000') },
    }
    const { names, line } = table(sheetOf(resultSheets(book, { ...results, report }), '资金测算表'))
    // biome-ignore format: a table
    expect(names.slice(0, 6)).toEqual(['合计', '补助', '另：减收（不与支出相加）', '费用减免', '另：收入（不与支出相加）', '计提'])
    expect([line('合计'), line('另：减收（不与支出相加）')].map((cells) => cells.核定金额)).toEqual([1, 7])
    expect(line('费用减免')).toMatchObject({ 序号: 1, 资金来源: '不适用' })
  })

  test('nothing in the estimate is not zero; what is left out is named', () => {
    const out = { included: false }
    const unset = { ...out, set: false, due: null, low: null, value: null, high: null }
    const sheet = funding({ 补助: { total: unset }, 奖励: { total: out } })
    expect(table(sheet).line('合计')).toMatchObject({ 应奖金额: '未定', 核定金额: '未定' })
    expect(notes(sheet)).toContain('注：标准未定、未纳入：1项（补助）。')
    expect(notes(sheet)).toContain('标准已定、未纳入：1项（奖励）。')
    expect(table(sheet).names.slice(0, 4)).toEqual(['合计', '另：未纳入测算（不计入合计）', '补助', '奖励'])
    // The quantities of what is left out may be read, its money not even where there is some.
    expect(table(sheet).line('奖励')).toMatchObject({
      序号: 2,
      计奖数量: 100,
      应奖金额: null,
      核定金额: null,
    })
  })

  test('what people wrote beside an incentive stays with it', () => {
    const first = { 补助: {}, 奖励: {} }
    const ran = { sheets: [funding(first)] }
    const at = ran.sheets[0]!.rows.findIndex((row) => row[1]?.value === '奖励')
    const column = String.fromCharCode(65 + ran.sheets[0]!.rows[at]!.length)
    const noted = typed(ran, '资金测算表', `${column}${at + 1}`, '已列预算')
    const sheet = sheetOf(
      resultSheets({ sheets: [...book.sheets, ...noted.sheets] }, resultsOf({ 奖励: {}, 补助: {} })),
      '资金测算表',
    )
    expect(lineOf(sheet, '奖励').at(-1)).toBe('已列预算')
    expect(lineOf(sheet, '补助').at(-1)).toBeNull()
  })
})

describe('标准', () => {
  const of = (
    rate: string | undefined,
    overrides: Results['scenario']['overrides'] = {},
    isDecided = false,
  ) =>
    standardOf(
      { ...plain!, rate },
      { policy: GRADED, scenario: { ...RESULTS.scenario, overrides } },
      isDecided,
    )

  /** With a rate that is computed row by row. */
  const GRADED = {
    ...SMALL,
    entities: SMALL.entities.map((e) => ({
      ...e,
      fields: [
        ...e.fields,
        {
          label: '单价',
          type: 'number' as const,
          formula: 'IF(批准,更新奖励,IF(用地>最小用地,定额,补助标准))',
        },
      ],
    })),
    parameters: [
      ...SMALL.parameters,
      {
        ...SMALL.parameters.find(({ label }) => label === '更新奖励')!,
        label: '定额',
        value: 3,
        range: undefined,
        source: '会议纪要',
      },
    ],
  }

  test.each([
    ['补助标准', {}, '未定', '未定'],
    ['补助标准', { 补助标准: 50 }, '50元/㎡', '测算假设'],
    ['更新奖励', {}, '1–5万元/亩', '上位文件'],
    ['更新奖励', { 更新奖励: 3 }, '3万元/亩', '测算假设'],
    ['分成比例', {}, '70%', '会议纪要'],
    ['分成比例', { 分成比例: null }, '未定', '未定'],
    ['更新奖励*扶持系数', {}, '1–5万元/亩×扶持系数', '上位文件'],
    ['补助标准*分成比例', {}, '未定', '未定、会议纪要'],
    ['IF(批准,更新奖励,0)', {}, '更新奖励1–5万元/亩', '上位文件'],
    ['单价', {}, '1–5万元/亩；3万元/亩', '上位文件、会议纪要'],
    ['租金差额', {}, '租金差额', '本文件'],
    ['租金A-租金B', {}, '租金A-租金B', '本文件'],
    ['IF(批准,租金,0)', {}, '按公式', '本文件'],
    ['200', {}, '200', '本文件'],
    [undefined, {}, '按公式', '本文件'],
    ['分档标准', {}, '不足50.5%：1.5万元/亩；50.5%以上：2万元/亩；2023年、连片：未定', '本文件'],
  ])('%s %o', (rate, overrides, text, source) => expect(of(rate, overrides)).toMatchObject({ text, source }))

  test('a range is one only until somebody chooses', () => {
    expect(of('更新奖励').isRange).toBe(true)
    expect(of('更新奖励', { 更新奖励: 3 }).isRange).toBe(false)
    expect([of('单价').isRange, of('单价', {}, true).isRange]).toEqual([true, false])
    expect(of('单价', {}, true).text).toBe('3万元/亩')
  })
})
