import { type Cause, joinCauses } from '../../model/cause.ts'
import {
  add,
  between,
  greatest,
  hull,
  known,
  least,
  NOTHING,
  type Quantity,
  scale,
} from '../../model/quantity.ts'
import { fraction } from '../../model/ratio.ts'
import { COUNT } from '../../model/unit.ts'
import { FormulaFault, type Span } from '../ast.ts'
import { EPSILON, FALSE, type FlagColumn, maskOf, type NumberColumn, SAFE, TRUE } from '../column.ts'
import type { Aggregate } from '../expression.ts'
import { divideColumns } from '../kernels.ts'
import { UNIT } from '../scale.ts'
import { asNumber, numberIn, type Type } from '../type.ts'
import { causesOf, normalize, quantityOf, toQuantity, type Value } from '../value.ts'
import { asNumbers } from './coercion.ts'

const numeric = (column: Type | null, at: Span): Type => {
  const type = column && asNumber(column)
  if (type === null || (type.kind !== 'number' && type.kind !== 'date' && type.kind !== 'year')) {
    throw new FormulaFault('typeMismatch', at, { found: column?.kind ?? 'rows', wanted: 'number' })
  }
  return type
}

const counted = (): Type => numberIn(COUNT)

/** The rows that surely or possibly count, with their quantities. */
function selected(
  values: readonly Value[],
  included: readonly (boolean | null)[],
): { sure: Quantity[]; possible: Quantity[] } {
  const sure: Quantity[] = []
  const possible: Quantity[] = []
  for (let i = 0; i < included.length; i++) {
    if (included[i] === true) sure.push(toQuantity(values[i]!))
    else if (included[i] === null) possible.push(toQuantity(values[i]!))
  }
  return { sure, possible }
}

/** A sum in which possible rows add anything from nothing to themselves. */
function sumOf(sure: readonly Quantity[], possible: readonly Quantity[], causes: readonly Cause[]): Quantity {
  const base = sure.reduce(add, NOTHING)
  return possible.reduce((total, q) => add(total, hull(NOTHING, q, causes)), base)
}

const noRows = (entity: string): readonly Cause[] => [{ kind: 'noRows', entity }]

/** Adds up each group; any undecided row leaves its group undecided. */
function groupSums(
  column: NumberColumn,
  owner: Int32Array,
  groups: number,
  mask: FlagColumn | null,
): NumberColumn {
  const values = new Float64Array(groups)
  const m = maskOf(column)
  const mm = mask ? maskOf(mask) : 0
  for (let i = 0; i < owner.length; i++) {
    const group = owner[i]!
    if (group < 0) continue
    const counts = mask ? mask.values[i & mm]! : TRUE
    if (counts === TRUE) values[group]! += column.values[i & m]!
    else if (counts !== FALSE) values[group] = Number.NaN
  }
  const bound = column.bound * Math.max(1, owner.length)
  const exact = column.error === 0 && bound < SAFE
  const error = exact ? 0 : owner.length * (column.error + bound * EPSILON)
  return { kind: 'number', values, fixed: false, scale: column.scale, bound, error }
}

const ONES: NumberColumn = {
  kind: 'number',
  values: Float64Array.of(1),
  fixed: true,
  scale: UNIT,
  bound: 1,
  error: 0,
}

const sum: Aggregate = {
  name: 'SUM',
  type: numeric,
  exact: (values, included, causes) => {
    const { sure, possible } = selected(values, included)
    return quantityOf(sumOf(sure, possible, causes))
  },
  columns: (column, owner, groups, mask) => groupSums(asNumbers(column!), owner, groups, mask),
}

const rows: Aggregate = {
  name: 'ROWS',
  type: counted,
  exact: (_, included, causes) => {
    const sure = included.filter((i) => i === true).length
    const possible = included.filter((i) => i === null).length
    return quantityOf(
      possible === 0 ? known(fraction(sure)) : between(fraction(sure), fraction(sure + possible), causes),
    )
  },
  columns: (_, owner, groups, mask) => groupSums(ONES, owner, groups, mask),
}

