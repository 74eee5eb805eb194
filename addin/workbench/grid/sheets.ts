import type { ICellData, IStyleData, IWorksheetData, Nullable } from '@univerjs/core'
import { type Cell, isBlank, type Sheet, type TableRange } from '../../../engine/index.ts'
import { grownSheet } from '../../session/grownSheet.ts'
import { fromStored, type SharedFormula, type Shown, shownOf } from './cells.ts'
import type { Kept } from './kept.ts'
import { arrowsOf, heightOfPixels, widthOfPixels } from './snapshot.ts'

export type StyleOf = (cell: ICellData) => Nullable<IStyleData>

/** Reads a sheet back; `kept` is what it had besides. */
export function toSheet(
  stored: Partial<IWorksheetData>,
  kept: Kept,
  styleOf: StyleOf,
  shared: SharedFormula,
): Sheet {
  const rows = rowsOf(stored, styleOf, shared)
  const { freeze, hidden } = stored
  const frozen = { rows: freeze?.ySplit ?? 0, columns: freeze?.xSplit ?? 0 }
  const { tables = [] } = kept
  const sheet = {
    name: stored.name ?? '',
    rows,
    ...linesOf(stored, kept),
    ...(frozen.rows > 0 || frozen.columns > 0 ? { frozen } : {}),
    ...(hidden ? { hidden: true } : {}),
    ...kept,
  }
  return grownSheet(
    sheet,
    tables.map((table) => grown(table, rows)),
  )
}

function rowsOf({ cellData = {} }: Partial<IWorksheetData>, styleOf: StyleOf, shared: SharedFormula) {
  const shownOnce = new Map<string, Shown>()
  // Cells share few styles, each by its name.
  const shown = (cell: ICellData): Shown => {
    if (typeof cell.s !== 'string') return shownOf(cell.s)
    const found = shownOnce.get(cell.s) ?? shownOf(styleOf(cell))
    shownOnce.set(cell.s, found)
    return found
  }
  const rows: (Cell | null)[][] = []
  for (const [r, stored] of Object.entries(cellData)) {
    const row = Number(r)
    const cells: (Cell | null)[] = []
    for (const [c, cell] of Object.entries<ICellData>(stored)) {
      const column = Number(c)
      const read = fromStored(cell, shown(cell), () => shared(row, column))
      if (read) cells[column] = read
    }
    rows[row] = Array.from(cells, (cell) => cell ?? null)
  }
  return Array.from(rows, (cells) => cells ?? [])
}

/** Widths, heights that somebody has set, and rows that are hidden. */
function linesOf({ columnData = {}, rowData = {} }: Partial<IWorksheetData>, kept: Kept) {
  const widths: (number | undefined)[] = []
  for (const [column, data] of Object.entries(columnData))
    if (data?.w !== undefined) widths[Number(column)] = widthOfPixels(data.w - arrowsOf(kept, Number(column)))
  const heights: Record<number, number> = {}
  const hiddenRows = new Set<number>()
  for (const [row, data] of Object.entries(rowData)) {
    if (data?.h !== undefined && data.ia === 0) heights[Number(row)] = heightOfPixels(data.h)
    if (data?.hd === 1) hiddenRows.add(Number(row))
  }
  return {
    ...(widths.length > 0 ? { widths: Array.from(widths) } : {}),
    ...(Object.keys(heights).length > 0 ? { heights } : {}),
    ...(hiddenRows.size > 0 ? { hiddenRows } : {}),
  }
}

/** A table takes in the rows that are filled right below it. */
function grown(table: TableRange, rows: Sheet['rows']): TableRange {
  const { left, right } = table.range
  const filled = (row: number) => rows[row]?.slice(left, right + 1).some((cell) => !isBlank(cell)) ?? false
  let { bottom } = table.range
  while (filled(bottom + 1)) bottom++
  return { ...table, range: { ...table.range, bottom } }
}
