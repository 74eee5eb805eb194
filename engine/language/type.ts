import { NUMBER, sameDimension, type Unit } from '../model/unit.ts'
import { FormulaFault, type Span } from './ast.ts'

/**
 * What an expression gives. A number's unit is null for a bare literal, which takes the unit of what it is
 * compared with or added to. A `list` is several texts (a multi-choice field, a list parameter).
 */
export type Type =
  | { readonly kind: 'number'; readonly unit: Unit | null }
  | { readonly kind: 'flag' }
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'year' }
  | { readonly kind: 'list' }

export const FLAG: Type = { kind: 'flag' }
export const TEXT: Type = { kind: 'text' }
export const DATE: Type = { kind: 'date' }
export const YEAR: Type = { kind: 'year' }
export const LIST: Type = { kind: 'list' }
export const PURE: Type = { kind: 'number', unit: NUMBER }
export const BARE: Type = { kind: 'number', unit: null }
export const numberIn = (unit: Unit): Type => ({ kind: 'number', unit })

export const isBare = (type: Type): boolean => type.kind === 'number' && type.unit === null

/** A flag counts as 1 or 0 where a number is wanted. */
export const asNumber = (type: Type): Type => (type.kind === 'flag' ? BARE : type)

/** A number's unit as it is written; '1' where it has none. */
export const unitWord = (type: Type): string => unitOf(type).symbol || '1'

export const unitOf = (type: Type): Unit => (type.kind === 'number' && type.unit) || NUMBER

/** The unit that numbers of these types are brought to before they are added or compared; null if all are bare. */
export function commonUnit(types: readonly Type[], at: Span): Unit | null {
  let common: Unit | null = null
  for (const type of types) {
    if (type.kind !== 'number' || type.unit === null) continue
    if (common === null) common = type.unit
    else if (!sameDimension(common, type.unit)) {
      throw new FormulaFault('unitMismatch', at, {
        left: common.symbol || '1',
        right: type.unit.symbol || '1',
      })
    }
  }
  return common
}
