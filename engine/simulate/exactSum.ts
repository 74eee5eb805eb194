import { zeros } from '../language/buffers.ts'
import { maskOf, type NumberColumn, SAFE } from '../language/column.ts'
import { type Scale, toRatio } from '../language/scale.ts'
import { add, known, NOTHING, type Quantity } from '../model/quantity.ts'
import { ratioOf } from '../model/ratio.ts'

/** Sums by bucket: `sums` are whole numbers of `scale`, `rest` is what does not fit or is a range. */
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
 * Sums a column into buckets, exactly: `bucketOf[k]` is the bucket of element k, −1 for
 * none. Whole numbers add up in doubles, put by
 * as an exact quantity where the next would reach 2^53; elements that the column path left undecided, and columns held
 * with an error, are added as exact quantities.
 */
export function exactSums(
  column: NumberColumn,
  buckets: number,
  bucketOf: Int32Array,
  exact: (k: number) => Quantity,
): ExactSums {
  const sums = zeros(buckets)
  const rest = new Map<number, Quantity>()
  const scale = toRatio(column.scale)
  const put = (bucket: number, q: Quantity) => rest.set(bucket, add(rest.get(bucket) ?? NOTHING, q))
  const whole = column.error === 0 && column.bound < SAFE
  const { values } = column
  const mask = maskOf(column)
  if (whole && column.bound * bucketOf.length < SAFE && addAll(column, bucketOf, sums))
    return { sums, scale: column.scale, rest }
  sums.fill(0)
  for (let k = 0; k < bucketOf.length; k++) {
    const bucket = bucketOf[k]!
    if (bucket < 0) continue
    const x = values[k & mask]!
    if (!whole || Number.isNaN(x)) put(bucket, exact(k))
    else if (Math.abs(sums[bucket]! + x) < SAFE) sums[bucket]! += x
    else {
      put(bucket, known(ratioOf(sums[bucket]!).mul(scale)))
      sums[bucket] = x
    }
  }
  return { sums, scale: column.scale, rest }
}

/** Adds everything up without looking; false where an element was undecided, which a sum that is not a number tells. */
function addAll(column: NumberColumn, bucketOf: Int32Array, sums: Float64Array): boolean {
  const { values } = column
  const mask = maskOf(column)
  for (let k = 0; k < bucketOf.length; k++) {
    const bucket = bucketOf[k]!
    if (bucket >= 0) sums[bucket]! += values[k & mask]!
  }
  for (let bucket = 0; bucket < sums.length; bucket++) if (Number.isNaN(sums[bucket]!)) return false
  return true
}
