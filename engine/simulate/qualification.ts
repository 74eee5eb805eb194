import { FALSE, type FlagColumn, TRUE, UNDECIDED } from '../language/column.ts'
import { type Cause, joinCauses, NO_CAUSES } from '../model/cause.ts'
import { FAIL, MANUAL, NOT_MET, OUTSIDE, PASS, SKIP, UNKNOWN, WAIVABLE } from '../model/codes.ts'
import type { CompiledAllotment, CompiledRequirement } from '../policy/compiled.ts'
import { type Allocation, allot } from './allotment.ts'
import { type Outcomes, outcomesOf } from './outcomes.ts'
import { once } from './remember.ts'
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
  const verdicts = once(() => requirements.map((requirement) => judged(requirement, null)))
  const flags = once((): FlagColumn => {
    const read = CODES.map((code) => readAs(code, includeWaivable))
    return { kind: 'flag', values: outcomes.codes().map((code) => read[code]!), fixed: false }
  })
  return {
    entity,
    label,
    requirements,
    verdict: (requirement) => judged(requirement, null),
    verdicts,
    get codes() {
      return outcomes.codes()
    },
    open: outcomes.open,
    openBits: outcomes.openBits,
    uniform: allotments.length === 0 ? outcomes.uniform : null,
    allocations,
    get flags() {
      return flags()
    },
    causes: (row) => causesOf(row, entity, label, outcomes.codes(), verdicts()),
  }
}

/** All codes, each at its own place. */
export const CODES: readonly number[] = [SKIP, NOT_MET, PASS, WAIVABLE, MANUAL, UNKNOWN, FAIL, OUTSIDE]

/** How an outcome reads as yes/no: a waivable row counts only once it is approved (then it is a pass). */
export function readAs(code: number, includeWaivable: boolean): number {
  switch (code) {
    case PASS:
      return TRUE
    case WAIVABLE:
      return includeWaivable ? TRUE : FALSE
    case MANUAL:
    case UNKNOWN:
      return UNDECIDED
    default:
      return FALSE
  }
}

function causesOf(
  row: number,
  entity: string,
  label: string,
  codes: Uint8Array,
  verdicts: readonly VerdictColumn[],
): readonly Cause[] {
  const missing = joinCauses(...verdicts.map((v) => v.causes.get(row) ?? NO_CAUSES))
  return codes[row] === UNKNOWN && missing.length > 0
    ? missing
    : [{ kind: 'undecided', entity, row, qualification: label }]
}
