import { type Expression, partsOf } from '../language/expression.ts'
import { ROOT } from '../model/field.ts'
import type { Compiled } from './compiled.ts'
import { columnKey } from './dependencies.ts'
import type { Formula } from './formula.ts'

/** A rule of the policy, and the tables and columns from which it is decided: columnKey(entity, label), a table with label ''. */
export interface RuleReads {
  readonly rule: string
  readonly columns: ReadonlySet<string>
}

/** One formula of a rule, on the rows that it is evaluated on; a bare label is a field that the rule names. */
type Part = readonly [entity: string, source: Formula | string | undefined]

/** What every rule reads: through derived fields and references, up to the qualifications that other rules make. */
export function readsOfRules(compiled: Compiled): readonly RuleReads[] {
  const { requirements, incentives, targets, allotments } = compiled
  const readsOf = (label: string, parts: readonly Part[]): RuleReads => {
    const columns = new Set<string>()
    for (const [entity, source] of parts) {
      if (source) columns.add(columnKey(entity, ''))
      if (typeof source === 'string') noteField(entity, source, columns, compiled)
      else if (source) noteExpression(source.expression, entity, columns, compiled)
    }
    return { rule: label, columns }
  }
  const enabled = requirements.filter(({ rule }) => rule.enabled)
  return [
    ...enabled.map(({ rule: { label, entity }, scope, test }) =>
      readsOf(label, [
        [entity, scope],
        [entity, test],
      ]),
    ),
    ...incentives.map(({ rule: { label, entity, dateField }, bearers, ...i }) => {
      const formulas = [
        i.scope,
        i.amount,
        i.quantity,
        i.floor,
        i.cap,
        i.years,
        ...bearers.map((b) => b.weight),
      ]
      return readsOf(label, [[entity, dateField], ...formulas.map((formula): Part => [entity, formula])])
    }),
    ...targets.map(({ rule: { label, entity, level, dateField }, up, ...t }) =>
      readsOf(label, [
        [entity, dateField],
        [entity, stageOf(entity, compiled)],
        ...[t.scope, t.measure, t.denominator].map((formula): Part => [entity, formula]),
        ...[t.value, t.upper, t.from, t.to].map((formula): Part => [level, formula]),
        ...pathOf(entity, up, compiled),
      ]),
    ),
    ...allotments.map(({ rule: { label, entity = ROOT, group, yearly = ROOT }, ...a }) =>
      readsOf(label, [
        ...group.map((field): Part => [entity, field]),
        ...[a.order, a.demand].map((formula): Part => [entity, formula]),
        ...[a.capacity, a.base, a.share].map((formula): Part => [yearly, formula]),
        [ROOT, a.opening],
      ]),
    ),
  ]
}

/** Every column that some derived field reads, its own aside. */
export function readsOfFields(compiled: Compiled): ReadonlySet<string> {
  const columns = new Set<string>()
  for (const [entity, formulas] of compiled.formulas)
    for (const { expression } of formulas.values()) noteExpression(expression, entity, columns, compiled)
  return columns
}

const stageOf = (entity: string, { entities }: Compiled): string | undefined =>
  entities.get(entity)?.fields.find(({ type }) => type === 'stage')?.label

/** The reference fields of a way up, each on the table that it stands in. */
function pathOf(entity: string, via: readonly string[], { vocabulary }: Compiled): Part[] {
  let here = entity
  return via.map((label): Part => {
    const part: Part = [here, label]
    here = vocabulary.referencesOf(here).get(label) ?? here
    return part
  })
}

/** A field that people fill in, or what its formula reads; a qualification is another rule's matter. */
function noteField(entity: string, label: string, columns: Set<string>, compiled: Compiled): void {
  const key = columnKey(entity, label)
  if (columns.has(key) || !compiled.fields.get(entity)?.has(label)) return
  columns.add(key)
  const formula = compiled.formulas.get(entity)?.get(label)
  if (formula) noteExpression(formula.expression, entity, columns, compiled)
}

function noteExpression(e: Expression, here: string, columns: Set<string>, compiled: Compiled): void {
  const note = (part: Expression, entity: string) => noteExpression(part, entity, columns, compiled)
  const notePath = (entity: string, via: readonly string[]) => {
    for (const [at, label] of pathOf(entity, via, compiled)) noteField(at, String(label), columns, compiled)
  }
  switch (e.op) {
    case 'field':
      notePath(here, e.via)
      noteField(e.entity, e.label, columns, compiled)
      break
    case 'aggregate':
      columns.add(columnKey(e.entity, ''))
      notePath(e.entity, e.up)
      if (e.field) note(e.field, e.entity)
      for (const { field, value } of e.criteria) {
        note(field, e.entity)
        note(value, here)
      }
      break
    case 'rank':
      note(e.argument, here)
      note(e.field, e.entity)
      break
    case 'prorate':
      notePath(here, e.shared?.via ?? [])
      note(e.total, here)
      note(e.weight, here)
      break
    default:
      for (const part of partsOf(e)) note(part, here)
  }
}
