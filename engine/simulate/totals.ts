import { wholeZeros } from '../language/buffers.ts'
import { outcomeName } from '../model/codes.ts'
import { OUTCOMES, type Outcome } from '../model/outcome.ts'
import type { Amounts } from './amounts.ts'
import type { Towns } from './data.ts'
import type { ExactSums } from './exactSum.ts'
import type { FenSums } from './fenSums.ts'
import { sumFen, tiesOf } from './money.ts'
import { CODES, type Qualification } from './qualification.ts'
import type { Simulation } from './simulation.ts'

/**
 * Every total by town in plain numbers, towns in the order of the area's table and last what belongs to none: what a
 * moving slider needs. `reportOf` prints the same.
 */
export interface Totals {
  /** Rows of the policy's main entity by outcome. */
  readonly counts: OutcomeCounts
  /** 分, in the order of the policy's incentives. */
  readonly incentives: readonly FenSums[]
  /** In the order of the targets that are switched on; null for a ratio. By row of the target's own level. */
  readonly targets: readonly (ExactSums | null)[]
}

export type OutcomeCounts = Readonly<Record<Outcome, Int32Array>>

export function totalsOf(simulation: Simulation): Totals {
  return {
    counts: countsByTown(simulation),
    incentives: simulation.amounts().map((amounts) => fenByTown(amounts, simulation)),
    targets: simulation.targets().map(({ counted }) => counted),
  }
}

const sums = new WeakMap<Amounts, FenSums>()

/** An incentive by town, summed once for as long as its amounts stay the same. */
export function fenByTown(amounts: Amounts, simulation: Simulation): FenSums {
  const { entity, qualification } = amounts.incentive.rule
  const ties = tiesOf(simulation.qualification(entity, qualification))
  if (amounts.plain && ties.length === 0) return amounts.plain
  let known = sums.get(amounts)
  if (known === undefined) {
    const { of, sizes } = simulation.towns(entity)
    known = sumFen(amounts, ties, sizes.length, of)
    sums.set(amounts, known)
  }
  return known
}

const outcomeCounts = new WeakMap<Qualification, OutcomeCounts>()

export function countsByTown(simulation: Simulation): OutcomeCounts {
  const { entity, qualification: label } = simulation.compiled.policy.main
  const towns = simulation.towns(entity)
  const { length } = towns.sizes
  const qualification = simulation.qualification(entity, label)
  const known = qualification && outcomeCounts.get(qualification)
  if (known) return known
  const result = Object.fromEntries(OUTCOMES.map((o) => [o, wholeZeros(length)])) as Record<
    Outcome,
    Int32Array
  >
  if (qualification) {
    countInto(result, qualification, towns)
    outcomeCounts.set(qualification, result)
  }
  return result
}

/** Where all open rows have one code, and all others one, only the open ones need to be looked at. */
function countInto(result: OutcomeCounts, qualification: Qualification, { of, sizes, counts }: Towns): void {
  const { uniform } = qualification
  if (uniform === null) {
    const { codes } = qualification
    const byCode = CODES.map((code) => result[outcomeName(code)])
    for (let row = 0; row < codes.length; row++) byCode[codes[row]!]![of[row]!]!++
    return
  }
  const passed = counts(qualification.open())
  const [open, refused] = [result[outcomeName(uniform.open)], result[outcomeName(uniform.refused)]]
  for (let town = 0; town < sizes.length; town++) {
    open[town]! += passed[town]!
    refused[town]! += sizes[town]! - passed[town]!
  }
}
