import { ROOT } from '../../model/field.ts'
import type { Target } from '../../model/rule.ts'
import { target } from '../builders.ts'

const inTargetYear = { entity: '园区年报', dateField: '年度', from: '目标年度', to: '目标年度' }
const anyStage = ['done', 'underWay', 'planned'] as const
/** A share of rows: each counts whatever its stage. */
const share = { level: ROOT, stages: anyStage, unit: '%', basis: 'cumulative' as const }

/** 二: the year 2025, all 17 parks together; and per mu, which is the stricter or the looser of the two. */
const totals: readonly Target[] = [
  target({
    label: '规上工业总产值',
    level: ROOT,
    measure: '规上总产值',
    value: '规上产值总目标',
    unit: '亿元',
    strictness: 'aim',
    clauses: ['二'],
    ...inTargetYear,
  }),
  target({
    label: '工业增加值总额',
    level: ROOT,
    measure: '工业增加值',
    value: '增加值总目标',
    unit: '亿元',
    strictness: 'aim',
    clauses: ['二'],
    ...inTargetYear,
  }),
  target({
    label: '税收总额',
    level: ROOT,
    measure: '税收',
    value: '税收总目标',
    unit: '亿元',
    strictness: 'aim',
    clauses: ['二'],
    ...inTargetYear,
  }),
  ...[
    { label: '平均亩均增加值', measure: '工业增加值', value: '园区亩均增加值目标' },
    { label: '平均亩均税收', measure: '税收', value: '园区亩均税收目标' },
  ].flatMap((row) =>
    [ROOT, '市区'].map((level) =>
      target({
        ...row,
        label: level === ROOT ? row.label : `各区${row.label}`,
        level,
        denominator: '所属区块[亩均分母]',
        unit: '万元/亩',
        clauses: ['二（一）'],
        ...inTargetYear,
      }),
    ),
  ),
]

const shares: readonly Target[] = [
  target({
    label: '数字化园区覆盖率',
    entity: '区块',
    measure: 'IF(数字化园区,1,0)',
    denominator: '1',
    value: '数字化园区目标',
    clauses: ['二（三）'],
    ...share,
  }),
  target({
    label: '主导产业增加值占比',
    entity: '企业',
    measure: 'IF(主导产业企业,企业增加值,0)',
    denominator: '企业增加值',
    value: '主导增加值占比下限',
    clauses: ['三、一是'],
    ...share,
  }),
  target({
    label: '涉污企业整治率',
    entity: '企业',
    scope: '涉污',
    measure: 'IF(已完成整治,1,0)',
    denominator: '1',
    value: '涉污整治目标',
    clauses: ['三、二是'],
    ...share,
  }),
  target({
    label: '非法加工点取缔率',
    entity: '区块',
    measure: '已取缔加工点数',
    denominator: '非法加工点数',
    value: '非法加工取缔目标',
    clauses: ['三、二是'],
    ...share,
  }),
  target({
    label: '规上智能化改造率',
    entity: '企业',
    scope: 'AND(规上,保留培育)',
    measure: 'IF(智能化改造,1,0)',
    denominator: '1',
    value: '智能化改造目标',
    clauses: ['三、三是'],
    ...share,
  }),
  target({
    label: '园区循环化改造率',
    entity: '区块',
    measure: 'IF(循环化改造,1,0)',
    denominator: '1',
    value: '循环化改造目标',
    clauses: ['三、三是'],
    ...share,
  }),
]

const indices: readonly Target[] = [
  target({
    label: '单位增加值能耗',
    level: ROOT,
    entity: ROOT,
    stages: anyStage,
    measure: '单位能耗指数',
    comparator: '<=',
    value: '能耗指数上限',
    basis: 'cumulative',
    clauses: ['三、三是'],
  }),
  target({
    label: '废水排放',
    level: ROOT,
    entity: ROOT,
    stages: anyStage,
    measure: '废水排放指数',
    comparator: '<=',
    value: '废水指数上限',
    basis: 'cumulative',
    clauses: ['三、三是'],
  }),
]

/** 四: a right total of pilots is not enough, each district chooses two. */
const pilots = {
  entity: '区块',
  scope: '试点',
  stages: anyStage,
  measure: '1',
  unit: '个',
  comparator: '=' as const,
  basis: 'cumulative' as const,
  clauses: ['四（一）'],
}
const stages: readonly Target[] = [
  target({ label: '各区试点区块', level: '市区', value: '每区试点数', ...pilots }),
  target({ label: '全市试点区块', level: ROOT, value: 'SUM(市区[应选试点])', ...pilots }),
  target({
    label: '建成都市型工业园区',
    level: ROOT,
    entity: '区块',
    scope: '已建成',
    measure: '1',
    unit: '个',
    value: '区块总数',
    basis: 'cumulative',
    clauses: ['四（三）'],
  }),
  target({
    label: '各区年度建设任务',
    level: '市区',
    entity: '区块',
    scope: '已建成',
    dateField: '建成年度',
    from: '考核年度',
    to: '考核年度',
    measure: '1',
    unit: '个',
    value: '区年度建设任务',
    clauses: ['五（三）'],
  }),
]

export const targets: readonly Target[] = [...totals, ...shares, ...indices, ...stages]
