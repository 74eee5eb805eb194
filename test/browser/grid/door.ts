import type { CellPlace, CellWrite, Host, HostChange } from '../../../addin/session/host.ts'
import type { Book } from '../../../engine/index.ts'

/** What a grid answers, as it can leave the page: a host's fault by its name, since errors lose theirs on the way. */
export type Answer<T> = { readonly value: T } | { readonly fault: string; readonly sheet?: string }

/** The grid's host and the hands of a person, as the page offers them to a test. */
export interface GridDoor {
  /** A new grid over a book, in place of the one that is there. */
  readonly open: (book: Book) => Promise<void>
  readonly close: () => void
  readonly read: (names?: readonly string[]) => Promise<Book>
  readonly write: (batch: Parameters<Host['write']>[0]) => Promise<Answer<void>>
  readonly undo: () => Promise<boolean>
  readonly select: (cell: CellPlace) => Promise<void>
  /** From now on what the host tells goes to `tellListener`, with the listener's number. */
  readonly subscribe: (listener: number) => void
  readonly unsubscribe: (listener: number) => void
  /** By the command that typing into a cell ends with, not by the host. */
  readonly edit: (writes: readonly CellWrite[]) => Promise<void>
  /** As a person removes a sheet by its tab. */
  readonly remove: (sheet: string) => Promise<void>
}

/** What the page's globals are to a test. */
export interface GridGlobals {
  gridDoor: GridDoor
  /** The test's side of a subscription. */
  tellListener: (listener: number, change: HostChange) => Promise<void>
}
