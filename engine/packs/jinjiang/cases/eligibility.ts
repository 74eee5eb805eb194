import type { RowExpectation, WorkedCase } from '../../pack.ts'
import type { Row } from '../../rows.ts'
import { enterprise, project, tables, town } from './rows.ts'

const sized = (id: string, mu: number, floor: number, row: Row = {}): Row =>
  project(id, { 用地: mu, 改造后建筑面积: floor, ...row })

const entry = (id: string, outcome: 'pass' | 'waivable' | 'fail' | 'unknown', ...failed: string[]) =>
  ({ entity: '项目', id, outcomes: { 入盘资格: outcome }, failed }) satisfies RowExpectation

const parks = [
  sized('A', 55, 55000),
  sized('B', 58, 116000),
  sized('C', 70, 69300, { 特殊行业: true, 建筑密度: 35 }),
]

const raised = (
  name: string,
  overrides: Readonly<Record<string, number>>,
  a: RowExpectation,
): WorkedCase => ({
  id: name === '' ? 'JJ-C11' : `JJ-C11-${name}`,
  title: name === '' ? '原门槛三个园区都入盘' : `门槛提高：${name}`,
  clauses: ['一（四）1'],
  rows: tables({ 项目: parks }),
  scenario: { overrides },
  expect: {
    rows: [
      { ...a, values: { 改造后容积率: '1.5' } },
      { ...entry('B', 'pass'), values: { 改造后容积率: '3' } },
      { ...entry('C', 'pass'), values: { 改造后容积率: '1.485' } },
    ],
  },
})

const peer = (id: string, output: number, tax: number, where: string): Row =>
  project(id, { 镇街: where, 亩均产值: output, 亩均税收: tax })

