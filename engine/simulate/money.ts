import { SAFE } from '../language/column.ts'
import { COUNTED, IF_APPROVED, NONE, PERHAPS } from '../model/codes.ts'
import { standingAt } from '../model/payable.ts'
import { NOTHING } from '../model/quantity.ts'
import { fraction, maxOf, minOf, type Ratio, ZERO } from '../model/ratio.ts'
import { type Amounts, amountAt } from './amounts.ts'
import type { Extra, FenSums } from './fenSums.ts'
import type { Qualification } from './qualification.ts'

/** A sum of money in 元: low ≤ value ≤ high; value is null where a counted row is not decided, high null where unbounded. */
export interface Money {
  readonly low: Ratio
  readonly value: Ratio | null
  readonly high: Ratio | null
  /** What waivable rows would add if all were approved; null where that is not decided. */
  readonly ifApproved: Ratio | null
  /** Rows that are paid. */
  readonly count: number
}

export const NO_MONEY: Money = { low: ZERO, value: ZERO, high: ZERO, ifApproved: ZERO, count: 0 }

export const addMoney = (a: Money, b: Money): Money => ({
  low: a.low.add(b.low),
  value: a.value && b.value && a.value.add(b.value),
  high: a.high && b.high && a.high.add(b.high),
  ifApproved: a.ifApproved && b.ifApproved && a.ifApproved.add(b.ifApproved),
  count: a.count + b.count,
})

/**
 * Sums an incentive's money by buckets. Unknown and manual rows add [0, their amount]; waivable rows stand apart; rows
 * tied for the last places of a quota are counted together, so that a total can be decided though its rows are not.
 * `bucketOf` gives each row of the entity its bucket, −1 none; null is one bucket of all.
 */
