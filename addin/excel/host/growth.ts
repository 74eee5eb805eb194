import { type Cell, type CellRange, rangeAddress } from '../../../engine/index.ts'
import { grownTables } from '../../session/batch.ts'
import type { CellWrite } from '../../session/host.ts'
import { tablesBack } from '../../session/step.ts'
import { rangeOf } from './addresses.ts'
import type { Held } from './writeCells.ts'

/** A table that takes in cells: where it stands before and after. */
export interface TableGrowth {
  readonly name: string
  readonly from: CellRange
  readonly to: CellRange
}

/** A table and its range, whose address is loaded. */
export interface PlacedTable {
  readonly table: Excel.Table
  readonly range: Excel.Range
}

/** The tables that grow with cells written right below or beside them. */
export function growthsOf(tables: readonly PlacedTable[], cells: readonly CellWrite[]): TableGrowth[] {
  const placed = tables.map(({ table, range }) => ({ name: table.name, range: rangeOf(range.address) }))
  return grownTables(placed, cells).flatMap(({ name, range: to }, i) => {
    const from = placed[i]!.range
    return rangeAddress(from) === rangeAddress(to) ? [] : [{ name, from, to }]
  })
}

const FORMATS = 'Formats' as Excel.RangeCopyType

/** Grows tables; what they take in gets the looks of its neighbours. Does not sync. */
export function growTables(target: Excel.Worksheet, growths: readonly TableGrowth[]): void {
  for (const { name, from, to } of growths) {
    target.tables.getItem(name).resize(rangeAddress(to))
    const { beside, below } = takenIn({ from, to })
    if (beside)
      target.getRange(rangeAddress(beside)).copyFrom(rangeAddress({ ...from, left: from.right }), FORMATS)
    if (below)
      target.getRange(rangeAddress(below)).copyFrom(rangeAddress({ ...from, top: from.bottom }), FORMATS)
  }
}

/**
 * Asks for tables that have grown. The answer, after the next sync, is how far each can shrink again when some cells
 * hold what they held before: to what it was, less columns and rows in which a person has written since.
 */
export function askGrown(
  target: Excel.Worksheet,
  growths: readonly TableGrowth[],
): (back: readonly Held[]) => TableGrowth[] {
  const asked = growths.map((growth) => {
    const range = target.tables.getItemOrNullObject(growth.name).getRange()
    range.load('address,values')
    return { growth, range }
  })
  return (back) => {
    const restored = new Map(back.map(({ row, column, held }) => [`${row},${column}`, held]))
    return asked.flatMap(({ growth: { name, from }, range }) => {
      if (range.isNullObject) return []
      const to = rangeOf(range.address)
      const at = (row: number, column: number): Cell => {
        const value = restored.get(`${row},${column}`) ?? range.values[row - to.top]?.[column - to.left]
        return { value: value === '' ? null : value }
      }
      const [shrunk] = tablesBack([{ name, range: to }], [{ name, range: from }], at)
      return rangeAddress(shrunk!.range) === rangeAddress(to) ? [] : [{ name, from: shrunk!.range, to }]
    })
  }
}

/** Tables without what they had taken in, which loses its looks. Does not sync. */
export function shrinkTables(target: Excel.Worksheet, growths: readonly TableGrowth[]): void {
  for (const growth of growths) {
    target.tables.getItem(growth.name).resize(rangeAddress(growth.from))
    const { beside, below } = takenIn(growth)
    for (const area of [beside, below])
      if (area) target.getRange(rangeAddress(area)).clear('Formats' as Excel.ClearApplyTo)
  }
}

/** What a table has taken in: columns beside all its rows, and rows below its old columns. */
function takenIn({ from, to }: Pick<TableGrowth, 'from' | 'to'>): {
  readonly beside?: CellRange
  readonly below?: CellRange
} {
  return {
    ...(to.right > from.right ? { beside: { ...to, left: from.right + 1 } } : {}),
    ...(to.bottom > from.bottom ? { below: { ...from, top: from.bottom + 1, bottom: to.bottom } } : {}),
  }
}
