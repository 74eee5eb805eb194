import type { Area } from '../model/area.ts'
import type { HostBook, Sheet, Told } from '../model/book.ts'
import { hostFault } from '../model/fault.ts'

/** What an object of the API can be asked: its properties, methods and, of a collection, its items. */
export interface Kind<T> {
  readonly name: string
  /** What makes an object findable again. */
  readonly id?: (of: T) => string
  readonly get?: Readonly<Record<string, (of: T, host: HostState) => unknown>>
  readonly set?: Readonly<Record<string, (of: T, value: unknown, host: HostState) => void>>
  readonly call?: Readonly<Record<string, (of: T, args: readonly unknown[], host: HostState) => unknown>>
  /** `collection[key]`; null where there is none. */
  readonly item?: (of: T, key: unknown, host: HostState) => Node | null
  readonly items?: (of: T, host: HostState) => readonly Node[]
}

/** An object of the API while a batch is worked on. */
export interface Node {
  // The kinds differ in what they are of; a node brings both together.
  readonly kind: Kind<unknown>
  readonly of: unknown
}

export const nodeOf = <T>(kind: Kind<T>, of: T): Node => ({ kind: kind as Kind<unknown>, of })

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'kind' in value && 'of' in value

/** What all of the objects stand on. */
export interface HostState {
  readonly book: HostBook
  readonly tell: (told: Told) => void
  /** Objects that office.js keeps over several syncs, by the id that was given to it. */
  readonly references: Map<string, Node>
  /** What listeners asked for, by event type. */
  readonly listening: Map<number, number>
  /** Objects that lead back up, made where all kinds are known. */
  readonly nodes: {
    readonly sheet: (sheet: Sheet) => Node
    readonly tablesIn: (range: RangeOf, isWhole: boolean) => Node
  }
}

/** Cells of a sheet, as an object of the API. */
export interface RangeOf {
  readonly sheet: Sheet
  readonly area: Area
}

export const text = (value: unknown): string => {
  if (typeof value !== 'string') throw hostFault('InvalidArgument')
  return value
}

export const whole = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw hostFault('InvalidArgument')
  return value
}

export const flag = (value: unknown): boolean => {
  if (typeof value !== 'boolean') throw hostFault('InvalidArgument')
  return value
}

export const oneOf =
  <T extends string>(...allowed: readonly T[]) =>
  (value: unknown): T => {
    const found = allowed.find((own) => own === value)
    if (found === undefined) throw hostFault('InvalidArgument')
    return found
  }
