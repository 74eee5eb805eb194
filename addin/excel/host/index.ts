import { type Book, RESULT_TITLES } from '../../../engine/index.ts'
import { type Host, type HostChange, MOST_STEPS, type Write } from '../../session/host.ts'
import { type Condition, conditionOf } from './condition.ts'
import { listen } from './events.ts'
import { readSheets } from './readSheets.ts'
import { hasApi, run, runReading } from './run.ts'
import { type Part, takeBack, writeBatch } from './write.ts'
import { writeLive } from './writeLive.ts'

/** The workbook in which the add-in is open. */
export interface ExcelHost extends Host {
  /** Looks whether anything has changed of which no event has told; tells the listeners if so. */
  readonly recheck: () => Promise<void>
  /** Has formulas calculated, also where calculation is manual: somebody asked for it. */
  readonly recalculate: () => Promise<void>
  /** What the workbook is called. */
  readonly name: () => Promise<string>
  readonly condition: () => Promise<Condition>
  readonly close: () => void
}

export async function openExcelHost(): Promise<ExcelHost> {
  const listeners = new Set<(change: HostChange) => void>()
  const tell = (change: HostChange): void => {
    for (const listener of [...listeners]) listener(change)
  }
  const onWait = (on: boolean) => tell({ kind: 'waiting', on })
  let names: ReadonlyMap<string, string> = new Map()
  let steps: readonly { readonly write: Write; readonly parts: readonly Part[] }[] = []
  let writing = 0
  /** What the input sheets said when all of them were read last. */
  let known = ''

  const writingNow = async <T>(work: () => Promise<T>): Promise<T> => {
    writing++
    try {
      return await work()
    } finally {
      writing--
    }
  }
  const readAll = async (wanted?: readonly string[]): Promise<Book> => {
    const set = wanted && new Set(wanted)
    const book = await runReading((context) => readSheets(context, (name) => set?.has(name) ?? true), {
      onWait,
    })
    if (set === undefined) known = textOf(book)
    return book
  }
  const refreshNames = async (): Promise<void> => {
    names = await runReading(async (context) => {
      const { worksheets } = context.workbook
      worksheets.load('items/id,items/name')
      await context.sync()
      return new Map(worksheets.items.map(({ id, name }) => [id, name]))
    })
  }
  const told = (change: HostChange): void => {
    if (change.kind === 'edited') void refreshNames().catch(() => undefined)
    tell(change)
  }
  await refreshNames()
  const unlisten = await listen(
    () => names,
    told,
    () => writing > 0,
  )

  return {
    get keepsHistory() {
      return hasApi('1.20')
    },
    read: readAll,
    write: (batch) =>
      writingNow(async () => {
        // Figures that follow every change do not wait for anybody: the next change brings them.
        if (batch.live) return await run((context) => writeLive(context, batch))
        const parts = await run((context) => writeBatch(context, batch), { isStep: true, onWait })
        steps = [...steps, { write: { label: batch.label }, parts }].slice(-MOST_STEPS)
        if (parts.some((part) => part.kind === 'sheet' && part.before === null)) await refreshNames()
      }),
    undo: () =>
      writingNow(async () => {
        const last = steps.at(-1)
        if (last === undefined) return false
        await run((context) => takeBack(context, last.parts), { onWait, isStep: true })
        steps = steps.slice(0, -1)
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
    recalculate: () =>
      run(
        async (context) => {
          context.application.calculate('Recalculate')
          await context.sync()
        },
        { onWait },
      ),
    name: () =>
      runReading(async (context) => {
        context.workbook.load('name')
        await context.sync()
        return context.workbook.name
      }),
    condition: () => runReading(conditionOf),
    close: () => {
      unlisten()
      listeners.clear()
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
