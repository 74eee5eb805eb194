import { padEnd, padStart, widthOf } from './width.ts'

export interface TableColumn<Row> {
  readonly header: string
  /** Numbers stand to the right. */
  readonly align: 'left' | 'right'
  readonly cell: (row: Row) => string
}

export const left = <Row>(header: string, cell: (row: Row) => string): TableColumn<Row> => ({
  header,
  align: 'left',
  cell,
})

export const right = <Row>(header: string, cell: (row: Row) => string): TableColumn<Row> => ({
  header,
  align: 'right',
  cell,
})

/** Rows under their headers with a rule between, each column as wide as its widest cell; one line an element. */
export function printTable<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string[] {
  const cells = columns.map((column) => [column.header, ...rows.map(column.cell)])
  const widths = cells.map((list) => Math.max(...list.map(widthOf)))
  const line = (index: number) =>
    columns
      .map((column, c) => (column.align === 'left' ? padEnd : padStart)(cells[c]![index]!, widths[c]!))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [line(0), rule, ...rows.map((_, r) => line(r + 1))]
}
