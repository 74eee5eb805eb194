import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'
import {
  ADVANCED_2022,
  APPRAISALS,
  CONVERSIONS,
  DECISION_MATTERS,
  IMPLEMENTERS,
  LOCATIONS,
  MODES,
  STARTED_2022,
  TREATMENTS,
  UNIFICATIONS,
} from '../options.ts'
import { rates } from './rates.ts'

const threshold = parameters('threshold')
const goal = parameters('target')
const fund = parameters('fund')
const reading = parameters('reading')

const thresholds: readonly Parameter[] = [
  threshold('计划起始年', 2022, '', ['文首'], { type: 'year' }),
  threshold('计划截止年', 2023, '', ['文首'], { type: 'year' }),
  threshold('连片面积下限', 200, '亩', ['三（二）1'], { low: 100, high: 400, step: 10, quote: '200亩以上' }),
  threshold('连片允许位置', LOCATIONS.slice(0, 2), '', ['三（二）1'], { options: LOCATIONS }),
  threshold('主体年度区块上限', 2, '个', ['三（二）1'], { low: 0, high: 5, step: 1 }),
  threshold('企业清单下限', 1, '家', ['三（四）1']),
  threshold('零星宗地面积下限', 20, '亩', ['三（二）2'], {
    low: 5,
    high: 50,
    step: 1,
    quote: '面积不少于20亩',
  }),
  threshold('零星容积率下限', 2, '', ['三（二）2'], { low: 1, high: 4, step: 0.1, quote: '容积率2.0以上' }),
  threshold('归宗宗地面积下限', 20, '亩', ['三（二）2'], { low: 5, high: 50, step: 1 }),
  threshold('考核转换类型', CONVERSIONS, '', ['三（二）'], { options: [...CONVERSIONS, '工改商', '工改住'] }),
  threshold('允许改造模式', MODES, '', ['三（一）'], { options: MODES, quote: '3+X模式' }),
  threshold('允许实施主体', IMPLEMENTERS, '', ['三（一）'], { options: IMPLEMENTERS }),
  threshold('处置类型清单', TREATMENTS, '', ['三（三）'], { options: TREATMENTS }),
  threshold('集体决策事项', DECISION_MATTERS, '', ['三（四）4'], { options: DECISION_MATTERS }),
  threshold('论证维度下限', APPRAISALS.length, '项', ['三（四）4']),
  threshold('五统一下限', UNIFICATIONS.length, '项', ['一']),
  threshold('未来社区特征下限', null, '项', ['三（二）1']),
  threshold('优化转型亩均税收上限', null, '万元/亩', ['三（三）2'], { low: 0, high: 50, step: 1 }),
  threshold('低效亩均税收上限', null, '万元/亩', ['三（一）1'], { low: 0, high: 50, step: 1 }),
  threshold('提升倍数下限', null, '倍', ['三（四）4']),
  threshold('社会资本占比下限', null, '%', ['三（一）3']),
  threshold('先租后转年限下限', null, '年', ['三（一）1']),
  threshold('先租后转税收下限', null, '万元/亩', ['三（一）1']),
  threshold('工业用地总量上限', null, '亩', ['三（二）']),
]

