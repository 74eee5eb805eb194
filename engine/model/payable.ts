import { NONE } from './codes.ts'

/** Rows that may be paid, in ascending order, and whether each of them is. */
export interface Payable {
  readonly rows: Int32Array
  /** Aligned with `rows`: COUNTED, PERHAPS, IF_APPROVED, or NONE. */
  readonly standings: Uint8Array
  /** Every one of them is COUNTED. */
  readonly isCounted: boolean
}

/** Where a row stands in the list; −1 where it does not. */
export function placeOf({ rows }: Pick<Payable, 'rows'>, row: number): number {
  let [low, high] = [0, rows.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = rows[middle]!
    if (at === row) return middle
    if (at < row) low = middle + 1
    else high = middle - 1
  }
  return -1
}

export function standingAt(payable: Pick<Payable, 'rows' | 'standings'>, row: number): number {
  const place = placeOf(payable, row)
  return place < 0 ? NONE : payable.standings[place]!
}
