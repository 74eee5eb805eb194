import { type Book, type Cell, isBlank, type Sheet, type TableRange } from '../../engine/index.ts'
import { type PlacedCell, withCells } from './batch.ts'

/** A write that can be taken back: the sheets that it touched, by name, before and after. */
export type Step = ReadonlyMap<string, { readonly before: Sheet | undefined; readonly after: Sheet }>

export function stepOf(before: Book, after: Book, names: ReadonlySet<string>): Step {
  const earlier = new Map(before.sheets.map((sheet) => [sheet.name, sheet]))
  const touched = after.sheets.filter(({ name }) => names.has(name))
  return new Map(touched.map((sheet) => [sheet.name, { before: earlier.get(sheet.name), after: sheet }]))
}

/** The book without the step: sheets as they were, of those that were edited since only cells. */
export function takenBack(book: Book, step: Step): Book {
  const edited = new Set(
    book.sheets.filter((sheet) => step.get(sheet.name)?.after !== sheet).map(({ name }) => name),
  )
  const sheets = book.sheets.flatMap((sheet) =>
    edited.has(sheet.name) ? [sheet] : (step.get(sheet.name)?.before ?? []),
  )
  return {
    sheets: withCells({ sheets }, cellsBack(book, step)).sheets.map((sheet) =>
      edited.has(sheet.name) ? withoutGrowth(sheet, step.get(sheet.name)?.before) : sheet,
    ),
  }
}

function withoutGrowth(sheet: Sheet, before: Sheet | undefined): Sheet {
  if (sheet.tables === undefined || before?.tables === undefined) return sheet
  const tables = tablesBack(sheet.tables, before.tables, (row, column) => sheet.rows[row]?.[column])
  return { ...sheet, tables }
}

/** The cells of edited sheets that the step changed and that still hold what it wrote, with what they held. */
export const cellsBack = (book: Book, step: Step): PlacedCell[] =>
  book.sheets.flatMap((sheet) => {
    const own = step.get(sheet.name)
    return own === undefined || own.after === sheet ? [] : placesBack(sheet, own.before, own.after)
  })

function placesBack(now: Sheet, before: Sheet | undefined, after: Sheet): PlacedCell[] {
  const height = Math.max(before?.rows.length ?? 0, after.rows.length)
  return Array.from({ length: height }, (_, row) => {
    const width = Math.max(before?.rows[row]?.length ?? 0, after.rows[row]?.length ?? 0)
    return Array.from({ length: width }, (_, column): PlacedCell[] => {
      const [old, wrote, holds] = [before, after, now].map((sheet) => sheet?.rows[row]?.[column] ?? null)
      return isSame(old, wrote) || !isSame(wrote, holds)
        ? []
        : [{ sheet: now.name, row, column, cell: old ?? null }]
    }).flat()
  }).flat()
}

/** Whether two cells hold the same, however they look. */
const isSame = (a: Cell | null | undefined, b: Cell | null | undefined): boolean =>
  (isBlank(a) && isBlank(b)) ||
  (a?.value === b?.value && a?.formula === b?.formula && (a?.date ?? false) === (b?.date ?? false))

/**
 * Tables without what they have taken in: columns that have no header any more, and rows in which nothing is left. `at`
 * says what a cell holds now.
 */
export function tablesBack(
  tables: readonly TableRange[],
  before: readonly TableRange[],
  at: (row: number, column: number) => Cell | null | undefined,
): TableRange[] {
  const earlier = new Map(before.map(({ name, range }) => [name, range]))
  return tables.map((table) => {
    const was = earlier.get(table.name)
    const { top, left } = table.range
    if (was === undefined || was.top !== top || was.left !== left) return table
    let { right, bottom } = table.range
    const isEmpty = (row: number) =>
      Array.from({ length: right - left + 1 }, (_, i) => at(row, left + i)).every(isBlank)
    while (right > was.right && isBlank(at(top, right))) right--
    while (bottom > was.bottom && isEmpty(bottom)) bottom--
    return right === table.range.right && bottom === table.range.bottom
      ? table
      : { ...table, range: { top, left, bottom, right } }
  })
}
