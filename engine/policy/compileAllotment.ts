import { numberIn, unitOf } from '../language/type.ts'
import { ROOT } from '../model/field.ts'
import type { Allotment } from '../model/rule.ts'
import { YUAN } from '../model/unit.ts'
import type { CompiledAllotment } from './compiled.ts'
import type { ItemPlace } from './formula.ts'
import { knownColumn, knownEntity, missing, type Site } from './site.ts'

export function compileAllotment(rule: Allotment, site: Site): CompiledAllotment | undefined {
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
