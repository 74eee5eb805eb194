import { kindOf } from '../incentives/index.ts'
import type { Expression } from '../language/expression.ts'
import { DATE, FLAG, numberIn, type Type, unitOf, YEAR } from '../language/type.ts'
import { type Diagnostic, diagnostic, hasErrors, nearestName } from '../model/diagnostic.ts'
import { type Field, ROOT } from '../model/field.ts'
import type { Policy } from '../model/policy.ts'
import { fraction, ONE, type Ratio } from '../model/ratio.ts'
import type { Allotment, Incentive, Requirement, Target } from '../model/rule.ts'
import { divideUnits, isPure, NUMBER, parseUnit, sameDimension, type Unit } from '../model/unit.ts'
import type {
  Compiled,
  CompiledAllotment,
  CompiledIncentive,
  CompiledRequirement,
  CompiledTarget,
} from './compiled.ts'
import { columnKey, dependenciesOf } from './dependencies.ts'
import { type Formula, type FormulaCompiler, formulaCompiler, type ItemPlace } from './formula.ts'
import { lint } from './lint/index.ts'
import { entitiesOf, fieldType, vocabularyOf } from './vocabulary.ts'

const YUAN: Unit = parseUnit('元')!
const YEARS: Unit = parseUnit('年')!

/** Rounding units of money, in 元. */
const STEPS: Readonly<Record<string, Ratio>> = {
  分: fraction(1, 100), 角: fraction(1, 10), 元: ONE, 十元: fraction(10), 百元: fraction(100), 千元: fraction(1000), 万元: fraction(10_000),
} // biome-ignore format: a table

interface Site {
  readonly policy: Policy
  readonly compiler: FormulaCompiler
  readonly diagnostics: Diagnostic[]
}

