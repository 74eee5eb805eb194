import { andInto, type Bitmap, rowsIn } from '../../language/bitmap.ts'
import { SAFE } from '../../language/column.ts'
import type { Expression } from '../../language/expression.ts'
import { asNumbers } from '../../language/functions/coercion.ts'
import { type Scale, UNIT } from '../../language/scale.ts'
import type { CompiledIncentive, CompiledTarget } from '../../policy/compiled.ts'
import { type Amounts, amountsOf } from '../amounts.ts'
import type { FenSums } from '../fenSums.ts'
import type { Simulation } from '../simulation.ts'
import { counted } from '../standings.ts'

/** One sum by town: of an incentive, of a target, or how many rows of the main entity there are. */
export interface Measure {
  readonly kind: 'main' | 'incentive' | 'target'
  readonly entity: string
  readonly qualification: string
  /** What a row's worth depends on, apart from whether it is eligible. */
  readonly reads: readonly Expression[]
  readonly incentive?: CompiledIncentive
  readonly target?: CompiledTarget
  /** The bucket of each row, and how many buckets there are; the last is of rows that belong to none. */
  readonly owners: Int32Array
  readonly buckets: number
}

/** Rows as a set and as a list in ascending order. */
export interface RowSet {
  readonly bits: Bitmap
  readonly rows: Int32Array
}

/** What each row is worth, on the rows that may be eligible and in scope. */
export interface Track {
  /** By row of the entity. */
  readonly values: Float64Array
  readonly inScope: Bitmap | null
  readonly scale: Scale
}

/** Null where some sum is more than the sum over eligible rows. */
export function measuresOf(simulation: Simulation): readonly Measure[] | null {
  const { compiled, data, payments } = simulation
  const { main } = compiled.policy
  if (payments.length > 0 || compiled.allotments.some(({ rule }) => rule.qualification)) return null
  const byTown = (entity: string) => {
    const { of, sizes } = data.towns(entity)
    return { owners: of, buckets: sizes.length }
  }
  const incentives = compiled.incentives.map((incentive): Measure | null => {
    const { rule, amount, floor, cap, years, scope } = incentive
    const isPlain = !years && !rule.group && data.has(rule.entity)
    const reads = [amount, floor, cap, scope].flatMap((f) => (f ? [f.expression] : []))
    const { entity, qualification } = rule
    return isPlain ? { kind: 'incentive', entity, qualification, reads, incentive, ...byTown(entity) } : null
  })
  const targets = simulation.targets().map(({ target, isStaged, counted: sums }): Measure | null => {
    const { rule, measure, scope, up } = target
    const { entity, qualification, level } = rule
    const isPlain = sums !== null && qualification && !rule.dateField && !isStaged
    const reads = [measure, scope].flatMap((f) => (f ? [f.expression] : []))
    const owners = data.owners(entity, level === entity ? [] : up, level)
    return isPlain
      ? {
          kind: 'target',
          entity,
          qualification: qualification!,
          reads,
          target,
          owners,
          buckets: data.length(level) + 1,
        }
      : null
  })
  const all = [
    { kind: 'main', ...main, reads: [], ...byTown(main.entity) } as Measure,
    ...incentives,
    ...targets,
  ]
  return all.includes(null) ? null : (all as Measure[])
}

/** What the rows of a set are worth under a run's settings; null where one of them is not decided exactly. */
export function trackOf(measure: Measure, set: RowSet, run: Simulation): Track | null {
  const { entity, incentive, target } = measure
  const members = membersOf(measure, set, run)
  if (members === null) return null
  const values = new Float64Array(run.data.length(entity))
  if (!incentive && !target) return { values: values.fill(1), inScope: null, scale: UNIT }
  const { rows, inScope } = members
  const worth = incentive ? moneyOf(incentive, rows, run) : measured(target!, rows, run)
  if (worth === null) return null
  const isExact = spread(worth.values, rows, values) * rows.length < SAFE
  return isExact ? { values, inScope, scale: worth.scale } : null
}

/** An incentive's total over a set; null where a row is not decided. */
export function fenOf(measure: Measure, set: RowSet, run: Simulation): FenSums | null {
  const members = membersOf(measure, set, run)
  return members && amountsOn(measure.incentive!, members.rows, run).plain
}

/** The rows of a set that are in a measure's scope; null where that is not known of all. */
function membersOf(
  { entity, incentive, target }: Measure,
  set: RowSet,
  run: Simulation,
): { readonly rows: Int32Array; readonly inScope: Bitmap | null } | null {
  const scope = (incentive ?? target)?.scope
  if (!scope) return { rows: set.rows, inScope: null }
  const sifted = run.evaluation.sift(scope.expression, entity)
  if (sifted?.gaps !== null) return null
  const members = set.bits.slice()
  andInto(members, sifted.held)
  return { rows: rowsIn(members), inScope: sifted.held }
}

/** Puts values in the places of their rows; returns the largest, which is infinite where one is not known. */
function spread(from: Float64Array, rows: Int32Array, into: Float64Array): number {
  const mask = from.length === 1 ? 0 : -1
  let most = 0
  for (let k = 0; k < rows.length; k++) {
    const x = from[k & mask]!
    into[rows[k]!] = x
    if (!(Math.abs(x) <= most)) most = Number.isNaN(x) ? Number.POSITIVE_INFINITY : Math.abs(x)
  }
  return most
}

interface Worth {
  /** Of each row, or one of all. */
  readonly values: Float64Array
  readonly scale: Scale
}

function amountsOn(incentive: CompiledIncentive, rows: Int32Array, run: Simulation): Amounts {
  const set = run.unsetOf(incentive).length === 0
  const paying = { incentive, payable: counted(rows), included: run.isIncluded(incentive), set }
  return amountsOf([paying], run.evaluation)[0]!
}

const moneyOf = (incentive: CompiledIncentive, rows: Int32Array, run: Simulation): Worth => ({
  values: amountsOn(incentive, rows, run).money(),
  scale: UNIT,
})

function measured({ rule, measure }: CompiledTarget, rows: Int32Array, run: Simulation): Worth | null {
  const { values, scale, error } = asNumbers(run.evaluation.column(measure.expression, rule.entity, rows))
  return error > 0 ? null : { values, scale }
}
