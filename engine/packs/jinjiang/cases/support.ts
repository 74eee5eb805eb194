import type { WorkedCase } from '../../pack.ts'
import { enterprise, splitting, tables, times } from './rows.ts'

const ANNOUNCED = ['产权交易成本补助', '企业租金补助', '园区贡献奖励', '园区运营补助', '精品示范企业奖励']
const notSet = ['0', null, null] as const

const support = (
  name: string,
  overrides: Readonly<Record<string, number>>,
  operation: readonly [string | null, string | null, string | null],
): WorkedCase => ({
  id: `JJ-C20-${name}`,
  title: `三个园区各6万平方米：${name}`,
  clauses: ['三（一）'],
  rows: tables({
    项目: times(3, (i) =>
      splitting(`P${i}`, {
        改造后建筑面积: 60000,
        自留工业建筑面积: 5000,
        转让价款: 1000,
        基期地方税收: 100,
        地方税收: 150,
      }),
    ),
    企业: [
      enterprise('E', {
        所属项目: 'P0',
        行业代码: '1954',
        主导或关联: true,
        目录类别: '允许',
        工艺落后: false,
        浪费资源: false,
        单位能耗高: false,
        环保达标: true,
        安全达标: true,
        科创孵化: false,
        规上: true,
        租赁面积: 2000,
        租赁月数: 12,
        示范企业: true,
      }),
    ],
  }),
  scenario: { overrides, switches: Object.fromEntries(ANNOUNCED.map((label) => [label, true])) },
  expect: {
    rows: times(3, (i) => ({ entity: '项目', id: `P${i}`, outcomes: { 入盘资格: 'pass' } })),
    incentives: Object.fromEntries(
      ANNOUNCED.map((label) => [label, label === '园区运营补助' ? operation : notSet]),
    ),
  },
})

export const supportCases: readonly WorkedCase[] = [
  support('标准均未定', {}, notSet),
  support('运营补助每年每平方米10元', { 运营补助标准: 10 }, ['1800000', '1800000', '1800000']),
]
