import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'

const fund = parameters('fund')

export const funds: readonly Parameter[] = [
  fund('专项资金规模', 20000, '万元', ['三（四）5'], {
    low: 20000,
    high: 60000,
    step: 1000,
    quote: '不少于2亿元',
  }),
]
