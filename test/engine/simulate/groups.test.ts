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

const incentive = (label: string, base: string, more: Partial<Incentive> = {}): Incentive => ({
  label,
  included: true,
  entity: '项目',
  qualification: '入列',
  kind: '公式',
  base,
  group: '就高',
  rounding: '元',
  effect: 'outlay',
  clauses: [],
  ...more,
})

const policy: Policy = {
  title: '就高',
  status: 'issued',
  entities: [
    { label: '镇街', fields: [{ label: '镇街', type: 'key' }] },
    {
      label: '项目',
      fields: [
        { label: '编号', type: 'key' },
        { label: '镇街', type: 'reference' },
        { label: '甲金额', type: 'number', unit: '万元', minimum: 0 },
        { label: '乙金额', type: 'number', unit: '万元', minimum: 0 },
        { label: '合格', type: 'flag' },
      ],
    },
  ],
  main: { entity: '项目', qualification: '入列' },
  area: '镇街',
  parameters: [],
  requirements: [
    {
      label: '合格项目',
      enabled: true,
      entity: '项目',
      qualification: '入列',
      test: '合格',
      strictness: 'must',
      clauses: [],
    },
  ],
  incentives: [incentive('甲', '甲金额'), incentive('乙', 'MIN(乙金额,[上限])')],
  targets: [],
  allotments: [],
}

const cost = (rows: readonly Readonly<Record<string, CellValue>>[]) => {
  const compiled = compile({
    ...policy,
    parameters: [
      {
        label: '上限',
        category: 'incentive',
        type: 'number',
        unit: '万元',
        value: 30,
        printed: 'printed',
        source: '本文件',
        clauses: [],
      },
    ],
  })
  const dataset = datasetOf({
    镇街: [{ 镇街: 'A' }, { 镇街: 'B' }],
    项目: rows.map((r, i) => ({ 编号: `P${i}`, 镇街: 'A', 合格: true, ...r })),
  })
  const report = reportOf(createSimulator(compiled, dataset).run())
  return { city: report.cost.outlay, towns: report.towns.map((t) => t.cost.outlay) }
}

test('of two known amounts only the higher is paid', () => {
  expect(cost([{ 甲金额: 10, 乙金额: 20 }]).city).toEqual({
    low: '200000.00',
    value: '200000.00',
    high: '200000.00',
  })
})

test('with one amount open the group is worth the highest of lows to the highest of highs', () => {
  const { city, towns } = cost([{ 甲金额: 10, 乙金额: null }])
  expect(city).toEqual({ low: '100000.00', value: null, high: '300000.00' })
  expect(towns[0]).toEqual(city)
})

test('a row that may not count adds from nothing to its highest', () => {
  expect(cost([{ 甲金额: 10, 乙金额: 20, 合格: null }]).city).toEqual({
    low: '0.00',
    value: '0.00',
    high: '200000.00',
  })
})

test('parts add up to the total', () => {
  const { city, towns } = cost([
    { 甲金额: 10, 乙金额: null },
    { 甲金额: 5, 乙金额: null, 镇街: 'B' },
    { 甲金额: 1, 乙金额: 2 },
  ])
  const sum = (key: 'low' | 'high') => towns.map((t) => Number(t[key])).reduce((a, b) => a + b)
  expect([sum('low'), sum('high')]).toEqual([Number(city.low), Number(city.high)])
  expect(city).toEqual({ low: '170000.00', value: null, high: '620000.00' })
})

test('of two amounts that wait for approval only the higher would be paid', () => {
  const waiting = {
    ...policy,
    requirements: policy.requirements.map((r) => ({ ...r, strictness: 'inPrinciple' as const })),
    incentives: [
      incentive('甲', '甲金额'),
      incentive('乙', '乙金额'),
      incentive('丙', '乙金额', { scope: 'NOT(合格)' }),
    ],
  }
  const rows = [
    { 编号: 'P0', 镇街: 'A', 甲金额: 10, 乙金额: 20, 合格: false },
    { 编号: 'P1', 镇街: 'A', 甲金额: 30, 乙金额: 20, 合格: false },
    { 编号: 'P2', 镇街: 'A', 甲金额: 40, 乙金额: 20, 合格: true },
  ]
  const simulator = createSimulator(compile(waiting), datasetOf({ 镇街: [{ 镇街: 'A' }], 项目: rows }))
  const [now, approved] = [{}, { includeWaivable: true }].map((more) =>
    reportOf(simulator.run({ label: '', status: 'trial', overrides: {}, switches: {}, ...more })),
  )
  expect(now!.incentives.map((i) => [i.value, i.ifApproved])).toEqual([
    ['400000.00', '300000.00'],
    ['0.00', '200000.00'],
    ['0.00', '0.00'],
  ])
  expect(approved!.cost.outlay.value).toBe('900000.00')
})
