import { ROOT } from '../../model/field.ts'
import type { Target } from '../../model/rule.ts'
import { target } from '../builders.ts'

const counted = {
  entity: '项目',
  qualification: '计入考核',
  dateField: '计入年度',
  measure: '更新面积',
  unit: '亩',
}

const thisYear = { from: '考核年度', to: '考核年度', clauses: ['附件'] }

const wholePlan = { from: '计划起始年', to: '计划截止年', basis: 'cumulative' as const, clauses: ['二'] }

const contiguous = '类型="连片"'

const scattered = '类型="零星"'

/** The annex: each body has a task in total and in each type; over-performance in one does not fill the other. */
const tasks: readonly Target[] = [
  target({ label: '镇街更新面积', level: '镇街', value: '年度任务', ...counted, ...thisYear }),
  target({
    label: '镇街连片面积',
    level: '镇街',
    scope: contiguous,
    value: '连片任务',
    ...counted,
    ...thisYear,
  }),
  target({
    label: '镇街零星面积',
    level: '镇街',
    scope: scattered,
    value: '零星任务',
    ...counted,
    ...thisYear,
  }),
  target({ label: '全市更新面积', level: ROOT, value: '全市年度任务', ...counted, ...thisYear }),
  target({
    label: '全市连片面积',
    level: ROOT,
    scope: contiguous,
    value: '全市连片任务',
    ...counted,
    ...thisYear,
  }),
  target({
    label: '全市零星面积',
    level: ROOT,
    scope: scattered,
    value: '全市零星任务',
    ...counted,
    ...thisYear,
  }),
  target({
    label: '镇街次年更新面积',
    level: '镇街',
    value: '次年任务',
    ...counted,
    from: '计划截止年',
    to: '计划截止年',
    strictness: 'aim',
    clauses: ['二'],
  }),
]

/** All renewal counts for floors and plot ratios, whether or not its area counts in the assessment. */
const renewed = { level: ROOT, entity: '项目', scope: '纳入改造', dateField: '计入年度' }

const aims: readonly Target[] = [
  target({
    label: '两年更新面积',
    level: ROOT,
    value: '两年更新面积目标',
    strictness: 'aim',
    ...counted,
    ...wholePlan,
  }),
  target({
    label: '新增厂房建筑面积',
    measure: '新增建筑面积',
    value: '新增厂房面积目标',
    unit: '万㎡',
    ...renewed,
    ...wholePlan,
  }),
  target({
    label: '改造区域平均容积率',
    measure: '改造后建筑面积',
    denominator: '用地',
    value: '平均容积率目标',
    ...renewed,
    ...wholePlan,
  }),
  target({
    label: '连片改造覆盖率',
    level: ROOT,
    entity: '镇街',
    measure:
      'SWITCH(连片覆盖口径,"按主体",MIN(认定区块数,1)/全市[主体数],"按区块",认定区块数/全市[全市达标区块数],"按面积",认定区块面积/全市[全市达标区块面积])',
    value: '连片覆盖率目标',
    unit: '%',
    basis: 'cumulative',
    clauses: ['二'],
  }),
]

export const targets: readonly Target[] = [...tasks, ...aims]
