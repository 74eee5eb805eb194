import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'
import * as at from '../places.ts'

const fund = parameters('fund')

export const funds: readonly Parameter[] = [
  fund('收回基金规模', null, '万元', [at.RECOVER], { low: 0, high: 200000, step: 1000 }),
  fund('政策资金规模', null, '万元', [at.SUPPORT, at.RULES], { low: 0, high: 200000, step: 1000 }),
]
