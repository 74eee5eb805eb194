import {
  type Absence,
  type AmountStep,
  type Decimals,
  type DetailRow,
  type FactColumn,
  type RequirementStep,
  ratio,
  type Simulation,
  toDecimal,
  valueText,
} from '../../../engine/index.ts'
import { fill } from '../../text/index.ts'
import { whyOpen } from '../wording/amount.ts'
import { remedyText } from '../wording/comparison.ts'
import { shortfall } from '../wording/format.ts'
import { isEither } from '../wording/step.ts'
import type { Wording } from '../wording/wording.ts'
import { type Explained, mainSteps } from './explained.ts'
import { isCountedOutlay } from './stakes.ts'

/** One line of 项目明细 for each row of the main entity; `rows` are all of them in table order. */
export function detailRows(
  wording: Wording,
  simulation: Simulation,
  rows: readonly Explained[],
  facts: readonly FactColumn[],
): DetailRow[] {
  return rows.map((row, index) => detailRow(wording, simulation, row, index, facts))
}

function detailRow(
  wording: Wording,
  simulation: Simulation,
  { row, explanation }: Explained,
  index: number,
  facts: readonly FactColumn[],
): DetailRow {
  const { words } = wording
  const { policy } = simulation.compiled
  const steps = mainSteps(policy, explanation)
  const broken = steps.filter((step) => step.verdict === 'fail' || step.verdict === 'waivable')
  const open = steps.filter((step) => step.verdict === 'unknown').flatMap((step) => step.missing)
  const amounts = (explanation?.amounts ?? []).flatMap((step) => countedAmount(simulation, step))
  const approved = sum(amounts.map((a) => a.value))
  const paid = sum(['0', ...amounts.map((a) => a.settlement?.paid ?? '0')])
  return {
    town: row.town,
    id: row.id,
    name: explanation?.name ?? '',
    facts: facts.map(({ label }) => factOf(valueText(simulation, row.entity, index, label))),
    outcome: row.outcome,
    failed: broken.map(({ label, clauses }) =>
      clauses.length > 0 ? `${label}（${clauses.join(words.explain.clauseJoint)}）` : label,
    ),
    remedy: [
      ...broken.flatMap((step) => remedies(wording, step)),
      ...new Set(open.map(({ label }) => fill(words.explain.lacks!, { label }))),
    ],
    due: sum(amounts.map((a) => a.due)),
    cut: sum(amounts.flatMap((a) => [a.capCut, a.groupCut])),
    approved,
    low: sum(amounts.map((a) => a.low)),
    high: sum(amounts.map((a) => a.high)),
    paid,
    unpaid: approved === null || paid === null ? null : toDecimal(ratio(approved).sub(ratio(paid))),
    absence: absenceOf(simulation, amounts),
  }
}

/**
 * Why a row has no amounts: nothing that is spent is in the estimate with its rate, none of it is for this row, the rate
 * is a range, or cells are missing.
 */
function absenceOf(simulation: Simulation, amounts: readonly AmountStep[]): Absence {
  if (amounts.some((a) => !a.set)) return 'notSet'
  const open = amounts.filter((a) => a.value === null)
  if (open.length > 0 && open.every((a) => whyOpen(a) === 'ranged')) return 'ranged'
  if (amounts.length > 0) return 'incomplete'
  const included = simulation.compiled.incentives.filter((incentive) => simulation.isIncluded(incentive))
  return included.some(({ rule }) => rule.effect === 'outlay') ? 'notApplicable' : 'notSet'
}

/** An amount as it enters the total; a row that may count adds from nothing to its amount. */
function countedAmount(simulation: Simulation, step: AmountStep): AmountStep[] {
  if (!isCountedOutlay(simulation, step)) return []
  return step.standing === 'counted'
    ? [step]
    : [{ ...step, due: null, capCut: null, groupCut: null, low: '0', value: null }]
}

/** What would do, or where no one change does, by how much a figure misses; of several that do, each alone is enough. */
export function remedies({ words }: Wording, step: RequirementStep): string[] {
  const list = step.comparisons.flatMap((c) => {
    if (c.holds !== false) return []
    if (c.remedy) return [remedyText(words, c.remedy)]
    if (c.gap === null || Number(c.gap) === 0) return []
    const gap = shortfall(c.gap, c.left.unit)
    return [fill(words.explain.short!, { field: c.left.text, gap, unit: c.left.unit })]
  })
  return list.length > 1 && isEither(step) ? [list.join(words.cli.either!)] : list
}

/** A number, a text, both ends of a range; null where nothing or only one end is known. */
function factOf(text: string | null): string | number | null {
  if (text === null || !/^(?:-?\d|\[)/.test(text)) return text
  const [, low, high] = /^\[(.*), (.*)\]$/.exec(text) ?? []
  if (low !== undefined && high !== undefined) return low === '' || high === '' ? null : `${low}–${high}`
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}

/** null where there is nothing to add up, or a part is not known. */
function sum(parts: readonly Decimals[]): Decimals {
  if (parts.length === 0) return null
  return parts.reduce((a, b) => (a === null || b === null ? null : toDecimal(ratio(a).add(ratio(b)))))
}
