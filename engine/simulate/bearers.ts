import { toQuantity } from '../language/value.ts'
import { NONE } from '../model/codes.ts'
import { prorate } from '../model/prorate.ts'
import { between, known, pointOf, type Quantity } from '../model/quantity.ts'
import { fraction, type Ratio, ZERO } from '../model/ratio.ts'
import { type Amounts, FEN } from './amounts.ts'
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
      const fen = shares[i]!
      const part: Amounts = {
        ...amounts,
        fen,
        exact: (row) => ({ ...amounts.exact(row), approved: openShare(amounts, row) }),
      }
      return [name, sumMoney(part, ties, 1, () => 0)[0]!]
    }),
  )
}

/** Of an open amount, or with an open weight, a bearer pays between nothing and all. */
function openShare(amounts: Amounts, row: number): Quantity {
  const fen = amounts.fen[row]!
  if (!Number.isNaN(fen)) return between(ZERO, pointOf(known(fraction(fen).mul(FEN))), [])
  const { high, causes } = amounts.exact(row).approved
  return between(ZERO, high, causes)
}

/** The shares in 分 of every row, by bearer; NaN where the amount or a weight is open. */
function sharesOf(amounts: Amounts, simulation: Simulation): readonly Float64Array[] {
  const { bearers, rule } = amounts.incentive
  const { evaluation } = simulation
  const shares = bearers.map(() => new Float64Array(amounts.fen.length))
  const weightsOf = (row: number): readonly (Ratio | null)[] =>
    bearers.map(({ weight }) =>
      pointOf(toQuantity(evaluation.value(weight.expression, { entity: rule.entity, row }))),
    )
  const isFixed = bearers.every(({ weight }) => evaluation.column(weight.expression, rule.entity).fixed)
  const common = isFixed ? weightsOf(0) : null
  for (let row = 0; row < amounts.fen.length; row++) {
    if (amounts.state[row] === NONE) continue
    const weights = common ?? weightsOf(row)
    const fen = amounts.fen[row]!
    const open = Number.isNaN(fen) || weights.includes(null)
    const parts = open ? [] : prorate(BigInt(fen), weights as Ratio[])
    shares.forEach((share, i) => {
      share[row] = open ? Number.NaN : Number(parts[i])
    })
  }
  return shares
}
