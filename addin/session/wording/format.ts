import {
  type Decimals,
  NO_WORD,
  parseUnit,
  type Range,
  ratio,
  toFixed,
  YES_WORD,
} from '../../../engine/index.ts'
import type { Absent, Words } from '../../text/index.ts'

type Ends = Pick<Range, 'low' | 'high'>
type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

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

/** A count or a sum in the unit's own form: 12 家, 6,000.00 亩, a plot ratio 1.99995, 0.0344 吨标煤/万元. */
export function quantity(decimal: string, unit: string): string {
  const counted = Object.keys(parseUnit(unit)?.dimensions ?? {}).join() === 'count'
  if (counted && isWhole(decimal)) return grouped(toFixed(ratio(decimal), 0))
  const isFine = unit === '' || (unit.includes('/') && Math.abs(Number(decimal)) < 0.1)
  return figure(decimal, isFine ? 5 : 2)
}

const isWhole = (decimal: string): boolean => /^-?\d+(?:\.0*)?$/.test(decimal)

/** What is missing: never 0.00 where it is something. */
export function shortfall(decimal: string, unit: string): string {
  const text = quantity(decimal, unit)
  const isHidden = Number(text.replaceAll(',', '')) === 0 && Number(decimal) !== 0
  return isHidden ? figure(decimal, FINEST) : text
}

/** Places of a figure that the usual ones would hide. */
const FINEST = 8

/** A count, or whatever decimals it has. */
export const count = (decimal: string): string => (decimal.includes('.') ? figure(decimal) : grouped(decimal))

/** What an incentive is paid for; without a unit it is counted. */
export const paidFor = (decimal: string, unit: string): string =>
  unit === '' ? count(decimal) : quantity(decimal, unit)

/** 元 as 万元 with two decimals. */
export const tenThousands = (yuan: string): string => grouped(toFixed(ratio(yuan).div(10_000), 2))

/** A figure of which only an end or both are known; undefined where nothing is. */
export function span(range: Ends, print: (decimal: string) => string, text: Say): string | undefined {
  if (range.low === null) return undefined
  if (range.high !== null) return `${print(range.low)}–${print(range.high)}`
  return Number(range.low) > 0 ? text('atLeast', { low: print(range.low) }) : undefined
}

/** An amount in 万元; both ends, or a word, where it is not decided. `isSet` is false where a rate is missing. */
export function amount(
  { words, text }: { readonly words: { readonly absent: Absent }; readonly text: Say },
  range: Range,
  isSet = true,
): string {
  if (range.value !== null) return tenThousands(range.value)
  if (!isSet) return words.absent.notSet
  return span(range, tenThousands, text) ?? words.absent.incomplete
}

/** An amount in 万元; both ends, or a word, where it is not decided. */
export const rangeOr = (text: Say, range: Range, word: string): string =>
  range.value === null ? (span(range, tenThousands, text) ?? word) : tenThousands(range.value)

/** 是 or 否 in the reader's language; any other text as it is. */
export const printFlag = ({ explain }: Words, value: string): string =>
  value === YES_WORD ? explain.yes! : value === NO_WORD ? explain.no! : value

/** Whether rows that are not decided could still change an amount. */
export const isOpen = ({ low, value, high }: Range): boolean => low !== value || high !== value

/** One end of an amount in 万元; `isSet` is false where a rate is missing, otherwise cells are. */
export const end = (yuan: Decimals, words: Absent, isSet = true): string =>
  orWord(yuan, tenThousands, isSet ? words.incomplete : words.notSet)

/** One figure beside another that it does not reach: never printed alike. */
export function apart(decimal: string, other: string, unit: string): string {
  const text = quantity(decimal, unit)
  return text === quantity(other, unit) ? figure(decimal, FINEST) : text
}

export const orWord = (decimal: Decimals, print: (text: string) => string, word: string): string =>
  decimal === null ? word : print(decimal)
