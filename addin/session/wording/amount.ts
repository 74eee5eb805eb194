import type { AmountStep, Range, Side } from '../../../engine/index.ts'
import { fill, type Words } from '../../text/index.ts'
import { amount, orWord, paidFor } from './format.ts'

/** Why a figure of an amount is not there: no rate, only a range of it, or cells are missing. */
export function whyOpen({ set, rate, missing }: AmountStep): 'notSet' | 'ranged' | 'incomplete' {
  if (!set) return 'notSet'
  return missing.length === 0 && BETWEEN.test(rate?.value ?? '') ? 'ranged' : 'incomplete'
}

/** Both ends of a rate are known. */
const BETWEEN = /^\[[^,]+, [^,]+\]$/

/** Whether there is anything to reckon with: a rate, or an amount that needs none. */
export const isReckoned = ({ set, value }: AmountStep): boolean => set || value !== null

/** What a row adds to the total: one that may count adds from nothing to its amount. */
export const grantedRange = (step: AmountStep): Range =>
  step.standing === 'open' && isReckoned(step)
    ? { low: '0', value: null, high: step.high }
    : { low: step.low, value: step.value, high: step.high }

/** The same in 万元; both ends or a word where it is not decided. */
export const grantedText = (words: Words, step: AmountStep): string =>
  amount(
    { words, text: (key, values) => fill(words.cli[key]!, values) },
    grantedRange(step),
    isReckoned(step),
  )

/** The rate as far as it is one: what is not set has no range to speak of. */
export const rateOf = ({ rate, set, due }: AmountStep): Side | null =>
  rate && (set || due !== null ? rate : { ...rate, value: null })

/** What an incentive is paid for, with its unit. */
export const paidForText = (words: Words, { quantity, unit }: AmountStep): string =>
  orWord(quantity, (q) => paidFor(q, unit) + unit, words.absent.incomplete)

/** Why quantity × rate is not the amount: what was cut, rounded or settled before, 元, by the key of its word. */
export const cutsOf = (step: AmountStep): readonly (readonly [key: string, yuan: string])[] => {
  const all = { ...step, ledger: step.settlement?.ledger ?? null }
  return (['capCut', 'groupCut', 'rounding', 'ledger'] as const).flatMap((key) => {
    const yuan = all[key]
    return yuan === null || Number(yuan) === 0 ? [] : [[key, yuan] as const]
  })
}
