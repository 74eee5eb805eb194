import {
  type AllotmentTotal,
  type Decimals,
  type ParameterValue,
  ratio,
  reportOf,
  toDecimal,
} from '../../engine/index.ts'
import { differenceOf } from './headline.ts'
import { decimal, type Lever } from './levers.ts'
import type { Run, Runs } from './runs.ts'

/** What moving a parameter by one step would do, from where it stands. */
export interface Effect {
  /** The step that was tried; below 0 where the parameter stands at its upper end. */
  readonly step: number
  /** Of the outlay, 元; null where it is not decided. */
  readonly money: Decimals
  /** Rows of the main table whose outcome would be another. */
  readonly rows: number
  /** Up to where a fund that it draws on can bear it; null where none is, or none has a known capacity. */
  readonly bearable: Bearable | null
}

export interface Bearable {
  readonly fund: string
  /** 元 */
  readonly capacity: string
  readonly value: number
}

/** Null for what has no slider or no value. */
export function effectOf(runs: Runs, { parameter, value, slider }: Lever): Effect | null {
  if (slider === null || typeof value !== 'number') return null
  const { label } = parameter
  const step = value + slider.step <= slider.high ? slider.step : -slider.step
  const at = (x: number): Pick<Run, 'simulation' | 'report'> => {
    const simulation = runs.workbook.model.simulator.run(withValue(runs.now, label, x))
    return { simulation, report: reportOf(simulation) }
  }
  const moved = at(decimal(value + step))
  return {
    step,
    money: differenceOf(moved.report.cost.outlay.value, runs.now.report.cost.outlay.value),
    rows: flipped(runs, moved),
    bearable: parameter.category === 'incentive' ? bearableOf(runs.now, moved, slider, value, at) : null,
  }
}

const withValue = ({ scenario }: Run, label: string, value: ParameterValue) => ({
  ...scenario,
  overrides: { ...scenario.overrides, [label]: value },
})

function flipped({ workbook, now }: Runs, moved: Pick<Run, 'simulation'>): number {
  const { entity, qualification } = workbook.read.policy.main
  const [before, after] = [now, moved].map(
    ({ simulation }) => simulation.qualification(entity, qualification)?.codes,
  )
  let n = 0
  after?.forEach((code, row) => {
    if (code !== before?.[row]) n++
  })
  return n
}

/** The largest step of the slider at which the fund that the parameter weighs on is not overdrawn. */
function bearableOf(
  now: Run,
  moved: Pick<Run, 'report'>,
  { low, high, step }: { readonly low: number; readonly high: number; readonly step: number },
  value: number,
  at: (x: number) => Pick<Run, 'report'>,
): Bearable | null {
  const funds = now.report.allotments.filter((a) => a.fund && a.capacity !== null && a.demand !== null)
  const fund = funds.find((a) => same(moved, a)?.demand !== a.demand)
  if (!fund?.capacity) return null
  const isBorne = (x: number): boolean | null => {
    const own = same(at(x), fund)
    return own?.demand == null ? null : ratio(own.demand).compare(ratio(fund.capacity!)) <= 0
  }
  // Steps are counted from where the parameter stands.
  let [from, to] = [Math.ceil((low - value) / step), Math.floor((high - value) / step)]
  if (isBorne(decimal(value + from * step)) !== true) return null
  while (from < to) {
    const middle = Math.ceil((from + to) / 2)
    if (isBorne(decimal(value + middle * step)) === true) from = middle
    else to = middle - 1
  }
  return { fund: fund.label, capacity: toDecimal(ratio(fund.capacity)), value: decimal(value + from * step) }
}

const same = (
  { report }: Pick<Run, 'report'>,
  { id, group, year }: AllotmentTotal,
): AllotmentTotal | undefined =>
  report.allotments.find((a) => a.id === id && a.group === group && a.year === year)

/** Effects of parameters, worked out one at a time when there is nothing else to do. */
export interface Effects {
  /** Undefined until it is worked out; asked for, it will be. */
  readonly of: (label: string) => Effect | null | undefined
}

/** Long enough that a moving slider is never waited for. */
const PAUSE = 150

export function createEffects(
  runs: () => Runs | null,
  levers: () => readonly Lever[],
  later: (work: () => void, milliseconds: number) => () => void,
  changed: () => void,
): Effects {
  let of: Run | null = null
  let known = new Map<string, Effect | null>()
  let wanted: string[] = []
  let isWaiting = false
  const work = (): void => {
    isWaiting = false
    const now = runs()
    const label = wanted.shift()
    if (!now || now.now !== of || label === undefined) return
    const lever = levers().find(({ parameter }) => parameter.label === label)
    known.set(label, lever ? effectOf(now, lever) : null)
    if (wanted.length > 0) wait()
    changed()
  }
  const wait = (): void => {
    if (isWaiting) return
    isWaiting = true
    later(work, PAUSE)
  }
  return {
    of: (label) => {
      const now = runs()
      if (!now) return undefined
      if (now.now !== of) {
        of = now.now
        known = new Map()
        wanted = []
      }
      const effect = known.get(label)
      if (effect === undefined && !known.has(label) && !wanted.includes(label)) {
        wanted.push(label)
        wait()
      }
      return effect
    },
  }
}
