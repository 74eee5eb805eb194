import type { TargetExpectation, WorkedCase } from '../../pack.ts'
import type { Row } from '../../rows.ts'
import { firm, park, tables, town } from './rows.ts'

const split = (id: string, row: Row): Row =>
  park(id, {
    已列入计划: true,
    申请分割: true,
    已确权登记: true,
    分割单位: '层',
    单元独立封闭: true,
    分割获批: true,
    登记工业建筑面积: 10000,
    ...row,
  })

const times = <T>(n: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: n }, (_, i) => make(i))

/** Ten pilots of 60,000㎡ under way at the end of 2020, and 99 firms by then. */
const endOf2020 = tables({
  项目: times(10, (i) =>
    park(`S${i}`, {
      试点: true,
      阶段: '在建',
      开工日期: '2020-12-31',
      完成日期: null,
      新建建筑面积: 60000,
    }),
  ),
  企业: times(99, (i) => firm(`E${i}`, { 所属项目: 'S0', 中小企业: true, 入园日期: '2020-12-31' })),
})

/** 59 finished projects, 3,600,000㎡ together, and 612 firms by the end of 2021. */
const endOf2021 = tables({
  项目: times(59, (i) =>
    park(`W${i}`, {
      试点: false,
      开工日期: '2021-01-10',
      完成日期: '2021-12-31',
      新建建筑面积: i === 0 ? 3600000 - 58 * 61000 : 61000,
    }),
  ),
  企业: times(612, (i) => firm(`E${i}`, { 所属项目: 'W0', 中小企业: true, 入园日期: '2021-12-31' })),
})

/** Nothing that would put a project first. */
const plain: Row = {
  实施主体类型: '其他',
  取得方式: '自有',
  引进上下游企业: false,
  出资方式: '货币出资',
  第三方运营: false,
  优质工业地产商: false,
}

const targets = (id: string, title: string, rows: WorkedCase['rows'], list: readonly TargetExpectation[]) =>
  ({ id, title, clauses: ['一（三）'], rows, expect: { targets: list } }) satisfies WorkedCase

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
      split(`P${i}`, {
        改造后建筑面积: 60000,
        自留工业建筑面积: 5000,
        转让价款: 1000,
        基期地方税收: 100,
        地方税收: 150,
      }),
    ),
    企业: [
      firm('E', {
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

export const otherCases: readonly WorkedCase[] = [
  {
    id: 'JJ-C16',
    title: '分割转让自留四成；不足不影响入盘',
    clauses: ['三（一）'],
    rows: tables({
      项目: [
        split('A', { 自留工业建筑面积: 4000 }),
        split('B', { 自留工业建筑面积: 3999 }),
        split('C', { 已列入计划: false, 分割单位: '幢', 自留工业建筑面积: 6000 }),
      ],
    }),
    expect: {
      rows: [
        {
          entity: '项目',
          id: 'A',
          values: { 可转让上限: '6000', 超转面积: '0' },
          outcomes: { 可分割: 'pass', 自留达标: 'pass', 入盘资格: 'pass' },
        },
        {
          entity: '项目',
          id: 'B',
          values: { 可转让上限: '6000', 超转面积: '1' },
          outcomes: { 可分割: 'pass', 自留达标: 'fail', 入盘资格: 'pass' },
        },
        {
          entity: '项目',
          id: 'C',
          outcomes: { 可分割: 'fail', 自留达标: 'notApplicable', 入盘资格: 'pass' },
        },
      ],
    },
  },
  {
    id: 'JJ-C16-服务用地',
    title: '服务设施用地恰三成与超出：不影响入盘',
    clauses: ['三（一）'],
    rows: tables({
      项目: [12000, 12000.01].map((used, i) =>
        park(`P${i + 1}`, { 用地: 60, 已列入计划: true, 统建生活设施: true, 服务设施用地: used }),
      ),
    }),
    expect: {
      rows: [
        { entity: '项目', id: 'P1', outcomes: { 服务用地达标: 'pass', 入盘资格: 'pass' } },
        { entity: '项目', id: 'P2', outcomes: { 服务用地达标: 'fail', 入盘资格: 'pass' } },
      ],
    },
  },
  targets('JJ-C18-2020', '2020年底：试点和面积达到，企业差1家', endOf2020, [
    { label: '首批试点项目', counted: '10', target: '10', coverage: '100.00', gap: '0', met: true },
    { label: '首批厂房及配套面积', counted: '60', target: '60', coverage: '100.00', gap: '0', met: true },
    { label: '首批入园中小企业', done: '99', target: '100', coverage: '99.00', gap: '1', met: false },
  ]),
  targets('JJ-C18-2021', '2021年底累计：项目差1宗，面积、企业达到', endOf2021, [
    { label: '累计完成项目', done: '59', target: '60', coverage: '98.33', gap: '1', met: false },
    { label: '累计厂房及配套面积', done: '360', target: '360', coverage: '100.00', gap: '0', met: true },
    { label: '累计入园中小企业', done: '612', target: '600', coverage: '102.00', gap: '0', met: true },
  ]),
  {
    ...targets('JJ-C18-增量', '增量口径：70宗、420万平方米、700家', endOf2021, [
      { label: '累计完成项目', done: '59', target: '70', coverage: '84.29', gap: '11', met: false },
      { label: '累计厂房及配套面积', done: '360', target: '420', gap: '60', met: false },
      { label: '累计入园中小企业', done: '612', target: '700', gap: '88', met: false },
    ]),
    scenario: { overrides: { 目标累计口径: '增量' } },
  },
  support('标准均未定', {}, notSet),
  support('运营补助每年每平方米10元', { 运营补助标准: 10 }, ['1800000', '1800000', '1800000']),
  {
    id: 'JJ-C20-指标池',
    title: '用地指标先给优先项数多的，再按用地大小',
    clauses: ['三（二）'],
    rows: tables({
      镇街: [town()],
      项目: [
        park('A', { 用地: 60, 用地指标需求: 20, ...plain }),
        park('B', { 用地: 90, 改造后建筑面积: 120000, 用地指标需求: 20, ...plain }),
        park('C', { 用地: 55, 用地指标需求: 20, ...plain, 第三方运营: true }),
      ],
    }),
    scenario: { overrides: { 改造预留指标: 40 } },
    expect: {
      rows: [
        { entity: '项目', id: 'A', outcomes: { 用地指标保障: 'waivable' } },
        { entity: '项目', id: 'B', outcomes: { 用地指标保障: 'pass' } },
        { entity: '项目', id: 'C', outcomes: { 用地指标保障: 'pass' } },
      ],
    },
  },
]
