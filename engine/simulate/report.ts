import { COUNTED, outcomeName } from '../model/codes.ts'
import { ROOT } from '../model/field.ts'
import { OUTCOMES, type Outcome } from '../model/outcome.ts'
import { pointOf, type Quantity } from '../model/quantity.ts'
import { type Ratio, toDecimal, toFixed, ZERO } from '../model/ratio.ts'
import type {
  AllotmentTotal,
  Cost,
  Counts,
  Decimals,
  IncentiveTotal,
  Range,
  Report,
  TargetTotal,
  TownTotal,
} from '../model/result.ts'
import type { Effect } from '../model/rule.ts'
import type { Amounts } from './amounts.ts'
import type { Coverage } from './coverage.ts'
import { exactSums } from './exactSum.ts'
import { fundLines } from './funds.ts'
import { addMoney, type Money, NO_MONEY, sumMoney, tiesOf } from './money.ts'
import { rowResults } from './rows.ts'
import type { Simulation } from './simulation.ts'
import { yearOf } from './years.ts'

const EFFECTS: readonly Effect[] = ['outlay', 'forgone', 'receipt']

/** Money as JSON prints it: 元 with two decimals. */
export const yuan = (x: Ratio | null): Decimals => x && toFixed(x, 2)
const decimals = (x: Ratio | null): Decimals => x && toDecimal(x, 8)
const range = (m: Money): Range => ({ low: yuan(m.low), value: yuan(m.value), high: yuan(m.high) })

/** Percent with two decimals; 100.00 only where the target is met. */
export function percent(ratio: Ratio): string {
  const text = toFixed(ratio.mul(100), 2)
  return text === '100.00' && ratio.compare(1) < 0 ? '99.99' : text
}

