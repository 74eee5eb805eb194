import {
  ALL,
  type Area,
  areaAt,
  bound,
  COLUMNS,
  columnsOf,
  contains,
  countOf,
  intersect,
  isOnSheet,
  isUnbounded,
  parseArea,
  printArea,
  quoteName,
  ROWS,
  rowsOf,
  splitAddress,
} from '../model/area.ts'
import { assign, findSheet, type HostBook, keyOf, type Link, putIn, type Sheet } from '../model/book.ts'
import {
  checkUnlocked,
  checkUnprotected,
  clearContents,
  clearLinks,
  readFacet,
  typeInto,
  usedArea,
  writeContents,
} from '../model/contents.ts'
import { hostFault } from '../model/fault.ts'
import { clearLook, setLook } from '../model/looks.ts'
import { copyCells } from './copies.ts'
import { formatKind } from './format.ts'
import { flag, type HostState, type Kind, type Node, nodeOf, type RangeOf, text, whole } from './kind.ts'
import {
  cellProperties,
  hiddenOf,
  lineProperties,
  linesIn,
  setCellProperties,
  setHidden,
  setLineProperties,
} from './properties.ts'
import { validationKind } from './validation.ts'

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
    ColumnHidden: (of) => hiddenOf(of, 'columns'),
    ColumnIndex: ({ area }) => area.left,
    DataValidation: ({ sheet, area }) => nodeOf(validationKind, { sheet, areas: [area] }),
    Format: (of) => nodeOf(formatKind, { sheet: of.sheet, areas: [of.area] }),
    Formulas: ({ sheet, area }, { book }) => readFacet(book, sheet, area, 'formulas'),
    Hidden: (of) => hiddenOf(of, 'rows') === true || hiddenOf(of, 'columns') === true,
    Hyperlink: ({ sheet, area }) => sheet.links.get(keyOf(area.top, area.left)) ?? null,
    NumberFormat: ({ sheet, area }, { book }) => readFacet(book, sheet, area, 'numberFormat'),
    RowCount: ({ area }) => rowsOf(area),
    RowHidden: (of) => hiddenOf(of, 'rows'),
    RowIndex: ({ area }) => area.top,
    Text: ({ sheet, area }, { book }) => readFacet(book, sheet, area, 'text'),
    Values: ({ sheet, area }, { book }) => readFacet(book, sheet, area, 'values'),
    ValueTypes: ({ sheet, area }, { book }) => readFacet(book, sheet, area, 'valueTypes'),
    Worksheet: ({ sheet }, { nodes }) => nodes.sheet(sheet),
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
    ColumnHidden: (of, value, { book }) => hide(book, of, 'columns', flag(value)),
    Hyperlink: (of, value, host) => link(host, of, value),
    NumberFormat: (of, value, { book }) => setNumberFormat(book, of, value),
    RowHidden: (of, value, { book }) => hide(book, of, 'rows', flag(value)),
  },
  call: {
    _KeepReference: () => undefined,
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== rowsOf(area) || columns !== columnsOf(area)) throw hostFault('InvalidArgument')
    },
    Clear: (of, [applyTo], host) => clear(host, of, String(applyTo ?? 'All')),
    CopyFrom: (of, [source, type], host) => {
      const from = typeof source === 'string' ? addressed(host.book, of.sheet, source) : rangeArgument(source)
      copyCells(host.book, of, from, type)
      if (type !== 'Formats') changed(host, of)
    },
    GetBoundingRect: (of, [other], { book }) => {
      const range = typeof other === 'string' ? addressed(book, of.sheet, other) : rangeArgument(other)
      if (range.sheet !== of.sheet) throw hostFault('InvalidArgument')
      return rangeNode(of.sheet, bound(of.area, range.area))
    },
    GetCell: (of, [row, column]) =>
      rangeNode(of.sheet, areaAt(of.area.top + whole(row), of.area.left + whole(column))),
    GetCellProperties: (of, [options]) => cellProperties(of, options),
    GetColumnProperties: (of, [options]) => lineProperties(of, 'columns', options),
    GetEntireColumn: (of) => within(of, { ...of.area, top: 0, bottom: ROWS - 1 }),
    GetEntireRow: (of) => within(of, { ...of.area, left: 0, right: COLUMNS - 1 }),
    GetIntersectionOrNullObject: (of, [other]) => {
      const range = rangeArgument(other)
      const area = range.sheet === of.sheet ? intersect(of.area, range.area) : null
      return area && rangeNode(of.sheet, area)
    },
    GetLastCell: (of) => rangeNode(of.sheet, areaAt(of.area.bottom, of.area.right)),
    GetMergedAreasOrNullObject: ({ sheet, area }) => {
      const areas = sheet.merged.filter((merged) => intersect(merged, area))
      return areas.length === 0 ? null : nodeOf(areasKind, { sheet, areas })
    },
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
    GetRowProperties: (of, [options]) => lineProperties(of, 'rows', options),
    GetTables: (of, [isWhole], { nodes }) => nodes.tablesIn(of, isWhole === true),
    GetUsedRangeOrNullObject: (of, [valuesOnly]) => {
      const area = usedArea(of.sheet, valuesOnly === true, of.area)
      return area && rangeNode(of.sheet, area)
    },
    Select: (of, _, host) => select(host, of.sheet, [of.area]),
    SetCellProperties: (of, [data], { book }) => setCellProperties(book, of, data),
    SetColumnProperties: (of, [data], { book }) => setLineProperties(book, of, 'columns', data),
    SetRowProperties: (of, [data], { book }) => setLineProperties(book, of, 'rows', data),
  },
}

