import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'

const fund = parameters('fund')

export const funds: readonly Parameter[] = [
  fund('基金计提标准', 100, '万元/亩', ['五（二）'], { low: 0, high: 300, step: 5 }),
  fund('基金年初结余', null, '万元', ['五（二）']),
  fund('示范园区名额', 5, '个', ['五（二）'], { low: 0, high: 17, step: 1 }),
]
