/**
 * Sums into buckets, `bucketOf[row]` being the row's bucket. The loops take four rows at a time: where each sum waits for
 * the one before to be stored, as the processor fears that it is the same, a row takes 3.6 ns in place of 1.9.
 */

/** Adds the values of some rows of a column. */
export function addRows(
  sums: Float64Array,
  column: Float64Array,
  rows: Int32Array,
  bucketOf: Int32Array,
): void {
  const fours = rows.length & ~3
  for (let k = 0; k < fours; k += 4) {
    const i = rows[k]!
    const j = rows[k + 1]!
    const l = rows[k + 2]!
    const m = rows[k + 3]!
    const a = column[i]!
    const b = column[j]!
    const c = column[l]!
    const d = column[m]!
    sums[bucketOf[i]!]! += a
    sums[bucketOf[j]!]! += b
    sums[bucketOf[l]!]! += c
    sums[bucketOf[m]!]! += d
  }
  for (let k = fours; k < rows.length; k++) sums[bucketOf[rows[k]!]!]! += column[rows[k]!]!
}

/** Adds a value for each of the rows, in their order; one value alone stands for all. */
export function addEach(
  sums: Float64Array,
  values: Float64Array,
  rows: Int32Array,
  bucketOf: Int32Array,
): void {
  const mask = values.length === 1 ? 0 : -1
  const fours = rows.length & ~3
  for (let k = 0; k < fours; k += 4) {
    const a = values[k & mask]!
    const b = values[(k + 1) & mask]!
    const c = values[(k + 2) & mask]!
    const d = values[(k + 3) & mask]!
    sums[bucketOf[rows[k]!]!]! += a
    sums[bucketOf[rows[k + 1]!]!]! += b
    sums[bucketOf[rows[k + 2]!]!]! += c
    sums[bucketOf[rows[k + 3]!]!]! += d
  }
  for (let k = fours; k < rows.length; k++) sums[bucketOf[rows[k]!]!]! += values[k & mask]!
}

/** Counts the rows. */
export function countRows(counts: Int32Array, rows: Int32Array, bucketOf: Int32Array): void {
  const fours = rows.length & ~3
  for (let k = 0; k < fours; k += 4) {
    const i = rows[k]!
    const j = rows[k + 1]!
    const l = rows[k + 2]!
    const m = rows[k + 3]!
    counts[bucketOf[i]!]!++
    counts[bucketOf[j]!]!++
    counts[bucketOf[l]!]!++
    counts[bucketOf[m]!]!++
  }
  for (let k = fours; k < rows.length; k++) counts[bucketOf[rows[k]!]!]!++
}
