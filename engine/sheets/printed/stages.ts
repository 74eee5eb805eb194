import type { Policy } from '../../model/policy.ts'
import type { Target } from '../../model/rule.ts'

/** Whether a target has anything under way or planned: a ratio has not, nor what is counted without stages. */
export const hasStages = (rule: Target | undefined, { entities }: Pick<Policy, 'entities'>): boolean =>
  rule === undefined ||
  (rule.denominator === undefined &&
    entities.some(
      ({ label, fields }) => label === rule.entity && fields.some(({ type }) => type === 'stage'),
    ))

/** Whether a target counts what is not completed. */
export const countsMore = (rule: Target, policy: Pick<Policy, 'entities'>): boolean =>
  hasStages(rule, policy) && rule.stages.some((stage) => stage !== 'done')
