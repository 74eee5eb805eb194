import type { PrintSetup, Sheet } from '../../../engine/index.ts'
import { columnLetters, rangeAddress } from '../../../engine/index.ts'

/** A half-width character of the workbook's font and the air of a cell, in points. */
const CHARACTER = 5.25
const AIR = 3.75

const pointsOf = (characters: number): number => Math.round((characters * CHARACTER + AIR) * 4) / 4

const TAB = { policy: '#B4C6E7', data: '#FFE699', result: '#A9D08E' } as const

/** Widths, heights, frozen lines, print set-up, the tab: all of a sheet that is not its cells. */
export function layLines(target: Excel.Worksheet, sheet: Sheet): void {
  for (const { first, last, size } of runsOf(sheet.widths ?? []))
    target.getRange(`${columnLetters(first)}:${columnLetters(last)}`).format.columnWidth = pointsOf(size)
  const heights = Object.entries(sheet.heights ?? {}).reduce<(number | undefined)[]>(
    (list, [row, points]) => {
      list[Number(row)] = points
      return list
    },
    [],
  )
  for (const { first, last, size } of runsOf(heights))
    target.getRange(`${first + 1}:${last + 1}`).format.rowHeight = size
  layFrozen(target, sheet.frozen)
  if (sheet.print) layPrint(target.pageLayout, sheet.print)
  if (sheet.family) target.tabColor = TAB[sheet.family]
  if (sheet.hidden) target.visibility = 'Hidden' as Excel.SheetVisibility
}

function layFrozen(target: Excel.Worksheet, { rows, columns } = { rows: 0, columns: 0 }): void {
  const panes = target.freezePanes
  if (rows + columns === 0) panes.unfreeze()
  else if (columns === 0) panes.freezeRows(rows)
  else if (rows === 0) panes.freezeColumns(columns)
  else panes.freezeAt(target.getRangeByIndexes(0, 0, rows, columns))
}

const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }

function layPrint(layout: Excel.PageLayout, setup: PrintSetup): void {
  const { area, portrait, onePage, repeat, across, footer } = setup
  layout.orientation = (portrait ? 'Portrait' : 'Landscape') as Excel.PageOrientation
  layout.paperSize = 'A4' as Excel.PaperType
  layout.centerHorizontally = true
  layout.zoom =
    across === undefined
      ? { horizontalFitToPages: 1, ...(onePage ? { verticalFitToPages: 1 } : {}) }
      : { scale: 70 }
  layout.setPrintMargins('Inches' as Excel.PrintMarginUnit, MARGINS)
  if (area) layout.setPrintArea(rangeAddress(area))
  if (repeat) layout.setPrintTitleRows(`$${repeat.first + 1}:$${repeat.last + 1}`)
  if (across) layout.setPrintTitleColumns(`$A:$${columnLetters(across - 1)}`)
  const page = layout.headersFooters.defaultForAllPages
  if (footer?.left) page.leftFooter = footer.left
  if (footer?.center) page.centerFooter = footer.center
  if (footer?.right) page.rightFooter = footer.right
}

/** Neighbours of one size, together. */
function runsOf(sizes: readonly (number | undefined)[]): { first: number; last: number; size: number }[] {
  const runs: { first: number; last: number; size: number }[] = []
  for (let i = 0; i < sizes.length; i++) {
    const size = sizes[i]
    const last = runs.at(-1)
    if (size === undefined) continue
    if (last?.size === size && last.last === i - 1) last.last = i
    else runs.push({ first: i, last: i, size })
  }
  return runs
}
