import { type Bitmap, has, lowestBit, rowsIn } from '../../language/bitmap.ts'
import { wholeZeros, zeros } from '../../language/buffers.ts'
import { UNIT } from '../../language/scale.ts'
import type { ExactSums } from '../exactSum.ts'
import type { FenSums } from '../fenSums.ts'
import type { Simulation } from '../simulation.ts'
import { fenOf, type Measure, type RowSet, type Track, trackOf } from './tracks.ts'

/** The eligible rows under each setting of the tests, and all of them together. */
export class Eligible {
  readonly of: ReadonlyMap<string, Bitmap>
  readonly union: RowSet
  private to: Bitmap | null = null
  /** What led to `to` from other sets; from none (null) all of its rows. */
  private readonly changes = new Map<Bitmap | null, Change>()

  constructor(of: ReadonlyMap<string, Bitmap>, union: Bitmap) {
    this.of = of
    this.union = { bits: union, rows: rowsIn(union) }
  }

  /** The rows that come in and drop out, found once for all the sums that go the same way. */
  between(from: Bitmap | null, to: Bitmap): Change {
    if (this.to !== to) this.changes.clear()
    this.to = to
    const known = this.changes.get(from) ?? changeOf(from, to)
    this.changes.set(from, known)
    return known
  }
}

interface Change {
  readonly added: readonly number[]
  readonly removed: readonly number[]
}

function changeOf(from: Bitmap | null, to: Bitmap): Change {
  const [added, removed]: [number[], number[]] = [[], []]
  for (let w = 0; w < to.length; w++)
    for (let word = from ? from[w]! ^ to[w]! : to[w]!; word !== 0; word &= word - 1) {
      const row = (w << 5) + lowestBit(word)
      if (has(to, row)) added.push(row)
      else removed.push(row)
    }
  return { added, removed }
}

/** Whether sums are filled anew at the next move, or stay as they are for whoever has them. */
export type Terms = 'lent' | 'kept'

/** A measure by bucket, moved from one set of rows to another by those that come in or drop out. */
export class RunningSum {
  readonly measure: Measure
  private readonly eligible: Eligible
  private readonly tracks = new Map<string, Track>()
  private readonly fixed = new Map<string, FenSums>()
  private readonly own: FenSums
  private track: Track | null = null
  private set: Bitmap | null = null
  private total: FenSums | null = null
  /** Of `own`, as long as it stays as it is. */
  private copy: FenSums | null = null

  constructor(measure: Measure, eligible: Eligible) {
    const { buckets } = measure
    const none = new Float64Array(buckets)
    this.measure = measure
    this.eligible = eligible
    this.own = {
      sure: new Float64Array(buckets),
      counts: new Int32Array(buckets),
      below: none,
      above: none,
      waiting: none,
      extra: new Map(),
      absent: false,
    }
  }

  /** Finds out what a row is worth by key `worth`; false where a row is not decided. */
  prepare(worth: string, runOf: () => Simulation): boolean {
    const { measure, eligible, tracks, fixed } = this
    if (tracks.has(worth) || fixed.has(worth)) return true
    // Where the rows are the same in every scenario there is nothing to add or take away.
    const total = this.isFixed() ? fenOf(measure, eligible.union, runOf()) : null
    if (total) fixed.set(worth, total)
    const track = this.isFixed() ? null : trackOf(measure, eligible.union, runOf())
    if (track) tracks.set(worth, track)
    return total !== null || track !== null
  }

  private isFixed(): boolean {
    return this.measure.incentive !== undefined && this.eligible.of.size === 1
  }

  /** To the rows of key `who`, worth what key `worth` says; both were prepared. */
  moveTo(who: string, worth: string): void {
    const { eligible, tracks, fixed } = this
    this.total = fixed.get(worth) ?? null
    if (this.total) return
    const [track, set] = [tracks.get(worth)!, eligible.of.get(who)!]
    if (this.track === track && this.set === set) return
    this.copy = null
    if (this.track !== track) this.clear()
    const { added, removed } = eligible.between(this.set, set)
    this.add(added, track, 1)
    this.add(removed, track, -1)
    this.track = track
    this.set = set
  }

  private add(rows: readonly number[], { values, inScope }: Track, sign: 1 | -1): void {
    const { owners } = this.measure
    const { sure, counts } = this.own
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k]!
      if (inScope && !has(inScope, row)) continue
      const bucket = owners[row]!
      sure[bucket]! += sign * values[row]!
      counts[bucket]! += sign
    }
  }

  private clear(): void {
    this.own.sure.fill(0)
    this.own.counts.fill(0)
    this.set = null
  }

  fen(terms: Terms): FenSums {
    if (this.total || terms === 'lent') return this.total ?? this.own
    this.copy ??= { ...this.own, sure: copyOfNumbers(this.own.sure), counts: copyOfWholes(this.own.counts) }
    return this.copy
  }

  exact(terms: Terms): ExactSums {
    return { sums: this.fen(terms).sure, scale: this.track?.scale ?? UNIT, rest: NO_REST }
  }
}

const NO_REST: ExactSums['rest'] = new Map()

function copyOfNumbers(list: Float64Array): Float64Array {
  const copy = zeros(list.length)
  copy.set(list)
  return copy
}

function copyOfWholes(list: Int32Array): Int32Array {
  const copy = wholeZeros(list.length)
  copy.set(list)
  return copy
}
