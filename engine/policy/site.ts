import { DATE, type Type, YEAR } from '../language/type.ts'
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

/**
 * The type of the column that says when, DATE or YEAR; null where none is named, or after a fault: nothing else can say
 * it, a key that looks like a year neither.
 */
export function momentType(site: Site, at: ItemPlace, entity: string, name: string | undefined): Type | null {
  if (!name || !knownColumn(site, at, entity, name)) return null
  const { type } = site.compiler.vocabulary.columnsOf(entity).get(name)!
  if (type.kind === 'year') return YEAR
  if (type.kind === 'date') return DATE
  site.diagnostics.push(diagnostic('error', 'dateField', at, { name, found: type.kind }))
  return null
}

export const missing = (site: Site, at: ItemPlace): undefined => {
  site.diagnostics.push(diagnostic('error', 'formulaMissing', at, { label: at.label }))
  return undefined
}
