import type { ColumnName, ParameterName, Vocabulary } from '../language/scope.ts'
import { DATE, FLAG, LIST, numberIn, PURE, TEXT, type Type, YEAR } from '../language/type.ts'
import { type Diagnostic, diagnostic, nearestName } from '../model/diagnostic.ts'
import { type Entity, type Field, ROOT } from '../model/field.ts'
import { type Parameter, withAsOf } from '../model/parameter.ts'
import type { Policy } from '../model/policy.ts'
import { NUMBER, parseUnit, type Unit, unitSymbols } from '../model/unit.ts'

/** The entities of a policy, the root last if the policy does not declare it. */
export function entitiesOf(policy: Policy): readonly Entity[] {
  return policy.entities.some((e) => e.label === ROOT)
    ? policy.entities
    : [...policy.entities, { label: ROOT, fields: [] }]
}

/** Builds what the names of a policy mean, and reports clashes, unknown units and dangling references. */
export function vocabularyOf(policy: Policy, diagnostics: Diagnostic[]): Vocabulary {
  const entities = entitiesOf(policy)
  const labels = entities.map((e) => e.label)
  const parameters = new Map<string, ParameterName>()
  for (const p of withAsOf(policy.parameters)) {
    if (parameters.has(p.label))
      diagnostics.push(
        diagnostic(
          'error',
          'duplicateParameter',
          { kind: 'item', noun: 'parameter', label: p.label },
          { label: p.label },
        ),
      )
    parameters.set(p.label, parameterName(p, diagnostics))
  }
  const columns = new Map(entities.map((e) => [e.label, columnsOf(e, policy, parameters, diagnostics)]))
  const references = new Map(entities.map((e) => [e.label, referencesOf(e, labels, diagnostics)]))
  const none: ReadonlyMap<string, never> = new Map<string, never>()
  const paths = new Map<string, ReturnType<Vocabulary['pathUp']>>()
  return {
    entities: labels,
    parameters,
    columnsOf: (entity) => columns.get(entity) ?? none,
    referencesOf: (entity) => references.get(entity) ?? none,
    pathUp: (from, to) => {
      const key = `${from}\n${to}`
      if (!paths.has(key)) paths.set(key, shortestPath(from, to, references))
      return paths.get(key)!
    },
  }
}

/** Breadth first over reference fields; two ways of the same shortest length are ambiguous. */
function shortestPath(
  from: string,
  to: string,
  references: ReadonlyMap<string, ReadonlyMap<string, string>>,
): readonly string[] | 'ambiguous' | null {
  if (to === ROOT) return []
  let level: { entity: string; path: readonly string[] }[] = [{ entity: from, path: [] }]
  const seen = new Set([from])
  while (level.length > 0) {
    const next = level.flatMap(({ entity, path }) =>
      [...(references.get(entity) ?? [])].map(([label, target]) => ({
        entity: target,
        path: [...path, label],
      })),
    )
    const found = next.filter((step) => step.entity === to)
    if (found.length > 0) return found.length === 1 ? found[0]!.path : 'ambiguous'
    level = next.filter((step) => !seen.has(step.entity))
    for (const step of level) seen.add(step.entity)
  }
  return null
}

function columnsOf(
  entity: Entity,
  policy: Policy,
  parameters: ReadonlyMap<string, ParameterName>,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, ColumnName> {
  const columns = new Map<string, ColumnName>()
  for (const field of entity.fields) {
    const at = { kind: 'item', noun: 'field', label: `${entity.label}.${field.label}` } as const
    if (columns.has(field.label))
      diagnostics.push(
        diagnostic('error', 'duplicateField', at, { entity: entity.label, label: field.label }),
      )
    if (parameters.has(field.label))
      diagnostics.push(diagnostic('error', 'ambiguousName', at, { entity: entity.label, label: field.label }))
    const type = fieldType(field, (unit) =>
      diagnostics.push(
        diagnostic(
          'error',
          'unknownUnit',
          { ...at, property: 'unit' },
          { unit, nearest: nearestName(unit, unitSymbols()) ?? '' },
        ),
      ),
    )
    columns.set(field.label, { label: field.label, type, field })
  }
  for (const requirement of policy.requirements) {
    const label = requirement.qualification
    if (requirement.entity !== entity.label || label === '') continue
    if (columns.get(label)?.field) {
      const at = {
        kind: 'item',
        noun: 'requirement',
        label: requirement.label,
        property: 'qualification',
      } as const
      diagnostics.push(diagnostic('error', 'ambiguousName', at, { entity: entity.label, label }))
    }
    if (!columns.has(label)) columns.set(label, { label, type: FLAG })
  }
  return columns
}

export function fieldType(field: Field, unknownUnit: (unit: string) => void = () => {}): Type {
  switch (field.type) {
    case 'number':
      return numberIn(unitNamed(field.unit, unknownUnit))
    case 'flag':
      return FLAG
    case 'date':
      return DATE
    case 'year':
      return YEAR
    case 'multi':
      return LIST
    default:
      return TEXT
  }
}

function unitNamed(symbol: string | undefined, unknownUnit: (unit: string) => void): Unit {
  const unit = parseUnit(symbol ?? '')
  if (unit === undefined) unknownUnit(symbol ?? '')
  return unit ?? NUMBER
}

function parameterName(p: Parameter, diagnostics: Diagnostic[]): ParameterName {
  const at = { kind: 'item', noun: 'parameter', label: p.label, property: 'unit' } as const
  const unknownUnit = (unit: string) =>
    diagnostics.push(
      diagnostic('error', 'unknownUnit', at, { unit, nearest: nearestName(unit, unitSymbols()) ?? '' }),
    )
  const type = parameterType(p, unknownUnit)
  const bands = p.type === 'table' ? numberIn(unitNamed(p.bandUnit, unknownUnit)) : undefined
  return { type, by: p.by ?? [], bands }
}

function parameterType(p: Parameter, unknownUnit: (unit: string) => void): Type {
  switch (p.type) {
    case 'number':
    case 'table':
      return p.unit === undefined || p.unit === '' ? PURE : numberIn(unitNamed(p.unit, unknownUnit))
    case 'year':
      return YEAR
    case 'date':
      return DATE
    case 'flag':
      return FLAG
    case 'choice':
      return TEXT
    case 'list':
      return LIST
  }
}

function referencesOf(
  entity: Entity,
  labels: readonly string[],
  diagnostics: Diagnostic[],
): ReadonlyMap<string, string> {
  const references = new Map<string, string>()
  for (const field of entity.fields) {
    if (field.type !== 'reference') continue
    const to = field.to ?? field.label
    if (labels.includes(to)) references.set(field.label, to)
    else {
      const at = {
        kind: 'item',
        noun: 'field',
        label: `${entity.label}.${field.label}`,
        property: 'to',
      } as const
      diagnostics.push(
        diagnostic('error', 'unknownTable', at, { name: to, nearest: nearestName(to, labels) ?? '' }),
      )
    }
  }
  return references
}

/** The key field of an entity: the first of type key. */
export const keyField = (entity: Entity): Field | undefined => entity.fields.find((f) => f.type === 'key')
