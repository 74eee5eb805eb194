import { explainRow, isComparison, layNotice, RESULT_TITLES } from '../../engine/index.ts'
import { fill, type Lang, WORDS } from '../text/index.ts'
import type { Host } from './host.ts'
import type { SessionJobs } from './jobs/index.ts'
import type { Doing } from './jobs/job.ts'
import { noticeOf } from './notice/index.ts'
import type { Action } from './reduce.ts'
import type { Runs } from './runs.ts'
import { type Choice, changesOf, type Notice, type RowKey, type State } from './state.ts'
import type { Tasks } from './tasks.ts'
import { wordedChanges } from './wording/changes.ts'

/** What a person can have written for printing: each a step that can be taken back. */
export interface PrintCommands {
  /** Writes the printed tables for what is shown. */
  readonly print: () => Promise<void>
  /** Writes 方案对比 as a sheet of its own; the first of the scenarios is the base. */
  readonly compare: (choices: readonly Choice[]) => Promise<void>
  /** Writes 告知单 for a row, as a sheet of its own. */
  readonly notify: (row: RowKey) => Promise<void>
}

/** What was chosen and tried before a write, and what was chosen by it; of printed tables what was said of them before. */
export interface Memory extends Partial<Pick<State, 'printed' | 'edits'>> {
  readonly before?: Choice
  readonly since?: string
}

interface Given {
  readonly host: Host
  readonly lang: Lang
  readonly time: () => string
  readonly tasks: Tasks
  readonly doing: Doing<SessionJobs>
  readonly state: () => State
  /** What is shown as the sheets stand now; a notice where nothing can be printed. */
  readonly current: () => Promise<Runs | Notice | null>
  /** Something was written. */
  readonly wrote: (memory: Memory) => void
  readonly dispatch: (action: Action) => void
}

export function createPrintCommands({
  host,
  lang,
  time,
  tasks,
  doing,
  state,
  current,
  wrote,
  dispatch,
}: Given): PrintCommands {
  const words = WORDS[lang]
  return {
    print: () =>
      tasks.run('printing', async (task) => {
        task.progress(null)
        const now = await current()
        if (now === null || 'key' in now) return now
        const { scenario, trial, printed, edits } = state()
        const { book } = now.workbook
        const tables = await doing('printTables', { lang, book, scenario, trial }, task)
        if (tables === null) return { kind: 'error', key: 'save.errors' }
        task.commit()
        // The sheet that follows every change is no part of a step.
        const sheets = tables.sheets.filter(({ name }) => !state().live || name !== RESULT_TITLES.trial)
        await host.write({ label: words.pane.print!, sheets })
        wrote({ printed, edits })
        dispatch({
          kind: 'printed',
          printed: {
            time: time(),
            scenario: changesOf(trial) > 0 ? `${scenario}*` : scenario,
            code: tables.code,
          },
          edits: 0,
        })
        return null
      }),
    compare: (choices) =>
      tasks.run('comparing', async (task): Promise<Notice | null> => {
        task.progress(null)
        const now = await current()
        if (now === null || 'key' in now) return now
        const sheet = RESULT_TITLES.comparison
        const { sheets } = await host.read([sheet])
        if (!sheets.every(isComparison)) return { kind: 'error', key: 'compare.theirs', values: { sheet } }
        const table = await doing('compareTables', { lang, book: now.workbook.book, choices }, task)
        if (table === null) return { kind: 'error', key: 'save.errors' }
        if ('refused' in table) {
          const list = table.refused.join(words.pane.listComma)
          return { kind: 'error', key: 'scenarios.refusedList', values: { list } }
        }
        task.commit()
        await host.write({ label: fill(words.pane['compare.label']!, { sheet }), sheets: [table.sheet] })
        await host.select({ sheet, row: 0, column: 0 })
        wrote({})
        return null
      }),
    notify: (row) =>
      tasks.run('printing', async ({ commit }) => {
        const now = await current()
        if (now === null || 'key' in now) return now
        const found = explainRow(now.now.simulation, row.entity, row.id)
        if (!found) return null
        const { scenario, simulation } = now.now
        const changes = wordedChanges({ lang, words }, state().trial)
        const notice = noticeOf(words, now.workbook.read, { scenario, changes }, simulation, found)
        const sheet = layNotice(notice)
        const label = fill(words.pane['notice.label']!, { name: found.name || found.id })
        commit()
        await host.write({ label, sheets: [sheet] })
        await host.select({ sheet: sheet.name, row: 0, column: 0 })
        wrote({})
        return null
      }),
  }
}
