import {
  type Book,
  type Compiled,
  CURRENT,
  compile,
  createSimulator,
  type Diagnostic,
  diagnostic,
  fold,
  hasErrors,
  nearestName,
  type ReadBook,
  readBook,
  type Scenario,
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

/** Reads and compiles the sheets of a book; `read` where they have been read already. Never throws on what a person wrote: everything doubtful is a diagnostic. */
export function workbookOf(book: Book, read: ReadBook = readBook(book)): Workbook {
  const found = [...read.diagnostics, ...currentScenario(read)]
  // Without a table every name of it would be a fault of its own: one sentence says it better.
  if (found.some((d) => d.code === 'sheet.missing' || d.code === 'sheet.noHeader'))
    return { book, read, diagnostics: found }
  const compiled = compile(read.policy)
  const diagnostics = [...found, ...compiled.diagnostics.filter((d) => !isConsequence(d, read))]
  if (hasErrors(diagnostics)) return { book, read, diagnostics }
  const simulator = createSimulator(compiled, read.dataset, read.payments)
  return { book, read, diagnostics, model: { compiled, simulator } }
}

/** What only follows from a row that could not be read, or says again that a name stands twice. */
const isConsequence = ({ code, values }: Diagnostic, { rejected, diagnostics }: ReadBook): boolean =>
  (code.startsWith('unknown') && rejected.has(String(values.name))) ||
  (code.startsWith('duplicate') && diagnostics.some((d) => d.code === 'item.duplicate'))

/** The first page names the scenario that is meant: one that is not there must not be another in silence. */
function currentScenario({ current, scenarios, policy }: ReadBook): Diagnostic[] {
  if (current === undefined || findScenario(scenarios, current) !== undefined) return []
  const labels = scenarios.map((s) => s.label)
  const at = { kind: 'item', noun: 'policy', label: policy.title, property: 'current' } as const
  const nearest = nearestName(current, labels) ?? ''
  return [diagnostic('error', 'unknownScenario', at, { name: current, nearest })]
}

/** A scenario of the workbook by its name; the current one is the policy as it stands. */
export const findScenario = (scenarios: readonly Scenario[], name: string): Scenario | undefined =>
  [...scenarios, CURRENT].find((s) => fold(s.label) === fold(name))
