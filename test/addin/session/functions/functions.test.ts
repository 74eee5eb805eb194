import { describe, expect, test } from 'vitest'
import type { JsonReport } from '../../../../addin/cli/json.ts'
import { FUNCTIONS } from '../../../../addin/session/functions/index.ts'
import { MEASURES } from '../../../../addin/session/functions/measures.ts'
import { WORDS } from '../../../../addin/text/index.ts'
import { writeXlsx } from '../../../../addin/xlsx/writeXlsx.ts'
import { type Book, CURRENT, OUTCOMES } from '../../../../engine/index.ts'
import { bookWith, edited } from '../../../sixthPolicy/book.ts'
import { EXPECTED } from '../../../sixthPolicy/expected.ts'
import { CURRENT_TOTALS, TIGHT_TOTALS, WIDE_TOTALS } from '../../../sixthPolicy/totals.ts'
import { cesuan } from '../../cli/memory.ts'
import { smallBook } from '../../cli/smallBook.ts'
import { asking } from './asked.ts'

async function commandLine(book: Book, ...options: readonly string[]): Promise<JsonReport> {
  const files = new Map([['book.xlsx', await writeXlsx(book)]])
  const { status, out, err } = await cesuan(['simulate', 'book.xlsx', '--json', '-', ...options], files)
  if (status !== 0) throw new Error(err)
  return JSON.parse(out)
}

const RATE = '更新奖励每亩3万元'
const PLAIN = /^-?\d+(\.\d+)?$/
/** What is no number is a fault that says so. */
const pending = expect.stringMatching(/^pending: /)
const orPending = (decimal: string | null) => (decimal === null ? pending : Number(decimal))

describe('a workbook of eight projects', () => {
  const book = smallBook()
  const ask = asking(book)
  test.each([CURRENT.label, RATE])('%s: what the command line says', async (scenario) => {
    const report = await commandLine(book, '--scenario', scenario, '--rows')
    const total = (measure: string, town = '') => ask('TOTAL', measure, town, scenario)
    for (const outcome of OUTCOMES) {
      expect(total(outcome)).toBe(report.counts[outcome])
      expect(total(WORDS['zh-CN'].functions[`measure.${outcome}`]!)).toBe(report.counts[outcome])
      expect(total(WORDS.en.functions[`measure.${outcome}`]!)).toBe(report.counts[outcome])
    }
    const isPaid = report.incentives.some(({ included, effect }) => included && effect === 'outlay')
    const outlay = (own: JsonReport['cost']['outlay']) =>
      [own.value, own.low, own.high].map((text) => (isPaid ? orPending(text) : pending))
    const asked = (town: string) => ['支出', '支出最低', 'outlayHigh'].map((measure) => total(measure, town))
    expect(asked('')).toEqual(outlay(report.cost.outlay))
    expect(asked('全市')).toEqual(asked(''))
    for (const { town, counts, cost, targets } of report.towns) {
      expect(total('待批准', town)).toBe(counts.waivable)
      expect(asked(town)).toEqual(outlay(cost.outlay))
      for (const { label, coverage } of targets)
        expect(ask('COVERAGE', label, town, scenario)).toEqual(
          coverage !== null && PLAIN.test(coverage) ? Number(coverage) : pending,
        )
    }
    for (const { label, included, value } of report.incentives)
      expect(total(label)).toEqual(included ? orPending(value) : pending)
    for (const { label, coverage } of report.targets)
      expect(ask('COVERAGE', label, '', scenario)).toEqual(
        coverage !== null && PLAIN.test(coverage) ? Number(coverage) : pending,
      )
    for (const { id, outcome } of report.rows!)
      expect(ask('ELIGIBLE', id, scenario)).toBe(WORDS['zh-CN'].functions[`measure.${outcome}`])
    expect(ask('BYTOWN', 'pass', scenario)).toEqual([
      ...report.towns.map(({ town, counts }) => [town, counts.pass]),
      ['全市', report.counts.pass],
    ])
  })
  test('nothing is 0 where nothing is in the estimate', () => {
    expect(ask('TOTAL', '支出')).toBe('pending: “支出”一类的奖补事项都未纳入测算。')
    expect(ask('AMOUNT', 'XM001')).toBe('pending: “支出”一类的奖补事项都未纳入测算。')
    expect(ask('AMOUNT', 'XM001', '新增厂房补助')).toBe(
      'pending: 未定：“新增厂房补助”的标准没有取值，缺参数厂房补助标准。',
    )
    expect(ask('TOTAL', '收入')).toBe('pending: 文件没有“收入”一类的奖补事项。')
  })
})

