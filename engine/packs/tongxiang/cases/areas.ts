import { ROOT } from '../../../model/field.ts'
import type { WorkedCase } from '../../pack.ts'
import { block, project, scattered, town } from './rows.ts'

export const areaCases: readonly WorkedCase[] = [
  {
    id: 'TX-C08',
    title: '每主体每年两个区块，按年分别计',
    clauses: ['三（二）1'],
    rows: {
      镇街: town('崇福镇'),
      区块: [
        block('A', { 规划面积: 260, 认定年度: 2022 }),
        block('B', { 规划面积: 240, 认定年度: 2022 }),
        block('C', { 规划面积: 210, 认定年度: 2023 }),
      ],
      企业: [],
      项目: [],
    },
    expect: {
      rows: [
        ...['A', 'B', 'C'].map((id) => ({
          entity: '区块',
          id,
          outcomes: { 已认定: 'pass' } as const,
          failed: [],
        })),
        { entity: '镇街', id: '崇福镇', values: { 认定区块数: '3', 认定区块面积: '710' } },
      ],
    },
  },
  {
    id: 'TX-C08-同年三个',
    title: '同年第三个区块待批准（面积最小者）',
    clauses: ['三（二）1'],
    rows: {
      镇街: town('崇福镇'),
      区块: [block('A', { 规划面积: 260 }), block('B', { 规划面积: 240 }), block('C', { 规划面积: 210 })],
      企业: [],
      项目: [],
    },
    expect: {
      rows: [
        { entity: '区块', id: 'A', outcomes: { 已认定: 'pass' } },
        { entity: '区块', id: 'B', outcomes: { 已认定: 'pass' } },
        { entity: '区块', id: 'C', outcomes: { 已认定: 'waivable' } },
        { entity: '镇街', id: '崇福镇', values: { 认定区块数: '2', 认定区块面积: '500' } },
      ],
    },
  },
  {
    id: 'TX-C10',
    title: '梧桐街道：零星超额不抵连片缺口',
    clauses: ['附件', '四（四）'],
    rows: {
      镇街: town('梧桐街道'),
      区块: [block('B', { 镇街: '梧桐街道', 规划面积: 300 })],
      企业: [],
      项目: [
        project('L', { 镇街: '梧桐街道', 所属区块: 'B', 类型: '连片', 用地: 150 }),
        scattered('S', { 镇街: '梧桐街道', 用地: 100, 改造后容积率: 2 }),
      ],
    },
    expect: {
      targets: [
        {
          label: '镇街更新面积',
          area: '梧桐街道',
          done: '250',
          target: '260',
          coverage: '96.15',
          gap: '10',
          met: false,
        },
        {
          label: '镇街连片面积',
          area: '梧桐街道',
          done: '150',
          target: '170',
          coverage: '88.24',
          gap: '20',
          met: false,
        },
        {
          label: '镇街零星面积',
          area: '梧桐街道',
          done: '100',
          target: '90',
          coverage: '111.11',
          gap: '0',
          met: true,
        },
      ],
    },
  },
  {
    id: 'TX-C11',
    title: '濮院镇：恰好完成',
    clauses: ['附件'],
    rows: {
      镇街: town('濮院镇'),
      区块: [block('B', { 镇街: '濮院镇', 规划面积: 300 })],
      企业: [],
      项目: [
        project('L', { 镇街: '濮院镇', 所属区块: 'B', 类型: '连片', 用地: 240 }),
        scattered('S', { 镇街: '濮院镇', 用地: 120, 改造后容积率: 2 }),
      ],
    },
    expect: {
      targets: [
        { label: '镇街更新面积', area: '濮院镇', coverage: '100.00', gap: '0', met: true },
        { label: '镇街连片面积', area: '濮院镇', coverage: '100.00', gap: '0', met: true },
        { label: '镇街零星面积', area: '濮院镇', coverage: '100.00', gap: '0', met: true },
      ],
    },
  },
  {
    id: 'TX-C13',
    title: '平均容积率：按面积加权1.9333未达，简单平均2.0',
    clauses: ['二', '三（二）2'],
    rows: {
      镇街: town('崇福镇'),
      区块: [],
      企业: [],
      项目: [
        scattered('A', { 用地: 30, 改造后建筑面积: 44000 }),
        scattered('B', { 用地: 60, 改造后建筑面积: 72000 }),
      ],
    },
    expect: {
      rows: [
        { entity: '项目', id: 'A', values: { 改造后容积率: '2.2', 零星甲项: '是' } },
        { entity: '项目', id: 'B', values: { 改造后容积率: '1.8', 零星甲项: '否' } },
        {
          entity: ROOT,
          id: ROOT,
          values: {
            加权平均容积率: '1.9333',
            简单平均容积率: '2',
            容积率缺口建面: '4000',
          },
        },
      ],
      targets: [{ label: '改造区域平均容积率', done: '1.9333', target: '2', met: false }],
    },
  },
]
