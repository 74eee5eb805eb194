import type { Band } from '../model/parameter.ts'
import type { Ratio } from '../model/ratio.ts'
import { addEach } from './bucketSums.ts'
import { type Column, fixedDecimal, type NumberColumn, SAFE } from './column.ts'
import { type ColumnWorld, evaluateColumn } from './columns.ts'
import type { Expression } from './expression.ts'
import { asNumbers } from './functions/coercion.ts'
import { type Groups, groupsOf } from './groups.ts'
import { alignAll, multiplyColumns } from './kernels.ts'
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
  /** The column is cut into bands, each with its rate: the label of the bands; null where it is taken as it is. */
  readonly slices: string | null
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
  let slices: string | null = null
  const take = (part: Expression): void => {
    if (part.op === 'bands' && part.marginal) {
      const argument = world.lasting(part.argument, entity)
      if (argument && slices === null) columns.push(argument)
      else isProduct = false
      slices = part.label
      return
    }
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
  // Nothing but constants may stand beside bands.
  if (slices !== null && (columns.length !== 1 || keyed.length > 0)) return null
  return { column, keyed: keyed[0] ?? null, constants, slices, scale }
}

const isWhole = (column: Column): column is NumberColumn =>
  column.kind === 'number' && column.error === 0 && hasNothingBelowZero(column.values)

/**
 * Adds MIN(product, cap), rounded half up to whole steps, to the bucket `bucketOf[row]` of each of the rows; false where
 * a factor is not known or not above 0, or where whole numbers in doubles would not be exact.
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
  const { column, keyed } = plan
  const table = keyed && at(keyed.factor, keyed.groups.representatives)
  const cuts = column && plan.slices !== null ? cutsOf(column, world.bands(plan.slices)) : null
  const constants = plan.constants.map((e) => at(e, NO_ROWS))
  const limit = cap ? at(cap, NO_ROWS) : null
  const isSound =
    (plan.slices === null || cuts !== null) &&
    constants.every(isPositive) &&
    (limit === null || isPositive(limit)) &&
    (table === null || (table.error === 0 && hasNothingBelowZero(table.values)))
  if (!isSound) return false
  const inSteps = scaleOf(step)
  const base = cuts ?? column ?? ONE
  let scale = timesScale(plan.scale, base.scale)
  if (table) scale = scale && timesScale(scale, table.scale)
  for (const { values, scale: own } of constants) {
    scale = scale && timesScale(scale, own)
    scale = scale && timesScale(scale, { p: values[0]!, q: 1 })
  }
  const bound = base.bound * (table ? table.bound : 1)
  const measure = inSteps && scale && measureOf(overScale(scale, inSteps), limit, inSteps, bound)
  if (!measure) return false
  if (cuts) addCuts(sums, column!.values, cuts, rows, bucketOf, measure)
  else if (column && keyed && table)
    addKeyed(sums, column.values, stretched(table, keyed), keyed.of, rows, bucketOf, measure)
  else if (column) addProducts(sums, column.values, rows, bucketOf, measure)
  else if (!keyed)
    addEach(
      sums,
      Float64Array.of(stepsOf(1, measure.factor, measure.most, measure.p, measure.q)),
      rows,
      bucketOf,
    )
  return column !== null || keyed === null
}

function hasNothingBelowZero(values: Float64Array): boolean {
  // A number that is not known fails this, too.
  for (let i = 0; i < values.length; i++) if (!(values[i]! >= 0)) return false
  return true
}

/**
 * A column cut into bands, each with its rate, as a sum of kinks: x × factor, on `scale`, counts slope × what it exceeds
 * the point by. A band that begins at a point adds its rate to the slope there, one that ends takes it off. At least three.
 */
interface Cuts {
  readonly factor: number
  readonly points: Float64Array
  readonly slopes: Float64Array
  readonly scale: Scale
  readonly bound: number
}

