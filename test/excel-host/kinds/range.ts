import {
  ALL,
  type Area,
  areaAt,
  bound,
  COLUMNS,
  columnsOf,
  countOf,
  intersect,
  isOnSheet,
  printArea,
  quoteName,
  ROWS,
  rowsOf,
} from '../model/area.ts'
import type { HostBook, Sheet } from '../model/book.ts'
import {
  checkUnlocked,
  clearContents,
  clearLinks,
  readFacet,
  usedArea,
  writeContents,
} from '../model/contents.ts'
import { hostFault } from '../model/fault.ts'
import { clearLook, setLook } from '../model/looks.ts'
import { formatKind } from './format.ts'
import { type HostState, type Kind, type Node, nodeOf, type RangeOf, text, whole } from './kind.ts'

export const rangeNode = (sheet: Sheet, area: Area): Node => {
  if (!isOnSheet(area)) throw hostFault('InvalidArgument')
  return nodeOf(rangeKind, { sheet, area })
}

export const fullAddress = ({ sheet, area }: RangeOf): string => `${quoteName(sheet.name)}!${printArea(area)}`

const rangeArgument = (value: unknown): RangeOf => {
  const node = value as Node
  if (node?.kind !== (rangeKind as unknown)) throw hostFault('InvalidArgument')
  return node.of as RangeOf
}

/** A sheet that was deleted gives nothing any more. */
export function live(book: HostBook, range: RangeOf): RangeOf {
  if (!book.sheets.includes(range.sheet)) throw hostFault('ItemNotFound')
  return range
}

const changed = ({ tell }: HostState, { sheet, area }: RangeOf): void =>
  tell({
    type: 'changed',
    sheetId: sheet.id,
    details: { address: printArea(area), changeType: 'RangeEdited' },
  })

const within = ({ sheet, area }: RangeOf, next: Area): Node => rangeNode(sheet, { ...area, ...next })

const resized = (range: RangeOf, rows: number, columns: number): Node => {
  const { area } = range
  return within(range, { ...area, bottom: area.bottom + rows, right: area.right + columns })
}

const APPLY_TO = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents']

export const rangeKind: Kind<RangeOf> = {
  name: 'Range',
  get: {
    Address: (of) => fullAddress(of),
    CellCount: ({ area }) => (countOf(area) > 2 ** 31 - 1 ? -1 : countOf(area)),
    ColumnCount: ({ area }) => columnsOf(area),
    ColumnIndex: ({ area }) => area.left,
    Format: (of) => nodeOf(formatKind, { sheet: of.sheet, areas: [of.area] }),
    Formulas: ({ sheet, area }, { book }) => readFacet(book, sheet, area, 'formulas'),
    NumberFormat: ({ sheet, area }, { book }) => readFacet(book, sheet, area, 'numberFormat'),
    RowCount: ({ area }) => rowsOf(area),
    RowIndex: ({ area }) => area.top,
    Text: ({ sheet, area }, { book }) => readFacet(book, sheet, area, 'text'),
    Values: ({ sheet, area }, { book }) => readFacet(book, sheet, area, 'values'),
    ValueTypes: ({ sheet, area }, { book }) => readFacet(book, sheet, area, 'valueTypes'),
    Worksheet: ({ sheet }, host) => (host.book.sheets.includes(sheet) ? sheetNode(sheet) : null),
  },
  set: {
    Values: (of, value, host) => {
      writeContents(host.book, of.sheet, of.area, value)
      changed(host, of)
    },
    Formulas: (of, value, host) => {
      writeContents(host.book, of.sheet, of.area, value)
      changed(host, of)
    },
    NumberFormat: (of, value, { book }) => setNumberFormat(book, of, value),
  },
  call: {
    _KeepReference: () => undefined,
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== rowsOf(area) || columns !== columnsOf(area)) throw hostFault('InvalidArgument')
    },
    Clear: (of, [applyTo], host) => clear(host, of, String(applyTo ?? 'All')),
    GetBoundingRect: (of, [other]) => {
      const range = rangeArgument(other)
      if (range.sheet !== of.sheet) throw hostFault('InvalidArgument')
      return rangeNode(of.sheet, bound(of.area, range.area))
    },
    GetCell: (of, [row, column]) =>
      rangeNode(of.sheet, areaAt(of.area.top + whole(row), of.area.left + whole(column))),
    GetEntireColumn: (of) => within(of, { ...of.area, top: 0, bottom: ROWS - 1 }),
    GetEntireRow: (of) => within(of, { ...of.area, left: 0, right: COLUMNS - 1 }),
    GetIntersectionOrNullObject: (of, [other]) => {
      const range = rangeArgument(other)
      const area = range.sheet === of.sheet ? intersect(of.area, range.area) : null
      return area && rangeNode(of.sheet, area)
    },
    GetLastCell: (of) => rangeNode(of.sheet, areaAt(of.area.bottom, of.area.right)),
    GetOffsetRange: (of, [rows, columns]) =>
      rangeNode(of.sheet, {
        top: of.area.top + whole(rows),
        left: of.area.left + whole(columns),
        bottom: of.area.bottom + whole(rows),
        right: of.area.right + whole(columns),
      }),
    GetResizedRange: (of, [rows, columns]) => resized(of, whole(rows), whole(columns)),
    GetRow: (of, [row]) => {
      const top = of.area.top + whole(row)
      return within(of, { ...of.area, top, bottom: top })
    },
    GetColumn: (of, [column]) => {
      const left = of.area.left + whole(column)
      return within(of, { ...of.area, left, right: left })
    },
    GetUsedRangeOrNullObject: (of, [valuesOnly]) => {
      const area = usedArea(of.sheet, valuesOnly === true, of.area)
      return area && rangeNode(of.sheet, area)
    },
    Select: (of, _, host) => select(host, of.sheet, [of.area]),
  },
}

