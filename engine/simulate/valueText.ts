import { printDay, type Value } from '../language/value.ts'
import { NO_WORD, YES_WORD } from '../model/outcome.ts'
import { pointOf } from '../model/quantity.ts'
import { type Ratio, toDecimal, toFixed } from '../model/ratio.ts'
import type { Simulation } from './simulation.ts'

/**
 * The exact value of a field or qualification on a row as text: '1.9333' (rounded half-up to `places` where given),
 * '[30, 50]' for a range, '是', '连片'; null where nothing is known.
 */
export function valueText(
  simulation: Simulation,
  entity: string,
  row: number,
  label: string,
  places?: number,
): string | null {
  const type = simulation.compiled.fields.get(entity)?.get(label)?.type
  return printValue(simulation.evaluation.world.field(entity, row, label), type === 'date', places)
}

export function printValue(value: Value, isDate = false, places?: number): string | null {
  switch (value.kind) {
    case 'number': {
      const { low, high } = value.quantity
      const print = (x: Ratio) =>
        isDate ? printDay(x.valueOf()) : places === undefined ? toDecimal(x) : toFixed(x, places)
      const point = pointOf(value.quantity)
      if (point) return print(point)
      if (low === null && high === null) return null
      return `[${low ? toDecimal(low) : ''}, ${high ? toDecimal(high) : ''}]`
    }
    case 'flag':
      return value.value === null ? null : value.value ? YES_WORD : NO_WORD
    case 'text':
      return value.value
    case 'list':
      return value.value?.join('、') ?? null
  }
}
