import { ALL, type Area, areaAt, parseArea, splitAddress } from '../model/area.ts'
import { assign, checkSheetName, findSheet, newSheet, type Sheet } from '../model/book.ts'
import { usedArea } from '../model/contents.ts'
import { hostFault } from '../model/fault.ts'
import { breakReferences, renameInFormulas } from '../model/references.ts'
import { chartsKind } from './charts.ts'
import { type HostState, type Kind, type Node, nodeOf, oneOf, text, whole } from './kind.ts'
import { commentsKind, namesKind } from './objects.ts'
import { freezeKind, pageKind, protectionKind, sheetFilterKind } from './page.ts'
import { areasKind, rangeNode, wholeSheet } from './range.ts'
import { sheetTables } from './tables.ts'

export const sheetNode = (sheet: Sheet): Node => nodeOf(sheetKind, sheet)

/** The cells that an address names, on this sheet. */
export function areaOf(sheet: Sheet, address: unknown): Area {
  const { sheet: name, local } = splitAddress(text(address))
  if (name !== undefined && name.toUpperCase() !== sheet.name.toUpperCase())
    throw hostFault('InvalidArgument')
  const area = parseArea(local)
  if (!area) throw hostFault('InvalidArgument')
  return area
}

const visible = (sheets: readonly Sheet[]): readonly Sheet[] =>
  sheets.filter((sheet) => sheet.visibility === 'Visible')

export function removeSheet({ book, tell }: HostState, sheet: Sheet): void {
  if (!book.sheets.includes(sheet)) throw hostFault('ItemNotFound')
  const shown = visible(book.sheets)
  if (sheet.visibility === 'VeryHidden') throw hostFault('InvalidOperation')
  if (shown.length === 1 && shown[0] === sheet) throw hostFault('InvalidOperation')
  assign(book, book, { sheets: book.sheets.filter((other) => other !== sheet) })
  if (book.activeId === sheet.id) book.activeId = visible(book.sheets)[0]!.id
  breakReferences(book, sheet.name)
  tell({ type: 'deleted', sheetId: sheet.id })
}

export function addSheet({ book, tell }: HostState, name?: unknown): Sheet {
  const free = (number: number): string =>
    findSheet(book, `Sheet${number}`) ? free(number + 1) : `Sheet${number}`
  const own = name === undefined || name === null || name === '' ? free(book.sheets.length + 1) : name
  checkSheetName(book, own)
  const sheet = newSheet(book, own)
  assign(book, book, { sheets: [...book.sheets, sheet] })
  tell({ type: 'added', sheetId: sheet.id })
  return sheet
}

export function renameSheet({ book, tell }: HostState, sheet: Sheet, name: unknown): void {
  checkSheetName(book, name, sheet)
  const before = sheet.name
  assign(book, sheet, { name })
  renameInFormulas(book, before, name)
  tell({ type: 'renamed', sheetId: sheet.id, details: { nameBefore: before, nameAfter: name } })
}

export function moveSheet({ book }: HostState, sheet: Sheet, position: number): void {
  if (position < 0 || position >= book.sheets.length) throw hostFault('InvalidArgument')
  const rest = book.sheets.filter((other) => other !== sheet)
  assign(book, book, { sheets: [...rest.slice(0, position), sheet, ...rest.slice(position)] })
}

function hideSheet({ book }: HostState, sheet: Sheet, visibility: Sheet['visibility']): void {
  const others = visible(book.sheets).filter((other) => other !== sheet)
  if (visibility !== 'Visible' && others.length === 0) throw hostFault('InvalidOperation')
  assign(book, sheet, { visibility })
  if (visibility !== 'Visible' && book.activeId === sheet.id) book.activeId = others[0]!.id
}

const visibility = oneOf('Visible', 'Hidden', 'VeryHidden')

export const sheetKind: Kind<Sheet> = {
  name: 'Worksheet',
  id: ({ id }) => id,
  get: {
    AutoFilter: (sheet) => nodeOf(sheetFilterKind, sheet),
    Charts: (sheet) => nodeOf(chartsKind, sheet),
    Comments: (sheet) => nodeOf(commentsKind, sheet),
    FreezePanes: (sheet) => nodeOf(freezeKind, sheet),
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Names: (sheet) => nodeOf(namesKind, { sheet }),
    PageLayout: (sheet) => nodeOf(pageKind, sheet),
    Position: (sheet, { book }) => book.sheets.indexOf(sheet),
    Protection: (sheet) => nodeOf(protectionKind, sheet),
    TabColor: ({ tabColor }) => tabColor,
    Tables: (sheet) => sheetTables(sheet),
    Visibility: (sheet) => sheet.visibility,
  },
  set: {
    Name: (sheet, value, host) => renameSheet(host, sheet, value),
    Position: (sheet, value, host) => moveSheet(host, sheet, whole(value)),
    TabColor: (sheet, value, { book }) => assign(book, sheet, { tabColor: text(value) }),
    Visibility: (sheet, value, host) => hideSheet(host, sheet, visibility(value)),
  },
  call: {
    Activate: (sheet, _, { book, tell }) => {
      if (sheet.visibility !== 'Visible') throw hostFault('InvalidOperation')
      if (book.activeId !== sheet.id) tell({ type: 'activated', sheetId: sheet.id })
      book.activeId = sheet.id
    },
    Delete: (sheet, _, host) => removeSheet(host, sheet),
    GetRange: (sheet, [address]) =>
      address === undefined || address === null || address === ''
        ? wholeSheet(sheet)
        : rangeNode(sheet, areaOf(sheet, address)),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      rangeNode(sheet, areaAt(whole(row), whole(column), whole(rows), whole(columns))),
    GetRanges: (sheet, [address]) => {
      const areas =
        address === undefined || address === null
          ? [ALL]
          : text(address)
              .split(/[,;]/)
              .map((part) => areaOf(sheet, part))
      return nodeOf(areasKind, { sheet, areas })
    },
    GetUsedRange: (sheet, [valuesOnly]) =>
      rangeNode(sheet, usedArea(sheet, valuesOnly === true) ?? areaAt(0, 0)),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const area = usedArea(sheet, valuesOnly === true)
      return area && rangeNode(sheet, area)
    },
  },
}

const LISTENED: Readonly<Record<string, number>> = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  EventNameChanged: 25,
}

const listen =
  (type: number, step: 1 | -1) =>
  (_: unknown, __: unknown, { listening }: HostState) => {
    listening.set(type, Math.max(0, (listening.get(type) ?? 0) + step))
  }

const found = (key: unknown, { book }: HostState): Node | null => {
  const sheet = findSheet(book, text(key))
  return sheet ? sheetNode(sheet) : null
}

export const sheetsKind: Kind<null> = {
  name: 'WorksheetCollection',
  item: (_, key, host) => found(key, host),
  items: (_, { book }) => book.sheets.map(sheetNode),
  call: {
    Add: (_, [name], host) => sheetNode(addSheet(host, name)),
    GetActiveWorksheet: (_, __, { book }) => found(book.activeId, { book } as HostState),
    GetCount: (_, __, { book }) => book.sheets.length,
    GetItem: (_, [key], host) => found(key, host) ?? notFound(),
    GetItemOrNullObject: (_, [key], host) => found(key, host),
    ...Object.fromEntries(
      Object.entries(LISTENED).flatMap(([event, type]) => [
        [`_Register${event}`, listen(type, 1)],
        [`_Unregister${event}`, listen(type, -1)],
      ]),
    ),
  },
}

export const notFound = (): never => {
  throw hostFault('ItemNotFound')
}

export const SHEET_KINDS = [sheetsKind, sheetKind]
