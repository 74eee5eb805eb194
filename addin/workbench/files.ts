import {
  type Book,
  type Cell,
  type CellRange,
  cellAt,
  type Diagnostic,
  diagnostic,
  type Growth,
  isBlank,
  isGrowth,
  type Pack,
  packs,
  type Sheet,
  writeBook,
} from '../../engine/index.ts'
import { type PlacedCell, tablesIn } from '../session/batch.ts'
import { callsFunction } from '../session/functions/index.ts'
import { MAX_BYTES } from '../xlsx/limits.ts'
import type { readXlsx } from '../xlsx/readXlsx.ts'
import { updateXlsx } from '../xlsx/updateXlsx.ts'
import { writeXlsx } from '../xlsx/writeXlsx.ts'

/** A workbook as it was opened: what it is called, its sheets, and the file that it came from, if it did. */
export interface Opened {
  readonly name: string
  readonly book: Book
  readonly bytes?: Uint8Array
}

/** A file that cannot be opened. */
export interface Refusal {
  readonly name: string
  readonly diagnostics: readonly Diagnostic[]
}

export const isRefusal = (opened: Opened | Refusal): opened is Refusal => 'diagnostics' in opened

export const BUILT_IN: readonly Pack[] = packs

/** A built-in policy with its sample rows. */
export const openPack = ({ policy, scenarios, sample }: Pack): Opened => ({
  name: `${policy.shortTitle ?? policy.title}.xlsx`,
  book: writeBook(policy, sample(), scenarios),
})

/** Never throws: whatever is wrong with a file is a diagnostic. `read` may take its time elsewhere. */
export async function openFile(file: File, read: typeof readXlsx): Promise<Opened | Refusal> {
  const { name } = file
  if (file.size > MAX_BYTES) return { name, diagnostics: [tooLarge(name)] }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { book, diagnostics } = await read(bytes, name)
  return book ? { name, book, bytes } : { name, diagnostics }
}

const tooLarge = (file: string): Diagnostic =>
  diagnostic('error', 'file.tooLarge', { kind: 'sheet', file }, { limit: MAX_BYTES })

/**
 * The bytes to save: of a file that was opened all that was not touched stays as it is, its charts, notes and looks too;
 * where sheets were taken out or renamed, and of a built-in policy, a file is written anew.
 */
export async function bytesOf(opened: Opened, now: Book): Promise<Uint8Array> {
  if (opened.bytes === undefined) return writeXlsx(now)
  const before = new Map(opened.book.sheets.map((sheet) => [sheet.name, sheet]))
  const names = new Set(now.sheets.map(({ name }) => name))
  if ([...before.keys()].some((name) => !names.has(name))) return writeXlsx(now)
  const changed = now.sheets.filter((sheet) => before.get(sheet.name) !== sheet)
  const isWhole = (sheet: Sheet) => sheet.family === 'result' || !hasOnlyGrown(before.get(sheet.name), sheet)
  const whole = changed.filter(isWhole)
  const partly = changed.filter((sheet) => !isWhole(sheet))
  const cells = partly.flatMap((sheet) => differences(before.get(sheet.name)!, sheet))
  if (whole.length + cells.length === 0) return opened.bytes
  return updateXlsx(opened.bytes, whole, cells, tablesIn(now, new Set(cells.map(({ sheet }) => sheet))))
}

/** Whether every table stands where it stood, but for rows and columns that it has taken in at its end. */
function hasOnlyGrown(before: Sheet | undefined, now: Sheet): boolean {
  if (before === undefined || before.tables?.length !== now.tables?.length) return false
  const later = new Map(now.tables?.map(({ name, range }) => [name, range]))
  return (before.tables ?? []).every((table) => {
    const to = later.get(table.name)
    if (to === undefined) return false
    const growth = { from: table.range, to }
    return isSameRange(growth) || (isGrowth(growth) && !hasShifted(before, now, growth))
  })
}

const isSameRange = ({ from, to }: Growth): boolean => JSON.stringify(from) === JSON.stringify(to)

/** A line that came in the middle has moved the last one to the new end. */
function hasShifted(before: Sheet, now: Sheet, { from, to }: Growth): boolean {
  const row = (sheet: Sheet, at: number) => heldIn(sheet, { ...from, top: at, bottom: at })
  const column = (sheet: Sheet, at: number) => heldIn(sheet, { ...from, left: at, right: at })
  const hasMoved = (line: (sheet: Sheet, at: number) => string, last: number, end: number) =>
    end > last && line(before, last) !== line(now, last) && line(before, last) === line(now, end)
  return hasMoved(row, from.bottom, to.bottom) || hasMoved(column, from.right, to.right)
}

const heldIn = (sheet: Sheet, { top, left, bottom, right }: CellRange): string =>
  JSON.stringify(
    Array.from({ length: bottom - top + 1 }, (_, i) =>
      Array.from({ length: right - left + 1 }, (_, j) => heldBy(cellAt(sheet, top + i, left + j))),
    ),
  )

/** The cells that hold something else; how they look does not count. */
function differences(a: Sheet, b: Sheet): PlacedCell[] {
  const found: PlacedCell[] = []
  for (let row = 0; row < Math.max(a.rows.length, b.rows.length); row++)
    for (let column = 0; column < Math.max(a.rows[row]?.length ?? 0, b.rows[row]?.length ?? 0); column++) {
      const [old, cell] = [cellAt(a, row, column), cellAt(b, row, column)]
      if (heldBy(old) !== heldBy(cell)) found.push({ sheet: b.name, row, column, cell: cell ?? null })
    }
  return found
}

/** What a function of ours said is kept: other programs do not calculate it. */
const heldBy = (cell: Cell | undefined): string => {
  if (cell === undefined || isBlank(cell)) return ''
  const { formula, value, date } = cell
  const isOurs = formula !== undefined && callsFunction(formula)
  return JSON.stringify([formula ?? value, date ?? false, ...(isOurs ? [value] : [])])
}
