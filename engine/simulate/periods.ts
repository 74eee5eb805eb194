import { partsOf, toQuantity } from '../language/value.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import { pointOf } from '../model/quantity.ts'
import type { Formula } from '../policy/formula.ts'
import { momentsOf } from './moments.ts'
import type { Simulation } from './simulation.ts'

/** Rows named in one sentence; of the others only the number is given. */
const MOST_NAMED = 5

/** Rows and targets whose year lies outside the period that the policy states. */
export function outsidePeriod(simulation: Simulation): Diagnostic[] {
  const { period, targets, incentives } = simulation.compiled.policy
  if (period === undefined) return []
  const isOutside = (year: number | null) => year !== null && (year < period.from || year > period.to)
  const dated = new Map<string, { entity: string; field: string }>()
  for (const { entity, dateField } of [...targets, ...incentives])
    if (dateField) dated.set(`${entity}\n${dateField}`, { entity, field: dateField })
  return [
    ...[...dated.values()].flatMap(({ entity, field }) => rowsOutside(entity, field, isOutside, simulation)),
    ...targetsOutside(isOutside, simulation),
  ]
}

type IsOutside = (year: number | null) => boolean

function rowsOutside(
  entity: string,
  field: string,
  isOutside: IsOutside,
  simulation: Simulation,
): Diagnostic[] {
  const { compiled, data, evaluation } = simulation
  const { period } = compiled.policy
  const isDate = compiled.fields.get(entity)?.get(field)?.type === 'date'
  const momentOf = momentsOf(entity, field, evaluation)
  const rows = Array.from({ length: data.length(entity) }, (_, row) => row).filter((row) => {
    const moment = pointOf(momentOf(row))?.valueOf() ?? null
    return isOutside(moment !== null && isDate ? partsOf(moment).year : moment)
  })
  if (rows.length === 0) return []
  const ids = rows.slice(0, MOST_NAMED).map((row) => data.keyOf(entity, row))
  const at = { kind: 'data', entity, row: rows[0]!, id: ids[0]!, field } as const
  const values = {
    entity,
    field,
    count: rows.length,
    rows: ids.join('、'),
    from: period!.from,
    to: period!.to,
  }
  return [diagnostic('warning', 'outsidePeriod', at, values)]
}

function targetsOutside(isOutside: IsOutside, { compiled, evaluation }: Simulation): Diagnostic[] {
  const { period } = compiled.policy
  return compiled.targets.flatMap(({ rule, from, to }) => {
    const yearOf = (formula: Formula | undefined): number | null => {
      if (formula === undefined) return null
      const moment = pointOf(toQuantity(evaluation.value(formula.expression, { entity: rule.level, row: 0 })))
      if (moment === null) return null
      return formula.expression.type.kind === 'date' ? partsOf(moment.valueOf()).year : moment.valueOf()
    }
    const year = [yearOf(from), yearOf(to)].find(isOutside)
    if (year === undefined || !evaluation.settings.isOn(rule.label, true)) return []
    const at = { kind: 'item', noun: 'target', label: rule.label, property: 'from' } as const
    const values = { label: rule.label, year: year!, from: period!.from, to: period!.to }
    return [diagnostic('warning', 'targetOutsidePeriod', at, values)]
  })
}
