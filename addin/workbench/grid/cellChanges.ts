import { type ICellData, type IStyleData, type Nullable, Tools } from '@univerjs/core'
import type { CellMatrix } from './snapshot.ts'

export type SameStyle = (a: ICellData['s'], b: ICellData['s']) => boolean

/** What has to be written so that cells become others, and to bring them back. */
export interface CellChanges {
  /** These are written as nothing first, so that what comes has nothing to mix with. */
  readonly emptied: Record<number, Record<number, null>>
  readonly old: CellMatrix
  readonly next: CellMatrix
}

/** A cell's content, all of it said: what is not there is taken away. */
export const contentOf = ({ v, t, f, si, p, custom }: ICellData): ICellData => ({
  v: v ?? null,
  t: t ?? null,
  f: f ?? null,
  si: si ?? null,
  p: Tools.deepClone(p) ?? null,
  custom: custom ?? null,
})

/** A formula shows what the grid has calculated, whatever else it showed elsewhere. */
const sameContent = (a: ICellData, b: ICellData): boolean =>
  !a.si &&
  !a.p &&
  (a.f ?? undefined) === b.f &&
  (b.f !== undefined || (a.v === b.v && a.t === b.t)) &&
  JSON.stringify(a.custom ?? {}) === JSON.stringify(b.custom ?? {})

/** Only cells that differ, and of a cell that looks the same its content alone: looks are what takes long to write. */
export function changedCells(from: CellMatrix, to: CellMatrix, sameStyle: SameStyle): CellChanges {
  const changes: CellChanges = { emptied: {}, old: {}, next: {} }
  const { emptied, old, next } = changes
  for (const row of Object.keys({ ...from, ...to }).map(Number))
    for (const column of Object.keys({ ...from[row], ...to[row] }).map(Number)) {
      const was = from[row]?.[column]
      const will = to[row]?.[column]
      if (was && will && sameStyle(was.s, will.s)) {
        if (sameContent(was, will)) continue
        put(old, row, column, contentOf(was))
        put(next, row, column, contentOf(will))
        continue
      }
      put(emptied, row, column, null)
      if (was) put(old, row, column, Tools.deepClone(was))
      if (will) put(next, row, column, will)
    }
  return changes
}

function put<T>(matrix: Record<number, Record<number, T>>, row: number, column: number, cell: T): void {
  matrix[row] ??= {}
  matrix[row][column] = cell
}

/** Compares styles by what they say: the grid gives them names of its own. */
export function styleComparison(styleNamed: (name: string) => Nullable<IStyleData>): SameStyle {
  const said = new Map<string, string>()
  const sayingOf = (style: ICellData['s']): string => {
    if (typeof style !== 'string') return inOrder(style)
    const found = said.get(style) ?? inOrder(styleNamed(style))
    said.set(style, found)
    return found
  }
  return (a, b) => a === b || sayingOf(a) === sayingOf(b)
}

const inOrder = (value: unknown): string =>
  JSON.stringify(value ?? {}, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
