import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core'
import { type Book, LOOKS, type Sheet } from '../../../engine/index.ts'
import { formatOf, toStored } from './cells.ts'
import { styleName, styleNamed, styleOf } from './styles.ts'
import { rulesOf } from './validations.ts'

const TAB = { policy: '#B4C6E7', data: '#FFE699', result: '#A9D08E' } as const
const ROW_HEIGHT = 20
/** Room below and beside what is filled. */
const SPARE = { rows: 200, columns: 6, least: 26 }

/** Half-width characters and points as pixels. */
export const pixelsOfWidth = (characters: number): number => Math.round(characters * 7 + 5)
export const widthOfPixels = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100
export const pixelsOfHeight = (points: number): number => Math.round((points * 4) / 3)
export const heightOfPixels = (pixels: number): number => (pixels * 3) / 4

export type Styles = Record<string, IStyleData>
export type CellMatrix = Record<number, Record<number, ICellData>>

/** The cells of a sheet; the looks that they use are added to `styles` under their names. */
export function matrixOf(sheet: Sheet, styles: Styles): CellMatrix {
  const matrix: CellMatrix = {}
  sheet.rows.forEach((cells, row) => {
    const stored: Record<number, ICellData> = {}
    cells.forEach((cell, column) => {
      if (cell === null) return
      const name = styleName(cell.style, formatOf(cell))
      if (name !== undefined) styles[name] ??= styleNamed(cell.style, formatOf(cell))
      stored[column] = toStored(cell, name)
    })
    if (cells.length > 0) matrix[row] = stored
  })
  return matrix
}

export function rowsOf({ heights = {}, hiddenRows = new Set() }: Sheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {}
  for (const [row, height] of Object.entries(heights))
    rows[Number(row)] = { h: pixelsOfHeight(height), ia: BooleanNumber.FALSE }
  for (const row of hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE }
  return rows
}

/** The arrow of a list takes room that a workbook's widths do not count on. */
const ARROW = 20
export const arrowsOf = ({ validations = [] }: Pick<Sheet, 'validations'>, column: number): number =>
  validations.some(
    ({ kind, range }) =>
      (kind === 'list' || kind === 'listFrom') && range.left <= column && column <= range.right,
  )
    ? ARROW
    : 0

export function columnsOf(sheet: Sheet): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {}
  sheet.widths?.forEach((width, column) => {
    if (width !== undefined) columns[column] = { w: pixelsOfWidth(width) + arrowsOf(sheet, column) }
  })
  return columns
}

export function freezeOf({ frozen: { rows, columns } = { rows: 0, columns: 0 } }: Sheet) {
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  }
}

export const tabColorOf = ({ family }: Sheet): string => (family ? TAB[family] : '')

/** How many rows and columns a sheet has in the grid. */
export function sizeOf({ rows }: Sheet): { rowCount: number; columnCount: number } {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  return {
    rowCount: rows.length + SPARE.rows,
    columnCount: Math.max(width + SPARE.columns, SPARE.least),
  }
}

/** A sheet in the grid's terms. */
export function fromSheet(
  sheet: Sheet,
  id: string,
  styles: Styles,
): Partial<IWorksheetData> & { id: string } {
  return {
    id,
    name: sheet.name,
    ...sizeOf(sheet),
    cellData: matrixOf(sheet, styles),
    rowData: rowsOf(sheet),
    columnData: columnsOf(sheet),
    defaultRowHeight: ROW_HEIGHT,
    freeze: freezeOf(sheet),
    tabColor: tabColorOf(sheet),
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  }
}

export const sheetId = (index: number): string => `sheet${index + 1}`

/** A workbook in the grid's terms; its sheets are called `sheetId(0)`, `sheetId(1)` … in the order of the book. */
export function fromBook(book: Book, id: string, locale: LocaleType = LocaleType.ZH_CN): IWorkbookData {
  const styles: Styles = { plainText: { ...styleOf({ font: LOOKS.plain.font, size: LOOKS.plain.size }) } }
  const ids = book.sheets.map((_, index) => sheetId(index))
  return {
    id,
    name: '',
    appVersion: '',
    locale,
    sheetOrder: ids,
    sheets: Object.fromEntries(book.sheets.map((sheet, i) => [ids[i], fromSheet(sheet, ids[i]!, styles)])),
    styles,
    defaultStyle: 'plainText',
    resources: [
      {
        name: 'SHEET_DATA_VALIDATION_PLUGIN',
        data: JSON.stringify(
          Object.fromEntries(book.sheets.map((sheet, i) => [ids[i], rulesOf(sheet.validations)])),
        ),
      },
    ],
  }
}
