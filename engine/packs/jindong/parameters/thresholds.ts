import type { Parameter } from '../../../model/parameter.ts'
import { implied, parameters } from '../../builders.ts'
import * as options from '../options.ts'
import * as at from '../places.ts'

const threshold = parameters('threshold')

const time: readonly Parameter[] = [
  threshold('计划起始年', 2021, '', [at.TITLE], { type: 'year' }),
  threshold('计划截止年', 2023, '', [at.TITLE], { type: 'year' }),
  threshold('计划年数', 3, '', [at.TITLE], { quote: '新三年行动计划' }),
  threshold('施行日期', null, '', [at.END], {
    type: 'date',
    quote: '自2021年 月 日起实施',
    note: '征求意见稿留空；未填时年度目标自2021年1月1日起算',
  }),
  threshold('涉污处置期限', '2022-12-31', '', [at.GREEN], { type: 'date' }),
  threshold('循环化期限', '2023-12-31', '', [at.GREEN], { type: 'date' }),
  threshold('低散乱整治期限', '2021-12-31', '', [at.UPWARD], { type: 'date' }),
  threshold('僵尸出清期限', '2021-12-31', '', [at.UPWARD], { type: 'date' }),
  threshold('四化期限', '2021-12-31', '', [at.FOUR], { type: 'date' }),
  threshold('围墙期限', '2021-12-31', '', [at.FOUR], { type: 'date' }),
]

const bars: readonly Parameter[] = [
  threshold('新供地容积率下限', 1.5, '', [at.PLANNING], {
    low: 1,
    high: 3,
    step: 0.1,
    quote: '新供地工业项目容积率应大于等于1.5',
  }),
  threshold('低效亩均税收上限', 3, '万元/亩', [at.LAND], {
    low: 0,
    high: 20,
    step: 0.5,
    quote: '亩均税收3万元以下企业',
  }),
  threshold('相邻宗数下限', 2, '宗', [at.TRANSFER], implied('“相邻多宗”取两宗及以上')),
  threshold('倒逼措施下限', options.PRESSURES.length, '项', [at.PRESSURE], implied('所列三项都要有')),
  threshold('倍增销售下限', 10000, '万元', [at.UPGRADE], {
    low: 2000,
    high: 50000,
    step: 500,
    quote: '上年度企业销售达到1亿元以上',
  }),
  threshold('倍增税收下限', 300, '万元', [at.UPGRADE], { low: 50, high: 2000, step: 50 }),
  threshold('倍增利用率下限', 80, '%', [at.UPGRADE], { low: 50, high: 100, step: 5 }),
  threshold('倍增评级', ['A', 'B'], '', [at.UPGRADE], { options: options.CLASSES, quote: 'B类以上企业' }),
  threshold('产能倍数参考', 2, '倍', [at.UPGRADE], implied('“倍增”按字面为2倍，只作参考，不作条件')),
  threshold('回头看年数', 3, '年', [at.UPGRADE], { quote: '近三年内新招引项目' }),
  threshold('协议容差', 0, '%', [at.UPGRADE], {
    ...implied('协议数值在各项目协议里；容差文件未载，取不容差'),
    low: 0,
    high: 30,
    step: 1,
  }),
  threshold('上规用地下限', 20, '亩', [at.PER_MU], { low: 5, high: 100, step: 1 }),
  threshold('上规年限', 3, '年', [at.PER_MU], { low: 1, high: 10, step: 1 }),
  threshold('五项特征下限', options.FEATURES.length, '项', ['一、总体目标'], implied('所列五项都要有')),
  threshold('细分主导产业下限', 1, '个', [at.UPWARD]),
  threshold('细分主导产业上限', 2, '个', [at.UPWARD], { low: 1, high: 5, step: 1 }),
  threshold('小微园产业上限', 1, '个', [at.SMALL], { quote: '“一园一业”、“一园一品”' }),
  threshold('主导产业基数', 3, '个', [at.ATTRACT], { quote: '3+N个具有金东特色的主导产业' }),
  threshold('四个一下限', options.FOUR_ONES.length, '项', [at.FOUR]),
  threshold(
    '智慧设施下限',
    options.SMART.length,
    '项',
    [at.SMART],
    implied('所列三类网络和数字化平台都要有'),
  ),
  threshold('服务配套下限', options.SERVICES.length, '项', [at.SERVICE], implied('鼓励项，所列五项')),
  threshold('乱象容许处数', 0, '个', [at.TIDY], implied('“重点治理”是否容许少量未载，取一处不留')),
]

