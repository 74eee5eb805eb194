import type { Requirement } from '../../../model/rule.ts'
import { onceSet, onTime, qualification } from '../../builders.ts'

/** 五、2: firms of a block in the sorting mode. */
const sorted = qualification('企业', '梳理归类')
const encouraged = qualification('企业', '鼓励方向')
const treatment: readonly Requirement[] = [
  sorted.scope('梳理式区块内企业', 'AND(NOT(ISBLANK(所属区块)),所属区块[改造方式]="梳理式")', ['五、2']),
  sorted.must('三类处置归类', 'OR(处置类型={"淘汰","专项整治","指导提升"})', ['五、2'], {
    message: '企业未归入淘汰、专项整治、指导提升之一',
  }),
  encouraged.encouraged('兼并低效或联合开发', 'OR(兼并周边低效,联合开发)', ['五、2']),
  encouraged.encouraged('优先承接的企业', 'OR(引入方向=优先承接方向)', ['二、2']),
]

/** 八、2 */
const merger = qualification('企业', '兼并奖励资格')
const energy = qualification('企业', '能耗指标优先')
const mergers: readonly Requirement[] = [
  merger.scope('兼并收购周边低效企业土地', '兼并土地面积>0', ['八、2']),
  merger.must('亩均评价优势', 'OR(亩均评价=奖励评价等级)', ['八、2'], {
    quote: '亩均效益评价为A类、B类的优势企业',
    message: '亩均评价不是A类、B类',
  }),
  merger.must('主营收入', '主营业务收入>=主营收入下限', ['八、2'], {
    scope: 'OR(营收条件适用="A类和B类",亩均评价="B")',
    quote: '主营业务收入亿元以上',
    message: '主营业务收入未达下限',
  }),
  merger.must('兼并周边低效企业', '兼并周边低效', ['八、2'], { message: '兼并的不是周边低效企业' }),
  merger.must('兼并后实施改造', '实施改造', ['八、2'], {
    quote: '兼并收购周边低效企业土地并实施改造提升',
    message: '兼并后尚未实施改造提升',
  }),
  energy.scope('兼并企业有用能需求', 'AND(兼并土地面积>0,用能需求>0)', ['八、2']),
  energy.must('属兼并改造优势企业', '兼并奖励资格', ['八、2'], { message: '不是兼并改造的优势企业' }),
]

/** 八、5: who does not fit leaves within a time that the notice does not print. */
const exiting = qualification('企业', '限期腾退')
const exit = onTime('腾退完成日期', '腾退期限')
const exits: readonly Requirement[] = [
  exiting.scope('属限期腾退', '倒逼措施="限期腾退"', ['八、5']),
  exiting.must('按期腾退', exit.test, ['八、5'], {
    scope: `AND(NOT(ISBLANK(腾退月数)),${exit.scope})`,
    quote: '对不符合产业导向企业实施限期腾退',
    message: '不符合产业导向，未在限期内腾退',
  }),
]

/** 八、7: thresholds that are to be set; until then only fire safety and the environment are asked. */
const entry = qualification('企业', '入园门槛')
const bar = (label: string, value: string, limit: string) =>
  entry.must(label, `${value}>=${limit}`, ['八、7'], {
    scope: `NOT(ISBLANK(${limit}))`,
    message: `${label}低于入园门槛`,
  })
const thresholds: readonly Requirement[] = [
  bar('入园投资强度', '投资强度', '入园投资强度下限'),
  bar('入园容积率', '容积率', '入园容积率下限'),
  bar('入园建筑密度', '建筑密度', '入园建筑密度下限'),
  bar('入园亩均税收', '亩均税收', '入园亩均税收下限'),
  entry.must('入园消防安全', '消防合格', ['八、7'], { message: '消防安全不合格' }),
  entry.must('入园环保能耗', '环保能耗合格', ['八、7'], { message: '环保或能耗不合格' }),
  entry.must('不在负面清单', 'NOT(OR(行业代码=产业负面清单))', ['八、7'], {
    ...onceSet('产业负面清单'),
    message: '属于产业投资负面清单',
  }),
]

/** 八、5 */
const exchange = qualification('企业', '换房奖励资格')
const priced = qualification('企业', '差别化价格')
const leaving: readonly Requirement[] = [
  exchange.scope('腾退搬迁企业', '腾退搬迁', ['八、5']),
  exchange.must('老旧工业区块内企业', '在老旧区块内', ['八、5'], {
    message: '不是老旧工业区块内的企业',
  }),
  exchange.must('符合入园标准', '符合入园标准', ['八、5'], { message: '不符合入园标准' }),
  exchange.must('以土地置换建筑面积', '置换方式="土地置换建筑面积"', ['八、5'], {
    quote: '以土地置换建筑面积方式进入',
    message: '不是以土地置换建筑面积（租赁、购买不算）',
  }),
  exchange.must(
    '迁入园区',
    'OR(AND(去向="国资小微企业园",国资建设),AND(去向="其他工业集聚区",OR(NOT(其他集聚区须国资建设),国资建设)))',
    ['八、5'],
    {
      quote: '国资公司开发建设的小微企业园区或其他工业集聚区',
      message: '迁入的不是国资建设的小微企业园区或其他工业集聚区',
    },
  ),
  priced.scope('实行差别化价格', 'OR(NOT(符合产业导向),高耗高污低产)', ['八、5'], {
    quote: '对不符合产业导向，特别是高耗能、高污染、低产出企业',
  }),
]

export const enterprises: readonly Requirement[] = [
  ...treatment,
  ...mergers,
  ...exits,
  ...thresholds,
  ...leaving,
]
