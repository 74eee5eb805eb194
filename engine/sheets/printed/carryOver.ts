import { type Cell, isBlank, type Sheet } from '../grid.ts'
import { fold, splitHeader } from '../names.ts'
import { shownText } from '../numbers.ts'
import { isFoot } from '../readRows.ts'
import type { Block, PrintCell } from './frame.ts'

/** A table that people write into and beside. */
export interface Keyed extends Block {
  /** The columns that tell one row from another, and what of their texts does. */
  readonly key: readonly number[]
  readonly keyPart?: (text: string) => string
  /** The columns that are theirs to fill. */
  readonly theirs?: readonly number[]
  /** Headers that may be ours from another run; without it every column between ours counts as ours. */
  readonly ours?: readonly string[]
}

export interface Carried {
  readonly block: Block
  /** What stood beside rows that are no longer there, worded. */
  readonly lost: readonly string[]
}

/**
 * The table with what people had written into or beside it on the sheet before: their columns stand to its right,
 * every entry and comment beside the row that it stood beside.
 */
export function carryOver(block: Keyed, before: Sheet | undefined): Carried {
  const old = before && readOld(block, before)
  if (old === undefined) return { block, lost: [] }
  const foreign = old.foreign.map((column) => ({ column, header: old.headerAt(column) }))
  const ids = new Set<string>()
  const rows = block.rows.map((cells) => {
    const id = keyOf(
      block,
      block.key.map((i) => textOf(cells[i])),
    )
    const own = old.rows.get(id)?.cells
    ids.add(id)
    if (own === undefined) return cells
    const filled = block.columns.map((_, i): PrintCell => {
      const there = own[old.columns[i] ?? -1]
      const cell = block.theirs?.includes(i) ? (kept(there) ?? cells[i]) : cells[i]
      return there?.comment ? { value: null, ...cell, comment: there.comment } : cell
    })
    return [...filled, ...foreign.map(({ column }) => kept(own[column]))]
  })
  const lost = [...old.rows].flatMap(([id, { name, cells }]) => {
    const texts = [...(block.theirs ?? []).map((i) => old.columns[i]), ...old.foreign].flatMap((column) => {
      const cell = column === undefined ? undefined : cells[column]
      return cell && !isBlank(cell) ? [shownText(cell)] : []
    })
    return ids.has(id) || texts.length === 0 ? [] : [`${name}：${texts.join('；')}`]
  })
  const columns = [
    ...block.columns,
    ...foreign.map(({ header }) => ({ header, width: 16, kind: 'text' as const })),
  ]
  return { block: { ...block, columns, rows }, lost }
}

interface Old {
  /** Where each of our columns stood. */
  readonly columns: readonly (number | undefined)[]
  readonly foreign: readonly number[]
  readonly headerAt: (column: number) => string
  readonly rows: ReadonlyMap<string, { readonly name: string; readonly cells: readonly (Cell | null)[] }>
}

function readOld(block: Keyed, { rows }: Sheet): Old | undefined {
  const own = block.columns.map(({ header }) => bare(header))
  const headers = (row: number) => (rows[row] ?? []).map((cell) => bare(textOf(cell ?? undefined)))
  const score = (row: number) => headers(row).filter((header) => header !== '' && own.includes(header)).length
  const headerRow = rows.reduce((best, _, row) => (score(row) > score(best) ? row : best), 0)
  const columns = matchInOrder(own, headers(headerRow))
  if (block.key.some((i) => columns[i] === undefined)) return undefined
  const byKey = new Map<string, { name: string; cells: readonly (Cell | null)[] }>()
  for (const cells of rows.slice(headerRow + 1)) {
    const texts = block.key.map((i) => textOf(cells[columns[i]!] ?? undefined))
    const id = keyOf(block, texts)
    const isRow = texts.some((text) => text !== '') && !isFoot(cells)
    if (isRow && !byKey.has(id)) byKey.set(id, { name: texts.filter((text) => text !== '').join(' '), cells })
  }
  const headerAt = (column: number) => textOf(rows[headerRow]?.[column] ?? undefined)
  const last = Math.max(...columns.map((column) => column ?? 0))
  const ours = block.ours && new Set(block.ours.map(bare))
  const isOurs = (column: number) =>
    columns.includes(column) || (column < last && (ours?.has(bare(headerAt(column))) ?? true))
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const foreign = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !isOurs(column) && [...byKey.values()].some(({ cells }) => !isBlank(cells[column])),
  )
  return { columns, foreign, headerAt, rows: byKey }
}

/** Where each name stands, both lists in one order: names may repeat, and others may stand between. */
function matchInOrder(own: readonly string[], there: readonly string[]): (number | undefined)[] {
  let from = 0
  return own.map((name) => {
    const at = there.indexOf(name, from)
    if (name === '' || at < 0) return undefined
    from = at + 1
    return at
  })
}

/** A header without its unit. */
const bare = (header: string): string => fold(splitHeader(header)[0])
const textOf = (cell: Cell | PrintCell): string => (cell ? shownText(cell) : '')
const keyOf = ({ keyPart = (text) => text }: Keyed, texts: readonly string[]): string =>
  texts.map((text) => fold(keyPart(text))).join('|')

/** An entry of theirs as it was shown: a formula would point elsewhere from another row. */
function kept(cell: Cell | null | undefined): PrintCell {
  if (!cell || (isBlank(cell) && cell.comment === undefined)) return undefined
  const { value, date, format, comment } = cell
  return {
    value,
    ...(date ? { date } : {}),
    ...(format ? { format } : typeof value === 'string' ? { format: '@' } : {}),
    ...(comment ? { comment } : {}),
  }
}
