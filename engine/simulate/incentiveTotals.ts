import type { NumberColumn } from '../language/column.ts'
import { COUNTED } from '../model/codes.ts'
import type { Payable } from '../model/payable.ts'
import { pointOf, type Quantity } from '../model/quantity.ts'
import { type Ratio, ZERO } from '../model/ratio.ts'
import type { Decimals, IncentiveTotal } from '../model/result.ts'
import { type Amounts, amountAt } from './amounts.ts'
import { moneyByBearer } from './bearers.ts'
import { fundOf } from './drawing.ts'
import { exactSums, quantityIn } from './exactSum.ts'
import { type Money, moneyBy, sumMoney, type Tie, tiesOf } from './money.ts'
import { decimals, range, yuan } from './printing.ts'
import type { Simulation } from './simulation.ts'
import { stageOf } from './stageOf.ts'
import { moneyByYear } from './years.ts'

/** The city's money as one bucket, so that a total is decided where ties cross towns. */
export function cityMoney(amounts: Amounts, simulation: Simulation): Money {
  return sumMoney(amounts, tiesFor(amounts, simulation), 1, null)[0]!
}

const tiesFor = ({ incentive }: Amounts, simulation: Simulation): readonly Tie[] =>
  tiesOf(simulation.qualification(incentive.rule.entity, incentive.rule.qualification))

/** One incentive over the whole area, with its steps and years; `towns` are its sums by town. */
export function incentiveTotal(
  amounts: Amounts,
  included: boolean,
  towns: readonly Money[],
  simulation: Simulation,
): IncentiveTotal {
  const { rule, quantityUnit } = amounts.incentive
  const known = amounts.set || included
  const ties = tiesFor(amounts, simulation)
  const money = known ? cityMoney(amounts, simulation) : towns[0]!
  const count = amounts.standings.filter((s) => s === COUNTED).length
  const quantity = sumOver(amounts, amounts.steps().quantity, (row) => amounts.exact(row).quantity)
  const steps =
    known && money.value !== null && amounts.incentive.years === undefined && ties.length === 0
      ? stepsOf(amounts, money.value)
      : NO_STEPS
  const paid = paidOf(amounts)
  const stage = stageOf(rule.entity, simulation.evaluation)
  return {
    id: rule.label,
    label: rule.label,
    effect: rule.effect,
    included,
    set: amounts.set,
    // Which of the tied rows is paid is not known, and so neither is the quantity.
    quantity: ties.length > 0 || amounts.absent ? null : decimals(pointOf(quantity)),
    unit: quantityUnit.symbol,
    ...steps,
    ...(known && (amounts.set || money.value !== null)
      ? range(money)
      : { low: included ? yuan(money.low) : null, value: null, high: null }),
    count: Math.max(count, money.count),
    fund: fundOf(rule, simulation),
    ifApproved: known ? yuan(money.ifApproved) : null,
    years: known
      ? [...moneyByYear(amounts, ties, simulation)].map(([year, m]) => ({ year, ...range(m) }))
      : [],
    stages:
      known && stage
        ? [...moneyBy(amounts, ties, stage)].map(([name, m]) => ({ stage: name, ...range(m) }))
        : [],
    bearers: known
      ? [...moneyByBearer(amounts, ties, simulation)].map(([name, m]) => ({ name, ...range(m) }))
      : [],
    paid: yuan(paid),
    unpaid: known ? yuan(money.value && money.value.sub(paid)) : null,
  }
}

const NO_STEPS = { due: null, capCut: null, groupCut: null, rounding: null, ledger: null }

const paidOf = ({ settled }: Amounts): Ratio =>
  [...(settled?.values() ?? [])].reduce((sum, { paid }) => sum.add(paid), ZERO)

/** What the ledger added to what the outcomes and rates give; null where that is open. */
function ledgerDifference(amounts: Amounts): Ratio | null {
  let sum = ZERO
  for (const [row, { computed }] of amounts.settled ?? []) {
    const before = pointOf(computed)
    const after = pointOf(amountAt(amounts, row))
    if (!before || !after) return null
    sum = sum.add(after.sub(before))
  }
  return sum
}

/** A step over the rows that outcomes and scope have paid, whatever the ledger says. */
function sumOver(amounts: Amounts, column: NumberColumn, exact: (row: number) => Quantity): Quantity {
  const { rows, standings } = judgedOf(amounts)
  const buckets = new Int32Array((rows.at(-1) ?? -1) + 1).fill(1)
  rows.forEach((row, k) => {
    if (standings[k] === COUNTED) buckets[row] = 0
  })
  return quantityIn(exactSums(column, 1, rows, buckets, exact), 0)
}

const judgedOf = (amounts: Amounts): Payable => amounts.judged ?? amounts

/** 应奖 − 封顶核减 − 就高核减 + 取整差 + 台账差 = 核定, over the rows that are paid; nothing where one of them is open. */
function stepsOf(
  amounts: Amounts,
  approved: Ratio,
): typeof NO_STEPS | Record<keyof typeof NO_STEPS, Decimals> {
  const due = pointOf(sumOver(amounts, amounts.steps().due, (row) => amounts.exact(row).due))
  const capped = pointOf(sumOver(amounts, amounts.steps().capped, (row) => amounts.exact(row).capped))
  const ledger = ledgerDifference(amounts)
  if (!due || !capped || !ledger) return NO_STEPS
  let chosen = ZERO
  if (amounts.incentive.rule.group) {
    const { rows, standings } = judgedOf(amounts)
    for (const [k, row] of rows.entries()) {
      if (standings[k] !== COUNTED) continue
      const point = pointOf(amounts.exact(row).chosen)
      if (!point) return NO_STEPS
      chosen = chosen.add(point)
    }
  } else chosen = capped
  return {
    due: decimals(due),
    capCut: decimals(due.sub(capped)),
    groupCut: decimals(capped.sub(chosen)),
    rounding: decimals(approved.sub(ledger).sub(chosen)),
    ledger: yuan(ledger),
  }
}
