import type { Field } from '../../../model/field.ts'
import { derived } from '../../builders.ts'

/** First, second and third year of the plan, as formulas. */
export const PLAN_YEARS = [
  ['首年', '计划起始年'],
  ['次年', '计划起始年+1'],
  ['末年', '计划截止年'],
] as const

export const yearlyNames = (what: string): readonly string[] => PLAN_YEARS.map(([word]) => `${word}${what}`)

/**
 * Columns of the root for a quantity of which the notice prints a yearly average: each year, all three, and the average
 * or, where each year has to reach it, the least year.
 */
export function yearly(what: string, unit: string, inYear: (year: string) => string): readonly Field[] {
  const [first, second, last] = yearlyNames(what)
  return [
    ...PLAN_YEARS.map(([word, year]) => derived(`${word}${what}`, unit, inYear(year))),
    derived(`三年${what}`, unit, `${first}+${second}+${last}`),
    derived(
      `年均${what}`,
      unit,
      `IF(年均口径="三年平均",三年${what}/计划年数,MIN(${first},${second},${last}))`,
      { decimals: 2 },
    ),
  ]
}
