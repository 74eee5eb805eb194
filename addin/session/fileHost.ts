import type { Book, Sheet } from '../../engine/index.ts'
import { applied, type PlacedCell, type PlacedTable, place, sheetsOf, tablesIn } from './batch.ts'
import { type Batch, type Host, type HostChange, MOST_STEPS, type Write } from './host.ts'
import { cellsBack, stepOf, takenBack } from './step.ts'

/** A workbook's file, wherever its bytes are kept, and how they are read. */
export interface WorkbookFile {
  readonly readBytes: () => Promise<Uint8Array>
  readonly writeBytes: (bytes: Uint8Array) => Promise<void>
  readonly parse: (bytes: Uint8Array) => Promise<Book>
  /** The bytes with sheets replaced or added last, then single cells, which keep their look, and tables' ranges. */
  readonly update: (
    original: Uint8Array,
    sheets: readonly Sheet[],
    cells: readonly PlacedCell[],
    tables: readonly PlacedTable[],
  ) => Promise<Uint8Array>
  /** Calls after anybody has written the bytes; returns what ends that. */
  readonly watch?: (listener: () => void) => () => void
}

/** What a write has made of the file. */
interface Step {
  readonly write: Write
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly names: ReadonlySet<string>
}

/** A host over a file that others may write, too. One thing is done after the other, in the order it was asked for. */
export async function openFileHost(file: WorkbookFile): Promise<Host> {
  const { readBytes, writeBytes, parse, update } = file
  let steps: readonly Step[] = []
  /** As this host has seen or left the file last. */
  let known = await readBytes()
  const listeners = new Set<(change: HostChange) => void>()
  const inTurn = createTurns()

  const save = async (bytes: Uint8Array): Promise<void> => {
    const before = known
    // Known before it is there: the file's own signal may come first.
    known = bytes
    try {
      await writeBytes(bytes)
    } catch (thrown) {
      known = before
      throw thrown
    }
  }
  /** Finds what others have written since the file was looked at last. */
  const look = async (): Promise<Uint8Array> => {
    const bytes = await readBytes()
    if (isSame(bytes, known)) return bytes
    const sheets = differing(await parse(known), await parse(bytes))
    known = bytes
    if (sheets.length > 0) for (const listener of [...listeners]) listener({ kind: 'edited', sheets })
    return bytes
  }
  const write = async (batch: Batch): Promise<void> => {
    const before = await look()
    const next = applied(await parse(before), batch)
    const byName = new Map(next.sheets.map((sheet) => [sheet.name, sheet]))
    const cells = (batch.cells ?? []).map((cell) => ({
      ...place(cell),
      cell: byName.get(cell.sheet)?.rows[cell.row]?.[cell.column] ?? null,
    }))
    const written = new Set(cells.map(({ sheet }) => sheet))
    const after = await update(before, batch.sheets ?? [], cells, tablesIn(next, written))
    await save(after)
    if (!batch.live)
      steps = [...steps, { write: { label: batch.label }, before, after, names: sheetsOf(batch) }].slice(
        -MOST_STEPS,
      )
  }
  const undo = async (): Promise<boolean> => {
    const last = steps.at(-1)
    if (last === undefined) return false
    const bytes = await look()
    if (isSame(bytes, last.after)) await save(last.before)
    else {
      // Others have written since: no sheet is taken out of their file, only cells go back.
      const step = stepOf(await parse(last.before), await parse(last.after), last.names)
      const now = await parse(bytes)
      await save(
        await update(bytes, [], cellsBack(now, step), tablesIn(takenBack(now, step), new Set(step.keys()))),
      )
    }
    steps = steps.slice(0, -1)
    return true
  }

  let unwatch = (): void => {}
  return {
    // Nobody types into it.
    keepsHistory: true,
    read: (names) =>
      inTurn(async () => {
        const book = await parse(await look())
        return names === undefined ? book : { sheets: book.sheets.filter(({ name }) => names.includes(name)) }
      }),
    write: (batch) => inTurn(() => write(batch)),
    undo: () => inTurn(undo),
    undoable: () => steps.at(-1)?.write ?? null,
    // A file has nobody in front of it.
    select: async () => {},
    subscribe: (listener) => {
      const own = (change: HostChange): void => listener(change)
      // A file that is half written cannot be read; its next signal comes when it is whole.
      if (listeners.size === 0) unwatch = file.watch?.(() => void inTurn(look).catch(() => {})) ?? unwatch
      listeners.add(own)
      return () => {
        if (listeners.delete(own) && listeners.size === 0) unwatch()
      }
    },
  }
}

/** Starts each task when the one before it has ended, well or not. */
function createTurns(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const own = last.then(task, task)
    last = own
    return own
  }
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

/** The names of the sheets that are not the same in both, or only in one. */
function differing(a: Book, b: Book): string[] {
  const [before, after] = [a, b].map(({ sheets }) => new Map(sheets.map((own) => [own.name, textOf(own)])))
  return [...new Set([...before!.keys(), ...after!.keys()])].filter(
    (name) => before!.get(name) !== after!.get(name),
  )
}

const textOf = ({ rows, hidden }: Sheet): string => JSON.stringify([rows, hidden])
