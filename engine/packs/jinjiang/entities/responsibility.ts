import type { Entity } from '../../../model/field.ts'
import { date, entity, key, provenance, text } from '../../builders.ts'

/** The responsibility notes, with the work plan that each lead owes. */
export const responsibility: Entity = entity(
  '责任分工',
  key('分工编号'),
  text('条款'),
  text('任务', { required: true }),
  text('牵头部门', { required: true, help: '责任单位中排第一位的' }),
  text('责任单位'),
  date('计划报送日期', { help: '工作计划及措施报领导小组办公室的日期' }),
  provenance,
)
