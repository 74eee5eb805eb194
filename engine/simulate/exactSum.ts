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
 * Sums a column into buckets, exactly: `bucketOf[k]` is the bucket of element k, −1 for none; with `rows` element k is
 * the column's element rows[k]. Whole numbers add up in doubles, put by as an exact quantity where the next would reach
 * 2^53; elements that the column path left undecided, and columns held with an error, are added as exact quantities.
 */
export function exactSums(
  column: NumberColumn,
  buckets: number,
  bucketOf: Int32Array,
  exact: (k: number) => Quantity,
  rows: Int32Array | null = null,
): ExactSums {
  const sums = zeros(buckets)
  const { values, scale } = column
  const whole = column.error === 0 && column.bound < SAFE
  const mask = maskOf(column)
  if (whole && column.bound * bucketOf.length < SAFE) {
    if (rows) addRows(values, mask, rows, bucketOf, sums)
    else addAll(values, mask, bucketOf, sums)
    if (!sums.some(Number.isNaN)) return { sums, scale, rest: NO_REST }
    sums.fill(0)
  }
  const rest = new Map<number, Quantity>()
  const factor = toRatio(scale)
  const put = (bucket: number, q: Quantity) => rest.set(bucket, add(rest.get(bucket) ?? NOTHING, q))
  for (let k = 0; k < bucketOf.length; k++) {
    const bucket = bucketOf[k]!
    if (bucket < 0) continue
    const x = values[(rows ? rows[k]! : k) & mask]!
    if (!whole || Number.isNaN(x)) put(bucket, exact(k))
    else if (Math.abs(sums[bucket]! + x) < SAFE) sums[bucket]! += x
    else {
      put(bucket, known(ratioOf(sums[bucket]!).mul(factor)))
      sums[bucket] = x
    }
  }
  return { sums, scale, rest }
}

const NO_REST: ExactSums['rest'] = new Map()

/** Adds everything up without looking: a sum that is not a number tells of an element that was undecided. */
function addAll(values: Float64Array, mask: number, bucketOf: Int32Array, sums: Float64Array): void {
  for (let k = 0; k < bucketOf.length; k++) {
    const bucket = bucketOf[k]!
    if (bucket >= 0) sums[bucket]! += values[k & mask]!
  }
}

function addRows(
  values: Float64Array,
  mask: number,
  rows: Int32Array,
  bucketOf: Int32Array,
  sums: Float64Array,
): void {
  for (let k = 0; k < bucketOf.length; k++) {
    const bucket = bucketOf[k]!
    if (bucket >= 0) sums[bucket]! += values[rows[k]! & mask]!
  }
}
