import type { Entity, Field } from '../model/field.ts'
import { fold } from './names.ts'

/** Tables and columns of a workbook as its own 字段 and 首页 describe them. */
export interface OwnTables {
  readonly entities: readonly Entity[]
  /** The table whose rows totals are given by. */
  readonly area: string | undefined
}

/**
 * A policy's tables with further aliases, so that they are found in a workbook that was made for another: what the
 * workbook itself calls by a name of ours, and what plays the same part there (the key, the reference to the same table).
 */
export function fitEntities(entities: readonly Entity[], area: string, own: OwnTables): Entity[] {
  const standIn = standInOf(entities, area, own)
  const nameThere = (label: string) => (standIn !== undefined && fold(label) === fold(area) ? standIn : label)
  return entities.map((entity) => {
    const there = own.entities.find(({ label }) => fold(label) === fold(nameThere(entity.label)))
    if (there === undefined) return entity
    const fields = entity.fields.map((field): Field => {
      const kin = there.fields.filter((other) => isKin(field, other, entity, there, nameThere))
      const aliases = [...(field.aliases ?? []), ...kin.flatMap((f) => [f.label, ...(f.aliases ?? [])])]
      return aliases.length === 0 ? field : { ...field, aliases: [...new Set(aliases)] }
    })
    return { ...entity, fields }
  })
}

/** The workbook's area table where it goes by another name than the policy's: 市区 for 镇街. */
export function standInOf(entities: readonly Entity[], area: string, own: OwnTables): string | undefined {
  const isThere = own.entities.some(({ label }) => fold(label) === fold(area))
  if (isThere || own.area === undefined || own.area === '') return undefined
  // A table that the policy knows as something else is that, and no area.
  return entities.some(({ label }) => fold(label) === fold(own.area!)) ? undefined : own.area
}

/** Whether a column of the workbook is ours by one of its other names, or by the part it plays. */
function isKin(
  field: Field,
  other: Field,
  entity: Entity,
  there: Entity,
  nameThere: (label: string) => string,
): boolean {
  const names = [field.label, ...(field.aliases ?? [])].map(fold)
  if (names.includes(fold(other.label))) return true
  if ((other.aliases ?? []).some((alias) => names.includes(fold(alias)))) return true
  if (field.type === 'key') return other.type === 'key'
  if (field.type !== 'reference' || other.type !== 'reference') return false
  // Only where neither side has two ways to say it.
  const pointing = (e: Entity, to: string, read = (label: string) => label) =>
    e.fields.filter((f) => f.type === 'reference' && fold(read(targetOf(f))) === to).length === 1
  const target = fold(nameThere(targetOf(field)))
  return fold(targetOf(other)) === target && pointing(entity, target, nameThere) && pointing(there, target)
}

const targetOf = ({ to, label }: Field): string => to ?? label
