import { COUNTED, IF_APPROVED, NONE, PERHAPS } from '../model/codes.ts'
import { NOTHING } from '../model/quantity.ts'
import { maxOf, minOf, type Ratio, ratioOf, ZERO } from '../model/ratio.ts'
import { type Amounts, amountAt, FEN } from './amounts.ts'
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
 * Sums an incentive over buckets (towns, years): `bucketOf(row)` gives the bucket or −1.
 * Unknown and manual rows add [0, their high]; waivable rows stand apart; rows tied for the last places of a
 * quota are counted together, so that a total can be decided though its rows are not.
 */
export function sumMoney(
  amounts: Amounts,
  ties: readonly Tie[],
  buckets: number,
  bucketOf: (row: number) => number,
): Money[] {
  const { state, fen, absent } = amounts
  const sums = new Float64Array(buckets)
  const counts = new Int32Array(buckets)
  const extra = Array.from(
    { length: buckets },
    (): Extra => ({ low: ZERO, high: absent ? null : ZERO, open: absent, approved: absent ? null : ZERO }),
  )
  const tied = new Set(ties.flatMap((tie) => tie.rows))
  for (let row = 0; row < state.length; row++) {
    const at = state[row]!
    if (at === NONE) continue
    const bucket = bucketOf(row)
    if (bucket < 0) continue
    if (at === COUNTED && !Number.isNaN(fen[row]!)) {
      sums[bucket]! += fen[row]!
      counts[bucket]!++
    } else if (!tied.has(row)) addExtra(extra[bucket]!, amounts, row)
  }
  for (const tie of ties) addTie(tie, extra, amounts, bucketOf)
  return extra.map((e, bucket) => {
    const sure = ratioOf(sums[bucket]!).mul(FEN)
    return {
      low: sure.add(e.low),
      value: e.open ? null : sure.add(e.decided ?? ZERO),
      high: e.high && sure.add(e.high),
      ifApproved: e.approved,
      count: counts[bucket]! + (e.places ?? 0),
    }
  })
}

/** Sums an incentive by a label of its rows, in the order in which labels appear; rows without a label stay out. */
export function moneyBy(
  amounts: Amounts,
  ties: readonly Tie[],
  labelOf: (row: number) => string | null,
): ReadonlyMap<string, Money> {
  const labels = new Map<string, number>()
  const buckets = Int32Array.from(amounts.state, (state, row) => {
    const label = state === NONE ? null : labelOf(row)
    if (label === null) return -1
    const at = labels.get(label) ?? labels.size
    labels.set(label, at)
    return at
  })
  const sums = sumMoney(amounts, ties, labels.size, (row) => buckets[row]!)
  return new Map([...labels.keys()].map((label, i) => [label, sums[i]!]))
}

interface Extra {
  low: Ratio
  high: Ratio | null
  /** A counted row is not decided. */
  open: boolean
  approved: Ratio | null
  /** Sum of tied places whose total is decided, and how many. */
  decided?: Ratio
  places?: number
}

function addExtra(extra: Extra, amounts: Amounts, row: number): void {
  const at = amounts.state[row]!
  const { low, high } = amountAt(amounts, row)
  const point = low && high && low.equals(high) ? low : null
  if (at === IF_APPROVED) {
    extra.approved = extra.approved && point && extra.approved.add(point)
    return
  }
  const perhaps = at === PERHAPS
  // A row that may count leaves the sum of the others; without a rate there is no sum to speak of.
  if (!perhaps || (!amounts.set && high === null)) extra.open = true
  // A row that may count adds from nothing to its amount, whichever side of 0 that lies on.
  extra.low = extra.low.add(perhaps ? minOf(low ?? ZERO, ZERO) : (low ?? ZERO))
  extra.high = extra.high && high && extra.high.add(perhaps ? maxOf(high, ZERO) : high)
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
  extra: readonly Extra[],
  amounts: Amounts,
  bucketOf: (row: number) => number,
): void {
  extra.forEach((bucket, b) => {
    const here = tie.rows.filter((row) => bucketOf(row) === b)
    if (here.length === 0) return
    // A tied row that the incentive does not reach takes a place all the same, at no cost.
    const ends = here.map((row) => (amounts.state[row] === PERHAPS ? amountAt(amounts, row) : NOTHING))
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
  })
}

/** The sum of the n smallest (sign 1) or largest (sign −1). */
function pick(list: readonly Ratio[], n: number, sign: 1 | -1): Ratio {
  const sorted = [...list].sort((a, b) => sign * a.compare(b))
  return sorted.slice(0, n).reduce((a, b) => a.add(b), ZERO)
}
