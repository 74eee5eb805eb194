import type { Cell, CellRange, Sheet, StyleKey, Validation } from './grid.ts'
import { withHeights } from './heights.ts'
import type { Content, Kind } from './kinds.ts'
import type { Lists } from './lists.ts'

/** A column as it is laid out. */
export interface LaidColumn {
  readonly header: string
  readonly group: string
  readonly width: number
  readonly computed: boolean
  readonly format?: string
  readonly help: string
  readonly rule?: Rule
}

/** What a column lets people type. */
export type Rule =
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly strict: boolean }
  | {
      readonly kind: 'listFrom'
      readonly sheet: string
      readonly source: CellRange
      readonly strict: boolean
    }
  | {
      readonly kind: 'number'
      readonly minimum?: number
      readonly maximum?: number
      readonly whole?: boolean
    }
  | { readonly kind: 'date' }

export interface TableLayout {
  readonly name: string
  readonly table: string
  readonly title: string
  readonly caption: string
  readonly family: 'policy' | 'data'
  readonly columns: readonly LaidColumn[]
  readonly rows: readonly (readonly (Content | undefined)[])[]
  /** Columns that stay in sight, from the left. */
  readonly frozen: number
  /** Blank rows at the end, where the table cannot grow by itself. */
  readonly spare?: number
  readonly locked?: (row: number) => boolean
}

export const TITLE_ROW = 0
export const CAPTION_ROW = 1
export const GROUP_ROW = 2
export const HEADER_ROW = 3
export const FIRST_ROW = 4
/** Rows below the table in which what is typed is still checked. */
const CHECKED_BEYOND = 500
/** Half-width characters that are still legible on one page. */
const PAGE_WIDTH = 300

/** An input table: title, source and status, column groups, headers, data. */
export function layTable(layout: TableLayout, lists: Lists): Sheet {
  const { columns, rows } = layout
  const spare = Math.max(layout.spare ?? 0, rows.length === 0 ? 1 : 0)
  const body = [...rows, ...Array.from({ length: spare }, (): (Content | undefined)[] => [])]
  const lastRow = FIRST_ROW + body.length - 1
  const range = { top: HEADER_ROW, left: 0, bottom: lastRow, right: columns.length - 1 }
  return withHeights({
    name: layout.name,
    rows: [
      [{ value: layout.title, style: 'title' }],
      [{ value: layout.caption, style: 'subtitle' }],
      // A span reaches over the blank cells of its style: columns without a group have none.
      columns.map(({ group }, i): Cell | null =>
        group === '' ? null : { value: columns[i - 1]?.group === group ? null : group, style: 'group' },
      ),
      columns.map(({ header }): Cell => ({ value: header, style: 'header' })),
      ...body.map((cells, i) => {
        const locked = layout.locked?.(i) ?? false
        return columns.map((column, j) => bodyCell(column, cells[j], locked))
      }),
    ],
    widths: columns.map(({ width }) => width),
    tables: [{ name: layout.table, range }],
    validations: columns.flatMap((column, j) => {
      const below = { top: FIRST_ROW, left: j, bottom: lastRow + CHECKED_BEYOND, right: j }
      return validationOf(column, below, lists) ?? []
    }),
    frozen: { rows: HEADER_ROW + 1, columns: layout.frozen },
    print: {
      repeat: { first: TITLE_ROW, last: HEADER_ROW },
      footer: { left: layout.name.replaceAll('&', '&&'), center: '第&P页 共&N页' },
      ...(columns.reduce((sum, { width }) => sum + width, 0) > PAGE_WIDTH ? { across: layout.frozen } : {}),
    },
    family: layout.family,
    ...(layout.locked ? { protected: true } : {}),
  })
}

function bodyCell(column: LaidColumn, content: Content | undefined, locked: boolean): Cell {
  const style: StyleKey = column.computed ? 'computed' : locked ? 'locked' : 'input'
  const format = content?.format ?? column.format
  // An empty list or text is a blank cell, not a filled one that shows nothing.
  const isEmpty = content === undefined || (content.value === '' && content.formula === undefined)
  const value = isEmpty ? null : content.value
  return { ...content, value, style, ...(format === undefined ? {} : { format }) }
}

function validationOf(column: LaidColumn, range: CellRange, lists: Lists): Validation | undefined {
  const { help, header, rule } = column
  const prompt = help === '' ? undefined : { title: header.slice(0, 32), text: help.slice(0, 255) }
  if (rule === undefined) return prompt && { kind: 'any', range, prompt, strict: false }
  const base = { range, ...(prompt ? { prompt } : {}) }
  if (rule.kind === 'list') {
    if (rule.values.length === 0) return undefined
    return { ...base, ...lists.offer(rule.values), strict: rule.strict }
  }
  return { strict: true, ...base, ...rule }
}

/** What a kind of cell lets people type. */
export function ruleOf<V>(kind: Kind<V>): Rule | undefined {
  if (kind.choices !== undefined) return { kind: 'list', values: kind.choices, strict: true }
  if (kind.checks === undefined) return undefined
  const { whole, minimum } = kind.checks
  return kind.checks.kind === 'date' ? { kind: 'date' } : { kind: 'number', whole, minimum }
}
