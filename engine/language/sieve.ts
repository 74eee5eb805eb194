import { add, andInto, type Bitmap, bitmapOf, copyOf, emptyBitmap, has, orInto } from './bitmap.ts'
import { type Column, type FlagColumn, SAFE, TRUE, UNDECIDED } from './column.ts'
import { type ColumnWorld, evaluateColumn } from './columns.ts'
import type { Expression } from './expression.ts'
import { type Groups, groupsOf, isOpen } from './groups.ts'
import type { Comparison } from './kernels.ts'
import { type Ranked, rank, toggleBelow } from './ranked.ts'
import { overScale, type Scale } from './scale.ts'

/** How a test is decided by tables and limits, whatever the parameters are. Made once a dataset. */
export type SievePlan =
  /** A column of data against a limit that is the same within each group. */
  | {
      readonly kind: 'limit'
      /** The rows of each group by their values, whole numbers of `scale`. */
      readonly ranked: readonly Ranked[]
      /** The rows of all groups. */
      readonly all: Bitmap
      readonly scale: Scale
      readonly gaps: readonly number[]
      readonly operator: Comparison
      readonly limit: Expression
      readonly groups: Groups
    }
  /** The test itself is the same within each group. */
  | {
      readonly kind: 'table'
      readonly test: Expression
      readonly groups: Groups
      readonly members: readonly Bitmap[]
    }
  /** The data alone decide. */
  | { readonly kind: 'flags'; readonly held: Bitmap; readonly gaps: readonly number[] }
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
  if (whole?.kind === 'flag' && !whole.fixed) return flagsPlan(whole)
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
  if (!groups) return null
  const total = world.length(entity)
  return {
    kind: 'table',
    test: e,
    groups,
    members: membersOf(groups, total, []).map((rows) => bitmapOf(total, rows)),
  }
}

function flagsPlan(flags: FlagColumn): SievePlan {
  const held = emptyBitmap(flags.values.length)
  flags.values.forEach((value, row) => {
    if (value === TRUE) add(held, row)
  })
  return { kind: 'flags', held, gaps: openRows(flags) }
}

/** The rows of each group, without those that are open. */
function membersOf(groups: Groups, total: number, gaps: readonly number[]): readonly Int32Array[] {
  const open = bitmapOf(total, [...groups.gaps, ...gaps])
  const groupOf = (row: number): number => groups.of?.[row] ?? 0
  const sizes = new Int32Array(groups.representatives.length)
  for (let row = 0; row < total; row++) if (!has(open, row)) sizes[groupOf(row)]!++
  const members = Array.from(sizes, (size) => new Int32Array(size))
  sizes.fill(0)
  for (let row = 0; row < total; row++) {
    if (has(open, row)) continue
    const group = groupOf(row)
    members[group]![sizes[group]!++] = row
  }
  return members
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
  if (!groups || groups.representatives.length > MOST_RANKED) return null
  const total = world.length(entity)
  const gaps = openRows(column)
  const ranked = membersOf(groups, total, gaps).map((rows) => rank(column.values, rows, total))
  const all = emptyBitmap(total)
  for (const { marks } of ranked) orInto(all, marks.at(-1)!)
  return { kind: 'limit', ranked, all, scale: column.scale, gaps, operator, limit, groups }
}

/** With more groups than these their sets cost more than the rows. */
const MOST_RANKED = 16

/** The rows that a plan says nothing about. */
export function gapsOf(plan: SievePlan): readonly number[] {
  switch (plan.kind) {
    case 'limit':
      return [...plan.gaps, ...plan.groups.gaps]
    case 'table':
      return plan.groups.gaps
    case 'flags':
      return plan.gaps
    default:
      return plan.parts.flatMap(gapsOf)
  }
}

function openRows(column: Column): readonly number[] {
  const rows: number[] = []
  for (let row = 0; row < column.values.length; row++) if (isOpen(column, column.values[row]!)) rows.push(row)
  return rows
}

/**
 * The rows on which a test holds under one setting of the parameters, gaps left out; null where a limit is not known or
 * not exact.
 */
export function sift(plan: SievePlan, entity: string, world: ColumnWorld): Bitmap | null {
  switch (plan.kind) {
    case 'limit':
      return siftByLimit(plan, entity, world)
    case 'table': {
      const { test, groups, members } = plan
      const held = evaluateColumn(test, { entity, rows: groups.representatives }, world)
      const result = emptyBitmap(world.length(entity))
      for (let g = 0; g < members.length; g++) {
        const value = held.values[held.fixed ? 0 : g]!
        if (value === UNDECIDED) return null
        if (value === TRUE) orInto(result, members[g]!)
      }
      return result
    }
    case 'flags':
      return plan.held
    default: {
      let result: Bitmap | null = null
      for (const part of plan.parts) {
        const bits = sift(part, entity, world)
        if (bits === null) return null
        if (result === null) result = copyOf(bits)
        else if (plan.kind === 'all') andInto(result, bits)
        else orInto(result, bits)
      }
      return result
    }
  }
}

/** In each group the rows from a low to a high limit: those up to the high one without those below the low one. */
function siftByLimit(
  { ranked, all, scale, operator, limit, groups }: Extract<SievePlan, { kind: 'limit' }>,
  entity: string,
  world: ColumnWorld,
): Bitmap | null {
  const limits = evaluateColumn(limit, { entity, rows: groups.representatives }, world)
  const factor = limits.kind === 'number' && limits.error === 0 ? overScale(limits.scale, scale) : null
  if (limits.kind !== 'number' || !factor || limits.bound * factor.p >= SAFE) return null
  // x >= limit is all without those below; x > limit all without those up to it; x = limit those up to it without those below.
  const fromAll = operator === '>=' || operator === '>' || operator === '<>'
  const result = fromAll ? copyOf(all) : emptyBitmap(world.length(entity))
  for (let g = 0; g < ranked.length; g++) {
    // A quotient of whole numbers below 2^53 is never rounded onto or across a whole number that it is not.
    const x = (limits.values[limits.fixed ? 0 : g]! * factor.p) / factor.q
    if (Number.isNaN(x)) return null
    const rows = ranked[g]!
    if (operator !== '>' && operator !== '<=') toggleBelow(rows, x, false, result)
    if (operator !== '>=' && operator !== '<') toggleBelow(rows, x, true, result)
  }
  return result
}
