import type { Outcome, Verdict } from './outcome.ts'
import type { Standing } from './result.ts'

/**
 * Verdict codes, ordered by severity so that the outcome of a row is the maximum over its requirements.
 * `skip`: the requirement says nothing about the row (out of its scope, case that does not arise, not set).
 * `notMet` (an encouraged one) never enters; `outside` puts the row out of the qualification altogether.
 */
export const SKIP = 0
export const NOT_MET = 1
export const PASS = 2
export const WAIVABLE = 3
export const MANUAL = 4
export const UNKNOWN = 5
export const FAIL = 6
export const OUTSIDE = 7

const NAMES: readonly Verdict[] = [
  'notApplicable',
  'notMet',
  'pass',
  'waivable',
  'manual',
  'unknown',
  'fail',
  'notApplicable',
]
export const verdictName = (code: number): Verdict => NAMES[code]!
export const outcomeName = (code: number): Outcome => (code === NOT_MET ? 'pass' : (NAMES[code] as Outcome))

/** Whether a row is paid: no, only if its waivable outcome is approved, perhaps (unknown or for a person), yes. */
export const NONE = 0
export const IF_APPROVED = 1
export const PERHAPS = 2
export const COUNTED = 3

const STANDINGS: readonly Standing[] = ['waiting', 'waiting', 'open', 'counted']
export const standingName = (state: number): Standing => STANDINGS[state]!
