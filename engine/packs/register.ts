/** What a clause of a notice does. */
export const CLAUSE_KINDS = [
  'scope',
  'eligibility',
  'classification',
  'treatmentMode',
  'incentive',
  'saving',
  'allowance',
  'target',
  'fund',
  'allocation',
  'milestone',
  'assessment',
  'reporting',
] as const
export type ClauseKind = (typeof CLAUSE_KINDS)[number]

/** A clause of a notice as its register lists it. */
export interface Clause {
  readonly id: string
  /** As the notice counts it: 八、5. */
  readonly place: string
  readonly kind: ClauseKind
  /** A short paraphrase. */
  readonly text: string
}

/** 责任单位 and 期限 of what a clause asks to be done; it stands as a row of 进度. */
export interface Duty {
  readonly task: string
  readonly owner?: string
  /** yyyy-mm-dd, the last day. */
  readonly due?: string
  /** How often, where it recurs: 每年, 每季度. */
  readonly every?: string
}

/**
 * What became of a clause. Modelled: the labels of the rules and parameters that carry it, and 实体.字段 for columns;
 * recorded: a duty that the workbook carries in 进度; or not modelled, with the reason.
 */
export type Fate = readonly string[] | Duty | { readonly reason: string }

type ClauseLine = readonly [id: string, place: string, kind: ClauseKind, text: string]

export const register = (lines: readonly ClauseLine[]): readonly Clause[] =>
  lines.map(([id, place, kind, text]) => ({ id, place, kind, text }))

export const isModelled = (fate: Fate): fate is readonly string[] => Array.isArray(fate)
export const isDuty = (fate: Fate): fate is Duty => !isModelled(fate) && 'task' in fate
