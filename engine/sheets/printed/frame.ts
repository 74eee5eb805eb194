import type { Contact } from '../frontSheet.ts'
import type { Cell, Sheet, StyleKey } from '../grid.ts'
import { textWidth, withHeights } from '../heights.ts'
import type { Content } from '../kinds.ts'
import { LOOKS } from '../looks.ts'
import { changedFormula } from './changed.ts'
import { type BlockChart, withCharts } from './charts.ts'

/** A column of a printed table; neighbours of one group stand under one heading. */
export interface PrintColumn {
  readonly header: string
  readonly group?: string
  readonly width: number
  readonly kind: 'text' | 'number' | 'word'
}

export type PrintCell = (Content & Pick<Cell, 'link' | 'comment'>) | undefined

/** A table within a sheet. */
export interface Block {
  readonly title?: string
  /** Goes on with the columns of the block before. */
  readonly headless?: boolean
  readonly columns: readonly PrintColumn[]
  readonly rows: readonly (readonly PrintCell[])[]
  /** They stand beside the page and are not printed with it. */
  readonly charts?: readonly BlockChart[]
}

/** The official frame around the tables of a sheet. */
export interface Frame {
  readonly name: string
  /** 附件1 */
  readonly attachment?: string
  readonly title: string
  readonly left: string
  readonly right: string
  readonly notes: readonly string[]
  /** The last row: who filled it in, and who checked. */
  readonly signature?: readonly string[]
  readonly code: string
  /** In a workbook of its own there are no inputs that could change. */
  readonly alone?: boolean
  /** Stands where a table warns of changed inputs, in its place. */
  readonly warning?: string
  readonly portrait?: boolean
  /** Shrunk onto one page, where that leaves it legible. */
  readonly onePage?: boolean
}

/** 填报单位（盖章） 审核 填报人 联系电话 填报日期 */
export const signatureOf = (contact: Contact = {}): string[] => [
  `填报单位（盖章）：${contact.unit ?? ''}`,
  '审核：',
  `填报人：${contact.clerk ?? ''}`,
  `联系电话：${contact.phone ?? ''}`,
  '填报日期：',
]

type Row = (Cell | null)[]

const line = (width: number, cell: Cell, at = 0): Row =>
  Array.from({ length: width }, (_, i) => (i === at ? cell : null))

/** Lays out a printed table: title across the selection, header of one or two levels, body, notes, signatures. */
export function layPrinted(frame: Frame, blocks: readonly Block[]): Sheet {
  const count = Math.max(...blocks.map((block) => block.columns.length))
  const lengthOf = numberLengths()
  const widths = Array.from({ length: count }, (_, i) =>
    Math.max(...blocks.map((block) => widthOf(block, i, lengthOf))),
  )
  const total = widths.reduce((sum, width) => sum + width, 0)
  const across = (text: string, style: StyleKey): Row =>
    Array.from({ length: count }, (_, i) => ({ value: i === 0 ? text : null, style }))
  const head: Row[] = [
    line(count, { value: frame.attachment ?? null, style: 'printAttachment' }),
    ...titleLines(frame.title, total).map((title) => across(title, 'printTitle')),
    ...sides(count, total, frame),
    ...(frame.alone ? [] : [line(count, warningOf(frame))]),
  ]
  const bodies = blocks.map((block) => layBlock(block, count))
  const only = bodies.length === 1 ? bodies[0] : undefined
  const notes = frame.notes.flatMap((note, i) => breakLines(`${i === 0 ? '注：' : '　　'}${note}`, total))
  const sheet = withHeights({
    name: frame.name,
    rows: [
      ...head,
      ...bodies.flatMap(({ rows }) => rows),
      ...notes.map((note) => line(count, { value: note, style: 'printNote' })),
      ...(frame.signature ? [[], signatureRow(widths, frame.signature)] : []),
    ],
    widths,
    frozen: only ? { rows: head.length + only.header, columns: 0 } : undefined,
    print: {
      ...(frame.portrait ? { portrait: true } : {}),
      ...(only ? { repeat: { first: head.length, last: head.length + only.header - 1 } } : {}),
      footer: { center: '第&P页 共&N页', right: `校验码 ${frame.code}` },
    },
    family: 'result',
  })
  const charted = withCharts(sheet, count, head.length, blocks, bodies)
  return frame.onePage ? onOnePage(charted, total) : charted
}

const warningOf = ({ warning, code }: Frame): Cell =>
  warning === undefined
    ? { value: '', style: 'warning', formula: changedFormula(code) }
    : { value: warning, style: 'warning' }

/** A4 upright between its margins: points of height, and half-width characters that fit across at full size. */
const PAGE = { height: 740, width: 102 }
const MOST_SHRUNK = 1.4

