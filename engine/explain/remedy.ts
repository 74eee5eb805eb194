import { evaluate, type Here } from '../language/exact.ts'
import { type Expression, walk } from '../language/expression.ts'
import { numberOf, toQuantity } from '../language/value.ts'
import type { Comparison } from '../model/explanation.ts'
import { pointOf } from '../model/quantity.ts'
import { ONE, type Ratio, toFixed } from '../model/ratio.ts'
import type { Compiled } from '../policy/compiled.ts'
import { overridden } from '../policy/overridden.ts'
import type { Source } from './source.ts'

/**
 * The one entered number of this row whose change alone brings both sides together: the first on which their
 * difference depends linearly (容积率 = 建筑面积 / 用地面积 rises linearly with 建筑面积, not with 用地面积).
 */
export function remedyOf(
  left: Expression,
  right: Expression,
  here: Here,
  source: Source,
): Comparison['remedy'] {
  for (const label of enteredNumbers([left, right], here.entity, source.compiled)) {
    const own = pointOf(toQuantity(source.evaluation.world.field(here.entity, here.row, label)))
    if (own === null) continue
    const at = (x: Ratio): Ratio | null => {
      const world = overridden(source.evaluation.world, source.compiled, [
        { ...here, field: label, value: numberOf(x) },
      ])
      const [a, b] = [left, right].map((e) => pointOf(toQuantity(evaluate(e, here, world))))
      return a && b ? a.sub(b) : null
    }
    const [f0, f1, f2] = [at(own), at(own.add(ONE)), at(own.add(2))]
    if (!f0 || !f1 || !f2) continue
    const slope = f1.sub(f0)
    if (slope.n === 0n || !f2.sub(f1).equals(slope)) continue
    const field = source.compiled.fields.get(here.entity)!.get(label)!
    // Rounded away from zero at the second decimal, so that doing it does meet the standard.
    const change = f0.neg().div(slope)
    const cents = change.mul(100)
    const whole = cents.s < 0n ? cents.floor() : cents.ceil()
    return { field: label, change: toFixed(whole.div(100), 2), unit: field.unit ?? '' }
  }
  return undefined
}

/** Number fields of this row that a person types, in the order in which the formula reaches them. */
function enteredNumbers(expressions: readonly Expression[], entity: string, compiled: Compiled): string[] {
  const labels: string[] = []
  const seen = new Set<string>()
  const visit = (expression: Expression): void =>
    walk(expression, (e) => {
      if (e.op !== 'field' || e.entity !== entity || e.via.length > 0 || seen.has(e.label)) return
      seen.add(e.label)
      const formula = compiled.formulas.get(entity)?.get(e.label)
      if (formula) visit(formula.expression)
      else if (compiled.fields.get(entity)?.get(e.label)?.type === 'number') labels.push(e.label)
    })
  for (const expression of expressions) visit(expression)
  return labels
}
