import { ROOT } from '../../model/field.ts'
import type { Target } from '../../model/rule.ts'
import { target } from '../builders.ts'

const wholePlan = { from: '计划起始年', to: '计划截止年', basis: 'cumulative' as const }

const area = {
  entity: '项目',
  qualification: '计入改造',
  dateField: '计入年度',
  measure: '改造面积',
  unit: '亩',
}

export const targets: readonly Target[] = [
  target({
    label: '改造提升面积',
    level: ROOT,
    value: '改造面积目标',
    ...area,
    ...wholePlan,
    clauses: ['三'],
  }),
  target({
    label: '新增规上企业',
    level: ROOT,
    entity: '企业',
    measure: '计入规上数',
    value: '新增规上目标',
    unit: '家',
    basis: 'cumulative',
    clauses: ['三'],
  }),
  target({
    label: '改造区块亩均税收',
    level: ROOT,
    entity: '区块',
    scope: '改造区块',
    measure: '改造后亩均税收*计税权重',
    denominator: '计税权重',
    value: '亩均税收目标',
    unit: '万元/亩',
    basis: 'cumulative',
    clauses: ['三'],
  }),
  target({
    label: '全市铺开',
    level: ROOT,
    entity: '镇街',
    scope: '范围内区块数>0',
    measure: 'IF(铺开项目数>=1,1,0)',
    denominator: '1',
    value: '铺开镇街比例',
    unit: '%',
    basis: 'cumulative',
    clauses: ['三'],
  }),
  target({
    label: '镇街五年改造面积',
    level: '镇街',
    value: '计划面积合计',
    ...area,
    ...wholePlan,
    clauses: ['七、2'],
  }),
  target({
    label: '镇街本年改造面积',
    level: '镇街',
    value: '本年计划面积',
    ...area,
    from: '考核年度',
    to: '考核年度',
    clauses: ['七、2'],
  }),
]
