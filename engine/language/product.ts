import type { Ratio } from '../model/ratio.ts'
import { type Column, type NumberColumn, SAFE } from './column.ts'
import { type ColumnWorld, evaluateColumn } from './columns.ts'
import type { Expression } from './expression.ts'
import { asNumbers } from './functions/coercion.ts'
import { type Groups, groupsOf } from './groups.ts'
import { multiplyColumns } from './kernels.ts'
import { overScale, type Scale, scaleOf, timesScale, UNIT } from './scale.ts'

/**
 * An amount that is a product of columns of data, of a factor by group and of constants, as most incentives are: base ×
 * rate. Such a product is capped, rounded and summed in one pass over the rows.
 */
export interface ProductPlan {
  /** The columns as one of whole numbers, none of them open or below 0; null where there are none. */
  readonly column: NumberColumn | null
  /** A factor that is the same within each group. */
  readonly keyed: { readonly factor: Expression; readonly groups: Groups; readonly of: Uint8Array } | null
  readonly constants: readonly Expression[]
  /** Unit conversions within the product. */
  readonly scale: Scale
}

/** Null where the expression is no such product. Made once a dataset. */
export function planProduct(e: Expression, entity: string, world: ColumnWorld): ProductPlan | null {
  const columns: Column[] = []
  const keyed: NonNullable<ProductPlan['keyed']>[] = []
  const constants: Expression[] = []
  let scale: Scale | null = UNIT
  let isProduct = true
  const take = (part: Expression): void => {
    const column = world.lasting(part, entity)
    const groups = column ? null : groupsOf(part, entity, world)
    if (column) columns.push(column)
    else if (groups && groups.of === null) constants.push(part)
    else if (part.op === 'scale') {
      const by = scaleOf(part.factor)
      scale = scale && by && timesScale(scale, by)
      take(part.argument)
    } else if (part.op === 'call' && part.definition.name === '*') part.arguments.forEach(take)
    else if (groups?.of && groups.gaps.length === 0) keyed.push({ factor: part, groups, of: groups.of })
    else isProduct = false
  }
  take(e)
  if (!isProduct || scale === null || keyed.length > 1 || !columns.every(isWhole)) return null
  const column = columns.length === 0 ? null : columns.reduce(multiplyColumns)
  if (column && (column.fixed || column.error > 0)) return null
  return { column, keyed: keyed[0] ?? null, constants, scale }
}

const isWhole = (column: Column): column is NumberColumn =>
  // A number that is not known fails the last test, too.
  column.kind === 'number' && column.error === 0 && column.values.every((x) => x >= 0)

/**
 * Adds MIN(product, cap), rounded half up to whole steps, to the bucket of each row; false where a constant is not known
 * or not above 0, or where whole numbers in doubles would not be exact.
 */
export function sumProduct(
  plan: ProductPlan,
  cap: Expression | null,
  step: Ratio,
  entity: string,
  rows: Int32Array,
  bucketOf: Int32Array,
  sums: Float64Array,
  world: ColumnWorld,
): boolean {
  const at = (e: Expression, on: Int32Array): NumberColumn =>
    asNumbers(evaluateColumn(e, { entity, rows: on }, world))
  const table = plan.keyed ? at(plan.keyed.factor, plan.keyed.groups.representatives) : ONE
  const constants = plan.constants.map((e) => at(e, NO_ROWS))
  const limit = cap ? at(cap, NO_ROWS) : null
  const factors = [plan.column ?? ONE, table, ...constants]
  if (![...constants, ...(limit ? [limit] : [])].every(isPositive)) return false
  if (table.error > 0 || !table.values.every((x) => x >= 0)) return false
  const inSteps = scaleOf(step)
  const product = factors.reduce<Scale | null>((s, f) => s && timesScale(s, f.scale), plan.scale)
  const whole = constants.reduce<Scale | null>(
    (s, c) => s && timesScale(s, { p: c.values[0]!, q: 1 }),
    product,
  )
  const bound = (plan.column?.bound ?? 1) * (plan.keyed ? table.bound : 1)
  const measure = inSteps && whole && measureOf(overScale(whole, inSteps), limit, inSteps, bound)
  if (!measure) return false
  if (plan.column && plan.keyed)
    addKeyed(sums, plan.column.values, stretched(table, plan.keyed), plan.keyed.of, rows, bucketOf, measure)
  else if (plan.column) addProducts(sums, plan.column.values, rows, bucketOf, measure)
  else if (!plan.keyed) addConstants(sums, bucketOf, measure)
  return plan.column !== null || plan.keyed === null
}

/** A table has a value for each group, also where all groups have the same. */
const stretched = (
  { values, fixed }: NumberColumn,
  { groups }: NonNullable<ProductPlan['keyed']>,
): Float64Array => (fixed ? new Float64Array(groups.representatives.length).fill(values[0]!) : values)

const NO_ROWS = new Int32Array(0)

const ONE: NumberColumn = {
  kind: 'number',
  values: Float64Array.of(1),
  fixed: true,
  scale: UNIT,
  bound: 1,
  error: 0,
}

const isPositive = (c: NumberColumn): boolean => c.fixed && c.error === 0 && c.values[0]! > 0

/** x × factor, at most `most`, is then × p / q whole steps. */
interface Measure {
  readonly factor: number
  readonly most: number
  readonly p: number
  readonly q: number
}

/** Null where products up to `bound` would leave the whole numbers that doubles hold and divide exactly. */
function measureOf(
  scale: Scale | null,
  limit: NumberColumn | null,
  inSteps: Scale,
  bound: number,
): Measure | null {
  const limitScale = limit && overScale(limit.scale, inSteps)
  const ratio = scale && limitScale ? overScale(scale, limitScale) : null
  const common = ratio && limitScale ? timesScale(limitScale, { p: 1, q: ratio.q }) : scale
  if (!common || (limit && !ratio)) return null
  const factor = ratio?.p ?? 1
  const highest = bound * factor
  const most = limit && ratio ? limit.values[0]! * ratio.q : highest
  const { p, q } = common
  return (highest + most) * p < SAFE / 4 && q < SAFE / 4 ? { factor, most, p, q } : null
}

/** The rows of a list, one column. MIN without a branch; half up is floor(x + 1/2), as nothing is below 0. */
function addProducts(
  sums: Float64Array,
  column: Float64Array,
  rows: Int32Array,
  bucketOf: Int32Array,
  { factor, most, p, q }: Measure,
): void {
  for (let k = 0; k < rows.length; k++) {
    const x = column[rows[k]!]! * factor
    const least = (x + most - Math.abs(x - most)) / 2
    sums[bucketOf[k]!]! += Math.floor((least * p) / q + 0.5)
  }
}

/** The same with a factor by group. */
function addKeyed(
  sums: Float64Array,
  column: Float64Array,
  table: Float64Array,
  groupOf: Uint8Array,
  rows: Int32Array,
  bucketOf: Int32Array,
  { factor, most, p, q }: Measure,
): void {
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!
    const x = column[row]! * table[groupOf[row]!]! * factor
    const least = (x + most - Math.abs(x - most)) / 2
    sums[bucketOf[k]!]! += Math.floor((least * p) / q + 0.5)
  }
}

/** The same amount for every row. */
function addConstants(sums: Float64Array, bucketOf: Int32Array, { factor, most, p, q }: Measure): void {
  const amount = Math.floor((Math.min(factor, most) * p) / q + 0.5)
  for (let k = 0; k < bucketOf.length; k++) sums[bucketOf[k]!]! += amount
}
