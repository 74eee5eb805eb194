import { evaluate } from '../../language/exact.ts'
import type { Expression } from '../../language/expression.ts'
import { toQuantity } from '../../language/value.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import { pointOf, type Quantity } from '../../model/quantity.ts'
import { maxOf, minOf } from '../../model/ratio.ts'
import type { Compiled, CompiledRequirement } from '../compiled.ts'
import { columnKey } from '../dependencies.ts'
import { abstractWorld, type Bounds } from './abstractWorld.ts'
import { plain } from './duplicates.ts'

/** A threshold that never binds because another requirement of the same qualification already demands more. */
export function implied(compiled: Compiled): Diagnostic[] {
  const found: Diagnostic[] = []
  const judged = compiled.requirements.filter(
    (r) =>
      r.rule.enabled && !['check', 'consistency', 'caseByCase', 'encouraged'].includes(r.rule.strictness),
  )
  for (const strict of judged) {
    if (strict.rule.strictness === 'inPrinciple') continue
    const bounds = boundsOf(strict, compiled)
    if (bounds.size === 0) continue
    const world = abstractWorld(compiled, bounds)
    for (const other of judged) {
      if (
        other === strict ||
        other.rule.entity !== strict.rule.entity ||
        other.rule.qualification !== strict.rule.qualification
      )
        continue
      if (strict.scope && strict.scope.source !== other.scope?.source) continue
      if (plain(strict.test.source) === plain(other.test.source)) continue
      const value = evaluate(other.test.expression, { entity: other.rule.entity, row: 0 }, world)
      if (value.kind !== 'flag' || value.value !== true) continue
      const { label } = other.rule
      const at = { kind: 'item', noun: 'requirement', label, property: 'test' } as const
      found.push(diagnostic('warning', 'neverBinds', at, { label, because: strict.rule.label }))
    }
  }
  return found
}

/** The bounds that a requirement's plain comparisons (field against a known number) put on fields. */
function boundsOf({ rule, test }: CompiledRequirement, compiled: Compiled): Bounds {
  const world = abstractWorld(compiled, new Map())
  const bounds = new Map<string, Pick<Quantity, 'low' | 'high'>>()
  const narrow = (e: Expression): void => {
    if (e.op !== 'call') return
    if (e.definition.name === 'AND') for (const part of e.arguments) narrow(part)
    const operator = e.definition.comparison
    const [field, limit] = e.arguments
    if (
      operator === undefined ||
      field?.op !== 'field' ||
      field.entity !== rule.entity ||
      field.via.length > 0 ||
      !limit
    )
      return
    const point = pointOf(toQuantity(evaluate(limit, { entity: rule.entity, row: 0 }, world)))
    if (point === null || field.type.kind !== 'number') return
    const key = columnKey(field.entity, field.label)
    const own = bounds.get(key) ?? toQuantity(world.field(field.entity, 0, field.label))
    const low = operator === '>=' || operator === '>' || operator === '=' ? point : null
    const high = operator === '<=' || operator === '<' || operator === '=' ? point : null
    bounds.set(key, {
      low: low && own.low ? maxOf(low, own.low) : (low ?? own.low),
      high: high && own.high ? minOf(high, own.high) : (high ?? own.high),
    })
  }
  narrow(test.expression)
  return bounds
}
