import { FALSE, type FlagColumn, fixedFlag, TRUE, UNDECIDED } from '../language/column.ts'
import { type Cause, joinCauses, NO_CAUSES, onlyNotSet } from '../model/cause.ts'
import { FAIL, MANUAL, NOT_MET, OUTSIDE, PASS, SKIP, UNKNOWN, WAIVABLE } from '../model/codes.ts'
import type { CompiledRequirement } from '../policy/compiled.ts'
import type { Evaluation } from './world.ts'

/** One requirement on every row of its entity. */
export interface VerdictColumn {
  readonly requirement: CompiledRequirement
  /** Uint8 codes, one a row; SKIP on rows that were not asked for. */
  readonly codes: Uint8Array
  /** Why rows are unknown. */
  readonly causes: ReadonlyMap<number, readonly Cause[]>
  /** Parameters whose missing value leaves the test undecided on some row. */
  readonly notSet: ReadonlySet<string>
}

/** Judges a requirement on all rows, or on those given: by columns, and exactly where they leave a row undecided. */
export function judge(
  requirement: CompiledRequirement,
  evaluation: Evaluation,
  rows: Int32Array | null = null,
): VerdictColumn {
  const { rule, scope, test } = requirement
  const { data } = evaluation
  const n = data.length(rule.entity)
  const codes = new Uint8Array(n)
  const causes = new Map<number, readonly Cause[]>()
  const notSet = new Set<string>()
  const scopes = scope
    ? (evaluation.column(scope.expression, rule.entity, rows) as FlagColumn)
    : fixedFlag(TRUE)
  const tests = evaluation.column(test.expression, rule.entity, rows) as FlagColumn
  const decisionOf = decisionsOf(rule.entity, rule.decision, evaluation)
  for (let k = 0; k < (rows?.length ?? n); k++) {
    const row = rows ? rows[k]! : k
    let inScope = scopes.values[scopes.fixed ? 0 : k]!
    let met = tests.values[tests.fixed ? 0 : k]!
    let why: readonly Cause[] = NO_CAUSES
    if (inScope === UNDECIDED && scope) {
      const exact = evaluation.value(scope.expression, { entity: rule.entity, row })
      if (exact.kind === 'flag') [inScope, why] = [codeOf(exact.value), exact.causes]
    }
    if (inScope !== FALSE && met === UNDECIDED) {
      const exact = evaluation.value(test.expression, { entity: rule.entity, row })
      if (exact.kind === 'flag') {
        met = codeOf(exact.value)
        if (exact.value === null) why = joinCauses(why, exact.causes)
      }
    }
    const code = verdictOf(rule.strictness, inScope, met, () => decisionOf(row))
    codes[row] = code
    if (code !== UNKNOWN) continue
    if (onlyNotSet(why)) {
      codes[row] = SKIP
      for (const cause of why) if (cause.kind === 'notSet') notSet.add(cause.parameter)
    } else causes.set(row, why)
  }
  return { requirement, codes, causes, notSet }
}

const codeOf = (value: boolean | null): number => (value === null ? UNDECIDED : value ? TRUE : FALSE)

/** TRUE, FALSE, or UNDECIDED where nobody has said a word. */
export type Decision = number

/** A person's word for a row: by columns, exactly where a formula gives it and the columns leave it open. */
export function decisionsOf(
  entity: string,
  field: string | undefined,
  evaluation: Evaluation,
): (row: number) => Decision {
  if (!field) return () => UNDECIDED
  const column = evaluation.columns.field(entity, field) as FlagColumn
  return (row) => {
    const code = column.values[column.fixed ? 0 : row]!
    if (code !== UNDECIDED) return code
    const exact = evaluation.world.field(entity, row, field)
    return exact.kind === 'flag' ? codeOf(exact.value) : UNDECIDED
  }
}

/** The table of semantics: what a test's truth means under each strictness. */
export function verdictOf(
  strictness: CompiledRequirement['rule']['strictness'],
  inScope: number,
  met: number,
  decision: () => Decision,
): number {
  if (inScope === FALSE) return SKIP
  if (strictness === 'caseByCase') {
    if (met === FALSE) return SKIP
    if (inScope === UNDECIDED || met === UNDECIDED) return UNKNOWN
    return settled(decision(), MANUAL)
  }
  if (met === TRUE) return PASS
  if (strictness === 'encouraged') return met === FALSE && inScope === TRUE ? NOT_MET : SKIP
  if (met === UNDECIDED || inScope === UNDECIDED)
    return strictness === 'check' || strictness === 'consistency' ? SKIP : UNKNOWN
  switch (strictness) {
    case 'scope':
      return OUTSIDE
    case 'inPrinciple':
      return settled(decision(), WAIVABLE)
    default:
      return FAIL
  }
}

/** A person's word settles what the rule leaves to them. */
const settled = (decision: Decision, open: number): number =>
  decision === TRUE ? PASS : decision === FALSE ? FAIL : open
