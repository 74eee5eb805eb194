import type { Area } from './area.ts'
import { COLUMNS } from './area.ts'
import { hostFault } from './fault.ts'
import type { Look } from './looks.ts'

export type Held = string | number | boolean

export interface Cell {
  readonly value: Held
  /** An error of its own, no formula's. */
  readonly isError?: boolean
  /** With its '='. */
  readonly formula?: string
  /** Only what differs from the sheet's layers. */
  readonly look?: Look
}

export interface Table {
  readonly id: string
  name: string
  area: Area
  style: string
  showHeaders: boolean
  showFilterButton: boolean
  showBandedRows: boolean
  /** Columns that a person filters by, counted from the table's first. */
  filtered: readonly number[]
}

export interface Chart {
  readonly id: string
  name: string
  readonly type: string
  series: string
  seriesBy: string
  title: string
  place: readonly [string, string] | null
  lines: readonly ChartLine[]
  blanks: string
  legend: { readonly visible: boolean; readonly position: string }
}

/** A series, by the addresses of its cells. */
export interface ChartLine {
  readonly name: string
  readonly values: string
  readonly categories: string
}

export interface Comment {
  readonly id: string
  readonly row: number
  readonly column: number
  content: string
}

export interface Link {
  readonly address?: string
  readonly documentReference?: string
  readonly screenTip?: string
  readonly textToDisplay?: string
}

export interface Validation {
  readonly area: Area
  readonly properties: Readonly<Record<string, unknown>>
}

export interface Sheet {
  readonly id: string
  name: string
  visibility: 'Visible' | 'Hidden' | 'VeryHidden'
  tabColor: string
  readonly cells: Map<number, Cell>
  /** Looks of whole columns, rows or the sheet, the last one on top. */
  layers: readonly { readonly area: Area; readonly look: Look }[]
  readonly widths: Map<number, number>
  readonly heights: Map<number, number>
  /** Rows that a person or a filter has hidden. */
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
  merged: readonly Area[]
  tables: readonly Table[]
  charts: readonly Chart[]
  comments: readonly Comment[]
  readonly links: Map<number, Link>
  validations: readonly Validation[]
  frozen: Area | null
  readonly page: Record<string, unknown>
  protection: { readonly password?: string } | null
  /** The sheet's own filter, outside tables. */
  filter: { readonly area: Area; readonly isDataFiltered: boolean } | null
}

export interface Name {
  readonly name: string
  formula: string
  visible: boolean
  /** Of one sheet only. */
  readonly sheetId?: string
}

export interface HostBook {
  sheets: readonly Sheet[]
  names: readonly Name[]
  activeId: string
  selection: { readonly sheetId: string; readonly areas: readonly Area[] }
  calculationMode: 'Automatic' | 'Manual' | 'AutomaticExceptTables'
  isDirty: boolean
  /** Formulas have to be computed again. */
  stale: boolean
  /** What takes back the changes made since it was set, last one last; null where nobody asks. */
  log: (() => void)[] | null
  /** Counts all changes. */
  changes: number
  /** What is told to the listeners once the work is done. */
  told: Told[]
  nextId: number
}

/** Something that an event tells of. */
export interface Told {
  readonly type: 'changed' | 'selected' | 'added' | 'deleted' | 'activated' | 'renamed' | 'tableChanged'
  readonly sheetId: string
  readonly details?: Readonly<Record<string, unknown>>
}

export const keyOf = (row: number, column: number): number => row * COLUMNS + column
export const rowOf = (key: number): number => Math.floor(key / COLUMNS)
export const columnOf = (key: number): number => key % COLUMNS

/** Every change goes through these three, so that it can be taken back. */
export function record(book: HostBook, undo: () => void): void {
  book.changes++
  book.isDirty = true
  book.stale = true
  book.log?.push(undo)
}

export function put(book: HostBook, sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  putIn(book, sheet.cells, keyOf(row, column), cell)
}

export function putIn<K, V>(book: HostBook, map: Map<K, V>, key: K, value: V | undefined): void {
  const before = map.get(key)
  record(book, () => void (before === undefined ? map.delete(key) : map.set(key, before)))
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}

export function assign<T extends object>(book: HostBook, target: T, changes: Partial<T>): void {
  const before = Object.fromEntries(
    Object.keys(changes).map((key) => [key, target[key as keyof T]]),
  ) as Partial<T>
  record(book, () => void Object.assign(target, before))
  Object.assign(target, changes)
}

export const newId = (book: HostBook): string =>
  `{00000000-0000-4000-8000-${String(book.nextId++).padStart(12, '0')}}`

export function newSheet(book: HostBook, name: string): Sheet {
  return {
    id: newId(book),
    name,
    visibility: 'Visible',
    tabColor: '',
    cells: new Map(),
    layers: [],
    widths: new Map(),
    heights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merged: [],
    tables: [],
    charts: [],
    comments: [],
    links: new Map(),
    validations: [],
    frozen: null,
    page: {},
    protection: null,
    filter: null,
  }
}

export function newBook(): HostBook {
  return {
    sheets: [],
    names: [],
    activeId: '',
    selection: { sheetId: '', areas: [] },
    calculationMode: 'Automatic',
    isDirty: false,
    stale: false,
    log: null,
    changes: 0,
    told: [],
    nextId: 1,
  }
}

const isSameName = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase()

export const findSheet = (book: HostBook, key: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.id === key) ?? book.sheets.find((sheet) => isSameName(sheet.name, key))

/** Throws where Excel would not take a name for a sheet. */
export function checkSheetName(book: HostBook, name: unknown, own?: Sheet): asserts name is string {
  if (typeof name !== 'string' || name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name))
    throw hostFault('InvalidArgument')
  if (book.sheets.some((sheet) => sheet !== own && isSameName(sheet.name, name)))
    throw hostFault('ItemAlreadyExists')
}

export const findTable = (book: HostBook, key: string): { sheet: Sheet; table: Table } | undefined => {
  for (const sheet of book.sheets)
    for (const table of sheet.tables)
      if (table.id === key || isSameName(table.name, key)) return { sheet, table }
  return undefined
}
