import type { Field } from '../../../model/field.ts'
import { choice, date, derivedFlag, flag, number, reference, year } from '../../builders.ts'
import { ACQUIRERS } from '../options.ts'

/** Closed or moved in by the last day; who has not been dealt with has no day. */
export const SETTLED = 'AND(OR(涉污处置={"关停","改造入园"}),涉污处置日期<=涉污处置期限)'

/** 一、退污进绿. */
export const pollution: readonly Field[] = [
  flag('涉污', { supplier: '生态环境' }),
  flag('在退出区域'),
  flag('就地整治'),
  flag('环保达标', { supplier: '生态环境' }),
  derivedFlag('涉污豁免', 'AND(OR(NOT(豁免须规上),规上),就地整治,环保达标)', {
    help: '完成就地整治、符合环保要求的规上企业不在关停、入园之列',
  }),
  choice('涉污处置', ['关停', '改造入园', '未处置']),
  date('涉污处置日期'),
  derivedFlag('涉污按期处置', SETTLED),
  flag('清洁生产', { help: '已推行清洁化生产' }),
]

/** 一、退低进高, 一、退劣进优, 二（二）（2）, 二（二）（3）. */
export const merging: readonly Field[] = [
  flag('新兴产业', { supplier: '统计' }),
  flag('高新产业', { supplier: '统计' }),
  flag('隐形冠军', { supplier: '经信' }),
  year('冠军认定年度', { supplier: '经信' }),
  flag('数字化改造'),
  flag('线上销售'),
  flag('重点培育', { supplier: '经信', help: '我区重点培育制造业企业' }),
  choice('并购方类型', [...ACQUIRERS, '其他']),
  reference('被并购企业', '企业'),
]

/** 二（一）（3）, 二（三）: small firms that are to move in; walls, yards and fronts. */
export const image: readonly Field[] = [
  flag('小微企业'),
  flag('原在园区外'),
  flag('符合入园条件'),
  flag('临主干道'),
  number('围墙长度', 'm'),
  flag('围墙通透'),
  date('围墙改造日期'),
  derivedFlag('围墙按期通透', 'IF(围墙通透,围墙改造日期<=围墙期限,FALSE)'),
  number('乱象处数', '个', { help: '乱堆乱放、标识不清、杂草丛生、泥土裸露' }),
  flag('门前三包'),
  flag('三废达标'),
  flag('垃圾分类'),
  number('外立面面积', '㎡'),
  flag('外立面完好'),
  flag('统一粉刷亮化'),
  choice('五美状态', ['未启动', '创建中', '已通过']),
]
