import type { Scalar } from '../../../engine/index.ts'
import type { CellWrite } from '../../session/host.ts'
import { heldOf, retyped, showsDate, typedOf } from './cells.ts'

/** A cell's content as Excel keeps it: enough to put it back. */
export interface Held {
  readonly row: number
  readonly column: number
  readonly held: Scalar
  /** undefined where it is to stay as it is. */
  readonly format: unknown
}

/** Cells that are written together: a rectangle, of which those that are not named stay as they are. */
export interface Block {
  readonly row: number
  readonly column: number
  readonly height: number
  readonly width: number
  readonly cells: readonly CellWrite[]
}

/** So many cells are left out rather than asked for one by one: each range is a message of its own. */
const WIDE = 4_000

/** One rectangle for all where they stand close together, otherwise one for each run along a row. */
export function blocksOf(cells: readonly CellWrite[]): Block[] {
  const last = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]))
  const sorted = [...last.values()].sort((a, b) => a.row - b.row || a.column - b.column)
  if (sorted.length === 0) return []
  const whole = around(sorted)
  if (whole.height * whole.width <= Math.max(WIDE, 4 * sorted.length)) return [whole]
  const runs: CellWrite[][] = []
  for (const cell of sorted) {
    const before = runs.at(-1)?.at(-1)
    if (before?.row === cell.row && before.column + 1 === cell.column) runs.at(-1)!.push(cell)
    else runs.push([cell])
  }
  return runs.map(around)
}

function around(cells: readonly CellWrite[]): Block {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)]
  const least = (list: readonly number[]) => list.reduce((a, b) => Math.min(a, b))
  const most = (list: readonly number[]) => list.reduce((a, b) => Math.max(a, b))
  const [row, column] = [least(rows), least(columns)]
  return { row, column, height: most(rows) - row + 1, width: most(columns) - column + 1, cells }
}

const rangeOfBlock = (target: Excel.Worksheet, { row, column, height, width }: Block): Excel.Range =>
  target.getRangeByIndexes(row, column, height, width)

/** Asks for what stands in the cells; the answer is there after the next sync. */
export function askHeld(target: Excel.Worksheet, blocks: readonly Block[]): () => Held[] {
  const asked = blocks.map((block) => {
    const range = rangeOfBlock(target, block)
    range.load('values,formulas,numberFormat')
    return { block, range }
  })
  return () =>
    asked.flatMap(({ block, range: { values, formulas, numberFormat } }) =>
      block.cells.map(({ row, column }): Held => {
        const [r, c] = [row - block.row, column - block.column]
        return { row, column, held: heldOf(values[r]![c], formulas[r]![c]), format: numberFormat[r]![c] }
      }),
    )
}

/** Puts values into cells, which keep their looks; a date needs a format that shows it. Does not sync. */
export function putCells(target: Excel.Worksheet, blocks: readonly Block[], before: readonly Held[]): void {
  const formats = new Map(before.map((held) => [`${held.row},${held.column}`, held.format]))
  for (const block of blocks) {
    const typed = Array.from({ length: block.height }, () => new Array<Scalar>(block.width).fill(null))
    for (const cell of block.cells) {
      const { row, column, date } = cell
      typed[row - block.row]![column - block.column] = typedOf(cell)
      if (date && !showsDate(formats.get(`${row},${column}`)))
        target.getRangeByIndexes(row, column, 1, 1).numberFormat = [['yyyy-mm-dd']]
    }
    // What is null stays as it is.
    rangeOfBlock(target, block).formulas = typed
  }
}

/** Puts back what stood in cells. Does not sync. */
export function putBack(target: Excel.Worksheet, cells: readonly Held[]): void {
  for (const { row, column, held, format } of cells) {
    const range = target.getRangeByIndexes(row, column, 1, 1)
    if (format !== undefined) range.numberFormat = [[format]]
    range.formulas = [[retyped(held)]]
  }
}
