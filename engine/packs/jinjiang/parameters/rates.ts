import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'

const rate = parameters('incentive')

/** Support that 三（一） announces without a figure. */
const announced: readonly Parameter[] = [
  rate('交易成本补助比例', null, '%', ['三（一）'], { low: 0, high: 10, step: 0.1 }),
  rate('交易成本补助封顶', null, '万元', ['三（一）']),
  rate('租金补助标准', null, '元/㎡·月', ['三（一）'], { low: 0, high: 20, step: 0.5 }),
  rate('租金补助月数', null, '月', ['三（一）'], { note: '未填时按实际租赁月数' }),
  rate('租金补助封顶', null, '万元', ['三（一）']),
  rate('贡献奖励比例', null, '%', ['三（一）'], { low: 0, high: 100, step: 5 }),
  rate('贡献奖励封顶', null, '万元', ['三（一）']),
  rate('运营补助标准', null, '元/㎡·年', ['三（一）'], { low: 0, high: 60, step: 1 }),
  rate('运营补助年数', 1, '年', ['三（一）'], {
    low: 1,
    high: 10,
    step: 1,
    printed: 'absent',
    source: '测算假设',
    note: '年限未载；按一年测算，改数即多年',
  }),
  rate('运营补助封顶', null, '万元', ['三（一）']),
  rate('示范企业奖励', null, '万元', ['三（一）'], { low: 0, high: 200, step: 5 }),
]

/** Encouragements to which somebody may want to attach money. */
const possible: readonly Parameter[] = [
  rate('平台奖励标准', null, '万元', ['一（四）3'], { low: 0, high: 200, step: 5 }),
  rate('智慧园区奖励标准', null, '万元', ['一（四）4'], { low: 0, high: 200, step: 5 }),
  rate('收购补助标准', null, '元/㎡', ['二（三）'], { low: 0, high: 500, step: 10 }),
  rate('贷款贴息比例', null, '%', ['三（三）'], { low: 0, high: 5, step: 0.1 }),
  rate('贴息贷款上限', null, '%', ['三（三）'], { note: '贴息贷款占总投资的上限，未填时按全部改造贷款' }),
  rate('担保费补助比例', null, '%', ['三（三）'], { low: 0, high: 3, step: 0.1 }),
  rate('摸底费用标准', null, '元/亩', ['二（一）'], { note: '委托第三方摸底的费用，文件未载' }),
  rate('复垦指标市场价', null, '万元/亩', ['三（二）'], { low: 0, high: 100, step: 1 }),
  rate('压缩审批天数', null, '天', ['三（四）']),
  rate('亩均评价分档', null, '', ['三（五）'], {
    type: 'table',
    bandUnit: '万元/亩',
    bands: [{ from: 0, value: null }],
    note: '分档、分值和奖惩另行出台',
  }),
]

/** Points for those served first; none is printed. */
const weights: readonly Parameter[] = [
  ['承接方向权重', '一（二）2'],
  ['精品工厂权重', '一（四）2'],
  ['专精特新权重', '一（四）2'],
  ['引进类型权重', '二（五）'],
  ['国企商会收购权重', '二（三）'],
  ['龙头整合权重', '二（三）'],
  ['土地入股权重', '二（三）'],
  ['地产商权重', '二（三）'],
  ['第三方运营权重', '三（一）'],
].map(([label, clause]) => rate(label!, null, '', [clause!], { low: 0, high: 100, step: 1 }))

export const rates: readonly Parameter[] = [...announced, ...possible, ...weights]
