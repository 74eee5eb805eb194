import { type Book, type Sheet as EngineSheet, LOOKS, serialOfDate } from '../../engine/index.ts'
import { printArea } from './model/area.ts'
import { type Held, type HostBook, newId, newSheet, put, type Sheet, type Table } from './model/book.ts'
import { isError } from './model/entry.ts'
import type { Look } from './model/looks.ts'

/** A sheet in plain rows: numbers, truths, texts as they are, formulas beginning with '='. */
export interface SeedSheet {
  readonly name: string
  readonly rows?: readonly (readonly (Held | null | SeedCell)[])[]
  readonly tables?: readonly { readonly name: string; readonly area: Table['area'] }[]
  readonly hidden?: boolean
  readonly protected?: boolean
}

export interface SeedCell {
  readonly value: Held
  readonly formula?: string
  readonly format?: string
}

export function seedSheets(book: HostBook, sheets: readonly SeedSheet[]): void {
  for (const seed of sheets) {
    const sheet = newSheet(book, seed.name)
    book.sheets = [...book.sheets, sheet]
    for (const [row, cells] of (seed.rows ?? []).entries())
      for (const [column, cell] of cells.entries()) {
        if (cell === null || cell === '') continue
        const { value, formula, format } = typeof cell === 'object' ? cell : plain(cell)
        place(book, sheet, row, column, value, formula, format === undefined ? {} : { numberFormat: format })
      }
    for (const { name, area } of seed.tables ?? []) addTable(book, sheet, name, area)
    if (seed.hidden) sheet.visibility = 'Hidden'
    if (seed.protected) sheet.protection = {}
  }
  settle(book)
}

const plain = (value: Held): SeedCell =>
  typeof value === 'string' && value.startsWith('=') ? { value: 0, formula: value } : { value }

function place(
  book: HostBook,
  sheet: Sheet,
  row: number,
  column: number,
  value: Held,
  formula: string | undefined,
  look: Look,
): void {
  put(book, sheet, row, column, {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(formula === undefined && isError(value) ? { isError: true } : {}),
    ...(Object.keys(look).length > 0 ? { look } : {}),
  })
}

function addTable(book: HostBook, sheet: Sheet, name: string, area: Table['area']): void {
  const table: Table = {
    id: newId(book),
    name,
    area,
    style: 'TableStyleLight1',
    showHeaders: true,
    showFilterButton: true,
    showBandedRows: false,
    filtered: [],
  }
  sheet.tables = [...sheet.tables, table]
}

function settle(book: HostBook): void {
  const first = book.sheets.find((sheet) => sheet.visibility === 'Visible') ?? book.sheets[0]
  if (!first) throw new Error('simulated host: a workbook has a sheet at least')
  book.activeId = first.id
  book.selection = { sheetId: first.id, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] }
  book.isDirty = false
  book.told = []
}

/** A book of the engine, as if it had been opened from a file. */
export function seedBook(book: HostBook, { sheets }: Book): void {
  for (const seed of sheets) {
    const sheet = newSheet(book, seed.name)
    book.sheets = [...book.sheets, sheet]
    seedCells(book, sheet, seed)
    for (const { name, range } of seed.tables ?? []) addTable(book, sheet, name, range)
    for (const [column, width] of (seed.widths ?? []).entries())
      if (width !== undefined) sheet.widths.set(column, width * 5.25 + 3.75)
    for (const [row, height] of Object.entries(seed.heights ?? {})) sheet.heights.set(Number(row), height)
    if (seed.frozen && seed.frozen.rows + seed.frozen.columns > 0)
      sheet.frozen = {
        top: 0,
        left: 0,
        bottom: seed.frozen.rows > 0 ? seed.frozen.rows - 1 : 1_048_575,
        right: seed.frozen.columns > 0 ? seed.frozen.columns - 1 : 16_383,
      }
    sheet.validations = (seed.validations ?? []).map((validation) => ({
      area: validation.range,
      properties: { rule: ruleOf(validation), errorAlert: { style: validation.strict ? 'Stop' : 'Warning' } },
    }))
    if (seed.hidden) sheet.visibility = 'Hidden'
    if (seed.hiddenRows) sheet.hiddenRows = new Set(seed.hiddenRows)
    if (seed.protected) sheet.protection = {}
  }
  settle(book)
}

function ruleOf(validation: NonNullable<EngineSheet['validations']>[number]): unknown {
  if (validation.kind === 'list')
    return { list: { inCellDropDown: true, source: validation.values.join(',') } }
  if (validation.kind === 'listFrom')
    return { list: { inCellDropDown: true, source: `=${validation.sheet}!${printArea(validation.source)}` } }
  if (validation.kind === 'number')
    return { decimal: { formula1: validation.minimum, formula2: validation.maximum, operator: 'Between' } }
  return validation.kind === 'date' ? { date: { formula1: '1' } } : { custom: { formula: '=TRUE' } }
}

function seedCells(book: HostBook, sheet: Sheet, { rows }: EngineSheet): void {
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue
      const look = {
        ...(cell.style ? lookOf(cell.style) : {}),
        ...(cell.format ? { numberFormat: cell.format } : cell.date ? { numberFormat: 'yyyy-mm-dd' } : {}),
      }
      const value =
        cell.date && typeof cell.value === 'string' ? serialOfDate(cell.value) : (cell.value ?? '')
      const formula = cell.formula === undefined ? undefined : `=${cell.formula}`
      if (value === '' && formula === undefined && Object.keys(look).length === 0) continue
      place(book, sheet, row, column, value, formula, look)
      if (cell.link) sheet.links.set(row * 16_384 + column, linkOf(cell.link))
      if (cell.comment)
        sheet.comments = [...sheet.comments, { id: newId(book), row, column, content: cell.comment.text }]
    }
}

const linkOf = (link: string) =>
  link.startsWith('#') ? { documentReference: link.slice(1) } : { address: link }

const ALIGN = { left: 'Left', center: 'Center', right: 'Right', span: 'CenterAcrossSelection' } as const

function lookOf(style: keyof typeof LOOKS): Look {
  const look = LOOKS[style]
  const edges =
    look.border === undefined
      ? []
      : ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'].filter(
          (edge) =>
            !(look.border === 'notBelow' && edge === 'EdgeBottom') &&
            !(look.border === 'notAbove' && edge === 'EdgeTop'),
        )
  return {
    'font/name': look.font,
    'font/size': look.size,
    ...(look.bold ? { 'font/bold': true } : {}),
    ...(look.underline ? { 'font/underline': 'Single' } : {}),
    ...(look.color ? { 'font/color': `#${look.color}` } : {}),
    ...(look.fill ? { 'fill/color': `#${look.fill}` } : {}),
    ...(look.align ? { horizontalAlignment: ALIGN[look.align] } : {}),
    ...(look.wrap ? { wrapText: true } : {}),
    ...(look.unlocked ? { 'protection/locked': false } : {}),
    ...Object.fromEntries(edges.map((edge) => [`borders/${edge}/style`, 'Continuous'])),
  }
}
