import type { Parameter } from '../../../model/parameter.ts'
import { parameters } from '../../builders.ts'

const fund = parameters('fund')

/** The land that 三（二） pools; the notice prints none of it. */
export const funds: readonly Parameter[] = [
  fund('新增用地指标', null, '亩', ['三（二）'], { low: 0, high: 3000, step: 50 }),
  fund('批而未供用地', null, '亩', ['三（二）'], { low: 0, high: 3000, step: 50 }),
  fund('存量建设用地', null, '亩', ['三（二）'], { low: 0, high: 3000, step: 50 }),
  fund('改造预留指标', null, '亩', ['三（二）'], {
    low: 0,
    high: 3000,
    step: 50,
    note: '未载专门留给改造项目的数',
  }),
]