export function select({ book, tell }: HostState, sheet: Sheet, areas: readonly Area[]): void {
  if (sheet.visibility !== 'Visible') throw hostFault('InvalidOperation')
  if (book.activeId !== sheet.id) tell({ type: 'activated', sheetId: sheet.id })
  book.activeId = sheet.id
  book.selection = { sheetId: sheet.id, areas }
  tell({ type: 'selected', sheetId: sheet.id, details: { address: areas.map(printArea).join(',') } })
}

function setNumberFormat(book: HostBook, { sheet, area }: RangeOf, given: unknown): void {
  checkUnlocked(sheet, area)
  if (!Array.isArray(given)) {
    setLook(book, sheet, area, { numberFormat: text(given) })
    return
  }
  const fits =
    given.length === rowsOf(area) &&
    given.every((line: unknown) => Array.isArray(line) && line.length === columnsOf(area))
  if (!fits) throw hostFault('InvalidArgument')
  for (const [row, line] of (given as unknown[][]).entries())
    for (const [column, format] of line.entries())
      if (format !== null)
        setLook(book, sheet, areaAt(area.top + row, area.left + column), { numberFormat: text(format) })
}

function clear(host: HostState, of: RangeOf, applyTo: string): void {
  const { book } = host
  if (!APPLY_TO.includes(applyTo)) throw hostFault('InvalidArgument')
  const { sheet, area } = of
  checkUnlocked(sheet, area)
  if (applyTo === 'All' || applyTo === 'Contents') {
    clearContents(book, sheet, area)
    changed(host, of)
  }
  if (applyTo === 'All' || applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks')
    clearLinks(book, sheet, area)
  if (applyTo === 'All' || applyTo === 'Formats') clearLook(book, sheet, area)
}

/** Set by the worksheets' file: the two point at each other. */
let sheetNode: (sheet: Sheet) => Node = () => {
  throw new Error('simulated host: worksheets are not there yet')
}
export const onSheets = (make: (sheet: Sheet) => Node): void => {
  sheetNode = make
}

export const wholeSheet = (sheet: Sheet): Node => rangeNode(sheet, ALL)
