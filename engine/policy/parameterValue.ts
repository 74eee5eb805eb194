import {
  dayOf,
  flagOf,
  listOf,
  numberOf,
  quantityOf,
  textOf,
  unknownOf,
  type Value,
} from '../language/value.ts'
import type { Cause } from '../model/cause.ts'
import type { Parameter, ParameterValue } from '../model/parameter.ts'
import { between } from '../model/quantity.ts'
import { ratioOf } from '../model/ratio.ts'

/** A parameter's setting as an exact value: its range where the notice prints one, unknown with its name where it is not set. */
export function parameterValue(p: Parameter, setting: ParameterValue, overridden: boolean): Value {
  if (p.range && (setting === null ? !overridden : isOutside(p, setting))) {
    const { low, high } = p.range
    return quantityOf(between(ratioOf(low), ratioOf(high), [{ kind: 'ranged', parameter: p.label }]))
  }
  if (setting === null) {
    const kind =
      p.type === 'flag' ? 'flag' : p.type === 'list' ? 'list' : p.type === 'choice' ? 'text' : 'number'
    const causes: readonly Cause[] = [{ kind: 'notSet', parameter: p.label }]
    const money = p.category === 'incentive' || p.category === 'fund'
    const least = p.low ?? (money ? 0 : undefined)
    return kind === 'number'
      ? quantityOf(between(least === undefined ? null : ratioOf(least), null, causes))
      : unknownOf(kind, causes)
  }
  switch (p.type) {
    case 'flag':
      return flagOf(setting === true)
    case 'choice':
      return textOf(String(setting))
    case 'list':
      return listOf(Array.isArray(setting) ? setting : [String(setting)])
    case 'date': {
      // A text that is no day is not set: no day stands in for it.
      const day = dayOf(String(setting))
      return day === undefined ? unknownOf('number', [{ kind: 'notSet', parameter: p.label }]) : numberOf(day)
    }
    default:
      return numberOf(ratioOf(Number(setting)))
  }
}

/** Whether a value lies outside the range that the notice prints. Such a value is reported and the range is kept, never clamped. */
export const isOutside = ({ range }: Parameter, setting: ParameterValue): boolean =>
  range !== undefined && typeof setting === 'number' && (setting < range.low || setting > range.high)
