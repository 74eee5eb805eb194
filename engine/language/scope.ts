import { nearestName } from '../model/diagnostic.ts'
import type { Field } from '../model/field.ts'
import { FormulaFault, type Span } from './ast.ts'
import type { Type } from './type.ts'

/** A readable column: a field of an entity, or a qualification of it (a flag). */
export interface ColumnName {
  readonly label: string
  readonly type: Type
  readonly field?: Field
}

/** A readable parameter; `bands` is the type of the quantity that its table is entered with. */
export interface ParameterName {
  readonly type: Type
  readonly by: readonly string[]
  readonly bands?: Type
}

/** What the names of a policy mean; made by `policy`, read by the checker. */
export interface Vocabulary {
  readonly entities: readonly string[]
  readonly columnsOf: (entity: string) => ReadonlyMap<string, ColumnName>
  /** Reference fields of an entity: label → entity. */
  readonly referencesOf: (entity: string) => ReadonlyMap<string, string>
  readonly parameters: ReadonlyMap<string, ParameterName>
  /** Reference fields from one entity up to another: the one shortest way, [] for itself; null none; 'ambiguous'. */
  readonly pathUp: (from: string, to: string) => readonly string[] | 'ambiguous' | null
}

/** Where a formula stands: the entity whose row it is evaluated on. */
export interface Context {
  readonly entity: string
  readonly vocabulary: Vocabulary
}

/** What a written name stands for: the name itself or, as a header's trailing （unit） is not part of it, the name before it. */
export function named<T>(name: string, known: ReadonlyMap<string, T>): T | undefined {
  return known.get(name) ?? known.get(name.replace(/\s*[（(][^（）()]*[）)]$/, ''))
}

/** A column of an entity; a fault with the nearest name where there is none. */
export function columnNamed(entity: string, label: string, at: Span, vocabulary: Vocabulary): ColumnName {
  const columns = vocabulary.columnsOf(entity)
  const column = named(label, columns)
  if (column) return column
  throw new FormulaFault('unknownName', at, {
    name: label,
    entity,
    nearest: nearestName(label, columns.keys()) ?? '',
  })
}
