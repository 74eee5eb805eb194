import { FALSE, type FlagColumn, TRUE, UNDECIDED } from '../language/column.ts'
import { type Cause, joinCauses, NO_CAUSES } from '../model/cause.ts'
import { MANUAL, PASS, SKIP, UNKNOWN, WAIVABLE } from '../model/codes.ts'
import type { CompiledAllotment, CompiledRequirement } from '../policy/compiled.ts'
import { type Allocation, allot } from './allotment.ts'
import { judge, type VerdictColumn } from './verdicts.ts'
import type { Evaluation, QualificationColumn } from './world.ts'

/** A qualification of an entity on every row. */
export interface Qualification extends QualificationColumn {
  readonly entity: string
  readonly label: string
  readonly verdicts: readonly VerdictColumn[]
  /** Verdict codes of the outcome, one a row; OUTSIDE and SKIP both read as notApplicable. */
  readonly codes: Uint8Array
  readonly allocations: readonly Allocation[]
}

/** The strictnesses whose verdicts enter the outcome: encouraged ones and checks never do. */
const ENTERS: ReadonlySet<string> = new Set(['scope', 'must', 'inPrinciple', 'caseByCase'])

/** Folds the requirements into one outcome a row, then lets quotas take rows out. */
export function qualify(
  entity: string,
  label: string,
  requirements: readonly CompiledRequirement[],
  allotments: readonly CompiledAllotment[],
  includeWaivable: boolean,
  evaluation: Evaluation,
): Qualification {
  const verdicts = requirements.map((requirement) => judge(requirement, evaluation))
  const codes = new Uint8Array(evaluation.data.length(entity)).fill(verdicts.length === 0 ? PASS : SKIP)
  for (const verdict of verdicts) {
    const strictness = verdict.requirement.rule.strictness
    if (!ENTERS.has(strictness)) continue
    for (let row = 0; row < codes.length; row++) codes[row] = Math.max(codes[row]!, verdict.codes[row]!)
  }
  const allocations = allotments.map((allotment) => allot(allotment, codes, includeWaivable, evaluation))
  for (const { outcome } of allocations) for (const [row, code] of outcome) codes[row] = code
  const flags: FlagColumn = {
    kind: 'flag',
    values: codes.map((code) => readAs(code, includeWaivable)),
    fixed: false,
  }
  return {
    entity,
    label,
    verdicts,
    codes,
    allocations,
    flags,
    causes: (row) => causesOf(row, entity, label, codes, verdicts),
  }
}

/** How an outcome reads as yes/no: a waivable row counts only once it is approved (then it is a pass). */
function readAs(code: number, includeWaivable: boolean): number {
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
