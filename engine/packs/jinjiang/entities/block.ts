import type { Entity } from '../../../model/field.ts'
import {
  choice,
  date,
  derived,
  derivedFlag,
  entity,
  flag,
  key,
  number,
  provenance,
  reference,
  text,
} from '../../builders.ts'
import { ASSETS, OTHER, ZONES } from '../options.ts'

/** 老旧工业区. */
export const block: Entity = entity(
  '区块',
  key('区块编号'),
  reference('镇街', '镇街', { required: true }),
  text('区块名称', { required: true, aliases: ['老旧工业区', '工业区名称'] }),
  choice('工业区类型', [...ZONES, OTHER], { supplier: '镇街' }),
  flag('近期城市改造范围内', { supplier: '资规' }),
  number('规划面积', '亩', { supplier: '资规', decimals: 2, aliases: ['园区面积'] }),
  derived('项目面积合计', '亩', 'SUM(项目[用地])'),
  derived('差额', '亩', '规划面积-项目面积合计', { help: '项目用地合计超过区块面积即有误' }),
  derived('空间资源宗数', '宗', 'ROWS(空间资源)'),
  provenance,
)

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
