import {
  CURRENT,
  type Diagnostic,
  type Parameter,
  type ParameterValue,
  type Scenario,
} from '../../engine/index.ts'
import type { SoundWorkbook, Workbook } from './workbook.ts'

/** What a person has changed on top of the chosen scenario. */
export interface Trial {
  readonly overrides: Readonly<Record<string, ParameterValue>>
  readonly switches: Readonly<Record<string, boolean>>
}

/** What was typed for a parameter and is no value of it: the key of the sentence that says why, with its values. */
export interface Typed {
  readonly text: string
  readonly fault: { readonly key: string; readonly values: Readonly<Record<string, string>> }
}

/** The scenario chosen, by its name, and what is tried on top of it. */
export interface Choice {
  readonly scenario: string
  readonly trial: Trial
}

export interface RowKey {
  readonly entity: string
  readonly id: string
}

/** When the printed tables were last written, and what for. */
export interface Printed {
  readonly time: string
  readonly scenario: string
  readonly code: string
}

/** A sentence for the person, by its key; what is wrong with a file comes as diagnostics. */
export interface Notice {
  readonly kind: 'info' | 'error'
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>>
  readonly diagnostics?: readonly Diagnostic[]
}

/** What is being done, how much of it is done, from 0 to 1 or not known, and whether it can be called off. */
export interface Busy {
  readonly task: string
  readonly part: number | null
  readonly canCancel: boolean
  /** It goes on when the person has finished typing into a cell. */
  readonly isWaiting?: boolean
}

/** The views behind the first screen. */
export type TabKey = 'parameters' | 'results' | 'scenarios' | 'explanation' | 'issues'

/** Plain values, all that the pane depends on. */
export interface State {
  /** The file's or the policy's name. */
  readonly name: string
  /** As it stands now; it may have errors. */
  readonly workbook: Workbook | null
  /** The last one without errors: what is shown. */
  readonly sound: SoundWorkbook | null
  /** The scenario chosen, by its name. */
  readonly scenario: string
  readonly trial: Trial
  readonly typed: Readonly<Record<string, Typed>>
  readonly selected: RowKey | null
  /** The view that is open; null is the first screen. */
  readonly tab: TabKey | null
  readonly printed: Printed | null
  /** Edits of the sheets since the printed tables were written. */
  readonly edits: number
  /** What 撤销 would take back, in words; null where there is nothing. */
  readonly undoable: string | null
  readonly busy: Busy | null
  /** Whether 试算结果 in the workbook follows what is shown. */
  readonly live: boolean
  readonly notice: Notice | null
}

export const NO_TRIAL: Trial = { overrides: {}, switches: {} }

export const INITIAL: State = {
  name: '',
  workbook: null,
  sound: null,
  scenario: CURRENT.label,
  trial: NO_TRIAL,
  typed: {},
  selected: null,
  tab: null,
  printed: null,
  edits: 0,
  undoable: null,
  busy: null,
  live: false,
  notice: null,
}

/** A workbook has errors, or something typed is no value: the figures shown are of what was right before. */
export const isStale = ({ workbook, sound, typed }: State): boolean =>
  workbook !== sound || Object.keys(typed).length > 0

export const scenariosOf = ({ sound }: Pick<State, 'sound'>): readonly Scenario[] => [
  CURRENT,
  ...(sound?.read.scenarios ?? []),
]

/** The scenario chosen, as it is saved. */
export const chosen = (state: Pick<State, 'sound' | 'scenario'>): Scenario =>
  scenariosOf(state).find(({ label }) => label === state.scenario) ?? CURRENT

/** What a parameter is under a scenario; null, which is *not set*, is a value that a scenario may give. */
export const valueUnder = (
  { overrides }: Pick<Scenario, 'overrides'>,
  { label, value }: Pick<Parameter, 'label' | 'value'>,
): ParameterValue => (overrides[label] === undefined ? value : overrides[label])

/** How many changes are being tried. */
export const changesOf = ({ overrides, switches }: Trial): number =>
  Object.keys(overrides).length + Object.keys(switches).length

/** The scenario with what is tried laid over it: a trial again, whatever it was. */
export function tried(state: Pick<State, 'sound' | 'scenario' | 'trial'>): Scenario {
  const scenario = chosen(state)
  if (changesOf(state.trial) === 0) return scenario
  return {
    ...scenario,
    status: 'trial',
    overrides: { ...scenario.overrides, ...state.trial.overrides },
    switches: { ...scenario.switches, ...state.trial.switches },
  }
}
