import type { Book, Cell, Sheet, TableRange } from '../../../engine/index.ts'
import { hostError } from '../../session/host.ts'
import { rangeOf } from './addresses.ts'
import { toCell } from './cells.ts'
import { CELLS_A_PAGE, pagesOf } from './pages.ts'

/** A sheet as it is called, and what has to be known before its cells are read. */
interface Outline {
  readonly sheet: Excel.Worksheet
  readonly used: Excel.Range
  readonly tables: readonly { readonly name: string; readonly range: Excel.Range }[]
}

/** More than this nobody fills in by hand: a stray cell far below is not worth a million blank ones. */
const MOST_CELLS = 2_000_000

/** Rows of a sheet that are asked together whether anything stands in them. */
const ROWS_A_PROBE = 10_000

/** Names, ids and whether sheets are shown, of all sheets of a workbook. Syncs once. */
export async function sheetsOf(context: Excel.RequestContext): Promise<Excel.Worksheet[]> {
  const { worksheets } = context.workbook
  worksheets.load('items/id,items/name,items/visibility')
  await context.sync()
  return worksheets.items
}

/** The sheets of a workbook, or of it those that are wanted; three syncs, and one more for every page of cells. */
export async function readSheets(
  context: Excel.RequestContext,
  wanted: (name: string) => boolean = () => true,
): Promise<Book> {
  const sheets = (await sheetsOf(context)).filter(({ name }) => wanted(name))
  const outlines = await outlinesOf(context, sheets)
  const cells = await readCells(context, outlines)
  return {
    sheets: outlines.map(({ sheet, tables }, i): Sheet => {
      const rows = cells[i]!
      return {
        name: sheet.name,
        rows,
        ...(tables.length > 0 ? { tables: tables.map(tableOf) } : {}),
        ...(sheet.visibility === 'Visible' ? {} : { hidden: true }),
        ...(sheet.protection.protected ? { protected: true } : {}),
      }
    }),
  }
}

const tableOf = ({ name, range }: Outline['tables'][number]): TableRange => ({
  name,
  range: rangeOf(range.address),
})

async function outlinesOf(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<Outline[]> {
  const begun = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true)
    used.load('rowIndex,columnIndex,rowCount,columnCount')
    sheet.protection.load('protected')
    sheet.tables.load('items/name')
    return { sheet, used }
  })
  await context.sync()
  const outlines = begun.map(({ sheet, used }): Outline => {
    const tables = sheet.tables.items.map((table) => {
      const range = table.getRange()
      range.load('address')
      return { name: table.name, range }
    })
    return { sheet, used, tables }
  })
  if (outlines.some(({ tables }) => tables.length > 0)) await context.sync()
  return outlines
}

interface Part {
  /** Which of the sheets. */
  readonly of: number
  readonly row: number
  readonly column: number
  readonly range: Excel.Range
}

async function readCells(
  context: Excel.RequestContext,
  outlines: readonly Outline[],
): Promise<(Cell | null)[][][]> {
  const books = outlines.map((): (Cell | null)[][] => [])
  let parts: Part[] = []
  let load = 0
  const flush = async (): Promise<void> => {
    if (parts.length === 0) return
    await context.sync()
    for (const part of parts) place(books[part.of]!, part, outlines[part.of]!.sheet.name)
    parts = []
    load = 0
  }
  for (const [of, outline] of outlines.entries()) {
    if (outline.used.isNullObject) continue
    const { columnIndex, columnCount } = outline.used
    for (const { first, count } of await filledPages(context, outline)) {
      if (load > 0 && load + count * columnCount > CELLS_A_PAGE) await flush()
      const range = outline.sheet.getRangeByIndexes(first, columnIndex, count, columnCount)
      range.load('values,formulas,numberFormat')
      parts.push({ of, row: first, column: columnIndex, range })
      load += count * columnCount
    }
  }
  await flush()
  return books
}

/** The pages of a sheet in which anything stands. Of a sheet that reaches far down the pages are asked first. */
async function filledPages(context: Excel.RequestContext, { sheet, used }: Outline) {
  const { rowIndex, columnIndex, rowCount, columnCount } = used
  const shift = (page: { first: number; count: number }) => ({ ...page, first: page.first + rowIndex })
  if (rowCount * columnCount <= MOST_CELLS) return pagesOf(rowCount, columnCount).map(shift)
  const probes = pagesOf(rowCount, 1, ROWS_A_PROBE).map((page) => {
    const { first, count } = shift(page)
    const range = sheet.getRangeByIndexes(first, columnIndex, count, columnCount)
    const filled = context.workbook.functions.countA(range)
    filled.load('value')
    return { first, count, filled }
  })
  await context.sync()
  return probes
    .filter(({ filled }) => filled.value > 0)
    .flatMap(({ first, count }) =>
      pagesOf(count, columnCount).map((page) => ({ ...page, first: first + page.first })),
    )
}

/** Puts what was read into its place. A page that Excel could not give is no blank one. */
function place(rows: (Cell | null)[][], { row, column, range }: Part, sheet: string): void {
  const { values, formulas, numberFormat } = range
  if (values === null || formulas === null || numberFormat === null) throw hostError('refused', sheet)
  while (rows.length < row) rows.push([])
  for (const [r, line] of values.entries()) {
    const cells = line.map((value: unknown, c: number) =>
      toCell({ value, formula: formulas[r]![c], format: numberFormat[r]![c] }),
    )
    rows[row + r] = [...new Array<null>(column).fill(null), ...cells]
  }
}
