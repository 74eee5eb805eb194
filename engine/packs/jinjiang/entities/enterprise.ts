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
  year,
} from '../../builders.ts'
import * as options from '../options.ts'

const tenancy = [
  date('入园日期', { supplier: '镇街' }),
  flag('中小企业', { supplier: '经信' }),
  flag('专精特新', { supplier: '经信' }),
  derivedFlag('在园', 'NOT(ISBLANK(所属项目))'),
  derivedFlag('计入入园', 'AND(中小企业,NOT(ISBLANK(所属项目)),NOT(ISBLANK(入园日期)))'),
  text('行业代码', { supplier: '统计', help: '国民经济行业分类四位数字代码' }),
  text('行业大类', { formula: 'LEFT(行业代码,2)', supplier: '统计' }),
  text('行业中类', { formula: 'LEFT(行业代码,3)', supplier: '统计' }),
  flag('主导或关联', { supplier: '镇街', help: '主导行业及上下游关联企业' }),
]

/** 一（四）2: what may not come in. */
const barred = [
  choice('目录类别', options.CATALOGUE, { supplier: '经信', help: '产业结构调整指导目录中的类别' }),
  year('目录版本', { supplier: '经信' }),
  flag('工艺落后', { supplier: '经信' }),
  flag('浪费资源', { supplier: '经信' }),
  flag('单位能耗高', { supplier: '经信' }),
  number('单位能耗', '吨标煤/万元', { supplier: '统计' }),
  flag('环保达标', { supplier: '镇街' }),
  flag('安全达标', { supplier: '镇街' }),
  flag('消防达标', { supplier: '镇街' }),
]

/** Above scale, or a promise to be so within two years of full production. */
const scale = [
  flag('规上', { supplier: '统计' }),
  number('应税销售额', '万元', { supplier: '税务', confidential: true, decimals: 2 }),
  date('达产日期', { supplier: '镇街' }),
  date('承诺达规日期', { supplier: '镇街', help: '承诺达到规上应税销售额的日期' }),
  flag('科创孵化', { supplier: '经信', help: '科创项目孵化企业' }),
  derivedFlag('达规模承诺', 'OR(科创孵化,规上,承诺达规日期<=EDATE(达产日期,承诺达规年限))'),
  flag('入园裁定', { help: '原则上不符但同意入园的，填是' }),
]

const merit = [
  choice('入驻目的', [...options.PURPOSES, options.OTHER]),
  choice('项目类型', [...options.PROJECT_TYPES, options.OTHER]),
  text('引进渠道'),
  choice('产业类别', [...options.SECTORS, options.OTHER], { supplier: '经信' }),
  flag('精品工厂', { supplier: '经信', help: '产品创新、质量管控、管理提升方面有明显优势' }),
  derivedFlag('优先承接', 'OR(入驻目的=优先承接方向)'),
  derivedFlag('优先精品工厂', 'AND(OR(产业类别=优先产业类别),精品工厂)'),
  derivedFlag('重点引进', 'OR(项目类型=重点引进类型)'),
  derived('企业优先项数', '', '优先承接+优先精品工厂+专精特新+重点引进'),
  derived(
    '企业优先得分',
    '',
    'IF(优先承接,承接方向权重,0)+IF(优先精品工厂,精品工厂权重,0)+IF(专精特新,专精特新权重,0)+IF(重点引进,引进类型权重,0)',
    { help: '权重文件未载，填参数后计算；只用于排序，不排除任何企业' },
  ),
]

const performance = [
  number('用地面积', '亩', { supplier: '资规', decimals: 2 }),
  number('建筑面积', '㎡', { supplier: '资规', decimals: 2 }),
  number('年度产值', '万元', { supplier: '统计', confidential: true, decimals: 2, aliases: ['年度销售'] }),
  number('年度税收', '万元', { supplier: '税务', confidential: true, decimals: 2 }),
  derived('亩均产值', '万元/亩', '年度产值/用地面积', { minimum: 0 }),
  derived('亩均税收', '万元/亩', '年度税收/用地面积', { minimum: 0 }),
  flag('计入镇域均值', { formula: 'ISBLANK(所属项目)', help: '园内企业不计入与自己比较的镇域均值，可改填' }),
  derived('效益评价值', '', '分档(亩均评价分档,亩均税收)', { help: '分档和奖惩文件未载' }),
  number('投资额', '万元', { decimals: 2 }),
  number('研发占比', '%'),
  flag('小散乱污', { supplier: '镇街' }),
  derivedFlag('低于退出线', '亩均税收<退出亩均税收下限'),
  choice('倒逼处置', ['整治出清', '保留'], {
    formula: 'IF(OR(小散乱污,AND(NOT(ISBLANK(退出亩均税收下限)),低于退出线)),"整治出清","保留")',
    help: '标准文件未载，未填参数时只看小散乱污',
  }),
  flag('已出清', { supplier: '镇街' }),
]

const benefits = [
  number('租赁面积', '㎡', { supplier: '镇街', decimals: 2 }),
  number('租赁月数', '月', { supplier: '镇街' }),
  derived('计补月数', '月', 'IF(ISBLANK(租金补助月数),租赁月数,MIN(租赁月数,租金补助月数))', { minimum: 0 }),
  number('租金单价', '元/㎡·月', { supplier: '镇街', decimals: 2 }),
  flag('示范企业', { supplier: '经信', help: '精品示范企业' }),
]

/** Tenants of the parks, and the other firms of a town. A firm in several parks has one row. */
export const enterprise: Entity = entity(
  '企业',
  key('企业编号'),
  reference('镇街', '镇街', { required: true }),
  reference('所属项目', '项目', { help: '入驻的园区；不在园区的留空' }),
  text('企业名称', { required: true }),
  text('统一社会信用代码'),
  ...tenancy,
  ...barred,
  ...scale,
  ...merit,
  ...performance,
  ...benefits,
  provenance,
)
