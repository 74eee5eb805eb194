import { ROOT } from '../../../model/field.ts'
import type { WorkedCase } from '../../pack.ts'
import { project, tables } from './rows.ts'

const YEARS = [2021, 2022, 2023] as const

/** The finished work of three years, one project a year. */
const works = (column: string, areas: readonly number[]) =>
  YEARS.map((year, i) => project(`${column}${year}`, { 实施年度: year, [column]: areas[i]! }))

const revitalised = {
  title: '三年盘活5999亩：总目标和年均都差',
  clauses: ['二（一）（2）'],
  rows: tables({ 项目: works('盘活面积', [2000, 2000, 1999]) }),
}

/** Recovery of 50亩 at a price that the notice does not print. */
const recovery = (name: string, price: number | null, cost: string | null): WorkedCase => ({
  id: `JD-C18-${name}`,
  title: `收回50亩：${name}`,
  clauses: ['二（一）（2）收回'],
  rows: tables({ 项目: [project('P', { 处置路径: '收回', 收回方式: '协商收回', 收回面积: 50 })] }),
  scenario: { overrides: { 收回补偿亩均标准: price }, switches: { '收回补偿（用地）': true } },
  expect: {
    rows: [
      {
        entity: '项目',
        id: 'P',
        outcomes: { 收回处置: 'pass' },
        amounts: { '收回补偿（用地）': [cost ?? '0', cost, cost] },
      },
    ],
    incentives: { '收回补偿（用地）': [cost ?? '0', cost, cost] },
  },
})

export const landCases: readonly WorkedCase[] = [
  {
    id: 'JD-C03',
    title: '容积率1.5只约束新供地',
    clauses: ['二（一）（1）'],
    rows: tables({
      项目: [
        project('A', { 新供地: true, 标准地承诺: true, 改造后容积率: 1.5 }),
        project('B', { 新供地: true, 标准地承诺: true, 改造后容积率: 1.49 }),
        project('C', { 新供地: false, 改造后容积率: 1.2 }),
      ],
    }),
    expect: {
      rows: [
        { entity: '项目', id: 'A', outcomes: { 新供地准入: 'pass', 项目准入: 'pass' }, failed: [] },
        {
          entity: '项目',
          id: 'B',
          outcomes: { 新供地准入: 'fail', 项目准入: 'fail' },
          failed: ['新供地容积率', '新供地达标'],
        },
        { entity: '项目', id: 'C', outcomes: { 新供地准入: 'notApplicable', 项目准入: 'pass' }, failed: [] },
      ],
    },
  },
  {
    id: 'JD-C05',
    ...revitalised,
    expect: {
      rows: [{ entity: ROOT, id: ROOT, values: { 三年盘活: '5999', 年均盘活: '1999.67' } }],
      targets: [
        { label: '盘活低效用地', done: '5999', target: '6000', coverage: '99.98', gap: '1', met: false },
        { label: '每年盘活', done: '1999.67', target: '2000', met: false },
      ],
      reported: ['盘活逐年不少于年均'],
    },
    scenario: { overrides: { 基准日: '2023-12-31' } },
  },
  {
    id: 'JD-C05-逐年',
    ...revitalised,
    title: '年均改为逐年：以最少的一年判断',
    scenario: { overrides: { 年均口径: '逐年', 基准日: '2023-12-31' } },
    expect: {
      targets: [
        { label: '盘活低效用地', done: '5999', met: false },
        { label: '每年盘活', done: '1999', target: '2000', gap: '1', met: false },
      ],
      notReported: ['盘活逐年不少于年均'],
    },
  },
  {
    id: 'JD-C06',
    title: '新建恰好150万平方米，改造差1平方米',
    clauses: ['二（一）（2）'],
    rows: tables({
      项目: [
        ...works('新建标准厂房面积', [400000, 500000, 600000]),
        ...works('改造旧厂房面积', [500000, 500000, 499999]),
      ],
    }),
    expect: {
      rows: [
        {
          entity: ROOT,
          id: ROOT,
          values: { 三年新建厂房: '1500000', 年均新建厂房: '500000', 三年改造厂房: '1499999' },
        },
      ],
      targets: [
        { label: '新建标准厂房', done: '150', target: '150', gap: '0', met: true },
        { label: '每年新建厂房', done: '50', target: '50', met: true },
        { label: '改造旧厂房', done: '149.9999', target: '150', gap: '0.0001', met: false },
        { label: '每年改造厂房', target: '50', met: false },
      ],
    },
  },
  recovery('单价未定', null, null),
  recovery('每亩40万元', 40, '20000000'),
]
