import {
  hasErrors,
  type Report,
  type RowResult,
  reportOf,
  type Scenario,
  type Simulation,
} from '../../engine/index.ts'
import { changesOf, chosen, type State, tried } from './state.ts'
import type { SoundWorkbook } from './workbook.ts'

/** A scenario computed. */
export interface Run {
  readonly scenario: Scenario
  readonly simulation: Simulation
  readonly report: Report
  /** Every judged row, worked out when somebody asks. */
  readonly rows: () => readonly RowResult[]
}

/** The scenario chosen as it is saved, and with what is being tried; the same run where nothing is. */
export interface Runs {
  readonly workbook: SoundWorkbook
  readonly saved: Run
  readonly now: Run
  /** Only a run finds that a changed value cannot be: then `now` is still the run before. */
  readonly isRefused: boolean
}

export function runOf(workbook: SoundWorkbook, scenario: Scenario): Run {
  const simulation = workbook.model.simulator.run(scenario)
  let rows: readonly RowResult[] | undefined
  return {
    scenario,
    simulation,
    report: reportOf(simulation),
    rows: () => {
      rows ??= reportOf(simulation, { rows: true }).rows ?? []
      return rows
    },
  }
}

/** Computes what a state shows, remembering the last: the saved run stays while something is tried. */
export function createRuns(): (state: State) => Runs | null {
  let last: { readonly runs: Runs; readonly trial: State['trial'] } | null = null
  return (state) => {
    const { sound } = state
    if (sound === null) return null
    const scenario = chosen(state)
    const known =
      last && last.runs.workbook.model === sound.model && last.runs.saved.scenario === scenario ? last : null
    if (known && known.trial === state.trial && known.runs.workbook === sound) return known.runs
    const saved = known?.runs.saved ?? runOf(sound, scenario)
    const now = changesOf(state.trial) === 0 ? saved : runOf(sound, tried(state))
    const isRefused = now !== saved && hasErrors(now.report.diagnostics)
    const runs = { workbook: sound, saved, now: isRefused ? (known?.runs.now ?? saved) : now, isRefused }
    last = { runs, trial: state.trial }
    return runs
  }
}
