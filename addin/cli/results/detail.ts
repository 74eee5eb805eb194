import {
  type AmountStep,
  type Decimals,
  type DetailRow,
  type Explanation,
  explainRow,
  type FactColumn,
  type Payment,
  type Policy,
  type RequirementStep,
  type RowResult,
  ratio,
  type Simulation,
  toDecimal,
  valueText,
} from '../../../engine/index.ts'
import { fill } from '../../text/index.ts'
import { remedyText } from '../print/comparison.ts'
import type { Context } from '../verb.ts'

/** Enough to recognise a row by; the rest stands in its own sheet. */
const MOST_FACTS = 8
const FACTS: ReadonlySet<string> = new Set(['choice', 'number', 'year', 'stage'])

/** The first columns of the main table that say what a row is. */
export function factsOf({ entities, main }: Policy): FactColumn[] {
  const fields = entities.find((e) => e.label === main.entity)?.fields ?? []
  return fields
    .filter((field) => FACTS.has(field.type) && field.label !== '')
    .slice(0, MOST_FACTS)
    .map(({ label, unit }) => ({ label, unit }))
}

/** One line of 项目明细 for each row of the main entity, in table order. */
export function detailRows(
  context: Context,
  simulation: Simulation,
  rows: readonly RowResult[],
  facts: readonly FactColumn[],
): DetailRow[] {
  const { policy } = simulation.compiled
  return rows
    .filter((row) => row.entity === policy.main.entity)
    .map((row, index) => detailRow(context, simulation, row, index, facts))
}

function detailRow(
  { words }: Context,
  simulation: Simulation,
  row: RowResult,
  index: number,
  facts: readonly FactColumn[],
): DetailRow {
  const { policy } = simulation.compiled
  const explanation = explainRow(simulation, row.entity, row.id)
  const steps = mainSteps(policy, explanation)
  const broken = steps.filter((step) => step.verdict === 'fail' || step.verdict === 'waivable')
  const open = steps.filter((step) => step.verdict === 'unknown').flatMap((step) => step.missing)
  const amounts = (explanation?.amounts ?? []).flatMap((step) => countedAmount(simulation, step))
  const approved = sum(amounts.map((a) => a.value))
  const paid = paidTo(simulation.payments, row.id)
  return {
    town: row.town,
    id: row.id,
    name: explanation?.name ?? '',
    facts: facts.map(({ label }) => factOf(valueText(simulation, row.entity, index, label))),
    outcome: row.outcome,
    failed: broken.map((step) => `${step.label}（${step.clauses.join('、')}）`),
    remedy: [
      ...broken.flatMap((step) => remedies(words, step)),
      ...new Set(open.map(({ label }) => fill(words.explain.lacks!, { label }))),
    ],
    due: sum(amounts.map((a) => a.due)),
    cut: sum(amounts.flatMap((a) => [a.capCut, a.groupCut])),
    approved,
    low: sum(amounts.map((a) => a.low)),
    high: sum(amounts.map((a) => a.high)),
    paid,
    unpaid: approved === null || paid === null ? null : toDecimal(ratio(approved).sub(ratio(paid))),
    absence: amounts.some((a) => !a.set) ? 'notSet' : amounts.length === 0 ? 'notApplicable' : 'incomplete',
  }
}

/**
 * An amount as it enters the total: included outlays of rows that count; a row that may count adds from nothing to
 * its amount, one that waits for approval adds nothing.
 */
function countedAmount({ compiled: { policy } }: Simulation, step: AmountStep): AmountStep[] {
  const effect = policy.incentives.find(({ label }) => label === step.label)?.effect
  if (!step.included || effect !== 'outlay' || step.standing === 'waiting') return []
  return step.standing === 'counted'
    ? [step]
    : [{ ...step, due: null, capCut: null, groupCut: null, low: '0', value: null }]
}

/** The steps of the main qualification. */
export const mainSteps = (
  { main }: Policy,
  explanation: Explanation | undefined,
): readonly RequirementStep[] =>
  explanation?.qualifications.find((q) => q.name === main.qualification)?.steps ?? []

const remedies = (words: Context['words'], step: RequirementStep): string[] =>
  step.comparisons.flatMap((c) => (c.holds === false && c.remedy ? [remedyText(words, c.remedy)] : []))

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

const paidTo = (payments: readonly Payment[], id: string): Decimals =>
  sum(['0', ...payments.filter((p) => p.row === id && p.paid !== null).map((p) => String(p.paid))])
