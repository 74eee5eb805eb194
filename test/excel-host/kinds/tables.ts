import { type Area, contains, intersect, parseArea, rowsOf, splitAddress } from '../model/area.ts'
import {
  assign,
  findSheet,
  findTable,
  type HostBook,
  keyOf,
  newId,
  put,
  type Sheet,
  type Table,
} from '../model/book.ts'
import { checkUnprotected, headerOf } from '../model/contents.ts'
import { hostFault } from '../model/fault.ts'
import { flag, type HostState, type Kind, type Node, nodeOf, type RangeOf, text } from './kind.ts'
import { rangeKind, rangeNode } from './range.ts'

export interface TableOf {
  readonly sheet: Sheet
  readonly table: Table
}

/** All tables of a book, or of one sheet. */
interface Tables {
  readonly sheet: Sheet | null
}

export const sheetTables = (sheet: Sheet): Node => nodeOf(tablesKind, { sheet })
export const bookTables = (): Node => nodeOf(tablesKind, { sheet: null })
const tableNode = (of: TableOf): Node => nodeOf(tableKind, of)

const all = ({ sheet }: Tables, book: HostBook): TableOf[] =>
  (sheet ? [sheet] : book.sheets).flatMap((own) => own.tables.map((table) => ({ sheet: own, table })))

const foundIn = (of: Tables, key: unknown, book: HostBook): Node | null => {
  const found = findTable(book, text(key))
  return found && (of.sheet === null || of.sheet === found.sheet) ? tableNode(found) : null
}

/** Where a table is to stand: cells of one sheet, given as an address or a range. */
function placeOf(of: Tables, given: unknown, { book }: HostState): { sheet: Sheet; area: Area } {
  const node = given as Node
  if (node?.kind === (rangeKind as unknown)) return node.of as { sheet: Sheet; area: Area }
  const { sheet: name, local } = splitAddress(text(given))
  const named = name === undefined ? undefined : findSheet(book, name)
  const sheet = named ?? of.sheet ?? findSheet(book, book.activeId)
  const area = parseArea(local)
  if (!sheet || !area || (name !== undefined && !named)) throw hostFault('InvalidArgument')
  return { sheet, area }
}

function checkFree(sheet: Sheet, area: Area, own?: Table): void {
  if (sheet.tables.some((table) => table !== own && intersect(table.area, area)))
    throw hostFault('InvalidOperation')
  if (sheet.merged.some((merged) => intersect(merged, area))) throw hostFault('InvalidOperation')
}

/** The header cells of a table are texts, each of its own. */
function writeHeaders(book: HostBook, sheet: Sheet, table: Pick<Table, 'area'>): void {
  const { top, left, right } = table.area
  for (let column = left; column <= right; column++) {
    const cell = sheet.cells.get(keyOf(top, column))
    const value = headerOf(sheet, table, column, cell?.value ?? '', column)
    if (value !== cell?.value || cell.formula !== undefined)
      put(book, sheet, top, column, { value, ...(cell?.look ? { look: cell.look } : {}) })
  }
}

const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u

function checkName(book: HostBook, name: string, own?: Table): void {
  if (!TABLE_NAME.test(name) || parseArea(name) || /^[rc]$/i.test(name)) throw hostFault('InvalidArgument')
  const other = findTable(book, name)
  const isTaken =
    (other && other.table !== own) ||
    book.names.some((known) => known.name.toUpperCase() === name.toUpperCase())
  if (isTaken) throw hostFault('InvalidArgument')
}

function addTable(of: Tables, given: unknown, hasHeaders: unknown, host: HostState): Node {
  const { book } = host
  const { sheet, area } = placeOf(of, given, host)
  checkUnprotected(sheet)
  if (!flag(hasHeaders)) throw hostFault('ApiNotFound', 'simulated host: TableCollection.add without headers')
  const whole = rowsOf(area) === 1 ? { ...area, bottom: area.bottom + 1 } : area
  checkFree(sheet, whole)
  const free = (number: number): string => (findTable(book, `表${number}`) ? free(number + 1) : `表${number}`)
  const table: Table = {
    id: newId(book),
    name: free(1),
    area: whole,
    style: 'TableStyleMedium2',
    showHeaders: true,
    showFilterButton: true,
    showBandedRows: true,
    filtered: [],
  }
  writeHeaders(book, sheet, table)
  assign(book, sheet, { tables: [...sheet.tables, table] })
  return tableNode({ sheet, table })
}

