import type { Field } from '../../../model/field.ts'
import { choice, derived, derivedFlag, flag, number, year } from '../../builders.ts'
import * as options from '../options.ts'

/** 二（一）（2）: recovered, renovated or transferred, alone or with the neighbours. */
export const disposal: readonly Field[] = [
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
export const attraction: readonly Field[] = [
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
