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

const figures = [
  number('用地面积', '亩', { supplier: '资规', decimals: 2 }),
  number('建筑面积', '㎡', { supplier: '资规', decimals: 2, aliases: ['厂房面积'] }),
  derived('容积率', '', '建筑面积/用地面积', { minimum: 0 }),
  number('建筑密度', '%', { supplier: '资规' }),
  number('年度产值', '万元', { supplier: '统计', confidential: true, decimals: 2 }),
  number('年度税收', '万元', { supplier: '税务', confidential: true, decimals: 2 }),
  number('主营业务收入', '万元', {
    supplier: '税务',
    confidential: true,
    decimals: 2,
    aliases: ['年度销售', '主营收入', '应税销售额'],
  }),
  derived('亩均税收', '万元/亩', '年度税收/用地面积', { minimum: 0 }),
  derived('亩均产值', '万元/亩', '年度产值/用地面积', { minimum: 0 }),
  number('投资强度', '万元/亩', { supplier: '统计' }),
  flag('规上', { supplier: '统计' }),
  date('升规日期', { supplier: '统计', help: '成为规上工业企业，或规上企业入园的日期' }),
  date('退规日期', { supplier: '统计' }),
  derivedFlag(
    '改造区块新增规上',
    'AND(NOT(ISBLANK(升规日期)),NOT(ISBLANK(所属区块)),YEAR(升规日期)>=计划起始年,YEAR(升规日期)<=计划截止年,所属区块[改造区块])',
  ),
  derivedFlag(
    '改造区块退规',
    'AND(NOT(ISBLANK(退规日期)),NOT(ISBLANK(所属区块)),YEAR(退规日期)>=计划起始年,YEAR(退规日期)<=计划截止年,所属区块[改造区块])',
  ),
  derived('计入规上数', '家', 'IF(改造区块新增规上,1,0)-IF(AND(新增规上口径="净增",改造区块退规),1,0)'),
]

/** 八、5首句: the grade is entered; with limits set it follows the score. */
const grading = [
  year('评价年度', { supplier: '经信' }),
  number('评价得分', '分', { supplier: '经信' }),
  choice('亩均评价', options.GRADES, {
    supplier: '经信',
    aliases: ['评价等级'],
    help: '最近一次亩均效益评价结果',
  }),
  choice('得分等级', options.GRADES, {
    formula: 'IFS(评价得分>=A类得分下限,"A",评价得分>=B类得分下限,"B",评价得分>=C类得分下限,"C",TRUE,"D")',
    help: '分数线文件未载，填参数后与评价结果核对',
  }),
  flag('符合产业导向', { supplier: '经信' }),
  flag('高耗高污低产', { supplier: '经信' }),
  choice('倒逼措施', ['限期腾退', '改造或关停', '无'], {
    formula: 'IFS(NOT(符合产业导向),"限期腾退",OR(亩均评价=倒逼评价等级),"改造或关停",TRUE,"无")',
  }),
  date('腾退通知日期'),
  date('腾退期限', { formula: 'EDATE(腾退通知日期,腾退月数)' }),
  date('腾退完成日期'),
  number('用电量', '千瓦时', { supplier: '供电' }),
  number('用水量', '吨'),
]

/** 五、2: three groups; the order decides where several hold. */
const treatment = [
  flag('落后产能', { supplier: '经信' }),
  flag('安全隐患突出', { supplier: '应急' }),
  flag('符合产业规划', { supplier: '经信' }),
  flag('低效', { formula: 'OR(亩均评价=倒逼评价等级)', help: '亩均评价C、D类' }),
  derivedFlag('整治对象', 'IF(低效及隐患口径="任一",OR(低效,安全隐患突出),AND(低效,安全隐患突出))'),
  derivedFlag('指导对象', 'AND(符合产业规划,容积率>=梳理容积率下限,亩均税收>=梳理亩均税收下限)', {
    help: '容积率、亩均效益“达到要求”未载数值',
  }),
  choice('处置类型', [...options.TREATMENTS, '未归类'], {
    formula:
      'IF(归类次序="从严",IFS(落后产能,"淘汰",整治对象,"专项整治",指导对象,"指导提升",TRUE,"未归类"),IFS(指导对象,"指导提升",整治对象,"专项整治",落后产能,"淘汰",TRUE,"未归类"))',
  }),
]

const merging = [
  flag('兼并周边低效'),
  number('兼并土地面积', '亩', { supplier: '资规', decimals: 2, help: '兼并收购的周边低效企业土地' }),
  flag('实施改造', { supplier: '镇街' }),
  flag('联合开发'),
  number('用能需求', '吨标煤'),
  choice('引入方向', [...options.TENANCIES, '其他'], { supplier: '经信' }),
  derived(
    '优先得分',
    '分',
    'IF(OR(引入方向=优先承接方向),优先承接权重,0)+IF(OR(兼并周边低效,联合开发),兼并联合权重,0)',
    { help: '权重文件未载，填参数后排序' },
  ),
]

/** 八、5: land for floor area. */
const moving = [
  flag('在老旧区块内', { formula: 'IF(ISBLANK(所属区块),FALSE,所属区块[纳入范围])' }),
  flag('腾退搬迁', { supplier: '镇街' }),
  flag('消防合格', { aliases: ['消防达标'] }),
  flag('环保能耗合格', { supplier: '环保', aliases: ['环保达标'] }),
  flag('符合入园标准', { formula: '入园门槛', help: '不填即按入园门槛各项判断' }),
  choice('置换方式', options.EXCHANGES),
  choice('去向', options.DESTINATIONS),
  flag('国资建设', { help: '迁入的园区由国资公司开发建设' }),
  number('换入建筑面积', '㎡', { decimals: 2 }),
  number('腾退建筑面积', '㎡', { decimals: 2 }),
  year('置换年度'),
]

export const enterprise: Entity = entity(
  '企业',
  key('企业编号'),
  reference('镇街', '镇街', { required: true }),
  reference('所属区块', '区块'),
  text('企业名称', { required: true }),
  text('统一社会信用代码', { aliases: ['信用代码'] }),
  text('行业代码', { supplier: '统计' }),
  ...figures,
  ...grading,
  ...treatment,
  ...merging,
  ...moving,
  text('用电户号'),
  flag('用电户名匹配', { supplier: '供电', help: '用电户名与不动产实名对应' }),
  provenance,
  text('备注'),
)