function resize({ sheet, table }: TableOf, given: unknown, host: HostState): void {
  checkUnprotected(sheet)
  const place = placeOf({ sheet }, given, host)
  const { area } = place
  const fits =
    place.sheet === sheet && area.top === table.area.top && intersect(area, table.area) && rowsOf(area) > 1
  if (!fits) throw hostFault('InvalidArgument')
  checkFree(sheet, area, table)
  setTableArea(host.book, sheet, table, area)
}

export function setTableArea(book: HostBook, sheet: Sheet, table: Table, area: Area): void {
  assign(book, table, { area })
  writeHeaders(book, sheet, table)
}

const isFiltered = ({ table }: TableOf): boolean => table.filtered.length > 0

const filterKind: Kind<TableOf> = {
  name: 'AutoFilter',
  get: { Enabled: ({ table }) => table.showFilterButton, IsDataFiltered: isFiltered },
}

export const tableKind: Kind<TableOf> = {
  name: 'Table',
  id: ({ table }) => table.id,
  get: {
    AutoFilter: (of) => nodeOf(filterKind, of),
    Id: ({ table }) => table.id,
    Name: ({ table }) => table.name,
    ShowBandedRows: ({ table }) => table.showBandedRows,
    ShowFilterButton: ({ table }) => table.showFilterButton,
    ShowHeaders: ({ table }) => table.showHeaders,
    Style: ({ table }) => table.style,
    Worksheet: ({ sheet }, { nodes }) => nodes.sheet(sheet),
  },
  set: {
    Name: ({ table }, value, { book }) => {
      checkName(book, text(value), table)
      assign(book, table, { name: text(value) })
    },
    ShowBandedRows: ({ table }, value, { book }) => assign(book, table, { showBandedRows: flag(value) }),
    ShowFilterButton: ({ table }, value, { book }) => assign(book, table, { showFilterButton: flag(value) }),
    Style: ({ table }, value, { book }) => assign(book, table, { style: text(value) }),
  },
  call: {
    Delete: ({ sheet, table }, _, { book }) => {
      checkUnprotected(sheet)
      assign(book, sheet, { tables: sheet.tables.filter((other) => other !== table) })
    },
    GetDataBodyRange: ({ sheet, table: { area } }) => rangeNode(sheet, { ...area, top: area.top + 1 }),
    GetHeaderRowRange: ({ sheet, table: { area } }) => rangeNode(sheet, { ...area, bottom: area.top }),
    GetRange: ({ sheet, table: { area } }) => rangeNode(sheet, area),
    Resize: (of, [area], host) => resize(of, area, host),
  },
}

const tablesKind: Kind<Tables> = {
  name: 'TableCollection',
  get: { Count: (of, { book }) => all(of, book).length },
  item: (of, key, { book }) => foundIn(of, key, book),
  items: (of, { book }) => all(of, book).map(tableNode),
  call: {
    Add: (of, [area, hasHeaders], host) => addTable(of, area, hasHeaders, host),
    GetItem: (of, [key], { book }) => {
      const node = foundIn(of, key, book)
      if (!node) throw hostFault('ItemNotFound')
      return node
    },
    GetItemOrNullObject: (of, [key], { book }) => foundIn(of, key, book),
  },
}

/** The tables that lie within cells, or touch them. */
const scopedKind: Kind<{ readonly sheet: Sheet; readonly area: Area; readonly isWhole: boolean }> = {
  name: 'TableScopedCollection',
  items: ({ sheet, area, isWhole }) =>
    sheet.tables
      .filter((table) => (isWhole ? contains(area, table.area) : intersect(area, table.area) !== null))
      .map((table) => tableNode({ sheet, table })),
  item: ({ sheet }, key) => {
    const table = sheet.tables.find(({ id, name }) => id === key || name === key)
    return table ? tableNode({ sheet, table }) : null
  },
}

export const scopedTables = ({ sheet, area }: RangeOf, isWhole: boolean): Node =>
  nodeOf(scopedKind, { sheet, area, isWhole })

export const TABLE_KINDS = [tablesKind, scopedKind, tableKind, filterKind]
