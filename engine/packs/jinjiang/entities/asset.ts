import type { Entity } from '../../../model/field.ts'
import {
  choice,
  date,
  derivedFlag,
  entity,
  flag,
  key,
  number,
  provenance,
  reference,
  text,
} from '../../builders.ts'
import { ASSETS } from '../options.ts'

/** 二（一）: the rolling database of idle and inefficient space. */
export const asset: Entity = entity(
  '空间资源',
  key('资源编号'),
  reference('镇街', '镇街', { required: true }),
  reference('所属区块', '区块'),
  choice('资源类型', ASSETS, { required: true, supplier: '镇街' }),
  number('用地面积', '亩', { supplier: '资规', decimals: 2 }),
  number('建筑面积', '㎡', { supplier: '资规', decimals: 2 }),
  number('亩均税收', '万元/亩', { supplier: '税务' }),
  derivedFlag('低效', 'OR(资源类型="低效厂房",亩均税收<低效亩均税收上限)', {
    help: '低效标准文件未载，未填参数时以资源类型为准',
  }),
  text('土地属性', { supplier: '资规' }),
  text('历史遗留问题', { supplier: '镇街' }),
  date('更新日期', { supplier: '镇街' }),
  flag('对外供给', { supplier: '镇街', help: '是否已发布供需信息' }),
  provenance,
)
