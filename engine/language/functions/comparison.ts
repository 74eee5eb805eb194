import { type Cause, joinCauses } from '../../model/cause.ts'
import { pointOf, type Quantity } from '../../model/quantity.ts'
import type { Ratio } from '../../model/ratio.ts'
import type { Column, TextColumn } from '../column.ts'
import { FALSE, type FlagColumn, maskOf, TRUE, UNDECIDED } from '../column.ts'
import type { Definition, Expression, Site } from '../expression.ts'
import { type Comparison, compareColumns } from '../kernels.ts'
import { FLAG } from '../type.ts'
import { causesOf, flagOf, normalize, toQuantity, undecided, type Value } from '../value.ts'
import { asNumbers } from './coercion.ts'
import { convertAll, mismatch } from './conversion.ts'

/** Both sides in one unit; texts only with = and <>; a year or a date also with a bare number of its kind. */
function check(
  { arguments: args, at }: Site,
  operator: Comparison,
): { type: typeof FLAG; arguments: readonly Expression[] } {
  const [a, b] = args as [Expression, Expression]
  const kinds = new Set([a.type.kind, b.type.kind])
  if (kinds.has('list'))
    throw mismatch(a.type.kind === 'list' ? a : b, b.type.kind === 'list' ? a.type.kind : b.type.kind)
  if (kinds.has('text')) {
    if (kinds.size > 1) throw mismatch(b, a.type.kind)
    if (operator !== '=' && operator !== '<>') throw mismatch(a, 'number')
    return { type: FLAG, arguments: args }
  }
  if (kinds.has('year') || kinds.has('date')) {
    const bareYear = kinds.has('year') && [a, b].some((e) => e.type.kind === 'number' && e.type.unit === null)
    if (kinds.size > 1 && !bareYear) throw mismatch(b, a.type.kind)
    return { type: FLAG, arguments: args }
  }
  if (kinds.has('flag') && kinds.size > 1) throw mismatch(b, a.type.kind)
  return { type: FLAG, arguments: convertAll(args, at).arguments }
}

/** Compares two quantities: decided only where the intervals leave no doubt. */
export function compareQuantities(operator: Comparison, a: Quantity, b: Quantity): boolean | null {
  const reaches = (x: Ratio | null, y: Ratio | null) => x !== null && y !== null && x.compare(y) >= 0
  const exceeds = (x: Ratio | null, y: Ratio | null) => x !== null && y !== null && x.compare(y) > 0
  switch (operator) {
    case '>=':
      return reaches(a.low, b.high) ? true : exceeds(b.low, a.high) ? false : null
    case '>':
      return exceeds(a.low, b.high) ? true : reaches(b.low, a.high) ? false : null
    case '<=':
      return compareQuantities('>=', b, a)
    case '<':
      return compareQuantities('>', b, a)
    case '=': {
      const [x, y] = [pointOf(a), pointOf(b)]
      if (x && y) return x.equals(y)
      return exceeds(a.low, b.high) || exceeds(b.low, a.high) ? false : null
    }
    case '<>': {
      const equal = compareQuantities('=', a, b)
      return equal === null ? null : !equal
    }
  }
}

/** Compares two exact values of one kind; the causes are those that leave it open. */
export function compareValues(operator: Comparison, a: Value, b: Value): Value {
  if (a.kind === 'text' && b.kind === 'text') {
    if (a.value === null || b.value === null) return undecided(joinCauses(a.causes, b.causes))
    return flagOf((normalize(a.value) === normalize(b.value)) === (operator === '='))
  }
  if (a.kind === 'flag' && b.kind === 'flag' && (a.value === null || b.value === null)) {
    return undecided(joinCauses(a.causes, b.causes))
  }
  const result = compareQuantities(operator, toQuantity(a), toQuantity(b))
  if (result !== null) return flagOf(result)
  const causes: readonly Cause[] = joinCauses(causesOf(a), causesOf(b))
  return undecided(causes)
}

/** One number for each key; several words of a column may share a key. */
function compareTexts(operator: Comparison, a: TextColumn, b: TextColumn): FlagColumn {
  const numbers = new Map([...a.keys, ...b.keys].map((key, i) => [key, i]))
  const [inA, inB] = [a, b].map((column) => column.keys.map((key) => numbers.get(key)!)) as [
    number[],
    number[],
  ]
  const [ma, mb] = [maskOf(a), maskOf(b)]
  const values = new Uint8Array(Math.max(a.values.length, b.values.length))
  const [equal, unequal] = operator === '=' ? [TRUE, FALSE] : [FALSE, TRUE]
  for (let i = 0; i < values.length; i++) {
    const x = a.values[i & ma]!
    const y = b.values[i & mb]!
    values[i] = x < 0 || y < 0 ? UNDECIDED : inA[x] === inB[y] ? equal : unequal
  }
  return { kind: 'flag', values, fixed: a.fixed && b.fixed }
}

export function compareAny(operator: Comparison, a: Column, b: Column): FlagColumn {
  if (a.kind === 'text' && b.kind === 'text') return compareTexts(operator, a, b)
  return compareColumns(operator, asNumbers(a), asNumbers(b))
}

const definition = (operator: Comparison): Definition => ({
  name: operator,
  arity: [2, 2],
  comparison: operator,
  check: (site) => check(site, operator),
  exact: ([a, b]) => compareValues(operator, a!(), b!()),
  columns: ([a, b]) => compareAny(operator, a!, b!),
})

export const COMPARISONS: readonly Definition[] = (['=', '<>', '<', '<=', '>', '>='] as const).map(definition)
