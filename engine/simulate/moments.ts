import { asNumbers } from '../language/functions/coercion.ts'
import { toQuantity } from '../language/value.ts'
import { known, type Quantity } from '../model/quantity.ts'
import { fraction } from '../model/ratio.ts'
import type { Evaluation } from './world.ts'

/** A row's year or day number: from its column where that decides it, exactly otherwise. */
export function momentsOf(entity: string, field: string, evaluation: Evaluation): (row: number) => Quantity {
  const column = asNumbers(evaluation.columns.field(entity, field))
  const factor = column.scale.p / column.scale.q
  // Few different years and days stand in thousands of rows.
  const wholes = new Map<number, Quantity>()
  return (row) => {
    const x = column.values[column.fixed ? 0 : row]! * factor
    if (!Number.isSafeInteger(x)) return toQuantity(evaluation.world.field(entity, row, field))
    const moment = wholes.get(x) ?? known(fraction(x))
    wholes.set(x, moment)
    return moment
  }
}
