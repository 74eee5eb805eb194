import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'
import * as at from '../places.ts'

const rate = parameters('incentive')

const UPPER = {
  source: '上位文件',
  note: '本文件未载；浙政发〔2012〕35号、浙政发〔2018〕5号、金区政〔2014〕56号或有规定，填写时注明依据',
}

/** No amount is printed in this notice: they stay empty until a drafter types one, with where it comes from. */
export const rates: readonly Parameter[] = [
  rate('收回补偿亩均标准', null, '万元/亩', [at.OPENING, at.RECOVER], {
    low: 0,
    high: 200,
    step: 1,
    ...UPPER,
  }),
  rate('收回补偿建面标准', null, '元/㎡', [at.OPENING, at.RECOVER], {
    low: 0,
    high: 3000,
    step: 10,
    ...UPPER,
  }),
  rate('国资收购单价', null, '万元/亩', [at.RECOVER], { low: 0, high: 200, step: 1 }),
  rate('改造补助标准', null, '元/㎡', [at.OPENING, at.RENOVATE], { low: 0, high: 500, step: 1, ...UPPER }),
  rate('出让金单价', null, '万元/亩', [at.TRANSFER], { low: 0, high: 200, step: 1 }),
  rate('出让全期年限', null, '年', [at.TRANSFER], {
    low: 20,
    high: 50,
    step: 5,
    note: '工业用地出让常为50年，文件未载',
  }),
  rate('复垦单价', null, '万元/亩', [at.CONTIGUOUS], { low: 0, high: 50, step: 0.5 }),
  rate('差别电价加价', null, '元/千瓦时', [at.PRESSURE], { low: 0, high: 1, step: 0.05, ...UPPER }),
  rate('差别水价加价', null, '元/吨', [at.PRESSURE], { low: 0, high: 10, step: 0.1, ...UPPER }),
  rate('数字化奖励标准', null, '万元', [at.UPGRADE], { low: 0, high: 200, step: 1 }),
  rate('并购奖励标准', null, '万元', [at.MERGE], { low: 0, high: 1000, step: 10 }),
  rate('围墙补助标准', null, '元/m', [at.FOUR], { low: 0, high: 2000, step: 10 }),
  rate('外立面补助标准', null, '元/㎡', [at.TIDY], { low: 0, high: 500, step: 5 }),
  rate('镇街奖励标准', null, '万元', [at.REVIEW], { low: 0, high: 500, step: 5 }),
  rate('督查折算系数', null, '倍', [at.REVIEW], { low: 0, high: 1, step: 0.05 }),
]
