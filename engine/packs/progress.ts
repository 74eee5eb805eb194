import type { Entity } from '../model/field.ts'
import type { Policy } from '../model/policy.ts'
import type { Requirement } from '../model/rule.ts'
import { choice, date, derivedFlag, entity, key, provenance, qualification, text } from './builders.ts'
import { type Clause, type Duty, type Fate, isDuty } from './register.ts'
import { numbered, type Row } from './rows.ts'

const OVERDUE = '逾期'

/** 进度: what the notice asks to be done, with who, until when, and how far it is. */
export const progress: Entity = entity(
  '进度',
  key('事项编号'),
  text('事项', { required: true }),
  text('条款'),
  text('责任单位', { help: '文件载明的责任单位，可改填具体科室' }),
  text('频次'),
  date('期限', { help: '文件载明的最后一日；未载的留空' }),
  choice('状态', ['未启动', '进行中', '已完成']),
  date('完成日期'),
  derivedFlag(
    OVERDUE,
    'AND(NOT(ISBLANK(期限)),IFS(NOT(ISBLANK(完成日期)),完成日期>期限,ISBLANK(状态),基准日>期限,TRUE,AND(状态<>"已完成",基准日>期限)))',
    { help: '已完成而未填完成日期的，不作逾期' },
  ),
  text('佐证材料'),
  provenance,
  text('备注'),
)

/** A finding for each duty that is late as of 基准日. */
export const progressRules = (register: readonly Clause[], fates: Fates): readonly Requirement[] => {
  const dated = dutiesOf(register, fates).filter(({ duty }) => duty.due !== undefined)
  if (dated.length === 0) return []
  const { check } = qualification(progress.label, '按期推进')
  const places = [...new Set(dated.map(({ clause }) => clause.place))]
  return [check('进度按期', `NOT(${OVERDUE})`, places, { message: '事项已过期限，依据见本行条款' })]
}

/** The duties of a notice as rows of 进度, not yet started. */
export const progressRows = (register: readonly Clause[], fates: Fates): readonly Row[] =>
  dutiesOf(register, fates).map(({ clause, duty }, i) => ({
    事项编号: numbered('J', i + 1, 2),
    事项: duty.task,
    条款: clause.place,
    责任单位: duty.owner ?? null,
    频次: duty.every ?? null,
    期限: duty.due ?? null,
    状态: null,
    完成日期: null,
    佐证材料: null,
    数据来源: '正式',
    备注: null,
  }))

type Fates = Readonly<Record<string, Fate>>

const dutiesOf = (register: readonly Clause[], fates: Fates): { clause: Clause; duty: Duty }[] =>
  register.flatMap((clause) => {
    const fate = fates[clause.id]
    return fate && isDuty(fate) ? [{ clause, duty: fate }] : []
  })

/** The policy without what its notice asks to be done: those rows are the notice's own, and no data of anybody else. */
export const withoutProgress = (policy: Policy): Policy => ({
  ...policy,
  entities: policy.entities.filter(({ label }) => label !== progress.label),
  requirements: policy.requirements.filter(({ entity }) => entity !== progress.label),
})
