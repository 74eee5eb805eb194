import {
  type Book,
  type BorrowedData,
  type Diagnostic,
  diagnostic,
  fold,
  hasErrors,
  type ReadBook,
  type Simulation,
  type Simulator,
} from '../../engine/index.ts'
import { workbookOf } from '../session/workbook.ts'
import type { Locate } from '../text/index.ts'
import { MAX_BYTES } from '../xlsx/limits.ts'
import { type ReadFile, readXlsx } from '../xlsx/readXlsx.ts'
import { borrowBook } from './borrowed.ts'
import { reasonOf } from './output.ts'
import { askedPack } from './pack.ts'
import { printCount, printDiagnostics } from './print/diagnostics.ts'
import { stop } from './stop.ts'
import type { Context, Options } from './verb.ts'

/** The options of every verb that opens a workbook. */
export const BOOK_OPTIONS: Options = { policy: { type: 'string' } }

/** A workbook as far as it could be read; `simulator` is there where no error was found. */
export interface Loaded {
  readonly bytes?: Uint8Array
  readonly grid?: Book
  /** All that reading and compiling found. */
  readonly diagnostics: readonly Diagnostic[]
  readonly locate: Locate
  readonly read?: ReadBook
  readonly simulator?: Simulator
  /** Where the rows are judged by a built-in policy in place of the workbook's own. */
  readonly borrowed?: BorrowedData
}

/** A workbook without errors. */
export interface Opened extends ReadBook {
  readonly bytes: Uint8Array
  readonly grid: Book
  readonly simulator: Simulator
  readonly borrowed?: BorrowedData
}

/**
 * Reads and compiles a workbook, with the policy that `--policy` names in place of its own. Stops (2) where there is no
 * such file or policy; everything else is a diagnostic.
 */
export async function loadBook(context: Context, path: string): Promise<Loaded> {
  const pack = askedPack(context)
  const bytes = await readBytes(context, path)
  const { book, diagnostics: faults } = bytes === 'tooLarge' ? tooLarge(path) : await readXlsx(bytes, path)
  if (book === undefined || bytes === 'tooLarge') return { diagnostics: faults, locate: nowhere }
  if (pack !== undefined) {
    const { diagnostics, ...rest } = borrowBook(book, pack, path)
    return { bytes, grid: book, ...rest, diagnostics: [...faults, ...diagnostics], locate: rest.read.locate }
  }
  const { read, diagnostics, model } = workbookOf(book)
  const found = [...faults, ...diagnostics]
  return { bytes, grid: book, diagnostics: found, locate: read.locate, read, simulator: model?.simulator }
}

/** A file that could not be opened has no sheets. */
const nowhere: Locate = () => undefined

const tooLarge = (file: string): ReadFile => ({
  diagnostics: [diagnostic('error', 'file.tooLarge', { kind: 'sheet', file }, { limit: MAX_BYTES })],
})

/** An oversized file is not read to find out what it holds. */
async function readBytes({ io, text, words }: Context, path: string): Promise<Uint8Array | 'tooLarge'> {
  const size = await io.size(path)
  if (size === undefined) throw stop(2, text('noFile', { path }))
  if (size > MAX_BYTES) return 'tooLarge'
  try {
    return await io.read(path)
  } catch (thrown) {
    throw stop(2, text('noRead', { path, reason: reasonOf(words, thrown) }))
  }
}

/** Reads a workbook that has to be right: with any error all are listed, and the command stops with status 1. */
export async function openBook(context: Context, path: string): Promise<Opened> {
  const loaded = await loadBook(context, path)
  const { read, simulator, bytes, grid, borrowed } = loaded
  if (read === undefined || simulator === undefined || bytes === undefined || grid === undefined)
    refuse(context, loaded.diagnostics, loaded.locate)
  return { ...read, bytes, grid, simulator, borrowed, diagnostics: loaded.diagnostics }
}

/** A run of a scenario; errors that only a run can find stop the command as well. */
export function runScenario(
  context: Context,
  book: Opened,
  scenario: Parameters<Simulator['run']>[0],
): Simulation {
  const simulation = book.simulator.run(scenario)
  const found = simulation.diagnostics()
  if (hasErrors(found)) refuse(context, [...book.diagnostics, ...found], settingsFirst(context, book.locate))
  return simulation
}

/** What there is to say of a parameter that `--set` has changed stands on the command line, not in its cell. */
export function settingsFirst({ options, text }: Context, locate: Locate): Locate {
  const typed = (Array.isArray(options.set) ? options.set : []).map((one) =>
    fold(String(one).split(/[=＝]/)[0]!),
  )
  return (place) =>
    place.kind === 'item' && place.noun === 'parameter' && typed.includes(fold(place.label))
      ? { sheet: text('settingPlace', { name: place.label }) }
      : locate(place)
}

/** The errors; what is only doubtful can wait until they are mended. */
function refuse({ io, lang, text }: Context, list: readonly Diagnostic[], locate: Locate): never {
  const errors = list.filter(({ severity }) => severity === 'error')
  const lines = [...printDiagnostics(lang, errors, locate), printCount(lang, list, locate), text('refused')]
  io.err(`${lines.join('\n')}\n`)
  throw stop(1, '')
}