const average: Aggregate = {
  name: 'AVERAGE',
  type: numeric,
  exact: (values, included, causes, entity) => {
    const { sure, possible } = selected(values, included)
    if (possible.length === 0) {
      if (sure.length === 0) return quantityOf(between(null, null, noRows(entity)))
      return quantityOf(scale(sure.reduce(add, NOTHING), fraction(1, sure.length)))
    }
    // Some rows may or may not count: the mean lies between the smallest and the largest of them all.
    const all = [...sure, ...possible]
    const span = hullOf(all)
    return quantityOf(between(span.low, span.high, joinCauses(causes, ...all.map((q) => q.causes))))
  },
  columns: (column, owner, groups, mask) =>
    divideColumns(groupSums(asNumbers(column!), owner, groups, mask), groupSums(ONES, owner, groups, mask)),
}

const hullOf = (list: readonly Quantity[]): Quantity => list.reduce((a, b) => hull(a, b, []))

function extreme(name: string, pick: typeof least): Aggregate {
  return {
    name,
    type: numeric,
    exact: (values, included, causes, entity) => {
      const { sure, possible } = selected(values, included)
      if (sure.length + possible.length === 0) return quantityOf(between(null, null, noRows(entity)))
      if (sure.length === 0) {
        const span = hullOf(possible)
        return quantityOf(between(span.low, span.high, joinCauses(causes, span.causes)))
      }
      const base = sure.reduce(pick)
      return quantityOf(possible.reduce((total, q) => hull(total, pick(total, q), causes), base))
    },
    columns: (column, owner, groups, mask) =>
      groupExtremes(asNumbers(column!), owner, groups, mask, pick === least ? 1 : -1),
  }
}

function groupExtremes(
  column: NumberColumn,
  owner: Int32Array,
  groups: number,
  mask: FlagColumn | null,
  sign: 1 | -1,
): NumberColumn {
  const start = sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  const values = new Float64Array(groups).fill(start)
  const [m, mm] = [maskOf(column), mask ? maskOf(mask) : 0]
  for (let i = 0; i < owner.length; i++) {
    const group = owner[i]!
    if (group < 0) continue
    const counts = mask ? mask.values[i & mm]! : TRUE
    if (counts === FALSE) continue
    const x = counts === TRUE ? column.values[i & m]! : Number.NaN
    values[group] = sign === 1 ? Math.min(values[group]!, x) : Math.max(values[group]!, x)
  }
  for (let g = 0; g < groups; g++) if (values[g] === start) values[g] = Number.NaN
  return { ...column, values, fixed: false }
}

/** COUNTA(UNIQUE(…)): how many different entries; each blank may be one more. */
const distinct: Aggregate = {
  name: 'UNIQUE',
  type: counted,
  exact: (values, included, causes) => {
    const sure = new Set<string>()
    const open: Value[] = []
    const maybe = new Set<string>()
    values.forEach((value, i) => {
      if (included[i] === false) return
      const key = keyOf(value)
      if (key === null) open.push(value)
      else (included[i] === true ? sure : maybe).add(key)
    })
    const extra = [...maybe].filter((key) => !sure.has(key)).length
    if (extra + open.length === 0) return quantityOf(known(fraction(sure.size)))
    return quantityOf(
      between(
        fraction(sure.size),
        fraction(sure.size + extra + open.length),
        joinCauses(causes, ...open.map(causesOf)),
      ),
    )
  },
}

const keyOf = (v: Value): string | null => {
  if (v.kind === 'text') return v.value === null ? null : normalize(v.value)
  if (v.kind === 'number')
    return v.quantity.low && v.quantity.high?.equals(v.quantity.low) ? v.quantity.low.toFraction() : null
  return v.value === null ? null : String(v.value)
}

/** Aggregates by name; the …IFS forms are the same with criteria. */
export const AGGREGATES: ReadonlyMap<string, Aggregate> = new Map(
  [sum, rows, average, extreme('MIN', least), extreme('MAX', greatest), distinct].map((a) => [a.name, a]),
)
