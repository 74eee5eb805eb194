import { type Book, type Place, resultSheets } from '../../engine/index.ts'
import { type Lang, WORDS } from '../text/index.ts'
import { createEffects, type Effects } from './effects.ts'
import { type CellPlace, type Host, type HostChange, isHostError } from './host.ts'
import { leversOf } from './levers.ts'
import { placeOf, rowAt } from './places.ts'
import { type Action, reduce } from './reduce.ts'
import { withFigures } from './results/figures.ts'
import { resultsOf } from './results/index.ts'
import { createRuns, type Runs } from './runs.ts'
import { createScenarioCommands, type Planner, type ScenarioCommands } from './scenarios.ts'
import { type Choice, changesOf, INITIAL, type Notice, type RowKey, type State } from './state.ts'
import { readValue } from './value.ts'
import { wordedChanges } from './wording/changes.ts'
import { type Workbook, workbookOf } from './workbook.ts'

/** What a session needs of the world; tests put their own in its place. */
export interface World {
  readonly lang: Lang
  /** Local time as people write it: 2026-06-15 14:32. */
  readonly time: () => string
  /** Runs work when nothing more urgent waits; returns what calls it off. */
  readonly later: (work: () => void, milliseconds: number) => () => void
}

/** The state of a pane over one host, and all that a person can do to it. */
export interface Session extends ScenarioCommands {
  readonly state: () => State
  readonly subscribe: (listener: () => void) => () => void
  readonly dispatch: (action: Action) => void
  /** What the state shows; null where no sound workbook is open. */
  readonly runs: () => Runs | null
  readonly effects: Effects
  /** Reads what stands in the host. */
  readonly open: (name: string) => Promise<void>
  /** Reads what a person typed for a parameter, as a cell would. */
  readonly type: (label: string, text: string) => void
  /** Shows a row or a place in the sheet. */
  readonly show: (place: Place | RowKey) => Promise<void>
  /** Writes the printed tables for what is shown. */
  readonly print: () => Promise<void>
  readonly undo: () => Promise<void>
  readonly close: () => void
}

/** Edits come in bursts: a paste, a fill. */
const PAUSE = 120

