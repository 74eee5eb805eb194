import type { Cell, Sheet } from './grid.ts'
import { LOOKS } from './looks.ts'

/** Half-width characters of a text: Chinese takes two, the dash between two ends of a range one. */
export const textWidth = (written: string): number =>
  [...written].reduce((sum, c) => sum + (/[ᄀ-￿]/u.test(c) && c !== '–' ? 2 : 1), 0)

/** Points of one line, by font size, and the most that a spreadsheet gives a row. */
const LINE = 1.32
const MOST = 400
const PLAIN_WIDTH = 9

const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(width - 1, 1))), 0)

function heightOf(cell: Cell | null, width: number): number {
  if (cell?.style === undefined) return 0
  const look = LOOKS[cell.style]
  const lines = look.wrap && typeof cell.value === 'string' ? linesOf(cell.value, width) : 1
  return lines * look.size * LINE + 4
}

/** A sheet with rows as high as their wrapped texts need: hosts do not all fit rows by themselves. */
export function withHeights(sheet: Sheet): Sheet {
  const heights = sheet.rows.map((row) =>
    row.reduce(
      (most, cell, column) => Math.max(most, heightOf(cell, sheet.widths?.[column] ?? PLAIN_WIDTH)),
      0,
    ),
  )
  const fitted = heights.flatMap((height, row) =>
    height > 0 ? [[row, Math.min(Math.round(height * 2) / 2, MOST)] as const] : [],
  )
  return { ...sheet, heights: { ...Object.fromEntries(fitted), ...sheet.heights } }
}
