import type { Noun } from '../model/diagnostic.ts'
import type { Policy } from '../model/policy.ts'
import type { Say } from './findings.ts'
import { type Kind, wholeNumber } from './kinds.ts'

/** One column of a table: what it is called, what it holds, and how it looks. Reading and writing both follow from it. */
export interface Column<V, Required extends boolean = boolean> {
  readonly header: string
  readonly kind: Kind<V>
  /** Whether every filled row must have a value here, and the sheet this column. */
  readonly required: Required
  /** The sheet must have this column, though a row may leave it blank. */
  readonly needed: boolean
  readonly aliases: readonly string[]
  /** The heading above this column and its neighbours of the same group. */
  readonly group: string
  readonly width: number
  /** Written by us, never read. */
  readonly computed: boolean
  readonly help: string
  /** Names to choose from that depend on the policy; others may be typed. */
  readonly suggest?: (policy: Policy) => readonly string[]
}

type Options<V> = Partial<Omit<Column<V>, 'header' | 'kind' | 'required'>>

const make = <V, R extends boolean>(header: string, kind: Kind<V>, required: R, options: Options<V>) => {
  const column: Column<V, R> = {
    needed: required,
    aliases: [],
    group: '',
    width: 12,
    computed: false,
    help: '',
    ...options,
    header,
    kind,
    required,
  }
  return column
}

/** A column that may be blank. */
export const column = <V>(header: string, kind: Kind<V>, options: Options<V> = {}) =>
  make(header, kind, false, options)

/** A column that every row must fill. */
export const requiredColumn = <V>(header: string, kind: Kind<V>, options: Options<V> = {}) =>
  make(header, kind, true, options)

export const serial = () => column('序号', wholeNumber, { width: 5, computed: true })

// biome-ignore lint/suspicious/noExplicitAny: columns of all kinds stand in one record; `Row` gives each its type back.
export type Columns = Readonly<Record<string, Column<any>>>

/** The values of one row by the columns' keys. */
export type Row<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer V, infer R>
    ? R extends true
      ? V
      : V | undefined
    : never
}

type Cells = Readonly<Record<string, unknown>>

/** How grave it is when the whole sheet is not there. */
export type Presence = 'required' | 'expected' | 'optional'

/** What the rows of a policy sheet may lean on: names stated on 首页. */
export interface Defaults {
  readonly entity: string
  readonly qualification: string
}

export const NO_DEFAULTS: Defaults = { entity: '', qualification: '' }

/** A sheet whose rows are items of the policy. `Out` is what is written; `In` what a row reads back as. */
export interface RowSheet<Out, In = Out> {
  readonly title: string
  readonly noun: Noun
  readonly presence: Presence
  /** The line under the title. */
  readonly caption: string
  readonly columns: Columns
  /** The column that names a row. */
  readonly named: string
  /** Several rows may have one name. */
  readonly repeats?: boolean
  /** People sum the rows up below them. */
  readonly summed?: boolean
  readonly flatten: (item: Out) => Cells
  readonly build: (row: Cells, at: (key: string) => Say, defaults: Defaults) => In
}

/** States a sheet with its rows' types checked against its columns. */
export const rowSheet = <C extends Columns, Out, In = Out>(
  spec: Omit<RowSheet<Out, In>, 'columns' | 'flatten' | 'build' | 'named'> & {
    readonly columns: C
    readonly named: keyof C & string
    readonly flatten: (item: Out) => Partial<Row<C>>
    readonly build: (row: Row<C>, at: (key: keyof C & string) => Say, defaults: Defaults) => In
  },
): RowSheet<Out, In> => spec as unknown as RowSheet<Out, In>

/** Drops the properties without a value, so that what was not written is not there. */
export function filled<T extends object>(item: T): T {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as T
}
