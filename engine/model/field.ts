/** What a column holds. `stage` is a choice of 完成 | 在建 | 谋划; `reference` holds the key of another entity's row. */
export type FieldType =
  | 'key'
  | 'reference'
  | 'number'
  | 'year'
  | 'date'
  | 'text'
  | 'choice'
  | 'multi'
  | 'flag'
  | 'stage'

/** Who has to supply a column: 镇街, 资规, 税务, 统计, 经信 … */
export type Supplier = string

/** One column of an entity's table. `formula` is used where the cell is blank; an entry wins. */
export interface Field {
  readonly label: string
  readonly type: FieldType
  /** Unit symbol of a number; absent for a pure number. */
  readonly unit?: string
  /** The entity that a reference points to. */
  readonly to?: string
  readonly required?: boolean
  /** Allowed values of a choice or multi. */
  readonly options?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly aliases?: readonly string[]
  readonly supplier?: Supplier
  readonly confidential?: boolean
  readonly decimals?: number
  readonly formula?: string
  readonly help?: string
}

/** A table of the workbook: 镇街, 区块, 项目, 企业 … One sheet each, keyed by its `key` field. */
export interface Entity {
  readonly label: string
  readonly fields: readonly Field[]
}

export type Stage = 'done' | 'underWay' | 'planned'

/** The words of a stage column, in the order of a project's life. */
export const STAGES: Readonly<Record<string, Stage>> = { 完成: 'done', 在建: 'underWay', 谋划: 'planned' }

/** The one row that stands above all: the issuer's whole area. Fields and checks may be declared on it. */
export const ROOT = '全市'
