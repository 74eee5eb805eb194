import {
  type Book,
  type Cell,
  cellAt,
  type Diagnostic,
  diagnostic,
  isBlank,
  type Pack,
  packs,
  type Sheet,
  writeBook,
} from '../../engine/index.ts'
import type { PlacedCell } from '../session/batch.ts'
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
  const isWhole = (sheet: Sheet) => sheet.family === 'result' || !isSameShape(before.get(sheet.name), sheet)
  const whole = changed.filter(isWhole)
  const cells = changed.filter((sheet) => !isWhole(sheet)).flatMap((s) => differences(before.get(s.name)!, s))
  return whole.length + cells.length === 0 ? opened.bytes : updateXlsx(opened.bytes, whole, cells)
}

/** A table that has grown has to be written with its sheet. */
const isSameShape = (a: Sheet | undefined, b: Sheet): boolean =>
  a !== undefined && JSON.stringify(a.tables ?? []) === JSON.stringify(b.tables ?? [])

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

const heldBy = (cell: Cell | undefined): string =>
  cell === undefined || isBlank(cell) ? '' : JSON.stringify([cell.formula ?? cell.value, cell.date ?? false])
