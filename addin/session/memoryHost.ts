import type { Book } from '../../engine/index.ts'
import { applied, sheetsOf } from './batch.ts'
import { type CellPlace, type CellWrite, type Host, type HostChange, MOST_STEPS, type Write } from './host.ts'
import { type Step, stepOf, takenBack } from './step.ts'

/** A host that is nothing but a book, and what a person would do to it. */
export interface MemoryHost extends Host {
  /** What was shown last. */
  readonly selected: CellPlace | null
  readonly edit: (writes: readonly CellWrite[]) => void
  readonly rename: (sheet: string, name: string) => void
  readonly remove: (sheet: string) => void
  /** A person goes to a cell. */
  readonly point: (cell: CellPlace) => void
  /** Opens another workbook. */
  readonly replace: (book: Book) => void
}

export function createMemoryHost(opened: Book): MemoryHost {
  let book = opened
  let steps: readonly { readonly write: Write; readonly step: Step }[] = []
  let selected: CellPlace | null = null
  const listeners = new Set<(change: HostChange) => void>()
  const tell = (change: HostChange): void => {
    for (const listener of [...listeners]) listener(change)
  }
  const change = (next: Book, sheets: readonly string[]): void => {
    book = next
    tell({ kind: 'edited', sheets })
  }
  return {
    keepsHistory: true,
    get selected() {
      return selected
    },
    read: async (names) =>
      names === undefined ? book : { sheets: book.sheets.filter(({ name }) => names.includes(name)) },
    write: async (batch) => {
      const next = applied(book, batch)
      if (!batch.live) {
        const step = stepOf(book, next, sheetsOf(batch))
        steps = [...steps, { write: { label: batch.label }, step }].slice(-MOST_STEPS)
      }
      book = next
    },
    undo: async () => {
      const last = steps.at(-1)
      if (last === undefined) return false
      steps = steps.slice(0, -1)
      book = takenBack(book, last.step)
      return true
    },
    undoable: () => steps.at(-1)?.write ?? null,
    select: async (cell) => {
      if (book.sheets.some(({ name }) => name === cell.sheet)) selected = cell
    },
    subscribe: (listener) => {
      // One that subscribes twice is told twice.
      const own = (heard: HostChange): void => listener(heard)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    edit: (cells) => change(applied(book, { cells }), [...sheetsOf({ cells })]),
    rename: (sheet, name) =>
      change({ sheets: book.sheets.map((own) => (own.name === sheet ? { ...own, name } : own)) }, [
        sheet,
        name,
      ]),
    remove: (sheet) => change({ sheets: book.sheets.filter(({ name }) => name !== sheet) }, [sheet]),
    point: (cell) => {
      selected = cell
      tell({ kind: 'selected', cell })
    },
    replace: (next) => {
      book = next
      steps = []
      selected = null
      tell({ kind: 'replaced' })
    },
  }
}
