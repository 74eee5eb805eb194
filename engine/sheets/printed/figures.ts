import { type Ratio, ratio, toDecimal, toFixed } from '../../model/ratio.ts'
import type { Decimals } from '../../model/result.ts'
import { numberFormat } from '../formats.ts'
import type { Content } from '../kinds.ts'
import type { Absence } from './results.ts'

export const ABSENT: Readonly<Record<Absence, string>> = {
  notSet: '未定',
  ranged: '区间',
  incomplete: '资料不全',
  notReported: '未报',
  notApplicable: '不适用',
}

export const TWO_DECIMALS = '#,##0.00'
const COUNTED = numberFormat('个', undefined)
const YUAN_IN_WAN = ratio('10000')

/** A figure as a number cell, or the word for its absence: never a dash, never a zero that is not one. */
export function figure(value: Decimals, absence: Absence = 'incomplete', format = TWO_DECIMALS): Content {
  if (value === null) return { value: ABSENT[absence] }
  const number = Number(value)
  return Number.isFinite(number) ? { value: number, format } : { value }
}

/** A figure of a target, as its unit is shown: 12 家, 6,000.00 亩, 1.99995. Never like `other` where it is not that. */
export function figureIn(unit: string, value: Decimals, absence?: Absence, other: Decimals = null): Content {
  const whole = Number.isInteger(Number(value))
  const close = value !== null && other !== null && !whole && shortly(value) === shortly(other)
  if (close) return figure(value, absence, '#,##0.00######')
  return figure(value, absence, whole || unit === '' ? numberFormat(unit, undefined) : undefined)
}

/** A plot ratio: two to five decimals. */
const finely = (value: string): string => toFixed(ratio(value), 5).replace(/(\.\d\d\d*?)0+$/, '$1')

const shortly = (value: string): string => (Number.isFinite(Number(value)) ? toFixed(ratio(value), 2) : value)

/** Thousands separators in a decimal text. */
export function grouped(decimal: string): string {
  const [whole, decimals] = decimal.split('.') as [string, string?]
  const separated = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return decimals === undefined ? separated : `${separated}.${decimals}`
}

/** The same as text: 7,227.37. What is not nothing is never 0.00. */
export function numberText(unit: string, value: string): string {
  const { format } = figureIn(unit, value)
  const short = format === COUNTED ? value : unit === '' ? finely(value) : shortly(value)
  return grouped(Number(short) === 0 && Number(value) !== 0 ? value : short)
}

/** With its unit, for a sentence: 7,227.37亩. */
export const figureText = (unit: string, value: string): string => numberText(unit, value) + unit

/** 元 as 万元: shown with two decimals, kept exact so that sums of cells stay right. */
export const inWan = (yuan: Decimals, absence: Absence = 'incomplete'): Content =>
  figure(yuan === null ? null : toDecimal(ratio(yuan).div(YUAN_IN_WAN)), absence)

/** The sum of decimal texts; null where one of them is not known. */
export function sumOf(values: readonly Decimals[]): Ratio | null {
  return values.reduce<Ratio | null>(
    (sum, value) => (sum === null || value === null ? null : sum.add(ratio(value))),
    ratio('0'),
  )
}

export const decimalsOf = (x: Ratio | null): Decimals => x && toDecimal(x)
