import type { Expression } from '../language/expression.ts'
import { convert } from '../language/functions/conversion.ts'
import { FUNCTIONS } from '../language/functions/index.ts'
import { BARE, numberIn } from '../language/type.ts'
import { numberOf } from '../language/value.ts'
import { MU, sameDimension } from '../model/unit.ts'

/**
 * The reading 面积按亩保留两位后比较: in every comparison of areas both sides are brought to 亩 and rounded to two
 * decimals first, so that 13,333㎡ (19.9995亩) reaches 20亩. Nothing else is rounded.
 */
export function roundAreas(e: Expression): Expression {
  switch (e.op) {
    case 'constant':
    case 'field':
      return e
    case 'parameter':
      return { ...e, by: e.by.map(roundAreas) }
    case 'scale':
    case 'bands':
    case 'blank':
      return { ...e, argument: roundAreas(e.argument) }
    case 'member':
      return { ...e, argument: roundAreas(e.argument), list: roundAreas(e.list) }
    case 'prorate':
      return { ...e, total: roundAreas(e.total), weight: roundAreas(e.weight) }
    case 'rank':
      return { ...e, argument: roundAreas(e.argument), field: roundAreas(e.field) }
    case 'aggregate': {
      const criteria = e.criteria.map((c) => {
        const [field, value] = compared([roundAreas(c.field), roundAreas(c.value)]) as [
          Expression,
          Expression,
        ]
        return { ...c, field, value }
      })
      return { ...e, field: e.field && roundAreas(e.field), criteria }
    }
    case 'call': {
      const args = e.arguments.map(roundAreas)
      return { ...e, arguments: e.definition.comparison ? compared(args) : args }
    }
  }
}

/** The sides of a comparison, rounded where they are areas; a bare number stands in the other side's unit. */
function compared(sides: readonly Expression[]): readonly Expression[] {
  const unit = sides.map((s) => (s.type.kind === 'number' ? s.type.unit : null)).find((u) => u !== null)
  if (!unit || !sameDimension(unit, MU)) return sides
  return sides.map((side) => {
    const area = convert({ ...side, type: numberIn(unit) }, MU)
    const two: Expression = { op: 'constant', value: numberOf(2), type: BARE, at: side.at }
    return {
      op: 'call',
      definition: FUNCTIONS.get('ROUND')!,
      arguments: [area, two],
      type: numberIn(MU),
      at: side.at,
    }
  })
}
