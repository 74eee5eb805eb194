import { LOOKS, type Look, type Sheet, type StyleKey } from '../../../engine/index.ts'
import { addressLists, rectangles } from './addresses.ts'

const LINE_COLOR = '#8C8C8C'

const ALIGN: Readonly<Record<NonNullable<Look['align']>, Excel.HorizontalAlignment>> = {
  left: 'Left' as Excel.HorizontalAlignment,
  center: 'Center' as Excel.HorizontalAlignment,
  right: 'Right' as Excel.HorizontalAlignment,
  span: 'CenterAcrossSelection' as Excel.HorizontalAlignment,
}

type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical'

const EDGES: Readonly<Record<NonNullable<Look['border']>, readonly Edge[]>> = {
  all: ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'],
  notBelow: ['EdgeTop', 'EdgeLeft', 'EdgeRight', 'InsideVertical'],
  notAbove: ['EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical'],
}

/** Gives the cells of a fresh sheet their looks: each look once, for all the cells that have it. */
export function layLooks(target: Excel.Worksheet, { rows }: Pick<Sheet, 'rows'>): void {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const alike = rectangles(rows.length, columns, (row, column) => rows[row]?.[column]?.style)
  for (const [style, ranges] of alike)
    for (const address of addressLists(ranges))
      layLook(target.getRanges(address).format, LOOKS[style as StyleKey])
}

/** One look. What a look does not say is as the sheet has it. */
export function layLook(format: Excel.RangeFormat, look: Look): void {
  const { font } = format
  font.name = look.font
  font.size = look.size
  if (look.bold) font.bold = true
  if (look.underline) font.underline = 'Single' as Excel.RangeUnderlineStyle
  if (look.color) font.color = `#${look.color}`
  if (look.fill) format.fill.color = `#${look.fill}`
  if (look.align) format.horizontalAlignment = ALIGN[look.align]
  format.verticalAlignment = 'Center' as Excel.VerticalAlignment
  if (look.wrap) format.wrapText = true
  if (look.unlocked) format.protection.locked = false
  for (const edge of look.border ? EDGES[look.border] : []) {
    const border = format.borders.getItem(edge)
    border.style = 'Continuous' as Excel.BorderLineStyle
    border.color = LINE_COLOR
  }
}
