import type { Book, Diagnostic } from '../../engine/index.ts'
import { SESSION_JOBS } from '../session/jobs/index.ts'
import { readXlsx } from '../xlsx/readXlsx.ts'
import { bytesOf, type Opened } from './files.ts'

interface ReadAsk {
  readonly bytes: Uint8Array
  readonly name: string
}

/** A file's sheets, or what is wrong with it. */
const readFile = ({ bytes, name }: ReadAsk): Promise<{ book?: Book; diagnostics: readonly Diagnostic[] }> =>
  readXlsx(bytes, name)

interface SaveAsk {
  readonly opened: Opened
  readonly now: Book
}

const writeFile = ({ opened, now }: SaveAsk): Promise<Uint8Array> => bytesOf(opened, now)

/** What the page has done in its Worker. */
export const WORKBENCH_JOBS = { ...SESSION_JOBS, readFile, writeFile }

export type WorkbenchJobs = typeof WORKBENCH_JOBS
