import { AS_OF } from '../../model/parameter.ts'
import { ratio, toDecimal } from '../../model/ratio.ts'
import type { Decimals } from '../../model/result.ts'
import type { Results } from './results.ts'

/** 基准日 of the run, yyyy-mm-dd: the scenario's, the policy's, otherwise the day that the data are of. */
export function asOfOf({
  scenario,
  policy,
  dataset,
}: Pick<Results, 'scenario' | 'policy' | 'dataset'>): string | undefined {
  const stated = scenario.overrides[AS_OF] ?? policy.parameters.find(({ label }) => label === AS_OF)?.value
  return typeof stated === 'string' ? stated : dataset.asOf
}

/** The last day of a target's years: of 2022—2023 the end of 2023, of a date that date, of none the period's end. */
export function deadlineOf(years: string, periodEnd: number | undefined): string | undefined {
  const last = years.split('—').at(-1)!.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(last)) return last
  if (/^\d{4}$/.test(last)) return `${last}-12-31`
  return last === '' && periodEnd !== undefined ? `${periodEnd}-12-31` : undefined
}

/** Months from the day after `from` to `to`, one that is begun counted whole; 0 where that is past. Both yyyy-mm-dd. */
export function monthsLeft(from: string, to: string): number {
  if (to <= from) return 0
  const [a, b] = [partsOf(from), partsOf(to)]
  const begun = b.day > a.day && !isMonthEnd(a) ? 1 : 0
  return (b.year - a.year) * 12 + b.month - a.month + begun
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

function partsOf(date: string): Day {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

const isMonthEnd = ({ year, month, day }: Day): boolean =>
  day === new Date(Date.UTC(year, month, 0)).getUTCDate()

/** What has to be done a month, exact; null where there is no time left or the gap is not known. */
export const monthlyNeed = (gap: Decimals, months: number): Decimals =>
  gap === null || months <= 0 ? null : toDecimal(ratio(gap).div(months))
