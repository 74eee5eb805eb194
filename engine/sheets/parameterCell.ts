import { isBeyond, type Parameter, type ParameterValue } from '../model/parameter.ts'
import type { Say } from './findings.ts'
import { numberFormat } from './formats.ts'
import { type Cell, isBlank } from './grid.ts'
import { type Content, choice, choices, date, flag, type Kind, numberIn, text, year } from './kinds.ts'
import { plainNumber, shownText } from './numbers.ts'
import { EMPTY_LIST } from './words.ts'

/** What the meaning of a parameter's cell depends on. */
export type ParameterForm = Pick<Parameter, 'type' | 'unit' | 'options'>

/** What a parameter's value is written as and read by. A table has no value of its own: its bands have. */
export function parameterKind({
  type,
  unit,
  options = [],
}: ParameterForm): Kind<NonNullable<ParameterValue>> {
  const kinds = {
    number: numberIn(unit, numberFormat(unit, undefined)),
    year,
    date,
    flag,
    choice: choice(options),
    list: choices(options),
    table: numberIn(unit, numberFormat(unit, undefined)),
  }
  return kinds[type] as unknown as Kind<NonNullable<ParameterValue>>
}

/** A value as a cell; null, which is *not set*, is a blank one. A value of another type than the parameter's stays as it is. */
export function writeParameter(value: ParameterValue | undefined, form: ParameterForm): Content | undefined {
  if (value === null || value === undefined) return undefined
  if (Array.isArray(value)) {
    if (value.length === 0) return { value: EMPTY_LIST }
    return { format: '@', ...parameterKind({ type: 'list' }).write(value) }
  }
  if (typeof value === 'boolean') return flag.write(value)
  const kind = parameterKind(form)
  const fits = (typeof value === 'number') === (kind.checks?.kind === 'number')
  const content = fits ? kind.write(value) : text.write(String(value))
  return { format: fits ? kind.format : text.format, ...content }
}

/** Undefined for a blank cell and after a complaint. */
export function readParameter(
  cell: Cell | undefined,
  form: ParameterForm,
  say: Say,
): NonNullable<ParameterValue> | undefined {
  if (cell === undefined || isBlank(cell)) return undefined
  if (form.type === 'list' && shownText(cell) === EMPTY_LIST) return []
  return parameterKind(form).read(cell, say)
}

/**
 * Asks about a number outside of the parameter's own range, and about 0.7 in a %-parameter whose other figures
 * are in the tens.
 */
export function questionNumber(value: number, parameter: Partial<Parameter>, say: Say): void {
  const { unit, low, high, original, range } = parameter
  if (isBeyond(parameter, value))
    say('cell.outsideRange', { value: plainNumber(value), low: low ?? '', high: high ?? '' })
  const usual = [high, original, range?.high].filter((x) => typeof x === 'number')
  if (unit === '%' && isSmallShare(value) && usual.some((x) => x >= 10))
    say('cell.smallPercent', { value: plainNumber(value) })
}

/** A share that may have been typed as 0.7 for 70 %. */
export const isSmallShare = (value: number): boolean => value > 0 && value <= 1.5
