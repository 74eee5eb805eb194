/**
 * What a row is in one qualification. Severity decides: fail > unknown > manual > waivable > pass;
 * a false 范围 makes it notApplicable. `notMet` is for encouraged requirements, which never block.
 */
export type Outcome = 'pass' | 'waivable' | 'fail' | 'unknown' | 'manual' | 'notApplicable'

export const OUTCOMES: readonly Outcome[] = ['notApplicable', 'pass', 'waivable', 'manual', 'unknown', 'fail']

export const mapOutcomes = <T>(of: (outcome: Outcome) => T): Record<Outcome, T> =>
  Object.fromEntries(OUTCOMES.map((outcome) => [outcome, of(outcome)])) as Record<Outcome, T>

/** The result of one requirement on one row. */
export type Verdict = Outcome | 'notMet'

/** How a yes/no value is printed and first written. */
export const YES_WORD = '是'
export const NO_WORD = '否'
