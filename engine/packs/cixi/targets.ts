import { ROOT } from '../../model/field.ts'
import type { Allotment, Target } from '../../model/rule.ts'
import { target } from '../builders.ts'
import { BUDGET, FUND } from './options.ts'

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

export const quotas: readonly Allotment[] = [
  {
    label: '改造项目用地指标',
    entity: '项目',
    qualification: '用地指标优先',
    group: [],
    capacity: '改造用地指标',
    demand: '指标需求',
    order: '改造面积',
    descending: true,
    sharing: 'queue',
    excess: 'notApplicable',
    clauses: ['八、1'],
    note: '优先保障土地指标；指标数未载，未填时全部列入',
  },
  {
    label: '优势企业用能指标',
    entity: '企业',
    qualification: '能耗指标优先',
    group: [],
    capacity: '用能指标总量',
    demand: '用能需求',
    order: '亩均税收',
    descending: true,
    sharing: 'queue',
    excess: 'notApplicable',
    clauses: ['八、2'],
    note: '优先保障能耗指标；总量未载，未填时全部列入',
  },
]

/** 八、9: half a percent of each year's land income, and what is left goes on. */
export const funds: readonly Allotment[] = [
  {
    label: FUND,
    group: ['年度'],
    yearly: '年度',
    capacity: '本年可用',
    base: '计提基数',
    share: '专项经费计提比例',
    sharing: 'queue',
    carryOver: true,
    clauses: ['八、9'],
    note: '提取比例为下限；已用于其他用途的从本年筹集中减去；结余取结转，文件未载；2022年以前的结余未载，有的填年初结余',
  },
  {
    label: BUDGET,
    group: ['年度'],
    capacity: '年度奖补预算',
    sharing: 'proRata',
    clauses: ['六、1'],
    note: '市财政保障；每年预算数未载，填后才有结余；当年不足的同比例压减，不留到下一年',
  },
]
