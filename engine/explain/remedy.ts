import { evaluate, type Here } from '../language/exact.ts'
import { type Expression, partsOf, walk } from '../language/expression.ts'
import { numberOf, toQuantity } from '../language/value.ts'
import type { Comparison } from '../model/explanation.ts'
import type { Field } from '../model/field.ts'
import { pointOf } from '../model/quantity.ts'
import { decimalStep, ONE, type Ratio, ratioOf, toFixed } from '../model/ratio.ts'
import { COUNT, parseUnit, sameDimension } from '../model/unit.ts'
import { overridden } from '../policy/overridden.ts'
import type { Source } from './source.ts'

/**
 * The one entered number of this row whose change alone meets the comparison: the first on which the difference of
 * its sides depends linearly (容积率 = 建筑面积 / 用地面积 rises linearly with 建筑面积, not with 用地面积) and for
 * which the comparison holds at the value proposed, within the field's own bounds.
 */
export function remedyOf(comparison: Expression, here: Here, source: Source): Comparison['remedy'] {
  const [left, right] = partsOf(comparison) as [Expression, Expression]
  const { compiled, evaluation } = source
  for (const label of enteredNumbers([left, right], here, source)) {
    const own = pointOf(toQuantity(evaluation.world.field(here.entity, here.row, label)))
    if (own === null) continue
    const worldAt = (x: Ratio) =>
      overridden(evaluation.world, compiled, [{ ...here, field: label, value: numberOf(x) }])
    const at = (x: Ratio): Ratio | null => {
      const [a, b] = [left, right].map((e) => pointOf(toQuantity(evaluate(e, here, worldAt(x)))))
      return a && b ? a.sub(b) : null
    }
    const root = rootOf(at, own)
    if (root === null) continue
    const field = compiled.fields.get(here.entity)!.get(label)!
    const places = isCount(field) ? 0 : 2
    for (const change of stepsTo(root.sub(own), places)) {
      const value = own.add(change)
      const met = evaluate(comparison, here, worldAt(value))
      if (met.kind === 'flag' && met.value === true && isAllowed(field, value)) {
        return { field: label, change: toFixed(change, places), unit: field.unit ?? '' }
      }
    }
  }
  return undefined
}

/** Where a function that is linear around x meets 0. */
function rootOf(f: (x: Ratio) => Ratio | null, x: Ratio): Ratio | null {
  const [f0, f1, f2] = [f(x), f(x.add(ONE)), f(x.add(2))]
  if (!f0 || !f1 || !f2) return null
  const slope = f1.sub(f0)
  return slope.n === 0n || !f2.sub(f1).equals(slope) ? null : x.sub(f0.div(slope))
}

/** The change rounded away from zero at the last place, so that doing it is enough; one step more where equality is not. */
function stepsTo(change: Ratio, places: number): readonly Ratio[] {
  const step = decimalStep(places)
  const steps = change.div(step)
  const first = (steps.s < 0n ? steps.floor() : steps.ceil()).mul(step)
  return [first, first.add(step), first.sub(step)].sort((a, b) => a.abs().compare(b.abs()))
}

/** There is no tenth of a firm. */
const isCount = ({ unit = '' }: Field): boolean => {
  const parsed = parseUnit(unit)
  return parsed !== undefined && sameDimension(parsed, COUNT)
}

const isAllowed = ({ minimum, maximum }: Field, x: Ratio): boolean =>
  (minimum === undefined || x.compare(ratioOf(minimum)) >= 0) &&
  (maximum === undefined || x.compare(ratioOf(maximum)) <= 0)

/**
 * Number fields of this row that a person types, in the order in which the formula reaches them: those without a formula
 * of their own, and those whose cell is filled in all the same.
 */
function enteredNumbers(
  expressions: readonly Expression[],
  { entity, row }: Here,
  { compiled, evaluation }: Source,
): string[] {
  const labels: string[] = []
  const seen = new Set<string>()
  const visit = (expression: Expression): void =>
    walk(expression, (e) => {
      if (e.op !== 'field' || e.entity !== entity || e.via.length > 0 || seen.has(e.label)) return
      seen.add(e.label)
      const formula = compiled.formulas.get(entity)?.get(e.label)
      if (formula && !evaluation.world.isEntered(entity, row, e.label)) visit(formula.expression)
      else if (compiled.fields.get(entity)?.get(e.label)?.type === 'number') labels.push(e.label)
    })
  for (const expression of expressions) visit(expression)
  return labels
}
