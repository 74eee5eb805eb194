import { numberIn, PURE, unitOf } from '../language/type.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { ROOT } from '../model/field.ts'
import { type Allotment, YEARLY } from '../model/rule.ts'
import { YUAN } from '../model/unit.ts'
import type { CompiledAllotment } from './compiled.ts'
import type { ItemPlace } from './formula.ts'
import { knownColumn, knownEntity, missing, type Site } from './site.ts'

export function compileAllotment(rule: Allotment, site: Site): CompiledAllotment | undefined {
  const place = (property: string) => placeOf(rule, property)
  const { compiler, diagnostics } = site
  const before = diagnostics.length
  const entity = rule.entity
  if (entity !== undefined) {
    if (!knownEntity(site, 'allotment', rule.label, 'entity', entity)) return undefined
    knownColumn(site, place('qualification'), entity, rule.qualification)
    for (const name of rule.group) knownColumn(site, place('group'), entity, name)
  }
  if (entity === undefined) return compileFund(rule, site, before)
  const capacity = compiler.compile(rule.capacity, ROOT, null, place('capacity'))
  const demand = compiler.compile(rule.demand, entity, null, place('demand'))
  const order = compiler.compile(rule.order, entity, null, place('order'))
  if (!capacity && isBlank(rule.capacity)) return missing(site, place('capacity'))
  if (diagnostics.length > before || !capacity) return undefined
  return { rule, capacity, capacityUnit: unitOf(capacity.expression.type), demand, order }
}

/** A fund's income is its capacity, or 计提基数 × 比例; by years where it names the entity that lists them. */
function compileFund(rule: Allotment, site: Site, before: number): CompiledAllotment | undefined {
  const { compiler, diagnostics } = site
  const place = (property: string) => placeOf(rule, property)
  if (rule.yearly !== undefined && !knownEntity(site, 'allotment', rule.label, 'yearly', rule.yearly))
    return undefined
  for (const name of rule.group)
    if (name !== YEARLY) diagnostics.push(diagnostic('error', 'fundGroup', place('group'), { name }))
  const owner = rule.yearly ?? ROOT
  const money = numberIn(YUAN)
  const base = compiler.compile(rule.base, owner, money, place('base'))
  const share = compiler.compile(rule.share, owner, PURE, place('share'))
  const opening = compiler.compile(rule.opening, ROOT, money, place('opening'))
  const product = base && share ? `(${rule.base})*(${rule.share})` : undefined
  const stated = isBlank(rule.capacity) ? product : rule.capacity
  if (stated === undefined && diagnostics.length === before) {
    const property = base ? 'share' : share ? 'base' : 'capacity'
    diagnostics.push(diagnostic('error', 'fundIncome', place(property), { label: rule.label }))
  }
  const capacity = compiler.compile(stated, owner, money, place('capacity'))
  if (diagnostics.length > before || !capacity) return undefined
  return { rule, capacity, capacityUnit: YUAN, opening, base, share }
}

const placeOf = ({ label }: Allotment, property: string): ItemPlace => ({
  kind: 'item',
  noun: 'allotment',
  label,
  property,
})

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''
