import { basename } from 'node:path'
import {
  type Book,
  type BorrowedData,
  borrowData,
  compile,
  createSimulator,
  type Diagnostic,
  hasErrors,
  type Pack,
  type ReadBook,
  readBookFor,
  type Simulator,
  withoutProgress,
} from '../../engine/index.ts'

/** A workbook's rows under a built-in policy. */
export interface BorrowedBook {
  readonly read: ReadBook
  readonly borrowed: BorrowedData
  readonly diagnostics: readonly Diagnostic[]
  /** There where no error was found. */
  readonly simulator?: Simulator
}

/** The policy's rules and scenarios with the workbook's rows; what the notice itself lists as duties stays with the notice. */
export function borrowBook(book: Book, pack: Pack, path: string): BorrowedBook {
  const policy = withoutProgress(pack.policy)
  const found = readBookFor(book, policy)
  // Formulas taken over from a workbook may be at odds with this policy's columns.
  const grafted = compile(found.policy)
  const compiled = hasErrors(grafted.diagnostics) ? compile(policy) : grafted
  const source = { title: found.source ?? basename(path), isOwn: found.isOwn }
  const borrowed = borrowData(compiled, found.dataset, source)
  const diagnostics = [...borrowed.diagnostics, ...found.diagnostics]
  const read = { ...found, policy: compiled.policy, dataset: borrowed.dataset, scenarios: pack.scenarios }
  if (hasErrors(diagnostics)) return { read, borrowed, diagnostics }
  return {
    read,
    borrowed,
    diagnostics,
    simulator: createSimulator(compiled, borrowed.dataset, found.payments),
  }
}
