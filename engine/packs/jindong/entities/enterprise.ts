import type { Entity, Field } from '../../../model/field.ts'
import {
  choice,
  date,
  derived,
  derivedFlag,
  entity,
  flag,
  key,
  multi,
  number,
  provenance,
  reference,
  text,
  ticked,
  year,
} from '../../builders.ts'
import * as options from '../options.ts'

/** 3万元以下 includes 3 unless the reading says otherwise. */
export const LOW = 'IF(低效含本数,亩均税收<=低效亩均税收上限,亩均税收<低效亩均税收上限)'
export const TO_BE_LIFTED = 'AND(自有用地>=上规用地下限,未上规年数>=上规年限)'

const identity = [
  key('企业编号'),
  reference('镇街', '镇街', { required: true }),
  reference('所属区块', '区块', { help: '所在工业园区；园区外的留空' }),
  text('企业名称', { required: true }),
  text('统一社会信用代码', { aliases: ['信用代码'] }),
  reference('所属行业', '行业', { supplier: '统计', help: '不属四大重点传统产业的留空' }),
  flag('规上', { supplier: '统计' }),
  date('停产注销日期', { help: '年末仍在营的留空' }),
  derivedFlag('在营', 'ISBLANK(停产注销日期)'),
  derivedFlag('在园区内', 'NOT(ISBLANK(所属区块))', { help: '也可直接填是或否' }),
  derivedFlag('计入规上', 'AND(NOT(ISBLANK(所属行业)),规上)'),
  derivedFlag('计入行业产值', 'AND(NOT(ISBLANK(所属行业)),OR(行业产值口径="全部企业",规上))'),
]

const money = { supplier: '税务', confidential: true, decimals: 2 } as const
const counted = { supplier: '统计', confidential: true, decimals: 2 } as const

/** 二（四）（2）: what goes in and what comes out, per mu. */
const benefit = [
  number('用地面积', '亩', { supplier: '资规', decimals: 2, aliases: ['占地面积'] }),
  number('建筑面积', '㎡', { supplier: '资规', decimals: 2 }),
  number('年度销售', '万元', { ...counted, help: '上年度销售额' }),
  number('年度产值', '万元', counted),
  number('年度税收', '万元', { ...money, help: '上年度税收；亩均税收取最近完整年度' }),
  number('工业增加值', '万元', counted),
  number('主营业务收入', '万元', counted),
  number('研发支出', '万元', counted),
  number('综合能耗', '吨标煤', { supplier: '统计' }),
  number('投入额', '万元'),
  number('职工数', '人'),
  number('用电量', '万千瓦时', { supplier: '供电' }),
  number('用水量', '吨', { supplier: '供水' }),
  derived('亩均税收', '万元/亩', '年度税收/用地面积', { minimum: 0 }),
  derived('亩均产值', '万元/亩', '年度产值/用地面积', { minimum: 0 }),
  derived('亩均增加值', '万元/亩', '工业增加值/用地面积', { minimum: 0 }),
  derived('亩均投入', '万元/亩', '投入额/用地面积', { minimum: 0 }),
  derived('单位税收能耗', '吨标煤/万元', '综合能耗/年度税收', { minimum: 0 }),
  derived('人均税收', '万元/人', '年度税收/职工数', { minimum: 0 }),
]

/** 二（一）（2）: the firms at the lower end, and what becomes of them. */
const treatment = [
  derivedFlag('低效企业', LOW, {
    help: '须制定改造提升方案的企业',
  }),
  flag('有改造方案', { supplier: '镇街' }),
  choice('处置路径', options.ROUTES, { supplier: '镇街' }),
  multi('倒逼措施', options.PRESSURES),
  derived('倒逼措施数', '项', ticked('倒逼措施', options.PRESSURES)),
  flag('列入低效整治', { formula: '低效企业', help: '整治后效益提高的仍填是' }),
  date('低效整治日期', { help: '完成整治的日期，未完成的留空' }),
  year('低效整治年度', { formula: 'YEAR(低效整治日期)' }),
  derivedFlag('低效已整治', 'AND(NOT(ISBLANK(低效整治日期)),列入低效整治)'),
  derived('整治面积', '亩', '用地面积', {
    minimum: 0,
    help: '整治涉及的用地；与项目的盘活面积是两列，不相加',
  }),
  flag('低散乱', { supplier: '镇街', help: '“脏乱差”“低小散”“低散乱”企业（作坊）' }),
  date('整治启动日期'),
  date('低散乱整治日期', { help: '完成整治的日期，未完成的留空' }),
  year('低散乱整治年度', { formula: 'YEAR(低散乱整治日期)' }),
  derivedFlag('低散乱已整治', 'AND(NOT(ISBLANK(低散乱整治日期)),低散乱)'),
  derivedFlag(
    '低散乱按期整治',
    'IF(整治启动口径="启动",IF(ISBLANK(整治启动日期),FALSE,整治启动日期<=低散乱整治期限),IF(ISBLANK(低散乱整治日期),FALSE,低散乱整治日期<=低散乱整治期限))',
  ),
  flag('僵尸企业', { supplier: '经信' }),
  date('出清日期'),
  derivedFlag('按期出清', 'IF(ISBLANK(出清日期),FALSE,出清日期<=僵尸出清期限)'),
  flag('落后过剩产能', { supplier: '经信' }),
  date('淘汰日期'),
  year('淘汰年度', { formula: 'YEAR(淘汰日期)' }),
  derivedFlag('已淘汰', 'AND(NOT(ISBLANK(淘汰日期)),落后过剩产能)'),
]

