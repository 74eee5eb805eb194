import { partsOf } from '../language/value.ts'
import { NONE } from '../model/codes.ts'
import { placeOf } from '../model/payable.ts'
import { pointOf, scale } from '../model/quantity.ts'
import { fraction } from '../model/ratio.ts'
import { type Amounts, amended } from './amounts.ts'
import { momentsOf } from './moments.ts'
import { addMoney, type Money, moneyBy, type Tie } from './money.ts'
import { once } from './remember.ts'
import type { Simulation } from './simulation.ts'

/** The year that an incentive's amount belongs to, by its date field; '' where the cell is blank or there is no field. */
function yearOf({ incentive, settled }: Amounts, simulation: Simulation): (row: number) => string {
  const { dateField, entity } = incentive.rule
  // What was paid has a year of its own, where the row has none.
  const paidIn = (row: number) => settled?.get(row)?.year ?? ''
  if (!dateField) return paidIn
  const isDate = simulation.compiled.fields.get(entity)?.get(dateField)?.type === 'date'
  const momentOf = momentsOf(entity, dateField, simulation.evaluation)
  return (row) => {
    const point = pointOf(momentOf(row))
    if (point === null) return paidIn(row)
    return String(isDate ? partsOf(point.valueOf()).year : point.valueOf())
  }
}

/** An incentive's money by year, in order of years. What is repeated n years falls due in each of them in equal parts. */
export function moneyByYear(
  amounts: Amounts,
  ties: readonly Tie[],
  simulation: Simulation,
): ReadonlyMap<string, Money> {
  const years = new Map<string, Money>()
  for (const { part, yearOf, ties: own } of yearlyParts(amounts, ties, simulation))
    for (const [year, money] of moneyBy(part, own, yearOf)) {
      const before = years.get(year)
      years.set(year, before ? addMoney(before, money) : money)
    }
  return new Map([...years].sort(([a], [b]) => a.localeCompare(b)))
}

/** What of an incentive falls due in a year of its own. `yearOf` is null for rows that have no part in it. */
export interface YearlyPart {
  readonly part: Amounts
  readonly yearOf: (row: number) => string | null
  readonly ties: readonly Tie[]
}

/** An incentive as it falls due: as it is, or where it is repeated a part for each year. */
export function yearlyParts(
  amounts: Amounts,
  ties: readonly Tie[],
  simulation: Simulation,
): readonly YearlyPart[] {
  const first = yearOf(amounts, simulation)
  if (amounts.incentive.years === undefined) return [{ part: amounts, yearOf: first, ties }]
  const times = repeatsOf(amounts)
  const part = onePart(amounts, times)
  return Array.from({ length: Math.max(1, ...times) }, (_, k) => ({
    part,
    yearOf: (row) =>
      k >= Math.max(1, times[placeOf(amounts, row)]!)
        ? null
        : first(row) === ''
          ? ''
          : String(Number(first(row)) + k),
    ties: [],
  }))
}

/** How many years each of the rows is paid; 0 where that is not known, so that its range stays in the first year. */
const repeatsOf = (amounts: Amounts): number[] =>
  Array.from(amounts.rows, (row, k) => {
    const n = amounts.standings[k] === NONE ? null : pointOf(amounts.exact(row).years)
    return n?.d === 1n ? n.valueOf() : 0
  })

/** Each row's amount of one year: the rounded amount, before it was repeated. */
const onePart = (amounts: Amounts, times: readonly number[]): Amounts =>
  amended(amounts, {
    money: once(() => amounts.money().map((fen, k) => (times[k]! > 0 ? fen / times[k]! : fen))),
    exact: (row) => {
      const exact = amounts.exact(row)
      const n = times[placeOf(amounts, row)]!
      return n > 0 ? { ...exact, approved: scale(exact.approved, fraction(1, n)) } : exact
    },
  })
