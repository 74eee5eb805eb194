import { type NumberColumn, SAFE } from '../language/column.ts'
import { add, known, NOTHING, type Quantity } from '../model/quantity.ts'
import { ratioOf } from '../model/ratio.ts'

/**
 * Sums selected rows of a column into buckets, exactly. Whole-number columns add up in doubles; rows that the
 * column path left undecided, and columns held with an error, are added as exact quantities.
 * `bucketOf` gives −1 for rows that do not enter.
 */
export function exactSums(
  column: NumberColumn,
  rows: number,
  buckets: number,
  bucketOf: (row: number) => number,
  exact: (row: number) => Quantity,
): Quantity[] {
  const sums = new Float64Array(buckets)
  const rest: Quantity[] = Array.from({ length: buckets }, () => NOTHING)
  const whole = column.error === 0 && column.bound * Math.max(1, rows) < SAFE
  for (let row = 0; row < rows; row++) {
    const bucket = bucketOf(row)
    if (bucket < 0) continue
    const x = column.values[column.fixed ? 0 : row]!
    if (whole && !Number.isNaN(x)) sums[bucket]! += x
    else rest[bucket] = add(rest[bucket]!, exact(row))
  }
  return rest.map((quantity, bucket) => add(quantity, known(ratioOf(sums[bucket]!).mul(column.scale))))
}