/** What the notice speaks of without a number. */
const unstated: readonly Parameter[] = [
  threshold('连片面积下限', null, '亩', [at.LAND], { low: 0, high: 500, step: 10 }),
  threshold('多层层数下限', null, '层', [at.RENOVATE], { note: '“多层”未载层数；2层可作参考' }),
  threshold('归宗同意比例下限', null, '%', [at.TRANSFER], { note: '未填时须全部权属人同意' }),
  threshold('高税企业下限', null, '万元', [at.RULES], { low: 0, high: 5000, step: 100 }),
  threshold('少地企业上限', null, '亩', [at.RULES], { low: 0, high: 50, step: 1 }),
  threshold('大好高投资下限', null, '万元', [at.ATTRACT], { low: 0, high: 500000, step: 1000 }),
  threshold('突出比例上限', null, '%', [at.REVIEW], { low: 0, high: 100, step: 5 }),
]

/** Places and amounts to be handed out; the notice prints none of them. */
const places: readonly Parameter[] = [
  threshold('每年优先供地名额', null, '家', [at.RULES], { low: 0, high: 50, step: 1 }),
  threshold('骨干企业名额', null, '家', [at.MERGE], { low: 0, high: 100, step: 1 }),
  threshold('全区用地指标', null, '亩', [at.RULES]),
  threshold('全区能耗指标', null, '吨标煤', [at.RULES]),
  threshold('全区排污指标', null, '吨', [at.RULES]),
  threshold('大好高预留用地', null, '亩', [at.ATTRACT]),
]

const weight = (label: string, clause: string) =>
  threshold(label, null, '%', [clause], { low: 0, high: 100, step: 5 })
const weights: readonly Parameter[] = [
  ...['大好高优先权重', '招引优先权重'].map((label) => weight(label, at.ATTRACT)),
  weight('改扩建优先权重', at.UPGRADE),
  weight('传统企业优先权重', at.MERGE),
  ...['竞争力权重', '带动力权重', '规模权重', '亩效权重'].map((label) => weight(label, at.MERGE)),
  ...['产值权重', '产值增速权重', '亩均税收权重', '亩均税收增速权重'].map((label) =>
    weight(label, at.RANKING),
  ),
  ...['空间权重', '产业权重', '形象权重', '效益服务权重'].map((label) => weight(label, at.RANKING)),
]

const lists: readonly Parameter[] = [
  threshold('处置路径清单', options.ROUTES, '', [at.LAND], { options: options.ROUTES }),
  threshold('收回方式清单', options.RECOVERIES, '', [at.RECOVER], { options: options.RECOVERIES }),
  threshold('连片方式清单', options.CONTIGUOUS, '', [at.CONTIGUOUS], { options: options.CONTIGUOUS }),
  threshold('提升方式清单', options.UPGRADES, '', [at.INDUSTRY], { options: options.UPGRADES }),
  threshold('小微园类型清单', options.SMALL_PARKS, '', [at.SMALL], { options: options.SMALL_PARKS }),
  threshold('招引产业清单', options.EMERGING, '', [at.ATTRACT], { options: options.INDUSTRIES }),
  threshold('江岭产业清单', options.JIANGLING, '', [at.ATTRACT], { options: options.INDUSTRIES }),
  threshold('多湖产业清单', options.DUOHU, '', [at.ATTRACT], { options: options.INDUSTRIES }),
  threshold('既有优势镇街清单', options.STRENGTHENED, '', [at.ATTRACT], { quote: '列举以“等”结尾' }),
  threshold('既有优势产业清单', null, '', [at.ATTRACT], { type: 'list', options: options.INDUSTRIES }),
  threshold('倍增方式清单', options.DOUBLINGS, '', [at.UPGRADE], { options: options.DOUBLINGS }),
  threshold('并购方清单', options.ACQUIRERS, '', [at.MERGE], { options: options.ACQUIRERS }),
  threshold('重点用途清单', options.FUND_USES, '', [at.SUPPORT], { quote: '重点用于，不排除其他用途' }),
  threshold('优先保障清单', options.WORKS_FIRST, '', [at.TIDY], {
    options: [...options.WORKS_FIRST, '其他'],
  }),
  threshold('四化重点园区清单', options.FIRST_PARKS, '', [at.FOUR]),
]

export const thresholds: readonly Parameter[] = [
  ...time,
  ...bars,
  ...unstated,
  ...places,
  ...weights,
  ...lists,
]
