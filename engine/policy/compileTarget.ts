import { FLAG, numberIn, unitOf } from '../language/type.ts'
import { diagnostic, nearestName } from '../model/diagnostic.ts'
import { ROOT } from '../model/field.ts'
import type { Target } from '../model/rule.ts'
import {
  divideUnits,
  isPure,
  NUMBER,
  parseUnit,
  sameDimension,
  type Unit,
  unitSymbols,
} from '../model/unit.ts'
import type { CompiledTarget } from './compiled.ts'
import type { Formula, ItemPlace } from './formula.ts'
import { knownColumn, knownEntity, missing, momentType, type Site } from './site.ts'

export function compileTarget(rule: Target, site: Site): CompiledTarget | undefined {
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
  const plain = compiler.compile(rule.measure, rule.entity, null, place('measure'))
  const denominator = compiler.compile(rule.denominator, rule.entity, null, place('denominator'))
  if (!plain) return rule.measure.trim() === '' ? missing(site, place('measure')) : undefined
  const unit = unitFor(rule, plain, denominator, site, place('unit'))
  const measure = denominator
    ? plain
    : compiler.compile(rule.measure, rule.entity, numberIn(unit), place('measure'))
  const wanted = numberIn(unit)
  const value = compiler.compile(rule.value, rule.level, wanted, place('value'))
  const upper = compiler.compile(rule.upper, rule.level, wanted, place('upper'))
  const scope = compiler.compile(rule.scope, rule.entity, FLAG, place('scope'))
  const moment = momentType(site, place('dateField'), rule.entity, rule.dateField)
  const from = compiler.compile(rule.from, ROOT, moment, place('from'))
  const to = compiler.compile(rule.to, ROOT, moment, place('to'))
  knownColumn(site, place('qualification'), rule.entity, rule.qualification)
  if (rule.value.trim() === '') missing(site, place('value'))
  if (diagnostics.length > before || !value || !measure) return undefined
  return { rule, scope, measure, denominator, value, upper, from, to, unit, up }
}

/** The unit of the target's figures: the declared one, which must fit the measure, or the measure's own. */
function unitFor(
  rule: Target,
  measure: Formula,
  denominator: Formula | undefined,
  site: Site,
  at: ItemPlace,
): Unit {
  const own = unitOf(measure.expression.type)
  const natural = denominator ? divideUnits(own, unitOf(denominator.expression.type)) : own
  if (!rule.unit) return isPure(natural) ? NUMBER : natural
  const unit = parseUnit(rule.unit)
  if (!unit) {
    const nearest = nearestName(rule.unit, unitSymbols()) ?? ''
    site.diagnostics.push(diagnostic('error', 'unknownUnit', at, { unit: rule.unit, nearest }))
    return natural
  }
  const { type } = measure.expression
  const bare = !denominator && (type.kind === 'flag' || (type.kind === 'number' && type.unit === null))
  if (!bare && !sameDimension(unit, natural)) {
    const values = { left: natural.symbol || '1', right: unit.symbol, excerpt: rule.unit, position: 1 }
    site.diagnostics.push(diagnostic('error', 'unitMismatch', at, values))
    return natural
  }
  return unit
}
