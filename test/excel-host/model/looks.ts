import { type Area, countOf, holds, isWholeColumns, isWholeRows } from './area.ts'
import { assign, type Cell, columnOf, type HostBook, keyOf, put, rowOf, type Sheet } from './book.ts'

/** How a cell looks, by the paths of Office.js: `fill/color`, `font/bold`, `borders/EdgeTop/style`, `numberFormat`. */
export type Look = Readonly<Record<string, unknown>>

/** A cell that nobody has touched. */
export const PLAIN: Look = {
  numberFormat: 'General',
  'fill/color': '#FFFFFF',
  'font/name': '等线',
  'font/size': 11,
  'font/bold': false,
  'font/italic': false,
  'font/color': '#000000',
  'font/underline': 'None',
  'font/strikethrough': false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  indentLevel: 0,
  'protection/locked': true,
  'protection/formulaHidden': false,
}

export const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const

const BORDER: Look = { style: 'None', color: '#000000', weight: 'Thin' }

export const lookAt = (sheet: Sheet, row: number, column: number): Look => {
  const own = sheet.cells.get(keyOf(row, column))?.look
  if (sheet.layers.length === 0) return own ?? {}
  const layered = sheet.layers.filter(({ area }) => holds(area, row, column)).map(({ look }) => look)
  return Object.assign({}, ...layered, own)
}

export const partAt = (sheet: Sheet, row: number, column: number, path: string): unknown => {
  const look = lookAt(sheet, row, column)
  return look[path] ?? PLAIN[path] ?? BORDER[path.slice(path.lastIndexOf('/') + 1)]
}

/** Whole columns and rows keep their look in a layer; the rest in its cells. */
const isLayered = (area: Area): boolean =>
  isWholeColumns(area) || isWholeRows(area) || countOf(area) > 2_000_000

export function setLook(book: HostBook, sheet: Sheet, area: Area, changes: Look): void {
  if (isLayered(area)) {
    assign(book, sheet, { layers: [...sheet.layers, { area, look: changes }] })
    for (const [key, cell] of [...sheet.cells])
      if (cell.look && holds(area, rowOf(key), columnOf(key)))
        put(book, sheet, rowOf(key), columnOf(key), { ...cell, look: { ...cell.look, ...changes } })
    return
  }
  const made = new Map<Look | undefined, Look | undefined>()
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cells.get(keyOf(row, column)) ?? EMPTY
      // Cells that looked alike share their look afterwards too.
      if (!made.has(cell.look)) made.set(cell.look, withChanges(sheet, cell.look, changes))
      const look = made.get(cell.look)
      const isBlank = cell.value === '' && cell.formula === undefined
      put(book, sheet, row, column, look || !isBlank ? { ...cell, look } : undefined)
    }
}

/** A look with changes, as far as it differs from an untouched cell's; undefined where it does not. */
function withChanges(sheet: Sheet, look: Look | undefined, changes: Look): Look | undefined {
  const next: Record<string, unknown> = { ...look, ...changes }
  for (const path of Object.keys(changes))
    if (sheet.layers.length === 0 && next[path] === untouched(path)) delete next[path]
  return Object.keys(next).length > 0 ? next : undefined
}

const untouched = (path: string): unknown => PLAIN[path] ?? BORDER[path.slice(path.lastIndexOf('/') + 1)]

export const EMPTY: Cell = { value: '' }

/** Gives cells back the look of untouched ones. */
export function clearLook(book: HostBook, sheet: Sheet, area: Area): void {
  if (isLayered(area)) {
    const rest = sheet.layers.filter(
      (layer) =>
        !(holds(area, layer.area.top, layer.area.left) && holds(area, layer.area.bottom, layer.area.right)),
    )
    const isPart = rest.length > 0
    assign(book, sheet, { layers: isPart ? [...rest, { area, look: PLAIN }] : [] })
  }
  for (const [key, cell] of [...sheet.cells]) {
    if (!holds(area, rowOf(key), columnOf(key))) continue
    const { look: _, ...rest } = cell
    const isBlank = rest.value === '' && rest.formula === undefined
    const needsPlain = sheet.layers.some((layer) => holds(layer.area, rowOf(key), columnOf(key)))
    put(
      book,
      sheet,
      rowOf(key),
      columnOf(key),
      needsPlain ? { ...rest, look: PLAIN } : isBlank ? undefined : rest,
    )
  }
}

/** The one value that all cells of an area have; null where they differ. */
export function commonPart(sheet: Sheet, area: Area, path: string): unknown {
  const first = partAt(sheet, area.top, area.left, path)
  if (isLayered(area)) {
    for (const [key] of sheet.cells)
      if (holds(area, rowOf(key), columnOf(key)) && partAt(sheet, rowOf(key), columnOf(key), path) !== first)
        return null
    return first
  }
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (partAt(sheet, row, column, path) !== first) return null
  return first
}
