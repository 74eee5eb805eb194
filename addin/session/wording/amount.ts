import type { AmountStep } from '../../../engine/index.ts'

/** Why a figure of an amount is not there: no rate, only a range of it, or cells are missing. */
export function whyOpen({ set, rate, missing }: AmountStep): 'notSet' | 'ranged' | 'incomplete' {
  if (!set) return 'notSet'
  return missing.length === 0 && BETWEEN.test(rate?.value ?? '') ? 'ranged' : 'incomplete'
}

/** Both ends of a rate are known. */
const BETWEEN = /^\[[^,]+, [^,]+\]$/
