import { type Area, COLUMNS, isWholeColumns, isWholeRows, ROWS } from './area.ts'
import { assign, type Cell, columnOf, type HostBook, keyOf, record, rowOf, type Sheet } from './book.ts'
import { changeFormulas, mapReferences, shiftReference } from './references.ts'

/** Rows or columns that come (count > 0) or go (count < 0), from a line on. */
export interface Shift {
  readonly way: 'rows' | 'columns'
  readonly at: number
  readonly count: number
}

/** Where a line has gone; undefined where it is no more. */
export function shiftLine({ at, count }: Shift, line: number): number | undefined {
  if (line < at) return line
  if (count < 0 && line < at - count) return undefined
  return line + count
}

/** An area grows with what comes into it and shrinks with what goes; null where nothing is left. */
export function shiftArea(shift: Shift, area: Area): Area | null {
  const { way, at, count } = shift
  if (way === 'rows' ? isWholeColumns(area) : isWholeRows(area)) return area
  const [first, last, most] =
    way === 'rows' ? [area.top, area.bottom, ROWS - 1] : [area.left, area.right, COLUMNS - 1]
  const from = shiftLine(shift, first) ?? at
  const to = Math.min(most, shiftLine(shift, last) ?? at - 1)
  if (count < 0 && to < from) return null
  return way === 'rows' ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to }
}

/** Inserts or deletes whole rows or columns of a sheet; all that stands there goes along. */
export function shiftLines(book: HostBook, sheet: Sheet, shift: Shift): void {
  const isRows = shift.way === 'rows'
  const moved = new Map<number, Cell>()
  for (const [key, cell] of sheet.cells) {
    const line = shiftLine(shift, isRows ? rowOf(key) : columnOf(key))
    if (line !== undefined) moved.set(isRows ? keyOf(line, columnOf(key)) : keyOf(rowOf(key), line), cell)
  }
  const links = new Map(
    [...sheet.links].flatMap(([key, link]) => {
      const line = shiftLine(shift, isRows ? rowOf(key) : columnOf(key))
      return line === undefined
        ? []
        : [[isRows ? keyOf(line, columnOf(key)) : keyOf(rowOf(key), line), link] as const]
    }),
  )
  const sizes = isRows ? 'heights' : 'widths'
  const hidden = isRows ? 'hiddenRows' : 'hiddenColumns'
  const kept = <T>(lines: Iterable<readonly [number, T]>): [number, T][] =>
    [...lines].flatMap(([line, value]): [number, T][] => {
      const next = shiftLine(shift, line)
      return next === undefined ? [] : [[next, value]]
    })
  replaceAll(book, sheet.cells, moved)
  replaceAll(book, sheet.links, links)
  replaceAll(book, sheet[sizes], new Map(kept(sheet[sizes])))
  const areas = <T extends { readonly area: Area }>(all: readonly T[]): T[] =>
    all.flatMap((own) => {
      const area = shiftArea(shift, own.area)
      return area ? [{ ...own, area }] : []
    })
  const tables = sheet.tables.filter((table) => shiftArea(shift, table.area))
  for (const table of tables) assign(book, table, { area: shiftArea(shift, table.area)! })
  assign(book, sheet, {
    tables,
    merged: sheet.merged.flatMap((area) => shiftArea(shift, area) ?? []),
    validations: areas(sheet.validations),
    layers: areas(sheet.layers),
    [hidden]: new Set(kept([...sheet[hidden]].map((line) => [line, true] as const)).map(([line]) => line)),
    comments: sheet.comments.flatMap((comment) => {
      const line = shiftLine(shift, isRows ? comment.row : comment.column)
      return line === undefined ? [] : [{ ...comment, [isRows ? 'row' : 'column']: line }]
    }),
    filter: sheet.filter && shiftedFilter(shift, sheet.filter),
  })
  changeFormulas(book, (formula, own) =>
    mapReferences(formula, (cells, name) => {
      const isHere = name === undefined ? own === sheet.name : name.toUpperCase() === sheet.name.toUpperCase()
      return isHere ? shiftReference(cells, (area) => shiftArea(shift, area)) : undefined
    }),
  )
}

const shiftedFilter = (shift: Shift, filter: NonNullable<Sheet['filter']>): Sheet['filter'] => {
  const area = shiftArea(shift, filter.area)
  return area && { ...filter, area }
}

function replaceAll<K, V>(book: HostBook, map: Map<K, V>, next: ReadonlyMap<K, V>): void {
  const before = [...map]
  const put = (entries: Iterable<readonly [K, V]>): void => {
    map.clear()
    for (const [key, value] of entries) map.set(key, value)
  }
  record(book, () => put(before))
  put([...next])
}
