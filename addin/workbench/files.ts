import {
  type Book,
  type Diagnostic,
  diagnostic,
  type Pack,
  packs,
  type Sheet,
  writeBook,
} from '../../engine/index.ts'
import { MAX_BYTES } from '../xlsx/limits.ts'
import { readXlsx } from '../xlsx/readXlsx.ts'
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

/** Never throws: whatever is wrong with a file is a diagnostic. */
export async function openFile(file: File): Promise<Opened | Refusal> {
  const { name } = file
  if (file.size > MAX_BYTES) return { name, diagnostics: [tooLarge(name)] }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { book, diagnostics } = await readXlsx(bytes, name)
  return book ? { name, book, bytes } : { name, diagnostics }
}

const tooLarge = (file: string): Diagnostic =>
  diagnostic('error', 'file.tooLarge', { kind: 'sheet', file }, { limit: MAX_BYTES })

/**
 * The bytes to save: of a file that was opened all that was not touched stays as it is, its charts and notes too; where
 * sheets were taken out or renamed, and of a built-in policy, a file is written anew.
 */
export async function bytesOf(opened: Opened, now: Book): Promise<Uint8Array> {
  if (opened.bytes === undefined) return writeXlsx(now)
  const names = new Set(now.sheets.map(({ name }) => name))
  if (opened.book.sheets.some(({ name }) => !names.has(name))) return writeXlsx(now)
  const before = new Map(opened.book.sheets.map((sheet) => [sheet.name, sheet]))
  const changed = now.sheets.filter((sheet) => !isSame(before.get(sheet.name), sheet))
  return changed.length === 0 ? opened.bytes : updateXlsx(opened.bytes, changed)
}

const isSame = (a: Sheet | undefined, b: Sheet): boolean =>
  a === b || (a !== undefined && JSON.stringify(a.rows) === JSON.stringify(b.rows))
