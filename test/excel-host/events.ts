import type { HostBook, Told } from './model/book.ts'

/** The numbers by which office.js tells events apart. */
export const EVENT_TYPES: Readonly<Record<Told['type'], number>> = {
  changed: 10,
  activated: 11,
  added: 13,
  selected: 14,
  deleted: 15,
  renamed: 25,
  tableChanged: 101,
}

const WORKBOOK = 'Workbook'

/** An event as Excel sends it. */
export interface Entry {
  readonly messageCategory: number
  readonly messageType: number
  readonly targetId: string
  readonly message: string
}

/** Who made a change: this add-in, the person before the screen, or somebody elsewhere. */
export type Cause = 'ThisLocalAddin' | 'person' | 'coauthor'

/** Events of the collections of worksheets, for those types that somebody listens to. */
export function entriesOf(
  told: readonly Told[],
  cause: Cause,
  listening: ReadonlyMap<number, number>,
): Entry[] {
  return told.flatMap(({ type, sheetId, details }) => {
    const messageType = EVENT_TYPES[type]
    if (!listening.get(messageType)) return []
    const message = {
      worksheetId: sheetId,
      source: cause === 'coauthor' ? 'Remote' : 'Local',
      triggerSource: cause === 'ThisLocalAddin' ? cause : 'Unknown',
      ...details,
    }
    return [{ messageCategory: 65_536, messageType, targetId: WORKBOOK, message: JSON.stringify(message) }]
  })
}

/** What has been told since the last time. */
export function takeTold(book: HostBook): Told[] {
  const { told } = book
  book.told = []
  return told
}
