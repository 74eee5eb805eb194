import type { Diagnostic } from '../model/diagnostic.ts'
import type { Payment, Scenario } from '../model/policy.ts'
import type { Compiled, CompiledIncentive } from '../policy/compiled.ts'
import type { Amounts } from './amounts.ts'
import type { Coverage, TargetStage } from './coverage.ts'
import type { Data, Towns } from './data.ts'
import type { FundLine } from './fund.ts'
import type { Qualification } from './qualification.ts'
import type { Evaluation } from './world.ts'

/** A policy applied to a dataset under a scenario; stages are computed when first asked for. */
export interface Simulation {
  readonly compiled: Compiled
  readonly scenario: Scenario
  readonly data: Data
  readonly evaluation: Evaluation
  readonly payments: readonly Payment[]
  readonly qualification: (entity: string, label: string) => Qualification | null
  /** Every qualification that some requirement names, in the policy's order. */
  readonly qualifications: () => readonly Qualification[]
  readonly amounts: () => readonly Amounts[]
  readonly isIncluded: (incentive: CompiledIncentive) => boolean
  /** The parameters without a value that an incentive's amount waits for. */
  readonly unsetOf: (incentive: CompiledIncentive) => readonly string[]
  readonly funds: () => readonly FundLine[]
  /** The targets that are switched on, and each of them on every row of its level. */
  readonly targets: () => readonly TargetStage[]
  readonly coverages: () => readonly Coverage[]
  /** The area row of a row, −1 where there is none. */
  readonly areaOf: (entity: string) => Int32Array | null
  readonly towns: (entity: string) => Towns
  readonly diagnostics: () => readonly Diagnostic[]
}
