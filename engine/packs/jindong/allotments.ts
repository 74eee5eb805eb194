import type { Allotment } from '../../model/rule.ts'
import * as at from './places.ts'

export const RECOVERY_FUND = '土地收回基金'

export const POLICY_FUND = '区级政策资金'

/** Capacities are not printed: until one is typed everybody who passes is in. */
export const allotments: readonly Allotment[] = [
  {
    label: '每年优先供地企业',
    entity: '企业',
    qualification: '优先供地',
    group: ['申请供地年度'],
    capacity: '每年优先供地名额',
    order: '年度税收',
    descending: true,
    sharing: 'queue',
    excess: 'notApplicable',
    decision: '企业裁定',
    clauses: [at.RULES],
    note: '高税无地（少地）企业按税收从高到低；“若干家”家数未载',
  },
  {
    label: '骨干企业培育',
    entity: '企业',
    qualification: '骨干企业',
    group: [],
    capacity: '骨干企业名额',
    order: '骨干得分',
    descending: true,
    sharing: 'queue',
    excess: 'notApplicable',
    decision: '企业裁定',
    clauses: [at.MERGE],
    note: '按竞争力、带动力、规模、亩均效益得分排队；家数和权重未载',
  },
  {
    label: '全区用地保障',
    entity: '项目',
    qualification: '要素保障',
    group: [],
    capacity: '全区用地指标',
    demand: '新增用地需求',
    order: '要素优先分',
    descending: true,
    sharing: 'queue',
    excess: 'notApplicable',
    decision: '裁定',
    clauses: [at.RULES],
    note: '土地要素全区统一配置，按优先分排队；指标和各项权重未载',
  },
  {
    label: RECOVERY_FUND,
    group: [],
    capacity: '收回基金规模',
    sharing: 'queue',
    carryOver: true,
    clauses: [at.RECOVER],
    note: '规模未载，填后才有余额和缺口',
  },
  {
    label: POLICY_FUND,
    group: [],
    capacity: '政策资金规模',
    sharing: 'queue',
    carryOver: true,
    clauses: [at.SUPPORT, at.RULES],
    note: '重点用于土地盘活收回、基础设施和公共服务配套；规模未载',
  },
]
