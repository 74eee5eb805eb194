import {
  annotateScenario,
  type Book,
  CURRENT,
  currentCells,
  finalScenario,
  hasErrors,
  LONGEST_NAME,
  type Policy,
  type ReadBook,
  readBook,
  renameScenario,
  type Scenario,
  scenarioCells,
  scenarioColumn,
  scenarioNameFault,
  type Written,
} from '../../engine/index.ts'
import { fill, type Words } from '../text/index.ts'
import type { CellWrite } from './host.ts'
import { isOnOf } from './reduce.ts'
import { changesOf, type Notice, type State, type Trial } from './state.ts'

/** What a person can do with scenarios. Refused, nothing is written and a notice says why. */
export interface ScenarioCommands {
  /** What is shown becomes a scenario of its own. */
  readonly saveAs: (label: string, note?: string) => Promise<void>
  /** What is tried becomes part of the scenario chosen: of the current one in 参数 and the rules. */
  readonly adopt: () => Promise<void>
  readonly duplicate: (label: string, as: string) => Promise<void>
  readonly rename: (label: string, to: string) => Promise<void>
  readonly annotate: (label: string, note: string) => Promise<void>
  /** Lays a scenario down with all its values, as of a day 'yyyy-mm-dd'; it cannot be changed any more. */
  readonly freeze: (label: string, date: string, meeting?: string) => Promise<void>
}

/** What a command writes, what that is called, and the scenario that is chosen afterwards. */
export interface Plan {
  readonly cells: readonly CellWrite[]
  readonly label: string
  readonly chosen: string
}

/** Works out from the sheets as they are now what is to be written, or why not. */
export type Planner = (state: State, book: Book) => Plan | Notice

export function createScenarioCommands(
  words: Pick<Words, 'pane'>,
  isRefused: () => boolean,
  save: (plan: Planner) => Promise<void>,
): ScenarioCommands {
  const named = (command: string, values: Readonly<Record<string, string>>) =>
    fill(words.pane[`save.did.${command}`]!, values)
  /** A plan from sheets without errors. */
  const planned = (plan: (state: State, book: Book, read: ReadBook) => Plan | Notice) =>
    save((state, book) => {
      const read = readBook(book)
      const isSound = state.workbook === state.sound && !hasErrors(read.diagnostics)
      return isSound ? plan(state, book, read) : refusal('errors')
    })
  /** What is tried can only be kept where all of it is a value and can be computed. */
  const faultOfTrial = (state: State): Notice | undefined =>
    Object.keys(state.typed).length > 0 ? refusal('typed') : isRefused() ? refusal('refused') : undefined

  return {
    saveAs: (label, note) =>
      planned((state, book, { policy, scenarios }) => {
        const name = label.trim()
        const fault = faultOfTrial(state) ?? faultOfName(book, name)
        if (fault) return fault
        const own = saved(scenarios, state.scenario)
        if (own === undefined) return refusal('unknown', { name: state.scenario })
        const { date: _date, meeting: _meeting, note: _note, ...shown } = merged(policy, own, state.trial)
        const noted = note?.trim() ? { note: note.trim() } : {}
        const scenario: Scenario = { ...shown, ...noted, label: name, status: 'trial' }
        const cells = scenarioColumn(book, policy, scenario)
        return planOf(cells, named('saveAs', { label: name }), name)
      }),
    adopt: () =>
      planned((state, book, { policy, scenarios }) => {
        const fault = faultOfTrial(state)
        if (fault) return fault
        if (changesOf(state.trial) === 0) return refusal('nothing')
        const label = named('adopt', { label: state.scenario })
        if (state.scenario === CURRENT.label)
          return planOf(currentCells(book, policy, state.trial), label, state.scenario)
        const own = open(scenarios, state.scenario)
        if ('key' in own) return own
        return planOf(scenarioCells(book, policy, merged(policy, own, state.trial)), label, state.scenario)
      }),
    duplicate: (label, as) =>
      planned((state, book, { policy, scenarios }) => {
        const name = as.trim()
        const own = saved(scenarios, label)
        if (own === undefined) return refusal('unknown', { name: label })
        const fault = faultOfName(book, name)
        if (fault) return fault
        const { date: _date, meeting: _meeting, ...copied } = own
        const cells = scenarioColumn(book, policy, { ...copied, label: name, status: 'trial' })
        // What is tried belongs to the scenario chosen, or to its copy.
        const isMoved = label === state.scenario || changesOf(state.trial) === 0
        return planOf(cells, named('duplicate', { label, as: name }), isMoved ? name : state.scenario)
      }),
    rename: (label, to) =>
      planned((state, book, { policy, scenarios }) => {
        const name = to.trim()
        const own = open(scenarios, label)
        if ('key' in own) return own
        const fault = faultOfName(book, name, label)
        if (fault) return fault
        const chosen = state.scenario === label ? name : state.scenario
        return planOf(renameScenario(book, policy, label, name), named('rename', { label, to: name }), chosen)
      }),
    annotate: (label, note) =>
      planned((state, book, { policy, scenarios }) => {
        const own = open(scenarios, label)
        if ('key' in own) return own
        const cells = annotateScenario(book, policy, label, note.trim())
        return planOf(cells, named('annotate', { label }), state.scenario)
      }),
    freeze: (label, date, meeting) =>
      planned((state, book, { policy, scenarios, dataset }) => {
        const own = open(scenarios, label)
        if ('key' in own) return own
        if (dataset.sample) return refusal('sample')
        // What is tried on top would look as if it were laid down too.
        if (state.scenario === label && changesOf(state.trial) > 0) return refusal('trying')
        if (!isDay(date)) return refusal('date', { date })
        const held = { date, meeting: meeting?.trim() ?? '', asOf: dataset.asOf }
        const cells = scenarioCells(book, policy, finalScenario(policy, own, held))
        return planOf(cells, named('freeze', { label }), state.scenario)
      }),
  }
}