/** 二（二）（2）: the four rates of land, capacity, energy and emissions in use. */
const doubling = [
  number('土地利用率', '%'),
  number('产能利用率', '%'),
  number('能耗利用率', '%', { help: '核定能耗指标利用率' }),
  number('排放利用率', '%', { help: '核定排放指标利用率' }),
  derived('平均利用率', '%', '(土地利用率+产能利用率+能耗利用率+排放利用率)/4', { decimals: 4 }),
  choice('评级', options.CLASSES, { supplier: '经信', help: '亩均效益综合评价' }),
  derivedFlag('销售达线', '年度销售>=倍增销售下限'),
  derivedFlag('税收达线', '年度税收>=倍增税收下限'),
  choice('规模依据', ['销售', '税收', '销售和税收', '均未达到'], {
    formula: 'IFS(AND(销售达线,税收达线),"销售和税收",销售达线,"销售",税收达线,"税收",TRUE,"均未达到")',
  }),
  choice('倍增方式', options.DOUBLINGS),
  number('改造前产能', ''),
  number('改造后产能', ''),
  derived('产能倍数', '倍', '改造后产能/改造前产能', { minimum: 0, decimals: 4 }),
]

/** 二（四）（2）, 二（一）（4）: firms to be brought above scale, and firms that may get land first. */
const growing = [
  number('自有用地', '亩', { supplier: '资规', decimals: 2 }),
  number('未上规年数', '年', { supplier: '统计', help: '投产后未达规上的完整年数' }),
  derivedFlag('须推动上规', TO_BE_LIFTED),
  year('申请供地年度'),
  number('骨干竞争力得分', '分'),
  number('骨干带动力得分', '分'),
  number('骨干规模得分', '分'),
  number('骨干亩效得分', '分'),
  flag('申报骨干'),
  derived(
    '骨干得分',
    '分',
    '竞争力权重*骨干竞争力得分+带动力权重*骨干带动力得分+规模权重*骨干规模得分+亩效权重*骨干亩效得分',
    { help: '四项权重文件未载' },
  ),
]

/** Closed or moved in by the last day; who has not been dealt with has no day. */
export const SETTLED = 'AND(OR(涉污处置={"关停","改造入园"}),涉污处置日期<=涉污处置期限)'

/** 一、退污进绿. */
const pollution: readonly Field[] = [
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
const merging: readonly Field[] = [
  flag('新兴产业', { supplier: '统计' }),
  flag('高新产业', { supplier: '统计' }),
  flag('隐形冠军', { supplier: '经信' }),
  year('冠军认定年度', { supplier: '经信' }),
  flag('数字化改造'),
  flag('线上销售'),
  flag('重点培育', { supplier: '经信', help: '我区重点培育制造业企业' }),
  choice('并购方类型', [...options.ACQUIRERS, '其他']),
  reference('被并购企业', '企业'),
]

/** 二（一）（3）, 二（三）: small firms that are to move in; walls, yards and fronts. */
const image: readonly Field[] = [
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

/** 工业企业: their class, what they must do, and what they may be charged or paid. */
export const enterprise: Entity = entity(
  '企业',
  ...identity,
  ...benefit,
  ...treatment,
  ...pollution,
  ...doubling,
  ...growing,
  ...merging,
  ...image,
  flag('企业裁定', { help: '由人裁定的，是否同意' }),
  provenance,
  text('备注'),
)
