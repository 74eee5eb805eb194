import type { Host, HostChange } from '../session/host.ts'

/** A host that another one can take the place of: the pane is there before the grid is. */
export interface Bridge extends Host {
  /** From here on `host` is meant; it holds the same workbook. */
  readonly attach: (host: Host) => void
}

export function createBridge(first: Host): Bridge {
  const listeners = new Set<(change: HostChange) => void>()
  const tell = (change: HostChange): void => {
    for (const listener of listeners) listener(change)
  }
  let host = first
  let leave = host.subscribe(tell)
  return {
    get keepsHistory() {
      return host.keepsHistory
    },
    read: (names) => host.read(names),
    write: (batch) => host.write(batch),
    undo: () => host.undo(),
    undoable: () => host.undoable(),
    select: (cell) => host.select(cell),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    attach: (next) => {
      leave()
      host = next
      leave = host.subscribe(tell)
    },
  }
}
