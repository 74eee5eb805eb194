import { maxOf, minOf, type Ratio, ZERO } from '../model/ratio.ts'
import type { Money } from './money.ts'

/** An amount between low and high; `value` is null where it is not decided, high where there is no bound. Money in 元. */
export type Span = Pick<Money, 'low' | 'value' | 'high'>

export const NOTHING: Span = { low: ZERO, value: ZERO, high: ZERO }
/** At least nothing. */
export const OPEN: Span = { low: ZERO, value: null, high: null }

export const spanOf = (x: Ratio | null): Span => (x ? { low: x, value: x, high: x } : OPEN)

/** Ends that meet are a value. */
const settled = (low: Ratio, value: Ratio | null, high: Ratio | null): Span => ({
  low,
  value: value ?? (high?.equals(low) ? low : null),
  high,
})

export const plus = (a: Span, b: Span): Span =>
  settled(
    a.low.add(b.low),
    a.value && b.value && a.value.add(b.value),
    a.high && b.high && a.high.add(b.high),
  )

/** What is paid of an amount from what there is. */
export const atMost = (due: Span, available: Span): Span =>
  settled(
    minOf(due.low, available.low),
    due.value && available.value && minOf(due.value, available.value),
    due.high && available.high ? minOf(due.high, available.high) : (due.high ?? available.high),
  )

/** By how much one amount exceeds another, never less than nothing. */
export const beyond = (a: Span, b: Span): Span =>
  settled(
    b.high === null ? ZERO : maxOf(ZERO, a.low.sub(b.high)),
    a.value && b.value && maxOf(ZERO, a.value.sub(b.value)),
    a.high && maxOf(ZERO, a.high.sub(b.low)),
  )
