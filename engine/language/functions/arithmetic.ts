import {
  add,
  divide,
  greatest,
  least,
  absolute as magnitude,
  monotone,
  multiply,
  negate,
  type Quantity,
  quantityPower,
  subtract,
} from '../../model/quantity.ts'
import { decimalStep, floorOf, fraction, type Ratio, roundTo } from '../../model/ratio.ts'
import {
  DAYS,
  divideUnits,
  isPure,
  multiplyUnits,
  NUMBER,
  powerUnit,
  settledUnit,
  YEARS,
} from '../../model/unit.ts'
import { FormulaFault } from '../ast.ts'
import type { Column, NumberColumn } from '../column.ts'
import type { Definition, Expression, Site } from '../expression.ts'
import {
  addColumns,
  divideColumns,
  leastColumns,
  multiplyColumns,
  type Rounding,
  roundColumn,
} from '../kernels.ts'
import { asNumber, BARE, DATE, isBare, numberIn, unitOf, YEAR } from '../type.ts'
import { causesOf, quantityOf, toQuantity, unknownOf, type Value } from '../value.ts'
import { asNumbers } from './coercion.ts'
import {
  convert,
  convertAlike,
  convertAll,
  mismatch,
  requireNumber,
  scaled,
  wholeConstant,
} from './conversion.ts'

/** Sums of numbers; a date or a year plus or minus a number stays one; two dates differ by days, two years by years. */
const sumType = (sign: 1 | -1) => (site: Site) => {
  const [a, b] = site.arguments as [Expression, Expression]
  for (const [kind, unit, type] of [
    ['date', DAYS, DATE],
    ['year', YEARS, YEAR],
  ] as const) {
    if (a.type.kind !== kind && b.type.kind !== kind) continue
    if (a.type.kind === kind && b.type.kind === kind) {
      if (sign === 1) throw mismatch(b, 'number')
      return { type: numberIn(unit), arguments: site.arguments }
    }
    const [moment, span] = a.type.kind === kind ? [a, b] : [b, a]
    if (sign === -1 && moment === b) throw mismatch(b, 'number')
    requireNumber(span)
    const step = convertAll([{ ...span, type: numberIn(unit) }, span], site.at).arguments[1]!
    return { type, arguments: moment === a ? [a, step] : [step, b] }
  }
  return convertAlike(site.arguments, site.at)
}

const alike = (site: Site) => convertAlike(site.arguments, site.at)

/** A binary or variadic function of quantities, folded from the left. */
function folded(
  name: string,
  arity: readonly [number, number],
  check: Definition['check'],
  exact: (a: Quantity, b: Quantity) => Quantity,
  columns: (a: NumberColumn, b: NumberColumn) => NumberColumn,
): Definition {
  return {
    name,
    arity,
    check,
    exact: (args) => quantityOf(args.map((a) => toQuantity(a())).reduce(exact)),
    columns: (args) => args.map(asNumbers).reduce(columns),
  }
}

/**
 * Units multiply and divide; what cancels goes into the number, so that a bare number beside 建面（㎡）/用地（亩） is a plot
 * ratio, and one beside 面积（㎡）*标准（万元/亩） is 万元. A percentage of a pure number stays one.
 */
const productType = (combine: typeof multiplyUnits) => (site: Site) => {
  for (const e of site.arguments) requireNumber(e)
  const [first, second] = site.arguments as [Expression, Expression]
  const [a, b] = [asNumber(first.type), asNumber(second.type)]
  if (isBare(a) && isBare(b)) return { type: BARE, arguments: site.arguments }
  const unit = combine(unitOf(a), unitOf(b))
  const likes = [unitOf(a), unitOf(b)].filter(
    (u) => isPure(u) && isPure(unit) && u.factor.equals(unit.factor),
  )
  const settled = likes[0] ?? settledUnit(unit)
  const factor = unit.factor.div(settled.factor)
  return { type: numberIn(settled), arguments: [scaled(first, factor), second] }
}

