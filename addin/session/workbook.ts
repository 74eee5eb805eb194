import {
  type Book,
  type Compiled,
  compile,
  createSimulator,
  type Diagnostic,
  hasErrors,
  type ReadBook,
  readBook,
  type Simulator,
} from '../../engine/index.ts'

/** A workbook as far as it could be read. */
export interface Workbook {
  readonly book: Book
  readonly read: ReadBook
  /** All that reading and compiling found. */
  readonly diagnostics: readonly Diagnostic[]
  /** There where no error was found. */
  readonly model?: { readonly compiled: Compiled; readonly simulator: Simulator }
}

/** A workbook without errors. */
export type SoundWorkbook = Workbook & Required<Pick<Workbook, 'model'>>

export const isSound = (workbook: Workbook | null): workbook is SoundWorkbook => workbook?.model !== undefined

/** Reads and compiles the sheets of a book. Never throws on what a person wrote: everything doubtful is a diagnostic. */
export function workbookOf(book: Book): Workbook {
  const read = readBook(book)
  // Without a table every name of it would be a fault of its own: one sentence says it better.
  if (read.diagnostics.some((d) => d.code === 'sheet.missing' || d.code === 'sheet.noHeader'))
    return { book, read, diagnostics: read.diagnostics }
  const compiled = compile(read.policy)
  const diagnostics = [...read.diagnostics, ...compiled.diagnostics.filter((d) => !isConsequence(d, read))]
  if (hasErrors(diagnostics)) return { book, read, diagnostics }
  const simulator = createSimulator(compiled, read.dataset, read.payments)
  return { book, read, diagnostics, model: { compiled, simulator } }
}

/** What only follows from a row that could not be read, or says again that a name stands twice. */
const isConsequence = ({ code, values }: Diagnostic, { rejected, diagnostics }: ReadBook): boolean =>
  (code.startsWith('unknown') && rejected.has(String(values.name))) ||
  (code.startsWith('duplicate') && diagnostics.some((d) => d.code === 'item.duplicate'))
