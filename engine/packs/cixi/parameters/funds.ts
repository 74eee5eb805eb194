import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'
import * as options from '../options.ts'

const fund = parameters('fund')

export const funds: readonly Parameter[] = [
  fund('专项经费计提比例', 0.5, '%', ['八、9'], {
    low: 0.5,
    high: 3,
    step: 0.1,
    tighten: 'up',
    quote: '提取土地出让收入的0.5%以上',
  }),
  fund('经费用途清单', options.FUND_USES, '', ['八、9'], {
    options: options.FUND_USES,
    quote: '四项用途，“等”',
  }),
  fund('年度奖补预算', null, '万元', ['六、1'], { low: 0, high: 50000, step: 100 }),
  fund('改造用地指标', null, '亩', ['八、1'], { low: 0, high: 5000, step: 50 }),
  fund('用能指标总量', null, '吨标煤', ['八、2'], { low: 0, high: 100000, step: 500 }),
  fund('新增用地指标池', null, '亩', ['八、10'], { low: 0, high: 5000, step: 10 }),
  fund('挂钩比例', null, '', ['六、3'], {
    low: 0,
    high: 2,
    step: 0.05,
    note: '每改造1亩给的新增用地指标（亩）',
  }),
]
