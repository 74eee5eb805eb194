import type { DataValidation, Cell as FileCell, WriteOptions, WriteSheet } from 'hucre/xlsx'
import {
  absoluteRange,
  type Book,
  type Cell,
  columnLetters,
  columnNames,
  LOOKS,
  quoteSheet,
  rangeAddress,
  type Sheet,
  serialOfDate,
  type TableRange,
  type Validation,
} from '../../engine/index.ts'
import { fromChart } from './charts.ts'
import { storedFormula } from './functionNames.ts'
import { stylesOnce } from './styles.ts'
import { storedName } from './tables.ts'

const TAB = { policy: 'B4C6E7', data: 'FFE699', result: 'A9D08E' } as const

/** A sheet in the file library's terms. */
export function fromSheet(sheet: Sheet): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>()
  const styles = stylesOnce()
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== null) cells.set(`${r},${c}`, { ...fromCell(cell), style: styles(cell.style, cell.format) })
    })
  })
  return {
    name: sheet.name,
    rows: [],
    cells,
    columns: sheet.widths?.map((width) => (width === undefined ? {} : { width })),
    rowDefs: new Map(Object.entries(sheet.heights ?? {}).map(([row, height]) => [Number(row), { height }])),
    tables: sheet.tables?.map((table) => fromTable(table, sheet, cells)),
    dataValidations: sheet.validations?.map(fromValidation),
    charts: sheet.charts?.map((chart) => fromChart(sheet.name, chart)),
    freezePane: sheet.frozen,
    ...printOf(sheet),
    ...(sheet.family ? { view: { tabColor: { rgb: TAB[sheet.family] } } } : {}),
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(sheet.protected
      ? { protection: { sheet: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true } }
      : {}),
  }
}

/** A table; cells of its header row that are blank, or say what another says, are given the names of their columns. */
function fromTable({ name, range }: TableRange, sheet: Sheet, cells: Map<string, Partial<FileCell>>) {
  const { top, left, right } = range
  const header = Array.from({ length: right - left + 1 }, (_, i) => sheet.rows[top]?.[left + i])
  const texts = header.map((cell) => String(cell?.value ?? ''))
  const names = columnNames(texts)
  for (const [i, own] of names.entries()) {
    const place = `${top},${left + i}`
    if (own !== header[i]?.value) cells.set(place, { style: cells.get(place)?.style, value: own })
  }
  return {
    name,
    range: rangeAddress(range),
    columns: names.map((own) => ({ name: storedName(own) })),
    style: 'TableStyleLight1',
    showRowStripes: false,
  }
}

/** The library decodes _x0041_ when it reads and writes it as it is: an underscore in front keeps such a text whole. */
const guard = (text: string): string => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** What a cell holds, its look apart. */
export function fromCell(cell: Cell): Partial<FileCell> {
  const { value, formula } = cell
  const stored = typeof value === 'string' && cell.date ? serialOfDate(value) : value
  const content: Partial<FileCell> =
    formula !== undefined
      ? { value: null, formula: storedFormula(formula), formulaResult: stored }
      : typeof stored === 'string'
        ? textContent(guard(stored.replaceAll(/\r\n?/g, '\n')))
        : { value: stored }
  const { link, comment } = cell
  return {
    ...content,
    ...(comment ? { comment } : {}),
    ...(link === undefined
      ? {}
      : { hyperlink: link.startsWith('#') ? { target: '', location: link.slice(1) } : { target: link } }),
  }
}

/** A text that reads like an error of the spreadsheet would be stored as one; as rich text it stays a text. */
const textContent = (text: string): Partial<FileCell> =>
  /^#[A-Z_/0]+[!?]?$/.test(text) ? { value: text, richText: [{ text }] } : { value: text }

function fromValidation(v: Validation): DataValidation {
  const base = {
    range: rangeAddress(v.range),
    allowBlank: true,
    ...(v.prompt ? { showInputMessage: true, inputTitle: v.prompt.title, inputMessage: v.prompt.text } : {}),
    ...(v.kind === 'any'
      ? {}
      : { showErrorMessage: true, errorStyle: v.strict ? ('stop' as const) : ('warning' as const) }),
  }
  switch (v.kind) {
    case 'list':
      return { ...base, type: 'list', values: [...v.values] }
    case 'listFrom':
      return { ...base, type: 'list', formula1: absoluteRange(v.sheet, v.source) }
    case 'number':
      return { ...base, type: v.whole ? 'whole' : 'decimal', ...boundsOf(v.minimum, v.maximum) }
    case 'date':
      return {
        ...base,
        type: 'date',
        operator: 'greaterThanOrEqual',
        formula1: String(serialOfDate('1950-01-01')),
      }
    case 'any':
      return { ...base, type: 'custom', formula1: 'TRUE' }
  }
}

const LEAST = -1e15
const MOST = 1e15
const boundsOf = (minimum = LEAST, maximum = MOST) => ({
  operator: 'between' as const,
  formula1: plain(minimum),
  formula2: plain(maximum),
})
const plain = (x: number): string =>
  x.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 15 })

function printOf(sheet: Sheet): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  if (sheet.print === undefined) return {}
  const { footer, across, portrait, onePage } = sheet.print
  const parts = [
    ['&L', footer?.left],
    ['&C', footer?.center],
    ['&R', footer?.right],
  ].filter(([, text]) => text !== undefined)
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: portrait ? 'portrait' : 'landscape',
      ...(across === undefined
        ? { fitToPage: true, fitToWidth: 1, fitToHeight: onePage ? 1 : 0 }
        : { scale: 70 }),
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    ...(parts.length > 0 ? { headerFooter: { oddFooter: parts.flat().join('') } } : {}),
  }
}

/** What is printed, and what every page repeats. Named here: the library leaves a sheet's name unquoted. */
export function printNames(sheets: readonly Sheet[]): NonNullable<WriteOptions['namedRanges']> {
  return sheets.flatMap(({ name, print }) => {
    const { area, repeat, across = 0 } = print ?? {}
    const own = quoteSheet(name)
    const parts = [
      ...(across > 0 ? [`${own}!$A:$${columnLetters(across - 1)}`] : []),
      ...(repeat ? [`${own}!$${repeat.first + 1}:$${repeat.last + 1}`] : []),
    ]
    return [
      ...(area ? [{ name: '_xlnm.Print_Area', range: absoluteRange(name, area), scope: name }] : []),
      ...(parts.length > 0 ? [{ name: '_xlnm.Print_Titles', range: parts.join(','), scope: name }] : []),
    ]
  })
}

/** A whole book in the file library's terms. */
export const fromBook = (book: Book): WriteOptions => ({
  sheets: book.sheets.map(fromSheet),
  namedRanges: printNames(book.sheets),
  defaultFont: { name: LOOKS.plain.font, size: LOOKS.plain.size },
})
