import type { Edit } from './edits.ts'
import { type Kept, renameSources, type Shift, shiftKept, shiftSources } from './kept.ts'

/** What the sheets of one workbook keep, by their ids. */
export interface KeptSheets {
  readonly of: (id: string) => Kept
  readonly set: (id: string, kept: Kept) => void
  /** Goes along with a change of the grid. `before` is what the sheet was called. */
  readonly follow: (edit: Edit, before: string | undefined) => void
}

interface Cut {
  readonly id: string
  readonly shift: Shift
  readonly before: ReadonlyMap<string, Kept>
  readonly after: ReadonlyMap<string, Kept>
}

/** Lines that come back by an undo bring back what ended at them. */
const DEPTH = 20

export function createKeptSheets(first: Iterable<readonly [string, Kept]>): KeptSheets {
  let now: ReadonlyMap<string, Kept> = new Map(first)
  let cuts: readonly Cut[] = []

  const shifted = (id: string, name: string | undefined, shift: Shift) => {
    const cut = cuts.at(-1)
    const isBack =
      cut?.after === now &&
      cut.id === id &&
      cut.shift.along === shift.along &&
      cut.shift.at === shift.at &&
      cut.shift.count === -shift.count
    if (isBack) {
      now = cut.before
      cuts = cuts.slice(0, -1)
      return
    }
    const after = new Map(
      [...now].map(([other, kept]) => {
        const own = other === id ? shiftKept(kept, shift) : kept
        return [other, name === undefined ? own : shiftSources(own, name, shift)]
      }),
    )
    if (shift.count < 0) cuts = [...cuts.slice(1 - DEPTH), { id, shift, before: now, after }]
    now = after
  }

  return {
    of: (id) => now.get(id) ?? {},
    set: (id, kept) => {
      now = new Map([...now, [id, kept]])
    },
    follow: ({ ids: [id], shift, name }, before) => {
      if (id === undefined) return
      if (shift) shifted(id, before, shift)
      if (name !== undefined && before !== undefined && name !== before)
        now = new Map([...now].map(([other, kept]) => [other, renameSources(kept, before, name)]))
    },
  }
}
