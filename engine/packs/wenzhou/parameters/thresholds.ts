import type { Parameter } from '../../../model/parameter.ts'
import { implied, parameters } from '../../builders.ts'
import * as options from '../options.ts'

const threshold = parameters('threshold')

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
  threshold('安置平台容量', null, '亩', ['三、二是']),
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
  threshold('信息化功能下限', 6, '项', ['附件4第3行'], implied('所列六个环节都要有')),
  threshold('清洁生产目标', 100, '%', ['附件4第4行'], implied('比例未载，由“园内企业符合”取100%')),
  threshold('基础设施下限', 5, '项', ['附件4第5行'], implied('所列五类都要有')),
  threshold('生产性服务下限', 6, '项', ['二（二）'], implied('“齐全”取所列六类')),
  threshold('配套设施下限', 6, '项', ['附件4第6行'], implied('所列六类都要有')),
  threshold('公共服务下限', 8, '项', ['附件4第7行'], implied('所列八类都要有')),
  threshold('公益服务覆盖下限', 100, '%', ['附件4第7行']),
  threshold('运营管理下限', 7, '项', ['附件4第9行'], implied('所列要求归为七项')),
  threshold('数字平台下限', 3, '项', ['附件4第10行'], implied('所列三个平台都要有')),
  threshold('数字化服务覆盖下限', 100, '%', ['附件4第10行']),
  threshold('环境评分下限', null, '分', ['附件4第11行']),
  threshold('全面改造项下限', 4, '项', ['三、六是'], implied('所列四方面都要有')),
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

export const thresholds: readonly Parameter[] = [...entryBars, ...parkBars, ...lists]
