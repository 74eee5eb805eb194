import { type Book, type Cell, isBlank, type Sheet } from '../../engine/index.ts'
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
  const sheets = book.sheets.flatMap((sheet) => {
    const own = step.get(sheet.name)
    return own?.after === sheet ? (own.before ?? []) : [sheet]
  })
  return withCells({ sheets }, cellsBack(book, step))
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
