import { partsOf, toQuantity } from '../language/value.ts'
import { pointOf } from '../model/quantity.ts'
import type { CompiledIncentive } from '../policy/compiled.ts'
import type { Simulation } from './simulation.ts'

/** The year that an incentive's amount belongs to, by its date field; '' where the cell is blank or there is no field. */
export function yearOf({ rule }: CompiledIncentive, simulation: Simulation): (row: number) => string {
  const { dateField, entity } = rule
  if (!dateField) return () => ''
  const field = simulation.compiled.fields.get(entity)?.get(dateField)
  return (row) => {
    const point = pointOf(toQuantity(simulation.evaluation.world.field(entity, row, dateField)))
    if (point === null) return ''
    return String(field?.type === 'date' ? partsOf(point.valueOf()).year : point.valueOf())
  }
}
