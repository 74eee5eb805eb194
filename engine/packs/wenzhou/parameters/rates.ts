import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'

const rate = parameters('incentive')

export const rates: readonly Parameter[] = [
  rate('示范补助标准', null, '万元', ['五（二）'], { low: 0, high: 1000, step: 10 }),
  rate('试点扶持标准', null, '万元', ['四（一）'], { low: 0, high: 2000, step: 10 }),
  rate('安置补助标准', null, '万元/亩', ['三、二是'], { low: 0, high: 100, step: 1 }),
  rate('统租租金', null, '元/㎡·月', ['三、二是'], { low: 0, high: 60, step: 0.5 }),
  rate('转租租金', null, '元/㎡·月', ['三、二是'], { low: 0, high: 60, step: 0.5 }),
  rate('外立面补助标准', null, '元/㎡', ['三、六是'], { low: 0, high: 500, step: 10 }),
]
