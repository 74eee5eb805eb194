import { toQuantity } from '../language/value.ts'
import { ROOT } from '../model/field.ts'
import { add, pointOf, type Quantity } from '../model/quantity.ts'
import { maxOf, minOf, type Ratio, ZERO } from '../model/ratio.ts'
import { YEARLY } from '../model/rule.ts'
import type { CompiledAllotment } from '../policy/compiled.ts'
import type { Formula } from '../policy/formula.ts'
import { drawingOn } from './drawing.ts'
import type { FundLine, Span } from './fund.ts'
import { itemsOf, shareOut } from './fundShares.ts'
import { addMoney, type Money, NO_MONEY, sumMoney, tiesOf } from './money.ts'
import type { Simulation } from './simulation.ts'
import { moneyByYear } from './years.ts'

const NONE: Span = { low: ZERO, value: ZERO, high: ZERO }
const OPEN: Span = { low: ZERO, value: null, high: null }
/** An amount; one that is not known is at least nothing. */
const spanOf = (x: Ratio | null): Span => (x ? { low: x, value: x, high: x } : OPEN)

/** Income against what the included incentives that name the fund cost, year after year. */
export function fundLines(simulation: Simulation): readonly FundLine[] {
  return simulation.compiled.allotments
    .filter(({ rule }) => rule.entity === undefined && simulation.evaluation.settings.isOn(rule.label, true))
    .flatMap((allotment) => linesOf(allotment, simulation))
}

function linesOf(allotment: CompiledAllotment, simulation: Simulation): FundLine[] {
  const { rule } = allotment
  const yearly = rule.group.includes(YEARLY)
  const income = incomeOf(allotment, simulation, yearly)
  const demand = demandOf(allotment, simulation, yearly)
  const listed = [...new Set([...income.years, ...demand.keys()])].filter((year) => year !== '').sort()
  const years = yearly ? listed : ['']
  const lines: FundLine[] = []
  let before: FundLine | null = null
  for (const year of years) {
    before = lineOf(allotment, year, before, income, demand.get(year) ?? NO_MONEY, simulation)
    lines.push(before)
  }
  const undated = yearly ? demand.get('') : undefined
  if (yearly && (lines.length === 0 || (undated && isSome(undated))))
    lines.push(undatedLine(allotment, undated ?? NO_MONEY))
  return lines
}

const isSome = ({ low, high }: Money): boolean => low.n !== 0n || high === null || high.n !== 0n

function lineOf(
  allotment: CompiledAllotment,
  year: string,
  before: FundLine | null,
  income: Income,
  demand: Money,
  simulation: Simulation,
): FundLine {
  const { rule } = allotment
  const opening = before === null ? income.opening : openingAfter(allotment, before)
  const waits = rule.sharing !== 'proRata' && before !== null
  const arrears = waits ? before.shortfall : NONE
  const due = plus(demand, arrears)
  const own = income.at(year)
  const available = plus(opening, spanOf(own))
  const granted = atMost(due, available)
  const shortfall = beyond(due, available)
  // Who waits from the year before must be known, too.
  const traced = arrears.value !== null && (isZero(arrears.value) || (before?.shares.length ?? 0) > 0)
  const shares =
    traced && shortfall.value && !isZero(shortfall.value) && granted.value
      ? shareOut(
          itemsOf(allotment, year, simulation),
          waits ? before.shares : [],
          granted.value,
          rule.sharing,
        )
      : []
  return {
    allotment,
    year,
    opening,
    base: income.baseAt(year),
    share: income.shareAt(year),
    income: own,
    available,
    due,
    arrears,
    granted,
    closing: beyond(available, due),
    shortfall,
    balance: available.value && due.value ? available.value.sub(due.value) : null,
    shares,
  }
}

/** What a year hands on to the next. */
const openingAfter = ({ rule }: CompiledAllotment, before: FundLine): Span =>
  rule.carryOver ? before.closing : NONE

