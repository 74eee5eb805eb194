import { type Explanation, explainRow, type RequirementStep, type Verdict } from '../../engine/index.ts'
import type { Runs } from './runs.ts'
import type { RowKey } from './state.ts'

export type Judged = Explanation['qualifications'][number]

/** Everything that decided one row, in the order in which people ask for it. */
export interface ExplainedRow extends Omit<Explanation, 'qualifications'> {
  /** The qualification that the headline counts; null where the row is of another table. */
  readonly main: Judged | null
  /** What else it was judged for. */
  readonly others: readonly Judged[]
  /** Made only of what never decides: encouraged conditions, checks. */
  readonly beside: readonly Judged[]
  /** Names of what does not apply to it. */
  readonly outside: readonly string[]
}

/** Undefined where there is no such row. */
export function explainedRow({ now: { simulation } }: Pick<Runs, 'now'>, row: RowKey) {
  const explanation = explainRow(simulation, row.entity, row.id)
  return explanation && arranged(explanation, simulation.compiled.policy.main)
}

/** A row's qualifications by what they are for. */
export function arranged(
  { qualifications, ...row }: Explanation,
  main: { readonly entity: string; readonly qualification: string },
): ExplainedRow {
  const isMain = ({ name }: Judged) => row.entity === main.entity && name === main.qualification
  const sorted = qualifications.map((q) => ({ ...q, steps: openFirst(q.steps) }))
  const rest = sorted.filter((q) => !isMain(q))
  const judged = rest.filter((q) => !isBeside(q))
  return {
    ...row,
    main: sorted.find(isMain) ?? null,
    others: judged.filter((q) => q.outcome !== 'notApplicable'),
    beside: rest.filter(isBeside),
    outside: judged.filter((q) => q.outcome === 'notApplicable').map(({ name }) => name),
  }
}

const WEIGHT: readonly Verdict[] = ['fail', 'unknown', 'manual', 'waivable', 'notMet']

/** What stands in the way first; the rest in the policy's order. */
function openFirst(steps: readonly RequirementStep[]): readonly RequirementStep[] {
  const rank = ({ verdict }: RequirementStep) => {
    const weight = WEIGHT.indexOf(verdict)
    return weight < 0 ? WEIGHT.length : weight
  }
  return [...steps].sort((a, b) => rank(a) - rank(b))
}

/** Strictnesses of what no outcome hangs on. */
export const NEVER_DECIDES: ReadonlySet<string> = new Set(['encouraged', 'check', 'consistency'])
const isBeside = ({ steps }: Judged): boolean =>
  steps.length > 0 && steps.every(({ strictness }) => NEVER_DECIDES.has(strictness))

/** Whether the row is outside of the scope of a rule, so that there is nothing to say of it. */
export const isOutside = ({ verdict, comparisons, missing }: RequirementStep): boolean =>
  verdict === 'notApplicable' && comparisons.length === 0 && missing.length === 0
