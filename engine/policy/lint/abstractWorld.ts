import { evaluate, type World } from '../../language/exact.ts'
import { kindOf } from '../../language/functions/logic.ts'
import { quantityOf, unknownOf, type Value } from '../../language/value.ts'
import { withAsOf } from '../../model/parameter.ts'
import { between, type Quantity } from '../../model/quantity.ts'
import { type Ratio, ratioOf } from '../../model/ratio.ts'
import type { Compiled } from '../compiled.ts'
import { columnKey } from '../dependencies.ts'
import { parameterValue } from '../parameterValue.ts'

/** Known bounds of fields, by column key. */
export type Bounds = ReadonlyMap<string, Pick<Quantity, 'low' | 'high'>>

/**
 * A row of which nothing is known but what the fields' declarations (and `bounds`) allow; switches and choices among
 * the parameters are open too. What a formula gives on it holds for every row, so a test that is decided here can never come out otherwise.
 */
export function abstractWorld(compiled: Compiled, bounds: Bounds): World {
  const parameters = new Map(withAsOf(compiled.policy.parameters).map((p) => [p.label, p]))
  const world: World = {
    field: (entity, row, label) => {
      const key = columnKey(entity, label)
      const causes = [{ kind: 'blank', entity, row, field: label }] as const
      const known = bounds.get(key)
      if (known) return quantityOf(between(known.low, known.high, causes))
      const formula = compiled.formulas.get(entity)?.get(label)
      if (formula) return computed(formula.expression, entity)
      const column = compiled.vocabulary.columnsOf(entity).get(label)!
      if (column.field?.type !== 'number') return unknownOf(kindOf(column.type), causes)
      const { minimum, maximum } = column.field
      return quantityOf(between(end(minimum), end(maximum), causes))
    },
    isBlank: () => null,
    isEntered: () => false,
    parameter: (label, by): Value => {
      const parameter = parameters.get(label)!
      const open = by.length > 0 || parameter.type === 'flag' || parameter.type === 'choice'
      const value = parameterValue(parameter, parameter.value, false)
      return open ? unknownOf(value.kind, []) : value
    },
    isSet: () => null,
    bands: (label) => parameters.get(label)?.bands ?? [],
    follow: () => 0,
    below: () => null,
  }
  /** An entry may stand in place of a derived value, so the formula's result is only one possibility. */
  const computed = (expression: Parameters<typeof evaluate>[0], entity: string): Value =>
    evaluate(expression, { entity, row: 0 }, world)
  return world
}

const end = (x: number | undefined): Ratio | null => (x === undefined ? null : ratioOf(x))
