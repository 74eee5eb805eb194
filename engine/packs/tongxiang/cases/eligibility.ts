import type { WorkedCase } from '../../pack.ts'
import { block, project, scattered, town } from './rows.ts'

const regrant: Pick<WorkedCase, 'clauses' | 'rows'> = {
  clauses: ['三（二）2'],
  rows: {
    镇街: town('崇福镇'),
    区块: [],
    企业: [],
    项目: [
      scattered('P', {
        整合归宗: true,
        归宗宗地面积: 20,
        改造后容积率: 1.2,
        转换类型: '退二优二',
      }),
    ],
  },
}

export const eligibilityCases: readonly WorkedCase[] = [
  {
    id: 'TX-C01',
    title: '连片区块恰为200亩，已发文认定',
    clauses: ['三（二）1', '三（四）1', '三（二）'],
    rows: {
      镇街: town('崇福镇'),
      区块: [block('B', { 规划面积: 200 })],
      企业: [],
      项目: [project('P', { 所属区块: 'B', 类型: '连片', 用地: 200 })],
    },
    expect: {
      rows: [
        { entity: '区块', id: 'B', values: { 面积达标: '是' }, outcomes: { 已认定: 'pass' } },
        { entity: '项目', id: 'P', outcomes: { 计入考核: 'pass' }, failed: [] },
      ],
    },
  },
  {
    id: 'TX-C03',
    title: '零星宗地恰为20亩、容积率恰为2.0',
    clauses: ['三（二）2', '三（二）'],
    rows: {
      镇街: town('崇福镇'),
      区块: [],
      企业: [],
      项目: [scattered('P', { 用地: 20, 改造后容积率: 2 })],
    },
    expect: {
      rows: [
        {
          entity: '项目',
          id: 'P',
          values: { 零星甲项: '是', 零星乙项: '否' },
          outcomes: { 计入考核: 'pass' },
          failed: [],
        },
      ],
    },
  },
  {
    id: 'TX-C05',
    title: '容积率高不能弥补面积不足20亩',
    clauses: ['三（二）2'],
    rows: {
      镇街: town('崇福镇'),
      区块: [],
      企业: [],
      项目: [scattered('P', { 用地: 19.99, 改造后容积率: 2.5, 转换类型: '退二优二' })],
    },
    expect: {
      rows: [
        {
          entity: '项目',
          id: 'P',
          values: { 零星甲项: '否', 零星乙项: '否' },
          outcomes: { 计入考核: 'waivable' },
          failed: ['零星宗地与容积率'],
        },
      ],
    },
  },
  {
    id: 'TX-C06',
    title: '归宗重新出让不要求容积率',
    ...regrant,
    expect: {
      rows: [
        {
          entity: '项目',
          id: 'P',
          values: { 零星乙项: '是' },
          outcomes: { 计入考核: 'pass' },
          failed: [],
        },
      ],
    },
  },
  {
    id: 'TX-C06-归宗须达容积率',
    title: '改为归宗也须达容积率',
    ...regrant,
    scenario: { overrides: { 归宗须达容积率: true } },
    expect: {
      rows: [
        {
          entity: '项目',
          id: 'P',
          values: { 零星乙项: '否' },
          outcomes: { 计入考核: 'waivable' },
          failed: ['零星归宗重新出让'],
        },
      ],
    },
  },
  {
    id: 'TX-C16',
    title: '缺容积率：面积已不足的仍判不符，面积够的资料不全',
    clauses: ['三（二）2'],
    rows: {
      镇街: town('崇福镇'),
      区块: [],
      企业: [],
      项目: [
        scattered('A', { 用地: 25, 改造后容积率: null }),
        scattered('B', { 用地: 15, 改造后容积率: null }),
      ],
    },
    expect: {
      rows: [
        // The ratio is a computed column: the cell to fill is the floor area behind it.
        {
          entity: '项目',
          id: 'A',
          outcomes: { 计入考核: 'unknown' },
          failed: [],
          missing: ['改造后建筑面积'],
        },
        {
          entity: '项目',
          id: 'B',
          outcomes: { 计入考核: 'waivable' },
          failed: ['零星宗地与容积率'],
          missing: [],
        },
      ],
    },
  },
]
