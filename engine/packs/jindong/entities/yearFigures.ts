import type { Entity } from '../../../model/field.ts'
import { entity, key, number, provenance, year } from '../../builders.ts'

/** 年度指标: the district's figures of one year, from the year before the plan on. */
export const yearFigures: Entity = entity(
  '年度指标',
  key('年度编号'),
  year('年度', { required: true }),
  number('全区增加值', '万元', { supplier: '统计', help: '工业增加值，不变价' }),
  number('全区能耗', '吨标煤', { supplier: '统计' }),
  number('全区工业税收', '万元', { supplier: '税务' }),
  number('全区工业用地', '亩', { supplier: '资规' }),
  number('规上税收', '万元', { supplier: '税务' }),
  number('规上用地', '亩', { supplier: '资规' }),
  provenance,
)