const goals: readonly Parameter[] = [
  goal('考核年度', 2022, '', ['附件'], { type: 'year' }),
  goal('两年更新面积目标', 6000, '亩', ['二'], { low: 3000, high: 9000, step: 100 }),
  goal('全市年度任务', 3000, '亩', ['附件']),
  goal('全市连片任务', 2000, '亩', ['附件']),
  goal('全市零星任务', 1000, '亩', ['附件']),
  goal('全市次年任务', null, '亩', ['二'], {
    note: '2023年任务未分解；未填时为两年目标减去2022年完成数',
  }),
  goal('新增厂房面积目标', 400, '万㎡', ['二'], { low: 100, high: 800, step: 10 }),
  goal('平均容积率目标', 2, '', ['二'], { low: 1, high: 4, step: 0.1 }),
  goal('连片覆盖率目标', 100, '%', ['二']),
  goal('推进区块清单', ADVANCED_2022, '', ['二']),
  goal('启动区块清单', STARTED_2022, '', ['二']),
  goal('连片占比提示线', 50, '%', ['三（三）'], {
    source: '测算假设',
    printed: 'absent',
    note: '“连片为主”未载比例；附件任务为2000/3000',
  }),
  goal('连片考核分值', null, '分', ['四（四）']),
  goal('零星考核分值', null, '分', ['四（四）']),
  goal('规模加权倍数', null, '倍', ['四（四）']),
  goal('规模面积下限', null, '亩', ['四（四）']),
]

const funds: readonly Parameter[] = [
  fund('专项资金规模', 20000, '万元', ['三（四）5'], {
    low: 20000,
    high: 60000,
    step: 1000,
    quote: '不少于2亿元',
  }),
]

/** Where the notice leaves the meaning open: the reading taken, and the others to choose from. */
const readings: readonly Parameter[] = [
  reading('计入年度口径', '实施年度', '', ['文首'], {
    options: ['实施年度', '开工年度', '完成年度', '认定年度'],
    note: '实施期2022—2023年以何日期计未载；取实施年度，全表一种口径',
  }),
  reading('连片面积含本数', true, '', ['三（二）1'], { note: '“200亩以上”含200亩' }),
  reading('须发文认定', true, '', ['三（四）1'], { note: '经评审通过发文认定；认定年度为发文年度' }),
  reading('园区外可计入', true, '', ['二'], {
    note: '“重点推进园区内存量”为侧重；园外零星项目符合三（二）2仍计入',
  }),
  reading('零星可在连片区内', false, '', ['三（二）2'], { note: '正文与附件均指连片区以外，两类不重复计' }),
  reading('归宗须达容积率', false, '', ['三（二）2'], { note: '容积率2.0写在前半句，取不约束归宗重新出让' }),
  reading('低散乱可自主改造', false, '', ['三（一）2'], { note: '以整治腾退为主，例外由裁定并写明理由' }),
  reading('清退情形下限', 1, '项', ['三（三）3'], { note: '四种情形以顿号并列，取任一即列' }),
  reading('联合命名拆分', true, '', ['二'], {
    note: '“屠甸荣翔和老工业”“河山百利达和亿宏”取各为两个区块（启动6个），不拆则4个',
  }),
  reading('连片覆盖口径', '按主体', '', ['二'], {
    options: ['按主体', '按区块', '按面积'],
    note: '“连片改造全覆盖”分母未载；取有认定区块的主体占11个主体之比',
  }),
  reading('新增面积口径', '净增', '', ['二'], {
    options: ['净增', '新建'],
    note: '取改造后减改造前；“新建”为不扣拆除',
  }),
  reading('更新面积口径', '实施面积', '', ['附件'], {
    options: ['实施面积', '腾退面积', '认定面积'],
    note: '附件为“腾退或改造面积”，只腾退未重建的也计入任务，建面与容积率按重建数',
  }),
  reading('测算阶段口径', '完成', '', ['三（四）5'], {
    options: ['完成', '完成和在建', '全部'],
    note: '奖补测算只算完成的项目；要看在建、谋划兑现后的支出时改选',
  }),
  reading('优先排序指标', '亩均税收', '', ['三（二）1'], { options: ['亩均税收', '容积率'] }),
  reading('启用联合执法名单', true, '', ['三（四）3']),
  reading('专项资金口径', '计划期一次', '', ['三（四）5'], {
    options: ['计划期一次', '每年'],
    note: '2亿元为两年合计还是每年未载；取计划期一次，超出列为缺口',
  }),
]

export const allParameters: readonly Parameter[] = [...thresholds, ...goals, ...funds, ...rates, ...readings]
