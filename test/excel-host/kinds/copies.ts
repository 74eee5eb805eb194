import { areaAt, columnsOf, rowsOf } from '../model/area.ts'
import { type Cell, type HostBook, keyOf, put } from '../model/book.ts'
import { checkUnlocked } from '../model/contents.ts'
import { hostFault } from '../model/fault.ts'
import { EMPTY, lookAt } from '../model/looks.ts'
import { moveFormula } from '../model/references.ts'
import { oneOf, type RangeOf } from './kind.ts'

const copyType = oneOf('All', 'Formulas', 'Values', 'Formats')

/** Copies cells onto a range of the same size or a multiple of it; what the source brings is repeated. */
export function copyCells(book: HostBook, to: RangeOf, from: RangeOf, type: unknown): void {
  const what = copyType(type ?? 'All')
  const rows = fitted(rowsOf(to.area), rowsOf(from.area))
  const columns = fitted(columnsOf(to.area), columnsOf(from.area))
  const target = areaAt(to.area.top, to.area.left, rows, columns)
  checkUnlocked(to.sheet, target)
  // The source is read before anything is written: the two may overlap.
  const copied: [number, number, Cell | undefined][] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const source = [
        from.area.top + (row % rowsOf(from.area)),
        from.area.left + (column % columnsOf(from.area)),
      ] as const
      const cell = from.sheet.cells.get(keyOf(...source)) ?? EMPTY
      const at = [target.top + row, target.left + column] as const
      const own = to.sheet.cells.get(keyOf(...at)) ?? EMPTY
      const look = what === 'All' || what === 'Formats' ? lookAt(from.sheet, ...source) : own.look
      const holdsFormula = cell.formula !== undefined && what !== 'Values'
      const contents =
        what === 'Formats'
          ? { value: own.value, ...(own.formula === undefined ? {} : { formula: own.formula }) }
          : {
              value: cell.value,
              ...(holdsFormula
                ? { formula: moveFormula(cell.formula!, at[0] - source[0], at[1] - source[1]) }
                : {}),
            }
      copied.push([at[0], at[1], { ...contents, ...(look && Object.keys(look).length > 0 ? { look } : {}) }])
    }
  for (const [row, column, cell] of copied) {
    const isBlank = cell!.value === '' && cell!.formula === undefined && cell!.look === undefined
    put(book, to.sheet, row, column, isBlank ? undefined : cell)
  }
}

/** A target that is no multiple of the source takes the source once. */
function fitted(wanted: number, given: number): number {
  if (given > 1_000_000) throw hostFault('ApiNotFound', 'simulated host: Range.copyFrom of whole columns')
  return wanted % given === 0 ? wanted : given
}
