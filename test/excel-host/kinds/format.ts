import { type Area, columnsOf, rowsOf } from '../model/area.ts'
import { type HostBook, putIn, type Sheet } from '../model/book.ts'
import { checkUnlocked } from '../model/contents.ts'
import { hostFault } from '../model/fault.ts'
import { commonPart, setLook } from '../model/looks.ts'
import { type HostState, type Kind, nodeOf, oneOf } from './kind.ts'

/** Cells whose looks are asked for or set: of one range, or of several. */
export interface Formatted {
  readonly sheet: Sheet
  readonly areas: readonly Area[]
}

const partOf = ({ sheet, areas }: Formatted, path: string): unknown => {
  const all = areas.map((area) => commonPart(sheet, area, path))
  return all.every((part) => part === all[0]) ? all[0] : null
}

const setPart = ({ sheet, areas }: Formatted, path: string, value: unknown, { book }: HostState): void => {
  for (const area of areas) {
    checkUnlocked(sheet, area)
    setLook(book, sheet, area, { [path]: value })
  }
}

const HORIZONTAL = oneOf(
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
)
const VERTICAL = oneOf('Top', 'Center', 'Bottom', 'Justify', 'Distributed')
const UNDERLINE = oneOf('None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant')
const LINE = oneOf('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot')
const WEIGHT = oneOf('Hairline', 'Thin', 'Medium', 'Thick')
const EDGE = oneOf(
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
)

