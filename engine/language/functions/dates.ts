import { joinCauses } from '../../model/cause.ts'
import { pointOf } from '../../model/quantity.ts'
import { fraction, type Ratio } from '../../model/ratio.ts'
import { MONTHS, YEARS } from '../../model/unit.ts'
import { type NumberColumn, SAFE } from '../column.ts'
import type { Definition, Expression } from '../expression.ts'
import { UNIT } from '../scale.ts'
import { DATE, numberIn, type Type, YEAR } from '../type.ts'
import { causesOf, dayFrom, numberOf, partsOf, toQuantity, unknownOf, type Value } from '../value.ts'
import { asNumbers } from './coercion.ts'
import { convert, mismatch, requireKind, requireNumber } from './conversion.ts'

/** A function of known whole numbers (years, months, days, day numbers); unknown where any of them is, and beyond the calendar. */
const ofWholes =
  (f: (...numbers: number[]) => Ratio | number): Definition['exact'] =>
  (args): Value => {
    const values = args.map((a) => a())
    const points = values.map((v) => pointOf(toQuantity(v)))
    if (points.some((p) => p === null)) return unknownOf('number', joinCauses(...values.map(causesOf)))
    const result = f(...points.map((p) => Math.trunc(p!.valueOf())))
    return Number.isNaN(result) ? unknownOf('number', []) : numberOf(result)
  }

/** The same on columns of exact whole numbers. */
const ofWholeColumns =
  (f: (...numbers: number[]) => number): NonNullable<Definition['columns']> =>
  (args) => {
    const columns = args.map(asNumbers)
    const factors = columns.map((c) => c.scale.p)
    const fixed = columns.every((c) => c.fixed)
    const values = new Float64Array(Math.max(...columns.map((c) => c.values.length)))
    const exact = columns.every((c) => c.error === 0 && c.scale.q === 1)
    for (let i = 0; i < values.length; i++) {
      values[i] = exact ? f(...columns.map((c, k) => c.values[c.fixed ? 0 : i]! * factors[k]!)) : Number.NaN
    }
    return { kind: 'number', values, fixed, scale: UNIT, bound: SAFE / 4, error: 0 } satisfies NumberColumn
  }

const inMonths = (e: Expression): Expression => {
  requireNumber(e)
  return e.type.kind === 'number' && e.type.unit ? convert(e, MONTHS) : e
}

const months = (day: number, count: number): number => {
  const from = partsOf(day)
  const last = partsOf(dayFrom(from.year, from.month + count + 1, 0)).day
  return dayFrom(from.year, from.month + count, Math.min(from.day, last))
}

const dated = (
  name: string,
  arity: readonly [number, number],
  type: Type,
  check: (args: readonly Expression[]) => readonly Expression[],
  f: (...numbers: number[]) => number,
): Definition => ({
  name,
  arity,
  check: (site) => ({ type, arguments: check(site.arguments) }),
  exact: ofWholes(f),
  columns: ofWholeColumns(f),
})

const partOfDate = (args: readonly Expression[]) => {
  requireKind(args[0]!, 'date')
  return args
}

/** YEARFRAC on the 30/360 basis (US), the default of spreadsheets: after the end of February a 31st stays. */
function yearFraction(start: number, end: number): Ratio {
  const [a, b] = [partsOf(Math.min(start, end)), partsOf(Math.max(start, end))]
  const lastOfFebruary = (p: typeof a) => p.month === 2 && partsOf(dayFrom(p.year, 3, 0)).day === p.day
  let [d1, d2] = [a.day, b.day]
  if (d1 >= 30) [d1, d2] = [30, Math.min(d2, 30)]
  else if (lastOfFebruary(a)) [d1, d2] = [30, lastOfFebruary(b) ? 30 : d2]
  return fraction((b.year - a.year) * 360 + (b.month - a.month) * 30 + (d2 - d1), 360)
}

const yearFrac: Definition = {
  name: 'YEARFRAC',
  arity: [2, 2],
  check: ({ arguments: args }) => {
    for (const e of args) requireKind(e, 'date')
    return { type: numberIn(YEARS), arguments: args }
  },
  exact: ofWholes((start, end) => yearFraction(start!, end!)),
}

export const DATES: readonly Definition[] = [
  dated(
    'DATE',
    [3, 3],
    DATE,
    (args) => {
      if (args[0]!.type.kind !== 'year') requireNumber(args[0]!)
      for (const e of args.slice(1)) requireNumber(e)
      return args
    },
    (year, month, day) => dayFrom(year!, month!, day!),
  ),
  dated('YEAR', [1, 1], YEAR, partOfDate, (day) => partsOf(day!).year),
  dated('MONTH', [1, 1], numberIn(MONTHS), partOfDate, (day) => partsOf(day!).month),
  dated(
    'EDATE',
    [2, 2],
    DATE,
    (args) => {
      if (args[0]!.type.kind !== 'date') throw mismatch(args[0]!, 'date')
      return [args[0]!, inMonths(args[1]!)]
    },
    (day, count) => months(day!, count!),
  ),
  yearFrac,
]
