import type { Policy } from '../../model/policy.ts'
import type { Decimals, TargetTotal } from '../../model/result.ts'
import type { Target } from '../../model/rule.ts'
import type { Figures } from './areaTargets.ts'
import { ABSENT, figure, figureIn, numberText } from './figures.ts'
import type { PrintCell } from './frame.ts'
import { countsMore, hasStages } from './stages.ts'

/** 完成率, of what is completed; a figure that is only known within bounds may be met, or not, all the same. */
export function completionCell(
  target: Pick<Figures, 'target' | 'coverage' | 'completion' | 'met'> | undefined,
): PrintCell {
  if (target === undefined) return { value: ABSENT.notApplicable }
  if (target.target === null) return { value: ABSENT.notSet }
  if (target.coverage === null && target.met !== null) return { value: target.met ? '达标' : '未达标' }
  return figure(target.completion, 'incomplete', '0.00')
}

/** How a rate without a base is shown. */
const NO_BASE = '—'

/** What is completed, or the bounds that it lies within; bounds that take in other stages say nothing of it. */
export function doneCell(
  { unit, done, low, high, target, coverage }: TargetTotal,
  rule: Target | undefined,
  policy: Pick<Policy, 'entities'>,
): PrintCell {
  if (coverage === NO_BASE) return { value: NO_BASE }
  const isBounded = rule === undefined || !countsMore(rule, policy)
  const isOpen = isBounded && done === null && low !== null && high !== null && Number(high) > 0
  if (!isOpen) return figureIn(unit, done, 'incomplete', target)
  return { value: `${numberText(unit, low)}–${numberText(unit, high)}` }
}

/** What is missing, of a target that is met nothing. */
export const gapCell = ({ unit, gap, met, target }: TargetTotal): PrintCell =>
  target === null ? { value: ABSENT.notSet } : figureIn(unit, gap ?? (met ? '0' : null), 'incomplete', '0')

/** 在建 or 谋划 of a target. */
export const stageCell = (
  { unit }: Pick<TargetTotal, 'unit'>,
  value: Decimals,
  rule: Target | undefined,
  policy: Pick<Policy, 'entities'>,
): PrintCell => (hasStages(rule, policy) ? figureIn(unit, value) : { value: ABSENT.notApplicable })
