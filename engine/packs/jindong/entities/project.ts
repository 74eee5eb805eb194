import type { Entity } from '../../../model/field.ts'
import {
  choice,
  date,
  derived,
  entity,
  flag,
  key,
  number,
  provenance,
  reference,
  stage,
  text,
  year,
} from '../../builders.ts'
import * as options from '../options.ts'
import { attraction, disposal } from './projectMore.ts'

const identity = [
  key('项目编号'),
  reference('镇街', '镇街', { required: true }),
  reference('所属区块', '区块', { aliases: ['所在园区'] }),
  text('项目名称'),
  text('实施主体'),
  text('信用代码'),
  text('不动产权证号'),
  reference('实施企业', '企业'),
  reference('前次项目', '项目', { help: '同一宗地在本期已列过项目的，填其编号；面积只计一次' }),
  choice('产业', options.INDUSTRIES, { supplier: '经信' }),
]

const land = [
  number('证载用地', '㎡', { supplier: '资规', decimals: 2 }),
  derived('用地', '亩', '证载用地', {
    minimum: 0,
    supplier: '资规',
    decimals: 2,
    aliases: ['宗地面积', '用地面积', '占地面积'],
  }),
  choice('土地用途', ['工业', '商业', '住宅', '其他'], { supplier: '资规' }),
  choice('土地状态', ['闲置', '低效', '剩余', '正常'], {
    supplier: '资规',
    help: '闲置、低效的计入盘活；剩余、闲置的优先帮助园内传统优势企业',
  }),
  flag('新供地', { supplier: '资规', help: '新供应的土地；存量改造的填否' }),
  number('改造前建筑面积', '㎡', { supplier: '资规', decimals: 2 }),
  number('改造后建筑面积', '㎡', { supplier: '资规', decimals: 2, aliases: ['建筑面积', '总建筑面积'] }),
  derived('改造后容积率', '', '改造后建筑面积/用地', { minimum: 0, aliases: ['容积率'] }),
  number('建筑密度', '%', { supplier: '资规' }),
  derived('新增建筑面积', '㎡', '改造后建筑面积-改造前建筑面积'),
  derived('计奖建筑面积', '㎡', 'MAX(0,新增建筑面积)'),
  number('自用建筑面积', '㎡'),
  choice('建设内容', ['新建标准厂房', '改造旧厂房', '其他']),
  derived('新建标准厂房面积', '㎡', 'IF(建设内容="新建标准厂房",改造后建筑面积,0)', {
    minimum: 0,
    help: '竣工面积；收回复垦的不计建筑面积',
  }),
  derived(
    '改造旧厂房面积',
    '㎡',
    'IF(建设内容="改造旧厂房",IF(改造面积口径="改造后",改造后建筑面积,改造前建筑面积),0)',
    { minimum: 0 },
  ),
  derived('盘活面积', '亩', '用地', { minimum: 0, help: '闲置低效工业用地的盘活面积，不填即全部用地' }),
]

const time = [
  year('实施年度', { required: true }),
  stage({ required: true }),
  date('签约日期', { supplier: '招商' }),
  date('开工日期'),
  date('完成日期', { help: '竣工日期' }),
  date('投产日期'),
  year('计入年度', {
    formula: 'SWITCH(计入年度口径,"实施年度",实施年度,"开工年度",YEAR(开工日期),"完成年度",YEAR(完成日期))',
    help: '文件未定以何日期为准，全表统一用一种口径',
  }),
  choice('改造模式', ['政府主导', '企业自主', '社会资本', '其他'], { supplier: '镇街' }),
  choice('提升方式', options.UPGRADES, { help: '精准实施“招、改、组”' }),
]

/** 二（一）（4）, 三（二）: what a project has to bring along. */
const entry = [
  flag('标准地承诺', { supplier: '资规', help: '“标准地+承诺制”' }),
  flag('列入产业目录', { supplier: '经信' }),
  flag('列入负面清单', { supplier: '经信' }),
  flag('落后产能', { supplier: '经信' }),
  flag('四无企业', { supplier: '经信', help: '“四无”文件未定义，由经信判断' }),
  flag('有转让'),
  flag('转让获批', { supplier: '资规' }),
  flag('市场交易'),
  flag('司法拍卖'),
  flag('项目预审', { supplier: '经信' }),
  choice('登记类型', ['正式登记', '预登记', '不予变更'], {
    formula:
      'IFS(IF(有转让,NOT(转让获批),FALSE),"不予变更",IF(司法拍卖,NOT(项目预审),FALSE),"预登记",TRUE,"正式登记")',
  }),
  flag('已报区政府', { supplier: '镇街', help: '工业用地交易情况已提交区政府决策' }),
  choice('受让主体', ['国资主体', '其他']),
  flag('国资放弃优先', { help: '国资主体放弃优先收购' }),
  flag('符合改建条件', { supplier: '资规', help: '非工业用地符合改建工业用地条件' }),
  flag('已改工业', { supplier: '资规' }),
  choice('性质调整', ['改为工业用地', '调整用地性质'], {
    formula: 'IF(符合改建条件,"改为工业用地","调整用地性质")',
  }),
]

/** 项目: parcels and what is built on them; the one entity from which land and floors are counted. */
export const project: Entity = entity(
  '项目',
  ...identity,
  ...land,
  ...time,
  ...entry,
  ...disposal,
  ...attraction,
  flag('裁定', { help: '原则上不符、一事一议的，是否同意' }),
  text('裁定文号'),
  provenance,
  text('备注'),
)
