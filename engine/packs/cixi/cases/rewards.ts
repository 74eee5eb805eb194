import { ROOT } from '../../../model/field.ts'
import type { WorkedCase } from '../../pack.ts'
import { FUND } from '../options.ts'
import { around, type Bounds, exactly, firms, project } from './rows.ts'

/** 120亩 finished in a town, with a rate entered for the project. */
const reward = (
  name: string,
  outstanding: boolean,
  rate: number | null,
  bounds: Bounds,
  reported = false,
): WorkedCase => ({
  id: `CX-C11-${name}`,
  title: `120亩，每亩1至5万元：${name}`,
  clauses: ['八、10'],
  rows: around([project('P', { 用地: 120, 核定单价: rate })], { 成效认定: outstanding }),
  expect: {
    incentives: { 镇街亩均奖励: bounds },
    ...(reported ? { reported: ['核定单价在区间内'] } : { notReported: ['核定单价在区间内'] }),
  },
})

const range: Bounds = ['1200000', null, '6000000']

/** Tiers made up for the case: 2, 3 and 4万元 a mu from 0, 50 and 100亩. */
const TIERS = [
  { from: 0, to: 50, value: 2 },
  { from: 50, to: 100, value: 3 },
  { from: 100, value: 4 },
]
const merger = (mode: '全额分档' | '超额累进', label: string, yuan: readonly string[]): WorkedCase => ({
  id: `CX-C08-${mode}`,
  title: `兼并奖励档次（假设）${mode}：49.99、50、120亩`,
  clauses: ['八、2'],
  rows: firms(
    [49.99, 50, 120].map((area) => ({
      亩均评价: 'A',
      主营业务收入: 10000,
      兼并周边低效: true,
      兼并土地面积: area,
      实施改造: true,
    })),
  ),
  bands: { 兼并奖励分档: TIERS },
  scenario: { overrides: { 兼并奖励计法: mode }, switches: { [label]: true } },
  expect: {
    rows: yuan.map((sum, i) => ({
      entity: '企业',
      id: 'ABC'[i]!,
      outcomes: { 兼并奖励资格: 'pass' },
      amounts: { [label]: exactly(sum) },
    })),
  },
})

const YEARS = [2022, 2023, 2024, 2025, 2026]
const tenThousandMu = (row: Readonly<Record<string, number>> = {}) =>
  around(
    YEARS.map((year) =>
      project(`P${year}`, { 用地: 2000, 实施年度: year, 完成日期: `${year}-08-31`, ...row }),
    ),
    { 成效认定: true },
  )
/** 60亿元 of land-transfer income a year, made up for the case. */
const fund = {
  ...tenThousandMu(),
  年度: YEARS.map((year) => ({ 年度: String(year), 出让收入: 600000 })),
}
const fromFund = { 镇街奖励列支: FUND }
const lines = (demand: string, balances: readonly string[]) =>
  YEARS.map((year, i) => ({
    label: FUND,
    year: String(year),
    capacity: '30000000',
    ...(i === 0 ? { demand } : {}),
    balance: balances[i]!,
  }))

export const rewardCases: readonly WorkedCase[] = [
  merger('全额分档', '兼并改造分档奖励', ['999800', '1500000', '4800000']),
  merger('超额累进', '兼并改造累进奖励', ['999800', '1000000', '3300000']),
  {
    id: 'CX-C08-档次未定',
    title: '档次未载：奖励未定，不是0',
    clauses: ['八、2'],
    rows: merger('全额分档', '兼并改造分档奖励', []).rows,
    scenario: { overrides: { 兼并奖励计法: '全额分档' }, switches: { 兼并改造分档奖励: true } },
    expect: { incentives: { 兼并改造分档奖励: ['0', null, null] } },
  },
  reward('未核定', true, null, range),
  reward('核定3万元', true, 3, exactly('3600000')),
  reward('核定1万元', true, 1, exactly('1200000')),
  reward('核定5万元', true, 5, exactly('6000000')),
  reward('核定5.01万元超出区间', true, 5.01, range, true),
  reward('成效不突出', false, 3, exactly('0')),
  {
    id: 'CX-C13',
    title: '1万亩全部奖励：1亿至5亿元',
    clauses: ['三', '八、10'],
    rows: tenThousandMu(),
    expect: {
      targets: [{ label: '改造提升面积', done: '10000', coverage: '100.00', met: true }],
      incentives: { 镇街亩均奖励: ['100000000', null, '500000000'] },
    },
  },
  {
    id: 'CX-C15',
    title: '每年60亿元提0.5%：五年1.5亿元，1万亩每亩刚好1.5万元',
    clauses: ['八、9', '八、10'],
    rows: fund,
    scenario: { overrides: { ...fromFund, 镇街奖励标准: 1.5 } },
    expect: {
      rows: [
        {
          entity: ROOT,
          id: ROOT,
          values: {
            累计提取: '15000',
            累计可用: '15000',
            经费够付低限: '是',
            经费够付高限: '否',
            保本奖励单价: '1.5',
            目标保本单价: '1.5',
            高限所需年收入: '200',
          },
        },
      ],
      incentives: { 镇街亩均奖励: exactly('150000000') },
      allotments: lines('30000000', ['0', '0', '0', '0', '0']),
    },
  },
  {
    id: 'CX-C15-每亩2万元',
    title: '每亩2万元：每年缺1000万元，排队等下一年',
    clauses: ['八、9', '八、10'],
    rows: fund,
    scenario: { overrides: { ...fromFund, 镇街奖励标准: 2 } },
    expect: {
      incentives: { 镇街亩均奖励: exactly('200000000') },
      allotments: lines('40000000', ['-10000000', '-20000000', '-30000000', '-40000000', '-50000000']),
    },
  },
  {
    id: 'CX-C15-每亩1万元',
    title: '每亩1万元：每年余1000万元，结转下一年',
    clauses: ['八、9', '八、10'],
    rows: fund,
    scenario: { overrides: { ...fromFund, 镇街奖励标准: 1 } },
    expect: {
      allotments: lines('20000000', ['10000000', '20000000', '30000000', '40000000', '50000000']),
    },
  },
  {
    id: 'CX-C15-一般预算',
    title: '奖励由一般预算列支：专项经费无应支',
    clauses: ['八、9'],
    rows: fund,
    scenario: { overrides: { 镇街奖励标准: 1.5 } },
    expect: {
      incentives: { 镇街亩均奖励: exactly('150000000') },
      allotments: lines('0', ['30000000', '60000000', '90000000', '120000000', '150000000']),
    },
  },
]
