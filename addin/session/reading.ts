import {
  type Book,
  locatable,
  RESULT_TITLES,
  type ReadBook,
  readBook,
  type Sheet,
} from '../../engine/index.ts'
import type { Host } from './host.ts'
import type { SessionJobs } from './jobs/index.ts'
import type { Doing } from './jobs/job.ts'
import { type Workbook, workbookOf } from './workbook.ts'

/** Reads a host, each time only what can have changed since. */
export interface Reading {
  /** These sheets have been edited; not knowing which, all of them. */
  readonly edited: (sheets: readonly string[]) => void
  /** All that stands there now. null where a later reading has been asked for meanwhile: its answer is the one that counts. */
  readonly all: () => Promise<Workbook | null>
  /** The same; sheets that cannot have changed are not asked for. */
  readonly changes: () => Promise<Workbook | null>
}

export function createReading(
  host: Host,
  doing: Doing<SessionJobs>,
  /** What was read last. */
  before: () => Workbook | null,
): Reading {
  let asked = 0
  /** Sheets edited and not read since, each with the reading that it was too late for; null where any may be. */
  let stale: Map<string, number> | null = new Map()

  const read = async (wanted: () => Promise<Book>): Promise<Workbook | null> => {
    const own = ++asked
    const book = await wanted()
    if (own !== asked) return null
    const last = before()
    // At first there is nothing on the screen that could be held up, and starting a Worker takes time.
    const contents = last === null ? readBook(book) : locatable(await doing('readContents', { book }))
    if (own !== asked) return null
    if (stale === null) stale = new Map()
    for (const [name, number] of stale) if (number < own) stale.delete(name)
    return sameOrNew(last, book, contents)
  }
  return {
    edited: (sheets) => {
      if (sheets.length === 0) stale = null
      for (const name of sheets) stale?.set(name, asked)
    },
    all: () => read(() => host.read()),
    changes: () =>
      read(async () => {
        const last = before()?.book
        const names = last && stale && namesToRead(last, stale)
        if (!last || !names) return host.read()
        const part = await host.read([...names])
        return part.sheets.length === names.size ? withSheets(last, part) : host.read()
      }),
  }
}

/** Edited sheets, and those whose formulas may show something else now; null where one of them is not known. */
function namesToRead({ sheets }: Book, stale: ReadonlyMap<string, number>): ReadonlySet<string> | null {
  const known = new Set(sheets.map(({ name }) => name))
  if (stale.size === 0 || [...stale.keys()].some((name) => !known.has(name))) return null
  return new Set([...stale.keys(), ...sheets.filter(hasFormulas).map(({ name }) => name)])
}

/** Printed sheets are read by nobody but what prints them again, and that reads all. */
const PRINTED: ReadonlySet<string> = new Set(Object.values(RESULT_TITLES))

const hasFormulas = ({ name, rows }: Sheet): boolean =>
  !PRINTED.has(name) && rows.some((row) => row.some((cell) => cell?.formula !== undefined))

function withSheets(book: Book, part: Book): Book {
  const fresh = new Map(part.sheets.map((sheet) => [sheet.name, sheet]))
  return { sheets: book.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet) }
}

/** Where only the printed sheets differ, the model stays: nothing has to be computed again. */
function sameOrNew(before: Workbook | null, book: Book, read: ReadBook): Workbook {
  const fresh = workbookOf(book, read)
  if (!before?.model || !fresh.model) return fresh
  const same = JSON.stringify(inputsOf(before)) === JSON.stringify(inputsOf(fresh))
  return same ? { ...fresh, model: before.model } : fresh
}

const inputsOf = ({ read }: Workbook) => [read.policy, read.dataset, read.payments]
