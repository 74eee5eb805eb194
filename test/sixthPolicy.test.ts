import { describe, expect, test } from 'vitest'
import { writeXlsx } from '../addin/xlsx/writeXlsx.ts'
import {
  type Book,
  CURRENT,
  compile,
  createSimulator,
  type Range,
  type Report,
  readBook,
  reportOf,
  type Scenario,
} from '../engine/index.ts'
import { OUTCOME } from '../engine/sheets/words.ts'
import { cesuan, type Files } from './addin/cli/memory.ts'
import { bookWith } from './sixthPolicy/book.ts'
import { EXPECTED } from './sixthPolicy/expected.ts'
import { byExport, byHand } from './sixthPolicy/spellings.ts'
import { CURRENT_TOTALS, TIGHT_TOTALS, type Totals, WIDE_TOTALS } from './sixthPolicy/totals.ts'

/**
 * A notice of a county that nobody here has seen, as a workbook and nothing else: three qualifications of which one is a
 * gate, rules of every strictness, a peer mean, quotas with ties, funds by year, a ledger. Its answers were reckoned apart.
 */
const open = (book: Book) => {
  const read = readBook(book)
  const compiled = compile(read.policy)
  return { read, compiled, simulator: createSimulator(compiled, read.dataset, read.payments) }
}

const plain = open(bookWith())
const scenario = (label: string): Scenario => plain.read.scenarios.find((s) => s.label === label)!
const reported = (of: Scenario = CURRENT): Report => reportOf(plain.simulator.run(of), { rows: true })

const lines = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))

test('nothing is wrong with it', () => {
  expect(plain.read.diagnostics.map((d) => [d.code, d.severity])).toEqual([
    ['row.total', 'notice'],
    ['row.total', 'notice'],
  ])
  expect(plain.compiled.diagnostics).toEqual([])
})

describe('each parcel is judged and paid as reckoned', () => {
  const [heads = [], ...rows] = lines(EXPECTED)
  const got = reported().rows!
  test.each(rows.map((row) => [row[0]!, row] as const))('%s', (id, expected) => {
    const row = got.find((r) => r.entity === '地块' && r.id === id)!
    const shown = heads.map((head, i): string => {
      if (i === 0) return row.id
      if (i <= 4) return OUTCOME.wordOf(row.qualifications[head]!).replace('直接', '')
      const amount = row.amounts[head]
      if (amount === undefined) return ''
      const bare = (text: string | null | undefined) => text?.replace(/\.00$/, '') ?? '未知'
      if (amount.standing === 'waiting') return `?${bare(amount.ifApproved)}`
      if (amount.standing === 'open') return `~${bare(amount.high)}`
      return bare(amount.value)
    })
    expect(shown).toEqual(expected)
  })
})

const rangeOf = ({ low, value, high }: Range) => [low, value, high]
const ends = ({ low, high }: Range) => (low === high ? String(low) : `${low}–${high ?? '未定'}`)

function expectTotals(report: Report, totals: Totals): void {
  const included = report.incentives.filter((i) => i.included)
  expect(Object.fromEntries(included.map((i) => [i.label, rangeOf(i)]))).toEqual(totals.incentives)
  expect(rangeOf(report.cost.outlay)).toEqual(totals.outlay)
  expect(Object.fromEntries(report.towns.map((t) => [t.town, rangeOf(t.cost.outlay)]))).toEqual(totals.towns)
  const funds = report.allotments.flatMap(({ label, year, fund }) =>
    fund
      ? [
          [`${label} ${year}`, ends(fund.opening), fund.income ?? '未定', ends(fund.due), ends(fund.closing)]
            .concat(ends(fund.shortfall))
            .join(' | '),
        ]
      : [],
  )
  if (totals.funds.length > 0) expect(funds).toEqual(totals.funds)
}

describe('totals', () => {
  test('as the notice stands', () => expectTotals(reported(), CURRENT_TOTALS))
  test('从紧', () => expectTotals(reported(scenario('从紧')), TIGHT_TOTALS))
  test('从宽', () => expectTotals(reported(scenario('从宽')), WIDE_TOTALS))

  test('counts, and what an approval would add', () => {
    const { counts, incentives } = reported()
    expect(counts).toEqual({ pass: 42, waivable: 10, fail: 5, unknown: 5, manual: 1, notApplicable: 1 })
    const waiting = Object.fromEntries(incentives.map((i) => [i.label, i.ifApproved]))
    expect(waiting).toMatchObject({
      建设奖励: '4793759.00',
      技改补助: '2000000.00',
      配套费减免: '6387639.30',
    })
  })

  test('a tie for the last place is named', () => {
    const quota = (report: Report) => report.allotments.find((a) => a.label === '示范项目名额')!
    expect(quota(reported()).tied).toEqual(['GX034', 'GX036'])
    expect(quota(reported(scenario('从紧'))).tied).toEqual([])
  })

  test('the ledger: 380,000 are locked where 360,000 would be computed, 500,000 were paid where 480,000 are due', () => {
    const { ledger, paid, unpaid } = reported().incentives.find((i) => i.label === '建设奖励')!
    expect([ledger, paid, unpaid]).toEqual(['120000.00', '685000.00', '59226631.00'])
  })
})

