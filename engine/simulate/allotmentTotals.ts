import { pointOf } from '../model/quantity.ts'
import { fraction, toFixed } from '../model/ratio.ts'
import type { AllotmentTotal, FundShare, FundYear, Range } from '../model/result.ts'
import { YUAN } from '../model/unit.ts'
import type { CompiledAllotment } from '../policy/compiled.ts'
import type { FundItem, FundLine } from './fund.ts'
import { decimals, yuan } from './printing.ts'
import type { Simulation } from './simulation.ts'
import type { Span } from './span.ts'

/** Every group of every quota, then every fund. */
export function allotmentTotals(simulation: Simulation): AllotmentTotal[] {
  const quotas = simulation.qualifications().flatMap(({ entity, allocations }) =>
    allocations.flatMap(({ allotment, groups }) =>
      inAreaOrder(groups, simulation).map((g) => ({
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
        set: isSet(allotment, simulation),
      })),
    ),
  )
  const funds = simulation.funds().map((line) => ({
    id: line.allotment.rule.label,
    label: line.allotment.rule.label,
    group: '',
    year: line.year,
    unit: YUAN.symbol,
    capacity: yuan(line.income),
    demand: yuan(line.due.value),
    balance: yuan(line.balance),
    tied: [],
    set: isSet(line.allotment, simulation),
    fund: fundYear(line, simulation),
  }))
  return [...quotas, ...funds]
}

/** Groups as the area's rows stand, those of no area last; within an area in the order in which rows name them. */
function inAreaOrder<G extends { readonly key: string }>(
  groups: readonly G[],
  { compiled, data }: Simulation,
): readonly G[] {
  const { area } = compiled.policy
  const rows = data.length(area)
  const places = new Map(Array.from({ length: rows }, (_, row) => [data.keyOf(area, row), row]))
  const placed = groups.map((group) => ({
    group,
    place: Math.min(...group.key.split('·').map((part) => places.get(part) ?? rows)),
  }))
  return placed.sort((a, b) => a.place - b.place).map(({ group }) => group)
}

/** Whether everything that the capacity reads has a value. */
const isSet = ({ capacity }: CompiledAllotment, { compiled, evaluation }: Simulation): boolean =>
  [...compiled.dependencies.neededBy([capacity.expression])].every((p) => evaluation.settings.isSet(p))

function fundYear(line: FundLine, { data }: Simulation): FundYear {
  const share = ({ incentive, entity, row, due, granted, waiting }: FundItem): FundShare => ({
    incentive,
    id: data.keyOf(entity, row),
    due: fen(due),
    granted: fen(granted),
    waiting,
  })
  return {
    opening: span(line.opening),
    base: yuan(line.base),
    share: line.share && decimals(line.share.mul(100)),
    income: yuan(line.income),
    available: span(line.available),
    due: span(line.due),
    arrears: span(line.arrears),
    granted: span(line.granted),
    closing: span(line.closing),
    shortfall: span(line.shortfall),
    sharing: line.allotment.rule.sharing,
    shares: line.shares.map(share),
  }
}

const span = (s: Span): Range => ({ low: yuan(s.low), value: yuan(s.value), high: yuan(s.high) })

const fen = (n: bigint): string => toFixed(fraction(n, 100n), 2)
