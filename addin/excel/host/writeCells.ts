import { addressOf, type CellRange, rangeAddress, type Scalar } from '../../../engine/index.ts'
import { grownTables } from '../../session/batch.ts'
import type { CellWrite } from '../../session/host.ts'
import { rangeOf } from './addresses.ts'
import { heldOf, retyped, showsDate, typedOf } from './cells.ts'

/** A cell's content as Excel keeps it: enough to put it back. */
export interface Held {
  readonly row: number
  readonly column: number
  readonly held: Scalar
  readonly format: unknown
}

/** Single cells of a worksheet, in runs along their rows. */
export interface Runs {
  readonly row: number
  readonly column: number
  readonly cells: readonly CellWrite[]
}

/** Cells beside each other go together. */
export function runsOf(cells: readonly CellWrite[]): Runs[] {
  const last = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]))
  const sorted = [...last.values()].sort((a, b) => a.row - b.row || a.column - b.column)
  const runs: { row: number; column: number; cells: CellWrite[] }[] = []
  for (const cell of sorted) {
    const run = runs.at(-1)
    if (run?.row === cell.row && run.column + run.cells.length === cell.column) run.cells.push(cell)
    else runs.push({ row: cell.row, column: cell.column, cells: [cell] })
  }
  return runs
}

const rangeOfRun = (target: Excel.Worksheet, { row, column, cells }: Runs): Excel.Range =>
  target.getRangeByIndexes(row, column, 1, cells.length)

/** Asks for what stands in the cells; the answer is there after the next sync. */
export function askHeld(target: Excel.Worksheet, runs: readonly Runs[]): () => Held[] {
  const asked = runs.map((run) => {
    const range = rangeOfRun(target, run)
    range.load('values,formulas,numberFormat')
    return { run, range }
  })
  return () =>
    asked.flatMap(({ run, range }) =>
      run.cells.map((_, i) => ({
        row: run.row,
        column: run.column + i,
        held: heldOf(range.values[0]![i], range.formulas[0]![i]),
        format: range.numberFormat[0]![i],
      })),
    )
}

/** Puts values into cells, which keep their looks; a date needs a format that shows it. Does not sync. */
export function putCells(target: Excel.Worksheet, runs: readonly Runs[], before: readonly Held[]): void {
  const formats = new Map(before.map((held) => [`${held.row},${held.column}`, held.format]))
  for (const run of runs) {
    for (const { row, column, date } of run.cells)
      if (date && !showsDate(formats.get(`${row},${column}`)))
        target.getRangeByIndexes(row, column, 1, 1).numberFormat = [['yyyy-mm-dd']]
    rangeOfRun(target, run).formulas = [run.cells.map(typedOf)]
  }
}

/** Puts back what stood in cells. Does not sync. */
export function putBack(target: Excel.Worksheet, cells: readonly Held[]): void {
  for (const { row, column, held, format } of cells) {
    const range = target.getRangeByIndexes(row, column, 1, 1)
    range.numberFormat = [[format]]
    range.formulas = [[retyped(held)]]
  }
}

/** Tables take in the cells that are written right below or beside them, and these get the looks of their neighbours. */
export function growTables(
  target: Excel.Worksheet,
  tables: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[],
  cells: readonly CellWrite[],
): void {
  const named = tables.map(({ table, range }) => ({ name: table.name, range: rangeOf(range.address) }))
  for (const [i, grown] of grownTables(named, cells).entries()) {
    const { range } = named[i]!
    if (rangeAddress(grown.range) === rangeAddress(range)) continue
    tables[i]!.table.resize(rangeAddress(grown.range))
    copyLooks(target, range, grown.range)
  }
}

function copyLooks(target: Excel.Worksheet, from: CellRange, to: CellRange): void {
  const formats = 'Formats' as Excel.RangeCopyType
  if (to.right > from.right)
    target
      .getRange(rangeAddress({ ...to, left: from.right + 1 }))
      .copyFrom(rangeAddress({ ...from, left: from.right }), formats)
  if (to.bottom > from.bottom)
    target
      .getRange(rangeAddress({ ...from, top: from.bottom + 1, bottom: to.bottom }))
      .copyFrom(`${addressOf(from.bottom, from.left)}:${addressOf(from.bottom, from.right)}`, formats)
}
