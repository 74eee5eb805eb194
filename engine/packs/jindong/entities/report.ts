import type { Entity } from '../../../model/field.ts'
import { entity, key, number, provenance, reference, year } from '../../builders.ts'

/** 园区年报: a park's figures of one year. */
export const report: Entity = entity(
  '园区年报',
  key('年报编号'),
  reference('所属区块', '区块', { required: true }),
  year('年度', { required: true }),
  number('规上产值', '万元', { supplier: '统计', decimals: 2 }),
  number('税收', '万元', { supplier: '税务', decimals: 2 }),
  number('工业用地', '亩', { supplier: '资规', decimals: 2 }),
  provenance,
)