describe('a county whose figures were reckoned apart', () => {
  const ask = asking(bookWith())
  const [header, ...rows] = EXPECTED.trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const OUTLAYS = ['建设奖励', '技改补助', '亩均先进奖', '税收增量奖', '租金补贴', '示范奖']
  const at = (label: string) => header!.indexOf(label)

  test('each parcel: its outcome and its amounts', () => {
    const amounts = header!.slice(5)
    for (const row of rows) {
      expect([row[0], ask('ELIGIBLE', row[0])]).toEqual([row[0], row[2] === '符合' ? '直接符合' : row[2]])
      for (const label of amounts) {
        const cell = row[at(label)] ?? ''
        // What waits for an approval is nothing yet; what is open is no number.
        const paid = cell.startsWith('~') && cell !== '~0' ? pending : cell.startsWith('?') ? 0 : Number(cell)
        if (cell !== '~0')
          expect([row[0], label, ask('AMOUNT', row[0], label)]).toEqual([row[0], label, paid])
      }
      const outlays = OUTLAYS.map((label) => row[at(label)] ?? '').filter((cell) => cell !== '~0')
      const sum = outlays.reduce(
        (all, cell) => all + Math.round(Number(/^[\d.]*$/.exec(cell)?.[0] ?? 0) * 100),
        0,
      )
      const isOpen = outlays.some((cell) => cell.startsWith('~'))
      if (outlays.length === OUTLAYS.length)
        expect([row[0], ask('AMOUNT', row[0])]).toEqual([row[0], isOpen ? pending : sum / 100])
    }
  })
  test.each([
    ['', CURRENT_TOTALS],
    ['从紧', TIGHT_TOTALS],
    ['从宽', WIDE_TOTALS],
  ])('totals under “%s”', (scenario, totals) => {
    const total = (measure: string, town = '') => ask('TOTAL', measure, town, scenario)
    const [low, value, high] = totals.outlay
    expect(['支出最低', '支出', '支出最高'].map((measure) => total(measure))).toEqual(
      [low, value, high].map(orPending),
    )
    for (const [label, [, own]] of Object.entries(totals.incentives))
      expect(total(label)).toEqual(orPending(own))
    for (const [town, own] of Object.entries(totals.towns))
      expect(['支出最低', '支出', '支出最高'].map((measure) => total(measure, town))).toEqual(
        own.map(orPending),
      )
    expect(ask('BYTOWN', 'outlayLow', scenario)).toEqual([
      ...Object.entries(totals.towns).map(([town, [least]]) => [town, Number(least)]),
      ['全市', Number(low)],
    ])
  })
  test('one incentive in one town: the towns and the whole agree but for tied places', () => {
    const towns = Object.keys(CURRENT_TOTALS.towns)
    const sum = towns.reduce((all, town) => all + Number(ask('TOTAL', '建设奖励', town)), 0)
    expect(sum).toBe(59911631)
    expect(ask('TOTAL', '示范奖')).toBe(2_000_000)
    // One of two tied parcels gets it; neither town has it yet.
    expect(towns.reduce((all, town) => all + Number(ask('TOTAL', '示范奖', town)), 0)).toBe(1_500_000)
  })
  test('a scenario’s own values, and the current one of the first sheet', () => {
    expect(ask('TOTAL', '建设奖励', '', '从紧')).toBe(41824420)
    const chosen = asking(edited([], { 首页: '\n当前方案 | 从紧' }))
    expect(chosen('TOTAL', '建设奖励')).toBe(41824420)
    expect(chosen('TOTAL', '建设奖励', '', CURRENT.label)).toBe(59911631)
  })
  test('an incentive with a range for a rate, and one without a rate', () => {
    expect(ask('TOTAL', '镇街考核奖')).toBe('pending: “镇街考核奖”未纳入测算。')
    expect(ask('TOTAL', '镇街考核奖', '', '从宽')).toMatch(
      /^pending: 未定：“镇街考核奖”的标准是区间，最低[\d.]+元。$/,
    )
    expect(ask('TOTAL', '数字化补助')).toBe(
      'pending: 未定：“数字化补助”的标准没有取值，缺参数数字化补助标准。',
    )
  })
  test('why: the outcome, the reason and what is missing', () => {
    expect(ask('WHY', 'GX001')).toBe('直接符合')
    expect(ask('WHY', 'GX005')).toBe('待批准：未过容积率（四）')
    expect(ask('WHY', 'GX015')).toMatch(/^资料不全：缺/)
  })
})

