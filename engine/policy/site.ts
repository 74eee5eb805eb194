import { type Diagnostic, diagnostic, nearestName } from '../model/diagnostic.ts'
import type { Policy } from '../model/policy.ts'
import type { FormulaCompiler, ItemPlace } from './formula.ts'

/** Where the rules of a policy are compiled: its names, and the list that faults go to. */
export interface Site {
  readonly policy: Policy
  readonly compiler: FormulaCompiler
  readonly diagnostics: Diagnostic[]
}

/** Whether an item's entity exists; a fault otherwise. */
export function knownEntity(
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
export function knownColumn(site: Site, at: ItemPlace, entity: string, name: string | undefined): boolean {
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

export const missing = (site: Site, at: ItemPlace): undefined => {
  site.diagnostics.push(diagnostic('error', 'formulaMissing', at, { label: at.label }))
  return undefined
}
