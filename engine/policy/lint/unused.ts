import { type Expression, walk } from '../../language/expression.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import { AS_OF } from '../../model/parameter.ts'
import type { Compiled } from '../compiled.ts'
import type { Formula } from '../formula.ts'

/** Every checked formula of a policy. */
export function expressionsOf(compiled: Compiled): Expression[] {
  const formulas: (Formula | undefined)[] = [...compiled.formulas.values()].flatMap((own) => [
    ...own.values(),
  ])
  for (const r of compiled.requirements) formulas.push(r.scope, r.test)
  for (const i of compiled.incentives)
    formulas.push(
      i.scope,
      i.amount,
      i.quantity,
      i.rate,
      i.floor,
      i.cap,
      i.years,
      ...i.bearers.map((b) => b.weight),
    )
  for (const t of compiled.targets)
    formulas.push(t.scope, t.measure, t.denominator, t.value, t.upper, t.from, t.to)
  for (const a of compiled.allotments)
    formulas.push(a.capacity, a.demand, a.order, a.opening, a.base, a.share)
  return formulas.flatMap((f) => (f ? [f.expression] : []))
}

/** Parameters that no formula reads: changing them changes nothing. */
export function unusedParameters(compiled: Compiled): Diagnostic[] {
  const used = new Set<string>([AS_OF, ...compiled.incentives.map(({ rule }) => rule.fund ?? '')])
  for (const expression of expressionsOf(compiled)) {
    walk(expression, (e) => {
      if (e.op === 'parameter' || e.op === 'bands') used.add(e.label)
    })
  }
  return compiled.policy.parameters
    .filter((p) => !used.has(p.label))
    .map(({ label }) =>
      diagnostic('notice', 'unusedParameter', { kind: 'item', noun: 'parameter', label }, { label }),
    )
}
