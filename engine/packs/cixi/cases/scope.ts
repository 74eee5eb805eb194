import type { WorkedCase } from '../../pack.ts'
import { around, block, project, town } from './rows.ts'

const listed = (id: string, floor: number | null) => project(id, { 用地: 30, 改造后建筑面积: floor })

/** Three towns, one of which never reports, and three projects that end about the last day of work. */
const filings: WorkedCase['rows'] = {
  ...around([]),
  镇街: [
    town('甲镇', { 摸排上报日: '2022-04-30', 规划报送日: '2022-06-30' }),
    town('乙镇', { 摸排上报日: '2022-05-01', 规划报送日: '2022-07-01' }),
    town('丙镇', { 摸排上报日: null }),
  ],
  年度计划: [
    ['甲镇', [500, 1000, 1500, 1500, 1000]] as const,
    ['乙镇', [0, 1000, 1000, 1500, 1000]] as const,
  ].flatMap(([name, areas]) =>
    areas.map((area, i) => ({
      计划编号: `${name}${2022 + i}`,
      镇街: name,
      年度: 2022 + i,
      计划面积: area,
    })),
  ),
  区块: [block('B', { 镇街: '甲镇' })],
  项目: ['2026-09-30', '2026-10-01', '2027-01-01'].map((day, i) =>
    project(`P${i + 1}`, { 镇街: '甲镇', 用地: 10 * 2 ** i, 实施年度: 2026, 完成日期: day }),
  ),
}

export const scopeCases: readonly WorkedCase[] = [
  {
    id: 'CX-C01',
    title: '亩均税收恰为5万元在范围内；税收空白不是零',
    clauses: ['四'],
    rows: {
      镇街: [town('周巷镇')],
      区块: [
        block('A', { 改造前年税收: 500 }),
        block('B', { 改造前年税收: 500.01 }),
        block('C', { 改造前年税收: 0 }),
        block('D', { 改造前年税收: null }),
      ],
      项目: [],
    },
    expect: {
      rows: [
        { entity: '区块', id: 'A', values: { 改造前亩均税收: '5' }, outcomes: { 纳入范围: 'pass' } },
        {
          entity: '区块',
          id: 'B',
          values: { 改造前亩均税收: '5.0001' },
          outcomes: { 纳入范围: 'fail' },
          failed: ['区块亩均税收'],
        },
        { entity: '区块', id: 'C', values: { 改造前亩均税收: '0' }, outcomes: { 纳入范围: 'pass' } },
        { entity: '区块', id: 'D', outcomes: { 纳入范围: 'unknown' }, missing: ['改造前年税收'] },
      ],
    },
  },
  ...([0, 1, 4] as const).map(
    (least): WorkedCase => ({
      id: `CX-C01-特征${least}项`,
      title: `四种特征至少${least}种`,
      clauses: ['四'],
      rows: {
        镇街: [town('周巷镇')],
        区块: [0, 1, 4].map((n) =>
          block(`有${n}项`, {
            消防隐患突出: n >= 1,
            违法建筑多: n >= 4,
            产业层次低: n >= 4,
            环境脏乱差: n >= 4,
          }),
        ),
        项目: [],
      },
      scenario: { overrides: { 特征项数下限: least } },
      expect: {
        rows: [0, 1, 4].map((n) => ({
          entity: '区块',
          id: `有${n}项`,
          values: { 特征数: String(n) },
          outcomes: { 纳入范围: n >= least ? 'pass' : 'fail' },
        })),
      },
    }),
  ),
  {
    id: 'CX-C03',
    title: '容积率恰为2.0、差一平方米、3.01、未报：不设上限',
    clauses: ['八、1'],
    rows: around([listed('A', 40000), listed('B', 39999), listed('C', 60200), listed('D', null)]),
    expect: {
      rows: [
        { entity: '项目', id: 'A', values: { 改造后容积率: '2.0' }, outcomes: { 入列支持: 'pass' } },
        {
          entity: '项目',
          id: 'B',
          values: { 改造后容积率: '1.99995' },
          outcomes: { 入列支持: 'waivable', 计入改造: 'pass' },
          failed: ['容积率'],
        },
        { entity: '项目', id: 'C', values: { 改造后容积率: '3.01' }, outcomes: { 入列支持: 'pass' } },
        {
          entity: '项目',
          id: 'D',
          outcomes: { 入列支持: 'unknown' },
          missing: ['改造后建筑面积'],
        },
      ],
    },
  },
  {
    id: 'CX-C20',
    title: '摸排、规划按期与逾期；施工窗口外完成的仍计入2026年目标',
    clauses: ['七、1', '七、2', '七、3', '三'],
    rows: filings,
    scenario: { overrides: { 基准日: '2022-07-15' } },
    expect: {
      rows: [
        {
          entity: '镇街',
          id: '甲镇',
          values: { 摸排状态: '按期', 规划状态: '按期', 计划面积合计: '5500' },
          outcomes: { 摸排上报: 'pass', 规划报送: 'pass' },
        },
        {
          entity: '镇街',
          id: '乙镇',
          values: { 摸排状态: '逾期上报', 规划状态: '逾期上报', 计划面积合计: '4500' },
          outcomes: { 摸排上报: 'fail', 规划报送: 'fail' },
        },
        {
          entity: '镇街',
          id: '丙镇',
          values: { 摸排状态: '逾期未报' },
          outcomes: { 摸排上报: 'fail' },
        },
        { entity: '全市', id: '全市', values: { 计划面积总计: '10000', 计划覆盖目标: '是' } },
        { entity: '项目', id: 'P1', outcomes: { 实施窗口: 'pass', 计入改造: 'pass' } },
        { entity: '项目', id: 'P2', outcomes: { 实施窗口: 'fail', 计入改造: 'pass' } },
        { entity: '项目', id: 'P3', outcomes: { 实施窗口: 'fail', 计入改造: 'notApplicable' } },
      ],
      // P1 of 10亩 and P2 of 20亩.
      targets: [{ label: '改造提升面积', done: '30', target: '10000' }],
      notReported: ['五年计划覆盖目标'],
    },
  },
  {
    id: 'CX-C20-九月底',
    title: '截止改按2026年9月底：10月完成的不计入',
    clauses: ['三', '七、3'],
    rows: filings,
    scenario: { overrides: { 改造截止口径: '九月底' } },
    expect: {
      rows: [
        { entity: '项目', id: 'P1', outcomes: { 计入改造: 'pass' } },
        { entity: '项目', id: 'P2', outcomes: { 计入改造: 'notApplicable' } },
      ],
      targets: [{ label: '改造提升面积', done: '10' }],
    },
  },
]