/** Amounts without a year can be held against no year's income. */
const undatedLine = (allotment: CompiledAllotment, due: Money): FundLine => ({
  allotment,
  year: '',
  opening: NONE,
  base: null,
  share: null,
  income: null,
  available: OPEN,
  due,
  arrears: NONE,
  granted: OPEN,
  closing: OPEN,
  shortfall: OPEN,
  balance: null,
  shares: [],
})

interface Income {
  readonly opening: Span
  /** Years that the fund lists. */
  readonly years: readonly string[]
  readonly at: (year: string) => Ratio | null
  readonly baseAt: (year: string) => Ratio | null
  readonly shareAt: (year: string) => Ratio | null
}

/** 本年筹集 of a fund: on the row of its year, or the same in every year; pooled funds add up their years. */
function incomeOf(allotment: CompiledAllotment, simulation: Simulation, yearly: boolean): Income {
  const { rule, capacity, opening, base, share } = allotment
  const { data, evaluation } = simulation
  const owner = rule.yearly ?? ROOT
  const on = (formula: Formula, row: number): Quantity =>
    toQuantity(evaluation.value(formula.expression, { entity: owner, row }))
  const rows = Array.from({ length: rule.yearly ? data.length(owner) : 1 }, (_, row) => row)
  const rowOf = (year: string) => (rule.yearly ? data.rowOf(owner, year) : 0)
  const at = (formula: Formula | undefined, year: string, whole: boolean): Ratio | null => {
    if (formula === undefined) return null
    if (!yearly) return whole ? pointOf(rows.map((row) => on(formula, row)).reduce(add)) : null
    const row = rowOf(year)
    return row === undefined ? null : pointOf(on(formula, row))
  }
  const start = opening
    ? pointOf(toQuantity(evaluation.value(opening.expression, { entity: ROOT, row: 0 })))
    : ZERO
  return {
    opening: spanOf(start),
    years: rule.yearly ? rows.map((row) => data.keyOf(owner, row)) : [],
    at: (year) => (rows.length === 0 ? null : at(capacity, year, true)),
    baseAt: (year) => (rows.length === 0 ? null : at(base, year, true)),
    shareAt: (year) =>
      rows.length === 0
        ? null
        : yearly || rule.yearly
          ? at(share, year, false)
          : share
            ? pointOf(on(share, 0))
            : null,
  }
}

/** What the included incentives that name the fund cost, by year. */
function demandOf(
  { rule }: CompiledAllotment,
  simulation: Simulation,
  yearly: boolean,
): ReadonlyMap<string, Money> {
  const demand = new Map<string, Money>()
  for (const amounts of drawingOn(rule.label, simulation)) {
    const { entity, qualification } = amounts.incentive.rule
    const ties = tiesOf(simulation.qualification(entity, qualification))
    const parts = yearly
      ? moneyByYear(amounts, ties, simulation)
      : new Map([['', sumMoney(amounts, ties, 1, () => 0)[0]!]])
    for (const [year, money] of parts) demand.set(year, addMoney(demand.get(year) ?? NO_MONEY, money))
  }
  return demand
}

const isZero = (x: Ratio): boolean => x.n === 0n

/** Ends that meet are a value. */
const settled = (low: Ratio, value: Ratio | null, high: Ratio | null): Span => ({
  low,
  value: value ?? (high?.equals(low) ? low : null),
  high,
})

const plus = (a: Span, b: Span): Span =>
  settled(
    a.low.add(b.low),
    a.value && b.value && a.value.add(b.value),
    a.high && b.high && a.high.add(b.high),
  )

/** What is paid of an amount from what there is. */
const atMost = (due: Span, available: Span): Span =>
  settled(
    minOf(due.low, available.low),
    due.value && available.value && minOf(due.value, available.value),
    due.high && available.high ? minOf(due.high, available.high) : (due.high ?? available.high),
  )

/** By how much one amount exceeds another, never less than nothing. */
const beyond = (a: Span, b: Span): Span =>
  settled(
    b.high === null ? ZERO : maxOf(ZERO, a.low.sub(b.high)),
    a.value && b.value && maxOf(ZERO, a.value.sub(b.value)),
    a.high && maxOf(ZERO, a.high.sub(b.low)),
  )
