import {
  type Effect,
  fold,
  moneyIn,
  OUTCOMES,
  type Outcome,
  type Range,
  toFixed,
  totalsOf,
} from '../../../engine/index.ts'
import { WORDS } from '../../text/index.ts'
import type { Run } from '../runs.ts'
import type { FunctionWorld } from './function.ts'
import { near } from './near.ts'
import { includedOnly, openAmount, yuan } from './yuan.ts'

/** A figure of the whole area, or of the town at a place in the report. Throws a `FunctionFault`. */
export type Measure = (world: FunctionWorld, run: Run, town: number | null) => number

const EFFECTS: readonly Effect[] = ['outlay', 'forgone', 'receipt']
const ENDS: readonly (readonly [keyof Range, string])[] = [
  ['value', ''],
  ['low', 'Low'],
  ['high', 'High'],
]

const rowsWith =
  (outcome: Outcome): Measure =>
  (_, { report }, town) =>
    (town === null ? report : report.towns[town]!).counts[outcome]

const sumOf =
  (effect: Effect, end: keyof Range): Measure =>
  (world, run, town) => {
    const { report } = run
    const label = world.wording.words.functions[`measure.${effect}`]!
    const own = report.incentives.filter((incentive) => incentive.effect === effect)
    if (own.length === 0) throw world.refusal('pending', 'noEffect', { effect: label })
    const included = own.filter((incentive) => incentive.included)
    if (included.length === 0) throw world.refusal('pending', 'noneIncluded', { effect: label })
    const range = (town === null ? report : report.towns[town]!).cost[effect]
    const unset = included.find((incentive) => !incentive.set)
    // Without a standard the least is not known either: it is not nothing.
    if (unset) throw openAmount(world, run, unset, range)
    const amount = range[end]
    if (amount !== null) return yuan(world, amount)
    const open = included.find(({ value }) => value === null) ?? included[0]!
    throw openAmount(world, run, { ...open, label }, range)
  }

/** The fixed measures by their keys, which are also their English names. */
export const MEASURES: ReadonlyMap<string, Measure> = new Map([
  ...OUTCOMES.map((outcome) => [outcome, rowsWith(outcome)] as const),
  ...EFFECTS.flatMap((effect) =>
    ENDS.map(([end, suffix]) => [`${effect}${suffix}`, sumOf(effect, end)] as const),
  ),
])

/** Whatever the language of the pane: a formula is typed once, and read by many. */
const BY_NAME: ReadonlyMap<string, Measure> = new Map(
  [...MEASURES].flatMap(([key, measure]) => [
    [fold(key), measure] as const,
    ...Object.values(WORDS).map(({ functions }) => [fold(functions[`measure.${key}`]!), measure] as const),
  ]),
)

const amountsOf =
  (label: string): Measure =>
  (world, run, town) => {
    const { report, simulation } = run
    const at = report.incentives.findIndex((incentive) => incentive.label === label)
    const total = report.incentives[at]!
    includedOnly(world, run, total)
    if (town === null) {
      if (total.value === null) throw openAmount(world, run, total, total)
      return yuan(world, total.value)
    }
    const { low, value, high } = moneyIn(totalsOf(simulation).incentives[at]!, town)
    if (value !== null) return yuan(world, toFixed(value, 2))
    throw openAmount(
      world,
      run,
      { ...total, value: null },
      { low: toFixed(low, 2), high: high && toFixed(high, 2) },
    )
  }

/** A measure by its name in any language, its key, or the name of an incentive. Throws a `FunctionFault`. */
export function measureOf({ workbook, wording, refusal }: FunctionWorld, asked: string): Measure {
  const wanted = fold(asked)
  const fixed = BY_NAME.get(wanted)
  if (fixed) return fixed
  const { incentives } = workbook.read.policy
  const label = incentives.find((incentive) => fold(incentive.label) === wanted)?.label
  if (label !== undefined) return amountsOf(label)
  const words = [...MEASURES.keys()].map((key) => wording.words.functions[`measure.${key}`]!)
  const names = [...words, ...incentives.map((incentive) => incentive.label)]
  throw refusal('notFound', 'noMeasure', { name: asked, near: near(asked, names) })
}
