import type { Book, Cell, Sheet } from '../../engine/index.ts'

/**
 * Where a workbook is open: a spreadsheet, a browser grid, a file, a memory. What it holds is the truth; an event is
 * only a hint to look again. Rows and columns count from 0.
 */
export interface Host {
  /** Whether a person can take back what they did themselves after somebody has written. */
  readonly keepsHistory: boolean
  /**
   * The sheets as they stand, or those of the given names that are there, in the book's order; formulas with what they
   * last showed.
   */
  readonly read: (names?: readonly string[]) => Promise<Book>
  /** Writes all of a batch or nothing, as one step that `undo` takes back. Tells no listener of it. */
  readonly write: (batch: Batch) => Promise<void>
  /**
   * Takes back the last write that was not taken back yet; false where there is none. What a person has changed since
   * stays: of a sheet that was edited only the cells that the write changed and that still hold what it wrote get back
   * what they held, at their place, and its tables let go the columns that they took in and that have no header any
   * more, and such rows that are empty; a sheet that was added goes where nobody has edited it; one that is not there
   * any more under its name is left alone. Several writes can be taken back one after the other, the last `MOST_STEPS`
   * at least; none of another workbook. Tells no listener of it.
   */
  readonly undo: () => Promise<boolean>
  /** The write that `undo` would take back, the same object each time; null where there is none. */
  readonly undoable: () => Write | null
  /** Shows a cell to the person. A sheet that is not there is no error: nothing happens. */
  readonly select: (cell: CellPlace) => Promise<void>
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: (change: HostChange) => void) => () => void
}

/** A write that can be taken back. */
export interface Write {
  readonly label: string
}

export interface CellPlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/**
 * What a cell is to hold in place of its value or formula. Texts stay texts, whatever they look like; null empties the
 * cell, and so may ''. A date is ISO text with `date` set.
 */
export type CellWrite = CellPlace & Pick<Cell, 'value' | 'date'>

export interface Batch {
  /** What is done, in words that a person reads beside 撤销. */
  readonly label: string
  /**
   * Figures that follow every change: no step, `undo` passes over it. What a step wrote on the same sheet may be taken
   * back with what came after it: who follows writes again.
   */
  readonly live?: boolean
  /** Replaced where a sheet of that name is there, otherwise added last. */
  readonly sheets?: readonly Sheet[]
  /**
   * Single values, written after the sheets; the look of a cell stays, and tables take in what is written right beside
   * or below them, which then looks like its neighbours and is checked like them. A sheet that is not there, or a place
   * that is on no sheet, refuses the whole batch.
   */
  readonly cells?: readonly CellWrite[]
}

/** How many writes every host can take back. */
export const MOST_STEPS = 20

export type HostChange =
  /** A person changed cells, took a step back, or added, renamed or removed a sheet. */
  | { readonly kind: 'edited'; readonly sheets: readonly string[] }
  | { readonly kind: 'selected'; readonly cell: CellPlace }
  /** Another workbook stands here now. */
  | { readonly kind: 'replaced' }
  /** What was asked for waits until the person has finished typing into a cell, or goes on. */
  | { readonly kind: 'waiting'; readonly on: boolean }

export type HostFault =
  | 'sheetMissing'
  | 'protected'
  /** A cell is being typed into. */
  | 'busy'
  /** A filter hides rows where something is to be written. */
  | 'filtered'
  /** Cells are merged where something is to be written. */
  | 'merged'
  | 'refused'

/** What a host throws: nothing of the batch was written. */
export interface HostError extends Error {
  readonly fault: HostFault
  readonly sheet?: string
}

export const hostError = (fault: HostFault, sheet?: string): HostError =>
  Object.assign(new Error(sheet ? `${fault}: ${sheet}` : fault), { fault, sheet })

export const isHostError = (thrown: unknown): thrown is HostError =>
  thrown instanceof Error && 'fault' in thrown
