import type { Allotment } from '../../model/rule.ts'
import { BUDGET, FUND } from './options.ts'

const quotas: readonly Allotment[] = [
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
const funds: readonly Allotment[] = [
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

export const allotments: readonly Allotment[] = [...quotas, ...funds]
