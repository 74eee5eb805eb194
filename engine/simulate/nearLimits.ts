import { type Expression, walk } from '../language/expression.ts'
import { toQuantity } from '../language/value.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import { pointOf } from '../model/quantity.ts'
import { type Ratio, ratio, toDecimal } from '../model/ratio.ts'
import type { CompiledRequirement } from '../policy/compiled.ts'
import { columnKey } from '../policy/dependencies.ts'
import type { Simulation } from './simulation.ts'

/** A computed cell this close to a limit, relative to it, may stand on the wrong side by its formula's own rounding. */
const CLOSE: Ratio = ratio('1e-9')

/** Rows whose spreadsheet formulas give a value that misses a limit by less than they can tell. */
export function nearLimits(simulation: Simulation): readonly Diagnostic[] {
  const { compiled, data } = simulation
  const computed = new Set(
    Object.values(data.dataset.tables).flatMap((t) =>
      (t.computed ?? []).map((label) => columnKey(t.entity, label)),
    ),
  )
  if (computed.size === 0) return []
  return compiled.requirements.flatMap((r) => nearRows(r, computed, simulation))
}

function nearRows(
  { rule, test }: CompiledRequirement,
  computed: ReadonlySet<string>,
  { compiled, data, evaluation }: Simulation,
): Diagnostic[] {
  const comparisons: [Expression, Expression][] = []
  walk(test.expression, (e) => {
    if (e.op !== 'call' || !e.definition.comparison || e.arguments[0]!.type.kind !== 'number') return
    const reads = compiled.dependencies.columnsOf(e.arguments)
    if ([...reads].some((key) => computed.has(key))) comparisons.push([e.arguments[0]!, e.arguments[1]!])
  })
  const found: Diagnostic[] = []
  for (const [left, right] of comparisons) {
    for (let row = 0; row < data.length(rule.entity); row++) {
      const here = { entity: rule.entity, row }
      const [a, b] = [left, right].map((e) => pointOf(toQuantity(evaluation.value(e, here))))
      if (!a || !b || a.equals(b) || a.sub(b).abs().compare(b.abs().mul(CLOSE)) > 0) continue
      const id = data.keyOf(rule.entity, row)
      const values = { label: rule.label, id, value: toDecimal(a), limit: toDecimal(b) }
      found.push(diagnostic('notice', 'nearLimit', { kind: 'data', entity: rule.entity, row, id }, values))
    }
  }
  return found
}
