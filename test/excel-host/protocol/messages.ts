/** What office.js sends of one sync, and what it wants back. */
export interface Batch {
  readonly AutoKeepReference?: boolean
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}

export const INSTANTIATE = 1
export const QUERY = 2
export const METHOD = 3
export const SET_PROPERTY = 4
export const TRACE = 5

export interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: ArgumentInfo
  readonly QueryInfo?: QueryInfo
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[]
  /** Where an argument is an object: its path; null or 0 elsewhere. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[]
}

export interface QueryInfo {
  readonly Select?: readonly string[]
  readonly Expand?: readonly string[]
  readonly Top?: number
  readonly Skip?: number
}

export const GLOBAL = 1
export const NEW_OBJECT = 2
export const METHOD_PATH = 3
export const PROPERTY_PATH = 4
export const INDEXER = 5
export const REFERENCE = 6
export const NULL_OBJECT = 7

export interface ObjectPath {
  readonly Id: number
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: ArgumentInfo
}

export interface Reply {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[]
  readonly TraceIds: readonly number[]
  readonly Error?: ReplyError
}

export interface ReplyError {
  readonly Code: string
  readonly Message: string
  readonly HttpStatusCode: number
  readonly Location: string
  readonly ActionIndex: number
}
