import { type Bitmap, bitmapOf, emptyBitmap, xorInto } from './bitmap.ts'

/**
 * Rows in order of a value, with the sets of the first 1/16, 2/16 … of them: the rows below any limit are the nearest of
 * these sets and the few rows between. A limit costs a fraction of looking at every row, whatever was asked before.
 */
export interface Ranked {
  /** Ascending. */
  readonly values: Float64Array
  readonly rows: Int32Array
  readonly stride: number
  /** marks[i] holds the first i × stride rows; the last one all. */
  readonly marks: readonly Bitmap[]
}

/** Steps between the sets that are kept: more of them cost memory, fewer cost rows to be looked at. */
const STEPS = 16

/** Ranks some rows of a column of whole numbers; `total` is how many rows the column has. */
export function rank(column: Float64Array, members: Int32Array, total: number): Ranked {
  const rows = sorted(column, members, total)
  const stride = Math.max(1, Math.ceil(rows.length / STEPS))
  const marks: Bitmap[] = [emptyBitmap(total)]
  for (let from = 0; from < rows.length; from += stride) {
    const mark = bitmapOf(total, rows.subarray(from, from + stride))
    xorInto(mark, marks.at(-1)!)
    marks.push(mark)
  }
  return { values: Float64Array.from(rows, (row) => column[row]!), rows, stride, marks }
}

/** Value and row in one number, where they fit, are sorted without a call a comparison. */
function sorted(column: Float64Array, members: Int32Array, total: number): Int32Array {
  const size = members.reduce((most, row) => Math.max(most, Math.abs(column[row]!)), 0)
  if ((size + 1) * total >= 2 ** 52) return members.slice().sort((a, b) => column[a]! - column[b]!)
  const keys = Float64Array.from(members, (row) => column[row]! * total + row).sort()
  return Int32Array.from(keys, (key) => key - Math.floor(key / total) * total)
}

/** Turns over, in `bitmap`, the rows whose value is below a limit, or with `included` at most at it. */
export function toggleBelow(
  { values, rows, stride, marks }: Ranked,
  limit: number,
  included: boolean,
  bitmap: Bitmap,
): void {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const x = values[middle]!
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
