import { add, type Bitmap, emptyBitmap, xorInto } from './bitmap.ts'

/**
 * Rows in order of a value, with the sets of the first 1/16, 2/16 … of them: the rows below any limit are the nearest of
 * these sets and the few rows between. A limit costs a fraction of looking at every row, whatever was asked before.
 */
export interface Ranked {
  readonly column: Float64Array
  /** By ascending value. */
  readonly rows: Int32Array
  readonly stride: number
  /** marks[i] holds the first i × stride rows; the last one all. */
  readonly marks: readonly Bitmap[]
  /** firsts[i] is the value of row i × stride. */
  readonly firsts: Float64Array
}

/** Steps between the sets that are kept: more of them cost memory, fewer cost rows to be looked at. */
const STEPS = 16

/** Ranks some rows of a column of whole numbers; `total` is how many rows the column has. */
export function rank(column: Float64Array, members: Int32Array, total: number): Ranked {
  const rows = sorted(column, members, total)
  const stride = Math.max(1, Math.ceil(rows.length / STEPS))
  const marks: Bitmap[] = [emptyBitmap(total)]
  for (let from = 0; from < rows.length; from += stride) {
    const mark = marks.at(-1)!.slice()
    for (let k = from; k < Math.min(from + stride, rows.length); k++) add(mark, rows[k]!)
    marks.push(mark)
  }
  const firsts = Float64Array.from({ length: marks.length - 1 }, (_, i) => column[rows[i * stride]!]!)
  return { column, rows, stride, marks, firsts }
}

/** Value and row in one number, where they fit, are sorted without a call a comparison. */
function sorted(column: Float64Array, members: Int32Array, total: number): Int32Array {
  const rows = members.slice()
  let size = 0
  for (let k = 0; k < rows.length; k++) size = Math.max(size, Math.abs(column[rows[k]!]!))
  if ((size + 1) * total >= 2 ** 52) return rows.sort((a, b) => column[a]! - column[b]!)
  const keys = new Float64Array(rows.length)
  for (let k = 0; k < rows.length; k++) keys[k] = column[rows[k]!]! * total + rows[k]!
  keys.sort()
  for (let k = 0; k < rows.length; k++) rows[k] = keys[k]! - Math.floor(keys[k]! / total) * total
  return rows
}

/** Turns over, in `bitmap`, the rows whose value is below a limit, or with `included` at most at it. */
export function toggleBelow(
  { column, rows, stride, marks, firsts }: Ranked,
  limit: number,
  included: boolean,
  bitmap: Bitmap,
): void {
  let step = 0
  while (step < firsts.length && (firsts[step]! < limit || (included && firsts[step] === limit))) step++
  // The first row of this step is beyond the limit, the one of the step before is not.
  let low = Math.max(0, (step - 1) * stride)
  let high = Math.min(step * stride, rows.length)
  while (low < high) {
    const middle = (low + high) >> 1
    const x = column[rows[middle]!]!
    if (x < limit || (included && x === limit)) low = middle + 1
    else high = middle
  }
  const nearest = low === rows.length ? marks.length - 1 : Math.round(low / stride)
  if (nearest > 0) xorInto(bitmap, marks[nearest]!)
  const reached = Math.min(nearest * stride, rows.length)
  for (let k = Math.min(low, reached); k < Math.max(low, reached); k++) {
    const row = rows[k]!
    bitmap[row >> 5]! ^= 1 << (row & 31)
  }
}
