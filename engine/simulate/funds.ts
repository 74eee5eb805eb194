import { toQuantity } from '../language/value.ts'
import { ROOT } from '../model/field.ts'
import { pointOf, type Quantity } from '../model/quantity.ts'
import { type Ratio, ZERO } from '../model/ratio.ts'
import { YEARLY } from '../model/rule.ts'
import type { CompiledAllotment } from '../policy/compiled.ts'
import { addMoney, type Money, NO_MONEY, sumMoney, tiesOf } from './money.ts'
import type { Simulation } from './simulation.ts'
import { moneyByYear } from './years.ts'

/** A fund in one year, or over the whole period. Money in 元. */
export interface FundLine {
  readonly allotment: CompiledAllotment
  /** '' where the fund is pooled over the period. */
  readonly year: string
  readonly capacity: Quantity
  readonly demand: Money
  /** Capacity (with what the year before left, where it carries over) less demand; null where either is open. */
  readonly balance: Ratio | null
}

/** Income against what the included incentives that name the fund cost. */
export function fundLines(simulation: Simulation): readonly FundLine[] {
  return simulation.compiled.allotments
    .filter(({ rule }) => rule.entity === undefined && simulation.evaluation.settings.isOn(rule.label, true))
    .flatMap((allotment) => linesOf(allotment, simulation))
}

function linesOf(allotment: CompiledAllotment, simulation: Simulation): FundLine[] {
  const { rule, capacity } = allotment
  const income = toQuantity(simulation.evaluation.value(capacity.expression, { entity: ROOT, row: 0 }))
  const drawing = simulation
    .amounts()
    .filter((a) => a.incentive.rule.fund === rule.label && simulation.isIncluded(a.incentive))
  const demands = drawing.map((amounts) => {
    const { entity, qualification } = amounts.incentive.rule
    const ties = tiesOf(simulation.qualification(entity, qualification))
    if (rule.group.includes(YEARLY)) return moneyByYear(amounts, ties, simulation)
    return new Map([['', sumMoney(amounts, ties, 1, () => 0)[0]!]])
  })
  const years = [...new Set(demands.flatMap((d) => [...d.keys()]))].sort()
  let carried: Ratio = ZERO
  return (years.length > 0 ? years : ['']).map((year) => {
    const demand = demands.map((d) => d.get(year) ?? NO_MONEY).reduce(addMoney, NO_MONEY)
    const available = pointOf(income)?.add(carried) ?? null
    const balance = available && demand.value ? available.sub(demand.value) : null
    carried = rule.carryOver && balance && balance.s > 0n ? balance : ZERO
    return { allotment, year, capacity: income, demand, balance }
  })
}
