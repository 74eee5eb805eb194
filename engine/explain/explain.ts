import { toQuantity } from '../language/value.ts'
import type { Cause } from '../model/cause.ts'
import { NONE, OUTSIDE, standingName, verdictName } from '../model/codes.ts'
import type { AmountStep, Explanation, Missing, RequirementStep } from '../model/explanation.ts'
import { standingAt } from '../model/payable.ts'
import { prorate } from '../model/prorate.ts'
import { between, pointOf, type Quantity, subtract } from '../model/quantity.ts'
import { fraction, type Ratio, toDecimal, toFixed } from '../model/ratio.ts'
import { comparisonsOf, side } from './comparisons.ts'
import type { Source } from './source.ts'

type Qualified = ReturnType<Source['qualifications']>[number]
type Paid = ReturnType<Source['amounts']>[number]

/** Everything that decided one row: each requirement with both sides and the gap, each amount with its steps. Undefined where there is no such row. */
export function explainRow(source: Source, entity: string, id: string): Explanation | undefined {
  const row = source.data.rowOf(entity, id)
  if (row === undefined) return undefined
  const { compiled } = source
  const area = source.areaOf(entity)?.[row] ?? -1
  const name = compiled.entities.get(entity)?.fields.find((f) => f.type === 'text')?.label
  const shown = name ? source.evaluation.world.field(entity, row, name) : null
  return {
    entity,
    id: source.data.keyOf(entity, row),
    name: shown?.kind === 'text' ? (shown.value ?? '') : '',
    town: area < 0 ? '' : source.data.keyOf(compiled.policy.area, area),
    qualifications: source
      .qualifications()
      .filter((q) => q.entity === entity)
      .map((q) => ({ name: q.label, outcome: verdictName(q.codes[row]!), steps: stepsOf(q, row, source) })),
    amounts: source
      .amounts()
      .filter((a) => a.incentive.rule.entity === entity && standingAt(a, row) !== NONE)
      .map((a) => amountStep(a, row, source)),
  }
}

/** Where a false 范围 has put the row outside, the other requirements of the qualification say nothing. */
function stepsOf(q: Qualified, row: number, source: Source): RequirementStep[] {
  const rules = q.verdicts().map(({ requirement, codes, causes }): RequirementStep => {
    const { rule, test, scope } = requirement
    const here = { entity: rule.entity, row }
    const inScope = scope ? source.evaluation.value(scope.expression, here) : null
    const outside = q.codes[row] === OUTSIDE && codes[row] !== OUTSIDE
    const applies = !outside && (inScope?.kind !== 'flag' || inScope.value !== false)
    return {
      label: rule.label,
      strictness: rule.strictness,
      verdict: outside ? 'notApplicable' : verdictName(codes[row]!),
      clauses: rule.clauses,
      quote: rule.quote,
      message: rule.message,
      formula: test.source,
      comparisons: applies ? comparisonsOf(test.expression, test.source, here, source) : [],
      missing: outside ? [] : (causes.get(row) ?? []).map((cause) => missingOf(cause, source)),
      decision: rule.decision ? decisionOf(rule.entity, row, rule.decision, source) : null,
    }
  })
  const quotas = q.allocations.flatMap(({ allotment, outcome, placeOf }): RequirementStep[] => {
    const code = outcome.get(row)
    const place = placeOf(row)
    if (code === undefined || place === undefined) return []
    const { label, clauses, decision, capacity, note, order = '', descending = true } = allotment.rule
    const { group, rank, rivals } = place
    const places = pointOf(place.capacity)
    return [
      {
        label,
        strictness: 'must',
        verdict: verdictName(code),
        clauses,
        message: note,
        formula: capacity ?? '',
        comparisons: [],
        missing: [],
        decision: decision ? decisionOf(q.entity, row, decision, source) : null,
        quota: { group, order, descending, rank, rivals, capacity: places && toDecimal(places) },
      },
    ]
  })
  return [...rules, ...quotas]
}

