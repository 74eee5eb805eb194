import { STAGES as FIELD_STAGES } from '../../model/field.ts'
import type { IncentiveTotal, Range } from '../../model/result.ts'
import { ABSENT } from './figures.ts'
import type { PrintCell } from './frame.ts'
import { NOTHING, rangeCell, sumRanges } from './rangeCell.ts'
import type { Absence } from './results.ts'

type Part = Range & { readonly name: string }

/** One way in which an incentive's money is divided: by year, by stage, by who bears it. */
export interface Split {
  readonly group: string
  /** The heading of what belongs to no part. */
  readonly rest: string
  /** '' is what belongs to none. */
  readonly partsOf: (i: IncentiveTotal) => readonly Part[]
}

const YEARS: Split = {
  group: '分年度',
  rest: '未分年度',
  partsOf: (i) => i.years.map(({ year, ...range }) => ({ name: year, ...range })),
}

const STAGES: Split = {
  group: '其中',
  rest: '未分阶段',
  partsOf: (i) => i.stages.map(({ stage, ...range }) => ({ name: stage, ...range })),
}

const BEARERS: Split = {
  group: '承担',
  rest: '未明确',
  partsOf: (i) => i.bearers,
}

export const SPLITS = { years: YEARS, stages: STAGES, bearers: BEARERS }

const isNothing = ({ low, high }: Range): boolean => Number(low) === 0 && high !== null && Number(high) === 0

/** A project's life, what is done first. */
const LIFE = Object.keys(FIELD_STAGES)

/** The parts that occur, in their order, the rest ('') last; none where nothing is divided so, or all that has a stage is done. */
export function partsShown(split: Split, list: readonly IncentiveTotal[]): readonly string[] {
  const names = list.flatMap((i) => split.partsOf(i).filter((part) => part.name !== '' && !isNothing(part)))
  const own = [...new Set(names.map(({ name }) => name))]
  if (own.length === 0) return []
  if (split === YEARS) own.sort()
  if (split === STAGES) own.sort((a, b) => LIFE.indexOf(a) - LIFE.indexOf(b))
  const hasRest = list.some((i) => isSettled(i) && !isNothing(partOf(split, i, '') ?? NOTHING))
  const all = hasRest ? [...own, ''] : own
  return split === STAGES && own.every((name) => name === LIFE[0]) ? [] : all
}

/** Whether there is a standard to compute by. */
const isSettled = ({ set, value }: IncentiveTotal): boolean => set || value !== null

/** What of an incentive belongs to a part; undefined where it is not divided at all. */
function partOf(split: Split, i: IncentiveTotal, name: string): Range | undefined {
  const parts = split.partsOf(i)
  const own = parts.find((part) => part.name === name)
  if (own) return own
  const isDivided = parts.some((part) => part.name !== '')
  if (name === '') return isDivided ? NOTHING : i
  return isDivided || isNothing(i) ? NOTHING : undefined
}

/** The amount in a part; an incentive that is not divided stands whole in the rest. */
export function partCell(split: Split, i: IncentiveTotal, name: string, absence: Absence): PrintCell {
  if (!isSettled(i)) return { value: ABSENT.notSet }
  const part = partOf(split, i, name)
  return part ? rangeCell(part, absence) : { value: ABSENT.notApplicable }
}

/** What is not set may be anything: the sum of a part then has no upper end. */
export const partSum = (split: Split, list: readonly IncentiveTotal[], name: string): Range =>
  sumRanges(list.map((i) => (isSettled(i) ? (partOf(split, i, name) ?? NOTHING) : UNSET)))

const UNSET: Range = { low: '0', value: null, high: null }