export function sumFen(
  amounts: Amounts,
  ties: readonly Tie[],
  buckets: number,
  bucketOf: Int32Array | null,
): FenSums {
  const { rows, standings } = amounts
  const money = amounts.money()
  const isSafe = largestOf(money) * rows.length < SAFE
  const [sure, counts] = [new Float64Array(buckets), new Int32Array(buckets)]
  const [below, above, waiting] = [0, 1, 2].map(() => new Float64Array(buckets)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const extra = new Map<number, Extra>()
  const extraOf = (bucket: number): Extra => {
    const known = extra.get(bucket) ?? { low: ZERO, high: ZERO, open: false, approved: ZERO }
    extra.set(bucket, known)
    return known
  }
  const tied = new Set(ties.flatMap((tie) => tie.rows))
  for (let k = 0; k < rows.length; k++) {
    const standing = standings[k]!
    if (standing === NONE) continue
    const row = rows[k]!
    const bucket = bucketOf === null ? 0 : bucketOf[row]!
    if (bucket < 0) continue
    const fen = money[k]!
    if (standing === COUNTED && isSafe && !Number.isNaN(fen)) {
      sure[bucket]! += fen
      counts[bucket]!++
    } else if (tied.size > 0 && tied.has(row)) continue
    else if (!isSafe || Number.isNaN(fen)) {
      if (addExtra(extraOf(bucket), amounts, standing, row)) counts[bucket]!++
    } else if (standing === IF_APPROVED) waiting[bucket]! += fen
    else if (fen < 0) below[bucket]! += fen
    else above[bucket]! += fen
  }
  for (const tie of ties) addTie(tie, buckets, extraOf, amounts, bucketOf)
  return { sure, counts, below, above, waiting, extra, absent: amounts.absent }
}

/** The largest size in a column of 分. */
function largestOf(money: Float64Array): number {
  let largest = 0
  for (let k = 0; k < money.length; k++) {
    const size = Math.abs(money[k]!)
    if (size > largest) largest = size
  }
  return largest
}

/** One bucket in 元. */
export function moneyIn(sums: FenSums, bucket: number): Money {
  const sure = yuanOf(sums.sure[bucket]!)
  const [below, above, waiting] = [sums.below[bucket]!, sums.above[bucket]!, sums.waiting[bucket]!]
  const low = below === 0 ? sure : sure.add(yuanOf(below))
  const high = above === 0 ? sure : sure.add(yuanOf(above))
  const count = sums.counts[bucket]!
  if (sums.absent) return { low, value: null, high: null, ifApproved: null, count }
  const extra = sums.extra.get(bucket)
  if (!extra) return { low, value: sure, high, ifApproved: yuanOf(waiting), count }
  return {
    low: low.add(extra.low),
    value: extra.open ? null : sure.add(extra.decided ?? ZERO),
    high: extra.high && high.add(extra.high),
    ifApproved: extra.approved && extra.approved.add(yuanOf(waiting)),
    count: count + (extra.places ?? 0),
  }
}

const yuanOf = (fen: number): Ratio => (fen === 0 ? ZERO : fraction(fen, 100))

export function sumMoney(
  amounts: Amounts,
  ties: readonly Tie[],
  buckets: number,
  bucketOf: Int32Array | null,
): Money[] {
  const sums = sumFen(amounts, ties, buckets, bucketOf)
  return Array.from({ length: buckets }, (_, bucket) => moneyIn(sums, bucket))
}

/** Sums an incentive by a label of its rows, in the order in which labels appear; rows without a label stay out. */
export function moneyBy(
  amounts: Amounts,
  ties: readonly Tie[],
  labelOf: (row: number) => string | null,
): ReadonlyMap<string, Money> {
  const labels = new Map<string, number>()
  const { rows, standings } = amounts
  const buckets = new Int32Array((rows.at(-1) ?? -1) + 1).fill(-1)
  for (let k = 0; k < rows.length; k++) {
    const label = standings[k] === NONE ? null : labelOf(rows[k]!)
    if (label === null) continue
    const at = labels.get(label) ?? labels.size
    labels.set(label, at)
    buckets[rows[k]!] = at
  }
  const sums = sumMoney(amounts, ties, labels.size, buckets)
  return new Map([...labels.keys()].map((label, i) => [label, sums[i]!]))
}

/** True where the row is paid a known amount. */
function addExtra(extra: Extra, amounts: Amounts, standing: number, row: number): boolean {
  const { low, high } = amountAt(amounts, row)
  const point = low && high && low.equals(high) ? low : null
  if (standing === IF_APPROVED) {
    extra.approved = extra.approved && point && extra.approved.add(point)
    return false
  }
  const perhaps = standing === PERHAPS
  if (!perhaps && point) extra.decided = (extra.decided ?? ZERO).add(point)
  // A row that may count leaves the sum of the others; without a rate there is no sum to speak of.
  else if (!perhaps || (!amounts.set && high === null)) extra.open = true
  // A row that may count adds from nothing to its amount, whichever side of 0 that lies on.
  extra.low = extra.low.add(perhaps ? minOf(low ?? ZERO, ZERO) : (low ?? ZERO))
  extra.high = extra.high && high && extra.high.add(perhaps ? maxOf(high, ZERO) : high)
  return !perhaps && point !== null
}

/** Rows of equal rank for fewer places than rows. */
export interface Tie {
  readonly rows: readonly number[]
  readonly places: number
}

/** The ties that decide a qualification's edge. */
export const tiesOf = (qualification: Qualification | null): readonly Tie[] =>
  (qualification?.allocations ?? []).flatMap(({ groups }) =>
    groups.filter((g) => g.tied.length > 0).map((g) => ({ rows: g.tied, places: g.places })),
  )

/** Of the tied rows in a bucket at least places − others and at most `places` are chosen: the least and the most they can cost. */
function addTie(
  tie: Tie,
  buckets: number,
  extraOf: (bucket: number) => Extra,
  amounts: Amounts,
  bucketOf: Int32Array | null,
): void {
  for (let b = 0; b < buckets; b++) {
    // A row beyond the list belongs to no bucket of it.
    const here = tie.rows.filter((row) => (bucketOf === null ? 0 : (bucketOf[row] ?? -1)) === b)
    if (here.length === 0) continue
    const bucket = extraOf(b)
    // A tied row that the incentive does not reach takes a place all the same, at no cost.
    const ends = here.map((row) => (standingAt(amounts, row) === PERHAPS ? amountAt(amounts, row) : NOTHING))
    const fewest = Math.max(0, tie.places - (tie.rows.length - here.length))
    const most = Math.min(tie.places, here.length)
    const low = pick(
      ends.map((q) => q.low ?? ZERO),
      fewest,
      1,
    )
    const highs = ends.map((q) => q.high)
    const high = highs.some((h) => h === null) ? null : pick(highs as Ratio[], most, -1)
    bucket.low = bucket.low.add(low)
    bucket.high = bucket.high && high && bucket.high.add(high)
    if (high?.equals(low)) {
      bucket.decided = (bucket.decided ?? ZERO).add(low)
      bucket.places = (bucket.places ?? 0) + (low.n === 0n ? 0 : fewest)
    } else if (fewest > 0) bucket.open = true
  }
}

/** The sum of the n smallest (sign 1) or largest (sign −1). */
function pick(list: readonly Ratio[], n: number, sign: 1 | -1): Ratio {
  const sorted = [...list].sort((a, b) => sign * a.compare(b))
  return sorted.slice(0, n).reduce((a, b) => a.add(b), ZERO)
}
