import { outcomeName } from '../model/codes.ts'
import { ROOT } from '../model/field.ts'
import { OUTCOMES, type Outcome } from '../model/outcome.ts'
import type { Cost, Counts, Report, TownTotal } from '../model/result.ts'
import type { Effect } from '../model/rule.ts'
import { allotmentTotals } from './allotmentTotals.ts'
import type { Coverage } from './coverage.ts'
import { groupCorrections } from './groups.ts'
import { cityMoney, incentiveTotal } from './incentiveTotals.ts'
import { addMoney, type Money, NO_MONEY, sumMoney, tiesOf } from './money.ts'
import { range } from './printing.ts'
import { perName } from './remember.ts'
import { rowResults } from './rows.ts'
import type { Simulation } from './simulation.ts'
import { targetTotal } from './targetTotals.ts'

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
  const counts = countsByTown(simulation, towns.length)
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

/** The town of each row of an entity; the last bucket is of rows that belong to none. */
function bucketsOf({ areaOf, data }: Simulation, entity: string, towns: number): Int32Array {
  const owners = areaOf(entity)
  return owners
    ? owners.map((town) => (town >= 0 ? town : towns - 1))
    : new Int32Array(data.length(entity)).fill(towns - 1)
}

/** Each incentive's money by town, not-included ones too. */
function moneyByTown(simulation: Simulation, towns: number): Money[][] {
  return simulation.amounts().map((amounts) => {
    const { entity, qualification } = amounts.incentive.rule
    if (!amounts.set && !simulation.isIncluded(amounts.incentive))
      return Array.from({ length: towns }, () => ({ ...NO_MONEY, value: null, high: null, ifApproved: null }))
    return sumMoney(
      amounts,
      tiesOf(simulation.qualification(entity, qualification)),
      towns,
      bucketsOf(simulation, entity, towns),
    )
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
    const bucketOf = perName((entity) => bucketsOf(simulation, entity, towns))
    return [effect, groupCorrections(own, towns, (a) => bucketOf(a.incentive.rule.entity))]
  })
  return Object.fromEntries(entries) as Record<Effect, readonly Money[]>
}

function countsByTown(simulation: Simulation, towns: number): Counts[] {
  const { entity, qualification } = simulation.compiled.policy.main
  const counts = Array.from(
    { length: towns },
    () => Object.fromEntries(OUTCOMES.map((o) => [o, 0])) as Record<Outcome, number>,
  )
  const bucketOf = bucketsOf(simulation, entity, towns)
  for (const [row, code] of (simulation.qualification(entity, qualification)?.codes ?? []).entries()) {
    counts[bucketOf[row]!]![outcomeName(code)]++
  }
  return counts
}

const addCounts = (a: Counts, b: Counts): Counts =>
  Object.fromEntries(OUTCOMES.map((o) => [o, a[o] + b[o]])) as unknown as Counts

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
