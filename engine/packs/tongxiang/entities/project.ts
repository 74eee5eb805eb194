import type { Entity } from '../../../model/field.ts'
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
  stage,
  text,
  ticked,
  year,
} from '../../builders.ts'
import { countedYear, inEstimate } from '../../counting.ts'
import { APPRAISALS, CONVERSIONS, DECISION_MATTERS, IMPLEMENTERS, MODES, YEAR_BASES } from '../options.ts'

/** 三（二）2 前半句: the parcel and its plot ratio. */
export const BRANCH_A = 'AND(用地>=零星宗地面积下限,改造后容积率>=零星容积率下限)'
/** 三（二）2 后半句: merged and granted again. */
export const BRANCH_B =
  'AND(整合归宗,归宗宗地面积>=归宗宗地面积下限,OR(NOT(归宗须达容积率),改造后容积率>=零星容积率下限))'
export const IN_RENEWAL = 'OR(转换类型=考核转换类型)'

const land = [
  number('证载用地', '㎡', { supplier: '资规', decimals: 2 }),
  derived('用地', '亩', '证载用地', { minimum: 0, supplier: '资规', decimals: 2, aliases: ['宗地面积'] }),
  number('改造前建筑面积', '㎡', { supplier: '资规', decimals: 2 }),
  number('改造后建筑面积', '㎡', { supplier: '资规', decimals: 2 }),
  derived('改造后容积率', '', '改造后建筑面积/用地', { minimum: 0 }),
  flag('整合归宗', { help: '零星腾退收回后整合归宗、重新出让' }),
  number('归宗宗地面积', '亩', { supplier: '资规', decimals: 2 }),
  derivedFlag('零星甲项', BRANCH_A),
  derivedFlag('零星乙项', BRANCH_B),
]

const time = [
  year('实施年度', { required: true }),
  stage({ required: true }),
  date('开工日期'),
  date('完成日期'),
  inEstimate,
  countedYear(YEAR_BASES),
  derived('完成面积', '亩', '用地', { minimum: 0, help: '完成项目不填即为全部用地' }),
  number('腾退面积', '亩'),
  derived(
    '更新面积',
    '亩',
    'SWITCH(更新面积口径,"实施面积",IF(阶段="完成",完成面积,用地),"腾退面积",腾退面积,"认定面积",用地)',
  ),
]

const floor = [
  derived('新建建筑面积', '㎡', '改造后建筑面积', { minimum: 0, help: '不填即按改造后全部建筑面积' }),
  derived('新增建筑面积', '㎡', 'IF(新增面积口径="净增",改造后建筑面积-改造前建筑面积,新建建筑面积)'),
  derived('计奖建筑面积', '㎡', 'MAX(0,新增建筑面积)'),
  number('自用建筑面积', '㎡', { help: '满足自身生产需求的面积' }),
  derived('富余建筑面积', '㎡', 'MAX(0,新增建筑面积-自用建筑面积)'),
  choice('富余处置', ['政府回购', '合作包租', '其他']),
  number('包租月数', '月'),
]

const manner = [
  choice('改造模式', MODES, { supplier: '镇街' }),
  text('模式说明'),
  choice('实施主体类型', IMPLEMENTERS, { supplier: '镇街' }),
  flag('主体符合条件'),
  flag('已获批准', { supplier: '经信' }),
  flag('低效', { formula: '现状亩均税收<低效亩均税收上限', supplier: '税务' }),
  flag('闲置'),
  flag('列入征迁计划'),
  flag('适合战略产业'),
  flag('原为工业用地', { supplier: '资规' }),
  derivedFlag('适合政府主导', 'AND(OR(低效,闲置,列入征迁计划),适合战略产业,原为工业用地)'),
  choice('社会资本类型', ['优势企业', '园区开发公司', '园区运营商', '其他']),
  choice('参与方式', ['兼并重组', '合作开发', '其他']),
  number('社会资本占比', '%'),
  number('银团贷款', '万元'),
]

const order = [
  flag('在园区内', { supplier: '资规' }),
  flag('存量用地', { supplier: '资规' }),
  flag('认定边界内', { supplier: '资规' }),
  flag('新项目'),
  flag('符合区块导向', { supplier: '经信' }),
  flag('有转让租赁'),
  flag('转让租赁获批'),
  flag('炒作用地'),
  number('现状亩均税收', '万元/亩', { supplier: '税务', confidential: true }),
  number('预期亩均税收', '万元/亩'),
  flag('退低进低', { formula: '预期亩均税收<=现状亩均税收*提升倍数下限' }),
  choice('事项类型', [...DECISION_MATTERS, '其他']),
  flag('集体决策'),
  multi('论证维度', APPRAISALS),
  derived('论证维度数', '项', ticked('论证维度', APPRAISALS)),
]

/** The one entity from which areas, floors and money are counted. */
export const project: Entity = entity(
  '项目',
  key('项目编号'),
  reference('镇街', '镇街', { required: true }),
  reference('所属区块', '区块'),
  text('项目名称'),
  text('实施主体'),
  text('信用代码'),
  text('不动产权证号'),
  reference('实施企业', '企业'),
  choice('类型', ['连片', '零星'], { formula: 'IF(ISBLANK(所属区块),"零星","连片")' }),
  choice('转换类型', [...CONVERSIONS, '工改商', '工改住', '其他'], { supplier: '资规' }),
  derivedFlag('纳入改造', IN_RENEWAL),
  ...land,
  ...time,
  ...floor,
  ...manner,
  ...order,
  derived('扶持系数', '', 'IF(ISBLANK(实施企业),1,实施企业[企业扶持系数])'),
  flag('裁定', { help: '原则上不符但经批准计入的，填是' }),
  text('裁定文号'),
  flag('实施裁定', { help: '实施资格中原则上不符但经批准的，填是' }),
  provenance,
  text('备注'),
)
