import type { TargetTotal } from '../../model/result.ts'
import type { Figures } from './areaTargets.ts'
import { ABSENT, figure, figureIn, figureText } from './figures.ts'
import type { PrintCell } from './frame.ts'

/** Percent; a figure that is only known within bounds may be met, or not, all the same. */
export function coverageCell(target: Figures | undefined): PrintCell {
  if (target === undefined) return { value: ABSENT.notApplicable }
  if (target.target === null) return { value: ABSENT.notSet }
  if (target.coverage === null && target.met !== null) return { value: target.met ? '达标' : '未达标' }
  return figure(target.coverage, 'incomplete', '0.00')
}

/** What is done, or the bounds that it lies within. */
export function doneCell({ unit, done, low, high, target }: TargetTotal): PrintCell {
  const isOpen = done === null && low !== null && high !== null && Number(high) > 0
  if (!isOpen) return figureIn(unit, done, 'incomplete', target)
  return { value: `${figureText('', low)}–${figureText('', high)}` }
}

/** What is missing, of a target that is met nothing. */
export const gapCell = ({ unit, gap, met, target }: TargetTotal): PrintCell =>
  figureIn(unit, gap ?? (met ? '0' : null), target === null ? 'notSet' : 'incomplete', '0')
