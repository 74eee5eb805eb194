/** A cell's value after reading: numbers to 15 significant digits, dates as 'yyyy-mm-dd', several choices as a list; null is blank. */
export type CellValue = number | string | boolean | readonly string[] | null

/** The rows of one entity, by column. Every column has `length` values. */
export interface Table {
  readonly entity: string
  readonly length: number
  readonly columns: Readonly<Record<string, readonly CellValue[]>>
  /** Where each row stands in the workbook, for diagnostics (1-based row numbers); absent when the rows were made in code. */
  readonly origin?: {
    readonly sheet: string
    readonly rows: readonly number[]
    readonly columns: Readonly<Record<string, number>>
  }
  /** Columns some of whose cells hold a spreadsheet formula rather than a typed value. */
  readonly computed?: readonly string[]
  /**
   * Rows (from 0) by column whose cell the source holds in a form that could not be read, or has no column for: unknown,
   * and unlike a blank not known to be blank either.
   */
  readonly unread?: Readonly<Record<string, readonly number[]>>
}

/** The towns' rows, as of a date. */
export interface Dataset {
  readonly tables: Readonly<Record<string, Table>>
  /** yyyy-mm-dd */
  readonly asOf?: string
  /** True while any row is 示例: printed tables say so and a scenario cannot be made final. */
  readonly sample?: boolean
}

/** A table from row objects; columns in the order in which they first appear. */
export function tableOf(entity: string, rows: readonly Readonly<Record<string, CellValue>>[]): Table {
  const labels = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const columns = Object.fromEntries(labels.map((label) => [label, rows.map((row) => row[label] ?? null)]))
  return { entity, length: rows.length, columns }
}

export function datasetOf(
  rows: Readonly<Record<string, readonly Readonly<Record<string, CellValue>>[]>>,
): Dataset {
  return {
    tables: Object.fromEntries(Object.entries(rows).map(([entity, list]) => [entity, tableOf(entity, list)])),
  }
}
