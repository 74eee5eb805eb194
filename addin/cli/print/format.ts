import { type Decimals, parseUnit, type Range, ratio, toFixed } from '../../engine/index.ts'
import type { Absent } from '../text/index.ts'

/** Thousands separators in a decimal text: 1234567.5 → 1,234,567.5. */
export function grouped(decimal: string): string {
  const [whole, rest] = decimal.split('.') as [string, string?]
  const separated = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return rest === undefined ? separated : `${separated}.${rest}`
}

/** A figure with at least two and at most `places` decimals, rounded half-up; a whole count as it is. */
export function figure(decimal: string, places = 2): string {
  const text = toFixed(ratio(decimal), places)
  const cut = text.replace(/0+$/, '')
  const decimals = cut.length - cut.indexOf('.') - 1
  return grouped(decimals < 2 ? toFixed(ratio(decimal), 2) : cut)
}

/** A count or a sum in the unit's own form: 12 家, 6,000.00 亩, a plot ratio 1.99995. */
export function quantity(decimal: string, unit: string): string {
  const counted = Object.keys(parseUnit(unit)?.dimensions ?? {}).join() === 'count'
  return counted && !decimal.includes('.') ? grouped(decimal) : figure(decimal, unit === '' ? 5 : 2)
}

/** 元 as 万元 with two decimals. */
export const tenThousands = (yuan: string): string => grouped(toFixed(ratio(yuan).div(10_000), 2))

/** An amount in 万元; a word, or both ends, where it is not decided. `set` is false where a rate is missing. */
export function amount(range: Range, words: Absent, set = true): string {
  if (range.value !== null) return tenThousands(range.value)
  if (!set) return words.notSet
  if (range.low !== null && range.high !== null)
    return `${tenThousands(range.low)}–${tenThousands(range.high)}`
  return words.incomplete
}

export const orWord = (decimal: Decimals, print: (text: string) => string, word: string): string =>
  decimal === null ? word : print(decimal)
