import { expect, test } from 'vitest'
import {
  type CellValue,
  compile,
  createSimulator,
  datasetOf,
  type Incentive,
  type Policy,
  reportOf,
} from '../../../engine/index.ts'

const incentive = (label: string, more: Partial<Incentive>): Incentive => ({
  label,
  included: true,
  entity: '企业',
  qualification: '扶持',
  kind: '标准×基数',
  base: '地方贡献',
  rate: '返还比例',
  rounding: '分',
  effect: 'outlay',
  dateField: '起始年',
  fund: '扶持资金',
  clauses: [],
  ...more,
})

const policy = (years: number | null): Policy => ({
  title: '分年扶持',
  status: 'issued',
  entities: [
    { label: '镇街', fields: [{ label: '镇街', type: 'key' }] },
    {
      label: '企业',
      fields: [
        { label: '编号', type: 'key' },
        { label: '镇街', type: 'reference' },
        { label: '地方贡献', type: 'number', unit: '元', minimum: 0 },
        { label: '起始年', type: 'year' },
        { label: '合格', type: 'flag' },
      ],
    },
  ],
  main: { entity: '企业', qualification: '扶持' },
  area: '镇街',
  parameters: [
    {
      label: '返还比例',
      category: 'incentive',
      type: 'number',
      unit: '%',
      value: 50,
      printed: 'absent',
      source: '测算假设',
      clauses: [],
    },
    {
      label: '扶持年限',
      category: 'incentive',
      type: 'number',
      unit: '年',
      value: years,
      printed: 'absent',
      source: '测算假设',
      clauses: [],
    },
    {
      label: '每年资金',
      category: 'fund',
      type: 'number',
      unit: '元',
      value: 150,
      printed: 'absent',
      source: '测算假设',
      clauses: [],
    },
  ],
  requirements: [
    {
      label: '合格企业',
      enabled: true,
      entity: '企业',
      qualification: '扶持',
      test: '合格',
      strictness: 'must',
      clauses: [],
    },
  ],
  incentives: [incentive('连续扶持', { schedule: { kind: 'repeat', years: '扶持年限' } })],
  targets: [],
  allotments: [
    {
      label: '扶持资金',
      group: ['年度'],
      capacity: '每年资金',
      sharing: 'queue',
      carryOver: true,
      clauses: [],
    },
  ],
})

const rows: readonly Readonly<Record<string, CellValue>>[] = [
  // Half of 100.01元 is 50.005元: rounded once to 50.01元 a year, three times over.
  { 编号: 'Q1', 镇街: '甲', 地方贡献: 100.01, 起始年: 2022, 合格: true },
  { 编号: 'Q2', 镇街: '甲', 地方贡献: 200, 起始年: 2023, 合格: true },
]

const report = (years: number | null) =>
  reportOf(createSimulator(compile(policy(years)), datasetOf({ 镇街: [{ 镇街: '甲' }], 企业: rows })).run())

test('a repeated amount is rounded once and falls due in each of its years', () => {
  const [total] = report(3).incentives
  expect(total!.value).toBe('450.03')
  expect(total!.years.map((y) => [y.year, y.value])).toEqual([
    ['2022', '50.01'],
    ['2023', '150.01'],
    ['2024', '150.01'],
    ['2025', '100.00'],
  ])
})

test('a yearly fund carries over what a year leaves, and shows what it lacks', () => {
  const lines = report(3).allotments.map((a) => [a.year, a.demand, a.balance])
  expect(lines).toEqual([
    ['2022', '50.01', '99.99'],
    ['2023', '150.01', '99.98'],
    ['2024', '150.01', '99.97'],
    ['2025', '100.00', '149.97'],
  ])
})

test('without a number of years the amount is not set, never one year', () => {
  const [total] = report(null).incentives
  expect([total!.set, total!.value, total!.high]).toEqual([false, null, null])
})
