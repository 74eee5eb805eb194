import type { Cause } from '../model/cause.ts'
import {
  FAIL,
  IF_APPROVED,
  NONE,
  OUTSIDE,
  outcomeName,
  PERHAPS,
  standingName,
  UNKNOWN,
  WAIVABLE,
} from '../model/codes.ts'
import { ROOT } from '../model/field.ts'
import { standingAt } from '../model/payable.ts'
import { pointOf } from '../model/quantity.ts'
import type { Range, RowAmount, RowResult } from '../model/result.ts'
import { amountAt } from './amounts.ts'
import { yuan } from './printing.ts'
import type { Qualification } from './qualification.ts'
import type { Simulation } from './simulation.ts'

/** A line for every row that some requirement judges, in table order. */
export function rowResults(simulation: Simulation): readonly RowResult[] {
  const { compiled, data } = simulation
  const { main } = compiled.policy
  const judged = simulation.qualifications().filter((q) => q.label !== '' && q.entity !== ROOT)
  return [...new Set(judged.map((q) => q.entity))].flatMap((entity) => {
    const qualifications = judged.filter((q) => q.entity === entity)
    const chief =
      qualifications.find((q) => entity === main.entity && q.label === main.qualification) ??
      qualifications[0]!
    return Array.from({ length: data.length(entity) }, (_, row): RowResult => {
      return {
        entity,
        id: data.keyOf(entity, row),
        town: townOf(simulation, entity, row),
        outcome: outcomeName(chief.codes[row]!),
        qualifications: Object.fromEntries(qualifications.map((q) => [q.label, outcomeName(q.codes[row]!)])),
        failed: qualifications.flatMap((q) => failedAt(q, row)),
        missing: [...new Set(qualifications.flatMap((q) => missingAt(q, row)))],
        amounts: amountsAt(simulation, entity, row),
      }
    })
  })
}

export function townOf(simulation: Simulation, entity: string, row: number): string {
  const owner = simulation.areaOf(entity)?.[row] ?? -1
  return owner < 0 ? '' : simulation.data.keyOf(simulation.compiled.policy.area, owner)
}

/** Labels of the requirements and quotas that a row does not pass. */
export function failedAt(q: Qualification, row: number): string[] {
  if (q.codes[row] === OUTSIDE) return []
  const rules = q
    .verdicts()
    .filter(
      (v) => (v.codes[row] === FAIL || v.codes[row] === WAIVABLE) && !isCheck(v.requirement.rule.strictness),
    )
    .map((v) => v.requirement.rule.label)
  const quotas = q.allocations
    .filter((a) => [FAIL, WAIVABLE].includes(a.outcome.get(row) ?? -1))
    .map((a) => a.allotment.rule.label)
  return [...rules, ...quotas]
}

const isCheck = (strictness: string): boolean => strictness === 'check' || strictness === 'consistency'

/** Labels of the decisive cells that keep a row unknown. */
export function missingAt(q: Qualification, row: number): string[] {
  if (q.codes[row] !== UNKNOWN) return []
  return [
    ...new Set(
      q
        .verdicts()
        .flatMap((v) => v.causes.get(row) ?? [])
        .flatMap(labelOf),
    ),
  ]
}

const labelOf = (cause: Cause): string[] =>
  'field' in cause ? [cause.field] : 'parameter' in cause ? [cause.parameter] : []

function amountsAt(simulation: Simulation, entity: string, row: number): Record<string, RowAmount> {
  const entries = simulation.amounts().flatMap((a): [string, RowAmount][] => {
    const state = standingAt(a, row)
    if (a.incentive.rule.entity !== entity || state === NONE) return []
    const { low, high, causes } = amountAt(a, row)
    const value = pointOf({ low, high, causes })
    const standing = standingName(state)
    if (state === IF_APPROVED)
      return [[a.incentive.rule.label, { standing, ...NOTHING, ifApproved: yuan(value) }]]
    const range =
      state === PERHAPS
        ? { low: NOTHING.low, value: null, high: yuan(high) }
        : { low: yuan(low), value: yuan(value), high: yuan(high) }
    const settled = a.settled?.get(row)
    const ledger = settled && { paid: yuan(settled.paid), unpaid: yuan(value && value.sub(settled.paid)) }
    return [[a.incentive.rule.label, { standing, ...range, ...ledger }]]
  })
  return Object.fromEntries(entries)
}

const NOTHING: Range = { low: '0.00', value: '0.00', high: '0.00' }
