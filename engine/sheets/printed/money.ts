import type { IncentiveTotal, Range } from '../../model/result.ts'
import type { Effect } from '../../model/rule.ts'
import { ABSENT, inWan } from './figures.ts'
import type { PrintCell } from './frame.ts'
import { rangeCell } from './rangeCell.ts'
import type { Absence, TrialResults } from './results.ts'
import { standardOf } from './standards.ts'

/** Why an amount is not decided. */
type OpenReason = Extract<Absence, 'notSet' | 'ranged' | 'incomplete'>
type Stated = Pick<TrialResults, 'report' | 'policy' | 'scenario'>

/** One end of a sum of an effect in 万元, or why there is none: an estimate that nothing is included in is not zero. */
export function costCell(cost: Range, end: keyof Range, effect: Effect, results: Stated): PrintCell {
  const absence = costAbsence(effect, results)
  return isEmpty(effect, results) ? { value: ABSENT[absence] } : inWan(cost[end], absence)
}

/** The same in one cell: both ends where it is not decided. */
export function costRangeCell(cost: Range, effect: Effect, results: Stated): PrintCell {
  const absence = costAbsence(effect, results)
  return isEmpty(effect, results) || absence === 'notSet'
    ? costCell(cost, 'value', effect, results)
    : rangeCell(cost, absence)
}

const isEmpty = (effect: Effect, { report }: Stated): boolean =>
  !report.incentives.some((incentive) => incentive.effect === effect && incentive.included)

function costAbsence(effect: Effect, results: Stated): Absence {
  const own = results.report.incentives.filter((incentive) => incentive.effect === effect)
  if (own.length === 0) return 'notApplicable'
  const included = own.filter((incentive) => incentive.included)
  if (included.length === 0 || included.some(({ set }) => !set)) return 'notSet'
  return included.some((incentive) => isRanged(incentive, results)) ? 'ranged' : 'incomplete'
}

/** Whether an amount is open because its standard is a range. */
export function isRanged({ label, value }: IncentiveTotal, stated: Stated): boolean {
  const rule = stated.policy.incentives.find((incentive) => incentive.label === label)
  return value === null && rule !== undefined && standardOf(rule, stated, false).isRange
}

/** Why an incentive's amount is not there. */
export const amountAbsence = (total: IncentiveTotal, stated: Stated): OpenReason =>
  !total.set ? 'notSet' : isRanged(total, stated) ? 'ranged' : 'incomplete'

/** Why what a fund has to pay is not known. */
export const fundAbsence = (label: string, stated: Stated): OpenReason =>
  absenceOfAll(
    stated.report.incentives
      .filter((i) => i.included && i.fund === label)
      .map((total) => amountAbsence(total, stated)),
  )

/** Why a sum is not there: a part without a standard weighs more than one with a range. */
export const absenceOfAll = (parts: readonly Absence[]): OpenReason =>
  parts.length === 0 || parts.includes('notSet')
    ? 'notSet'
    : parts.includes('ranged')
      ? 'ranged'
      : 'incomplete'
