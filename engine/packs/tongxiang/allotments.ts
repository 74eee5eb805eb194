import type { Allotment } from '../../model/rule.ts'

export const FUND = '有机更新专项资金'

export const allotments: readonly Allotment[] = [
  {
    label: '每年认定区块名额',
    entity: '区块',
    qualification: '已认定',
    group: ['镇街', '认定年度'],
    capacity: '主体年度区块上限',
    order: '规划面积',
    descending: true,
    sharing: 'queue',
    excess: 'waivable',
    decision: '认定裁定',
    clauses: ['三（二）1'],
    note: '各主体每年认定原则上不超过2个；超出的按面积从大到小排队后待批准',
  },
  {
    label: FUND,
    group: [],
    capacity: '专项资金总量',
    sharing: 'queue',
    carryOver: true,
    clauses: ['三（四）5'],
    note: '不少于2亿元；超出列为缺口，不作为不符合',
  },
]
