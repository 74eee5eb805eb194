import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'
import { DIFFICULTIES, MODES } from '../options.ts'

const rate = parameters('incentive')

/** 八、10 prints a range and no scale of difficulty: each rate may stand anywhere in it. */
const perMu = (label: string): Parameter =>
  rate(label, null, '万元/亩', ['八、10'], {
    range: { low: 1, high: 5 },
    printed: 'range',
    source: '本文件',
    low: 1,
    high: 5,
    step: 0.1,
    quote: '按每亩1-5万元给予奖励',
  })

/** 200元/㎡ and the range of the town reward are printed; the others stay empty until a drafter types one. */
export const rates: readonly Parameter[] = [
  rate('换房奖励标准', 200, '元/㎡', ['八、5'], {
    low: 0,
    high: 1000,
    step: 10,
    quote: '按照建筑面积给予每平方米200元优惠奖励',
  }),
  rate('镇街奖励下限', 1, '万元/亩', ['八、10'], { quote: '按每亩1-5万元给予奖励' }),
  rate('镇街奖励上限', 5, '万元/亩', ['八、10']),
  perMu('镇街奖励标准'),
  ...DIFFICULTIES.map((grade) => perMu(`难度${grade}奖励标准`)),
  ...MODES.map((mode) => perMu(`${mode}奖励标准`)),
  rate('楼面地价', null, '元/㎡', ['八、1'], { low: 0, high: 5000, step: 10, source: '上位文件' }),
  rate('配套费标准', null, '元/㎡', ['八、1'], { low: 0, high: 500, step: 5, source: '上位文件' }),
  rate('兼并奖励分档', null, '万元/亩', ['八、2'], {
    type: 'table',
    bandUnit: '亩',
    bands: [{ from: 0, value: null }],
    note: '“分档奖励”的档次和标准未载；按兼并土地面积分档',
  }),
  rate('国资奖励标准', null, '万元/亩', ['八、4'], {
    low: 0,
    high: 100,
    step: 1,
    note: '“一定奖励”未载标准',
  }),
  rate('年限地价', null, '元/㎡·年', ['八、3'], { low: 0, high: 200, step: 1 }),
  rate('电价加价', null, '元/千瓦时', ['八、5'], { low: 0, high: 1, step: 0.01 }),
  rate('水价加价', null, '元/吨', ['八、5'], { low: 0, high: 10, step: 0.1 }),
]
