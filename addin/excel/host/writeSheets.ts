import { type Cell, rangeAddress, type Sheet } from '../../../engine/index.ts'
import { rectangles } from './addresses.ts'
import { formatOf, typedOf } from './cells.ts'
import { layCharts, removeCharts } from './charts.ts'
import { layLines } from './lines.ts'
import { layLooks } from './looks.ts'
import { pagesByBytes } from './pages.ts'
import { layRules } from './rules.ts'

/** Lays a sheet into a worksheet of its own, or in the place of what stands there. Syncs once for every page of cells; its looks go with the last. */
export async function laySheet(
  context: Excel.RequestContext,
  target: Excel.Worksheet,
  sheet: Sheet,
  isNew: boolean,
): Promise<void> {
  if (!isNew) {
    await removeCharts(context, target, sheet)
    clearSheet(target)
  }
  const { columns } = sizeOf(sheet)
  layFormats(target, sheet, columns)
  const typed = sheet.rows.map((row) =>
    Array.from({ length: columns }, (_, column) => typedOf(row[column] ?? BLANK)),
  )
  const pages = columns === 0 ? [] : pagesByBytes(typed)
  for (const [i, { first, count }] of pages.entries()) {
    if (i > 0) await context.sync()
    context.application.suspendApiCalculationUntilNextSync()
    target.getRangeByIndexes(first, 0, count, columns).formulas = typed.slice(first, first + count)
  }
  layLooks(target, sheet)
  for (const { name, range } of sheet.tables ?? []) {
    const table = target.tables.add(rangeAddress(range), true)
    table.name = name
    table.style = 'TableStyleLight1'
    table.showBandedRows = false
  }
  layRules(target, sheet.validations ?? [])
  layHung(context, target, sheet)
  layLines(target, sheet)
  layCharts(target, sheet.charts)
  await context.sync()
}

const BLANK: Cell = { value: null }

export const sizeOf = ({ rows }: Pick<Sheet, 'rows'>): { rows: number; columns: number } => ({
  rows: rows.length,
  columns: rows.reduce((most, row) => Math.max(most, row.length), 0),
})

function clearSheet(target: Excel.Worksheet): void {
  const all = target.getRange()
  all.clear()
  all.dataValidation.clear()
}

/** Before the values: what is a text is one from the beginning. */
function layFormats(target: Excel.Worksheet, { rows }: Sheet, columns: number): void {
  const formats = rectangles(rows.length, columns, (row, column) => {
    const cell = rows[row]?.[column]
    const format = cell && formatOf(cell)
    return format === 'General' ? undefined : (format ?? undefined)
  })
  for (const [format, ranges] of formats)
    for (const range of ranges) setFormat(target.getRange(rangeAddress(range)), format)
}

/** One format for all cells of a range: Excel takes a single value for all of them. */
const setFormat = (range: Excel.Range, format: string): void => {
  range.numberFormat = format as unknown as string[][]
}

/** Links and comments. */
function layHung(context: Excel.RequestContext, target: Excel.Worksheet, { rows }: Sheet): void {
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (cell?.link === undefined && cell?.comment === undefined) continue
      const range = target.getRangeByIndexes(row, column, 1, 1)
      if (cell.link !== undefined)
        range.hyperlink = cell.link.startsWith('#')
          ? { documentReference: cell.link.slice(1), textToDisplay: String(cell.value ?? '') }
          : { address: cell.link, textToDisplay: String(cell.value ?? '') }
      if (cell.comment !== undefined) context.workbook.comments.add(range, cell.comment.text)
    }
}
