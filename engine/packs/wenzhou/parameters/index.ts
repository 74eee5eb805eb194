import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'
import * as options from '../options.ts'

const threshold = parameters('threshold')
const goal = parameters('target')
const fund = parameters('fund')
const rate = parameters('incentive')
const reading = parameters('reading')

const entryBars: readonly Parameter[] = [
  threshold('允许行业门类', options.SECTIONS, '', ['附件3第1条', '附件3第2条']),
  threshold('M0拆建投资强度下限', 600, '万元/亩', ['附件3第3条'], { low: 300, high: 1000, step: 10 }),
  threshold('M0局改投资强度下限', 300, '万元/亩', ['附件3第3条'], { low: 100, high: 800, step: 10 }),
  threshold('M1亩均产值下限', 600, '万元/亩', ['附件3第4条'], {
    low: 300,
    high: 1500,
    step: 10,
    tighten: 'up',
  }),
  threshold('M0亩均产值下限', 1000, '万元/亩', ['附件3第4条'], {
    low: 500,
    high: 2000,
    step: 10,
    tighten: 'up',
  }),
  threshold('M1亩均税收下限', 35, '万元/亩', ['附件3第4条'], { low: 10, high: 100, step: 1, tighten: 'up' }),
  threshold('M0亩均税收下限', 60, '万元/亩', ['附件3第4条'], { low: 10, high: 150, step: 1, tighten: 'up' }),
  threshold('研发占比下限', null, '%', ['附件3第4条']),
  threshold('亩均能耗上限', null, '吨标煤/亩', ['附件3第4条']),
  threshold('亩均排放上限', null, '吨/亩', ['附件3第4条']),
  threshold('低产出亩均产值上限', null, '万元/亩', ['三、二是'], { low: 0, high: 600, step: 10 }),
  threshold('大部拆除占比下限', null, '%', ['三、六是']),
  threshold('平台用地容量', null, '亩', ['三、二是']),
]

const parkBars: readonly Parameter[] = [
  threshold('主导产业分界面积', 200, '亩', ['附件4第1行'], { low: 100, high: 500, step: 10 }),
  threshold('小园主导产业上限', 1, '个', ['附件4第1行'], { low: 1, high: 4, step: 1 }),
  threshold('大园主导产业上限', 2, '个', ['附件4第1行'], { low: 1, high: 5, step: 1 }),
  threshold('主导产业基数', 1, '个', ['三、一是']),
  threshold('主导产业可增数', 2, '个', ['三、一是'], { quote: '最多增加1-2个主导产业' }),
  threshold('主导企业占比下限', 70, '%', ['附件4第1行'], { low: 0, high: 100, step: 5 }),
  threshold('主导厂房占比下限', 70, '%', ['附件4第1行'], { low: 0, high: 100, step: 5 }),
  threshold('配套占比下限', 15, '%', ['二（二）'], { low: 0, high: 30, step: 1 }),
  threshold('配套占比上限', 25, '%', ['二（二）'], { low: 10, high: 50, step: 1 }),
  threshold('信息化功能下限', 6, '项', ['附件4第3行']),
  threshold('清洁生产目标', 100, '%', ['附件4第4行'], { note: '比例未载，由“园内企业符合”取100%' }),
  threshold('基础设施下限', 5, '项', ['附件4第5行']),
  threshold('生产性服务下限', 6, '项', ['二（二）']),
  threshold('配套设施下限', 6, '项', ['附件4第6行']),
  threshold('公共服务下限', 8, '项', ['附件4第7行']),
  threshold('公益服务覆盖下限', 100, '%', ['附件4第7行']),
  threshold('运营管理下限', 7, '项', ['附件4第9行']),
  threshold('数字平台下限', 3, '项', ['附件4第10行']),
  threshold('数字化服务覆盖下限', 100, '%', ['附件4第10行']),
  threshold('环境评分下限', null, '分', ['附件4第11行']),
  threshold('全面改造项下限', 4, '项', ['三、六是']),
]

const lists: readonly Parameter[] = [
  threshold('鼓励产业清单', options.SECTORS, '', ['二（一）']),
  threshold('时尚产业细分', options.FASHION, '', ['三、一是']),
  threshold('智能装备细分', options.EQUIPMENT, '', ['三、一是']),
  threshold('数字经济细分', options.DIGITAL, '', ['三、一是']),
  threshold('生产性服务细分', options.SERVICES, '', ['三、一是']),
  threshold('优先环节清单', options.STAGES_FIRST, '', ['附件3第2条']),
  threshold('优先项目清单', options.PROJECT_TYPES, '', ['三、四是']),
  threshold('安置平台清单', options.PLATFORMS, '', ['三、二是']),
  threshold('基金用途清单', options.FUND_USES, '', ['五（二）'], { quote: '主要用于，留有其他用途' }),
]

