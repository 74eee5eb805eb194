import type { Entity } from '../../../engine/model/field.ts'
import type { Policy } from '../../../engine/model/policy.ts'
import type { Allotment, Incentive, Requirement, Target } from '../../../engine/model/rule.ts'
import {
  choice,
  date,
  derived,
  entity,
  flag,
  incentive,
  key,
  number,
  parameters,
  qualification,
  reference,
  target,
  text,
  year,
} from '../../../engine/packs/builders.ts'
import { findings, policyOf } from '../small.ts'

const listed = qualification('项目', '入列', '裁定')
export const towns = entity('镇街', key('镇街'), number('任务', '亩'))
export const fields = [
  key('编号'),
  reference('镇街', '镇街'),
  text('名称'),
  choice('类型', ['连片', '零星']),
  number('面积', '亩'),
  number('建面', '㎡'),
  derived('容积率', '', '建面/面积'),
  year('年度'),
  date('竣工'),
  flag('裁定'),
]
export const projects = entity('项目', ...fields)

export const must: Requirement = listed.must('面积达标', '面积>=下限', [])
export const prize: Incentive = incentive({
  label: '奖',
  entity: '项目',
  qualification: '入列',
  base: '面积',
  rate: '标准',
  fund: '资金',
  dateField: '年度',
  clauses: [],
})
export const task: Target = target({
  label: '任务',
  level: '镇街',
  entity: '项目',
  qualification: '入列',
  measure: '面积',
  value: '任务',
  unit: '亩',
  dateField: '年度',
  from: '2022',
  to: '2023',
  clauses: [],
})
export const quota: Allotment = {
  label: '名额',
  entity: '项目',
  qualification: '入列',
  group: ['镇街'],
  capacity: '名额数',
  order: '面积',
  sharing: 'queue',
  clauses: [],
}
export const fund: Allotment = { label: '资金', group: [], capacity: '规模', sharing: 'queue', clauses: [] }

export const threshold = parameters('threshold')
const [rate, money] = [parameters('incentive'), parameters('fund')]
export const PARAMETERS = [
  threshold('下限', 20, '亩', []),
  threshold('名额数', 2, '个', []),
  rate('标准', 2, '万元/亩', []),
  money('规模', 100, '万元', []),
]

export const good = (parts: Partial<Policy> = {}): Policy =>
  policyOf({
    entities: [towns, projects],
    parameters: PARAMETERS,
    requirements: [must],
    incentives: [prize],
    targets: [task],
    allotments: [quota, fund],
    ...parts,
  })

/** A finding as 'severity code @ noun label.property:position'. */
export const short = (policy: Policy) =>
  findings(policy).map(({ severity, code, at }) => {
    if (at.kind !== 'item') return `${severity} ${code}`
    const position = at.position === undefined ? '' : `:${at.position}`
    return `${severity} ${code} @ ${at.noun} ${at.label}${at.property ? `.${at.property}` : ''}${position}`
  })

export const withFields = (...more: Entity['fields']) =>
  good({ entities: [towns, entity('项目', ...fields, ...more)] })
