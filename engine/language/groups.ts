import { type Column, UNDECIDED } from './column.ts'
import type { ColumnWorld } from './columns.ts'
import { type Expression, walk } from './expression.ts'

/** Most groups that a table is kept for. */
const MOST = 256

/** The rows of an entity by the values of a few columns: rows of one group are alike to every formula that reads only these. */
export interface Groups {
  /** Group of each row; of a row where one of the columns is blank it means nothing (`gaps`). Null: one group of all. */
  readonly of: Uint8Array | null
  /** One row of each group. */
  readonly representatives: Int32Array
  /** Rows where one of the columns is blank. */
  readonly gaps: readonly number[]
}

/** Groups by what an expression reads of its row; null where it reads what is not data alone, or too many values. */
export function groupsOf(e: Expression, entity: string, world: ColumnWorld): Groups | null {
  const leaves = new Map<string, Column | null>()
  let plain = true
  walk(e, (part) => {
    if (part.op === 'aggregate' || part.op === 'rank' || part.op === 'prorate' || part.op === 'blank')
      plain = false
    if (part.op === 'field')
      leaves.set(`${part.entity}\n${part.label}\n${part.via}`, world.lasting(part, entity))
  })
  const columns = [...leaves.values()]
  if (!plain || columns.some((c) => c === null)) return null
  const n = world.length(entity)
  const varying = (columns as Column[]).filter((c) => !c.fixed)
  if (n === 0) return null
  if (varying.length === 0) return { of: null, representatives: Int32Array.of(0), gaps: [] }
  return varying
    .map((c) => codesOf(c, n))
    .reduce<Groups | null>((a, b) => a && b && both(a, b, n), {
      of: new Uint8Array(n),
      representatives: Int32Array.of(0),
      gaps: [],
    })
}

/** One column's different values as groups. */
function codesOf(column: Column, n: number): Groups | null {
  const groups = new Map<number, number>()
  const of = new Uint8Array(n)
  const representatives: number[] = []
  const gaps: number[] = []
  for (let row = 0; row < n; row++) {
    const value = column.values[row]!
    if (isOpen(column, value)) {
      gaps.push(row)
      continue
    }
    let group = groups.get(value)
    if (group === undefined) {
      group = representatives.push(row) - 1
      if (group === MOST) return null
      groups.set(value, group)
    }
    of[row] = group
  }
  return { of, representatives: Int32Array.from(representatives), gaps }
}

/** Pairs of groups as groups. */
function both(a: Groups, b: Groups, n: number): Groups | null {
  const gaps = [...new Set([...a.gaps, ...b.gaps])]
  const open = new Set(gaps)
  const pairs = new Float64Array(n)
  for (let row = 0; row < n; row++) pairs[row] = open.has(row) ? Number.NaN : a.of![row]! * MOST + b.of![row]!
  const joined = codesOf(
    { kind: 'number', values: pairs, fixed: false, scale: { p: 1, q: 1 }, bound: MOST * MOST, error: 0 },
    n,
  )
  return joined && { ...joined, gaps }
}

/** Whether a column leaves a row open: a blank cell, a quotient that is not known. */
export function isOpen(column: Column, value: number): boolean {
  if (column.kind === 'number') return Number.isNaN(value)
  return column.kind === 'flag' ? value === UNDECIDED : value < 0
}