describe('names', () => {
  const ask = asking(bookWith())
  test('width and case do not matter', () => {
    expect(ask('ELIGIBLE', 'ｇｘ００１')).toBe('直接符合')
    expect(ask('AMOUNT', ' gx001 ', '建设奖励')).toBe(380000)
    expect(ask('TOTAL', 'ＰＡＳＳ', '经开区(东片)')).toBe(ask('TOTAL', '直接符合', '经开区（东片）'))
  })
  test.each([
    [['ELIGIBLE', 'GX01'], 'notFound: 没有编号“GX01”，是不是“GX001”。'],
    [['ELIGIBLE', '没有'], 'notFound: 没有编号“没有”。'],
    [['ELIGIBLE', ''], 'value: 请填编号。'],
    [['ELIGIBLE', null], 'value: 请填编号。'],
    [['ELIGIBLE', 'GX001', '从严'], 'notFound: 没有方案“从严”，是不是“从紧”。'],
    [['AMOUNT', 'GX001', '建设奖厉'], 'notFound: 没有奖补事项“建设奖厉”，是不是“建设奖励”。'],
    [['AMOUNT', 'GX001', '镇街考核奖'], 'value: “镇街考核奖”的对象是镇街，“GX001”是地块。'],
    [['TOTAL', '直接附合'], 'notFound: 没有统计项“直接附合”，是不是“直接符合”。'],
    [['TOTAL', '直接符合', '北湖'], 'notFound: 没有镇街“北湖”，是不是“北湖镇”。'],
    [['COVERAGE', '没有这个目标'], 'notFound: 没有目标“没有这个目标”。'],
    [['BYTOWN', ''], 'value: 请填统计项。'],
    [['WHY', [['GX001'], ['GX002']]], 'value: “编号”要一个单元格的值，不能是一片区域。'],
    [['WHY', '#N/A'], 'value: “编号”的单元格本身有错。'],
  ] as const)('%j', ([name, ...args], sentence) => expect(ask(name, ...args)).toBe(sentence))
  test('the language of the session is that of the sentences; outcomes stay those of the workbook', () => {
    const english = asking(bookWith(), 'en')
    expect(english('ELIGIBLE', 'GX001')).toBe('直接符合')
    expect(english('ELIGIBLE', 'GX01')).toBe('notFound: There is no row “GX01”; did you mean “GX001”?')
    expect(english('TOTAL', '直接符合')).toBe(ask('TOTAL', 'Eligible'))
  })
  test('one cell as a matrix of one, a number for an id', () => {
    expect(ask('WHY', [['GX001']])).toBe('直接符合')
    expect(ask('WHY', 1)).toMatch(/^notFound: 没有编号“1”/)
  })
})

describe('limits', () => {
  test('what a cell cannot hold to the 分 is refused', () => {
    const at = (value: number) =>
      asking(edited([{ at: ['参数', '示范奖金额', '取值'], value }]))('TOTAL', '示范奖')
    expect(at(50)).toBe(2_000_000)
    // Four rows: 2^53 分 are 90,071,992,547,409.92元.
    expect(at(2_251_799_813)).toBe(90_071_992_520_000)
    expect(at(2_251_799_814)).toMatch(/^value: 90071992560000\.00元太大/)
  })
  test('a workbook with errors gives no old figures', () => {
    const ask = asking(edited([{ at: ['参数', '建设奖励标准', '取值'], value: '六十' }]))
    expect(ask('TOTAL', '直接符合')).toBe('pending: 工作簿有1处错误，改正后才计算。')
  })
  test('every function and measure has its words', () => {
    for (const { functions } of Object.values(WORDS)) {
      for (const { name, parameters } of FUNCTIONS) {
        expect(functions[`about.${name}`]).toBeTruthy()
        for (const parameter of parameters) {
          expect(functions[`parameter.${parameter.name}`]).toBeTruthy()
          expect(functions[`help.${parameter.name}`]).toBeTruthy()
        }
      }
      const measures = [...MEASURES.keys()].map((key) => functions[`measure.${key}`])
      expect(new Set(measures).size).toBe(MEASURES.size)
      expect(measures).not.toContain(undefined)
    }
  })
})
