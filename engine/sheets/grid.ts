import type { CellRange } from './address.ts'
import type { StyleKey } from './looks.ts'

/**
 * The plain contract between the engine and whatever shows or stores a workbook: a file, Excel, a browser grid.
 * Rows and columns count from 0.
 */

export * from './address.ts'
export * from './growth.ts'
export { LOOKS, type Look, type StyleKey } from './looks.ts'
export { dateOfSerial, serialOfDate } from './serials.ts'

export type Scalar = string | number | boolean | null

export interface Cell {
  /** A date is ISO text 'yyyy-mm-dd' with `date` set; hosts that only have serials leave the number and its date `format`. */
  readonly value: Scalar
  readonly date?: boolean
  /** The value is an error of the spreadsheet: '#N/A', '#DIV/0!'. */
  readonly error?: boolean
  /** The host's own formula without '='; `value` is then what it last showed, null where the file keeps none. */
  readonly formula?: string
  readonly style?: StyleKey
  /** Number format in the spreadsheet's notation. */
  readonly format?: string
  /** `#'sheet'!A1`, or an address outside. */
  readonly link?: string
  /** A note that hangs on the cell. */
  readonly comment?: { readonly text: string; readonly author?: string }
}

/** A ListObject: `range` is its header row and its data rows. */
export interface TableRange {
  readonly name: string
  readonly range: CellRange
}

/** What a host refuses, or only asks about where `strict` is false, when a person types into `range`. */
export type Validation = {
  readonly range: CellRange
  readonly prompt?: { readonly title: string; readonly text: string }
  readonly strict: boolean
} & (
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'listFrom'; readonly sheet: string; readonly source: CellRange }
  | {
      readonly kind: 'number'
      readonly minimum?: number
      readonly maximum?: number
      readonly whole?: boolean
    }
  | { readonly kind: 'date' }
  | { readonly kind: 'any' }
)

/**
 * A chart over cells of its own sheet, which it follows. A row without a number in a series, blank or a word (未定,
 * 资料不全), is a gap: spreadsheets draw a word as a bar of no height, but as a point at zero on a line, so a line never
 * runs over words.
 */
export interface Chart {
  /** Ours begin with `CHART_PREFIX`; no two of a sheet are the same. */
  readonly name: string
  readonly kind: 'bar' | 'column' | 'line'
  readonly title: string
  readonly categories: CellRange
  readonly series: readonly ChartSeries[]
  /** The cells that it covers. */
  readonly place: CellRange
}

export interface ChartSeries {
  readonly name: string
  /** As many cells as `categories`, in the same direction. */
  readonly values: CellRange
}

export const CHART_PREFIX = '策算_'

/** A4, one page wide; landscape unless `portrait`. */
export interface PrintSetup {
  /** What is printed; all of the sheet where it is not said. Charts stand outside. */
  readonly area?: CellRange
  readonly portrait?: boolean
  /** As high as one page, too. */
  readonly onePage?: boolean
  /** First and last row that every page repeats. */
  readonly repeat?: { readonly first: number; readonly last: number }
  /** Too wide for one page: runs over several, each with this many columns from the left. */
  readonly across?: number
  /** In the spreadsheet's notation: &P page, &N pages. */
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string }
}

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly (Cell | null)[])[]
  /** In half-width characters, by column. */
  readonly widths?: readonly (number | undefined)[]
  /** In points, by row. */
  readonly heights?: Readonly<Record<number, number>>
  readonly tables?: readonly TableRange[]
  readonly validations?: readonly Validation[]
  readonly charts?: readonly Chart[]
  readonly frozen?: { readonly rows: number; readonly columns: number }
  readonly print?: PrintSetup
  readonly family?: 'policy' | 'data' | 'result'
  readonly hidden?: boolean
  /** Rows that a filter or a person has hidden. */
  readonly hiddenRows?: ReadonlySet<number>
  readonly protected?: boolean
}

export interface Book {
  readonly sheets: readonly Sheet[]
}

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.rows[row]?.[column] ?? undefined

export const isBlank = (cell: Cell | null | undefined): boolean =>
  cell === null ||
  cell === undefined ||
  (cell.formula === undefined &&
    (cell.value === null || (typeof cell.value === 'string' && cell.value.trim() === '')))