function decisionOf(entity: string, row: number, field: string, source: Source): RequirementStep['decision'] {
  const value = source.evaluation.world.field(entity, row, field)
  return { field, answer: value.kind === 'flag' ? value.value : null }
}

export function missingOf(cause: Cause, source: Source): Missing {
  switch (cause.kind) {
    case 'blank':
    case 'orphan':
      return {
        kind: 'cell',
        entity: cause.entity,
        id: source.data.keyOf(cause.entity, cause.row),
        label: cause.field,
      }
    case 'undecided':
      return {
        kind: 'qualification',
        entity: cause.entity,
        id: source.data.keyOf(cause.entity, cause.row),
        label: cause.qualification,
      }
    case 'notSet':
    case 'ranged':
      return { kind: 'parameter', label: cause.parameter }
    case 'zeroDivision':
      return { kind: 'other', label: 'zeroDivision' }
    case 'noRows':
    case 'absentTable':
      return { kind: 'other', entity: cause.entity, label: cause.kind }
  }
}

const YUAN = (x: Ratio | null): string | null => x && toFixed(x, 2)

function amountStep(paid: Paid, row: number, source: Source): AmountStep {
  const { incentive, set } = paid
  const { rule, rate } = incentive
  const exact = paid.exact(row)
  const settled = paid.settled?.get(row)
  const here = { entity: rule.entity, row }
  const { low, high } = exact.approved
  const value = pointOf(exact.approved)
  const open: Quantity = between(null, null, [])
  const difference = (a: Quantity, b: Quantity) =>
    YUAN(pointOf(a) && pointOf(b) ? pointOf(subtract(a, b)) : pointOf(open))
  return {
    label: rule.label,
    standing: standingName(standingAt(paid, row)),
    clauses: rule.clauses,
    included: source.isIncluded(incentive),
    set,
    quantity: pointOf(exact.quantity) && toDecimal(pointOf(exact.quantity)!),
    unit: incentive.quantityUnit.symbol,
    rate: rate
      ? side(rate.expression, source.evaluation.value(rate.expression, here), '', rate.source)
      : null,
    due: YUAN(pointOf(exact.due)),
    capCut: difference(exact.due, exact.capped),
    groupCut: difference(exact.capped, exact.chosen),
    rounding: incentive.years ? null : difference(settled?.computed ?? exact.approved, exact.chosen),
    settlement: settled
      ? {
          paid: toFixed(settled.paid, 2),
          unpaid: YUAN(value && value.sub(settled.paid)),
          ledger: difference(exact.approved, settled.computed),
          locked: settled.locked,
        }
      : null,
    missing: exact.approved.causes.map((cause) => missingOf(cause, source)),
    low: YUAN(low),
    value: YUAN(value),
    high: YUAN(high),
    bearers: value
      ? sharesOf(
          value,
          incentive.bearers.map((b) => ({
            name: b.name,
            weight: pointOf(toQuantity(source.evaluation.value(b.weight.expression, here))),
          })),
        )
      : [],
    instalments:
      value && rule.schedule?.kind === 'split'
        ? sharesOf(
            value,
            rule.schedule.parts.map((p) => ({
              name: p.name,
              weight: fraction(Math.round(p.weight * 1e6), 1e6),
            })),
          )
        : [],
  }
}

/** An amount split to the 分 by weights; nothing where a weight is open. */
function sharesOf(
  value: Ratio,
  parts: readonly { name: string; weight: Ratio | null }[],
): { name: string; amount: string }[] {
  if (parts.some((p) => p.weight === null)) return []
  const fen = value.mul(100)
  const shares = prorate(
    fen.s * fen.n,
    parts.map((p) => p.weight!),
  )
  return parts.map((p, i) => ({ name: p.name, amount: toFixed(fraction(shares[i]!, 100n), 2) }))
}
