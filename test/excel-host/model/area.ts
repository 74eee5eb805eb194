/** A rectangle of cells, from 0, both ends belonging to it. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export const ROWS = 1_048_576
export const COLUMNS = 16_384

export const ALL: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 }

export const areaAt = (row: number, column: number, rows = 1, columns = 1): Area => ({
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
})

export const rowsOf = (area: Area): number => area.bottom - area.top + 1
export const columnsOf = (area: Area): number => area.right - area.left + 1
export const countOf = (area: Area): number => rowsOf(area) * columnsOf(area)

export const isSame = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right

export const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right

export const contains = (outer: Area, inner: Area): boolean =>
  holds(outer, inner.top, inner.left) && holds(outer, inner.bottom, inner.right)

export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  }
  return area.top <= area.bottom && area.left <= area.right ? area : null
}

export const bound = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
})

export const isOnSheet = ({ top, left, bottom, right }: Area): boolean =>
  [top, left, bottom, right].every(Number.isInteger) &&
  top >= 0 &&
  left >= 0 &&
  bottom >= top &&
  right >= left &&
  bottom < ROWS &&
  right < COLUMNS

export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === ROWS - 1
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === COLUMNS - 1

/** Whole rows or columns: cell by cell nothing can be read of them or put into them. */
export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area)

export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

const columnIndex = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** A1, A1:B2, A:B, 1:2, all with or without $; undefined for anything else. */
export function parseArea(address: string): Area | undefined {
  const match =
    /^(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d{0,6}))?(?::(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d{0,6}))?)?$/.exec(
      address.trim(),
    )
  if (!match) return undefined
  const [, c1, r1, c2 = address.includes(':') ? undefined : c1, r2 = address.includes(':') ? undefined : r1] =
    match
  const isCells = c1 && r1 && c2 && r2
  const isColumns = c1 && c2 && !r1 && !r2 && address.includes(':')
  const isRows = r1 && r2 && !c1 && !c2 && address.includes(':')
  if (!isCells && !isColumns && !isRows) return undefined
  const columns = isRows ? [0, COLUMNS - 1] : [columnIndex(c1!), columnIndex(c2!)]
  const rows = isColumns ? [0, ROWS - 1] : [Number(r1) - 1, Number(r2) - 1]
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  }
  return isOnSheet(area) ? area : undefined
}

export function printArea(area: Area): string {
  const { top, left, bottom, right } = area
  if (isWholeColumns(area)) return `${columnName(left)}:${columnName(right)}`
  if (isWholeRows(area)) return `${top + 1}:${bottom + 1}`
  const first = columnName(left) + (top + 1)
  return top === bottom && left === right ? first : `${first}:${columnName(right)}${bottom + 1}`
}

/** As Excel writes a sheet's name before `!`. */
export const quoteName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name) ? name : `'${name.replaceAll("'", "''")}'`

/** The sheet's name in an address, without its quotes, and the rest. */
export function splitAddress(address: string): { readonly sheet?: string; readonly local: string } {
  const at = address.lastIndexOf('!')
  if (at < 0) return { local: address }
  const name = address.slice(0, at)
  return {
    sheet: /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name,
    local: address.slice(at + 1),
  }
}
