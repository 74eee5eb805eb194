import type { ParameterValue } from '../../../engine/index.ts'
import { valueWord } from '../../session/wording/changes.ts'
import type { Words } from '../../text/index.ts'
import { quantity } from './format.ts'

/** A parameter's value as its unit is written, with every digit that it has; a word for what is no number. */
export function valueText(words: Words, value: ParameterValue, unit: string, isYear = false): string {
  if (typeof value !== 'number' || isYear) return valueWord({ words }, value)
  const text = quantity(String(value), unit)
  return Number(text.replaceAll(',', '')) === value ? text : String(value)
}