export function select({ book, tell }: HostState, sheet: Sheet, areas: readonly Area[]): void {
  if (sheet.visibility !== 'Visible') throw hostFault('InvalidOperation')
  if (book.activeId !== sheet.id) tell({ type: 'activated', sheetId: sheet.id })
  book.activeId = sheet.id
  book.selection = { sheetId: sheet.id, areas }
  tell({ type: 'selected', sheetId: sheet.id, details: { address: areas.map(printArea).join(',') } })
}

const hide = (book: HostBook, of: RangeOf, way: 'rows' | 'columns', isHidden: boolean): void => {
  checkUnprotected(of.sheet)
  setHidden(book, of.sheet, way === 'rows' ? 'hiddenRows' : 'hiddenColumns', linesIn(of, way), isHidden)
}

function addressed(book: HostBook, own: Sheet, address: string): RangeOf {
  const { sheet: name, local } = splitAddress(address)
  const sheet = name === undefined ? own : findSheet(book, name)
  const area = parseArea(local)
  if (!sheet || !area) throw hostFault('InvalidArgument')
  return { sheet, area }
}

/** A link writes the text it shows, and looks like one. */
function link(host: HostState, of: RangeOf, value: unknown): void {
  const { book } = host
  const { sheet, area } = of
  checkUnlocked(sheet, area)
  const given = (value ?? {}) as Link
  if (given.address === undefined && given.documentReference === undefined) throw hostFault('InvalidArgument')
  if (given.textToDisplay !== undefined) {
    typeInto(book, sheet, area.top, area.left, given.textToDisplay)
    changed(host, of)
  }
  putIn(book, sheet.links, keyOf(area.top, area.left), given)
  setLook(book, sheet, area, { 'font/color': '#0563C1', 'font/underline': 'Single' })
}

function setNumberFormat(book: HostBook, { sheet, area }: RangeOf, given: unknown): void {
  checkUnlocked(sheet, area)
  if (isUnbounded(area)) throw hostFault('InvalidArgument')
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
  if (applyTo === 'All') {
    const tables = sheet.tables.filter((table) => !contains(area, table.area))
    if (tables.length < sheet.tables.length) assign(book, sheet, { tables })
  }
  if (applyTo === 'All' || applyTo === 'Contents') {
    clearContents(book, sheet, area)
    changed(host, of)
  }
  if (applyTo === 'All' || applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks')
    clearLinks(book, sheet, area)
  if (applyTo === 'All' || applyTo === 'Formats') clearLook(book, sheet, area)
}

export const wholeSheet = (sheet: Sheet): Node => rangeNode(sheet, ALL)

/** Several ranges of one sheet. */
export const areasKind: Kind<{ readonly sheet: Sheet; readonly areas: readonly Area[] }> = {
  name: 'RangeAreas',
  get: {
    Address: ({ sheet, areas }) => areas.map((area) => fullAddress({ sheet, area })).join(','),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + countOf(area), 0),
    DataValidation: (of) => nodeOf(validationKind, of),
    Format: (of) => nodeOf(formatKind, of),
    Worksheet: ({ sheet }, { nodes }) => nodes.sheet(sheet),
  },
  call: {
    Clear: ({ sheet, areas }, [applyTo], host) => {
      for (const area of areas) clear(host, { sheet, area }, String(applyTo ?? 'All'))
    },
  },
}

export const RANGE_KINDS = [rangeKind, areasKind]
