import { partsOf } from '../language/value.ts'
import { NONE } from '../model/codes.ts'
import { pointOf, scale } from '../model/quantity.ts'
import { fraction } from '../model/ratio.ts'
import type { CompiledIncentive } from '../policy/compiled.ts'
import type { Amounts } from './amounts.ts'
import { momentsOf } from './moments.ts'
import { addMoney, type Money, sumMoney, type Tie } from './money.ts'
import type { Simulation } from './simulation.ts'

/** The year that an incentive's amount belongs to, by its date field; '' where the cell is blank or there is no field. */
function yearOf({ rule }: CompiledIncentive, simulation: Simulation): (row: number) => string {
  const { dateField, entity } = rule
  if (!dateField) return () => ''
  const isDate = simulation.compiled.fields.get(entity)?.get(dateField)?.type === 'date'
  const momentOf = momentsOf(entity, dateField, simulation.evaluation)
  return (row) => {
    const point = pointOf(momentOf(row))
    if (point === null) return ''
    return String(isDate ? partsOf(point.valueOf()).year : point.valueOf())
  }
}

/** An incentive's money by year, in order of years. What is repeated n years falls due in each of them in equal parts. */
export function moneyByYear(
  amounts: Amounts,
  ties: readonly Tie[],
  simulation: Simulation,
): ReadonlyMap<string, Money> {
  const first = yearOf(amounts.incentive, simulation)
  const years = new Map<string, Money>()
  const add = (part: Amounts, labelOf: (row: number) => string | null, tied: readonly Tie[]) => {
    const labels: string[] = []
    const buckets = Int32Array.from(part.state, (state, row) => {
      const label = state === NONE ? null : labelOf(row)
      if (label === null) return -1
      const at = labels.indexOf(label)
      return at >= 0 ? at : labels.push(label) - 1
    })
    sumMoney(part, tied, labels.length, (row) => buckets[row]!).forEach((money, i) => {
      const label = labels[i]!
      const before = years.get(label)
      years.set(label, before ? addMoney(before, money) : money)
    })
  }
  if (amounts.incentive.years === undefined) add(amounts, first, ties)
  else {
    const times = repeatsOf(amounts)
    const part = onePart(amounts, times)
    for (let k = 0; k < Math.max(1, ...times); k++) {
      const label = (row: number) =>
        k >= Math.max(1, times[row]!) ? null : first(row) === '' ? '' : String(Number(first(row)) + k)
      add(part, label, [])
    }
  }
  return new Map([...years].sort(([a], [b]) => a.localeCompare(b)))
}

/** How many years each row is paid; 0 where that is not known, so that its range stays in the first year. */
const repeatsOf = (amounts: Amounts): number[] =>
  Array.from(amounts.state, (state, row) => {
    const n = state === NONE ? null : pointOf(amounts.exact(row).years)
    return n?.d === 1n ? n.valueOf() : 0
  })

/** Each row's amount of one year: the rounded amount, before it was repeated. */
const onePart = (amounts: Amounts, times: readonly number[]): Amounts => ({
  ...amounts,
  fen: amounts.fen.map((fen, row) => (times[row]! > 0 ? fen / times[row]! : fen)),
  exact: (row) => {
    const exact = amounts.exact(row)
    return times[row]! > 0 ? { ...exact, approved: scale(exact.approved, fraction(1, times[row]!)) } : exact
  },
})
