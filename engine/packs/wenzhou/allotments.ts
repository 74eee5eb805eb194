import type { Allotment } from '../../model/rule.ts'

export const FUND = '都市型工业园区专项基金'

export const allotments: readonly Allotment[] = [
  {
    label: '每年示范园区名额',
    entity: '园区年报',
    qualification: '示范园区',
    group: ['年度'],
    capacity: '示范园区名额',
    order: '得分',
    descending: true,
    sharing: 'queue',
    excess: 'notApplicable',
    decision: '入选裁定',
    clauses: ['五（二）'],
    note: '按得分从高到低；第5名并列的由人裁定；不足5个的全部入选',
  },
  {
    label: FUND,
    group: [],
    capacity: '基金可用',
    sharing: 'queue',
    carryOver: true,
    clauses: ['五（二）'],
    note: '年初结余未载，填后才有可用额',
  },
]
