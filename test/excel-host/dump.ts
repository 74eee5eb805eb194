import { printArea } from './model/area.ts'
import { type ChartLine, columnOf, type Held, type HostBook, rowOf, type Sheet } from './model/book.ts'
import { recalculate } from './model/evaluate.ts'
import { lookAt } from './model/looks.ts'

export interface CellDump {
  readonly value: Held
  readonly formula?: string
  readonly look: Readonly<Record<string, unknown>>
}

export interface SheetDump {
  readonly id: string
  readonly name: string
  readonly visibility: Sheet['visibility']
  readonly tabColor: string
  /** By address; those that hold something or look like something. */
  readonly cells: Readonly<Record<string, CellDump>>
  /** The values alone, row by row, as far as there are any. */
  readonly values: readonly (readonly (Held | null)[])[]
  readonly tables: readonly { readonly name: string; readonly address: string; readonly style: string }[]
  readonly frozen: string | null
  readonly print: Readonly<Record<string, unknown>>
  readonly validations: readonly { readonly address: string; readonly properties: unknown }[]
  readonly charts: readonly {
    readonly name: string
    readonly type: string
    readonly series: string
    readonly title: string
    readonly lines: readonly ChartLine[]
  }[]
  readonly comments: readonly { readonly address: string; readonly text: string }[]
  readonly links: Readonly<Record<string, unknown>>
  readonly widths: Readonly<Record<number, number>>
  readonly heights: Readonly<Record<number, number>>
  readonly merged: readonly string[]
  readonly isProtected: boolean
}

export interface WorkbookDump {
  readonly sheets: readonly SheetDump[]
  readonly names: readonly { readonly name: string; readonly formula: string }[]
  readonly active: string
  readonly selection: string
  readonly calculationMode: string
  /** Grows with every change. */
  readonly changes: number
}

const addressOf = (row: number, column: number): string =>
  printArea({ top: row, left: column, bottom: row, right: column })

export function dumpBook(book: HostBook): WorkbookDump {
  recalculate(book)
  const { selection } = book
  return {
    sheets: book.sheets.map(dumpSheet),
    names: book.names.map(({ name, formula }) => ({ name, formula })),
    active: book.sheets.find(({ id }) => id === book.activeId)?.name ?? '',
    selection: selection.areas.map(printArea).join(','),
    calculationMode: book.calculationMode,
    changes: book.changes,
  }
}

function dumpSheet(sheet: Sheet): SheetDump {
  const cells: Record<string, CellDump> = {}
  const values: (Held | null)[][] = []
  for (const [key, { value, formula }] of sheet.cells) {
    const [row, column] = [rowOf(key), columnOf(key)]
    cells[addressOf(row, column)] = {
      value,
      ...(formula === undefined ? {} : { formula }),
      look: lookAt(sheet, row, column),
    }
    if (value === '' && formula === undefined) continue
    while (values.length <= row) values.push([])
    const line = values[row]!
    while (line.length <= column) line.push(null)
    line[column] = value
  }
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    cells,
    values,
    tables: sheet.tables.map(({ name, area, style }) => ({ name, address: printArea(area), style })),
    frozen: sheet.frozen && printArea(sheet.frozen),
    print: { ...sheet.page },
    validations: sheet.validations.map(({ area, properties }) => ({ address: printArea(area), properties })),
    charts: sheet.charts.map(({ name, type, series, title, lines }) => ({
      name,
      type,
      series,
      title,
      lines,
    })),
    comments: sheet.comments.map(({ row, column, content }) => ({
      address: addressOf(row, column),
      text: content,
    })),
    links: Object.fromEntries(
      [...sheet.links].map(([key, link]) => [addressOf(rowOf(key), columnOf(key)), link]),
    ),
    widths: Object.fromEntries(sheet.widths),
    heights: Object.fromEntries(sheet.heights),
    merged: sheet.merged.map(printArea),
    isProtected: sheet.protection !== null,
  }
}
