import { type Diagnostic, type Parameter, type ParameterValue, settingFinding } from '../../engine/index.ts'
import { chosen, type State, type Typed, tried, valueUnder } from './state.ts'

/** A parameter as the pane shows it. */
export interface Lever {
  readonly parameter: Parameter
  /** Under the scenario with what is tried. */
  readonly value: ParameterValue
  /** Under the scenario as it is saved. */
  readonly saved: ParameterValue
  readonly isChanged: boolean
  /** What is wrong with the value, or doubtful; it holds all the same. */
  readonly finding?: Diagnostic
  /** Something typed that is no value. */
  readonly typed?: Typed
  /** Where a slider can stand; null for what is no number, has no range, or is looked up in bands. */
  readonly slider: Slider | null
}

export interface Slider {
  readonly low: number
  readonly high: number
  readonly step: number
}

/** Where a slider stands after some steps: 0.1 + 0.2 as it is typed. */
export const decimal = (x: number): number => Number(x.toPrecision(12))

/** All parameters in the policy's order. */
export function leversOf(state: State): readonly Lever[] {
  const { sound, trial, typed } = state
  if (sound === null) return []
  const [own, now] = [chosen(state), tried(state)]
  return sound.read.policy.parameters.map((parameter) => {
    const { label } = parameter
    const value = valueUnder(now, parameter)
    const finding = settingFinding(parameter, value)
    return {
      parameter,
      value,
      saved: valueUnder(own, parameter),
      isChanged: label in trial.overrides,
      ...(finding ? { finding } : {}),
      ...(typed[label] ? { typed: typed[label] } : {}),
      slider: sliderOf(parameter),
    }
  })
}

function sliderOf({ type, low, high, step, bands, by }: Parameter): Slider | null {
  const isPlain = (bands?.length ?? 0) === 0 && (by?.length ?? 0) === 0
  if (type !== 'number' || !isPlain || low === undefined || high === undefined || !(high > low)) return null
  return { low, high, step: step ?? (high - low) / 100 }
}

/** How many the first screen has room for. */
const USUAL = 2

/**
 * The parameters of the first screen: what is being tried, then a threshold and a standard, those first that the
 * policy's own scenarios vary; a standard that nobody has set yet is what most people come to type.
 */
export function usualLevers(state: State, levers: readonly Lever[]): readonly Lever[] {
  const varied = new Set(state.sound?.read.scenarios.flatMap(({ overrides }) => Object.keys(overrides)))
  const movable = levers.filter(({ slider }) => slider !== null)
  const best = (category: Parameter['category']) => {
    const own = movable.filter(({ parameter }) => parameter.category === category)
    const first = own.filter(({ parameter }) => varied.has(parameter.label))
    return [...first, ...own.filter(({ value }) => value !== null), ...own].slice(0, 1)
  }
  const ranked = [
    ...levers.filter(({ isChanged, typed }) => isChanged || typed),
    ...best('threshold'),
    ...best('incentive'),
    ...movable,
  ]
  const usual = new Set([...new Set(ranked)].slice(0, USUAL))
  // They stay in the policy's order, so that a lever does not jump while it is moved.
  return levers.filter((lever) => usual.has(lever))
}
