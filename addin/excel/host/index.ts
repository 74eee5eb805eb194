import { type Book, RESULT_TITLES } from '../../../engine/index.ts'
import { type Host, type HostChange, MOST_STEPS, type Write } from '../../session/host.ts'
import { calculateAll } from './calculate.ts'
import { type Condition, conditionOf } from './condition.ts'
import { listen } from './events.ts'
import { readSheets } from './readSheets.ts'
import { hasApi, run, runLightly, runReading } from './run.ts'
import { openSheetNames } from './sheetNames.ts'
import { type Part, takeBack, writeBatch } from './write.ts'
import { writeLive } from './writeLive.ts'

/** The workbook in which the add-in is open. */
export interface ExcelHost extends Host {
  /** Looks whether anything has changed of which no event has told; tells the listeners if so. */
  readonly recheck: () => Promise<void>
  /** Has all formulas and functions calculated, also where calculation is manual: somebody asked for it. */
  readonly recalculate: () => Promise<void>
  /** What the workbook is called. */
  readonly name: () => Promise<string>
  readonly condition: () => Promise<Condition>
  readonly close: () => Promise<void>
}

/** `onOpeningWait` hears of cell editing from the beginning, before anybody can listen to the host. */
export async function openExcelHost(
  onOpeningWait: (isWaiting: boolean) => void = () => {},
): Promise<ExcelHost> {
  const listeners = new Set<(change: HostChange) => void>()
  const tell = (change: HostChange): void => {
    for (const listener of [...listeners]) listener(change)
  }
  const onWait = (on: boolean) => {
    onOpeningWait(on)
    tell({ kind: 'waiting', on })
  }
  let steps: readonly { readonly write: Write; readonly parts: readonly Part[] }[] = []
  /** What the input sheets said when all of them were read last. */
  let known = ''
  const names = await openSheetNames(onWait)
  let writing: Promise<unknown> | null = null

  /** One write after the other; what happens to sheets meanwhile is looked at when it has ended. */
  const writingNow = <T>(work: () => Promise<T>): Promise<T> => {
    const own = (writing ?? Promise.resolve()).catch(() => undefined).then(work)
    writing = own
    const ended = () => {
      if (writing === own) writing = null
    }
    own.then(ended, ended)
    return own
  }
  const edited = (id?: string): void => {
    const name = id === undefined ? undefined : names.of(id)
    tell({ kind: 'edited', sheets: name === undefined ? [] : [name] })
  }
  const sheetsChanged = async (): Promise<void> => {
    await writing?.catch(() => undefined)
    if (await names.refresh()) edited()
  }
  const readAll = async (wanted?: readonly string[]): Promise<Book> => {
    const set = wanted && new Set(wanted)
    const book = await runReading((context) => readSheets(context, (name) => set?.has(name) ?? true), {
      onWait,
    })
    if (set === undefined) known = textOf(book)
    return book
  }
  const unlisten = await listen({
    edited,
    selected: (id, row, column) => {
      const sheet = names.of(id)
      if (sheet !== undefined) tell({ kind: 'selected', cell: { sheet, row, column } })
    },
    sheetsChanged: () => void sheetsChanged().catch(() => undefined),
    isWriting: () => writing !== null,
  })

  return {
    get keepsHistory() {
      return hasApi('1.20')
    },
    read: readAll,
    write: (batch) =>
      writingNow(async () => {
        const { label, live, sheets = [] } = batch
        // Figures that follow every change do not wait for anybody: the next change brings them.
        if (live) await runLightly((context) => writeLive(context, batch))
        else {
          const parts = await run((context) => writeBatch(context, batch), { isStep: true, onWait })
          steps = [...steps, { write: { label }, parts }].slice(-MOST_STEPS)
        }
        const added = sheets.map(({ name }) => name)
        if (added.length > 0 && (await names.expect(added, []).catch(() => true))) edited()
      }),
    undo: () =>
      writingNow(async () => {
        const last = steps.at(-1)
        if (last === undefined) return false
        const gone = await run((context) => takeBack(context, last.parts), { onWait, isStep: true })
        steps = steps.slice(0, -1)
        if (gone.length > 0 && (await names.expect([], gone).catch(() => true))) edited()
        return true
      }),
    undoable: () => steps.at(-1)?.write ?? null,
    select: async (cell) => {
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet)
        sheet.load('visibility')
        await context.sync()
        if (sheet.isNullObject || sheet.visibility !== 'Visible') return
        sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).select()
        await context.sync()
      })
    },
    subscribe: (listener) => {
      const own = (change: HostChange): void => listener(change)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    recheck: async () => {
      const before = known
      const book = await readAll()
      if (before !== '' && before !== textOf(book))
        tell({ kind: 'edited', sheets: book.sheets.map(({ name }) => name) })
    },
    recalculate: () => run(calculateAll, { onWait }),
    name: () =>
      runReading(
        async (context) => {
          context.workbook.load('name')
          await context.sync()
          return context.workbook.name
        },
        { onWait },
      ),
    condition: () => runReading(conditionOf, { onWait }),
    close: () => {
      listeners.clear()
      return unlisten()
    },
  }
}

/** Printed sheets are written by the add-in and read by nobody. */
const PRINTED: ReadonlySet<string> = new Set(Object.values(RESULT_TITLES))

const textOf = ({ sheets }: Book): string =>
  JSON.stringify(
    sheets
      .filter(({ name }) => !PRINTED.has(name))
      .map(({ name, rows, hidden }) => [name, rows, hidden ?? false]),
  )
