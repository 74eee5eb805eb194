import type { CellValue, Cell as FileCell, Sheet as FileSheet, Workbook } from 'hucre/xlsx'
import { parseCellRef } from 'hucre/xlsx'
import type { Book, Cell, CellRange, Sheet } from '../../engine/index.ts'
import { shownFormula } from './functionNames.ts'

/** A workbook of the file library as plain grids. Cells that only have a look, and no value, are blank. */
export const toBook = (workbook: Workbook): Book => ({ sheets: workbook.sheets.map(toSheet) })

/** How many cells are filled. */
export const countCells = (workbook: Workbook): number =>
  workbook.sheets.reduce(
    (sum, sheet) => sum + sheet.rows.reduce((n, row) => n + row.filter((value) => value !== null).length, 0),
    0,
  )

function toSheet(sheet: FileSheet): Sheet {
  const rows = sheet.rows.map((values, row) =>
    values.map((value, column) => toCell(value, sheet.cells?.get(`${row},${column}`))),
  )
  const tables = (sheet.tables ?? []).flatMap(({ name, range }) =>
    range === undefined ? [] : [{ name, range: rangeOf(range) }],
  )
  const hiddenRows = [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : []))
  return {
    name: sheet.name,
    rows,
    ...(hiddenRows.length > 0 ? { hiddenRows: new Set(hiddenRows) } : {}),
    ...(tables.length > 0 ? { tables } : {}),
    ...(sheet.hidden || sheet.veryHidden ? { hidden: true } : {}),
  }
}

function toCell(stored: CellValue, detail: FileCell | undefined): Cell | null {
  const formula = detail?.formula
  if ((stored === null || stored === undefined) && formula === undefined && !detail?.comment) return null
  const format = detail?.style?.numFmt
  const link = detail?.hyperlink
  const comment = detail?.comment
  return {
    ...contentOf(stored),
    ...(detail?.type === 'error' ? { error: true } : {}),
    ...(formula === undefined ? {} : { formula: shownFormula(formula) }),
    ...(format === undefined || format === 'General' ? {} : { format }),
    ...(comment
      ? { comment: { text: comment.text, ...(comment.author ? { author: comment.author } : {}) } }
      : {}),
    ...(link ? { link: link.location ? `#${link.location}` : link.target } : {}),
  }
}

/** The library turns date-formatted numbers into dates at midnight UTC; a time alone falls on a day before 1900. */
function contentOf(stored: CellValue): { readonly value: Cell['value']; readonly date?: boolean } {
  if (!(stored instanceof Date)) return { value: stored ?? null }
  const iso = Number.isNaN(stored.getTime()) ? '' : stored.toISOString()
  return stored.getUTCFullYear() < 1900
    ? { value: iso.slice(11, 19) }
    : { value: iso.slice(0, 10), date: true }
}

export function rangeOf(reference: string): CellRange {
  const [first, last = first] = reference.replaceAll('$', '').split(':') as [string, string?]
  const from = parseCellRef(first)
  const to = parseCellRef(last)
  return { top: from.row, left: from.col, bottom: to.row, right: to.col }
}
