import { type Cell, type Scalar, serialOfDate } from '../../../engine/index.ts'

/** What Excel says of a cell. */
export interface RawCell {
  readonly value: unknown
  readonly formula: unknown
  readonly format: unknown
}

const ERROR =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|FIELD!|CONNECT!|BLOCKED!|GETTING_DATA)$/

/** A cell in the engine's terms; null for one that is blank. Dates stay numbers with their format. */
export function toCell({ value, formula, format }: RawCell): Cell | null {
  const isFormula = isFormulaOf(value, formula)
  if (!isFormula && (value === '' || value === null)) return null
  const held = (value === '' ? null : value) as Scalar
  return {
    value: held,
    ...(typeof held === 'string' && ERROR.test(held) ? { error: true } : {}),
    ...(isFormula ? { formula: String(formula).slice(1) } : {}),
    ...(typeof format === 'string' && format !== 'General' ? { format } : {}),
  }
}

/** Excel gives a text as its own formula: only a formula shows something else than it says. */
const isFormulaOf = (value: unknown, formula: unknown): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value

/** What a cell holds as one value: a formula with its '=', a text that begins like one with a mark. */
export const heldOf = (value: unknown, formula: unknown): Scalar => {
  if (isFormulaOf(value, formula)) return String(formula)
  return typeof value === 'string' && /^[=']/.test(value) ? `'${value}` : (value as Scalar)
}

/** The same put back as if it were typed. */
export const retyped = (held: Scalar): Scalar =>
  typeof held === 'string' && /^[=']/.test(held) ? held : typedOf({ value: held === '' ? null : held })

/** What is put into `Range.formulas`. Excel reads it as if it were typed: a text that reads like anything else is marked. */
export function typedOf({ value, date, formula }: Pick<Cell, 'value' | 'date' | 'formula'>): Scalar {
  if (formula !== undefined) return `=${formula}`
  if (value === null) return ''
  if (typeof value !== 'string') return value
  if (date) return serialOfDate(value)
  const text = value.replaceAll(/\r\n?/g, '\n')
  return isPlain(text) ? text : `'${text}`
}

/** Texts that Excel takes for texts in every language: they begin with a letter, and are neither a truth nor a month. */
const isPlain = (text: string): boolean =>
  text === '' ||
  (/^\p{L}/u.test(text) &&
    !/^(true|false)\s*$/i.test(text) &&
    !/^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text))

/** The number format that goes with a cell: ids are texts before they are written. */
export const formatOf = ({ format, date }: Pick<Cell, 'format' | 'date'>): string =>
  format ?? (date ? 'yyyy-mm-dd' : 'General')

/** Whether a number format shows a date. */
export const showsDate = (format: unknown): boolean =>
  typeof format === 'string' && /[yd]/i.test(format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ''))
