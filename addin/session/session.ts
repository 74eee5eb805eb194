import { type Place, RESULT_TITLES } from '../../engine/index.ts'
import { type Lang, WORDS } from '../text/index.ts'
import { createEffects, type Effects } from './effects.ts'
import type { CellPlace, Host, HostChange, Write } from './host.ts'
import { SESSION_JOBS, type SessionJobs } from './jobs/index.ts'
import { type Doing, doingInPlace } from './jobs/job.ts'
import { leversOf } from './levers.ts'
import { createLive } from './live.ts'
import { placeOf, rowAt } from './places.ts'
import { createPrintCommands, type Memory, type PrintCommands } from './printing.ts'
import { createReading } from './reading.ts'
import { type Action, reduce } from './reduce.ts'
import { createRuns, type Runs } from './runs.ts'
import { createScenarioCommands, type Planner, type ScenarioCommands } from './scenarios.ts'
import { type Choice, changesOf, INITIAL, isStale, type Notice, type RowKey, type State } from './state.ts'
import { createTasks, noticeOf, type Task } from './tasks.ts'
import { readValue } from './value.ts'

/** What a session needs of the world; tests put their own in its place. */
export interface World {
  readonly lang: Lang
  /** Local time as people write it: 2026-06-15 14:32. */
  readonly time: () => string
  /** Runs work when nothing more urgent waits; returns what calls it off. */
  readonly later: (work: () => void, milliseconds: number) => () => void
  /** Where long work is done: in place, unless there is a Worker. */
  readonly doing?: Doing<SessionJobs>
}

/** The state of a pane over one host, and all that a person can do to it. */
export interface Session extends PrintCommands, ScenarioCommands {
  readonly state: () => State
  readonly subscribe: (listener: () => void) => () => void
  readonly dispatch: (action: Action) => void
  /** What the state shows; null where no sound workbook is open. */
  readonly runs: () => Runs | null
  readonly effects: Effects
  /** The sheet that can follow what is shown, and whether that leaves a person's own steps back as they were. */
  readonly liveSheet: { readonly name: string; readonly keepsHistory: boolean }
  /** Reads what stands in the host. */
  readonly open: (name: string) => Promise<void>
  /** Reads the sheets again, whatever has been told of them. */
  readonly refresh: () => Promise<void>
  /** Does what a person waits for, and tells how far it is; see `cancel`. */
  readonly during: (task: string, work: (task: Task) => Promise<Notice | null>) => Promise<void>
  /** Calls off what is being done: nothing of it is written. */
  readonly cancel: () => void
  /** Reads what a person typed for a parameter, as a cell would. */
  readonly type: (label: string, text: string) => void
  /** Shows a row or a place in the sheet. */
  readonly show: (place: Place | RowKey) => Promise<void>
  readonly undo: () => Promise<void>
  readonly close: () => void
}

/** After these the figures may be others, or are to be followed. */
const FIGURES: ReadonlySet<Action['kind']> = new Set([
  'opened',
  'reread',
  'choose',
  'set',
  'mistyped',
  'switch',
  'restore',
  'live',
])

/** Why nothing can be printed: tables under an official title show what stands in the sheets, or nothing. */
const unprintable = ({ workbook, sound, typed }: State): string =>
  workbook !== sound ? 'save.errors' : Object.keys(typed).length > 0 ? 'save.typed' : 'save.refused'

/** Somebody who never stops editing is not waited for. */
const MOST_READINGS = 5

/** Edits come in bursts: a paste, a fill. */
const PAUSE = 120

