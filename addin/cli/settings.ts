import {
  CURRENT,
  type Diagnostic,
  fold,
  nearestName,
  type Parameter,
  type ParameterValue,
  type Policy,
  type ReadBook,
  type Scenario,
} from '../../engine/index.ts'
import { doubtsOf, readValue } from '../session/value.ts'
import { findScenario } from '../session/workbook.ts'
import { stop } from './stop.ts'
import type { Context } from './verb.ts'

/** A scenario to run, and the changes that `--set` laid over it, worded. */
export interface Chosen {
  readonly scenario: Scenario
  readonly changes: readonly string[]
  /** What is doubtful about the values that `--set` gave. */
  readonly doubts: readonly Diagnostic[]
}

/** The scenario that is asked for, the workbook's current one where none is, with the `--set` values laid over it. */
export function chooseScenario(
  context: Context,
  { policy, scenarios, current }: Pick<ReadBook, 'policy' | 'scenarios' | 'current'>,
): Chosen {
  const asked = context.options.scenario
  const name = typeof asked === 'string' ? asked : current
  const found = name === undefined ? CURRENT : findScenario(scenarios, name)
  if (found !== undefined) return withSettings(context, policy, found)
  const known = [CURRENT.label, ...scenarios.map((s) => s.label)]
  const near = nearestName(name!, known) ?? ''
  throw stop(2, context.text('noScenario', { name: name!, near, known: known.join(context.text('comma')) }))
}

/** A changed scenario is a trial again, whatever it was. */
function withSettings(context: Context, policy: Policy, scenario: Scenario): Chosen {
  const typed = context.options.set
  const settings = (Array.isArray(typed) ? typed : []).map((one) => readSetting(context, policy, String(one)))
  if (settings.length === 0) return { scenario, changes: [], doubts: [] }
  const overrides = Object.fromEntries(
    settings.flatMap((s) => (s.kind === 'parameter' ? [[s.label, s.value]] : [])),
  )
  const switches = Object.fromEntries(
    settings.flatMap((s) => (s.kind === 'parameter' ? [] : [[s.label, s.on]])),
  )
  return {
    scenario: {
      ...scenario,
      status: 'trial',
      overrides: { ...scenario.overrides, ...overrides },
      switches: { ...scenario.switches, ...switches },
    },
    changes: settings.map(
      (s) => `${s.label}=${s.kind === 'parameter' ? wordOf(context, s.value) : switchWord(context, s)}`,
    ),
    doubts: doubtsOf(policy, overrides),
  }
}

/** One `--set`: a parameter's value, or a rule (条件, 奖补, 目标, 额度) switched on or off. */
type Setting =
  | { readonly kind: 'parameter'; readonly label: string; readonly value: ParameterValue }
  | { readonly kind: 'rule' | 'incentive'; readonly label: string; readonly on: boolean }

/** An incentive is counted in the estimate or not; any other rule applies or does not. */
function switchWord(
  { text }: Context,
  { kind, on }: { readonly kind: string; readonly on: boolean },
): string {
  const state = on ? 'on' : 'off'
  return kind === 'incentive' ? text(`count.${state}`) : text(`switch.${state}`)
}

function wordOf({ words }: Context, value: ParameterValue): string {
  if (value === null) return words.absent.notSet
  if (typeof value === 'boolean') return value ? words.explain.yes! : words.explain.no!
  return typeof value === 'object' ? value.join(words.cli.comma) : String(value)
}

function readSetting(context: Context, policy: Policy, setting: string): Setting {
  const { text, words } = context
  const [, name, typed] = /^([^=＝]+)[=＝](.*)$/s.exec(setting) ?? []
  if (name === undefined || typed === undefined) throw stop(2, text('setForm', { typed: setting }))
  const parameter = policy.parameters.find((p) => fold(p.label) === fold(name))
  if (parameter === undefined) return readSwitch(context, policy, name, typed)
  const reading = readValue(parameter, typed, words.answers)
  if (reading.ok) return { kind: 'parameter', label: parameter.label, value: reading.value }
  const reason = text(reading.key, { example: exampleOf(parameter), ...reading.values })
  throw stop(2, text('setWrong', { name: parameter.label, typed, reason }))
}

const rulesOf = ({
  requirements,
  incentives,
  targets,
  allotments,
}: Policy): readonly { readonly label: string }[] => [
  ...requirements,
  ...incentives,
  ...targets,
  ...allotments,
]

function readSwitch(context: Context, policy: Policy, name: string, typed: string): Setting {
  const { text, words } = context
  const rule = rulesOf(policy).find((r) => fold(r.label) === fold(name))
  if (rule === undefined)
    throw stop(2, text('setParameter', { name: name.trim(), near: nearNames(policy, name.trim()) }))
  const answer = fold(typed)
  const { on, off, yes, no } = words.answers
  const incentive = policy.incentives.find((i) => i.label === rule.label)
  const kind = incentive === undefined ? 'rule' : 'incentive'
  if ([...on, ...yes].includes(answer)) return { kind, label: rule.label, on: true }
  if ([...off, ...no].includes(answer)) return { kind, label: rule.label, on: false }
  const [first, second] = [true, false].map((state) => switchWord(context, { kind, on: state })) as [
    string,
    string,
  ]
  const rate = policy.parameters.find((p) => incentive?.rate?.includes(p.label))?.label ?? ''
  throw stop(2, text('setSwitch', { name: rule.label, typed, on: first, off: second, rate }))
}

/** The nearest by spelling, otherwise those that contain what was typed. */
function nearNames(policy: Policy, name: string): string {
  const labels = [...policy.parameters, ...rulesOf(policy)].map((p) => p.label)
  return (
    nearestName(name, labels) ??
    labels
      .filter((label) => label.includes(name))
      .slice(0, 3)
      .join('、')
  )
}

const exampleOf = (parameter: Parameter): string =>
  `${typeof parameter.value === 'number' ? parameter.value : 50}${parameter.unit ?? ''}`
