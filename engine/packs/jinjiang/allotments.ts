import type { Allotment } from '../../model/rule.ts'

export const allotments: readonly Allotment[] = [
  {
    label: '改造项目用地指标',
    entity: '项目',
    qualification: '用地指标保障',
    group: [],
    capacity: '用地指标池',
    demand: '用地指标需求',
    order: '优先排序值',
    descending: true,
    sharing: 'queue',
    excess: 'waivable',
    decision: '指标裁定',
    clauses: ['三（二）'],
    note: '改造项目先于其他项目；指标数文件未载，未填时不作限制',
  },
]
