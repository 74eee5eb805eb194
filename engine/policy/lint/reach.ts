import { evaluate } from '../../language/exact.ts'
import type { Expression } from '../../language/expression.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { Compiled } from '../compiled.ts'
import type { Formula } from '../formula.ts'
import { abstractWorld } from './abstractWorld.ts'

/** Rules that can never apply, tests that every row meets, and tests that no row can meet. */
export function reach(compiled: Compiled): Diagnostic[] {
  const found: Diagnostic[] = []
  const world = abstractWorld(compiled, new Map())
  const decided = (e: Expression, entity: string): boolean | null => {
    const value = evaluate(e, { entity, row: 0 }, world)
    return value.kind === 'flag' ? value.value : null
  }
  const scoped = (
    noun: 'requirement' | 'incentive' | 'target',
    label: string,
    scope: Formula | undefined,
    entity: string,
  ): boolean => {
    if (!scope || decided(scope.expression, entity) !== false) return true
    found.push(
      diagnostic('warning', 'neverApplies', { kind: 'item', noun, label, property: 'scope' }, { label }),
    )
    return false
  }
  for (const { rule, scope, test } of compiled.requirements) {
    if (!scoped('requirement', rule.label, scope, rule.entity)) continue
    if (rule.strictness === 'check' || rule.strictness === 'consistency') continue
    const result = decided(test.expression, rule.entity)
    const at = { kind: 'item', noun: 'requirement', label: rule.label, property: 'test' } as const
    if (result === true)
      found.push(diagnostic('warning', 'neverBinds', at, { label: rule.label, because: '' }))
    if (result === false)
      found.push(
        diagnostic('warning', rule.strictness === 'caseByCase' ? 'neverApplies' : 'neverMet', at, {
          label: rule.label,
        }),
      )
  }
  for (const { rule, scope } of compiled.incentives) scoped('incentive', rule.label, scope, rule.entity)
  for (const { rule, scope } of compiled.targets) scoped('target', rule.label, scope, rule.entity)
  return found
}