export function createSession(host: Host, world: World): Session {
  let state: State = { ...INITIAL, live: host.keepsHistory }
  let name = ''
  const listeners = new Set<() => void>()
  const runsOf = createRuns()
  const words = WORDS[world.lang]
  const dispatch = (action: Action): void => {
    state = reduce(state, action)
    for (const listener of listeners) listener()
    if (FIGURES.has(action.kind)) live.follow()
  }
  const runs = () => runsOf(state)
  const tasks = createTasks(dispatch)
  const effects = createEffects(
    runs,
    () => leversOf(state),
    world.later,
    () => {
      for (const listener of listeners) listener()
    },
  )

  const doing = world.doing ?? doingInPlace(SESSION_JOBS)
  const live = createLive(host, {
    wording: { lang: world.lang, words },
    time: world.time,
    later: world.later,
    state: () => state,
    runs,
    label: words.pane['live.label']!,
    inTurn: tasks.quietly,
    stop: (notice, thrown) => {
      dispatch({ kind: 'live', on: false })
      dispatch({ kind: 'notice', notice: notice ?? noticeOf(thrown) })
    },
  })

  const reading = createReading(host, doing, () => state.workbook)
  const open = async (opened: string): Promise<void> => {
    name = opened
    dispatch({ kind: 'busy', busy: { task: 'opening', part: null, canCancel: false } })
    try {
      const workbook = await reading.all()
      if (!workbook) return
      dispatch({ kind: 'opened', name: opened, workbook })
      live.begin()
    } catch (thrown) {
      dispatch({ kind: 'busy', busy: null })
      dispatch({ kind: 'notice', notice: unread(thrown) })
    }
  }
  /** What is to be chosen as soon as the sheets have been read again, by whichever reading comes first. */
  let next: Partial<Choice> | null = null
  /** Whether this reading was the last that was asked for. */
  const reread = async (byPerson: boolean): Promise<boolean> => {
    const workbook = await (byPerson ? reading.changes() : reading.all())
    if (!workbook) return false
    const { scenario, trial } = state
    const choice = { scenario, trial, ...next }
    next = null
    // A person may have taken back a write by other means.
    tellUndoable()
    dispatch({ kind: 'reread', workbook, byPerson, choice })
    return true
  }
  /** What is shown as the sheets stand now, also where an edit has not been heard of yet; a notice where nothing can be printed. */
  const current = async (): Promise<Runs | Notice | null> => {
    for (let i = 0; i < MOST_READINGS && !(await reread(false)); i++);
    const now = runs()
    if (now && (isStale(state) || now.isRefused)) return { kind: 'error', key: unprintable(state) }
    return now
  }
  let cancel = () => {}
  const changed = (change: HostChange): void => {
    if (change.kind === 'replaced') void open(name)
    else if (change.kind === 'waiting') {
      if (state.busy) dispatch({ kind: 'busy', busy: { ...state.busy, isWaiting: change.on } })
    } else if (change.kind === 'edited') {
      reading.edited(change.sheets)
      cancel()
      const fail = (thrown: unknown) => dispatch({ kind: 'notice', notice: unread(thrown) })
      cancel = world.later(() => void reread(true).catch(fail), PAUSE)
    } else select(change.cell)
  }
  const select = (cell: CellPlace): void => {
    const row = state.workbook && rowAt(state.workbook, cell)
    if (row && (row.id !== state.selected?.id || row.entity !== state.selected.entity))
      dispatch({ kind: 'select', row })
  }
  const unsubscribe = host.subscribe(changed)

  /** What goes with a write when it is taken back. */
  const memories = new WeakMap<Write, Memory>()
  const wrote = (memory: Memory): void => {
    const write = host.undoable()
    if (write) memories.set(write, memory)
    tellUndoable()
  }
  const tellUndoable = (): void => {
    const label = host.undoable()?.label ?? null
    if (label !== state.undoable) dispatch({ kind: 'undoable', label })
  }
  const save = (plan: Planner): Promise<void> =>
    tasks.run('saving', async ({ commit }) => {
      const planned = plan(state, await host.read())
      if ('key' in planned) return planned
      commit()
      const { cells, label, chosen } = planned
      const { scenario, trial } = state
      await host.write({ label, cells })
      wrote({ before: { scenario, trial }, since: chosen })
      next = { scenario: chosen }
      await reread(false)
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
    liveSheet: { name: RESULT_TITLES.trial, keepsHistory: host.keepsHistory },
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
    refresh: async () => void (await reread(false)),
    during: tasks.run,
    cancel: tasks.cancel,
    undo: () =>
      tasks.run('undoing', async ({ commit }) => {
        commit()
        const write = host.undoable()
        const { before, since, printed, edits = 0 } = (write && memories.get(write)) ?? {}
        if (!(await host.undo())) return null
        live.forget()
        tellUndoable()
        // What had been tried is back, unless a person went on to something else.
        if (before && since === state.scenario && changesOf(state.trial) === 0) next = before
        if (printed !== undefined) dispatch({ kind: 'printed', printed, edits: edits + state.edits })
        await reread(false)
        return null
      }),
    ...createPrintCommands({
      host,
      lang: world.lang,
      time: world.time,
      tasks,
      doing,
      state: () => state,
      current,
      wrote,
      dispatch,
    }),
    ...createScenarioCommands(words, () => runs()?.isRefused ?? true, save),
    close: () => {
      cancel()
      live.close()
      unsubscribe()
      listeners.clear()
    },
  }
}

/** The sheets could not be read: what is shown is older than they are. */
function unread(thrown: unknown): Notice {
  const { values } = noticeOf(thrown)
  return { kind: 'error', key: 'host.unread', values }
}
