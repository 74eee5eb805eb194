import { FLAG } from '../language/type.ts'
import type { Requirement } from '../model/rule.ts'
import type { CompiledRequirement } from './compiled.ts'
import type { ItemPlace } from './formula.ts'
import { knownColumn, knownEntity, missing, type Site } from './site.ts'

export function compileRequirement(rule: Requirement, site: Site): CompiledRequirement | undefined {
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
