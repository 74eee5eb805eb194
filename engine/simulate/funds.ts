import type { Here } from '../language/exact.ts'
import { toQuantity } from '../language/value.ts'
import { ROOT } from '../model/field.ts'
import { add, pointOf, type Quantity } from '../model/quantity.ts'
import type { Ratio } from '../model/ratio.ts'
import { YEARLY } from '../model/rule.ts'
import type { CompiledAllotment } from '../policy/compiled.ts'
import type { Formula } from '../policy/formula.ts'
import { drawingOn } from './drawing.ts'
import type { FundLine } from './fund.ts'
import { itemsOf, shareOut } from './fundShares.ts'
import { addMoney, type Money, NO_MONEY, sumMoney, tiesOf } from './money.ts'
import type { Simulation } from './simulation.ts'
import { atMost, beyond, NOTHING, OPEN, plus, type Span, spanOf } from './span.ts'
import type { Evaluation } from './world.ts'
import { moneyByYear } from './years.ts'

/** Income against what the included incentives that name the fund cost, year after year. */
export function fundLines(simulation: Simulation): readonly FundLine[] {
  return simulation.compiled.allotments
    .filter(({ rule }) => rule.entity === undefined && simulation.evaluation.settings.isOn(rule.label, true))
    .flatMap((allotment) => linesOf(allotment, simulation))
}

function linesOf(allotment: CompiledAllotment, simulation: Simulation): FundLine[] {
  const { rule } = allotment
  const yearly = rule.group.includes(YEARLY)
  const income = incomeOf(allotment, simulation)
  const demand = demandOf(allotment, simulation, yearly)
  const years = yearly ? withoutGaps([...income.years, ...demand.keys()]) : ['']
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

/** Years in order, those between them too: what a year raises is there for the next, whether or not it pays. */
function withoutGaps(years: readonly string[]): readonly string[] {
  const numbers = years.filter((year) => year !== '').map(Number)
  if (numbers.length === 0) return []
  const first = Math.min(...numbers)
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, i) => String(first + i))
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
  const arrears = waits ? before.shortfall : NOTHING
  const due = plus(demand, arrears)
  const accrual = income.of(year)
  const available = plus(opening, spanOf(accrual.income))
  const granted = atMost(due, available)
  const shortfall = beyond(due, available)
  // Who waits from the year before must be known, too.
  const traced = arrears.value !== null && (arrears.value.n === 0n || (before?.shares.length ?? 0) > 0)
  const shares =
    traced && shortfall.value && shortfall.value.n !== 0n && granted.value
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
    ...accrual,
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
  rule.carryOver ? before.closing : NOTHING

/** Amounts without a year can be held against no year's income. */
const undatedLine = (allotment: CompiledAllotment, due: Money): FundLine => ({
  allotment,
  year: '',
  opening: NOTHING,
  base: null,
  share: null,
  income: null,
  available: OPEN,
  due,
  arrears: NOTHING,
  granted: OPEN,
  closing: OPEN,
  shortfall: OPEN,
  balance: null,
  shares: [],
})

/** 计提基数, 比例 and 本年筹集; null where they are not stated or not known. */
type Accrual = Pick<FundLine, 'base' | 'share' | 'income'>

interface Income {
  readonly opening: Span
  /** Years that the fund lists. */
  readonly years: readonly string[]
  readonly of: (year: string) => Accrual
}

/** What a fund raises: on the row of its year, the same in every year, or its years together where it is pooled. */
function incomeOf(allotment: CompiledAllotment, simulation: Simulation): Income {
  const { rule, capacity, opening, base, share } = allotment
  const { data, evaluation } = simulation
  const owner = rule.yearly ?? ROOT
  const all = Array.from({ length: data.length(owner) }, (_, row) => row)
  const years = rule.yearly ? all.map((row) => yearOfKey(data.keyOf(owner, row))) : periodYears(simulation)
  const rowsOf = (year: string): readonly number[] =>
    rule.yearly === undefined || year === '' ? all : all.filter((row) => years[row] === year)
  const sum = (formula: Formula | undefined, rows: readonly number[]): Ratio | null =>
    formula === undefined || rows.length === 0
      ? null
      : pointOf(rows.map((row) => quantityAt(formula, { entity: owner, row }, evaluation)).reduce(add))
  return {
    opening: opening ? spanOf(pointOf(quantityAt(opening, { entity: ROOT, row: 0 }, evaluation))) : NOTHING,
    years,
    of: (year) => {
      const rows = rowsOf(year)
      // Shares of several years do not add up.
      return {
        income: sum(capacity, rows),
        base: sum(base, rows),
        share: rows.length === 1 ? sum(share, rows) : null,
      }
    },
  }
}

const quantityAt = (formula: Formula, here: Here, evaluation: Evaluation): Quantity =>
  toQuantity(evaluation.value(formula.expression, here))

/** 2022 or 2022年; '' for what is no year. */
export const yearOfKey = (key: string): string => /^(\d{4})年?$/.exec(key.normalize('NFKC').trim())?.[1] ?? ''

/** The first and the last year of the policy, where it states them. */
const periodYears = ({ compiled }: Simulation): readonly string[] => {
  const { period } = compiled.policy
  return period ? [String(period.from), String(period.to)] : []
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
      : new Map([['', sumMoney(amounts, ties, 1, null)[0]!]])
    for (const [year, money] of parts) demand.set(year, addMoney(demand.get(year) ?? NO_MONEY, money))
  }
  return demand
}
