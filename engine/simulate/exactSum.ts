import { type NumberColumn, SAFE } from '../language/column.ts'
import { toRatio } from '../language/scale.ts'
import { add, known, NOTHING, type Quantity } from '../model/quantity.ts'
import { ratioOf } from '../model/ratio.ts'

/**
 * Sums selected rows of a column into buckets, exactly. Whole-number columns add up in doubles, put by as an exact
 * quantity whenever the next would reach 2^53; rows that the column path left undecided, and columns held with an
 * error, are added as exact quantities.
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
  const whole = column.error === 0 && column.bound < SAFE
  const scale = toRatio(column.scale)
  const putBy = (bucket: number): Quantity => add(rest[bucket]!, known(ratioOf(sums[bucket]!).mul(scale)))
  for (let row = 0; row < rows; row++) {
    const bucket = bucketOf(row)
    if (bucket < 0) continue
    const x = column.values[column.fixed ? 0 : row]!
    if (!whole || Number.isNaN(x)) rest[bucket] = add(rest[bucket]!, exact(row))
    else if (Math.abs(sums[bucket]! + x) < SAFE) sums[bucket]! += x
    else {
      rest[bucket] = putBy(bucket)
      sums[bucket] = x
    }
  }
  return rest.map((_, bucket) => putBy(bucket))
}
