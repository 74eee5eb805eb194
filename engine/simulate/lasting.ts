import { forKeeps } from '../language/buffers.ts'
import type { Column } from '../language/column.ts'
import { type Expression, walk } from '../language/expression.ts'
import type { Compiled } from '../policy/compiled.ts'
import { columnKey } from '../policy/dependencies.ts'

/** What depends on the data alone, remembered for all runs on a dataset. */
export interface Lasting {
  /** The column of an expression that no parameter, switch or outcome has a say in; null of others. */
  readonly column: (e: Expression, compute: () => Column) => Column | null
  /** Remembers how an expression is computed. */
  readonly plan: <T extends object>(
    kind: 'test' | 'amount',
    e: Expression,
    compute: () => T | null,
  ) => T | null
}

export function createLasting(compiled: Compiled): Lasting {
  const { parametersOf, columnsOf } = compiled.dependencies
  const outcomes = new Set(
    compiled.requirements.map(({ rule }) => columnKey(rule.entity, rule.qualification)),
  )
  const columns = new WeakMap<Expression, { readonly of: Column | null }>()
  const plans = {
    test: new WeakMap<Expression, { readonly of: object | null }>(),
    amount: new WeakMap<Expression, { readonly of: object | null }>(),
  }
  const isLasting = (e: Expression): boolean => {
    if (e.op === 'constant' || e.op === 'parameter' || e.op === 'bands') return false
    let open = false
    walk(e, (part) => {
      if (part.op === 'prorate' || (part.op === 'blank' && part.argument.op === 'parameter')) open = true
    })
    const reads = columnsOf([e])
    return (
      !open && reads.size > 0 && parametersOf([e]).size === 0 && ![...reads].some((key) => outcomes.has(key))
    )
  }
  return {
    column: (e, compute) => {
      let kept = columns.get(e)
      if (kept === undefined) {
        kept = { of: isLasting(e) ? forKeeps(compute) : null }
        columns.set(e, kept)
      }
      return kept.of
    },
    plan: <T extends object>(kind: 'test' | 'amount', e: Expression, compute: () => T | null) => {
      let kept = plans[kind].get(e)
      if (kept === undefined) {
        kept = { of: forKeeps(compute) }
        plans[kind].set(e, kept)
      }
      return kept.of as T | null
    },
  }
}
