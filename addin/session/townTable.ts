import {
  addTargets,
  hasStages,
  type Range,
  type TargetTotal,
  type TownTotal,
  wholeOf,
  yearsText,
} from '../../engine/index.ts'
import type { Runs } from './runs.ts'

/** A target and where a town stands. */
export interface TownTarget {
  readonly town: string
  readonly target: TargetTotal
}

/** One target in one year, of every town that has it. */
export interface TargetGroup {
  readonly key: string
  /** The target's name without the area's own: of a town or a street alike. */
  readonly name: string
  /** As people write it: 2022, 2022—2023. */
  readonly year: string
  readonly unit: string
  /** Whether anything of it may be under way or planned. */
  readonly isStaged: boolean
  readonly towns: readonly TownTarget[]
  /** Null of a ratio: its parts have no sum. */
  readonly total: TargetTotal | null
}

export interface TownTable {
  /** The targets of the towns, those first that anybody has a task for. */
  readonly groups: readonly TargetGroup[]
  /** What the whole area is called. */
  readonly name: string
  /** Its targets. */
  readonly whole: readonly {
    readonly target: TargetTotal
    readonly year: string
    readonly isStaged: boolean
  }[]
  /** Outcomes and money; the line of rows that belong to no town only where it has any. */
  readonly towns: readonly TownTotal[]
}

export function townTable({ now: { report, simulation } }: Pick<Runs, 'now'>): TownTable {
  const { policy } = simulation.compiled
  const isStaged = (label: string) =>
    hasStages(
      policy.targets.find((t) => t.label === label),
      policy,
    )
  const groups = new Map<string, TownTarget[]>()
  for (const { town, targets } of report.towns)
    for (const target of targets) {
      const key = `${target.id}|${target.year}`
      groups.set(key, [...(groups.get(key) ?? []), { town, target }])
    }
  const listed = [...groups].map(([key, towns]): TargetGroup => {
    const first = towns[0]!.target
    const isRatio = policy.targets.find((t) => t.label === first.label)?.denominator !== undefined
    return {
      key,
      name: nameOf(first.label, policy.area),
      year: yearsText(first.year),
      unit: first.unit,
      isStaged: isStaged(first.label),
      towns,
      total: isRatio ? null : { ...first, ...addTargets(towns.map(({ target }) => target)) },
    }
  })
  const hasTask = ({ towns }: TargetGroup) => towns.some(({ target }) => target.target !== null)
  return {
    groups: [...listed.filter(hasTask), ...listed.filter((group) => !hasTask(group))],
    name: wholeOf(policy),
    whole: report.targets.map((target) => ({
      target,
      year: yearsText(target.year),
      isStaged: isStaged(target.label),
    })),
    towns: report.towns.filter((town) => town.town !== '' || !isEmpty(town)),
  }
}

const nameOf = (label: string, area: string): string =>
  label.startsWith(area) && label.length > area.length ? label.slice(area.length) : label

const isEmpty = ({ counts, cost }: TownTotal): boolean =>
  Object.values(counts).every((n) => n === 0) && Object.values(cost).every(isNothing)

const isNothing = ({ low, high }: Range): boolean => Number(low) === 0 && high !== null && Number(high) === 0

/** What a bar is drawn from: shares of the longest bar, from 0 to 1, one behind the other; null has no bar. */
export interface TownBar {
  readonly town: string
  readonly done: number
  readonly underWay: number
  readonly planned: number
  /** Where the task stands. */
  readonly task: number | null
}

/** Lengths for the eye only; the figures stand beside them. */
export function barsOf({ towns }: TargetGroup): readonly TownBar[] {
  const size = (decimal: string | null) => Math.max(0, Number(decimal ?? 0))
  const longest = Math.max(
    ...towns.map(({ target: t }) =>
      Math.max(size(t.done) + size(t.underWay) + size(t.planned), size(t.target)),
    ),
  )
  const share = (decimal: string | null) => (longest > 0 ? size(decimal) / longest : 0)
  return towns.map(({ town, target: t }) => ({
    town,
    done: share(t.done),
    underWay: share(t.underWay),
    planned: share(t.planned),
    task: t.target === null ? null : share(t.target),
  }))
}
