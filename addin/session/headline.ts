import {
  type Decimals,
  OUTCOMES,
  type Outcome,
  type Range,
  type Report,
  ratio,
  type TargetTotal,
  toDecimal,
} from '../../engine/index.ts'
import type { Runs } from './runs.ts'

/** What the first screen says, as plain values. Money is 元. */
export interface Headline {
  readonly counts: Readonly<Record<Outcome, number>>
  /** Against the scenario as it is saved. */
  readonly changes: Readonly<Record<Outcome, number>>
  readonly outlay: Range
  /** null where one of the two is not known. */
  readonly outlayChange: Decimals
  /** What the outlay would be if all that waits were approved; null where that is not decided or nothing waits. */
  readonly ifApproved: Decimals
  /** Incentives in the estimate, and those left out for want of a rate, or by choice. */
  readonly included: number
  readonly notSet: number
  readonly notIncluded: number
  readonly coverage: CoverageLine | null
  readonly sample: boolean
}

/** The first target of the whole area that has figures, and how many towns miss theirs. */
export interface CoverageLine {
  readonly target: TargetTotal
  readonly completionBefore: string | null
  readonly towns: number
  readonly townsBelow: number
}

export function headlineOf({ workbook, saved, now }: Runs): Headline {
  const { report } = now
  const before = saved.report
  const change = (o: Outcome) => report.counts[o] - before.counts[o]
  const left = report.incentives.filter((i) => !i.included)
  return {
    counts: report.counts,
    changes: Object.fromEntries(OUTCOMES.map((o) => [o, change(o)])) as Record<Outcome, number>,
    outlay: report.cost.outlay,
    outlayChange: differenceOf(report.cost.outlay.value, before.cost.outlay.value),
    ifApproved: ifApprovedOf(report),
    included: report.incentives.filter((i) => i.included && i.effect === 'outlay').length,
    notSet: left.filter((i) => !i.set).length,
    notIncluded: left.filter((i) => i.set).length,
    coverage: coverageOf(report, before),
    sample: workbook.read.dataset.sample ?? false,
  }
}

export const differenceOf = (a: Decimals, b: Decimals): Decimals =>
  a === null || b === null ? null : toDecimal(ratio(a).sub(ratio(b)))

function ifApprovedOf({ incentives, cost }: Report): Decimals {
  const own = incentives.filter((i) => i.included && i.effect === 'outlay')
  if (cost.outlay.value === null || own.some((i) => i.ifApproved === null)) return null
  const more = own.reduce((sum, i) => sum.add(ratio(i.ifApproved!)), ratio('0'))
  return more.n === 0n ? null : toDecimal(more.add(ratio(cost.outlay.value)))
}

function coverageOf(report: Report, before: Report): CoverageLine | null {
  const target =
    report.targets.find((t) => t.completion !== null) ?? report.targets.find((t) => t.target !== null)
  if (!target) return null
  const same = before.targets.find((t) => t.id === target.id && t.year === target.year)
  const judged = report.towns.filter(({ targets }) => targets.some((t) => t.met !== null))
  return {
    target,
    completionBefore: same?.completion ?? null,
    towns: judged.length,
    townsBelow: judged.filter(({ targets }) => targets.some((t) => t.met === false)).length,
  }
}
