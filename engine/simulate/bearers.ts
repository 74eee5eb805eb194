import { toQuantity } from '../language/value.ts'
import { NONE } from '../model/codes.ts'
import { prorate } from '../model/prorate.ts'
import { between, pointOf, type Quantity } from '../model/quantity.ts'
import { type Ratio, ZERO } from '../model/ratio.ts'
import { type Amounts, amended, amountAt } from './amounts.ts'
import { type Money, sumMoney, type Tie } from './money.ts'
import type { Simulation } from './simulation.ts'

/** What each named bearer pays of an incentive: row by row split to the 分, so that the shares add up to the amount. */
export function moneyByBearer(
  amounts: Amounts,
  ties: readonly Tie[],
  simulation: Simulation,
): ReadonlyMap<string, Money> {
  const { bearers } = amounts.incentive
  if (bearers.length === 0) return new Map()
  const shares = sharesOf(amounts, simulation)
  return new Map(
    bearers.map(({ name }, i) => {
      const part = amended(amounts, {
        money: () => shares[i]!,
        exact: (row) => ({ ...amounts.exact(row), approved: openShare(amounts, row) }),
      })
      return [name, sumMoney(part, ties, 1, null)[0]!]
    }),
  )
}

/** Of an open amount, or with an open weight, a bearer pays between nothing and all. */
function openShare(amounts: Amounts, row: number): Quantity {
  const { high, causes } = amountAt(amounts, row)
  return between(ZERO, high, causes)
}

/** The shares in 分 of the rows, by bearer; NaN where the amount or a weight is open. */
function sharesOf(amounts: Amounts, simulation: Simulation): readonly Float64Array[] {
  const { bearers, rule } = amounts.incentive
  const { evaluation } = simulation
  const { rows, standings } = amounts
  const money = amounts.money()
  const shares = bearers.map(() => new Float64Array(rows.length))
  const weightsOf = (row: number): readonly (Ratio | null)[] =>
    bearers.map(({ weight }) =>
      pointOf(toQuantity(evaluation.value(weight.expression, { entity: rule.entity, row }))),
    )
  const isFixed = bearers.every(({ weight }) => evaluation.column(weight.expression, rule.entity).fixed)
  const common = isFixed ? weightsOf(0) : null
  for (let k = 0; k < rows.length; k++) {
    if (standings[k] === NONE) continue
    const weights = common ?? weightsOf(rows[k]!)
    const fen = money[k]!
    const open = Number.isNaN(fen) || weights.includes(null)
    const parts = open ? [] : prorate(BigInt(fen), weights as Ratio[])
    shares.forEach((share, i) => {
      share[k] = open ? Number.NaN : Number(parts[i])
    })
  }
  return shares
}
