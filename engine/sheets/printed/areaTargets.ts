import { ROOT } from '../../model/field.ts'
import { type Ratio, ratio, toFixed } from '../../model/ratio.ts'
import type { Decimals, TargetTotal } from '../../model/result.ts'
import { decimalsOf, sumOf } from './figures.ts'
import type { Results } from './results.ts'

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
  /** Of a ratio there is nothing under way. */
  readonly isRatio: boolean
  /** The same under way and done, measured alike: 连片 and 零星 are parts of one total. */
  readonly measure: string
}

export type Figures = Pick<TargetTotal, 'target' | 'done' | 'underWay' | 'coverage' | 'gap'>

/** The same target in the same year. */
export const targetKey = ({ id, year }: TargetTotal): string => `${id}|${year}`

const shortName = (label: string, level: string): string =>
  label.startsWith(level) && label.length > level.length ? label.slice(level.length) : label

export function areaTargets({ report, policy }: Results): AreaTarget[] {
  const parts = new Map<string, TargetTotal[]>()
  for (const target of report.towns.flatMap(({ targets }) => targets))
    parts.set(targetKey(target), [...(parts.get(targetKey(target)) ?? []), target])
  return [...parts].map(([key, list]) => {
    const { label, year, unit } = list[0]!
    const name = shortName(label, policy.area)
    const own = report.targets.find((t) => t.year === year && shortName(t.label, ROOT) === name)
    const rule = policy.targets.find((t) => t.label === label)
    const isRatio = rule?.denominator !== undefined
    return {
      key,
      name,
      year,
      unit,
      whole: own ?? (isRatio ? undefined : added(list)),
      isSet: list.some(({ target }) => target !== null),
      isRatio,
      measure: `${rule?.entity}|${rule?.measure}|${rule?.denominator ?? ''}|${year}`,
    }
  })
}

/** The targets with their years in their names, where they are of several. */
export function withYears(targets: readonly AreaTarget[]): AreaTarget[] {
  const several = new Set(targets.map(({ year }) => year)).size > 1
  return targets.map((t) => (several && t.year !== '' ? { ...t, name: `${t.year}年${t.name}` } : t))
}

function added(parts: readonly TargetTotal[]): Figures {
  const target = sumOf(parts.map((part) => part.target))
  const done = sumOf(parts.map((part) => part.done))
  const missing = target && done && target.sub(done)
  return {
    target: decimalsOf(target),
    done: decimalsOf(done),
    underWay: decimalsOf(sumOf(parts.map((part) => part.underWay))),
    coverage: target && done && coverageOf(done, target),
    gap: decimalsOf(missing && (missing.s < 0n ? ratio('0') : missing)),
  }
}

/** Percent of the exact ratio; 100.00 only when met. */
function coverageOf(done: Ratio, target: Ratio): Decimals {
  if (target.n === 0n) return '—'
  const text = toFixed(done.div(target).mul(100), 2)
  return text === '100.00' && done.compare(target) < 0 ? '99.99' : text
}