export function createSession(host: Host, world: World): Session {
  let state = INITIAL
  let name = ''
  const listeners = new Set<() => void>()
  const runsOf = createRuns()
  const words = WORDS[world.lang]
  const dispatch = (action: Action): void => {
    state = reduce(state, action)
    for (const listener of listeners) listener()
  }
  const runs = () => runsOf(state)
  const effects = createEffects(
    runs,
    () => leversOf(state),
    world.later,
    () => {
      for (const listener of listeners) listener()
    },
  )

  /** Counts what was asked for: an answer that comes late is of no use any more. */
  let asked = 0
  const latest = async <T>(ask: () => Promise<T>): Promise<T | null> => {
    const own = ++asked
    const answer = await ask()
    return own === asked ? answer : null
  }
  const open = async (opened: string): Promise<void> => {
    name = opened
    dispatch({ kind: 'busy', task: 'opening' })
    const book = await latest(() => host.read())
    if (book) dispatch({ kind: 'opened', name: opened, workbook: workbookOf(book) })
  }
  /** What is to be chosen as soon as the sheets have been read again, by whichever reading comes first. */
  let next: Partial<Choice> | null = null
  const reread = async (byPerson: boolean): Promise<void> => {
    const book = await latest(() => host.read())
    if (!book) return
    const { scenario, trial } = state
    const choice = { scenario, trial, ...next }
    next = null
    dispatch({ kind: 'reread', workbook: sameOrNew(state.workbook, book), byPerson, choice })
  }
  let cancel = () => {}
  const changed = (change: HostChange): void => {
    if (change.kind === 'replaced') void open(name)
    else if (change.kind === 'edited') {
      cancel()
      cancel = world.later(() => void reread(true), PAUSE)
    } else select(change.cell)
  }
  const select = (cell: CellPlace): void => {
    const row = state.workbook && rowAt(state.workbook, cell)
    if (row && (row.id !== state.selected?.id || row.entity !== state.selected.entity))
      dispatch({ kind: 'select', row })
  }
  const unsubscribe = host.subscribe(changed)

  let turn: Promise<void> = Promise.resolve()
  /** Work on the host, one after the other: a refusal or a fault is a sentence, and nothing was written. */
  const act = (task: string, work: () => Promise<Notice | null>): Promise<void> => {
    const before = turn
    const run = async (): Promise<void> => {
      await before
      dispatch({ kind: 'busy', task })
      try {
        dispatch({ kind: 'notice', notice: await work() })
      } catch (thrown) {
        const fault = isHostError(thrown) ? thrown : null
        const values = { sheet: fault?.sheet ?? '', reason: fault ? '' : String(thrown) }
        const key = `host.${fault?.fault ?? 'refused'}`
        dispatch({ kind: 'notice', notice: { kind: 'error', key, values } })
      } finally {
        dispatch({ kind: 'busy', task: null })
      }
    }
    turn = run()
    return turn
  }

  /** What was chosen and tried before the last write, and what has been chosen since. */
  let kept: { readonly before: Choice; readonly since: string } | null = null
  /** Where the last write printed tables: what was said of them before. */
  let printedBefore: Pick<State, 'printed' | 'edits'> | null = null
  const save = (plan: Planner): Promise<void> =>
    act('saving', async () => {
      const planned = plan(state, await host.read())
      if ('key' in planned) return planned
      const { cells, label, chosen } = planned
      const { scenario, trial } = state
      await host.write({ label, cells })
      kept = { before: { scenario, trial }, since: chosen }
      printedBefore = null
      next = { scenario: chosen }
      await reread(false)
      dispatch({ kind: 'undoable', label })
      return null
    })

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    dispatch,
    runs,
    effects,
    open,
    type: (label, text) => {
      const parameter = state.sound?.read.policy.parameters.find((p) => p.label === label)
      if (!parameter) return
      const reading = readValue(parameter, text, words.answers)
      dispatch(
        reading.ok
          ? { kind: 'set', label, value: reading.value }
          : {
              kind: 'mistyped',
              label,
              typed: { text, fault: { key: reading.key, values: reading.values } },
            },
      )
    },
    show: async (place) => {
      if (!state.workbook) return
      if (!('kind' in place)) dispatch({ kind: 'select', row: place })
      const cell = placeOf(state.workbook, 'kind' in place ? place : { kind: 'data', ...place })
      if (cell) await host.select(cell)
    },
    print: () =>
      act('printing', async () => {
        const now = runs()
        if (!now) return null
        const { read, book, diagnostics } = now.workbook
        const { simulation, scenario } = now.now
        const changes = wordedChanges({ lang: world.lang, words }, state.trial)
        const found = [...diagnostics, ...withFigures(words, simulation, simulation.diagnostics())]
        const results = resultsOf({ lang: world.lang, words }, read, simulation, changes, found)
        const { printed, edits } = state
        await host.write({ label: words.pane.print!, sheets: resultSheets(book, results) })
        await reread(false)
        dispatch({
          kind: 'printed',
          printed: {
            time: world.time(),
            scenario: changesOf(state.trial) > 0 ? `${scenario.label}*` : scenario.label,
            code: results.code,
          },
          edits: 0,
        })
        kept = null
        printedBefore = { printed, edits }
        dispatch({ kind: 'undoable', label: words.pane.print! })
        return null
      }),
    undo: () =>
      act('undoing', async () => {
        const undone = await host.undo()
        dispatch({ kind: 'undoable', label: null })
        // What had been tried is back, unless a person went on to something else.
        const isLeft = kept?.since === state.scenario && changesOf(state.trial) === 0
        if (undone && isLeft) next = kept!.before
        kept = null
        if (undone && printedBefore)
          dispatch({ kind: 'printed', ...printedBefore, edits: printedBefore.edits + state.edits })
        printedBefore = null
        if (undone) await reread(false)
        return null
      }),
    ...createScenarioCommands(words, () => runs()?.isRefused ?? true, save),
    close: () => {
      cancel()
      unsubscribe()
      listeners.clear()
    },
  }
}

/** Where only the printed sheets differ, the model stays: nothing has to be computed again. */
function sameOrNew(before: Workbook | null, book: Book): Workbook {
  const fresh = workbookOf(book)
  if (!before?.model || !fresh.model) return fresh
  const same = JSON.stringify(inputsOf(before)) === JSON.stringify(inputsOf(fresh))
  return same ? { ...fresh, model: before.model } : fresh
}

const inputsOf = ({ read }: Workbook) => [read.policy, read.dataset, read.payments]
