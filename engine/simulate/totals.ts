import { outcomeName } from '../model/codes.ts'
import { OUTCOMES, type Outcome } from '../model/outcome.ts'
import type { Amounts } from './amounts.ts'
import type { ExactSums } from './exactSum.ts'
import { type FenSums, sumFen, tiesOf } from './money.ts'
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
  let known = sums.get(amounts)
  if (known === undefined) {
    const { entity, qualification } = amounts.incentive.rule
    const { of, length } = simulation.towns(entity)
    known = sumFen(amounts, tiesOf(simulation.qualification(entity, qualification)), length, of)
    sums.set(amounts, known)
  }
  return known
}

const counts = new WeakMap<Qualification, OutcomeCounts>()

export function countsByTown(simulation: Simulation): OutcomeCounts {
  const { entity, qualification: label } = simulation.compiled.policy.main
  const { of, length } = simulation.towns(entity)
  const qualification = simulation.qualification(entity, label)
  const known = qualification && counts.get(qualification)
  if (known) return known
  // One list of counters for each code, side by side.
  const counters = new Int32Array(CODES.length * length)
  if (qualification) countCodes(qualification, of, length, simulation.townSizes(entity), counters)
  const result = Object.fromEntries(OUTCOMES.map((o) => [o, new Int32Array(length)])) as Record<
    Outcome,
    Int32Array
  >
  for (const code of CODES) {
    const outcome = result[outcomeName(code)]
    for (let town = 0; town < length; town++) outcome[town]! += counters[code * length + town]!
  }
  if (qualification) counts.set(qualification, result)
  return result
}

/** Where all refused rows have one code only the others need to be looked at. */
function countCodes(
  { codes, open, refusal }: Qualification,
  townOf: Int32Array,
  towns: number,
  sizes: Int32Array,
  counters: Int32Array,
): void {
  if (refusal === null) {
    for (let row = 0; row < codes.length; row++) counters[codes[row]! * towns + townOf[row]!]!++
    return
  }
  counters.set(sizes, refusal * towns)
  for (let k = 0; k < open.length; k++) {
    const town = townOf[open[k]!]!
    counters[refusal * towns + town]!--
    counters[codes[open[k]!]! * towns + town]!++
  }
}
