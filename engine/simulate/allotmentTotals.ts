import { pointOf } from '../model/quantity.ts'
import type { AllotmentTotal } from '../model/result.ts'
import { YUAN } from '../model/unit.ts'
import { fundLines } from './funds.ts'
import { decimals, yuan } from './printing.ts'
import type { Simulation } from './simulation.ts'

/** Every group of every quota, then every fund. */
export function allotmentTotals(simulation: Simulation): AllotmentTotal[] {
  const quotas = simulation.qualifications().flatMap(({ entity, allocations }) =>
    allocations.flatMap(({ allotment, groups }) =>
      groups.map((g) => ({
        id: allotment.rule.label,
        label: allotment.rule.label,
        group: g.key,
        year: '',
        unit: allotment.capacityUnit.symbol,
        capacity: decimals(pointOf(g.capacity)),
        demand: decimals(pointOf(g.demand)),
        balance: decimals(
          pointOf(g.capacity) && pointOf(g.demand) && pointOf(g.capacity)!.sub(pointOf(g.demand)!),
        ),
        tied: g.tied.map((row) => simulation.data.keyOf(entity, row)),
      })),
    ),
  )
  const funds = fundLines(simulation).map((line) => ({
    id: line.allotment.rule.label,
    label: line.allotment.rule.label,
    group: '',
    year: line.year,
    unit: YUAN.symbol,
    capacity: yuan(pointOf(line.capacity)),
    demand: yuan(line.demand.value),
    balance: yuan(line.balance),
    tied: [],
  }))
  return [...quotas, ...funds]
}
