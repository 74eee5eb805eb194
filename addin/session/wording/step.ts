import type { QuotaPlace, RequirementStep, Verdict } from '../../../engine/index.ts'
import { fill, type Words } from '../../text/index.ts'
import { isMet } from './comparison.ts'

/** What a row would have to reach: not what others have let it pass, nor what it is outside of. */
const MISSED: ReadonlySet<Verdict> = new Set(['fail', 'waivable', 'notMet', 'unknown'])
const NEEDS_PERSON: ReadonlySet<Verdict> = new Set(['waivable', 'manual'])
/** The sentence for those who fail is no sentence for those who may not. */
const SPEAKS: ReadonlySet<Verdict> = new Set(['fail', 'waivable', 'manual', 'notMet'])

/** Whether somebody wants the comparisons of a rule to hold that do not. */
export const isWanted = ({ verdict }: RequirementStep): boolean => MISSED.has(verdict)

/** The sentence of a rule for those who do not meet it; '' for the others. */
export const messageOf = ({ verdict, message }: RequirementStep): string =>
  SPEAKS.has(verdict) ? (message ?? '') : ''

/** 裁定（批准）：是; '' where nothing hangs on a person's word, or none was asked for. */
export function decisionText({ explain }: Words, step: RequirementStep): string {
  const { decision, verdict } = step
  if (decision === null || isMet(step) || (decision.answer === null && !NEEDS_PERSON.has(verdict))) return ''
  const answer = explain[{ true: 'yes', false: 'no', null: 'undecided' }[`${decision.answer}`]]!
  return fill(explain.decision!, { field: decision.field, answer })
}

/** 崇福镇·2022：按规划面积从大到小排第3，共3个，名额2 */
export function quotaText({ explain }: Words, quota: QuotaPlace): string {
  const { group, order, descending, rank, rivals, capacity } = quota
  const direction = explain[descending ? 'descending' : 'ascending']!
  return fill(explain.quota!, {
    group,
    by: order === '' ? '' : fill(explain.rankedBy!, { order, direction }),
    rank: rank ?? explain.undecided!,
    rivals,
    capacity: capacity ?? explain.undecided!,
  })
}

/** Whether any of several ways is enough to meet a test. */
export const isEither = ({ formula }: Pick<RequirementStep, 'formula'>): boolean =>
  /^\s*=?\s*OR\s*\(/i.test(formula)
