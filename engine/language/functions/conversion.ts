import { pointOf } from '../../model/quantity.ts'
import { floorOf, type Ratio } from '../../model/ratio.ts'
import type { Unit } from '../../model/unit.ts'
import { FormulaFault, type Span } from '../ast.ts'
import type { Expression } from '../expression.ts'
import { asNumber, BARE, commonUnit, DATE, isBare, numberIn, type Type, YEAR } from '../type.ts'

/** An expression in the wanted unit; exact, and free where the units agree. */
export function convert(e: Expression, unit: Unit | null): Expression {
  if (unit === null || e.type.kind !== 'number' || e.type.unit === null) return e
  return { ...scaled(e, e.type.unit.factor.div(unit.factor)), type: numberIn(unit) }
}

/** An expression multiplied by an exact factor. */
export const scaled = (e: Expression, factor: Ratio): Expression =>
  factor.equals(1) ? e : { op: 'scale', factor, argument: e, type: e.type, at: e.at }

/** Brings numbers (flags count as 1 and 0) to one unit; refuses other types. */
export function convertAll(
  list: readonly Expression[],
  at: Span,
): { unit: Unit | null; arguments: Expression[] } {
  for (const e of list) requireNumber(e)
  const unit = commonUnit(
    list.map((e) => asNumber(e.type)),
    at,
  )
  return { unit, arguments: list.map((e) => convert(e, unit)) }
}

/** Brings values to one type: dates, years (among which a bare number is one), or numbers in one unit. */
export function convertAlike(
  list: readonly Expression[],
  at: Span,
): { type: Type; arguments: readonly Expression[] } {
  for (const type of [DATE, YEAR]) {
    if (!list.some((e) => e.type.kind === type.kind)) continue
    if (list.every((e) => e.type.kind === type.kind || (type === YEAR && isBare(e.type))))
      return { type, arguments: list }
  }
  const { unit, arguments: converted } = convertAll(list, at)
  return { type: unit ? numberIn(unit) : BARE, arguments: converted }
}

/** Digits and exponents beyond this are not meant. */
const MOST = 64

/** The whole number that an argument stands for, or a fault at its place. */
export function wholeConstant(e: Expression): number {
  if (e.op === 'call' && e.definition.name === 'NEGATE') return -wholeConstant(e.arguments[0]!)
  const value = e.op === 'constant' && e.value.kind === 'number' ? pointOf(e.value.quantity) : null
  if (value === null || value.d !== 1n || value.n > MOST) throw new FormulaFault('wholeConstantWanted', e.at)
  return Number(floorOf(value))
}

export function requireNumber(e: Expression): void {
  if (e.type.kind !== 'number' && e.type.kind !== 'flag') throw mismatch(e, 'number')
}

export function requireKind(e: Expression, kind: Type['kind']): void {
  if (e.type.kind !== kind) throw mismatch(e, kind)
}

export const mismatch = (e: Expression, wanted: string): FormulaFault =>
  new FormulaFault('typeMismatch', e.at, { found: e.type.kind, wanted })
