import { dumpBook } from './dump.ts'
import type { ExcelOptions, SimulatedExcel } from './excel.ts'
import { createHost } from './host.ts'
import { isAbove, MEMBERS, memberName } from './members.ts'
import { newBook } from './model/book.ts'
import { hostFault } from './model/fault.ts'
import { createPerson } from './person.ts'
import { API_SETS, type ApiLevel, type Bridge, setSeams } from './seams.ts'
import { seedBook, seedSheets } from './seed.ts'
import { services } from './services.ts'

/** Excel for an office.js that is in a page and not in this process; JSON goes over the bridge in both directions. */
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

/** Here office.js does not enforce the levels itself, as it is made to in a process of its own: the host does. */
function checkMember(asked: string, api: ApiLevel): void {
  const member = memberName(asked)
  if (member === undefined) return
  const level = MEMBERS.get(member)
  if (level === undefined) throw hostFault('ApiNotFound', `simulated host: ${member}`)
  if (isAbove(level, api)) throw hostFault('ApiNotFound', `${member} needs ExcelApi ${level}`)
}

/**
 * A script that gives the frames of a page what office.js looks for, before their own scripts run. What a frame sends
 * goes to the function `send` of its window.
 */
export const seamsScript = (api: ApiLevel, send: string): string => `if (self !== top) {
  const bridge = { sendMessageToHost: (text) => void ${send}(text) };
  (${setSeams})(self, ${JSON.stringify(API_SETS[api])}, bridge);
}`

/** A script that calls a function of the page's bridge, where there is one. */
export const bridgeScript = (name: Exclude<keyof Bridge, 'sendMessageToHost'>, ...args: readonly string[]) =>
  `self._richApiNativeBridge?.${name}?.(${args.map((arg) => JSON.stringify(arg)).join(', ')})`
