import type { WorkedCase } from '../../pack.ts'
import type { Row } from '../../rows.ts'
import { around, type Bounds, exactly, project } from './rows.ts'

const facilities = (id: string, floor: number): Row =>
  project(id, { 用地: 30, 改造后建筑面积: 40000, 配套建筑面积: floor, 配套用地: 1000 })

const selfUse = (id: string, row: Row): Row =>
  project(id, { 用地: 30, 改造前建筑面积: 20000, 改造后建筑面积: 40000, 企业自用: true, ...row })
const onlyOne = (row: Row) => around([selfUse('P', row)])
const exemptions = ['自用不增收地价', '免征基础设施配套费'] as const
const scenario = (price: number | null, fee: number | null) => ({
  overrides: { 楼面地价: price, 配套费标准: fee },
  switches: { 自用不增收地价: true, 免征基础设施配套费: true },
})
/** What is given up, and that no cash is spent. */
const givenUp = (price: Bounds, fee: Bounds) => ({
  [exemptions[0]]: price,
  [exemptions[1]]: fee,
  镇街亩均奖励: exactly('0'),
  换房优惠奖励: exactly('0'),
})

const allowances: readonly WorkedCase[] = [
  {
    id: 'CX-C05',
    title: '配套建筑面积占比30%含本数；提高前的比例未载，提高面积不能确定',
    clauses: ['八、1'],
    rows: around([facilities('A', 12000), facilities('B', 12001)]),
    expect: {
      rows: [
        // Not printed what it was raised from: anywhere between none of it and all of it.
        {
          entity: '项目',
          id: 'A',
          values: { 配套建面占比: '30', 提高建筑面积: '[0, 12000]' },
          outcomes: { 配套提高: 'pass' },
        },
        {
          entity: '项目',
          id: 'B',
          values: { 配套建面占比: '30.0025', 提高建筑面积: '[0, 12001]' },
          outcomes: { 配套提高: 'fail' },
          failed: ['配套建筑面积占比'],
        },
      ],
    },
  },
  {
    id: 'CX-C05-原比例15',
    title: '原比例假设15%：提高6000㎡',
    clauses: ['八、1'],
    rows: around([facilities('C', 12000)]),
    scenario: { overrides: { 配套建面原上限: 15 } },
    expect: {
      rows: [{ entity: '项目', id: 'C', values: { 配套建面占比: '30', 提高建筑面积: '6000' } }],
    },
  },
  {
    id: 'CX-C05-提高用地',
    title: '用地占比7%至15%：提高部分须建宿舍；未入列的上限仍为7%',
    clauses: ['八、1'],
    rows: around([
      project('A', { 用地: 30, 改造后建筑面积: 40000, 配套用地: 3000, 宿舍用地: 1600, 配套建筑面积: 0 }),
      project('B', { 用地: 30, 改造后建筑面积: 40000, 配套用地: 3000, 宿舍用地: 1599, 配套建筑面积: 0 }),
      project('C', { 用地: 30, 改造后建筑面积: 40000, 配套用地: 3001, 宿舍用地: 3001, 配套建筑面积: 0 }),
      project('D', {
        用地: 30,
        改造后建筑面积: 40000,
        配套用地: 1401,
        宿舍用地: 1401,
        配套建筑面积: 0,
        列入清单: false,
      }),
    ]),
    expect: {
      rows: [
        { entity: '项目', id: 'A', values: { 提高用地: '1600' }, outcomes: { 配套提高: 'pass' } },
        {
          entity: '项目',
          id: 'B',
          outcomes: { 配套提高: 'fail', 入列支持: 'pass' },
          failed: ['提高用地建宿舍'],
        },
        { entity: '项目', id: 'C', outcomes: { 配套提高: 'fail' }, failed: ['配套用地占比'] },
        { entity: '项目', id: 'D', outcomes: { 配套提高: 'fail' } },
      ],
    },
  },
]

const savings: readonly WorkedCase[] = [
  {
    id: 'CX-C06',
    title: '自用：地价、配套费都是减收，现金支出为0',
    clauses: ['八、1'],
    rows: onlyOne({}),
    scenario: scenario(500, 100),
    expect: {
      rows: [
        {
          entity: '项目',
          id: 'P',
          values: { 新增建筑面积: '20000' },
          amounts: { 自用不增收地价: exactly('10000000'), 免征基础设施配套费: exactly('2000000') },
        },
      ],
      incentives: givenUp(exactly('10000000'), exactly('2000000')),
    },
  },
  {
    id: 'CX-C06-全部建筑面积',
    title: '配套费按全部建筑面积免',
    clauses: ['八、1'],
    rows: onlyOne({}),
    scenario: {
      ...scenario(500, 100),
      overrides: { ...scenario(500, 100).overrides, 配套费减免口径: '全部建筑面积' },
    },
    expect: { incentives: givenUp(exactly('10000000'), exactly('4000000')) },
  },
  {
    id: 'CX-C06-非自用',
    title: '不自用的不减免',
    clauses: ['八、1'],
    rows: onlyOne({ 企业自用: false }),
    scenario: scenario(500, 100),
    expect: {
      rows: [{ entity: '项目', id: 'P', values: { 新增建筑面积: '20000' } }],
      incentives: givenUp(exactly('0'), exactly('0')),
    },
  },
  {
    id: 'CX-C06-标准未定',
    title: '地价和配套费标准未载：减收未定，不是0',
    clauses: ['八、1'],
    rows: onlyOne({}),
    scenario: scenario(null, null),
    expect: {
      rows: [{ entity: '项目', id: 'P', values: { 新增建筑面积: '20000' } }],
      incentives: givenUp(['0', null, null], ['0', null, null]),
    },
  },
  ...(
    [
      ['合同优先', '16000', '6000000', '1200000'],
      ['现状建筑', '20000', '7500000', '1500000'],
    ] as const
  ).map(
    ([basis, added, price, fee]): WorkedCase => ({
      id: `CX-C06-${basis}`,
      title: `合同容积率1.2、四分之三自用，基准取${basis}`,
      clauses: ['八、1'],
      rows: onlyOne({ 合同容积率: 1.2, 自用建筑面积: 30000 }),
      scenario: {
        ...scenario(500, 100),
        overrides: { ...scenario(500, 100).overrides, 容积率基准口径: basis },
      },
      expect: {
        rows: [{ entity: '项目', id: 'P', values: { 自用占比: '75', 新增建筑面积: added } }],
        incentives: givenUp(exactly(price), exactly(fee)),
      },
    }),
  ),
  {
    id: 'CX-C06-面积减少',
    title: '建筑面积减少的，新增为0',
    clauses: ['八、1'],
    rows: onlyOne({ 改造前建筑面积: 40000, 改造后建筑面积: 38000 }),
    scenario: scenario(500, 100),
    expect: {
      rows: [{ entity: '项目', id: 'P', values: { 新增建筑面积: '0' } }],
      incentives: givenUp(exactly('0'), exactly('0')),
    },
  },
]

export const supportCases: readonly WorkedCase[] = [...allowances, ...savings]
