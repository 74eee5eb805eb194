import { evaluate, type World } from '../language/exact.ts'
import type { Value } from '../language/value.ts'
import type { Compiled } from './compiled.ts'

/** One cell with another value. */
export interface Override {
  readonly entity: string
  readonly row: number
  readonly field: string
  readonly value: Value
}

/** The same world with some cells changed; formulas of the changed rows are computed anew. */
export function overridden(world: World, compiled: Compiled, overrides: readonly Override[]): World {
  const changed: World = {
    ...world,
    field: (entity, row, label) => {
      const own = overrides.filter((o) => o.entity === entity && o.row === row)
      if (own.length === 0) return world.field(entity, row, label)
      const override = own.find((o) => o.field === label)
      if (override) return override.value
      const formula = compiled.formulas.get(entity)?.get(label)
      return formula && !world.isEntered(entity, row, label)
        ? evaluate(formula.expression, { entity, row }, changed)
        : world.field(entity, row, label)
    },
    isBlank: (entity, row, label) =>
      overrides.some((o) => o.entity === entity && o.row === row && o.field === label)
        ? false
        : world.isBlank(entity, row, label),
  }
  return changed
}
