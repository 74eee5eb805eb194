import { ratio } from '../../model/ratio.ts'
import type { TargetTotal } from '../../model/result.ts'
import type { Target } from '../../model/rule.ts'
import { coverageOf, type Figures } from './areaTargets.ts'
import { ABSENT, decimalsOf, figure, figureIn, figureText, sumOf } from './figures.ts'
import type { PrintCell } from './frame.ts'
import { grouped } from './rangeCell.ts'

/** Percent; a figure that is only known within bounds may be met, or not, all the same. */
export function coverageCell(target: Pick<Figures, 'target' | 'coverage' | 'met'> | undefined): PrintCell {
  if (target === undefined) return { value: ABSENT.notApplicable }
  if (target.target === null) return { value: ABSENT.notSet }
  if (target.coverage === null && target.met !== null) return { value: target.met ? '达标' : '未达标' }
  return figure(target.coverage, 'incomplete', '0.00')
}

/** What is done, or the bounds that it lies within. */
export function doneCell({ unit, done, low, high, target }: TargetTotal): PrintCell {
  const isOpen = done === null && low !== null && high !== null && Number(high) > 0
  if (!isOpen) return figureIn(unit, done, 'incomplete', target)
  return { value: `${grouped(figureText('', low))}–${grouped(figureText('', high))}` }
}

/** What is missing, of a target that is met nothing. */
export const gapCell = ({ unit, gap, met, target }: TargetTotal): PrintCell =>
  figureIn(unit, gap ?? (met ? '0' : null), target === null ? 'notSet' : 'incomplete', '0')

/** Whether a target counts what is not completed. */
export const countsMore = ({ stages, denominator }: Target): boolean =>
  denominator === undefined && stages.some((stage) => stage !== 'done')

/** A target with what is completed alone, where the notice counts other stages with it; what is missing stays the notice's. */
export function completedOnly(target: TargetTotal, rule: Target | undefined): TargetTotal {
  if (rule === undefined || !countsMore(rule)) return target
  const others = rule.stages.flatMap((stage) => (stage === 'done' ? [] : [target[stage]]))
  const sum = sumOf(others)
  const goal = target.target === null ? null : ratio(target.target)
  const done = target.done !== null && sum ? ratio(target.done).sub(sum) : null
  return {
    ...target,
    done: decimalsOf(done),
    low: null,
    high: null,
    coverage: done && goal && goal.n !== 0n && target.coverage !== null ? coverageOf(done, goal) : null,
  }
}
