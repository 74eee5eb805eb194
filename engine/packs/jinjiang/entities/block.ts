import type { Entity } from '../../../model/field.ts'
import { choice, derived, entity, flag, key, number, provenance, reference, text } from '../../builders.ts'
import { landBalance } from '../../counting.ts'
import { OTHER, ZONES } from '../options.ts'

/** 老旧工业区. */
export const block: Entity = entity(
  '区块',
  key('区块编号'),
  reference('镇街', '镇街', { required: true }),
  text('区块名称', { required: true, aliases: ['老旧工业区', '工业区名称'] }),
  choice('工业区类型', [...ZONES, OTHER], { supplier: '镇街' }),
  flag('近期城市改造范围内', { supplier: '资规' }),
  number('规划面积', '亩', { supplier: '资规', decimals: 2, aliases: ['园区面积'] }),
  ...landBalance,
  derived('空间资源宗数', '宗', 'ROWS(空间资源)'),
  provenance,
)
