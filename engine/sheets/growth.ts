import type { CellRange } from './address.ts'

/** A table before and after it has taken in cells beside or below it. */
export interface Growth {
  readonly from: CellRange
  readonly to: CellRange
}

export const isGrowth = ({ from, to }: Growth): boolean =>
  to.top === from.top &&
  to.left === from.left &&
  to.right >= from.right &&
  to.bottom >= from.bottom &&
  (to.right > from.right || to.bottom > from.bottom)

/** A cell that a table has taken in. It looks like the last one of its row, or of its column, that was there. */
export interface TakenIn {
  readonly row: number
  readonly column: number
  readonly like: { readonly row: number; readonly column: number }
}

export function takenIn({ from, to }: Growth): TakenIn[] {
  const cells: TakenIn[] = []
  for (let row = to.top; row <= to.bottom; row++)
    for (let column = row > from.bottom ? to.left : from.right + 1; column <= to.right; column++)
      cells.push({
        row,
        column,
        like: { row: Math.min(row, from.bottom), column: Math.min(column, from.right) },
      })
  return cells
}

/** Where a check holds after the growth: one over the last column goes on to the right, one over all rows downwards. */
export function grownCheck(check: CellRange, { from, to }: Growth): CellRange {
  const isBeside =
    check.left <= from.right &&
    check.right >= from.right &&
    check.bottom > from.top &&
    check.top <= from.bottom
  const isAbove =
    check.top <= from.top + 1 &&
    check.bottom >= from.bottom &&
    check.left <= from.right &&
    check.right >= from.left
  const right = isBeside ? Math.max(check.right, to.right) : check.right
  const bottom = isAbove ? Math.max(check.bottom, to.bottom) : check.bottom
  return right === check.right && bottom === check.bottom ? check : { ...check, right, bottom }
}

/**
 * The names of a table's columns for the texts of its header row, as spreadsheets give them: none is blank, and none
 * is said twice, whatever its case.
 */
export function columnNames(headers: readonly string[]): string[] {
  const taken = new Set(headers.map((header) => header.toLowerCase()))
  const given = new Set<string>()
  return headers.map((header) => {
    const isFree = header !== '' && !given.has(header.toLowerCase())
    const name = isFree ? header : freeName(header || '列', header === '' ? 1 : 2, taken)
    for (const set of [given, taken]) set.add(name.toLowerCase())
    return name
  })
}

function freeName(stem: string, from: number, taken: ReadonlySet<string>): string {
  let number = from
  while (taken.has(`${stem}${number}`.toLowerCase())) number++
  return `${stem}${number}`
}
