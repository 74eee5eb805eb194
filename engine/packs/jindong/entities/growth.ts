import type { Field } from '../../../model/field.ts'
import { derived } from '../../builders.ts'

/**
 * What a quantity has to be multiplied with over the plan at a yearly rate, exactly: 1.1³ = 1.331, and 0.95³ where it
 * falls.
 */
export function growthFactor(rate: string, sign: '+' | '-' = '+'): string {
  const step = `100%${sign}${rate}`
  return `IF(年均增速口径="复合",IFS(增长步数=3,(${step})^3,增长步数=2,(${step})^2,增长步数=1,${step}),${step}*增长步数)`
}

/**
 * The average yearly growth behind an index of three years, to be looked at only: the cube root by two of Halley's
 * steps, right to better than 0.0001 % for an index between a half and two. Verdicts compare the index itself.
 */
export function averageGrowth(label: string, index: string): Field {
  const first = `((1+2*${index})/(2+${index}))`
  return derived(
    label,
    '%',
    `IF(增长步数=3,${first}*(${first}^3+2*${index})/(2*${first}^3+${index})-1,(${index}-1)/增长步数)`,
    { decimals: 2, help: '只供显示；是否达标按指数准确比较，不按四舍五入后的百分比' },
  )
}
