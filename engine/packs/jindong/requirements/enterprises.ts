import type { Requirement } from '../../../model/rule.ts'
import { onceSet, qualification } from '../../builders.ts'
import { LOW, SETTLED, TO_BE_LIFTED } from '../entities/enterprise.ts'
import * as at from '../places.ts'

/** 二（一）（2）: low tax per mu asks for a plan and one of three ways. */
const treated = qualification('企业', '低效处置')
const priced = qualification('企业', '差别价格')
const pressed = qualification('企业', '园内倒逼')
const low: readonly Requirement[] = [
  treated.scope('属低效企业', LOW, [at.LAND]),
  treated.must('制定改造提升方案', '有改造方案', [at.LAND], {
    quote: '对亩均税收3万元以下企业，制定具体改造提升方案和措施',
    message: '低效企业未制定改造提升方案',
  }),
  treated.must('收回改造转让归类', 'OR(处置路径=处置路径清单)', [at.LAND], {
    message: '未归入收回、改造、转让之一',
  }),
  priced.scope('实行差别电水价', '低效企业', [at.PRESSURE]),
  pressed.scope('园内低效用地企业', 'AND(在园区内,低效企业)', [at.PRESSURE]),
  pressed.must('倒逼措施到位', '倒逼措施数>=倒逼措施下限', [at.PRESSURE], {
    quote: '税务部门加强稽查，供电部门做好差别化电价，金融办提醒、引导银行',
    message: '税务稽查、差别化电价、银行提醒未全部落实',
  }),
]

const cleaned = qualification('企业', '涉污退出', '企业裁定')
const green: readonly Requirement[] = [
  cleaned.scope('退出区域涉污企业', 'AND(涉污,在退出区域)', [at.GREEN]),
  cleaned.scope('不属豁免', 'NOT(涉污豁免)', [at.GREEN], {
    quote: '除完成就地整治、符合环保要求的规上企业外',
  }),
  cleaned.inPrinciple('关停或改造入园', SETTLED, [at.GREEN], {
    quote: '退出区域涉污企业基本关停或改造入园',
    message: '未按期关停或改造入园',
  }),
]

/** 二（二）（2）: sales or tax, and the rates in use by the reading taken, and the class. */
const doubled = qualification('企业', '产能倍增')
const RATES = ['土地利用率', '产能利用率', '能耗利用率', '排放利用率']
const doubling: readonly Requirement[] = [
  doubled.must('销售或税收', 'OR(年度销售>=倍增销售下限,年度税收>=倍增税收下限)', [at.UPGRADE], {
    quote: '上年度企业销售达到1亿元以上或年税收达到300万元以上',
    message: '上年度销售、税收均未达下限',
  }),
  ...RATES.map((rate) =>
    doubled.must(`${rate}达标`, `${rate}>=倍增利用率下限`, [at.UPGRADE], {
      scope: '利用率口径="逐项"',
      message: `${rate}未达下限`,
    }),
  ),
  doubled.must('平均利用率达标', '平均利用率>=倍增利用率下限', [at.UPGRADE], {
    scope: '利用率口径="平均"',
    message: '四项利用率的平均数未达下限',
  }),
  doubled.must(
    '任一利用率达标',
    `OR(${RATES.map((rate) => `${rate}>=倍增利用率下限`).join(',')})`,
    [at.UPGRADE],
    {
      scope: '利用率口径="任一"',
      message: '四项利用率均未达下限',
    },
  ),
  doubled.must('综合评价等级', 'OR(评级=倍增评级)', [at.UPGRADE], {
    quote: 'B类以上企业',
    message: '亩均效益综合评价不在B类以上',
  }),
  doubled.encouraged('倍增实施方式', 'OR(倍增方式=倍增方式清单)', [at.UPGRADE]),
  doubled.encouraged('产能达到倍数', '产能倍数>=产能倍数参考', [at.UPGRADE]),
]

const merger = qualification('企业', '鼓励并购')
const backbone = qualification('企业', '骨干企业')
const preferred = qualification('企业', '优先供地')
const lifted = qualification('企业', '推动上规')
const digital = qualification('企业', '数字化企业')
const fostering: readonly Requirement[] = [
  merger.scope('拟并购', 'NOT(ISBLANK(并购方类型))', [at.MERGE]),
  merger.must('并购方类别', 'OR(并购方类型=并购方清单)', [at.MERGE], { message: '并购方不属文件鼓励的类别' }),
  merger.must('并购重点培育企业', '被并购企业[重点培育]', [at.MERGE], {
    message: '被并购的不是我区重点培育制造业企业',
  }),
  backbone.scope('申报骨干企业', '申报骨干', [at.MERGE]),
  preferred.scope('申请优先供地', 'NOT(ISBLANK(申请供地年度))', [at.RULES]),
  preferred.scope('在工业园区内', '在园区内', [at.RULES]),
  preferred.must('高税', '年度税收>=高税企业下限', [at.RULES], {
    ...onceSet('高税企业下限'),
    message: '税收未达高税企业标准',
  }),
  preferred.must('无地少地', '用地面积<=少地企业上限', [at.RULES], {
    ...onceSet('少地企业上限'),
    message: '用地超过少地企业标准',
  }),
  lifted.scope('自有用地大三年未上规', TO_BE_LIFTED, [at.PER_MU]),
  digital.scope('已数字化改造', '数字化改造', [at.UPGRADE]),
]

/** 二（三）（1）, 二（三）（2）. */
const walled = qualification('企业', '围墙通透化')
const tidy = qualification('企业', '美丽厂区')
const yards: readonly Requirement[] = [
  walled.scope('主干道两侧企业', '临主干道', [at.FOUR]),
  walled.must('围墙已通透', '围墙通透', [at.FOUR], { message: '主干道两侧围墙尚未通透化' }),
  tidy.must('无乱象', '乱象处数<=乱象容许处数', [at.TIDY], { message: '厂区仍有乱堆乱放等乱象' }),
  tidy.must('落实门前三包', '门前三包', [at.TIDY], { message: '未落实“门前三包”' }),
  tidy.must('三废处置达标', '三废达标', [at.TIDY], { message: '“三废”处置未达标' }),
  tidy.must('垃圾分类达标', '垃圾分类', [at.TIDY], { message: '垃圾分类未达标' }),
  tidy.encouraged('外立面完好亮化', 'AND(外立面完好,统一粉刷亮化)', [at.TIDY]),
]

export const enterprises: readonly Requirement[] = [...low, ...green, ...doubling, ...fostering, ...yards]
