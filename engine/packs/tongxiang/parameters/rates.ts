import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'

const rate = parameters('incentive')

/** None is printed in this notice: they stay empty until a drafter types one, with where it comes from. */
export const rates: readonly Parameter[] = [
  rate('更新奖励标准', null, '万元/亩', ['文首'], {
    low: 0,
    high: 10,
    step: 0.1,
    source: '上位文件',
    note: '桐政发〔2021〕15号等上位文件；填写时注明依据',
  }),
  rate('厂房补助标准', null, '元/㎡', ['文首'], { low: 0, high: 500, step: 1, source: '上位文件' }),
  rate('连片亩均奖励标准', null, '万元/亩', ['三（四）1'], { low: 0, high: 10, step: 0.1 }),
  rate('连片建面奖励标准', null, '元/㎡', ['三（四）1'], { low: 0, high: 500, step: 1 }),
  rate('货币安置亩均标准', null, '万元/亩', ['三（一）1'], { low: 0, high: 200, step: 1 }),
  rate('货币安置建面标准', null, '元/㎡', ['三（一）1'], { low: 0, high: 3000, step: 10 }),
  rate('产权置换比例', null, '倍', ['三（一）1'], { low: 0, high: 2, step: 0.05 }),
  rate('价税联动表', null, '元/㎡', ['三（一）1'], {
    type: 'table',
    bandUnit: '万元/亩',
    bands: [{ from: 0, value: null }],
    note: '按亩均税收分档的每平方米让利；价与税如何联动文件未载',
  }),
  rate('回购单价', null, '元/㎡', ['三（一）2'], { low: 0, high: 6000, step: 50 }),
  rate('包租租金', null, '元/㎡·月', ['三（一）2'], { low: 0, high: 50, step: 0.5 }),
  rate('要素回购标准', null, '万元/亩', ['三（三）2'], { low: 0, high: 200, step: 1 }),
  rate('等价置换比例', null, '倍', ['三（三）2'], { low: 0, high: 2, step: 0.05 }),
  rate('财政扶持年限', null, '年', ['三（四）5'], { low: 1, high: 10, step: 1 }),
  rate('财政扶持比例', null, '%', ['三（四）5'], { low: 0, high: 100, step: 5 }),
  rate('失信扶持系数', null, '倍', ['四（三）'], {
    low: 0,
    high: 1,
    step: 0.1,
    note: '差别施策力度未载；填0即失信企业不奖',
  }),
]
