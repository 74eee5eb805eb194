import { type Decimals, type Range, ratio, toDecimal, toFixed } from '../../../engine/index.ts'
import type { Run } from '../runs.ts'
import { grouped } from './format.ts'

/** The one unit of money of a pane, in 元. */
export type MoneyUnit = 10_000 | 100_000_000

/** From 10亿 on sums are read in 亿元. */
const LARGE = 10 ** 9

/** Chosen by the saved run alone, so that it does not change while something is tried. */
export function moneyUnitOf({ report }: Pick<Run, 'report'>): MoneyUnit {
  const { low, value, high } = report.cost.outlay
  return [low, value, high].some((yuan) => Number(yuan ?? 0) >= LARGE) ? 100_000_000 : 10_000
}

/** 元 in the unit, two decimals, half-up, with a true minus sign: −1,234.50. */
export function moneyText(yuan: string, unit: MoneyUnit): string {
  const text = grouped(toFixed(ratio(yuan).div(unit), 2))
  return Number(yuan) < 0 && /[1-9]/.test(text) ? minus(text) : text.replace(/^-/, '')
}

/** A change: +12.00, −402.00, 0.00. */
export const signedMoneyText = (yuan: string, unit: MoneyUnit): string => signed(moneyText(yuan, unit))

/** Both ends of what is not decided; undefined where an end is not known either. */
export function moneySpan({ low, high }: Pick<Range, 'low' | 'high'>, unit: MoneyUnit): string | undefined {
  return low === null || high === null ? undefined : `${moneyText(low, unit)}–${moneyText(high, unit)}`
}

/** A round sum of money as it is spoken, without more digits than it has: 2 of 亿元. */
export function shortMoney(yuan: string): { readonly figure: string; readonly unit: MoneyUnit } {
  const unit = Math.abs(Number(yuan)) >= 100_000_000 ? 100_000_000 : 10_000
  return { figure: grouped(toDecimal(ratio(yuan).div(unit), 2)), unit }
}

/** +12, −3, 0 */
export const signedCount = (n: number): string => signed(minus(grouped(String(n))))

/** The difference of two decimal texts with its sign: of 83.42 and 80.00, +3.42; null where one is not known. */
export function signedDifference(after: Decimals, before: Decimals): string | null {
  const known = [after, before].every((text) => text !== null && /^-?\d+(?:\.\d+)?$/.test(text))
  if (!known) return null
  return signed(minus(grouped(toFixed(ratio(after!).sub(ratio(before!)), 2))))
}

const minus = (text: string): string => text.replace(/^-/, '−')

const signed = (text: string): string => (text.startsWith('−') || !/[1-9]/.test(text) ? text : `+${text}`)
