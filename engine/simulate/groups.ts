import { COUNTED, IF_APPROVED } from '../model/codes.ts'
import { placeOf, standingAt } from '../model/payable.ts'
import { monotone, type Quantity } from '../model/quantity.ts'
import { maxOf, type Ratio, roundTo, ZERO } from '../model/ratio.ts'
import { type Amounts, amountAt } from './amounts.ts'
import { type Money, NO_MONEY } from './money.ts'

/**
 * What a sum over the incentives of highest-only groups has too much or too little, by bucket. On a row where it is
 * open which incentive is the highest each of them alone is worth nothing to all of it; together they are worth the
 * highest: [max of lows, max of highs].
 */
export function groupCorrections(
  amounts: readonly Amounts[],
  buckets: number,
  bucketOf: (a: Amounts) => Int32Array,
): Money[] {
  const corrections = Array.from({ length: buckets }, () => NO_MONEY)
  for (const members of groupsOf(amounts)) {
    const bucketsHere = bucketOf(members[0]!)
    for (const row of new Set(members.flatMap((a) => [...a.rows]))) {
      const own = members.filter((a) => isWeighed(a, row))
      if (own.length < 2 || own.every((a) => isDecided(a, row))) continue
      const bucket = bucketsHere[row]!
      if (bucket >= 0) corrections[bucket] = correct(corrections[bucket]!, own, row)
    }
  }
  return corrections
}

const isWeighed = (a: Amounts, row: number): boolean =>
  standingAt(a, row) > IF_APPROVED && !a.settled?.has(row)

const isDecided = (a: Amounts, row: number): boolean =>
  standingAt(a, row) === COUNTED && !Number.isNaN(a.money()[placeOf(a, row)]!)

const groupsOf = (amounts: readonly Amounts[]): readonly (readonly Amounts[])[] => {
  const groups = new Map<string, Amounts[]>()
  for (const a of amounts) {
    const { group, entity } = a.incentive.rule
    if (group) groups.set(`${entity}\n${group}`, [...(groups.get(`${entity}\n${group}`) ?? []), a])
  }
  return [...groups.values()].filter((members) => members.length > 1)
}

function correct(money: Money, own: readonly Amounts[], row: number): Money {
  const sure = (a: Amounts) => standingAt(a, row) === COUNTED
  const alone = own.map((a) => ({
    a,
    q: monotone(a.exact(row).capped, (x) => roundTo(x, a.incentive.step.factor)),
  }))
  const lows = alone.map(({ a, q }) => (sure(a) && q.low ? q.low : ZERO))
  const highs = alone.map(({ q }) => q.high)
  const counted = own.map((a) => ({ a, q: amountAt(a, row) }))
  const low = lows.reduce(maxOf).sub(sum(counted.map(({ a, q }) => (sure(a) && q.low ? q.low : ZERO))))
  const most = counted.map(({ q }): Quantity['high'] => q.high)
  const open = highs.includes(null) || most.includes(null)
  const high = open ? null : (highs as Ratio[]).reduce(maxOf).sub(sum(most as Ratio[]))
  return { ...money, low: money.low.add(low), high: money.high && high && money.high.add(high) }
}

const sum = (list: readonly Ratio[]): Ratio => list.reduce((a, b) => a.add(b), ZERO)