export const eligibilityCases: readonly WorkedCase[] = [
  {
    id: 'JJ-C01',
    title: '各下限恰好达到',
    clauses: ['一（四）1'],
    rows: tables({ 项目: [sized('P', 50, 50000, { 建筑密度: 35, 厂房最低层数: 3 })] }),
    expect: {
      rows: [
        {
          ...entry('P', 'pass'),
          values: { 改造后容积率: '1.5', 用地达规模: '是', 建面达规模: '是', 规模依据: '一般门槛' },
        },
      ],
    },
  },
  {
    id: 'JJ-C03',
    title: '49.99亩：强链补链的按30亩或3万平方米',
    clauses: ['一（四）1'],
    rows: tables({
      项目: [
        sized('P', 49.99, 49990, { 建筑密度: 40, 强链补链: true }),
        sized('N', 49.99, 49990, { 建筑密度: 40 }),
      ],
    }),
    expect: {
      rows: [
        { ...entry('P', 'pass'), values: { 规模依据: '强链放宽' } },
        { ...entry('N', 'waivable', '园区规模'), values: { 规模依据: '未达' } },
      ],
    },
  },
  {
    id: 'JJ-C05',
    title: '用地不足，建筑面积够',
    clauses: ['一（四）1'],
    rows: tables({ 项目: [sized('P', 30, 50000)] }),
    expect: {
      rows: [
        {
          ...entry('P', 'pass'),
          values: { 改造后容积率: '2.5', 用地达规模: '否', 建面达规模: '是' },
        },
      ],
    },
  },
  {
    id: 'JJ-C06',
    title: '容积率上限3.0，比较前不四舍五入',
    clauses: ['一（四）1'],
    rows: tables({ 项目: [sized('A', 30, 60000), sized('B', 30, 60200), sized('C', 30, 60000.02)] }),
    expect: {
      rows: [
        { ...entry('A', 'pass'), values: { 改造后容积率: '3' } },
        { ...entry('B', 'waivable', '容积率不高于上限'), values: { 改造后容积率: '3.01' } },
        { ...entry('C', 'waivable', '容积率不高于上限'), values: { 改造后容积率: '3.000001' } },
      ],
    },
  },
  {
    id: 'JJ-C08',
    title: '建筑密度两端都含',
    clauses: ['一（四）1'],
    rows: tables({
      项目: [35, 34.99, 60, 60.01].map((density, i) => project(`P${i + 1}`, { 建筑密度: density })),
    }),
    expect: {
      rows: [
        entry('P1', 'pass'),
        entry('P2', 'waivable', '建筑密度区间'),
        entry('P3', 'pass'),
        entry('P4', 'waivable', '建筑密度区间'),
      ],
    },
  },
  {
    id: 'JJ-C10',
    title: '强链补链未填：门槛在30与50之间，只由它决定',
    clauses: ['一（四）1'],
    rows: tables({
      项目: [
        sized('P', 35, 35000, { 强链补链: null }),
        sized('Y', 35, 35000, { 强链补链: true }),
        sized('N', 35, 35000, { 强链补链: false }),
        sized('F', 50, 50000, { 强链补链: null }),
      ],
    }),
    expect: {
      rows: [
        {
          ...entry('P', 'unknown'),
          values: { 改造后容积率: '1.5', 适用用地下限: '[30, 50]', 适用建面下限: '[30000, 50000]' },
          missing: ['强链补链'],
        },
        entry('Y', 'pass'),
        entry('N', 'waivable', '园区规模'),
        entry('F', 'pass'),
      ],
    },
  },
  raised('', {}, entry('A', 'pass')),
  raised('用地60亩', { 规模用地下限: 60 }, entry('A', 'pass')),
  raised('用地60亩且建面6万', { 规模用地下限: 60, 规模建面下限: 6 }, entry('A', 'waivable', '园区规模')),
  {
    id: 'JJ-C13',
    title: '亩均产值、税收须高于镇域均值，持平不算；已知不足胜过未知',
    clauses: ['一（四）2'],
    rows: tables({
      镇街: [town('陈埭镇', 500, 20), town('安海镇', 500, null)],
      项目: [
        peer('A', 500, 21, '陈埭镇'),
        peer('B', 500.01, 20.01, '陈埭镇'),
        peer('C', 600, 25, '安海镇'),
        peer('D', 400, 25, '安海镇'),
      ],
    }),
    expect: {
      rows: [
        entry('A', 'fail', '效益高于镇域均值'),
        entry('B', 'pass'),
        entry('C', 'unknown'),
        entry('D', 'fail', '效益高于镇域均值'),
      ],
    },
  },
  {
    id: 'JJ-C13-镇域企业',
    title: '镇域均值未填的，按镇域企业平均：600与400平均500，20与30平均25',
    clauses: ['一（四）2'],
    rows: tables({
      镇街: [town('陈埭镇', null, null)],
      企业: [
        enterprise('E1', { 所属项目: null, 亩均产值: 600, 亩均税收: 20 }),
        enterprise('E2', { 所属项目: null, 亩均产值: 400, 亩均税收: 30 }),
        enterprise('E3', { 所属项目: 'A', 亩均产值: 9000, 亩均税收: 900 }),
      ],
      项目: [peer('A', 501, 26, '陈埭镇'), peer('B', 600, 25, '陈埭镇')],
    }),
    expect: {
      rows: [
        { entity: '镇街', id: '陈埭镇', values: { 镇域亩均产值: '500', 镇域亩均税收: '25' } },
        entry('B', 'fail', '效益高于镇域均值'),
      ],
    },
  },
  {
    id: 'JJ-C15',
    title: '规上，或承诺达产两年内；科创孵化除外',
    clauses: ['一（四）2'],
    rows: tables({
      项目: [project('P')],
      企业: [
        enterprise('A', { 规上: true, 科创孵化: false }),
        enterprise('B', { 规上: false, 科创孵化: false, 达产日期: '2021-06-30', 承诺达规日期: '2023-06-30' }),
        enterprise('C', { 规上: false, 科创孵化: false, 达产日期: '2021-06-30', 承诺达规日期: '2023-07-01' }),
        enterprise('D', { 规上: false, 科创孵化: true }),
        enterprise('E', { 规上: false, 科创孵化: false }),
      ],
    }),
    expect: {
      rows: [
        { entity: '企业', id: 'A', outcomes: { 规模承诺: 'pass' } },
        { entity: '企业', id: 'B', outcomes: { 规模承诺: 'pass' } },
        { entity: '企业', id: 'C', outcomes: { 规模承诺: 'waivable' } },
        { entity: '企业', id: 'D', outcomes: { 规模承诺: 'notApplicable' } },
        { entity: '企业', id: 'E', outcomes: { 规模承诺: 'unknown' } },
      ],
    },
  },
]
