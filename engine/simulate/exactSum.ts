import { addEach, addRows } from '../language/bucketSums.ts'
import { zeros } from '../language/buffers.ts'
import { maskOf, type NumberColumn, SAFE } from '../language/column.ts'
import { type Scale, toRatio } from '../language/scale.ts'
import { add, known, NOTHING, type Quantity } from '../model/quantity.ts'
import { ratioOf } from '../model/ratio.ts'

/**
 * Sums by bucket, last of the rows that belong to none: `sums` are whole numbers of `scale`, `rest` is what does not fit or
 * is a range.
 */
export interface ExactSums {
  readonly sums: Float64Array
  readonly scale: Scale
  readonly rest: ReadonlyMap<number, Quantity>
}

export function quantityIn({ sums, scale, rest }: ExactSums, bucket: number): Quantity {
  const sum = sums[bucket] === 0 ? NOTHING : known(ratioOf(sums[bucket]!).mul(toRatio(scale)))
  const more = rest.get(bucket)
  return more ? add(more, sum) : sum
}

/**
 * Sums a column into buckets, exactly: element k of the column is row rows[k], or with `isWhole` the column has every row,
 * and `bucketOf[row]` is the row's bucket, `buckets` for none. Whole numbers add up in doubles, put by as an exact quantity
 * where the next would reach 2^53; rows that the column path left undecided, and columns held with an error, are added
 * as exact quantities.
 */
export function exactSums(
  column: NumberColumn,
  buckets: number,
  rows: Int32Array,
  bucketOf: Int32Array,
  exact: (row: number) => Quantity,
  isWhole = false,
): ExactSums {
  const sums = zeros(buckets + 1)
  const { values, scale } = column
  const isExact = column.error === 0 && column.bound < SAFE
  const mask = maskOf(column)
  if (isExact && column.bound * rows.length < SAFE) {
    // Added up without looking: a sum that is not a number tells of a row that was undecided.
    if (isWhole && !column.fixed) addRows(sums, values, rows, bucketOf)
    else addEach(sums, values, rows, bucketOf)
    if (isKnown(sums)) return { sums, scale, rest: NO_REST }
    sums.fill(0)
  }
  const rest = new Map<number, Quantity>()
  const factor = toRatio(scale)
  const put = (bucket: number, q: Quantity) => rest.set(bucket, add(rest.get(bucket) ?? NOTHING, q))
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!
    const bucket = bucketOf[row]!
    if (bucket === buckets) continue
    const x = values[(isWhole ? row : k) & mask]!
    if (!isExact || Number.isNaN(x)) put(bucket, exact(row))
    else if (Math.abs(sums[bucket]! + x) < SAFE) sums[bucket]! += x
    else {
      put(bucket, known(ratioOf(sums[bucket]!).mul(factor)))
      sums[bucket] = x
    }
  }
  return { sums, scale, rest }
}

const NO_REST: ExactSums['rest'] = new Map()

function isKnown(sums: Float64Array): boolean {
  for (let i = 0; i < sums.length; i++) if (Number.isNaN(sums[i]!)) return false
  return true
}
