import { ROOT } from '../../../model/field.ts'
import type { WorkedCase } from '../../pack.ts'
import { block, project, town } from './rows.ts'

/** 6,000亩 renewed, with a reward per mu of three heights. */
const reward = (
  name: string,
  rate: number | null,
  cost: string | null,
  balance: string | null,
): WorkedCase => ({
  id: `TX-C15-${name}`,
  title: `六千亩更新奖励：${name}`,
  clauses: ['三（四）5', '文首'],
  rows: {
    镇街: town('崇福镇'),
    区块: [block('B', { 规划面积: 6000 })],
    企业: [],
    项目: [project('P', { 所属区块: 'B', 类型: '连片', 用地: 6000 })],
  },
  scenario: {
    overrides: { 专项资金规模: 20000, 更新奖励标准: rate },
    switches: { 有机更新面积奖励: true },
  },
  expect: {
    rows: [{ entity: ROOT, id: ROOT, values: { 计入更新面积: '6000', 保本更新奖励: '3.3333' } }],
    // Not set is never 0: the known part is 0, the total is open.
    incentives: { 有机更新面积奖励: [cost ?? '0', cost, cost] },
    allotments: [{ label: '有机更新专项资金', capacity: '200000000', demand: cost, balance }],
  },
})

/** Floor beyond one's own needs: 10,000 ㎡ gained, 6,500 ㎡ used. */
const buyBack = (name: string, price: number | null, cost: string | null): WorkedCase => ({
  id: `TX-C18-${name}`,
  title: `富余厂房政府回购：${name}`,
  clauses: ['三（一）2'],
  rows: {
    镇街: town('崇福镇'),
    区块: [],
    企业: [{ 企业编号: 'E', 镇街: '崇福镇', 企业名称: '企业E', 企业类别: '其他企业', 低散乱: false }],
    项目: [
      project('P', {
        类型: '零星',
        实施企业: 'E',
        改造模式: '企业自主',
        已获批准: true,
        新增建筑面积: 10000,
        自用建筑面积: 6500,
        富余处置: '政府回购',
      }),
    ],
  },
  scenario: { overrides: { 回购单价: price }, switches: { 富余厂房政府回购: true } },
  expect: {
    rows: [
      {
        entity: '项目',
        id: 'P',
        values: { 富余建筑面积: '3500' },
        outcomes: { 富余空间处置: 'pass' },
        amounts: { 富余厂房政府回购: [cost ?? '0', cost, cost] },
      },
    ],
  },
})

export const moneyCases: readonly WorkedCase[] = [
  reward('每亩3万元', 3, '180000000', '20000000'),
  reward('每亩5万元', 5, '300000000', '-100000000'),
  reward('标准未定', null, null, null),
  buyBack('每平方米3000元', 3000, '10500000'),
  buyBack('单价未定', null, null),
]
