import type { Expression } from '../language/expression.ts'
import { type Diagnostic, diagnostic, hasErrors, nearestName } from '../model/diagnostic.ts'
import { type Field, ROOT } from '../model/field.ts'
import type { Policy } from '../model/policy.ts'
import { compileAllotment } from './compileAllotment.ts'
import type { Compiled, CompiledAllotment, CompiledRequirement } from './compiled.ts'
import { compileIncentive } from './compileIncentive.ts'
import { compileRequirement } from './compileRequirement.ts'
import { compileTarget } from './compileTarget.ts'
import { columnKey, dependenciesOf, readColumn } from './dependencies.ts'
import { type Formula, formulaCompiler, type ItemPlace } from './formula.ts'
import { lint } from './lint/index.ts'
import type { Site } from './site.ts'
import { entitiesOf, fieldType, vocabularyOf } from './vocabulary.ts'

/** Resolves names, checks types and units, and finds cycles; every fault is a diagnostic, and faulty items are left out. */
export function compile(policy: Policy): Compiled {
  const diagnostics: Diagnostic[] = []
  const vocabulary = vocabularyOf(policy, diagnostics)
  const site: Site = {
    policy,
    compiler: formulaCompiler(vocabulary, policy.roundAreas ?? false, diagnostics),
    diagnostics,
  }
  const entities = new Map(entitiesOf(policy).map((e) => [e.label, e]))
  const fields = new Map(
    [...entities].map(([label, e]) => [label, new Map(e.fields.map((f) => [f.label, f]))]),
  )
  checkFrame(site)
  checkKeys(site)
  const formulas = new Map([...entities].map(([label, e]) => [label, compileFields(label, e.fields, site)]))
  const requirements = compact(policy.requirements.map((rule) => compileRequirement(rule, site)))
  const incentives = compact(policy.incentives.map((rule) => compileIncentive(rule, site)))
  const targets = compact(policy.targets.map((rule) => compileTarget(rule, site)))
  const allotments = compact(policy.allotments.map((rule) => compileAllotment(rule, site)))
  checkLabels(site)

  const dependencies = dependenciesOf(sourcesOf(formulas, requirements, allotments))
  for (const cycle of dependencies.cycles) diagnostics.push(cycleDiagnostic(cycle, formulas))
  const compiled: Compiled = {
    policy,
    vocabulary,
    entities,
    formulas,
    fields,
    requirements,
    incentives,
    targets,
    allotments,
    dependencies,
    diagnostics,
  }
  return hasErrors(diagnostics) ? compiled : { ...compiled, diagnostics: [...diagnostics, ...lint(compiled)] }
}

/** The expressions behind every derived field and qualification. */
function sourcesOf(
  formulas: Compiled['formulas'],
  requirements: readonly CompiledRequirement[],
  allotments: readonly CompiledAllotment[],
): ReadonlyMap<string, readonly Expression[]> {
  const sources = new Map<string, Expression[]>()
  const add = (key: string, list: readonly (Formula | undefined)[], columns: readonly Expression[] = []) => {
    const expressions = [...list.flatMap((f) => (f ? [f.expression] : [])), ...columns]
    sources.set(key, [...(sources.get(key) ?? []), ...expressions])
  }
  for (const [entity, list] of formulas) {
    for (const [label, formula] of list) add(columnKey(entity, label), [formula])
  }
  for (const { rule, scope, test } of requirements) {
    const decision = rule.decision ? [readColumn(rule.entity, rule.decision)] : []
    add(columnKey(rule.entity, rule.qualification), [scope, test], decision)
  }
  for (const { rule, capacity, demand, order } of allotments) {
    const { entity, qualification, group, decision } = rule
    if (!entity || !qualification) continue
    const columns = [...group, ...(decision ? [decision] : [])].map((label) => readColumn(entity, label))
    add(columnKey(entity, qualification), [capacity, demand, order], columns)
  }
  return sources
}

const compact = <T>(list: readonly (T | undefined)[]): T[] => list.filter((x): x is T => x !== undefined)

function cycleDiagnostic(cycle: readonly string[], formulas: Compiled['formulas']): Diagnostic {
  const names = cycle.map((key) => key.replace('\n', '.'))
  const [entity, label] = cycle[0]!.split('\n') as [string, string]
  const noun = formulas.get(entity)?.has(label) ? 'field' : 'requirement'
  const at: ItemPlace = {
    kind: 'item',
    noun,
    label: noun === 'field' ? `${entity}.${label}` : label,
    property: 'formula',
  }
  return diagnostic('error', 'cycle', at, { way: names.join(' → ') })
}

function checkFrame({ policy, compiler, diagnostics }: Site): void {
  const { entities } = compiler.vocabulary
  for (const [property, name] of [
    ['area', policy.area],
    ['main', policy.main.entity],
  ] as const) {
    if (!entities.includes(name)) {
      const at: ItemPlace = { kind: 'item', noun: 'policy', label: policy.title, property }
      diagnostics.push(
        diagnostic('error', 'unknownTable', at, { name, nearest: nearestName(name, entities) ?? '' }),
      )
    }
  }
}

/** What refers to a row, a ledger or a fund's year among it, does so by the table's one key. */
function checkKeys({ policy, diagnostics }: Site): void {
  for (const { label: entity, fields } of policy.entities) {
    if (entity === ROOT) continue
    const [key, second] = fields.filter(({ type }) => type === 'key')
    const field = key === undefined ? fields[0] : second
    if (field === undefined) continue
    const at: ItemPlace = { kind: 'item', noun: 'field', label: `${entity}.${field.label}`, property: 'type' }
    if (key === undefined) diagnostics.push(diagnostic('error', 'noKey', at, { entity }))
    else diagnostics.push(diagnostic('error', 'twoKeys', at, { entity, first: key.label }))
  }
}

function checkLabels({ policy, diagnostics }: Site): void {
  const lists = [
    ['requirement', policy.requirements],
    ['incentive', policy.incentives],
    ['target', policy.targets],
    ['allotment', policy.allotments],
  ] as const
  for (const [noun, list] of lists) {
    const seen = new Set<string>()
    for (const { label } of list) {
      if (seen.has(label))
        diagnostics.push(diagnostic('error', 'duplicateRule', { kind: 'item', noun, label }, { label }))
      seen.add(label)
    }
  }
}

function compileFields(entity: string, fields: readonly Field[], { compiler }: Site): Map<string, Formula> {
  const formulas = new Map<string, Formula>()
  for (const field of fields) {
    const at: ItemPlace = {
      kind: 'item',
      noun: 'field',
      label: `${entity}.${field.label}`,
      property: 'formula',
    }
    const formula = compiler.compile(field.formula, entity, fieldType(field), at)
    if (formula) formulas.set(field.label, formula)
  }
  return formulas
}
