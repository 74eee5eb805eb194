import { type Ratio, ratio, toFixed } from '../../model/ratio.ts'
import type { Decimals, Range } from '../../model/result.ts'
import { ABSENT, decimalsOf, grouped, inWan, sumOf } from './figures.ts'
import type { PrintCell } from './frame.ts'
import type { Absence } from './results.ts'

export const NOTHING: Range = { low: '0', value: '0', high: '0' }

/** 1,200.00: 元 as 万元, as text. */
export const wanText = (yuan: string): string => grouped(toFixed(ratio(yuan).div(10_000), 2))

/** An amount in 万元; where it is not decided both of its ends, or the lower one, or the word for why. */
export function rangeCell({ low, value, high }: Range, absence: Absence): PrintCell {
  if (value !== null) return inWan(value)
  if (low !== null && high !== null) return { value: `${wanText(low)}–${wanText(high)}` }
  const least = low === null ? '' : wanText(low)
  return Number(least.replaceAll(',', '')) > 0 ? { value: `不低于${least}` } : { value: ABSENT[absence] }
}

/** The sum of amounts; an end that one of them lacks is lacking, but what is sure is at least the others. */
export function sumRanges(list: readonly Range[]): Range {
  const end = (pick: (r: Range) => Decimals) => decimalsOf(sumOf(list.map(pick)))
  return {
    low: decimalsOf(list.reduce<Ratio>((sum, { low }) => sum.add(ratio(low ?? '0')), ratio('0'))),
    value: end((r) => r.value),
    high: end((r) => r.high),
  }
}

/** Whether rows that are not decided could still change an amount. */
export const isOpen = ({ low, value, high }: Range): boolean => low !== value || high !== value
