import { joinCauses } from '../model/cause.ts'
import { prorate } from '../model/prorate.ts'
import { hull, known, monotone, NOTHING, pointOf, type Quantity } from '../model/quantity.ts'
import { fraction, numerator, type Ratio, roundTo } from '../model/ratio.ts'
import { quantityOf, type Value } from './value.ts'

/**
 * 分摊: the part at `index` of a total split by weights, in whole multiples of `step`. The total is rounded to the
 * step first, so that the parts add up to it; with an open total or weight a part lies between nothing and all of it.
 */
export function prorateValue(
  total: Quantity,
  weights: readonly Quantity[],
  index: number,
  step: Ratio,
): Value {
  const amount = pointOf(total)
  const points = weights.map(pointOf)
  const rounded = (x: Ratio): Ratio => roundTo(x, step)
  if (amount === null || points.some((p) => p === null))
    return quantityOf(hull(NOTHING, monotone(total, rounded), joinCauses(...weights.map((w) => w.causes))))
  const units = numerator(rounded(amount).div(step))
  return quantityOf(known(fraction(prorate(units, points as Ratio[])[index]!).mul(step)))
}