test('targets of the towns and of the county', () => {
  const { towns, targets } = reported()
  const shown = towns.map((t) => [
    t.town,
    ...t.targets.flatMap(({ target, done, counted, gap }) => [target, done, counted, gap]),
  ])
  // biome-ignore format: a table
  expect(shown).toEqual([
    ['临江街道', '60', '104.35', '104.35', '0', '30', '27.5', '27.5', '2.5'],
    ['青山镇', '80', '178.75', '178.75', '0', '60', '0', '0', '60'],
    ['白鹤镇', '100', '120', '120', '0', '100', '106.25', '124.25', '0'],
    ['石桥街道', '60', '233.56', '233.56', '0', '50', '0', '0', '50'],
    ['北湖镇', '90', '120', '120', '0', '50', '27.5', '51.86', '0'],
    ['经开区（东片）', '70', '75', '75', '0', '60', '0', '64.36', '0'],
  ])
  expect(targets.map((t) => [t.label, t.target, t.done, t.gap, t.met])).toEqual([
    // It may still be met: what GX023 adds is not known.
    ['三年更新', '1500', '992.91', '507.09', null],
    // GX023's land is not known, so the mean is not either.
    ['平均容积率', '1.6', null, null, null],
    // 20亿元 and 8 % a year: 21.6亿元.
    ['2026年税收', '21.6', '21.9', '0', true],
  ])
})

describe('the same rows, spelt otherwise', () => {
  test.each([
    ['by hand', byHand],
    ['by an export', byExport],
  ])('%s', (_, spelling) => {
    const { read, simulator } = open(bookWith(spelling))
    expect(read.diagnostics.filter((d) => d.severity === 'error')).toEqual([])
    const { diagnostics: _own, ...report } = reportOf(simulator.run(), { rows: true })
    const { diagnostics: _plain, ...expected } = reported()
    expect(report).toEqual(expected)
  })
})

describe('on the command line', () => {
  const files = async (): Promise<Files> => new Map([['book.xlsx', await writeXlsx(bookWith())]])

  test('check lists what a person has to look at', async () => {
    const { status, out } = await cesuan(['check', 'book.xlsx'], await files())
    expect(status).toBe(0)
    for (const part of [
      '地块!A29  警告  校验“建筑不减”不通过（GX028）',
      '额度!A4  警告  “示范项目名额”只有1个名额，GX034、GX036并列',
      '进度!A3  警告  校验“按期完成”不通过（J2）',
      '进度!A5  警告  校验“按期完成”不通过（J4）',
      'GX016 的“建设奖励”台账已付 80,000.00 元，但现在不符合或尚未定',
      'GX004 的“建设奖励”台账已付 500,000.00 元，多于按现行标准应奖的 480,000.00 元',
      '资金“更新专项资金”2026年不够付：缺口 4,165,482.20–11,845,482.20 元',
      '共0个错误',
    ])
      expect(out).toContain(part)
    // On the day itself a duty is not late yet.
    expect(out).not.toContain('（J1）')
    expect(out).not.toContain('（J3）')
  })

  test('simulate says the status, the period and the total, and writes the sheets', async () => {
    const {
      status,
      out,
      files: left,
    } = await cesuan(['simulate', 'book.xlsx', '-o', 'out.xlsx'], await files())
    expect(status).toBe(0)
    expect(out).toContain('某政办〔2025〕8号  送审稿  实施期2025—2027年')
    expect(out).toContain('支出：7,845.76万元（有项目资料不全：最低7,845.76、最高9,170.29）')
    expect([...left.keys()]).toEqual(['book.xlsx', 'out.xlsx'])
    const again = await cesuan(['check', 'out.xlsx'], left)
    expect(again.status).toBe(0)
  })

  test('a fund that is chosen by a reading', async () => {
    const { out } = await cesuan(
      [
        'simulate',
        'book.xlsx',
        '--set',
        '技改资金渠道=亩均提升专项',
        '--set',
        '示范项目名额=停用',
        '--json',
        '-',
      ],
      await files(),
    )
    const { allotments, incentives } = JSON.parse(out) as Report
    expect(incentives.find((i) => i.label === '技改补助')!.fund).toBe('亩均提升专项')
    // 461.107万元 of awards, and two renewals at the cap of 200万元; 142.092 and 159.99992万元; 200万元.
    expect(allotments.filter((a) => a.label === '亩均提升专项').map((a) => [a.year, a.demand])).toEqual([
      ['2025', '8611070.00'],
      ['2026', '3020919.20'],
      ['2027', '2000000.00'],
    ])
  })

  test('explain shows the conditions of each qualification with the figures', async () => {
    const { status, out } = await cesuan(['explain', 'book.xlsx', '--row', 'GX034'], await files())
    expect(status).toBe(0)
    expect(out).toContain('承诺亩均税收（49.99967万元/亩） > 镇街[现状亩均税收]*先进倍数')
    expect(out).toContain('示范项目名额')
  })

  test('告知单', async () => {
    const { status, files: left } = await cesuan(
      ['explain', 'book.xlsx', '--row', 'GX005', '--sheet', '-o', 'one.xlsx'],
      await files(),
    )
    expect([status, left.has('one.xlsx')]).toEqual([0, true])
  })

  test('under a notice of its own kind it says what is missing', async () => {
    const { status, out } = await cesuan(['check', 'book.xlsx', '--policy', 'cixi'], await files())
    expect([status, out.includes('某区存量工业用地')]).toEqual([0, true])
  })
})
