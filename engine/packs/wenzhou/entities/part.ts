import type { Entity } from '../../../model/field.ts'
import { choice, derived, entity, key, number, provenance, reference } from '../../builders.ts'
import * as options from '../options.ts'

/** 分块: the M1 and the M0 part of a mixed project, each on its own area. */
export const part: Entity = entity(
  '分块',
  key('分块编号'),
  reference('所属项目', '项目', { required: true }),
  choice('土地功能', options.LAND_USES, { required: true }),
  number('面积', '亩', { decimals: 2 }),
  number('产值', '万元'),
  number('税收', '万元'),
  derived('亩均产值', '万元/亩', '产值/面积', { minimum: 0 }),
  derived('亩均税收', '万元/亩', '税收/面积', { minimum: 0 }),
  provenance,
)
