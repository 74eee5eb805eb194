import { addEach } from '../language/bucketSums.ts'
import { zeros } from '../language/buffers.ts'
import { type NumberColumn, SAFE } from '../language/column.ts'
import type { Ratio } from '../model/ratio.ts'
import type { Towns } from './data.ts'

/**
 * An incentive's money by buckets (towns, years) as whole 分 in doubles, which is exact as long as no sum can reach
 * 2^53; what is not so, and what is a range, stands apart as exact numbers in `extra`.
 */
export interface FenSums {
  /** Rows that are paid, and how many they are. */
  readonly sure: Float64Array
  readonly counts: Int32Array
  /** What rows that may be paid take away at most, and add at most. */
  readonly below: Float64Array
  readonly above: Float64Array
  /** What waits for approval. */
  readonly waiting: Float64Array
  readonly extra: ReadonlyMap<number, Extra>
  readonly absent: boolean
}

/** What is added as exact numbers in 元. */
export interface Extra {
  low: Ratio
  high: Ratio | null
  /** A counted row is not decided. */
  open: boolean
  approved: Ratio | null
  /** Sum of what is decided all the same: tied places whose total is, and amounts too large for doubles. */
  decided?: Ratio
  /** Tied places that are decided. */
  places?: number
}

const NO_EXTRA: ReadonlyMap<number, Extra> = new Map()

/** 分 in one step of rounding. */
export function fenIn(step: Ratio): number {
  const fen = fenInStep.get(step) ?? step.mul(100).valueOf()
  fenInStep.set(step, fen)
  return fen
}

const fenInStep = new WeakMap<Ratio, number>()

/** Sums of whole steps by town, every row being paid; null where a sum may have left the whole numbers of doubles. */
export function plainSums(sums: Float64Array, step: Ratio, rows: Int32Array, towns: Towns): FenSums | null {
  const inFen = fenIn(step)
  const sure = inFen === 1 ? sums : sums.map((steps) => steps * inFen)
  // Sums of what is not below 0 only grow: one that ends below 2^53 was always below it.
  for (let town = 0; town < sure.length; town++) if (!(sure[town]! < SAFE)) return null
  return new PlainSums(sure, rows, towns)
}

/** Every row is paid: nothing is open, and the rows are counted when somebody asks. */
class PlainSums implements FenSums {
  readonly sure: Float64Array
  readonly below: Float64Array
  readonly above: Float64Array
  readonly waiting: Float64Array
  readonly extra = NO_EXTRA
  readonly absent = false
  private readonly rows: Int32Array
  private readonly towns: Towns
  private counted: Int32Array | null = null

  constructor(sure: Float64Array, rows: Int32Array, towns: Towns) {
    this.sure = sure
    this.below = towns.none
    this.above = towns.none
    this.waiting = towns.none
    this.rows = rows
    this.towns = towns
  }

  get counts(): Int32Array {
    this.counted ??= this.towns.counts(this.rows)
    return this.counted
  }
}

/** The same of a column of steps; null also where a value is undecided, which a sum that is not a number tells. */
export function sumRounded(
  column: NumberColumn,
  step: Ratio,
  rows: Int32Array,
  towns: Towns,
): FenSums | null {
  const inFen = fenIn(step)
  if (column.bound * inFen * rows.length >= SAFE) return null
  const sums = zeros(towns.sizes.length)
  addEach(sums, column.values, rows, towns.of)
  return plainSums(sums, step, rows, towns)
}
