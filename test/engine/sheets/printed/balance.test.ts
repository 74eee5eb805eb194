import { describe, expect, test } from 'vitest'
import type { AllotmentTotal, FundShare, FundYear, Range } from '../../../../engine/model/result.ts'
import type { Allotment } from '../../../../engine/model/rule.ts'
import type { Sheet } from '../../../../engine/sheets/grid.ts'
import type { Results } from '../../../../engine/sheets/printed/results.ts'
import { resultSheets } from '../../../../engine/sheets/printed/writeResults.ts'
import { writeBook } from '../../../../engine/sheets/writeBook.ts'
import { typed } from '../edits.ts'
import { SMALL, SMALL_DATA } from '../smallPolicy.ts'
import { lineOf, RESULTS, range, sheetOf, values } from './smallResults.ts'

const book = writeBook(SMALL, SMALL_DATA)
const wan = (x: number): Range => range(String(x * 10_000))

const fund = (of: Partial<FundYear>): FundYear => ({
  opening: wan(0),
  base: null,
  share: null,
  income: '1000000',
  available: wan(100),
  due: wan(80),
  arrears: wan(0),
  granted: wan(80),
  closing: wan(20),
  shortfall: wan(0),
  sharing: 'queue',
  shares: [],
  ...of,
})

const share = (id: string, due: number, granted: number, waiting = false): FundShare => ({
  incentive: '新增厂房补助',
  id,
  due: String(due * 10_000),
  granted: String(granted * 10_000),
  waiting,
})

type Years = Readonly<Record<string, FundYear>>

/** What a run says of one fund, by its years. */
function resultsOf(years: Years, rule: Partial<Allotment> = {}): Results {
  const lines = Object.entries(years).map(
    ([year, of]): AllotmentTotal => ({
      id: '专项资金',
      label: '专项资金',
      group: '',
      year: year === '全期' ? '' : year,
      unit: '元',
      capacity: of.income,
      demand: of.due.value,
      balance: null,
      tied: [],
      set: true,
      fund: of,
    }),
  )
  const allotments = SMALL.allotments.map((a) => (a.label === '专项资金' ? { ...a, ...rule } : a))
  return {
    ...RESULTS,
    names: new Map([['项目\n002', { town: '乙镇', name: '=乙厂' }]]),
    policy: { ...SMALL, allotments },
    report: { ...RESULTS.report, allotments: [...RESULTS.report.allotments.slice(1), ...lines] },
  }
}

const balance = (years: Years, rule: Partial<Allotment> = {}): Sheet =>
  sheetOf(resultSheets(book, resultsOf(years, rule)), '资金平衡')

/** The lines of the first table, by header. */
function linesOf(sheet: Sheet) {
  const rows = values(sheet)
  const at = rows.findIndex((row) => row[0] === '资金')
  const end = rows.findIndex(
    (row, i) =>
      i > at && (String(row[0]).startsWith('资金不足时的兑付安排') || String(row[0]).startsWith('注：')),
  )
  return rows
    .slice(at + 1, end)
    .map((row) => Object.fromEntries(rows[at]!.map((header, i) => [String(header), row[i] ?? null])))
}

const YEARLY: Partial<Allotment> = {
  group: ['年度'],
  yearly: '城市年度',
  base: '出让收入',
  share: '计提比例',
}