const refusal = (key: string, values: Notice['values'] = {}): Notice => {
  return { kind: 'error', key: `save.${key}`, values }
}

const planOf = (written: Written, label: string, chosen: string): Plan | Notice =>
  written.ok ? { cells: written.cells, label, chosen } : refusal(written.obstacle, written.values)

function faultOfName(book: Book, name: string, except?: string): Notice | undefined {
  const fault = scenarioNameFault(book, name, except)
  return fault && refusal(fault, { name, most: LONGEST_NAME })
}

/** A saved scenario that may be changed: the current one stands in 参数 and the rules, a final one is final. */
function open(scenarios: readonly Scenario[], label: string): Scenario | Notice {
  if (label === CURRENT.label) return refusal('current', { name: label })
  const own = scenarios.find((scenario) => scenario.label === label)
  if (own === undefined) return refusal('unknown', { name: label })
  return own.status === 'final' ? refusal('final', { name: label }) : own
}

const saved = (scenarios: readonly Scenario[], label: string): Scenario | undefined =>
  [CURRENT, ...scenarios].find((scenario) => scenario.label === label)

/** A scenario with what is tried. What is tried and is the current value anyway goes back to following it. */
function merged(policy: Policy, scenario: Scenario, trial: Trial): Scenario {
  const current = new Map(policy.parameters.map((p) => [p.label, p.value]))
  const overrides = Object.entries({ ...scenario.overrides, ...trial.overrides }).filter(
    ([label, value]) =>
      !(label in trial.overrides) ||
      // Of a range, or of the data's own day, nothing is not what a blank would stand for.
      value === null ||
      JSON.stringify(value) !== JSON.stringify(current.get(label)),
  )
  const switches = Object.entries({ ...scenario.switches, ...trial.switches }).filter(
    ([label, on]) => !(label in trial.switches) || isOnOf(policy, CURRENT, label) !== on,
  )
  return {
    ...scenario,
    overrides: Object.fromEntries(overrides),
    switches: Object.fromEntries(switches),
  }
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date
}
