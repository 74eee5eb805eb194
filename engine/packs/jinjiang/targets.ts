import { ROOT } from '../../model/field.ts'
import type { Target } from '../../model/rule.ts'
import { target } from '../builders.ts'

/** 一（三） opens with 力争, which governs both years. */
const aim = {
  level: ROOT,
  from: '目标起算日',
  basis: 'cumulative' as const,
  strictness: 'aim' as const,
  clauses: ['一（三）'],
}

const ELIGIBLE = 'OR(目标计入口径="范围内项目",入盘资格)'

const STARTED = 'OR(首批实施口径="已开工",阶段="完成")'

const projects = { entity: '项目', qualification: '范围内项目' }

const firstBatch = {
  ...aim,
  ...projects,
  stages: ['done', 'underWay'] as const,
  dateField: '开工日期',
  to: '首批目标期限',
}

const finished = { ...aim, ...projects, scope: ELIGIBLE, dateField: '计入完成日期', to: '累计目标期限' }

const tenants = { ...aim, entity: '企业', dateField: '入园日期', measure: '1', unit: '家' }

/** The figure of 2021, on top of that of 2020 where the two are read as separate. */
const both = (second: string, first: string) => `${second}+IF(目标累计口径="增量",${first},0)`

const aims: readonly Target[] = [
  target({
    ...firstBatch,
    label: '首批试点项目',
    scope: `AND(试点,${ELIGIBLE},${STARTED})`,
    measure: '1',
    unit: '宗',
    value: '首批试点目标',
  }),
  target({
    ...firstBatch,
    label: '首批厂房及配套面积',
    scope: `AND(OR(首批面积口径="全部",试点),${ELIGIBLE},${STARTED})`,
    measure: '新建建筑面积',
    unit: '万㎡',
    value: '首批建面目标',
  }),
  target({
    ...tenants,
    label: '首批入园中小企业',
    scope: '计入入园',
    value: '首批企业目标',
    to: '首批目标期限',
  }),
  target({
    ...finished,
    label: '累计完成项目',
    measure: '1',
    unit: '宗',
    value: both('累计项目目标', '首批试点目标'),
  }),
  target({
    ...finished,
    label: '累计厂房及配套面积',
    measure: '新建建筑面积',
    unit: '万㎡',
    value: both('累计建面目标', '首批建面目标'),
  }),
  target({
    ...tenants,
    label: '累计入园中小企业',
    scope: '计入入园',
    value: both('累计企业目标', '首批企业目标'),
    to: '累计目标期限',
  }),
  target({
    ...aim,
    label: '入园企业专精特新占比',
    entity: '企业',
    scope: '计入入园',
    dateField: '入园日期',
    to: '累计目标期限',
    measure: 'IF(专精特新,1,0)',
    denominator: '1',
    unit: '%',
    value: '专精特新占比目标',
  }),
]

const anyStage = ['done', 'underWay', 'planned'] as const

const coverage: readonly Target[] = [
  target({
    label: '各镇域策划项目',
    level: '镇街',
    ...projects,
    stages: anyStage,
    dateField: '策划日期',
    from: '目标起算日',
    to: '镇域覆盖期限',
    measure: '1',
    unit: '宗',
    value: 'IF(计入镇域覆盖,镇域项目下限,0)',
    basis: 'cumulative',
    strictness: 'aim',
    clauses: ['二（二）'],
  }),
  target({
    label: '全面铺开镇域占比',
    level: ROOT,
    entity: '镇街',
    scope: '计入镇域覆盖',
    measure: 'IF(已铺开,1,0)',
    denominator: '1',
    unit: '%',
    value: '铺开覆盖目标',
    basis: 'cumulative',
    clauses: ['一（三）'],
  }),
  target({
    label: '调查摸底覆盖率',
    level: ROOT,
    entity: '镇街',
    measure: 'IF(已完成摸底,1,0)',
    denominator: '1',
    unit: '%',
    value: '摸底覆盖目标',
    basis: 'cumulative',
    clauses: ['二（一）'],
  }),
]

export const targets: readonly Target[] = [...aims, ...coverage]