describe('资金平衡', () => {
  test('a policy without a fund has no such sheet, and the tables are numbered without it', () => {
    const sheets = resultSheets(book, { ...RESULTS, report: { ...RESULTS.report, allotments: [] } })
    expect(sheets.map(({ name }) => name)).not.toContain('资金平衡')
    const numbered = resultSheets(book, resultsOf({ 全期: fund({}) }))
    expect(numbered.flatMap(({ rows }) => String(rows[0]?.[0]?.value ?? '').match(/^附件\d$/) ?? [])).toEqual(
      ['附件1', '附件2', '附件3', '附件4', '附件5'],
    )
  })

  test('a pooled fund is one line', () =>
    expect(linesOf(balance({ 全期: fund({}) }))).toEqual([
      {
        资金: '专项资金',
        年度: '全期',
        年初结余: '不适用',
        计提基数: '不适用',
        '比例（%）': '不适用',
        本年筹集: 100,
        可用: 100,
        最低: 80,
        测算: 80,
        最高: 80,
        其中上年待付: 0,
        实支: 80,
        年末结余: 20,
        缺口: 0,
        处理: '足额',
      },
    ]))

  test('a fund by years: all of them first, what waits counted once', () => {
    const lines = linesOf(
      balance(
        {
          // 60 + 300 × 10 % = 90 against 120: 30 wait, and are due again in the year after.
          2022: fund({
            opening: wan(60),
            base: '3000000',
            share: '10',
            income: '300000',
            available: wan(90),
            due: wan(120),
            granted: wan(90),
            closing: wan(0),
            shortfall: wan(30),
          }),
          2023: fund({
            base: '6000000',
            share: '10',
            income: '600000',
            available: wan(60),
            due: wan(50),
            arrears: wan(30),
            granted: wan(50),
            closing: wan(10),
          }),
        },
        YEARLY,
      ),
    )
    expect(lines.map((line) => line.年度)).toEqual(['合计', '2022', '2023'])
    expect(lines[0]).toMatchObject({
      年初结余: 60,
      计提基数: 900,
      '比例（%）': 10,
      本年筹集: 90,
      可用: 150,
      测算: 140,
      其中上年待付: 0,
      实支: 140,
      年末结余: 10,
      缺口: 0,
    })
    expect(lines[1]).toMatchObject({ 计提基数: 300, 缺口: 30, 处理: '排队，30.00万元待下年' })
    expect(lines[2]).toMatchObject({ 其中上年待付: 30, 处理: '足额' })
  })

  test('amounts without a year are held against no year’s income', () => {
    const lines = linesOf(balance({ 2022: fund({}), 全期: fund({ income: null, due: wan(7) }) }, YEARLY))
    expect(lines[0]).toMatchObject({ 年度: '合计', 本年筹集: 100, 可用: 100, 测算: 87 })
    expect(lines[2]).toMatchObject({
      年度: '未分年度',
      可用: '不适用',
      测算: 7,
      实支: '不适用',
      处理: '年度未填，未列入各年',
    })
  })

  test('what a fund begins with is its own, or 0 and said so', () => {
    const opening = { opening: wan(60), available: wan(160) }
    expect(linesOf(balance({ 全期: fund(opening) }, { opening: '结余' }))[0]).toMatchObject({ 年初结余: 60 })
    const said = (rule: Partial<Allotment>) =>
      JSON.stringify(values(balance({ 2022: fund({}) }, { ...YEARLY, ...rule }))).includes(
        '首年年初结余未载，按0计',
      )
    expect([said({}), said({ opening: '结余' })]).toEqual([true, false])
  })

  test('no amount without a year, and no year: nothing to pay', () =>
    expect(linesOf(balance({ 全期: fund({ income: null, due: wan(0) }) }, YEARLY))).toMatchObject([
      { 年度: '未分年度', 处理: '没有应支' },
    ]))

  test.each([
    ['300000', false],
    ['250000', true],
  ])('10 %% of 300 against %s raised: said %s', (income, said) => {
    const sheet = balance({ 2022: fund({ base: '3000000', share: '10', income }) }, YEARLY)
    expect(JSON.stringify(values(sheet)).includes('与计提基数×比例不同')).toBe(said)
  })

  const short = { due: wan(300), granted: wan(100), closing: wan(0), shortfall: wan(200) }
  test.each([
    ['queue', {}, '排队，200.00万元待付'],
    ['queue', { shares: [share('A-1', 100, 100), share('002', 200, 0)] }, '排队，1项200.00万元待付'],
    ['priority', {}, '按优先次序，200.00万元待付'],
    // 100 of 300.
    ['proRata', {}, '同比例兑付33.33%，压减200.00万元'],
    // 99.999 % is not all.
    [
      'proRata',
      { due: wan(10000), granted: wan(9999.9), shortfall: wan(0.1) },
      '同比例兑付99.99%，压减0.10万元',
    ],
  ] as const)('not enough: %s %o', (sharing, of, words) =>
    expect(linesOf(balance({ 全期: fund({ ...short, sharing, ...of }) }))[0]!.处理).toBe(words),
  )

  const open = (low: number, high: number | null): Range => ({
    low: String(low * 10_000),
    value: null,
    high: high === null ? null : String(high * 10_000),
  })
  test.each([
    [
      { due: open(20, 80), granted: open(20, 80), closing: open(20, 80), shortfall: wan(0) },
      '应支资料不全，按最高也足额',
    ],
    [
      { due: open(120, 300), granted: wan(100), closing: wan(0), shortfall: open(20, 200) },
      '应支资料不全，至少缺20.00万元',
    ],
    [
      { due: open(20, null), granted: open(20, 100), closing: open(0, 80), shortfall: open(0, null) },
      '应支资料不全',
    ],
    [
      {
        income: null,
        available: open(0, null),
        granted: open(0, 80),
        closing: open(0, null),
        shortfall: open(0, 80),
      },
      '可用未定',
    ],
  ])('not decided: %o', (of, words) => expect(linesOf(balance({ 全期: fund(of) }))[0]!.处理).toBe(words))

  test('ranges stand with both ends', () =>
    expect(
      linesOf(
        balance({ 全期: fund({ due: open(20, 80), granted: open(20, 80), closing: open(20, 80) }) }),
      )[0],
    ).toMatchObject({ 测算: '资料不全', 最低: 20, 最高: 80, 实支: '20.00–80.00', 年末结余: '20.00–80.00' }))

  test('a standard that is only a range is no missing data', () => {
    const [first] = SMALL.incentives
    const results = resultsOf({ 全期: fund({ due: open(20, 80) }) })
    const [total] = results.report.incentives
    const ranged = {
      ...results,
      policy: { ...results.policy, incentives: [{ ...first!, rate: '更新奖励' }] },
      report: { ...results.report, incentives: [{ ...total!, fund: '专项资金', value: null }] },
    }
    expect(linesOf(sheetOf(resultSheets(book, ranged), '资金平衡'))[0]).toMatchObject({
      测算: '区间',
      处理: '应支为区间，按最高也足额',
    })
  })

  test('who gets how much: those in full together, the others by name, the rest together', () => {
    const shares = [
      share('A-1', 60, 60),
      share('B', 40, 40),
      share('002', 30, 10, true),
      ...Array.from({ length: 31 }, (_, i) => share(`C${i}`, 2, 0)),
    ]
    const sheet = balance({ 全期: fund({ ...short, shares }) })
    const rows = values(sheet)
    const at = rows.findIndex((row) => row[0] === '资金不足时的兑付安排（专项资金）')
    // biome-ignore format: a table
    expect(rows[at + 1]!.slice(0, 9)).toEqual(['奖补事项', '年度', '镇街', '名称', '编号', '应支', '可支', '待付', '备注'])
    expect(rows[at + 2]!.slice(0, 9)).toEqual(['足额兑付 2 项', '全期', null, null, null, 100, 100, 0, null])
    expect(rows[at + 3]!.slice(0, 9)).toEqual([
      '新增厂房补助',
      '全期',
      '乙镇',
      '=乙厂',
      '002',
      30,
      10,
      20,
      '上年待付',
    ])
    // Thirty by name, of thirty-two that are short.
    expect(rows[at + 32]![4]).toBe('C28')
    expect(rows[at + 33]!.slice(0, 8)).toEqual(['其余 2 项', '全期', null, null, null, 4, 0, 4])
    const column = (i: number) => rows.slice(at + 2, at + 34).reduce((sum, row) => sum + Number(row[i]), 0)
    expect([column(5), column(6), column(7)]).toEqual([192, 110, 82])
  })

  test('several funds that are short are told apart; what is cut does not wait', () => {
    const results = resultsOf({
      全期: fund({ ...short, sharing: 'proRata', shares: [share('A-1', 300, 100)] }),
    })
    const [first] = results.report.allotments.slice(-1)
    const both = { ...results.report, allotments: [first!, { ...first!, id: '预算', label: '预算' }] }
    const rows = values(sheetOf(resultSheets(book, { ...results, report: both }), '资金平衡'))
    const at = rows.findIndex((row) => row[0] === '资金不足时的兑付安排')
    expect(rows.slice(at + 1, at + 4).map((row) => row.slice(8, 10))).toEqual([
      ['备注', '资金'],
      ['压减，不转下年', '专项资金'],
      ['压减，不转下年', '预算'],
    ])
  })

  test('what people wrote beside a year stays with it, the list below notwithstanding', () => {
    const years = { 2022: fund({ ...short, shares: [share('A-1', 300, 100)] }), 2023: fund({}) }
    const ran = balance(years, YEARLY)
    const at = ran.rows.findIndex((row) => row[1]?.value === '2023')
    const noted = typed({ sheets: [...book.sheets, ran] }, '资金平衡', `P${at + 1}`, '已报常务会')
    const sheet = sheetOf(resultSheets(noted, resultsOf({ 2023: fund({}) }, YEARLY)), '资金平衡')
    expect(lineOf(sheet, '2023').at(-1)).toBe('已报常务会')
    expect(JSON.stringify(sheet.rows)).not.toContain('原有旁注')
  })
})
