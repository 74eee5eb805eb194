import type { Cause } from '../model/cause.ts'
import type { Ratio } from '../model/ratio.ts'
import type { Span } from './ast.ts'
import type { Column, FlagColumn } from './column.ts'
import type { Comparison } from './kernels.ts'
import type { Type } from './type.ts'
import type { Value } from './value.ts'

/** A criterion of an …IFS function: a column of the counted table against a value of this row. */
export interface Criterion {
  readonly label: string
  readonly operator: Comparison
  readonly value: Expression
  /** The column as an expression on the counted row. */
  readonly field: Expression
}

/** A checked formula: names resolved, units converted, types known. */
export type Expression = { readonly type: Type; readonly at: Span } & (
  | { readonly op: 'constant'; readonly value: Value }
  /** A field or qualification of this row, or of the row reached by following the reference fields `via`. */
  | { readonly op: 'field'; readonly entity: string; readonly label: string; readonly via: readonly string[] }
  /** `by` are the values that choose a band, in the parameter's order. */
  | { readonly op: 'parameter'; readonly label: string; readonly by: readonly Expression[] }
  /** The value of the band of a table parameter that the argument falls in; or, marginal, the sum over its slices. */
  | {
      readonly op: 'bands'
      readonly label: string
      readonly argument: Expression
      readonly marginal: boolean
    }
  | { readonly op: 'scale'; readonly factor: Ratio; readonly argument: Expression }
  | { readonly op: 'call'; readonly definition: Definition; readonly arguments: readonly Expression[] }
  /** Whether a text is one of a list. */
  | {
      readonly op: 'member'
      readonly argument: Expression
      readonly list: Expression
      readonly negated: boolean
    }
  | { readonly op: 'blank'; readonly argument: Expression }
  /** Over the rows of `entity` that lead to this row by the reference fields `up` (from the counted row upwards). */
  | {
      readonly op: 'aggregate'
      readonly aggregate: Aggregate
      readonly entity: string
      readonly up: readonly string[]
      /** The aggregated column as an expression on the counted row; null where rows are counted. */
      readonly field: Expression | null
      readonly criteria: readonly Criterion[]
    }
  /** Rank of `argument` among all rows of the column: 1 is the largest (or the smallest, ascending). */
  | {
      readonly op: 'rank'
      readonly argument: Expression
      readonly field: Expression
      readonly entity: string
      readonly ascending: boolean
    }
  /** This row's part of a total, by weight, among the rows with the same `parent`, or among all rows. */
  | {
      readonly op: 'prorate'
      readonly total: Expression
      readonly weight: Expression
      readonly shared: { readonly parent: string; readonly via: readonly string[] } | null
      readonly step: Ratio
    }
)

/** Arguments as checked, for a definition to type and rewrite. */
export interface Site {
  readonly name: string
  readonly arguments: readonly Expression[]
  readonly at: Span
}

/** One function or operator of the language: how it is checked, and its exact and columnar meaning. */
export interface Definition {
  readonly name: string
  /** Fewest and most arguments. */
  readonly arity: readonly [number, number]
  /** The result's type and the arguments, brought to common units. Throws FormulaFault. */
  readonly check: (site: Site) => { readonly type: Type; readonly arguments: readonly Expression[] }
  /** Exact meaning; an argument is evaluated only when it is called. */
  readonly exact: (args: readonly (() => Value)[], site: readonly Expression[]) => Value
  /** Columnar meaning; where absent, every row goes to the exact evaluator. */
  readonly columns?: (args: readonly Column[], site: readonly Expression[]) => Column
  /** Set for comparisons, whose two sides an explanation shows. */
  readonly comparison?: Comparison
}

/** One way to draw many rows together. */
export interface Aggregate {
  readonly name: string
  /** The result's type, from the column's (null where rows are counted). */
  readonly type: (column: Type | null, at: Span) => Type
  /** `included[i]` null: whether the row counts is not known. */
  readonly exact: (
    values: readonly Value[],
    included: readonly (boolean | null)[],
    causes: readonly Cause[],
    entity: string,
  ) => Value
  /** Rows to groups: owner[i] is the group of row i, −1 none; `mask` leaves rows out. */
  readonly columns?: (
    column: Column | null,
    owner: Int32Array,
    groups: number,
    mask: FlagColumn | null,
  ) => Column
}

/** Visits an expression and all its parts. */
export function walk(e: Expression, visit: (e: Expression) => void): void {
  visit(e)
  for (const part of partsOf(e)) walk(part, visit)
}

export function partsOf(e: Expression): readonly Expression[] {
  switch (e.op) {
    case 'constant':
    case 'field':
      return []
    case 'parameter':
      return e.by
    case 'scale':
    case 'bands':
    case 'blank':
      return [e.argument]
    case 'call':
      return e.arguments
    case 'member':
      return [e.argument, e.list]
    case 'aggregate':
      return [...(e.field ? [e.field] : []), ...e.criteria.flatMap((c) => [c.field, c.value])]
    case 'rank':
      return [e.argument, e.field]
    case 'prorate':
      return [e.total, e.weight]
  }
}
