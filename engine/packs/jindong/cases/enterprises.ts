import { ROOT } from '../../../model/field.ts'
import type { WorkedCase } from '../../pack.ts'
import type { Row } from '../../rows.ts'
import { block, enterprise, tables } from './rows.ts'

const LOW = {
  clauses: ['二（一）（2）'],
  rows: tables({
    企业: [
      enterprise('A', { 年度税收: 30, 用地面积: 10 }),
      enterprise('B', { 年度税收: 30.1, 用地面积: 10 }),
      enterprise('C', { 年度税收: 0, 用地面积: 5 }),
    ],
  }),
}

const doubling = (row: Row) => tables({ 企业: [enterprise('E', row)] })
const RATES = ['土地利用率', '产能利用率', '能耗利用率', '排放利用率'] as const
const rates = (...values: readonly number[]): Row =>
  Object.fromEntries(RATES.map((name, i) => [name, values[i]!]))

const shortOfEmissions = {
  clauses: ['二（二）（2）'],
  rows: doubling({ 年度销售: 15000, 年度税收: 400, ...rates(85, 90, 88, 79.9), 评级: 'B' }),
}
const large = { 年度销售: 20000, 年度税收: 500, ...rates(90, 90, 90, 90) }

/** 1000 firms, 700 in a park; 400 above scale, 319 of them in a park. */
const crowd = Array.from({ length: 1000 }, (_, i) => {
  const above = i < 319 || i >= 919
  return enterprise(`E${i}`, { 规上: above, 所属区块: i < 700 ? 'P' : null })
})

export const enterpriseCases: readonly WorkedCase[] = [
  {
    id: 'JD-C01',
    title: '亩均税收恰为3万元：“以下”含本数，须定方案',
    ...LOW,
    expect: {
      rows: [
        { entity: '企业', id: 'A', values: { 亩均税收: '3', 低效企业: '是' } },
        { entity: '企业', id: 'B', values: { 亩均税收: '3.01', 低效企业: '否' } },
        { entity: '企业', id: 'C', values: { 亩均税收: '0', 低效企业: '是' } },
      ],
    },
  },
  {
    id: 'JD-C01-不含本数',
    title: '改为不含3万元',
    ...LOW,
    scenario: { overrides: { 低效含本数: false } },
    expect: {
      rows: [
        { entity: '企业', id: 'A', values: { 低效企业: '否' } },
        { entity: '企业', id: 'C', values: { 低效企业: '是' } },
      ],
    },
  },
  {
    id: 'JD-C08',
    title: '产能倍增：销售恰1亿元、四项恰80%、B类',
    clauses: ['二（二）（2）'],
    rows: doubling({ 年度销售: 10000, 年度税收: 200, ...rates(80, 80, 80, 80), 评级: 'B' }),
    expect: {
      rows: [
        {
          entity: '企业',
          id: 'E',
          values: { 规模依据: '销售' },
          outcomes: { 产能倍增: 'pass' },
          failed: [],
        },
      ],
    },
  },
  {
    id: 'JD-C10',
    title: '产能倍增：排放利用率79.9%，逐项不符',
    ...shortOfEmissions,
    expect: {
      rows: [
        {
          entity: '企业',
          id: 'E',
          values: { 平均利用率: '85.725', 规模依据: '销售和税收' },
          outcomes: { 产能倍增: 'fail' },
          failed: ['排放利用率达标'],
        },
      ],
    },
  },
  ...['平均', '任一'].map(
    (reading): WorkedCase => ({
      id: `JD-C10-${reading}`,
      title: `产能倍增：利用率改按${reading}`,
      ...shortOfEmissions,
      scenario: { overrides: { 利用率口径: reading } },
      expect: { rows: [{ entity: '企业', id: 'E', outcomes: { 产能倍增: 'pass' }, failed: [] }] },
    }),
  ),
  {
    id: 'JD-C11',
    title: 'B类以上指A、B；缺评级的资料不全',
    clauses: ['二（二）（2）'],
    rows: tables({
      企业: [enterprise('A', { ...large, 评级: 'C' }), enterprise('B', { ...large, 评级: null })],
    }),
    expect: {
      rows: [
        { entity: '企业', id: 'A', outcomes: { 产能倍增: 'fail' }, failed: ['综合评价等级'] },
        { entity: '企业', id: 'B', outcomes: { 产能倍增: 'unknown' }, failed: [], missing: ['评级'] },
      ],
    },
  },
  {
    id: 'JD-C15',
    title: '入园率70%达标；规上79.75%，差1家',
    clauses: ['一、退散进园'],
    rows: tables({ 区块: [block('P')], 企业: crowd }),
    expect: {
      rows: [
        {
          entity: ROOT,
          id: ROOT,
          values: { 在营企业数: '1000', 在营规上数: '400', 入园尚缺: '0', 规上入园尚缺: '1' },
        },
      ],
      targets: [
        { label: '工业企业入园率', done: '70.00', target: '70', met: true },
        { label: '规上企业入园率', done: '79.75', target: '80', met: false },
      ],
    },
  },
  {
    id: 'JD-C16',
    title: '自有用地满20亩且三年未上规；用地不足的不问年数',
    clauses: ['二（四）（2）'],
    rows: tables({
      企业: [
        enterprise('A', { 自有用地: 20, 未上规年数: 3 }),
        enterprise('B', { 自有用地: 19.9, 未上规年数: 5 }),
        enterprise('C', { 自有用地: 20, 未上规年数: 2 }),
        enterprise('D', { 自有用地: 35, 未上规年数: null }),
        enterprise('E', { 自有用地: 10, 未上规年数: null }),
      ],
    }),
    expect: {
      rows: [
        { entity: '企业', id: 'A', values: { 须推动上规: '是' }, outcomes: { 推动上规: 'pass' } },
        { entity: '企业', id: 'B', values: { 须推动上规: '否' }, outcomes: { 推动上规: 'notApplicable' } },
        { entity: '企业', id: 'C', values: { 须推动上规: '否' }, outcomes: { 推动上规: 'notApplicable' } },
        {
          entity: '企业',
          id: 'D',
          values: { 须推动上规: null },
          outcomes: { 推动上规: 'unknown' },
          missing: ['未上规年数'],
        },
        {
          entity: '企业',
          id: 'E',
          values: { 须推动上规: '否' },
          outcomes: { 推动上规: 'notApplicable' },
          missing: [],
        },
      ],
    },
  },
]
