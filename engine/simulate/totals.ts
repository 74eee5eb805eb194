import type { Amounts } from './amounts.ts'
import type { ExactSums } from './exactSum.ts'
import type { FenSums } from './fenSums.ts'
import { sumFen, tiesOf } from './money.ts'
import { everywhere, type OutcomeCounts } from './outcomeCounts.ts'
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
  /** In the order of the targets that are switched on; null for a ratio. By row of the target's own level and last of none. */
  readonly targets: readonly (ExactSums | null)[]
}

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

export function countsByTown(simulation: Simulation): OutcomeCounts {
  const { entity, qualification } = simulation.compiled.policy.main
  const own = simulation.qualification(entity, qualification)
  return own?.counts() ?? everywhere(simulation.towns(entity).noRows)
}
