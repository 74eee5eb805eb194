import { type Ratio, toDecimal, toFixed } from '../model/ratio.ts'
import type { Decimals, Range } from '../model/result.ts'
import type { Money } from './money.ts'

/** Money as JSON prints it: 元 with two decimals. */
export const yuan = (x: Ratio | null): Decimals => x && toFixed(x, 2)
/** Other figures: the exact decimal, at most eight places. */
export const decimals = (x: Ratio | null): Decimals => x && toDecimal(x, 8)
export const range = (m: Money): Range => ({ low: yuan(m.low), value: yuan(m.value), high: yuan(m.high) })

/** Percent with two decimals; 100.00 only where the target is met. */
export function percent(ratio: Ratio): string {
  const text = toFixed(ratio.mul(100), 2)
  return text === '100.00' && ratio.compare(1) < 0 ? '99.99' : text
}