/** Everything a simulation says, ready to print. `rows` adds a line for every row that some requirement judges. */
export function reportOf(simulation: Simulation, options: { readonly rows?: boolean } = {}): Report {
  const { policy } = simulation.compiled
  const towns = townsOf(simulation)
  const money = moneyByTown(simulation, towns.length)
  const included = simulation.amounts().map((a) => simulation.isIncluded(a.incentive))
  const costs = (town: number | null): Cost => {
    const sum = (effect: Effect): Money =>
      simulation.amounts().reduce((total, a, i) => {
        if (a.incentive.rule.effect !== effect || !included[i]) return total
        return addMoney(total, town === null ? money[i]!.reduce(addMoney, NO_MONEY) : money[i]![town]!)
      }, NO_MONEY)
    return Object.fromEntries(
      EFFECTS.map((effect) => [effect, range(cityRange(simulation, effect, town, sum(effect)))]),
    ) as unknown as Cost
  }
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
    cost: costs(null),
    excluded: {
      notSet: simulation.amounts().filter((a, i) => included[i] && !a.set).length,
      notIncluded: included.filter((yes) => !yes).length,
    },
    incentives: simulation.amounts().map((a, i) => incentiveTotal(a, included[i]!, money[i]!, simulation)),
    towns: towns
      .map((town, t) => townTotal(town, t, counts[t]!, costs(t), coverages, simulation))
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
  EFFECTS.some((e) => cost[e].value === null || Number(cost[e].high) !== 0)

/** Area rows in table order, and '' for rows that belong to none, so that parts add up to totals. */
function townsOf({ compiled, data }: Simulation): readonly string[] {
  const { area } = compiled.policy
  return [...Array.from({ length: data.length(area) }, (_, row) => data.keyOf(area, row)), '']
}

const bucketsOf = (simulation: Simulation, entity: string, towns: number): ((row: number) => number) => {
  const owners = simulation.areaOf(entity)
  return (row) => (owners && owners[row]! >= 0 ? owners[row]! : towns - 1)
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

/** The city's total is summed as one bucket where ties cross towns, so that it is decided where it can be. */
function cityRange(simulation: Simulation, effect: Effect, town: number | null, total: Money): Money {
  if (town !== null) return total
  return simulation
    .amounts()
    .filter((a) => a.incentive.rule.effect === effect && simulation.isIncluded(a.incentive))
    .map((a) => cityMoney(a, simulation))
    .reduce(addMoney, NO_MONEY)
}

function cityMoney(amounts: Amounts, simulation: Simulation): Money {
  const { entity, qualification } = amounts.incentive.rule
  return sumMoney(amounts, tiesOf(simulation.qualification(entity, qualification)), 1, () => 0)[0]!
}

function countsByTown(simulation: Simulation, towns: number): Counts[] {
  const { entity, qualification } = simulation.compiled.policy.main
  const counts = Array.from(
    { length: towns },
    () => Object.fromEntries(OUTCOMES.map((o) => [o, 0])) as Record<Outcome, number>,
  )
  const bucketOf = bucketsOf(simulation, entity, towns)
  for (const [row, code] of (simulation.qualification(entity, qualification)?.codes ?? []).entries()) {
    counts[bucketOf(row)]![outcomeName(code)]++
  }
  return counts
}

const addCounts = (a: Counts, b: Counts): Counts =>
  Object.fromEntries(OUTCOMES.map((o) => [o, a[o] + b[o]])) as unknown as Counts

function incentiveTotal(
  amounts: Amounts,
  included: boolean,
  towns: readonly Money[],
  simulation: Simulation,
): IncentiveTotal {
  const { rule, quantityUnit } = amounts.incentive
  const known = amounts.set || included
  const money = known ? cityMoney(amounts, simulation) : towns[0]!
  const count = amounts.state.filter((s) => s === COUNTED).length
  const quantity = sumOver(amounts, amounts.quantity, (row) => amounts.exact(row).quantity)
  const steps =
    known && money.value !== null && amounts.incentive.years === undefined
      ? stepsOf(amounts, money.value)
      : NO_STEPS
  return {
    id: rule.label,
    label: rule.label,
    effect: rule.effect,
    included,
    set: amounts.set,
    quantity: decimals(pointOf(quantity)),
    unit: quantityUnit.symbol,
    ...steps,
    ...(known && (amounts.set || money.value !== null)
      ? range(money)
      : { low: included ? yuan(money.low) : null, value: null, high: null }),
    count: Math.max(count, money.count),
    ifApproved: known ? yuan(money.ifApproved) : null,
    years: known ? yearsOf(amounts, simulation) : [],
  }
}

/** One incentive by year of its date field. */
function yearsOf(amounts: Amounts, simulation: Simulation): IncentiveTotal['years'] {
  const year = yearOf(amounts.incentive, simulation)
  const labels: string[] = []
  const buckets = Int32Array.from(amounts.state, (state, row) => {
    if (state === 0) return -1
    const label = year(row)
    const at = labels.indexOf(label)
    return at >= 0 ? at : labels.push(label) - 1
  })
  const sums = sumMoney(amounts, [], labels.length, (row) => buckets[row]!)
  return labels
    .map((label, i) => ({ year: label, ...range(sums[i]!) }))
    .sort((a, b) => a.year.localeCompare(b.year))
}

const NO_STEPS = { due: null, capCut: null, groupCut: null, rounding: null }

const sumOver = (amounts: Amounts, column: Amounts['due'], exact: (row: number) => Quantity): Quantity =>
  exactSums(column, amounts.state.length, 1, (row) => (amounts.state[row] === COUNTED ? 0 : -1), exact)[0]!

/** 应奖 − 封顶核减 − 就高核减 + 取整差 = 核定, over the rows that are paid; nothing where one of them is open. */
function stepsOf(
  amounts: Amounts,
  approved: Ratio,
): typeof NO_STEPS | Record<keyof typeof NO_STEPS, Decimals> {
  const due = pointOf(sumOver(amounts, amounts.due, (row) => amounts.exact(row).due))
  const capped = pointOf(sumOver(amounts, amounts.capped, (row) => amounts.exact(row).capped))
  if (!due || !capped) return NO_STEPS
  let chosen = ZERO
  if (amounts.incentive.rule.group) {
    for (let row = 0; row < amounts.state.length; row++) {
      if (amounts.state[row] !== COUNTED) continue
      const point = pointOf(amounts.exact(row).chosen)
      if (!point) return NO_STEPS
      chosen = chosen.add(point)
    }
  } else chosen = capped
  return {
    due: decimals(due),
    capCut: decimals(due.sub(capped)),
    groupCut: decimals(capped.sub(chosen)),
    rounding: decimals(approved.sub(chosen)),
  }
}

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

export function targetTotal(c: Coverage, simulation: Simulation): TargetTotal {
  const { rule, unit } = c.target
  const gap = c.gap
  return {
    id: rule.label,
    label: rule.label,
    year: periodText(c, simulation),
    unit: unit.symbol,
    target: decimals(pointOf(c.value)),
    done: decimals(c.done),
    underWay: decimals(pointOf(c.underWay)),
    planned: decimals(pointOf(c.planned)),
    low: decimals(c.range.low),
    high: decimals(c.range.high),
    coverage: c.empty ? '—' : c.ratio && percent(c.ratio),
    gap: decimals(gap),
    met: c.met,
  }
}

function periodText(c: Coverage, { evaluation }: Simulation): string {
  const end = (f: Coverage['target']['from']): string => {
    const value = f && evaluation.value(f.expression, { entity: ROOT, row: 0 })
    const point = value?.kind === 'number' ? pointOf(value.quantity) : null
    return point ? point.toString() : ''
  }
  const [from, to] = [end(c.target.from), end(c.target.to)]
  return from === to ? from : `${from}—${to}`
}

function allotmentTotals(simulation: Simulation): AllotmentTotal[] {
  const quotas = simulation.qualifications().flatMap(({ entity, allocations }) =>
    allocations.flatMap(({ allotment, groups }) =>
      groups.map((g) => ({
        id: allotment.rule.label,
        label: allotment.rule.label,
        group: g.key,
        year: '',
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
    capacity: yuan(pointOf(line.capacity)),
    demand: yuan(line.demand.value),
    balance: yuan(line.balance),
    tied: [],
  }))
  return [...quotas, ...funds]
}
