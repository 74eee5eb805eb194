import type { WorkedCase } from '../../pack.ts'
import type { Row } from '../../rows.ts'
import { around, exactly, firms, project } from './rows.ts'

const exchange = (row: Row): Row => ({
  所属区块: 'B',
  腾退搬迁: true,
  符合入园标准: true,
  置换方式: '土地置换建筑面积',
  去向: '国资小微企业园',
  国资建设: true,
  换入建筑面积: 3000,
  ...row,
})

const state = (id: string, row: Row): Row =>
  project(id, {
    实施主体类型: '国资公司',
    取得方式: '收购',
    园区主题: '战略性新兴产业',
    用于产业引进: true,
    ...row,
  })

const shared = (id: string, floor: number, shares: readonly number[], parts?: number) => ({
  ...around([
    project(id, { 用地: 30, 改造后建筑面积: floor, 申请联合体: true, 约定份额总数: parts ?? null }),
  ]),
  成员: shares.map((share, i) => ({ 成员编号: `M${i + 1}`, 所属项目: id, 份额: share })),
})
const divided = (floors: readonly string[]) =>
  floors.map((floor, i) => ({ entity: '成员', id: `M${i + 1}`, values: { 分得建筑面积: floor } }))

const exchanges: readonly WorkedCase[] = [
  {
    id: 'CX-C10',
    title: '以土地置换建筑面积的才有换房奖励',
    clauses: ['八、5'],
    rows: firms([
      exchange({}),
      exchange({ 置换方式: '租赁' }),
      exchange({ 所属区块: '外', 去向: '其他工业集聚区' }),
      exchange({ 符合入园标准: null, 去向: '其他工业集聚区' }),
    ]),
    expect: {
      rows: [
        {
          entity: '企业',
          id: 'A',
          outcomes: { 换房奖励资格: 'pass' },
          amounts: { 换房优惠奖励: exactly('600000') },
        },
        { entity: '企业', id: 'B', outcomes: { 换房奖励资格: 'fail' }, failed: ['以土地置换建筑面积'] },
        { entity: '企业', id: 'C', outcomes: { 换房奖励资格: 'fail' }, failed: ['老旧工业区块内企业'] },
        { entity: '企业', id: 'D', outcomes: { 换房奖励资格: 'unknown' } },
      ],
    },
  },
]

const stateOwned: readonly WorkedCase[] = [
  {
    id: 'CX-C16',
    title: '国资收购满200亩建特色园的一事一议；其余为一般奖励，标准未定',
    clauses: ['八、4'],
    rows: around([
      state('A', { 收购用地: 200 }),
      state('B', { 收购用地: 199.99 }),
      state('C', { 收购用地: 300, 取得方式: '租赁' }),
      state('D', { 收购用地: 250, 园区主题: '一般产业' }),
    ]),
    scenario: { switches: { 国资收购租赁奖励: true } },
    expect: {
      rows: [
        { entity: '项目', id: 'A', values: { 国资路径: '一事一议' }, outcomes: { 国资奖励资格: 'manual' } },
        ...['B', 'C', 'D'].map((id) => ({
          entity: '项目',
          id,
          values: { 国资路径: '国资奖励' },
          outcomes: { 国资奖励资格: 'pass' } as const,
          amounts: { 国资收购租赁奖励: ['0', null, null] as const },
        })),
      ],
    },
  },
  {
    id: 'CX-C16-民营',
    title: '不是国资公司：无此奖励，为0',
    clauses: ['八、4'],
    rows: around([state('E', { 实施主体类型: '其他企业', 收购用地: 250 })]),
    scenario: { switches: { 国资收购租赁奖励: true } },
    expect: {
      rows: [
        { entity: '项目', id: 'E', values: { 国资路径: '无' }, outcomes: { 国资奖励资格: 'notApplicable' } },
      ],
      incentives: { 国资收购租赁奖励: exactly('0') },
    },
  },
]

/** Two holders whose terms end five years apart. */
const merged = {
  ...around([project('P', { 用地: 30, 改造后建筑面积: 40000, 申请联合体: true })]),
  地块: [['L1', '甲', 12000, '2053-06-30', 0] as const, ['L2', '乙', 8000, '2048-06-30', 52.5] as const].map(
    ([id, holder, area, end, price]) => ({
      地块编号: id,
      所属项目: 'P',
      土地权利人: holder,
      面积: area,
      终止日期: end,
      评估补缴价款: price,
    }),
  ),
}

const consortium: readonly WorkedCase[] = [
  {
    id: 'CX-C18',
    title: '按约定比例分割登记',
    clauses: ['八、3'],
    rows: shared('P', 40000, [0.5, 0.3, 0.2]),
    expect: { rows: divided(['20000', '12000', '8000']), notReported: ['成员份额合计'] },
  },
  {
    id: 'CX-C18-合计不为1',
    title: '比例合计0.99：报错',
    clauses: ['八、3'],
    rows: shared('P', 40000, [0.5, 0.3, 0.19]),
    expect: { reported: ['成员份额合计'] },
  },
  {
    id: 'CX-C18-三等分',
    title: '三等分：余数给排在前的',
    clauses: ['八、3'],
    rows: shared('P', 10000, [1, 1, 1], 3),
    expect: { rows: divided(['3333.34', '3333.33', '3333.33']), notReported: ['成员份额合计'] },
  },
  {
    id: 'CX-C18-指标池',
    title: '新增用地指标100亩，按改造完成面积分',
    clauses: ['八、10'],
    rows: {
      ...around([]),
      镇街: [
        { 镇街: '甲镇', 改造完成面积: 300 },
        { 镇街: '乙镇', 改造完成面积: 200 },
        { 镇街: '丙镇', 改造完成面积: 100 },
      ],
    },
    scenario: { overrides: { 新增用地指标池: 100 } },
    expect: {
      rows: [
        { entity: '镇街', id: '甲镇', values: { 新增用地指标: '50.00' } },
        { entity: '镇街', id: '乙镇', values: { 新增用地指标: '33.33' } },
        { entity: '镇街', id: '丙镇', values: { 新增用地指标: '16.67' } },
      ],
    },
  },
  {
    id: 'CX-C18-最长年限',
    title: '合并后到期日取最晚，差额年限补缴地价',
    clauses: ['八、3'],
    rows: merged,
    scenario: { overrides: { 年限地价: 10 }, switches: { 差额年限补缴地价: true } },
    expect: {
      rows: [
        {
          entity: '项目',
          id: 'P',
          values: { 权利人数: '2', 合并终止日期: '2053-06-30' },
          outcomes: { 联合体改造: 'pass' },
        },
        { entity: '地块', id: 'L1', values: { 差额年限: '0' } },
        // 8,000㎡ × 5年 × 10元.
        {
          entity: '地块',
          id: 'L2',
          values: { 差额年限: '5' },
          amounts: { 差额年限补缴地价: exactly('400000') },
        },
      ],
    },
  },
  {
    id: 'CX-C18-市场评估',
    title: '补缴改按市场评估',
    clauses: ['八、3'],
    rows: merged,
    scenario: { overrides: { 补缴口径: '市场评估' }, switches: { 差额年限补缴地价: true } },
    expect: {
      rows: [{ entity: '地块', id: 'L2', amounts: { 差额年限补缴地价: exactly('525000') } }],
    },
  },
]

export const partnerCases: readonly WorkedCase[] = [...exchanges, ...stateOwned, ...consortium]
