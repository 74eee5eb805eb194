import { formula } from './formula.ts'
import type { IncentiveKind } from './kind.ts'
import { rate } from './rate.ts'
import { marginalTiers, tiers } from './tiers.ts'

/** Every incentive kind, in the order in which the workbook offers them. */
export const INCENTIVE_KINDS: readonly IncentiveKind[] = [rate, tiers, marginalTiers, formula]

export const kindOf = (label: string): IncentiveKind | undefined =>
  INCENTIVE_KINDS.find((k) => k.label === label)