/** Resolves names, checks types and units, and finds cycles; every fault is a diagnostic, and faulty items are left out. */
export function compile(policy: Policy): Compiled {
  const diagnostics: Diagnostic[] = []
  const vocabulary = vocabularyOf(policy, diagnostics)
  const site: Site = { policy, compiler: formulaCompiler(vocabulary, diagnostics), diagnostics }
  const entities = new Map(entitiesOf(policy).map((e) => [e.label, e]))
  const fields = new Map(
    [...entities].map(([label, e]) => [label, new Map(e.fields.map((f) => [f.label, f]))]),
  )
  checkFrame(site)
  const formulas = new Map([...entities].map(([label, e]) => [label, compileFields(label, e.fields, site)]))
  const requirements = compact(policy.requirements.map((rule) => compileRequirement(rule, site)))
  const incentives = compact(policy.incentives.map((rule) => compileIncentive(rule, site)))
  const targets = compact(policy.targets.map((rule) => compileTarget(rule, site)))
  const allotments = compact(policy.allotments.map((rule) => compileAllotment(rule, site)))
  checkLabels(site)

  const sources = new Map<string, Expression[]>()
  const add = (key: string, ...list: (Formula | undefined)[]) => {
    const expressions = list.flatMap((f) => (f ? [f.expression] : []))
    sources.set(key, [...(sources.get(key) ?? []), ...expressions])
  }
  for (const [entity, list] of formulas)
    for (const [label, formula] of list) add(columnKey(entity, label), formula)
  for (const r of requirements) add(columnKey(r.rule.entity, r.rule.qualification), r.scope, r.test)
  for (const a of allotments) {
    if (a.rule.entity && a.rule.qualification)
      add(columnKey(a.rule.entity, a.rule.qualification), a.capacity, a.demand, a.order)
  }
  const dependencies = dependenciesOf(sources)
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

/** Whether an item's entity exists; a fault otherwise. */
function knownEntity(
  site: Site,
  noun: ItemPlace['noun'],
  label: string,
  property: string,
  entity: string,
): boolean {
  const { entities } = site.compiler.vocabulary
  if (entities.includes(entity)) return true
  const at: ItemPlace = { kind: 'item', noun, label, property }
  site.diagnostics.push(
    diagnostic('error', 'unknownTable', at, { name: entity, nearest: nearestName(entity, entities) ?? '' }),
  )
  return false
}

/** Whether a column of an entity exists (empty names are fine); a fault otherwise. */
function knownColumn(site: Site, at: ItemPlace, entity: string, name: string | undefined): boolean {
  if (!name) return true
  const columns = site.compiler.vocabulary.columnsOf(entity)
  if (columns.has(name)) return true
  site.diagnostics.push(
    diagnostic('error', 'unknownColumn', at, {
      name,
      entity,
      nearest: nearestName(name, columns.keys()) ?? '',
    }),
  )
  return false
}

const missing = (site: Site, at: ItemPlace): undefined => {
  site.diagnostics.push(diagnostic('error', 'formulaMissing', at, { label: at.label }))
  return undefined
}

function compileRequirement(rule: Requirement, site: Site): CompiledRequirement | undefined {
  const place = (property: string): ItemPlace => ({
    kind: 'item',
    noun: 'requirement',
    label: rule.label,
    property,
  })
  if (!knownEntity(site, 'requirement', rule.label, 'entity', rule.entity)) return undefined
  knownColumn(site, place('decision'), rule.entity, rule.decision)
  const scope = site.compiler.compile(rule.scope, rule.entity, FLAG, place('scope'))
  const test = site.compiler.compile(rule.test, rule.entity, FLAG, place('test'))
  if (rule.test.trim() === '') return missing(site, place('test'))
  if (!test || (rule.scope?.trim() && !scope)) return undefined
  return { rule, scope, test }
}

function compileIncentive(rule: Incentive, site: Site): CompiledIncentive | undefined {
  const place = (property: string): ItemPlace => ({
    kind: 'item',
    noun: 'incentive',
    label: rule.label,
    property,
  })
  if (!knownEntity(site, 'incentive', rule.label, 'entity', rule.entity)) return undefined
  const kind = kindOf(rule.kind)
  if (!kind) {
    site.diagnostics.push(diagnostic('error', 'unknownKind', place('kind'), { name: rule.kind }))
    return undefined
  }
  const { compiler, diagnostics } = site
  const before = diagnostics.length
  for (const argument of kind.arguments) {
    if (argument.required && !rule[argument.key]?.trim()) missing(site, place(argument.key))
  }
  const text = kind.formulas(rule)
  const money: Type = numberIn(YUAN)
  const part = (source: string | undefined, property: string, wanted: Type | null) =>
    compiler.compile(source, rule.entity, wanted, place(property))
  const quantity = part(text.quantity, 'base', null)
  const rate = text.rate === undefined ? undefined : part(text.rate, 'rate', null)
  const amount =
    diagnostics.length > before
      ? undefined
      : part(text.amount, text.rate === undefined ? 'base' : 'rate', money)
  const scope = part(rule.scope, 'scope', FLAG)
  const floor = part(rule.floor, 'floor', money)
  const cap = part(rule.cap, 'cap', money)
  const bearers = (rule.bearers ?? []).flatMap(({ name, weight }) => {
    const formula = part(weight, 'bearers', null)
    return formula ? [{ name, weight: formula }] : []
  })
  const years =
    rule.schedule?.kind === 'repeat' ? part(rule.schedule.years, 'schedule', numberIn(YEARS)) : undefined
  knownColumn(site, place('qualification'), rule.entity, rule.qualification)
  knownColumn(site, place('dateField'), rule.entity, rule.dateField)
  checkFund(rule, site, place('fund'))
  const step = STEPS[rule.rounding]
  if (!step)
    diagnostics.push(diagnostic('error', 'unknownRounding', place('rounding'), { name: rule.rounding }))
  if (diagnostics.length > before || !amount || !quantity || !step) return undefined
  return {
    rule,
    scope,
    amount,
    quantity,
    quantityUnit: unitOf(quantity.expression.type),
    rate,
    floor,
    cap,
    bearers,
    years,
    step: { ...YUAN, symbol: rule.rounding, factor: step },
  }
}

function checkFund(rule: Incentive, { policy, diagnostics }: Site, at: ItemPlace): void {
  if (!rule.fund || policy.allotments.some((a) => a.label === rule.fund)) return
  const nearest =
    nearestName(
      rule.fund,
      policy.allotments.map((a) => a.label),
    ) ?? ''
  diagnostics.push(diagnostic('error', 'unknownFund', at, { name: rule.fund, nearest }))
}

function compileTarget(rule: Target, site: Site): CompiledTarget | undefined {
  const place = (property: string): ItemPlace => ({
    kind: 'item',
    noun: 'target',
    label: rule.label,
    property,
  })
  if (!knownEntity(site, 'target', rule.label, 'entity', rule.entity)) return undefined
  if (!knownEntity(site, 'target', rule.label, 'level', rule.level)) return undefined
  const { compiler, diagnostics } = site
  const before = diagnostics.length
  const up =
    rule.level === ROOT
      ? []
      : rule.level === rule.entity
        ? []
        : compiler.vocabulary.pathUp(rule.entity, rule.level)
  if (up === null || up === 'ambiguous') {
    diagnostics.push(
      diagnostic('error', up === null ? 'noPath' : 'ambiguousPath', place('level'), {
        from: rule.entity,
        to: rule.level,
      }),
    )
    return undefined
  }
  const measure = compiler.compile(rule.measure, rule.entity, null, place('measure'))
  const denominator = compiler.compile(rule.denominator, rule.entity, null, place('denominator'))
  if (!measure) return rule.measure.trim() === '' ? missing(site, place('measure')) : undefined
  const natural = denominator
    ? divideUnits(unitOf(measure.expression.type), unitOf(denominator.expression.type))
    : unitOf(measure.expression.type)
  const unit = rule.unit ? parseUnit(rule.unit) : isPure(natural) ? NUMBER : natural
  if (!unit)
    diagnostics.push(
      diagnostic('error', 'unknownUnit', place('unit'), { unit: rule.unit ?? '', nearest: '' }),
    )
  const bare =
    measure.expression.type.kind === 'flag' ||
    (measure.expression.type.kind === 'number' && measure.expression.type.unit === null)
  if (unit && !bare && !sameDimension(unit, natural)) {
    diagnostics.push(
      diagnostic('error', 'unitMismatch', place('unit'), {
        left: natural.symbol || '1',
        right: unit.symbol,
        excerpt: rule.unit ?? '',
        position: 1,
      }),
    )
  }
  const wanted = numberIn(unit ?? NUMBER)
  const value = compiler.compile(rule.value, rule.level, wanted, place('value'))
  const upper = compiler.compile(rule.upper, rule.level, wanted, place('upper'))
  const scope = compiler.compile(rule.scope, rule.entity, FLAG, place('scope'))
  const moment = dateType(rule, site, place('dateField'))
  const from = compiler.compile(rule.from, ROOT, moment, place('from'))
  const to = compiler.compile(rule.to, ROOT, moment, place('to'))
  knownColumn(site, place('qualification'), rule.entity, rule.qualification)
  if (rule.value.trim() === '') missing(site, place('value'))
  if (diagnostics.length > before || !value || !unit) return undefined
  const shown = bare && !denominator ? { ...unit, factor: unitOf(measure.expression.type).factor } : unit
  return { rule, scope, measure, denominator, value, upper, from, to, unit: shown, up }
}

function dateType(rule: Target, site: Site, at: ItemPlace): Type | null {
  if (!rule.dateField || !knownColumn(site, at, rule.entity, rule.dateField)) return null
  const type = site.compiler.vocabulary.columnsOf(rule.entity).get(rule.dateField)!.type
  if (type.kind === 'year') return YEAR
  if (type.kind === 'date') return DATE
  site.diagnostics.push(
    diagnostic('error', 'typeMismatch', at, {
      found: type.kind,
      wanted: 'date',
      excerpt: rule.dateField,
      position: 1,
    }),
  )
  return null
}

function compileAllotment(rule: Allotment, site: Site): CompiledAllotment | undefined {
  const place = (property: string): ItemPlace => ({
    kind: 'item',
    noun: 'allotment',
    label: rule.label,
    property,
  })
  const { compiler, diagnostics } = site
  const before = diagnostics.length
  const entity = rule.entity
  if (entity !== undefined) {
    if (!knownEntity(site, 'allotment', rule.label, 'entity', entity)) return undefined
    knownColumn(site, place('qualification'), entity, rule.qualification)
    for (const name of rule.group) knownColumn(site, place('group'), entity, name)
  }
  const capacity = compiler.compile(
    rule.capacity,
    ROOT,
    entity === undefined ? numberIn(YUAN) : null,
    place('capacity'),
  )
  const demand =
    entity === undefined ? undefined : compiler.compile(rule.demand, entity, null, place('demand'))
  const order = entity === undefined ? undefined : compiler.compile(rule.order, entity, null, place('order'))
  if (!capacity && rule.capacity.trim() === '') return missing(site, place('capacity'))
  if (diagnostics.length > before || !capacity) return undefined
  return { rule, capacity, capacityUnit: unitOf(capacity.expression.type), demand, order }
}
