import { type Column, type FlagColumn, type NumberColumn, SAFE, TRUE, UNDECIDED } from './column.ts'
import { type ColumnWorld, evaluateColumn } from './columns.ts'
import type { Expression } from './expression.ts'
import { type Groups, groupsOf, isOpen } from './groups.ts'
import type { Comparison } from './kernels.ts'
import { overScale } from './scale.ts'

/**
 * A test of rows in which nothing is open. A list of rows goes from test to test and gets shorter: what one test has
 * refused the next never looks at.
 */
export interface Sieve {
  /** Moves those of the first n rows on which the test holds to the front, in order; returns how many they are. */
  readonly keep: (rows: Int32Array, n: number) => number
  /** bits[k] = 1 where the test holds on rows[k], else 0. */
  readonly mark: (rows: Int32Array, n: number, bits: Uint8Array) => void
}

/** How a test is decided by tables and limits, whatever the parameters are. Made once a dataset. */
export type SievePlan =
  /** A column of data against a limit that is the same within each group. */
  | {
      readonly kind: 'limit'
      readonly column: NumberColumn
      readonly operator: Comparison
      readonly limit: Expression
      readonly groups: Groups
    }
  /** The test itself is the same within each group. */
  | { readonly kind: 'table'; readonly test: Expression; readonly groups: Groups }
  /** The data alone decide. */
  | { readonly kind: 'flags'; readonly flags: FlagColumn }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly SievePlan[] }

const MIRROR: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

/** Null where the test cannot be decided so: it then goes by columns and exact values. */
export function planSieve(e: Expression, entity: string, world: ColumnWorld): SievePlan | null {
  const whole = world.lasting(e, entity)
  if (whole?.kind === 'flag' && !whole.fixed) return { kind: 'flags', flags: whole }
  if (e.op === 'call' && (e.definition.name === 'AND' || e.definition.name === 'OR')) {
    const parts = e.arguments.map((part) => planSieve(part, entity, world))
    return parts.includes(null)
      ? null
      : { kind: e.definition.name === 'AND' ? 'all' : 'any', parts: parts as SievePlan[] }
  }
  const comparison = e.op === 'call' ? e.definition.comparison : undefined
  if (e.op === 'call' && comparison) {
    const [a, b] = e.arguments as [Expression, Expression]
    const plan =
      planLimit(a, comparison, b, entity, world) ?? planLimit(b, MIRROR[comparison], a, entity, world)
    if (plan) return plan
  }
  const groups = groupsOf(e, entity, world)
  return groups && { kind: 'table', test: e, groups }
}

function planLimit(
  a: Expression,
  operator: Comparison,
  limit: Expression,
  entity: string,
  world: ColumnWorld,
): SievePlan | null {
  const column = world.lasting(a, entity)
  if (column?.kind !== 'number' || column.fixed || column.error > 0 || column.bound >= SAFE) return null
  if (limit.type.kind === 'text' || limit.type.kind === 'list' || limit.type.kind === 'flag') return null
  const groups = groupsOf(limit, entity, world)
  return groups && { kind: 'limit', column, operator, limit, groups }
}

/** The rows that a plan says nothing about. */
export function gapsOf(plan: SievePlan): readonly number[] {
  switch (plan.kind) {
    case 'limit':
      return [...openRows(plan.column), ...plan.groups.gaps]
    case 'table':
      return plan.groups.gaps
    case 'flags':
      return openRows(plan.flags)
    default:
      return plan.parts.flatMap(gapsOf)
  }
}

function openRows(column: Column): readonly number[] {
  const rows: number[] = []
  for (let row = 0; row < column.values.length; row++) if (isOpen(column, column.values[row]!)) rows.push(row)
  return rows
}

/** A plan under one setting of the parameters; null where a limit is not known or not exact. */
export function sieveOf(plan: SievePlan, entity: string, world: ColumnWorld): Sieve | null {
  switch (plan.kind) {
    case 'limit':
      return limitSieve(plan, entity, world)
    case 'table': {
      const { test, groups } = plan
      const held = evaluateColumn(test, { entity, rows: groups.representatives }, world)
      const table = new Uint8Array(groups.representatives.length)
      for (let g = 0; g < table.length; g++) {
        const value = held.values[held.fixed ? 0 : g]!
        if (value === UNDECIDED) return null
        table[g] = value === TRUE ? 1 : 0
      }
      return tableSieve(table, groups.of)
    }
    case 'flags':
      return tableSieve(Uint8Array.of(0, 0, 1), plan.flags.values)
    default: {
      const parts = plan.parts.map((part) => sieveOf(part, entity, world))
      if (parts.includes(null)) return null
      return plan.kind === 'all' ? allOf(parts as Sieve[]) : anyOf(parts as Sieve[])
    }
  }
}