/** Null where a rate is not set or below 0, or where it would not be exact. */
function cutsOf(column: NumberColumn, bands: readonly Band[]): Cuts | null {
  if (bands.length === 0 || bands.some(({ value }) => value === null || value < 0)) return null
  const ends: NumberColumn[] = [{ ...ONE, scale: column.scale }]
  for (const { from = 0, to } of bands) {
    ends.push(fixedDecimal(from))
    if (to !== undefined) ends.push(fixedDecimal(to))
  }
  const [x, ...points] = alignAll(ends) as [NumberColumn, ...NumberColumn[]]
  const rates = alignAll(bands.map(({ value }) => fixedDecimal(value!)))
  const scale = timesScale(x.scale, rates[0]!.scale)
  if (!scale || ![...points, ...rates].every((c) => c.error === 0)) return null
  const kinks = new Map<number, number>()
  let at = 0
  for (const [b, { to }] of bands.entries()) {
    // A band that ends where it begins, or before, holds nothing.
    const rate = to !== undefined && to <= (bands[b]!.from ?? 0) ? 0 : rates[b]!.values[0]!
    for (const turn of to === undefined ? [rate] : [rate, -rate]) {
      const point = points[at++]!.values[0]!
      kinks.set(point, (kinks.get(point) ?? 0) + turn)
    }
  }
  const factor = x.values[0]!
  const most = column.bound * factor
  // No partial sum of kinks is larger.
  let bound = 0
  for (const [point, slope] of kinks) bound += Math.abs(slope) * Math.max(0, most - point)
  const turns = [...kinks]
  const farthest = Math.max(...turns.map(([point]) => Math.abs(point)))
  if (2 * bound >= SAFE || 2 * (most + farthest) >= SAFE) return null
  return {
    factor,
    points: Float64Array.from({ length: Math.max(3, kinks.size) }, (_, i) => turns[i]?.[0] ?? 0),
    slopes: Float64Array.from({ length: Math.max(3, kinks.size) }, (_, i) => turns[i]?.[1] ?? 0),
    scale,
    bound,
  }
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

/** Whole steps of x, capped and rounded. MIN without a branch; half up is floor(x + 1/2), as nothing is below 0. */
function stepsOf(x: number, factor: number, most: number, p: number, q: number): number {
  const own = x * factor
  return Math.floor(((own + most - Math.abs(own - most)) * p) / (2 * q) + 0.5)
}

/** The rows of a list, one column; four at a time, as in `bucketSums`. */
function addProducts(
  sums: Float64Array,
  column: Float64Array,
  rows: Int32Array,
  bucketOf: Int32Array,
  { factor, most, p, q }: Measure,
): void {
  const fours = rows.length & ~3
  for (let k = 0; k < fours; k += 4) {
    const i = rows[k]!
    const j = rows[k + 1]!
    const l = rows[k + 2]!
    const m = rows[k + 3]!
    const a = stepsOf(column[i]!, factor, most, p, q)
    const b = stepsOf(column[j]!, factor, most, p, q)
    const c = stepsOf(column[l]!, factor, most, p, q)
    const d = stepsOf(column[m]!, factor, most, p, q)
    sums[bucketOf[i]!]! += a
    sums[bucketOf[j]!]! += b
    sums[bucketOf[l]!]! += c
    sums[bucketOf[m]!]! += d
  }
  for (let k = fours; k < rows.length; k++)
    sums[bucketOf[rows[k]!]!]! += stepsOf(column[rows[k]!]!, factor, most, p, q)
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
  const fours = rows.length & ~3
  for (let k = 0; k < fours; k += 4) {
    const i = rows[k]!
    const j = rows[k + 1]!
    const l = rows[k + 2]!
    const m = rows[k + 3]!
    const a = stepsOf(column[i]! * table[groupOf[i]!]!, factor, most, p, q)
    const b = stepsOf(column[j]! * table[groupOf[j]!]!, factor, most, p, q)
    const c = stepsOf(column[l]! * table[groupOf[l]!]!, factor, most, p, q)
    const d = stepsOf(column[m]! * table[groupOf[m]!]!, factor, most, p, q)
    sums[bucketOf[i]!]! += a
    sums[bucketOf[j]!]! += b
    sums[bucketOf[l]!]! += c
    sums[bucketOf[m]!]! += d
  }
  for (let k = fours; k < rows.length; k++) {
    const row = rows[k]!
    sums[bucketOf[row]!]! += stepsOf(column[row]! * table[groupOf[row]!]!, factor, most, p, q)
  }
}

/**
 * The same with the column cut into bands: the positive part of what x exceeds each point by, without a branch. Three
 * points, as many as most tables have, are held outside the loop.
 */
function addCuts(
  sums: Float64Array,
  column: Float64Array,
  { points, slopes, factor: fine }: Cuts,
  rows: Int32Array,
  bucketOf: Int32Array,
  { factor, most, p, q }: Measure,
): void {
  const [p0, p1, p2] = [points[0]!, points[1]!, points[2]!]
  const [s0, s1, s2] = [slopes[0]!, slopes[1]!, slopes[2]!]
  const fours = rows.length & ~3
  for (let k = 0; k < fours; k += 4) {
    const i = rows[k]!
    const j = rows[k + 1]!
    const l = rows[k + 2]!
    const m = rows[k + 3]!
    const x = column[i]! * fine
    const y = column[j]! * fine
    const z = column[l]! * fine
    const w = column[m]! * fine
    let a = twiceAbove(x, p0) * s0 + twiceAbove(x, p1) * s1 + twiceAbove(x, p2) * s2
    let b = twiceAbove(y, p0) * s0 + twiceAbove(y, p1) * s1 + twiceAbove(y, p2) * s2
    let c = twiceAbove(z, p0) * s0 + twiceAbove(z, p1) * s1 + twiceAbove(z, p2) * s2
    let d = twiceAbove(w, p0) * s0 + twiceAbove(w, p1) * s1 + twiceAbove(w, p2) * s2
    for (let n = 3; n < points.length; n++) {
      a += twiceAbove(x, points[n]!) * slopes[n]!
      b += twiceAbove(y, points[n]!) * slopes[n]!
      c += twiceAbove(z, points[n]!) * slopes[n]!
      d += twiceAbove(w, points[n]!) * slopes[n]!
    }
    sums[bucketOf[i]!]! += stepsOf(a / 2, factor, most, p, q)
    sums[bucketOf[j]!]! += stepsOf(b / 2, factor, most, p, q)
    sums[bucketOf[l]!]! += stepsOf(c / 2, factor, most, p, q)
    sums[bucketOf[m]!]! += stepsOf(d / 2, factor, most, p, q)
  }
  for (let k = fours; k < rows.length; k++) {
    const x = column[rows[k]!]! * fine
    let twice = 0
    for (let n = 0; n < points.length; n++) twice += twiceAbove(x, points[n]!) * slopes[n]!
    sums[bucketOf[rows[k]!]!]! += stepsOf(twice / 2, factor, most, p, q)
  }
}

const twiceAbove = (x: number, point: number): number => x - point + Math.abs(x - point)