const power: Definition = {
  name: '^',
  arity: [2, 2],
  check: ({ arguments: args }) => {
    const [base, exponent] = args as [Expression, Expression]
    requireNumber(base)
    const n = exponentOf(exponent)
    const type = asNumber(base.type)
    if (isBare(type)) return { type, arguments: args }
    const plain = isPure(unitOf(type)) ? convert(base, NUMBER) : base
    return { type: numberIn(powerUnit(unitOf(plain.type), n)), arguments: [plain, exponent] }
  },
  exact: ([base], site) => quantityOf(quantityPower(toQuantity(base!()), exponentOf(site[1]!))),
  columns: ([base], site) => {
    const column = asNumbers(base!)
    const n = exponentOf(site[1]!)
    const one: NumberColumn = asNumbers({ kind: 'flag', values: Uint8Array.of(2), fixed: true })
    const product = Array.from({ length: Math.abs(n) }, () => column).reduce(multiplyColumns, one)
    return n < 0 ? divideColumns(one, product) : product
  },
}

/** ^ is exact for whole exponents only; a fractional power is refused with the advice to write the product. */
function exponentOf(e: Expression): number {
  try {
    return wholeConstant(e)
  } catch {
    throw new FormulaFault('fractionalPower', e.at)
  }
}

const negation: Definition = {
  name: 'NEGATE',
  arity: [1, 1],
  check: ({ arguments: args }) => {
    requireNumber(args[0]!)
    return { type: asNumber(args[0]!.type), arguments: args }
  },
  exact: ([a]) => quantityOf(negate(toQuantity(a!()))),
  columns: ([a]) => {
    const column = asNumbers(a!)
    return { ...column, values: column.values.map((x) => -x) }
  },
}

const absolute: Definition = {
  name: 'ABS',
  arity: [1, 1],
  check: negation.check,
  exact: ([a]) => quantityOf(magnitude(toQuantity(a!()))),
  columns: ([a]) => {
    const column = asNumbers(a!)
    return { ...column, values: column.values.map(Math.abs) }
  },
}

/** ROUND and its kin; digits must be a whole constant. The result keeps the unit. */
function rounding(name: string, kind: Rounding, exact: (x: Ratio, step: Ratio) => Ratio): Definition {
  const stepOf = (site: readonly Expression[]) => decimalStep(site[1] ? wholeConstant(site[1]) : 0)
  return {
    name,
    arity: kind === 'floor' ? [1, 1] : [2, 2],
    check: ({ arguments: args }) => {
      requireNumber(args[0]!)
      if (args[1]) wholeConstant(args[1])
      return { type: asNumber(args[0]!.type), arguments: args }
    },
    exact: ([a], site) => quantityOf(monotone(toQuantity(a!()), (x) => exact(x, stepOf(site)))),
    columns: ([a], site): Column => roundColumn(asNumbers(a!), stepOf(site), kind),
  }
}

const wholeSteps = (x: Ratio, step: Ratio, up: boolean): Ratio => {
  const size = x.abs().div(step)
  const whole = floorOf(size) + (up && size.d !== 1n ? 1n : 0n)
  return fraction(x.s < 0n ? -whole : whole).mul(step)
}

const concatenation: Definition = {
  name: '&',
  arity: [2, 2],
  check: ({ arguments: args }) => {
    for (const e of args) if (e.type.kind !== 'text') throw mismatch(e, 'text')
    return { type: { kind: 'text' }, arguments: args }
  },
  exact: (args) => {
    const parts: Value[] = args.map((a) => a())
    const unknown = parts.find((p) => p.kind !== 'text' || p.value === null)
    if (unknown) return unknownOf('text', causesOf(unknown))
    return { kind: 'text', value: parts.map((p) => (p.kind === 'text' ? p.value : '')).join(''), causes: [] }
  },
}

export const ARITHMETIC: readonly Definition[] = [
  folded('+', [2, 2], sumType(1), add, (a, b) => addColumns(a, b, 1)),
  folded('-', [2, 2], sumType(-1), subtract, (a, b) => addColumns(a, b, -1)),
  folded('*', [2, 2], productType(multiplyUnits), multiply, multiplyColumns),
  folded('/', [2, 2], productType(divideUnits), divide, divideColumns),
  folded('MIN', [1, 255], alike, least, (a, b) => leastColumns(a, b, 1)),
  folded('MAX', [1, 255], alike, greatest, (a, b) => leastColumns(a, b, -1)),
  power,
  negation,
  absolute,
  concatenation,
  rounding('ROUND', 'half', roundTo),
  rounding('ROUNDUP', 'up', (x, step) => wholeSteps(x, step, true)),
  rounding('ROUNDDOWN', 'down', (x, step) => wholeSteps(x, step, false)),
  rounding('INT', 'floor', (x) => fraction(floorOf(x))),
]
