import { type Book, type BookContents, readContents } from '../../../engine/index.ts'
import { compareTables } from './compareTables.ts'
import { printTables } from './printTables.ts'

/** What a session may have done elsewhere, by name. */
export const SESSION_JOBS = {
  readContents: ({ book }: { readonly book: Book }): BookContents => readContents(book),
  printTables,
  compareTables,
}

export type SessionJobs = typeof SESSION_JOBS
