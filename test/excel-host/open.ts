import type { Book } from '../../engine/index.ts'
import { dumpBook, type WorkbookDump } from './dump.ts'
import type { Faults } from './faults.ts'
import { createHost, type SimulatedHost } from './host.ts'
import { isAbove, MEMBERS, memberName } from './members.ts'
import { newBook } from './model/book.ts'
import { hostFault } from './model/fault.ts'
import { createPerson, type Person } from './person.ts'
import type { ApiLevel, Bridge } from './seams.ts'
import { type SeedSheet, seedBook, seedSheets } from './seed.ts'
import { services } from './services.ts'
import type { Traffic } from './traffic.ts'

export interface ExcelOptions {
  readonly api?: ApiLevel
  /** Sheets as plain rows; or a book of the engine. One empty sheet where neither is given. */
  readonly sheets?: readonly SeedSheet[]
  readonly book?: Book
}

export interface SimulatedExcel {
  /** The workbook as it stands, in plain words. */
  readonly workbook: () => WorkbookDump
  readonly person: Person
  readonly faults: Faults
  readonly traffic: Traffic
  readonly host: SimulatedHost
  readonly close: () => void
  /** A closed pane is opened again over the same workbook: listeners and kept objects are gone. */
  readonly reopen: () => void
}

/** Excel at the other end of a bridge: office.js may be in this process, in this page, or in a frame elsewhere. */
export function openExcel(
  { api = '1.20', sheets, book: seed }: ExcelOptions,
  bridge: Bridge,
): SimulatedExcel {
  const book = newBook()
  if (seed) seedBook(book, seed)
  else seedSheets(book, sheets ?? [{ name: 'Sheet1' }])
  const host = createHost({
    book,
    bridge,
    check: (asked) => checkMember(asked, api),
    services,
    keepsHistory: () => api === '1.20',
  })
  return {
    workbook: () => dumpBook(book),
    person: createPerson(host),
    faults: host.faults,
    traffic: host.traffic,
    host,
    close: host.close,
    reopen: host.reopen,
  }
}

/** Fails loudly for a member that is not modelled, and for one that the level lacks. */
function checkMember(asked: string, api: ApiLevel): void {
  const member = memberName(asked)
  if (member === undefined) return
  const level = MEMBERS.get(member)
  if (level === undefined) throw hostFault('ApiNotFound', `simulated host: ${member}`)
  if (isAbove(level, api)) throw hostFault('ApiNotFound', `${member} needs ExcelApi ${level}`)
}
