import type { Bitmap } from '../language/bitmap.ts'
import type { FlagColumn } from '../language/column.ts'
import { type Cause, joinCauses, NO_CAUSES } from '../model/cause.ts'
import { UNKNOWN } from '../model/codes.ts'
import type { Payable } from '../model/payable.ts'
import type { CompiledAllotment, CompiledRequirement } from '../policy/compiled.ts'
import { type Allocation, allot } from './allotment.ts'
import type { Towns } from './data.ts'
import { type OutcomeCounts, outcomeCounts } from './outcomeCounts.ts'
import { type Outcomes, outcomesOf } from './outcomes.ts'
import { CODES, payableBy, readAs } from './standings.ts'
import type { VerdictColumn } from './verdicts.ts'
import type { Evaluation, Gaps, QualificationColumn } from './world.ts'

/** A qualification of an entity on every row. */
export interface Qualification extends QualificationColumn, Omit<Outcomes, 'codes'> {
  readonly entity: string
  readonly label: string
  readonly requirements: readonly CompiledRequirement[]
  /** A requirement, or each of them, on every row: judged when somebody asks. */
  readonly verdict: (requirement: CompiledRequirement) => VerdictColumn
  readonly verdicts: () => readonly VerdictColumn[]
  /** Verdict codes of the outcome, one a row; OUTSIDE and SKIP both read as notApplicable. */
  readonly codes: Uint8Array
  readonly allocations: readonly Allocation[]
  /** The rows that may be paid. */
  readonly payable: () => Payable
  /** Rows by outcome in each of the towns. */
  readonly counts: () => OutcomeCounts
}

/** Judges a requirement on every row, or where there are gaps on those rows. */
export type Judge = (requirement: CompiledRequirement, gaps: Gaps | null) => VerdictColumn

/** Folds the requirements into one outcome a row, then lets quotas take rows out. */
export function qualify(
  entity: string,
  label: string,
  requirements: readonly CompiledRequirement[],
  allotments: readonly CompiledAllotment[],
  includeWaivable: boolean,
  judged: Judge,
  evaluation: Evaluation,
): Qualification {
  const outcomes = outcomesOf(entity, requirements, judged, evaluation)
  const allocations = allotments.map((a) => allot(a, outcomes.codes(), includeWaivable, evaluation))
  for (const { outcome } of allocations) for (const [row, code] of outcome) outcomes.codes()[row] = code
  const settled = allotments.length === 0 ? outcomes : { ...outcomes, uniform: null }
  const towns = evaluation.data.towns(entity)
  return new RowQualification(
    entity,
    label,
    requirements,
    allocations,
    settled,
    includeWaivable,
    judged,
    towns,
  )
}

/** Made at every move of a threshold: what only some ask for is computed then. */
class RowQualification implements Qualification {
  readonly entity: string
  readonly label: string
  readonly requirements: readonly CompiledRequirement[]
  readonly allocations: readonly Allocation[]
  readonly open: () => Int32Array
  readonly openBits: Bitmap
  readonly uniform: Outcomes['uniform']
  private readonly outcomes: Outcomes
  private readonly includeWaivable: boolean
  private readonly judged: Judge
  private readonly towns: Towns
  private judgedAll: readonly VerdictColumn[] | null = null
  private read: FlagColumn | null = null
  private paid: Payable | null = null
  private counted: OutcomeCounts | null = null

  constructor(
    entity: string,
    label: string,
    requirements: readonly CompiledRequirement[],
    allocations: readonly Allocation[],
    outcomes: Outcomes,
    includeWaivable: boolean,
    judged: Judge,
    towns: Towns,
  ) {
    this.entity = entity
    this.label = label
    this.requirements = requirements
    this.allocations = allocations
    this.outcomes = outcomes
    this.open = outcomes.open
    this.openBits = outcomes.openBits
    this.uniform = outcomes.uniform
    this.includeWaivable = includeWaivable
    this.judged = judged
    this.towns = towns
  }

  get codes(): Uint8Array {
    return this.outcomes.codes()
  }

  get flags(): FlagColumn {
    this.read ??= this.readFlags()
    return this.read
  }

  private readFlags(): FlagColumn {
    const read = CODES.map((code) => readAs(code, this.includeWaivable))
    return { kind: 'flag', values: this.codes.map((code) => read[code]!), fixed: false }
  }

  verdict(requirement: CompiledRequirement): VerdictColumn {
    return this.judged(requirement, null)
  }

  verdicts(): readonly VerdictColumn[] {
    this.judgedAll ??= this.requirements.map((requirement) => this.verdict(requirement))
    return this.judgedAll
  }

  causes(row: number): readonly Cause[] {
    const missing = joinCauses(...this.verdicts().map((v) => v.causes.get(row) ?? NO_CAUSES))
    return this.codes[row] === UNKNOWN && missing.length > 0
      ? missing
      : [{ kind: 'undecided', entity: this.entity, row, qualification: this.label }]
  }

  payable(): Payable {
    this.paid ??= payableBy(this.outcomes, this.includeWaivable)
    return this.paid
  }

  counts(): OutcomeCounts {
    this.counted ??= outcomeCounts(this.outcomes, this.towns)
    return this.counted
  }
}
