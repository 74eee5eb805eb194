import type { Parameter } from '../../../model/parameter.ts'
import { implied, parameters } from '../../builders.ts'
import * as options from '../options.ts'

const threshold = parameters('threshold')

const standard: readonly Parameter[] = [
  threshold('规模用地下限', 50, '亩', ['一（四）1'], { low: 20, high: 100, step: 5, quote: '不少于50亩' }),
  threshold('规模建面下限', 5, '万㎡', ['一（四）1'], {
    low: 1,
    high: 10,
    step: 0.5,
    quote: '不少于5万平方米',
  }),
  threshold('强链用地下限', 30, '亩', ['一（四）1'], { low: 10, high: 80, step: 5, quote: '不少于30亩' }),
  threshold('强链建面下限', 3, '万㎡', ['一（四）1'], {
    low: 1,
    high: 8,
    step: 0.5,
    quote: '不少于3万平方米',
  }),
  threshold('厂房层数下限', 3, '层', ['一（四）1'], { low: 1, high: 8, step: 1, quote: '3层及以上' }),
  threshold('多层占比下限', 100, '%', ['一（四）1'], implied('按面积占比口径时用；比例未载，取全部厂房')),
  threshold('容积率下限', 1.5, '', ['一（四）1'], { low: 0.8, high: 3, step: 0.1, quote: '不低于1.5' }),
  threshold('容积率上限', 3, '', ['一（四）1'], { low: 1.5, high: 5, step: 0.1, quote: '不高于3.0' }),
  threshold('密度下限', 35, '%', ['一（四）1'], { low: 10, high: 60, step: 1, quote: '不低于35%' }),
  threshold('密度上限', 60, '%', ['一（四）1'], { low: 35, high: 80, step: 1, quote: '不高于60%' }),
]

const trades: readonly Parameter[] = [
  threshold('产业目录版本', 2019, '', ['一（四）2'], { type: 'year', quote: '2019年本' }),
  threshold('禁入目录类别', options.FORBIDDEN, '', ['一（四）2'], { options: options.CATALOGUE }),
  threshold('单位能耗上限', null, '吨标煤/万元', ['一（四）2']),
  threshold('产业门类上限', 3, '个', ['一（四）2'], { low: 1, high: 8, step: 1, quote: '一般不超过3个' }),
  threshold('主导占比下限', 70, '%', ['一（四）2'], { low: 40, high: 100, step: 5, quote: '达到70%以上' }),
  threshold('镇域均值倍数', 1, '倍', ['一（四）2'], implied('“高于平均水平”即1倍，不含持平')),
  threshold('承诺达规年限', 2, '年', ['一（四）2'], { low: 0, high: 5, step: 1, quote: '达产两年后' }),
  threshold('规上销售额标准', null, '万元', ['一（四）2']),
  threshold('一般投资强度', null, '万元/亩', ['一（二）3']),
  threshold('一般亩均产值', null, '万元/亩', ['一（二）3']),
  threshold('一般亩均税收', null, '万元/亩', ['一（二）3']),
  threshold('优先承接方向', options.PURPOSES, '', ['一（二）2'], {
    options: [...options.PURPOSES, options.OTHER],
  }),
  threshold('优先产业类别', options.SECTORS, '', ['一（四）2'], {
    options: [...options.SECTORS, options.OTHER],
  }),
  threshold('重点引进类型', options.PROJECT_TYPES, '', ['二（五）'], {
    options: [...options.PROJECT_TYPES, options.OTHER],
  }),
]

const services: readonly Parameter[] = [
  threshold('规划项数下限', options.PLANS.length, '项', ['二（二）'], implied('所列四类规划都要符合')),
  threshold('基础设施下限', options.INFRASTRUCTURE.length, '项', ['一（四）3'], implied('所列五类都要有')),
  threshold(
    '生活配套下限',
    options.LIVING_SERVICES.length,
    '项',
    ['一（四）3'],
    implied('所列五类都要有，小园区可放低'),
  ),
  threshold('配套同步下限', options.TOGETHER.length, '项', ['一（四）3'], implied('三同时')),
  threshold('智慧系统下限', options.SMART_SYSTEMS.length, '项', ['一（四）4'], implied('鼓励项，所列六方面')),
  threshold('平台服务下限', null, '项', ['一（四）3']),
  threshold('运营经验下限', null, '年', ['一（四）4']),
]

const places: readonly Parameter[] = [
  threshold('适用工业区类型', options.ZONES, '', ['一（三）'], {
    options: [...options.ZONES, options.OTHER],
  }),
  threshold('列举改造模式', options.MODES, '', ['一（二）1'], { options: [...options.MODES, options.OTHER] }),
  threshold('施行日期', '2020-03-05', '', ['五'], { type: 'date' }),
  threshold('失效日期', null, '', ['五'], { type: 'date' }),
  threshold('计划报送期限', '2020-03-31', '', ['四（二）'], {
    type: 'date',
    quote: '2020年3月底前',
    note: '含3月31日',
  }),
  threshold('低效亩均税收上限', null, '万元/亩', ['二（一）']),
  threshold('资源更新间隔', null, '月', ['二（一）'], { note: '“定期”未载期限' }),
  threshold('退出亩均税收下限', null, '万元/亩', ['三（五）']),
  threshold('推进滞后线', null, '%', ['四（三）'], { note: '“进展缓慢”未载标准，未填时只排位次' }),
]

/** 三（一）, 三（二）. */
const rights: readonly Parameter[] = [
  threshold('允许分割单位', options.SPLIT_UNITS, '', ['三（一）'], {
    options: [...options.SPLIT_UNITS, '间'],
    quote: '按幢、层固定界限',
  }),
  threshold('自留比例下限', 40, '%', ['三（一）'], { low: 0, high: 100, step: 5, quote: '不得低于40%' }),
  threshold('服务用地上限', 30, '%', ['三（一）'], { low: 5, high: 50, step: 1, quote: '放宽至30%' }),
  threshold('服务用地基准', null, '%', ['三（一）'], { note: '放宽前的比例本文件未载' }),
  threshold('边角地上限', null, '亩', ['三（二）']),
  threshold('复垦指标用途', options.QUOTA_USES, '', ['三（二）'], {
    options: [...options.QUOTA_USES, options.OTHER],
  }),
  threshold('镇街留用比例', 100, '%', ['三（二）'], implied('“全额留用”')),
]

/** 二（五）: the bars that the guideline is to set. */
const guideline: readonly Parameter[] = [
  threshold('入园销售额下限', null, '万元', ['二（五）']),
  threshold('入园投资强度下限', null, '万元/亩', ['二（五）']),
  threshold('入园容积率下限', null, '', ['二（五）']),
  threshold('入园密度下限', null, '%', ['二（五）']),
  threshold('入园亩均税收下限', null, '万元/亩', ['二（五）']),
  threshold('入园研发占比下限', null, '%', ['二（五）']),
]

export const thresholds: readonly Parameter[] = [
  ...standard,
  ...trades,
  ...services,
  ...places,
  ...rights,
  ...guideline,
]
