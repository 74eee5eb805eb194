import {
  type Diagnostic,
  nearestName,
  type Parameter,
  type ParameterValue,
  type Policy,
  parseUnit,
  ratio,
  settingFinding,
  toDecimal,
  type Unit,
  unitSymbols,
} from '../../engine/index.ts'
import type { Answers } from '../text/index.ts'

/** A value read for a parameter, or the key of the sentence that says why not, with its values. */
export type Reading =
  | { readonly ok: true; readonly value: ParameterValue }
  | { readonly ok: false; readonly key: string; readonly values: Readonly<Record<string, string>> }

const read = (value: ParameterValue): Reading => ({ ok: true, value })
const refuse = (key: string, values: Readonly<Record<string, string>> = {}): Reading => ({
  ok: false,
  key,
  values,
})

/**
 * Reads what a person types for a parameter, in full-width characters too: 50, 50元/㎡, 50元 for 元/㎡, 0.5%, 2022-12-31, 是,
 * a list with 、. A unit is converted to the parameter's own, to 12 decimals; a blank is *not set*.
 */
export function readValue(parameter: Parameter, typed: string, answers: Answers): Reading {
  const text = typed.normalize('NFKC').trim()
  if (text === '' || answers.notSet.includes(text)) return read(null)
  switch (parameter.type) {
    case 'number':
      return readNumber(parameter, text)
    case 'year': {
      const year = /^(\d{4})\D?$/.exec(text)
      return year ? read(Number(year[1])) : refuse('setYear')
    }
    case 'date':
      return readDate(text)
    case 'flag':
      return readFlag(text, answers)
    case 'choice':
      return readChoice(parameter, typed.trim())
    case 'list':
      return read(partsOf(typed))
    case 'table':
      return refuse('setTable')
  }
}

/** What is doubtful about values that stand in no cell; what is wrong with one, the run says. */
export const doubtsOf = (
  { parameters }: Pick<Policy, 'parameters'>,
  values: Readonly<Record<string, ParameterValue>>,
): readonly Diagnostic[] =>
  parameters.flatMap((parameter) => {
    const found = settingFinding(parameter, values[parameter.label] ?? null)
    return found?.severity === 'warning' ? found : []
  })

const partsOf = (text: string): string[] =>
  text
    .split(/[、，；,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)(?!\d)\s*(.*)$/

function readNumber(parameter: Parameter, text: string): Reading {
  const [, digits = '', suffix = ''] = NUMBER.exec(text) ?? []
  if (!/\d/.test(digits) || /^[\d.,+-]/.test(suffix)) return refuse('setNumber')
  const value = ratio(
    digits
      .replaceAll(',', '')
      .replace(/^\+/, '')
      .replace(/^(-?)\./, '$10.'),
  )
  if (suffix === '') return read(Number(toDecimal(value)))
  const own = parseUnit(parameter.unit ?? '')
  const typed = parseUnit(suffix)
  if (typed === undefined)
    return refuse('setUnit', { unit: suffix, near: nearestName(suffix, unitSymbols()) ?? '' })
  const meant =
    own && [own, numeratorOf(parameter.unit ?? '')].find((unit) => unit && isSameMeasure(unit, typed))
  if (meant === undefined) return refuse('setUnitOther', { unit: suffix, own: parameter.unit ?? '' })
  return read(Number(toDecimal(value.mul(typed.factor).div(meant.factor))))
}

/** 元 of 元/㎡: who types 50元 for it leaves out what is clear from the name. */
function numeratorOf(unit: string): Unit | undefined {
  const slash = unit.indexOf('/')
  return slash > 0 ? parseUnit(unit.slice(0, slash)) : undefined
}

const isSameMeasure = (a: Unit, b: Unit): boolean => measureOf(a) === measureOf(b)

/** What a unit measures, as one text. */
const measureOf = (unit: Unit): string => Object.entries(unit.dimensions).sort().join(' ')

function readDate(text: string): Reading {
  const match = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(text)
  if (!match) return refuse('setDate')
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return refuse('setDate')
  return read(date.toISOString().slice(0, 10))
}

function readFlag(text: string, answers: Answers): Reading {
  const among = (list: readonly string[]) => list.includes(text.toLowerCase())
  return among(answers.yes) ? read(true) : among(answers.no) ? read(false) : refuse('setFlag')
}

function readChoice(parameter: Parameter, text: string): Reading {
  const options = parameter.options ?? []
  if (options.length === 0) return read(text)
  const chosen = options.find((option) => option.normalize('NFKC') === text.normalize('NFKC'))
  return chosen === undefined ? refuse('setChoice', { options: options.join('、') }) : read(chosen)
}
