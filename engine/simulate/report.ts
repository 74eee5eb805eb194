import { ROOT } from '../model/field.ts'
import { mapOutcomes, OUTCOMES } from '../model/outcome.ts'
import type { Cost, Counts, Report, TownTotal } from '../model/result.ts'
import type { Effect } from '../model/rule.ts'
import { allotmentTotals } from './allotmentTotals.ts'
import type { Coverage } from './coverage.ts'
import { groupCorrections } from './groups.ts'
import { cityMoney, incentiveTotal } from './incentiveTotals.ts'
import { addMoney, type Money, moneyIn, NO_MONEY } from './money.ts'
import { range } from './printing.ts'
import { rowResults } from './rows.ts'
import type { Simulation } from './simulation.ts'
import { targetTotal } from './targetTotals.ts'
import { countsByTown, fenByTown } from './totals.ts'

const EFFECTS: readonly Effect[] = ['outlay', 'forgone', 'receipt']

/** Everything a simulation says, ready to print. `rows` adds a line for every row that some requirement judges. */
export function reportOf(simulation: Simulation, options: { readonly rows?: boolean } = {}): Report {
  const { policy } = simulation.compiled
  const towns = townsOf(simulation)
  const money = moneyByTown(simulation, towns.length)
  const included = simulation.amounts().map((a) => simulation.isIncluded(a.incentive))
  const corrections = correctionsByTown(simulation, towns.length)
  const costs = (moneyOf: (i: number) => Money, correctionOf: (effect: Effect) => Money): Cost =>
    costOf(simulation, moneyOf, correctionOf)
  const byOutcome = countsByTown(simulation)
  const counts = towns.map((_, town): Counts => mapOutcomes((o) => byOutcome[o][town]!))
  const coverages = simulation.coverages()
  const period = policy.period
    ? policy.period.from === policy.period.to
      ? `${policy.period.from}`
      : `${policy.period.from}—${policy.period.to}`
    : ''
  return {
    policy: { id: policy.number ?? policy.title, title: policy.title, status: policy.status, period },
    scenario: simulation.scenario.label,
    counts: counts.reduce(addCounts),
    cost: costs(
      (i) => cityMoney(simulation.amounts()[i]!, simulation),
      (effect) => corrections[effect].reduce(addMoney, NO_MONEY),
    ),
    excluded: {
      notSet: simulation.amounts().filter((a, i) => included[i] && !a.set).length,
      notIncluded: included.filter((yes) => !yes).length,
    },
    incentives: simulation.amounts().map((a, i) => incentiveTotal(a, included[i]!, money[i]!, simulation)),
    towns: towns
      .map((town, t) =>
        townTotal(
          town,
          t,
          counts[t]!,
          costs(
            (i) => money[i]![t]!,
            (effect) => corrections[effect][t]!,
          ),
          coverages,
          simulation,
        ),
      )
      .filter(isUsed),
    targets: coverages.filter((c) => c.target.rule.level === ROOT).map((c) => targetTotal(c, simulation)),
    allotments: allotmentTotals(simulation),
    rows: options.rows ? rowResults(simulation) : undefined,
    diagnostics: [...simulation.compiled.diagnostics, ...simulation.diagnostics()],
  }
}

/** The line without a town is shown only where something falls into it. */
const isUsed = ({ town, counts, cost }: TownTotal): boolean =>
  town !== '' ||
  OUTCOMES.some((o) => counts[o] > 0) ||
  EFFECTS.some((e) => Number(cost[e].low) !== 0 || Number(cost[e].high) !== 0)

/** Area rows in table order, and '' for rows that belong to none, so that parts add up to totals. */
function townsOf({ compiled, data }: Simulation): readonly string[] {
  const { area } = compiled.policy
  return [...Array.from({ length: data.length(area) }, (_, row) => data.keyOf(area, row)), '']
}

/** Each incentive's money by town, not-included ones too. */
function moneyByTown(simulation: Simulation, towns: number): Money[][] {
  return simulation.amounts().map((amounts) => {
    if (!amounts.set && !simulation.isIncluded(amounts.incentive))
      return Array.from({ length: towns }, () => ({ ...NO_MONEY, value: null, high: null, ifApproved: null }))
    const sums = fenByTown(amounts, simulation)
    return Array.from({ length: towns }, (_, town) => moneyIn(sums, town))
  })
}

/** The included incentives by effect. Where an effect's incentives are all left out its cost is not set, never 0. */
function costOf(
  simulation: Simulation,
  moneyOf: (i: number) => Money,
  correctionOf: (effect: Effect) => Money,
): Cost {
  const amounts = simulation.amounts()
  const entries = EFFECTS.map((effect) => {
    const own = amounts.flatMap((a, i) => (a.incentive.rule.effect === effect ? [i] : []))
    const included = own.filter((i) => amounts[i]!.included)
    const sum = [...included.map(moneyOf), correctionOf(effect)].reduce(addMoney, NO_MONEY)
    return [
      effect,
      range(own.length > 0 && included.length === 0 ? { ...sum, value: null, high: null } : sum),
    ]
  })
  return Object.fromEntries(entries) as Cost
}

/** For each effect and town, what highest-only groups put right in a sum over incentives. */
function correctionsByTown(
  simulation: Simulation,
  towns: number,
): Readonly<Record<Effect, readonly Money[]>> {
  const entries = EFFECTS.map((effect) => {
    const own = simulation.amounts().filter((a) => a.included && a.incentive.rule.effect === effect)
    return [effect, groupCorrections(own, towns, (a) => simulation.towns(a.incentive.rule.entity).of)]
  })
  return Object.fromEntries(entries) as Record<Effect, readonly Money[]>
}

const addCounts = (a: Counts, b: Counts): Counts => mapOutcomes((o) => a[o] + b[o])

function townTotal(
  town: string,
  t: number,
  counts: Counts,
  cost: Cost,
  coverages: readonly Coverage[],
  simulation: Simulation,
): TownTotal {
  const { area } = simulation.compiled.policy
  const targets = coverages
    .filter((c) => c.target.rule.level === area && c.row === t)
    .map((c) => targetTotal(c, simulation))
  return { town, counts, cost, targets }
}
