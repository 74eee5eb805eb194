import { areaAt, COLUMNS, parseArea, ROWS, splitAddress } from '../model/area.ts'
import { assign, type HostBook, type Sheet } from '../model/book.ts'
import { checkUnprotected } from '../model/contents.ts'
import { hostFault } from '../model/fault.ts'
import { flag, type HostState, isNode, type Kind, nodeOf, oneOf, type RangeOf, text, whole } from './kind.ts'
import { rangeNode } from './range.ts'

/** Frozen rows and columns are kept as the cells that do not scroll. */
const freeze = (book: HostBook, sheet: Sheet, rows: number, columns: number): void => {
  if (rows < 0 || columns < 0 || rows + columns === 0) throw hostFault('InvalidArgument')
  assign(book, sheet, { frozen: areaAt(0, 0, rows || ROWS, columns || COLUMNS) })
}

export const freezeKind: Kind<Sheet> = {
  name: 'WorksheetFreezePanes',
  call: {
    FreezeAt: (sheet, [range], { book }) => {
      const area = isNode(range) ? (range.of as RangeOf).area : parseArea(splitAddress(text(range)).local)
      if (!area) throw hostFault('InvalidArgument')
      const rows = area.bottom >= ROWS - 1 ? 0 : area.bottom + 1
      freeze(book, sheet, rows, area.right >= COLUMNS - 1 ? 0 : area.right + 1)
    },
    FreezeColumns: (sheet, [count], { book }) =>
      freeze(book, sheet, 0, count === undefined ? 1 : whole(count)),
    FreezeRows: (sheet, [count], { book }) => freeze(book, sheet, count === undefined ? 1 : whole(count), 0),
    GetLocationOrNullObject: (sheet) => sheet.frozen && rangeNode(sheet, sheet.frozen),
    Unfreeze: (sheet, _, { book }) => assign(book, sheet, { frozen: null }),
  },
}

const setPage = (book: HostBook, sheet: Sheet, changes: Record<string, unknown>): void => {
  checkUnprotected(sheet)
  const before = { ...sheet.page }
  assign(book, sheet as { page: Record<string, unknown> }, { page: { ...before, ...changes } })
}

const PAGE_DEFAULTS: Readonly<Record<string, unknown>> = {
  Orientation: 'Portrait',
  PaperSize: 'A4',
  CenterHorizontally: false,
  CenterVertically: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  PrintGridlines: false,
  Zoom: { scale: 100 },
}

const points = (value: unknown): number => {
  if (typeof value !== 'number' || value < 0) throw hostFault('InvalidArgument')
  return value
}

const zoom = (value: unknown): unknown => {
  const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Record<string, unknown>
  const isScale = typeof scale === 'number' && scale >= 10 && scale <= 400
  const isFit = horizontalFitToPages !== undefined || verticalFitToPages !== undefined
  if (isScale === isFit) throw hostFault('InvalidArgument')
  return value
}

const PAGE_CHECKS: Readonly<Record<string, (value: unknown) => unknown>> = {
  Orientation: oneOf('Portrait', 'Landscape'),
  PaperSize: oneOf('A3', 'A4', 'A5', 'Letter'),
  CenterHorizontally: flag,
  CenterVertically: flag,
  LeftMargin: points,
  RightMargin: points,
  TopMargin: points,
  BottomMargin: points,
  HeaderMargin: points,
  FooterMargin: points,
  PrintGridlines: flag,
  Zoom: zoom,
}

const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }
const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer']

const lower = (name: string): string => name[0]!.toLowerCase() + name.slice(1)

/** A range or an address, as an address without its sheet. */
const addressOf = (given: unknown): string => {
  if (isNode(given)) throw hostFault('ApiNotFound', 'simulated host: print titles by a range')
  const { local } = splitAddress(text(given))
  if (!local.split(',').every((part) => parseArea(part))) throw hostFault('InvalidArgument')
  return local.replaceAll('$', '')
}

export const pageKind: Kind<Sheet> = {
  name: 'PageLayout',
  get: {
    ...Object.fromEntries(
      Object.keys(PAGE_CHECKS).map((name) => [
        name,
        (sheet: Sheet) => sheet.page[lower(name)] ?? PAGE_DEFAULTS[name],
      ]),
    ),
    HeadersFooters: (sheet) => nodeOf(groupKind, sheet),
  },
  set: Object.fromEntries(
    Object.entries(PAGE_CHECKS).map(([name, check]) => [
      name,
      (sheet: Sheet, value: unknown, { book }: HostState) =>
        setPage(book, sheet, { [lower(name)]: check(value) }),
    ]),
  ),
  call: {
    SetPrintArea: (sheet, [area], { book }) => setPage(book, sheet, { printArea: addressOf(area) }),
    SetPrintMargins: (sheet, [unit, margins], { book }) => {
      const factor = UNITS[text(unit)]
      if (factor === undefined || typeof margins !== 'object' || margins === null)
        throw hostFault('InvalidArgument')
      const entries = Object.entries(margins as Record<string, number>)
      if (entries.some(([side]) => !MARGINS.includes(side))) throw hostFault('InvalidArgument')
      setPage(
        book,
        sheet,
        Object.fromEntries(entries.map(([side, value]) => [`${side}Margin`, points(value) * factor])),
      )
    },
    SetPrintTitleColumns: (sheet, [columns], { book }) =>
      setPage(book, sheet, { printTitleColumns: addressOf(columns) }),
    SetPrintTitleRows: (sheet, [rows], { book }) => setPage(book, sheet, { printTitleRows: addressOf(rows) }),
  },
}

const groupKind: Kind<Sheet> = {
  name: 'HeaderFooterGroup',
  get: { DefaultForAllPages: (sheet) => nodeOf(headerKind, sheet) },
}

const TEXTS = ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter']

const headerKind: Kind<Sheet> = {
  name: 'HeaderFooter',
  get: Object.fromEntries(TEXTS.map((name) => [name, (sheet: Sheet) => sheet.page[lower(name)] ?? ''])),
  set: Object.fromEntries(
    TEXTS.map((name) => [
      name,
      (sheet: Sheet, value: unknown, { book }: HostState) =>
        setPage(book, sheet, { [lower(name)]: text(value) }),
    ]),
  ),
}

export const protectionKind: Kind<Sheet> = {
  name: 'WorksheetProtection',
  get: { Protected: (sheet) => sheet.protection !== null },
}

export const sheetFilterKind: Kind<Sheet> = {
  name: 'AutoFilter',
  get: {
    Enabled: (sheet) => sheet.filter !== null,
    IsDataFiltered: (sheet) => sheet.filter?.isDataFiltered ?? false,
  },
}

export const PAGE_KINDS = [freezeKind, pageKind, groupKind, headerKind, protectionKind, sheetFilterKind]
