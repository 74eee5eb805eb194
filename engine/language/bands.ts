import type { Cause } from '../model/cause.ts'
import type { Band } from '../model/parameter.ts'
import {
  add,
  between,
  greatest,
  hull,
  known,
  least,
  multiply,
  NOTHING,
  type Quantity,
  subtract,
} from '../model/quantity.ts'
import { type Ratio, ratioOf } from '../model/ratio.ts'
import { fixedDecimal, fixedNumber, type NumberColumn, undecidedColumn } from './column.ts'
import type { Expression } from './expression.ts'
import { chooseColumns, compareColumns, slicesColumn } from './kernels.ts'
import { quantityOf, type Value } from './value.ts'

type BandsExpression = Extract<Expression, { op: 'bands' }>

/** Bounds [from, to): the lower end belongs to the band. */
const lowEnd = (band: Band): Ratio | null => (band.from === undefined ? null : ratioOf(band.from))
const highEnd = (band: Band): Ratio | null => (band.to === undefined ? null : ratioOf(band.to))

/** A band's value; one without a value is not set, never 0. */
const bandRate = (band: Band, label: string): Quantity =>
  band.value === null
    ? between(null, null, [{ kind: 'notSet', parameter: label }])
    : known(ratioOf(band.value))

/** The exact value for a quantity: the hull over all bands that it may fall in. */
export function evaluateBands(e: BandsExpression, quantity: Quantity, bands: readonly Band[]): Value {
  if (e.marginal) {
    const slices = bands.map((band) => multiply(sliceOf(quantity, band), bandRate(band, e.label)))
    return quantityOf(slices.reduce(add, NOTHING))
  }
  const sure = bands.findIndex((band) => surelyFalls(quantity, band))
  const possible = bands
    .slice(0, sure < 0 ? bands.length : sure + 1)
    .filter((band) => mayFall(quantity, band))
  if (possible.length === 0) return quantityOf(between(null, null, [{ kind: 'notSet', parameter: e.label }]))
  const causes: readonly Cause[] = possible.length > 1 ? quantity.causes : []
  return quantityOf(possible.map((band) => bandRate(band, e.label)).reduce((a, b) => hull(a, b, causes)))
}

function mayFall(q: Quantity, band: Band): boolean {
  const [from, to] = [lowEnd(band), highEnd(band)]
  return !(from && q.high && q.high.compare(from) < 0) && !(to && q.low && q.low.compare(to) >= 0)
}

const surelyFalls = (q: Quantity, band: Band): boolean => {
  const [from, to] = [lowEnd(band), highEnd(band)]
  return (
    (!from || (q.low !== null && q.low.compare(from) >= 0)) &&
    (!to || (q.high !== null && q.high.compare(to) < 0))
  )
}

/** How much of the quantity lies in the band. */
function sliceOf(q: Quantity, band: Band): Quantity {
  const [from, to] = [lowEnd(band), highEnd(band)]
  const capped = to ? least(q, known(to)) : q
  return greatest(NOTHING, from ? subtract(capped, known(from)) : capped)
}

/** The same by columns. */
export function bandsColumn(
  e: BandsExpression,
  quantity: NumberColumn,
  bands: readonly Band[],
): NumberColumn {
  const values = bands.map((band) => (band.value === null ? fixedNumber(null) : fixedDecimal(band.value)))
  if (e.marginal && bands.length === 0) return fixedDecimal(0)
  if (e.marginal) {
    const slices = bands.map(({ from = 0, to }, i) => ({
      from: fixedDecimal(from),
      to: to === undefined ? null : fixedDecimal(to),
      rate: values[i]!,
    }))
    return slicesColumn(quantity, slices) ?? (undecidedColumn('number') as NumberColumn)
  }
  let result = undecidedColumn('number') as NumberColumn
  for (let i = bands.length - 1; i >= 0; i--) {
    const { from, to } = bands[i]!
    const inner =
      to === undefined
        ? values[i]!
        : chooseColumns(compareColumns('<', quantity, fixedDecimal(to)), values[i]!, result)
    result =
      from === undefined
        ? inner
        : chooseColumns(compareColumns('>=', quantity, fixedDecimal(from)), inner, result)
  }
  return result
}
