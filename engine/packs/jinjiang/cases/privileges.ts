import type { WorkedCase } from '../../pack.ts'
import type { Row } from '../../rows.ts'
import { project, splitting, tables, town } from './rows.ts'

/** Nothing that would put a project first. */
const plain: Row = {
  实施主体类型: '其他',
  取得方式: '自有',
  引进上下游企业: false,
  出资方式: '货币出资',
  第三方运营: false,
  优质工业地产商: false,
}

export const privilegeCases: readonly WorkedCase[] = [
  {
    id: 'JJ-C16',
    title: '分割转让自留四成；不足不影响入盘',
    clauses: ['三（一）'],
    rows: tables({
      项目: [
        splitting('A', { 自留工业建筑面积: 4000 }),
        splitting('B', { 自留工业建筑面积: 3999 }),
        splitting('C', { 已列入计划: false, 分割单位: '幢', 自留工业建筑面积: 6000 }),
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
        project(`P${i + 1}`, { 用地: 60, 已列入计划: true, 统建生活设施: true, 服务设施用地: used }),
      ),
    }),
    expect: {
      rows: [
        { entity: '项目', id: 'P1', outcomes: { 服务用地达标: 'pass', 入盘资格: 'pass' } },
        { entity: '项目', id: 'P2', outcomes: { 服务用地达标: 'fail', 入盘资格: 'pass' } },
      ],
    },
  },
  {
    id: 'JJ-C20-指标池',
    title: '用地指标先给优先项数多的，再按用地大小',
    clauses: ['三（二）'],
    rows: tables({
      镇街: [town()],
      项目: [
        project('A', { 用地: 60, 用地指标需求: 20, ...plain }),
        project('B', { 用地: 90, 改造后建筑面积: 120000, 用地指标需求: 20, ...plain }),
        project('C', { 用地: 55, 用地指标需求: 20, ...plain, 第三方运营: true }),
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
