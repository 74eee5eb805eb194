import type { Decimals, Report } from '../../model/result.ts'
import type { Effect } from '../../model/rule.ts'
import { ABSENT, inWan } from './figures.ts'
import type { PrintCell } from './frame.ts'

/** A sum of an effect in 万元, or why there is none: an estimate that nothing is included in is not zero. */
export function costCell(value: Decimals, effect: Effect, report: Report): PrintCell {
  const own = report.incentives.filter((incentive) => incentive.effect === effect)
  const included = own.filter((incentive) => incentive.included)
  if (own.length === 0) return { value: ABSENT.notApplicable }
  if (included.length === 0) return { value: ABSENT.notSet }
  return inWan(value, included.some(({ set }) => !set) ? 'notSet' : 'incomplete')
}
