import { wholeOf } from '../../model/policy.ts'
import { type Ratio, ratio, toFixed } from '../../model/ratio.ts'
import type { Decimals, TargetTotal } from '../../model/result.ts'
import { decimalsOf, sumOf } from './figures.ts'
import type { TrialResults } from './results.ts'
import { hasStages } from './stages.ts'

/** A target that every area row has, under the name that is left without the area's own: 镇街连片面积 → 连片面积. */
export interface AreaTarget {
  readonly key: string
  readonly name: string
  readonly year: string
  readonly unit: string
  /** What the whole area has; undefined where the parts have no sum. */
  readonly whole: Figures | undefined
  /** Whether any area row has a task. */
  readonly isSet: boolean
  /** Whether anything of it may be under way. */
  readonly hasStages: boolean
  /** The same under way and done, measured alike: 连片 and 零星 are parts of one total. */
  readonly measure: string
}

export type Figures = Omit<TargetTotal, 'id' | 'label' | 'year' | 'unit'>

/** The same target in the same year. */
export const targetKey = ({ id, year }: TargetTotal): string => `${id}|${year}`

const shortName = (label: string, level: string): string =>
  label.startsWith(level) && label.length > level.length ? label.slice(level.length) : label

export function areaTargets({ report, policy }: Pick<TrialResults, 'report' | 'policy'>): AreaTarget[] {
  const parts = new Map<string, TargetTotal[]>()
  for (const target of report.towns.flatMap(({ targets }) => targets))
    parts.set(targetKey(target), [...(parts.get(targetKey(target)) ?? []), target])
  return [...parts].map(([key, list]) => {
    const { label, year, unit } = list[0]!
    const name = shortName(label, policy.area)
    const own = report.targets.find((t) => t.year === year && shortName(t.label, wholeOf(policy)) === name)
    const rule = policy.targets.find((t) => t.label === label)
    const isRatio = rule?.denominator !== undefined
    return {
      key,
      name,
      year,
      unit,
      whole: own ?? (isRatio ? undefined : addTargets(list)),
      isSet: list.some(({ target }) => target !== null),
      hasStages: hasStages(rule, policy),
      measure: `${rule?.entity}|${rule?.measure}|${rule?.denominator ?? ''}|${year}`,
    }
  })
}

/** Whole calendar years without their days: 2020-01-01—2021-12-31 → 2020—2021. */
export function yearsText(period: string): string {
  const [, from, to] = /^(\d{4})-01-01—(\d{4})-12-31$/.exec(period) ?? []
  if (from === undefined || to === undefined) return period
  return from === to ? from : `${from}—${to}`
}

/** The targets with their years in their names, where they are of several. */
export function withYears(targets: readonly AreaTarget[]): AreaTarget[] {
  const several = new Set(targets.map(({ year }) => year)).size > 1
  return targets.map((t) =>
    several && t.year !== '' ? { ...t, name: `${yearsText(t.year)}年${t.name}` } : t,
  )
}

/** The same target of all areas as one: what one has beyond its task helps the others. Not for ratios. */
export function addTargets(parts: readonly TargetTotal[]): Figures {
  const sum = (pick: (part: TargetTotal) => Decimals) => sumOf(parts.map(pick))
  const target = sum((part) => part.target)
  const done = sum((part) => part.done)
  const counted = sum((part) => part.counted)
  const missing = target && counted && target.sub(counted)
  return {
    target: decimalsOf(target),
    done: decimalsOf(done),
    counted: decimalsOf(counted),
    underWay: decimalsOf(sum((part) => part.underWay)),
    planned: decimalsOf(sum((part) => part.planned)),
    low: decimalsOf(sum((part) => part.low)),
    high: decimalsOf(sum((part) => part.high)),
    coverage: target && counted && coverageOf(counted, target),
    completion: target && done && coverageOf(done, target),
    gap: decimalsOf(missing && (missing.s < 0n ? ratio('0') : missing)),
    met: target && counted && counted.compare(target) >= 0,
  }
}

/** Percent of the exact ratio; 100.00 only when met. */
function coverageOf(done: Ratio, target: Ratio): Decimals {
  if (target.n === 0n) return '—'
  const text = toFixed(done.div(target).mul(100), 2)
  return text === '100.00' && done.compare(target) < 0 ? '99.99' : text
}
