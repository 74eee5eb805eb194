import type { Entity } from '../../../model/field.ts'
import { entity, key, number, provenance, reference, text, year } from '../../builders.ts'

/** 七、2: every town's own targets, one row a year. */
export const plan: Entity = entity(
  '年度计划',
  key('计划编号'),
  reference('镇街', '镇街', { required: true }),
  year('年度', { required: true }),
  number('计划面积', '亩', { supplier: '镇街', decimals: 2 }),
  text('项目清单'),
  provenance,
)
