import { type Cause, joinCauses, NO_CAUSES } from '../model/cause.ts'
import { between, hull, known, type Quantity } from '../model/quantity.ts'
import { fraction, type Ratio } from '../model/ratio.ts'

/**
 * One exact value. Dates are day numbers and years are numbers. A null value is unknown and says why;
 * a number is an interval.
 */
export type Value =
  | { readonly kind: 'number'; readonly quantity: Quantity }
  | { readonly kind: 'flag'; readonly value: boolean | null; readonly causes: readonly Cause[] }
  | { readonly kind: 'text'; readonly value: string | null; readonly causes: readonly Cause[] }
  | { readonly kind: 'list'; readonly value: readonly string[] | null; readonly causes: readonly Cause[] }

export const YES: Value = { kind: 'flag', value: true, causes: NO_CAUSES }
export const NO: Value = { kind: 'flag', value: false, causes: NO_CAUSES }
export const flagOf = (value: boolean): Value => (value ? YES : NO)
export const undecided = (causes: readonly Cause[]): Value => ({ kind: 'flag', value: null, causes })
export const numberOf = (x: Ratio | number): Value => ({
  kind: 'number',
  quantity: known(typeof x === 'number' ? fraction(x) : x),
})
export const quantityOf = (quantity: Quantity): Value => ({ kind: 'number', quantity })
export const textOf = (value: string): Value => ({ kind: 'text', value, causes: NO_CAUSES })
export const listOf = (value: readonly string[]): Value => ({ kind: 'list', value, causes: NO_CAUSES })

/** An unknown of the given kind. */
export function unknownOf(kind: Value['kind'], causes: readonly Cause[]): Value {
  return kind === 'number' ? quantityOf(between(null, null, causes)) : { kind, value: null, causes }
}

export const causesOf = (v: Value): readonly Cause[] => (v.kind === 'number' ? v.quantity.causes : v.causes)

/** The quantity of a number, or of a flag counted as 1 or 0. */
export function toQuantity(v: Value): Quantity {
  if (v.kind === 'number') return v.quantity
  if (v.kind === 'flag')
    return v.value === null ? between(fraction(0), fraction(1), v.causes) : known(fraction(v.value ? 1 : 0))
  return between(null, null, v.causes)
}

/** The form in which texts and keys are compared: NFKC, trimmed, no case. */
export const normalize = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

const same = (a: Value, b: Value): boolean => {
  if (a.kind === 'flag' && b.kind === 'flag') return a.value !== null && a.value === b.value
  if (a.kind === 'text' && b.kind === 'text')
    return a.value !== null && b.value !== null && normalize(a.value) === normalize(b.value)
  if (a.kind === 'list' && b.kind === 'list')
    return a.value !== null && b.value !== null && a.value.join('\n') === b.value.join('\n')
  return false
}

/** What may come out where a condition is unknown: the hull of both branches, or their common value. */
export function joinValues(a: Value, b: Value, causes: readonly Cause[]): Value {
  if (a.kind === 'number' || b.kind === 'number')
    return quantityOf(hull(toQuantity(a), toQuantity(b), causes))
  return same(a, b) ? a : { ...a, value: null, causes: joinCauses(causes, causesOf(a), causesOf(b)) }
}

const DAY = 86_400_000

/** Day number (days since 1970-01-01) of 'yyyy-mm-dd'; undefined where there is no such day. */
export function dayOf(text: string): number | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY : undefined
}

/** Year, month (1–12) and day of a day number. */
export function partsOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The day number of a year, month and day; months and days run over as in a spreadsheet's DATE. */
export const dayFrom = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / DAY

/** 'yyyy-mm-dd' of a day number. */
export function printDay(day: number): string {
  const p = partsOf(day)
  return `${p.year}-${String(p.month).padStart(2, '0')}-${String(p.day).padStart(2, '0')}`
}
