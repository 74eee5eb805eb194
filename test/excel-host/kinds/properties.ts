import { areaAt, columnsOf, rowsOf } from '../model/area.ts'
import { assign, type HostBook, putIn, type Sheet } from '../model/book.ts'
import { checkUnlocked, checkUnprotected } from '../model/contents.ts'
import { hostFault } from '../model/fault.ts'
import { type Look, partAt, setLook } from '../model/looks.ts'
import { COLUMN_WIDTH, ROW_HEIGHT } from './format.ts'
import type { RangeOf } from './kind.ts'

type Tree = Readonly<Record<string, unknown>>

const tree = (value: unknown): Tree => (typeof value === 'object' && value !== null ? (value as Tree) : {})

const EDGES: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
}

/** The looks that were asked for, of one cell. */
function formatOf(sheet: Sheet, row: number, column: number, wanted: Tree): Tree {
  const part = (path: string): unknown => partAt(sheet, row, column, path)
  const found: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(wanted)) {
    if (inner === true) found[name] = part(name)
    else if (name === 'borders')
      found.borders = Object.fromEntries(
        Object.entries(EDGES).map(([side, edge]) => [
          side,
          Object.fromEntries(askedIn(inner).map((own) => [own, part(`borders/${edge}/${own}`)])),
        ]),
      )
    else found[name] = Object.fromEntries(askedIn(inner).map((own) => [own, part(`${name}/${own}`)]))
  }
  return found
}

const askedIn = (inner: unknown): string[] =>
  Object.entries(tree(inner)).flatMap(([name, wanted]) => (wanted === true ? [name] : []))

export const cellProperties = ({ sheet, area }: RangeOf, options: unknown): unknown[][] => {
  const { format, ...rest } = tree(options)
  checkKnown(rest, [])
  return Array.from({ length: rowsOf(area) }, (_, row) =>
    Array.from({ length: columnsOf(area) }, (_, column) =>
      format === undefined
        ? {}
        : { format: formatOf(sheet, area.top + row, area.left + column, tree(format)) },
    ),
  )
}

const checkKnown = (rest: Tree, known: readonly string[]): void => {
  const other = Object.keys(rest).find((name) => !known.includes(name))
  if (other !== undefined) throw hostFault('ApiNotFound', `simulated host: properties ${other}`)
}

/** A tree of looks by their paths; sizes of lines are no looks of cells. */
function pathsOf(format: Tree): Look {
  return Object.fromEntries(
    Object.entries(format).flatMap(([name, inner]): [string, unknown][] => {
      if (name === 'columnWidth' || name === 'rowHeight' || name.startsWith('autofit')) return []
      if (name === 'borders')
        return Object.entries(tree(inner)).flatMap(([side, line]) =>
          EDGES[side]
            ? Object.entries(tree(line)).map(([part, value]): [string, unknown] => [
                `borders/${EDGES[side]}/${part}`,
                value,
              ])
            : [],
        )
      if (typeof inner === 'object' && inner !== null)
        return Object.entries(tree(inner)).map(([part, value]): [string, unknown] => [
          `${name}/${part}`,
          value,
        ])
      return [[name, inner]]
    }),
  )
}

export function setCellProperties(book: HostBook, { sheet, area }: RangeOf, data: unknown): void {
  checkUnlocked(sheet, area)
  const lines = data as readonly (readonly unknown[])[]
  const fits =
    Array.isArray(data) &&
    lines.length === rowsOf(area) &&
    lines.every((line) => line.length === columnsOf(area))
  if (!fits) throw hostFault('InvalidArgument')
  for (const [row, line] of lines.entries())
    for (const [column, cell] of line.entries()) {
      const { format, ...rest } = tree(cell)
      checkKnown(rest, [])
      const look = pathsOf(tree(format))
      if (Object.keys(look).length > 0) setLook(book, sheet, areaAt(area.top + row, area.left + column), look)
    }
}

const WAYS = {
  columns: {
    size: 'columnWidth',
    sizes: 'widths',
    usual: COLUMN_WIDTH,
    hidden: 'hiddenColumns',
    flag: 'columnHidden',
    index: 'columnIndex',
  },
  rows: {
    size: 'rowHeight',
    sizes: 'heights',
    usual: ROW_HEIGHT,
    hidden: 'hiddenRows',
    flag: 'rowHidden',
    index: 'rowIndex',
  },
} as const

type Way = keyof typeof WAYS

const linesOf = ({ area }: RangeOf, way: Way): number[] => {
  const [first, last] = way === 'rows' ? [area.top, area.bottom] : [area.left, area.right]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

export function lineProperties(range: RangeOf, way: Way, options: unknown): unknown[] {
  const { size, sizes, usual, hidden, flag, index } = WAYS[way]
  const { format, ...rest } = tree(options)
  checkKnown(rest, [flag, index])
  checkKnown(tree(format), [size])
  return linesOf(range, way).map((line) => ({
    ...(rest[flag] ? { [flag]: range.sheet[hidden].has(line) } : {}),
    ...(rest[index] ? { [index]: line } : {}),
    ...(format ? { format: { [size]: range.sheet[sizes].get(line) ?? usual } } : {}),
  }))
}

export function setLineProperties(book: HostBook, range: RangeOf, way: Way, data: unknown): void {
  const { size, sizes, hidden, flag } = WAYS[way]
  const { sheet } = range
  checkUnprotected(sheet)
  const lines = linesOf(range, way)
  if (!Array.isArray(data) || data.length !== lines.length) throw hostFault('InvalidArgument')
  for (const [i, line] of lines.entries()) {
    const { format, ...rest } = tree(data[i])
    checkKnown(rest, [flag])
    checkKnown(tree(format), [size])
    const given = tree(format)[size]
    if (typeof given === 'number') putIn(book, sheet[sizes], line, given)
    if (typeof rest[flag] === 'boolean') setHidden(book, sheet, hidden, [line], rest[flag])
  }
}

export function setHidden(
  book: HostBook,
  sheet: Sheet,
  which: 'hiddenRows' | 'hiddenColumns',
  lines: readonly number[],
  isHidden: boolean,
): void {
  const next = new Set(sheet[which])
  for (const line of lines)
    if (isHidden) next.add(line)
    else next.delete(line)
  assign(book, sheet, { [which]: next })
}

/** Whether all of the lines are hidden, none, or some (null). */
export function hiddenOf(range: RangeOf, way: Way): boolean | null {
  const lines = linesOf(range, way).slice(0, 100_000)
  const hidden = lines.filter((line) => range.sheet[WAYS[way].hidden].has(line)).length
  return hidden === 0 ? false : hidden === lines.length ? true : null
}

export const linesIn = linesOf