const goals: readonly Parameter[] = [
  goal('中心城区面积', 204, 'k㎡', ['文首']),
  goal('区块总数', 17, '个', ['一']),
  goal('目标年度', 2025, '', ['二'], { type: 'year' }),
  goal('基期年度', 2020, '', ['三、三是'], { type: 'year' }),
  goal('规上产值总目标', 1000, '亿元', ['二'], { low: 500, high: 1500, step: 10 }),
  goal('增加值总目标', 200, '亿元', ['二'], { low: 100, high: 400, step: 5 }),
  goal('税收总目标', 60, '亿元', ['二'], { low: 20, high: 100, step: 1 }),
  goal('园区亩均增加值目标', 200, '万元/亩', ['二（一）', '附件4第2行'], { low: 100, high: 400, step: 5 }),
  goal('园区亩均税收目标', 40, '万元/亩', ['二（一）', '附件4第2行'], { low: 20, high: 100, step: 1 }),
  goal('数字化园区目标', 100, '%', ['二（三）']),
  goal('主导增加值占比下限', 70, '%', ['三、一是'], { low: 0, high: 100, step: 5 }),
  goal('涉污整治目标', 100, '%', ['三、二是']),
  goal('非法加工取缔目标', 100, '%', ['三、二是']),
  goal('智能化改造目标', 100, '%', ['三、三是']),
  goal('循环化改造目标', 100, '%', ['三、三是']),
  goal('能耗年均降幅', 5, '%', ['三、三是'], { note: '自2020年起复合5年' }),
  goal('废水年均降幅', 5, '%', ['三、三是']),
  goal('每区试点数', 2, '个', ['四（一）']),
  goal('区年度建设任务', null, '个', ['五（三）']),
]

const money: readonly Parameter[] = [
  fund('基金计提标准', 100, '万元/亩', ['五（二）'], { low: 0, high: 300, step: 5 }),
  fund('基金年初结余', null, '万元', ['五（二）']),
  fund('示范园区名额', 5, '个', ['五（二）'], { low: 0, high: 17, step: 1 }),
  rate('示范补助标准', null, '万元', ['五（二）'], { low: 0, high: 1000, step: 10 }),
  rate('试点扶持标准', null, '万元', ['四（一）'], { low: 0, high: 2000, step: 10 }),
  rate('安置补助标准', null, '万元/亩', ['三、二是'], { low: 0, high: 100, step: 1 }),
  rate('统租租金', null, '元/㎡·月', ['三、二是'], { low: 0, high: 60, step: 0.5 }),
  rate('转租租金', null, '元/㎡·月', ['三、二是'], { low: 0, high: 60, step: 0.5 }),
  rate('外立面补助标准', null, '元/㎡', ['三、六是'], { low: 0, high: 500, step: 10 }),
]

/** Where the notice leaves the meaning open: the reading taken, and the others to choose from. */
const readings: readonly Parameter[] = [
  reading('亩均分母口径', '占地面积', '', ['二（一）'], {
    options: ['占地面积', '工业用地'],
    note: '亩均以附件1占地面积计，逐园判断',
  }),
  reading('主导产业边界口径', '按小园', '', ['附件4第1行'], {
    options: ['按小园', '按大园'],
    note: '恰为200亩时“以下”“以上”都含，取较严的1个',
  }),
  reading('主导产业说明带', true, '', ['三、一是', '附件4第1行'], {
    note: '正文“最多增加1-2个”即至多3个，附件4限1或2个；取附件4为准、3个须说明',
  }),
  reading('关停情形下限', 1, '项', ['三、二是'], { note: '能耗高、噪音大、污染重、产出低取任一' }),
  reading('拆除情形下限', 1, '项', ['三、六是'], { note: '任一缺陷且无法整治达标' }),
  reading('单一主体要求', true, '', ['附件3第1条'], { note: '“原则上”只约束单一主体，黑名单为必须' }),
  reading('门类认定口径', '任一', '', ['附件3第2条'], {
    options: ['统计', '税务', '任一'],
    note: '统计或税务，取任一即可',
  }),
  reading('废水口径', '单位增加值', '', ['三、三是'], { options: ['单位增加值', '总量'] }),
  reading('计提封顶', true, '', ['五（二）'], {
    note: '区级分成低于100万元/亩时以分成为限；缺分成的按标准计并提示',
  }),
  reading('允许重复入选', true, '', ['五（二）'], { note: '每年5个，五年25个多于17个，须允许重复' }),
]

export const allParameters: readonly Parameter[] = [
  ...entryBars,
  ...parkBars,
  ...lists,
  ...goals,
  ...money,
  ...readings,
]