const color = (value: unknown): string => {
  if (typeof value !== 'string' || !/^(#[0-9a-f]{6}|[a-z]+)$/i.test(value)) throw hostFault('InvalidArgument')
  return value.startsWith('#') ? value.toUpperCase() : value
}
const size = (value: unknown): number => {
  if (typeof value !== 'number' || !(value > 0)) throw hostFault('InvalidArgument')
  return value
}
const truth = (value: unknown): boolean => {
  if (typeof value !== 'boolean') throw hostFault('InvalidArgument')
  return value
}
const name = (value: unknown): string => {
  if (typeof value !== 'string' || value === '') throw hostFault('InvalidArgument')
  return value
}

/** A kind of which every property is a part of the look. */
function partsKind(
  kind: string,
  prefix: string,
  parts: Readonly<Record<string, (value: unknown) => unknown>>,
): Kind<Formatted> {
  const pathOf = (part: string) => `${prefix}${part[0]!.toLowerCase()}${part.slice(1)}`
  return {
    name: kind,
    get: Object.fromEntries(
      Object.keys(parts).map((part) => [part, (of: Formatted) => partOf(of, pathOf(part))]),
    ),
    set: Object.fromEntries(
      Object.entries(parts).map(([part, check]) => [
        part,
        (of: Formatted, value: unknown, host: HostState) => setPart(of, pathOf(part), check(value), host),
      ]),
    ),
  }
}

const fontKind = partsKind('RangeFont', 'font/', {
  Bold: truth,
  Color: color,
  Italic: truth,
  Name: name,
  Size: size,
  Strikethrough: truth,
  Underline: UNDERLINE,
})

const fillParts = partsKind('RangeFill', 'fill/', { Color: color })
const fillKind: Kind<Formatted> = {
  ...fillParts,
  call: { Clear: (of, _, host) => setPart(of, 'fill/color', '#FFFFFF', host) },
}

const protectionKind = partsKind('FormatProtection', 'protection/', { FormulaHidden: truth, Locked: truth })

interface Border extends Formatted {
  readonly edge: ReturnType<typeof EDGE>
}

/** The cells that an edge of a range belongs to, and which of their own edges it is. */
function edgesOf(area: Area, edge: Border['edge']): readonly (readonly [Area, string])[] {
  switch (edge) {
    case 'EdgeTop':
      return [[{ ...area, bottom: area.top }, 'EdgeTop']]
    case 'EdgeBottom':
      return [[{ ...area, top: area.bottom }, 'EdgeBottom']]
    case 'EdgeLeft':
      return [[{ ...area, right: area.left }, 'EdgeLeft']]
    case 'EdgeRight':
      return [[{ ...area, left: area.right }, 'EdgeRight']]
    case 'InsideHorizontal':
      if (rowsOf(area) === 1) return []
      return [
        [{ ...area, bottom: area.bottom - 1 }, 'EdgeBottom'],
        [{ ...area, top: area.top + 1 }, 'EdgeTop'],
      ]
    case 'InsideVertical':
      if (columnsOf(area) === 1) return []
      return [
        [{ ...area, right: area.right - 1 }, 'EdgeRight'],
        [{ ...area, left: area.left + 1 }, 'EdgeLeft'],
      ]
    default:
      return [[area, edge]]
  }
}

const borderPart =
  (part: string) =>
  ({ sheet, areas, edge }: Border): unknown => {
    const all = areas.flatMap((area) =>
      edgesOf(area, edge).map(([cells, own]) => commonPart(sheet, cells, `borders/${own}/${part}`)),
    )
    return all.length > 0 && all.every((value) => value === all[0]) ? all[0] : null
  }

/** A line that had no style gets one with its colour or weight. */
const setBorderPart =
  (part: string, check: (value: unknown) => unknown) =>
  (of: Border, value: unknown, { book }: HostState): void => {
    const checked = check(value)
    for (const area of of.areas) {
      checkUnlocked(of.sheet, area)
      for (const [cells, edge] of edgesOf(area, of.edge)) {
        const style = commonPart(of.sheet, cells, `borders/${edge}/style`)
        const needsStyle = part !== 'style' && style === 'None'
        setLook(book, of.sheet, cells, {
          [`borders/${edge}/${part}`]: checked,
          ...(needsStyle ? { [`borders/${edge}/style`]: 'Continuous' } : {}),
        })
      }
    }
  }

const borderKind: Kind<Border> = {
  name: 'RangeBorder',
  id: ({ edge }) => edge,
  get: {
    Color: borderPart('color'),
    SideIndex: ({ edge }) => edge,
    Style: borderPart('style'),
    Weight: borderPart('weight'),
  },
  set: {
    Color: setBorderPart('color', color),
    Style: setBorderPart('style', LINE),
    Weight: setBorderPart('weight', WEIGHT),
  },
}

const bordersKind: Kind<Formatted> = {
  name: 'RangeBorderCollection',
  item: (of, edge) => nodeOf(borderKind, { ...of, edge: EDGE(edge) }),
}

export const COLUMN_WIDTH = 48
export const ROW_HEIGHT = 14.25

const lines = (
  { sheet, areas }: Formatted,
  which: 'widths' | 'heights',
): { readonly all: readonly number[]; readonly sizes: Map<number, number> } => ({
  sizes: sheet[which],
  all: areas.flatMap((area) => {
    const [first, last] = which === 'widths' ? [area.left, area.right] : [area.top, area.bottom]
    return Array.from({ length: Math.min(last - first + 1, 20_000) }, (_, i) => first + i)
  }),
})

const sizeOf = (which: 'widths' | 'heights', usual: number) => (of: Formatted) => {
  const { all, sizes } = lines(of, which)
  const first = sizes.get(all[0]!) ?? usual
  return all.every((line) => (sizes.get(line) ?? usual) === first) ? first : null
}

const setSize =
  (which: 'widths' | 'heights', most: number) =>
  (of: Formatted, value: unknown, { book }: HostState): void => {
    if (typeof value !== 'number' || value < 0 || value > most) throw hostFault('InvalidArgument')
    if (of.sheet.protection) throw hostFault('AccessDenied')
    const { all, sizes } = lines(of, which)
    for (const line of all) putIn(book, sizes, line, value)
  }

/** Heights as Excel would find them are not known here: the set ones go. */
const autofit = (of: Formatted, which: 'widths' | 'heights', book: HostBook): void => {
  if (of.sheet.protection) throw hostFault('AccessDenied')
  const { all, sizes } = lines(of, which)
  for (const line of all) if (sizes.has(line)) putIn(book, sizes, line, undefined)
}

const ownParts = partsKind('RangeFormat', '', {
  HorizontalAlignment: HORIZONTAL,
  IndentLevel: (value) => value,
  VerticalAlignment: VERTICAL,
  WrapText: truth,
})

export const formatKind: Kind<Formatted> = {
  name: 'RangeFormat',
  get: {
    ...ownParts.get,
    Borders: (of) => nodeOf(bordersKind, of),
    ColumnWidth: sizeOf('widths', COLUMN_WIDTH),
    Fill: (of) => nodeOf(fillKind, of),
    Font: (of) => nodeOf(fontKind, of),
    Protection: (of) => nodeOf(protectionKind, of),
    RowHeight: sizeOf('heights', ROW_HEIGHT),
  },
  set: {
    ...ownParts.set,
    ColumnWidth: setSize('widths', 1795.5),
    RowHeight: setSize('heights', 409.5),
  },
  call: {
    AutofitColumns: (of, _, { book }) => autofit(of, 'widths', book),
    AutofitRows: (of, _, { book }) => autofit(of, 'heights', book),
  },
}

export const FORMAT_KINDS = [formatKind, bordersKind, borderKind, fontKind, fillKind, protectionKind]
