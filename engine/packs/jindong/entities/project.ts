import type { Entity, Field } from '../../../model/field.ts'
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
  stage,
  text,
  year,
} from '../../builders.ts'
import { countedYear, inEstimate } from '../../counting.ts'
import * as options from '../options.ts'

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
  inEstimate,
  countedYear(options.YEAR_BASES),
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

/** 二（一）（2）: recovered, renovated or transferred, alone or with the neighbours. */
const disposal: readonly Field[] = [
  choice('处置路径', [...options.ROUTES, '不涉及'], { supplier: '镇街', help: '新供地的留空' }),
  choice('收回方式', options.RECOVERIES),
  number('收回面积', '亩', { supplier: '资规', decimals: 2 }),
  number('收回建筑面积', '㎡', { supplier: '资规', decimals: 2 }),
  flag('符合产业政策', { supplier: '经信' }),
  flag('符合技术规范', { supplier: '住建' }),
  number('层数', '层'),
  flag('集中开发', { help: '以转让方式取得相邻多宗地块集中开发' }),
  flag('区政府同意'),
  flag('地块相邻', { supplier: '资规' }),
  number('宗数', '宗'),
  number('权属人数', '人'),
  number('同意人数', '人', { help: '同意由一个主体归宗改造的权属人数' }),
  flag('已定实施主体', { help: '协商确定一个改造主体' }),
  flag('年限不一', { supplier: '资规' }),
  flag('集体研究', { help: '区政府集体研究同意' }),
  number('需补年限', '年'),
  derived('补缴折算面积', '亩', '用地*需补年限/出让全期年限', {
    minimum: 0,
    help: '按年限直线折算，为测算假设；全期年限文件未载',
  }),
  flag('连片开发'),
  number('连片面积', '亩', { decimals: 2 }),
  choice('连片方式', options.CONTIGUOUS),
]

/** 二（一）（4）, 二（二）: who is to get land and other resources first, and what becomes of what was attracted. */
const attraction: readonly Field[] = [
  number('总投资', '万元', { decimals: 2 }),
  flag('大好高项目', {
    formula: '总投资>=大好高投资下限',
    supplier: '经信',
    help: '标准文件未载；未定时由经信判断',
  }),
  flag('旧厂改扩建', { help: '利用原有厂房改建扩建的新增项目' }),
  flag('传统优势企业', { help: '申请用地的为园区传统优势企业' }),
  derivedFlag('招引产业', 'OR(产业=招引产业清单)'),
  derived(
    '要素优先分',
    '',
    'IF(大好高项目,大好高优先权重,0)+IF(旧厂改扩建,改扩建优先权重,0)+IF(AND(传统优势企业,OR(土地状态={"闲置","剩余"})),传统企业优先权重,0)+IF(招引产业,招引优先权重,0)',
    { help: '几种优先的次序文件未载，按权重相加排队' },
  ),
  number('新增用地需求', '亩', { decimals: 2 }),
  number('能耗需求', '吨标煤'),
  number('排污需求', '吨'),
  flag('招引项目', { supplier: '招商' }),
  flag('已上规', { supplier: '统计' }),
  flag('已达产'),
  derivedFlag(
    '近三年招引',
    'AND(招引项目,IF(ISBLANK(签约日期),FALSE,IF(回头看口径="36个月",签约日期>=EDATE(基准日,-回头看年数),YEAR(签约日期)>=YEAR(基准日)-回头看年数)))',
  ),
  choice('五未状态', ['签约未开工', '开工未竣工', '竣工未投产', '投产未上规', '上规未达产', '已达产'], {
    formula:
      'IFS(ISBLANK(开工日期),"签约未开工",ISBLANK(完成日期),"开工未竣工",ISBLANK(投产日期),"竣工未投产",NOT(已上规),"投产未上规",NOT(已达产),"上规未达产",TRUE,"已达产")',
  }),
  derived('投资强度', '万元/亩', '总投资/用地', { minimum: 0 }),
  number('约定投资强度', '万元/亩'),
  number('项目税收', '万元', { supplier: '税务', confidential: true }),
  derived('项目亩均税收', '万元/亩', '项目税收/用地', { minimum: 0 }),
  number('约定亩均税收', '万元/亩'),
  year('约定达产年度'),
  choice('资金用途', [...options.FUND_USES, '其他']),
  number('财政投入', '万元', { decimals: 2 }),
  derivedFlag('重点用途', 'OR(资金用途=重点用途清单)'),
  choice('整治类别', [...options.WORKS_FIRST, '其他']),
  number('整治支出', '万元', { decimals: 2 }),
  flag('整治已安排', { help: '环境整治资金已安排' }),
  derivedFlag('优先保障', 'OR(整治类别=优先保障清单)'),
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