/** A sheet that is not much longer than a page is shrunk onto one. */
function onOnePage(sheet: Sheet, total: number): Sheet {
  const height = Object.values(sheet.heights ?? {}).reduce((sum, points) => sum + points, 0)
  const pages = height / (PAGE.height * Math.max(1, total / PAGE.width))
  return pages <= MOST_SHRUNK ? { ...sheet, print: { ...sheet.print, onePage: true } } : sheet
}

/** As wide as stated, and wide enough for every number: one that does not fit shows as ####. */
function widthOf({ columns, rows }: Block, i: number, lengthOf: LengthOf): number {
  const numbers = rows.map((cells) => (typeof cells[i]?.value === 'number' ? lengthOf(cells[i]) : 0))
  return Math.max(columns[i]?.width ?? 0, ...numbers)
}

type LengthOf = (content: Content) => number

/** Characters of a number under one of the formats of printed tables, and a little air. */
function numberLengths(): LengthOf {
  const printers = new Map<string, Intl.NumberFormat>()
  const printerOf = (format: string): Intl.NumberFormat => {
    const known = printers.get(format)
    if (known) return known
    const [, decimals = ''] = format.split('.')
    const printer = new Intl.NumberFormat('en-US', {
      useGrouping: format.includes(','),
      minimumFractionDigits: decimals.replaceAll('#', '').length,
      maximumFractionDigits: decimals.length,
    })
    printers.set(format, printer)
    return printer
  }
  return ({ value, format = '0' }) => printerOf(format).format(Number(value)).length + 1.5
}

/** A title that is too wide for the sheet has what stands in its last bracket on a line of its own. */
function titleLines(title: string, total: number): string[] {
  const bracket = title.lastIndexOf('（')
  const isWide = textWidth(title) * (LOOKS.printTitle.size / LOOKS.printText.size) > total
  return isWide && bracket > 0 ? [title.slice(0, bracket), title.slice(bracket)] : [title]
}

/** The lines under the title: scenario, data date and state on the left, units on the right. */
function sides(count: number, total: number, { left, right }: Frame): Row[] {
  return leftLines(left, total - textWidth(right) - 2).map((text, i) => {
    const row = line(count, { value: text, style: 'printLeft' })
    if (i === 0) row[count - 1] = { value: right, style: 'printRight' }
    return row
  })
}

/** Parts with a full-width space between them; one that no longer fits begins a line of its own. */
function leftLines(left: string, width: number): string[] {
  const lines: string[] = []
  for (const part of left.split('　')) {
    const joined = `${lines.at(-1)}　${part}`
    if (lines.length > 0 && textWidth(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(part)
  }
  return lines.flatMap((text) => breakLines(text, width))
}

const BODY: Readonly<Record<PrintColumn['kind'], StyleKey>> = {
  text: 'printText',
  number: 'printNumber',
  word: 'printWord',
}

function layBlock({ title, headless, columns, rows }: Block, count: number): { rows: Row[]; header: number } {
  const grouped = columns.some(({ group }) => group !== undefined)
  const upper = columns.map(
    ({ group }, i): Cell =>
      group === undefined
        ? { value: null, style: 'printHeaderTop' }
        : { value: columns[i - 1]?.group === group ? null : group, style: 'printGroup' },
  )
  const lower = columns.map(({ header, group }): Cell => {
    const alone = grouped && group === undefined
    return { value: header, style: alone ? 'printHeaderBottom' : 'printHeader' }
  })
  const body = rows.map((cells) =>
    columns.map(({ kind }, i): Cell => {
      const content = cells[i]
      // A word in a column of numbers stands in the middle.
      const word = kind === 'number' && typeof content?.value === 'string'
      return { value: null, ...content, style: word ? 'printWord' : BODY[kind] }
    }),
  )
  const header = headless ? [] : grouped ? [upper, lower] : [lower]
  return {
    rows: [...(title ? [line(count, { value: title, style: 'printSection' })] : []), ...header, ...body],
    header: header.length,
  }
}

/** A text broken into lines of the sheet's width: a note may not be merged over its columns. */
export function breakLines(text: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const c of text) {
    if (textWidth(current + c) > width - 2) {
      lines.push(current)
      current = '　　'
    }
    current += c
  }
  return [...lines, current]
}

/** The signatures, spread over the columns. */
function signatureRow(widths: readonly number[], texts: readonly string[]): Row {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const row: Row = widths.map(() => null)
  let next = 0
  texts.forEach((text, i) => {
    const start = (total * (i === 0 ? 0 : i + 0.6)) / (texts.length + 0.6)
    const at = Math.max(next, firstColumn(widths, start))
    if (at < row.length) row[at] = { value: text, style: 'printLeft' }
    next = at + 1
  })
  return row
}

/** The first column that begins at or after the given width. */
function firstColumn(widths: readonly number[], start: number): number {
  let sum = 0
  const at = widths.findIndex((width) => {
    const here = sum >= start - 1
    sum += width
    return here
  })
  return at < 0 ? widths.length - 1 : at
}