/** The limits of each group as whole numbers of the column's scale: low ≤ x ≤ high, or not equal to one number. */
function limitSieve(
  { column, operator, limit, groups }: Extract<SievePlan, { kind: 'limit' }>,
  entity: string,
  world: ColumnWorld,
): Sieve | null {
  const limits = evaluateColumn(limit, { entity, rows: groups.representatives }, world)
  const factor = limits.kind === 'number' && limits.error === 0 ? overScale(limits.scale, column.scale) : null
  if (limits.kind !== 'number' || !factor || limits.bound * factor.p >= SAFE) return null
  const n = groups.representatives.length
  const low = new Float64Array(n).fill(Number.NEGATIVE_INFINITY)
  const high = new Float64Array(n).fill(Number.POSITIVE_INFINITY)
  for (let g = 0; g < n; g++) {
    // A quotient of whole numbers below 2^53 is never rounded onto or across a whole number that it is not.
    const x = (limits.values[limits.fixed ? 0 : g]! * factor.p) / factor.q
    if (Number.isNaN(x)) return null
    if (operator === '>=') low[g] = Math.ceil(x)
    else if (operator === '>') low[g] = Math.floor(x) + 1
    else if (operator === '<=') high[g] = Math.floor(x)
    else if (operator === '<') high[g] = Math.ceil(x) - 1
    else {
      low[g] = x
      high[g] = Number.isInteger(x) ? x : Number.NEGATIVE_INFINITY
    }
  }
  const between = groups.of
    ? groupedSieve(column.values, groups.of, low, high)
    : plainSieve(column.values, low[0]!, high[0]!)
  return operator === '<>' ? opposite(between) : between
}

function plainSieve(values: Float64Array, low: number, high: number): Sieve {
  return {
    keep: (rows, n) => {
      let kept = 0
      for (let k = 0; k < n; k++) {
        const row = rows[k]!
        const x = values[row]!
        rows[kept] = row
        kept += x >= low && x <= high ? 1 : 0
      }
      return kept
    },
    mark: (rows, n, bits) => {
      for (let k = 0; k < n; k++) {
        const x = values[rows[k]!]!
        bits[k] = x >= low && x <= high ? 1 : 0
      }
    },
  }
}

function groupedSieve(
  values: Float64Array,
  groups: Uint8Array,
  low: Float64Array,
  high: Float64Array,
): Sieve {
  return {
    keep: (rows, n) => {
      let kept = 0
      for (let k = 0; k < n; k++) {
        const row = rows[k]!
        const [x, g] = [values[row]!, groups[row]!]
        rows[kept] = row
        kept += x >= low[g]! && x <= high[g]! ? 1 : 0
      }
      return kept
    },
    mark: (rows, n, bits) => {
      for (let k = 0; k < n; k++) {
        const row = rows[k]!
        const [x, g] = [values[row]!, groups[row]!]
        bits[k] = x >= low[g]! && x <= high[g]! ? 1 : 0
      }
    },
  }
}

/** table[g] is 1 where the test holds in group g; without groups all rows are of group 0. */
function tableSieve(table: Uint8Array, groups: Uint8Array | null): Sieve {
  if (groups === null)
    return {
      keep: (_, n) => (table[0] === 1 ? n : 0),
      mark: (_, n, bits) => void bits.fill(table[0]!, 0, n),
    }
  return {
    keep: (rows, n) => {
      let kept = 0
      for (let k = 0; k < n; k++) {
        const row = rows[k]!
        rows[kept] = row
        kept += table[groups[row]!]!
      }
      return kept
    },
    mark: (rows, n, bits) => {
      for (let k = 0; k < n; k++) bits[k] = table[groups[rows[k]!]!]!
    },
  }
}

/** AND: each part sees only what the one before has left. */
const allOf = (parts: readonly Sieve[]): Sieve => ({
  keep: (rows, n) => parts.reduce((left, part) => part.keep(rows, left), n),
  mark: (rows, n, bits) => combine(parts, rows, n, bits, false),
})

/** OR: the bits of all parts. */
const anyOf = (parts: readonly Sieve[]): Sieve => {
  const mark: Sieve['mark'] = (rows, n, bits) => combine(parts, rows, n, bits, true)
  return { mark, keep: (rows, n) => keepMarked(mark, rows, n) }
}

const opposite = (sieve: Sieve): Sieve => {
  const mark: Sieve['mark'] = (rows, n, bits) => {
    sieve.mark(rows, n, bits)
    for (let k = 0; k < n; k++) bits[k] = 1 - bits[k]!
  }
  return { mark, keep: (rows, n) => keepMarked(mark, rows, n) }
}

function combine(parts: readonly Sieve[], rows: Int32Array, n: number, bits: Uint8Array, any: boolean): void {
  const [first, ...others] = parts
  first!.mark(rows, n, bits)
  const more = new Uint8Array(others.length > 0 ? n : 0)
  for (const part of others) {
    part.mark(rows, n, more)
    if (any) for (let k = 0; k < n; k++) bits[k]! |= more[k]!
    else for (let k = 0; k < n; k++) bits[k]! &= more[k]!
  }
}

function keepMarked(mark: Sieve['mark'], rows: Int32Array, n: number): number {
  const bits = new Uint8Array(n)
  mark(rows, n, bits)
  let kept = 0
  for (let k = 0; k < n; k++) {
    rows[kept] = rows[k]!
    kept += bits[k]!
  }
  return kept
}
