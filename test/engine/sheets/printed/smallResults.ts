import type { Counts, IncentiveTotal, Range, Report, TargetTotal } from '../../../../engine/model/result.ts'
import type { Cell, Sheet } from '../../../../engine/sheets/grid.ts'
import type { DetailRow, Results } from '../../../../engine/sheets/printed/results.ts'
import { SMALL, SMALL_DATA } from '../smallPolicy.ts'

const counts = (pass: number, waivable = 0): Counts => ({
  pass,
  waivable,
  fail: 1,
  unknown: 0,
  manual: 0,
  notApplicable: 0,
})
export const range = (low: string | null, value = low, high = low): Range => ({ low, value, high })
const cost = (outlay: Range) => ({ outlay, forgone: range('0'), receipt: range('0') })

/** The sheet of a name among those of a run. */
export const sheetOf = (sheets: readonly Sheet[], name: string): Sheet =>
  sheets.find((sheet) => sheet.name === name)!

export const values = (sheet: Sheet): Cell['value'][][] =>
  sheet.rows.map((row) => row.map((cell) => cell?.value ?? null))

/** The first row that has a cell of that value. */
export const lineOf = (sheet: Sheet, start: string): Cell['value'][] =>
  values(sheet).find((row) => row.includes(start)) ?? []

export /** A target that counts the completed alone, unless it says otherwise. */
const target = (label: string, of: Partial<TargetTotal>): TargetTotal => {
  const plain = { ...TARGET, id: label, label, ...of }
  return { counted: plain.done, completion: plain.coverage, ...plain }
}

const TARGET: Omit<TargetTotal, 'id' | 'label' | 'counted' | 'completion'> = {
  year: '2022',
  unit: '亩',
  target: '100',
  done: '50',
  underWay: '10',
  planned: '0',
  low: '50',
  high: '60',
  coverage: '50.00',
  gap: '50',
  met: false,
}

export const incentive = (label: string, of: Partial<IncentiveTotal>): IncentiveTotal => ({
  id: label,
  label,
  effect: 'outlay',
  included: true,
  set: true,
  quantity: '100',
  unit: '㎡',
  due: '20000.00',
  capCut: '0.00',
  groupCut: '0.00',
  rounding: '0.00',
  count: 2,
  ifApproved: '0.00',
  years: [],
  stages: [],
  bearers: [],
  fund: null,
  ledger: '0.00',
  paid: '0.00',
  unpaid: '12345678.91',
  ...range('12345678.91'),
  ...of,
})

const report: Report = {
  policy: { id: 'x', title: SMALL.title, status: 'issued', period: '2022—2023' },
  scenario: '方案一',
  counts: counts(3, 1),
  cost: cost(range('12345678.91')),
  excluded: { notSet: 0, notIncluded: 1 },
  incentives: [
    incentive('新增厂房补助', { fund: '专项资金' }),
    incentive('税收返还', {
      effect: 'forgone',
      included: false,
      set: false,
      due: null,
      low: null,
      value: null,
      high: null,
    }),
  ],
  towns: [
    {
      town: '甲镇',
      counts: counts(2),
      cost: cost(range('12345678.90')),
      targets: [
        target('镇街连片面积', { target: '300', done: '300.05', coverage: '100.02', gap: '0', met: true }),
        target('镇街次年面积', { year: '2023', target: null, coverage: null, gap: null, met: null }),
      ],
    },
    {
      town: '开发区（高桥街道）',
      counts: counts(1, 1),
      cost: cost(range('0.01', null, null)),
      targets: [
        target('镇街连片面积', { target: '700.1', done: '700.03', coverage: '99.99', gap: '0.07' }),
        target('镇街次年面积', { year: '2023', target: null, coverage: null, gap: null, met: null }),
      ],
    },
  ],
  targets: [
    target('平均容积率', {
      unit: '',
      target: '2',
      done: null,
      low: '1.9',
      high: '1.95',
      coverage: null,
      gap: null,
    }),
  ],
  allotments: [
    {
      id: '专项资金',
      label: '专项资金',
      group: '',
      year: '2022',
      unit: '元',
      capacity: '200000000',
      demand: null,
      balance: null,
      tied: [],
      set: true,
    },
    {
      id: '名额',
      label: '名额',
      group: '甲镇',
      year: '2022',
      unit: '个',
      capacity: '2',
      demand: '3',
      balance: '-1',
      tied: ['A-1', 'A-2'],
      set: true,
    },
  ],
  diagnostics: [],
}

const row = (of: Partial<DetailRow>): DetailRow => ({
  town: '甲镇',
  id: 'A-1',
  name: '=甲厂',
  facts: ['零星', 30],
  outcome: 'pass',
  failed: [],
  remedy: [],
  due: '600000.01',
  cut: '100000.01',
  approved: '500000.00',
  low: '500000.00',
  high: '500000.00',
  paid: '250000.00',
  unpaid: '250000.00',
  absence: 'incomplete',
  ...of,
})

export const RESULTS: Results = {
  report,
  policy: SMALL,
  dataset: SMALL_DATA,
  scenario: { label: '方案一', status: 'trial', overrides: {}, switches: {} },
  changes: ['最小用地=25'],
  facts: [
    { label: '类型', kind: 'word' },
    { label: '用地', unit: '亩', kind: 'number' },
  ],
  unset: new Map([['税收返还', ['分成比例']]]),
  requirements: [
    {
      label: '零星面积',
      strictness: 'inPrinciple',
      clauses: ['三（二）2'],
      counts: { pass: 3, waivable: 1 },
    },
  ],
  rows: [
    row({}),
    row({
      id: '002',
      facts: ['连片', null],
      outcome: 'waivable',
      failed: ['零星面积（三（二）2）', '容积率（三（二）3）'],
      remedy: ['再增用地5亩'],
      due: null,
      approved: null,
      high: null,
      absence: 'notSet',
    }),
  ],
  issues: [
    {
      level: 'hint',
      sheet: '项目',
      cell: 'G6',
      id: '002',
      sentence: '用地未报。',
      stake: { low: '0', high: '1234500' },
    },
    { level: 'mustFix', sheet: '参数', cell: 'E6', sentence: '标准未定。', supplier: '财政' },
  ],
  contact: { unit: '示例市财政局', clerk: '张三', phone: '0573-1' },
  code: '7F3A-22C1',
}
