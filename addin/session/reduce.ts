import { CURRENT, type ParameterValue, type Scenario } from '../../engine/index.ts'
import {
  type Busy,
  type Choice,
  chosen,
  INITIAL,
  NO_TRIAL,
  type Notice,
  type Printed,
  type RowKey,
  type State,
  type TabKey,
  type Trial,
  type Typed,
  tried,
  valueUnder,
} from './state.ts'
import { dependentOn, waitingFor } from './waiting.ts'
import { isSound, type Workbook } from './workbook.ts'

export type Action =
  | { readonly kind: 'opened'; readonly name: string; readonly workbook: Workbook }
  /** The sheets were changed: by a person, or by what the pane wrote to its input tables. */
  | {
      readonly kind: 'reread'
      readonly workbook: Workbook
      readonly byPerson: boolean
      /** What is chosen from now on. */
      readonly choice: Choice
    }
  | { readonly kind: 'choose'; readonly scenario: string }
  | { readonly kind: 'set'; readonly label: string; readonly value: ParameterValue }
  | { readonly kind: 'mistyped'; readonly label: string; readonly typed: Typed }
  | { readonly kind: 'switch'; readonly label: string; readonly on: boolean }
  /** One parameter or rule back to the scenario's own, or all of them. */
  | { readonly kind: 'restore'; readonly label?: string }
  | { readonly kind: 'select'; readonly row: RowKey | null }
  | { readonly kind: 'open'; readonly tab: TabKey | null }
  /** The printed tables stand as they were printed then, with so many edits since. */
  | { readonly kind: 'printed'; readonly printed: Printed | null; readonly edits: number }
  | { readonly kind: 'undoable'; readonly label: string | null }
  | { readonly kind: 'busy'; readonly busy: Busy | null }
  | { readonly kind: 'live'; readonly on: boolean }
  | { readonly kind: 'notice'; readonly notice: Notice | null }

export function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'opened':
      return opened(state, action.name, action.workbook)
    case 'reread':
      return reread(state, action)
    case 'choose':
      return { ...state, scenario: action.scenario, trial: NO_TRIAL, typed: {} }
    case 'set':
      return set(state, action.label, action.value)
    case 'mistyped':
      return { ...state, typed: { ...state.typed, [action.label]: action.typed } }
    case 'switch':
      return {
        ...state,
        trial: settled(state, {
          ...state.trial,
          switches: { ...state.trial.switches, [action.label]: action.on },
        }),
      }
    case 'restore':
      return action.label === undefined
        ? { ...state, trial: NO_TRIAL, typed: {} }
        : restored(state, action.label)
    case 'select':
      return { ...state, selected: action.row }
    case 'open':
      return { ...state, tab: action.tab }
    case 'printed':
      return { ...state, printed: action.printed, edits: action.edits }
    case 'undoable':
      return { ...state, undoable: action.label }
    case 'busy':
      return { ...state, busy: action.busy }
    case 'live':
      return { ...state, live: action.on }
    case 'notice':
      return { ...state, notice: action.notice }
  }
}

/** A rate that nobody had set brings the incentives that waited for it alone into the estimate. */
function set(state: State, label: string, value: ParameterValue): State {
  const { sound, trial } = state
  if (sound === null) return state
  const before = tried(state)
  const wasSet = sound.model.simulator.settings(before).isSet(label)
  const joining = wasSet || value === null ? [] : waitingFor(sound, before, label)
  return {
    ...state,
    trial: settled(state, {
      overrides: { ...trial.overrides, [label]: value },
      switches: { ...trial.switches, ...Object.fromEntries(joining.map((name) => [name, true])) },
    }),
    typed: without(state.typed, label),
  }
}

/** One parameter or rule as the scenario has it; what came into the estimate with a rate goes with it. */
function restored(state: State, label: string): State {
  const { sound, trial } = state
  const overrides = without(trial.overrides, label)
  const own = { ...state, trial: { overrides, switches: without(trial.switches, label) } }
  const typed = without(state.typed, label)
  if (sound === null || sound.model.simulator.settings(tried(own)).isSet(label)) return { ...own, typed }
  const leaving = label in trial.overrides ? dependentOn(sound, label) : []
  return { ...own, trial: { overrides, switches: leaving.reduce(without, own.trial.switches) }, typed }
}

/** A workbook with errors is shown with them, and without figures: those of another workbook would be wrong. */
function opened({ live, tab }: State, name: string, workbook: Workbook): State {
  const { current } = workbook.read
  const isKnown = workbook.read.scenarios.some(({ label }) => label === current)
  return {
    ...INITIAL,
    live,
    tab,
    name,
    workbook,
    sound: isSound(workbook) ? workbook : null,
    scenario: current !== undefined && isKnown ? current : CURRENT.label,
  }
}

function reread(state: State, { workbook, byPerson, choice }: Extract<Action, { kind: 'reread' }>): State {
  const sound = isSound(workbook) ? workbook : state.sound
  const next = { ...state, workbook, sound, edits: state.edits + (byPerson ? 1 : 0) }
  if (sound === state.sound) return next
  const labels = new Set(sound?.read.scenarios.map(({ label }) => label))
  const scenario = labels.has(choice.scenario) ? choice.scenario : CURRENT.label
  return { ...next, scenario, trial: settled({ ...next, scenario }, choice.trial) }
}

/** Without what the scenario says anyway, and without names that the policy no longer has. */
function settled(state: Pick<State, 'sound' | 'scenario'>, trial: Trial): Trial {
  const { sound } = state
  if (sound === null) return NO_TRIAL
  const { policy } = sound.read
  const own = chosen(state)
  const parameters = new Map(policy.parameters.map((p) => [p.label, p]))
  const overrides = Object.entries(trial.overrides).filter(([label, value]) => {
    const parameter = parameters.get(label)
    return parameter && !same(value, valueUnder(own, parameter))
  })
  const switches = Object.entries(trial.switches).filter(([label, on]) => {
    const rule = isOnOf(sound.read.policy, own, label)
    return rule !== undefined && rule !== on
  })
  return { overrides: Object.fromEntries(overrides), switches: Object.fromEntries(switches) }
}

/** Whether a rule applies under a scenario; undefined where there is none of that name. */
export function isOnOf(
  { requirements, incentives, targets, allotments }: Workbook['read']['policy'],
  scenario: Scenario,
  label: string,
): boolean | undefined {
  const own =
    requirements.find((r) => r.label === label)?.enabled ??
    incentives.find((i) => i.label === label)?.included ??
    ([...targets, ...allotments].some((r) => r.label === label) ? true : undefined)
  return own === undefined ? undefined : (scenario.switches[label] ?? own)
}

const same = (a: ParameterValue, b: ParameterValue): boolean => JSON.stringify(a) === JSON.stringify(b)

function without<T>(record: Readonly<Record<string, T>>, label: string): Readonly<Record<string, T>> {
  const { [label]: _, ...rest } = record
  return rest
}
