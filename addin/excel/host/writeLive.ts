import { isPlace } from '../../session/batch.ts'
import { type Batch, hostError } from '../../session/host.ts'
import { blocksOf, putCells } from './writeCells.ts'
import { laySheet } from './writeSheets.ts'

/**
 * Figures that follow every change, with as little to and fro as can be: one request asks whether the sheets can be
 * written, one writes the cells. Nothing is kept to take back.
 */
export async function writeLive(context: Excel.RequestContext, batch: Batch): Promise<void> {
  const { sheets = [], cells = [] } = batch
  const { worksheets } = context.workbook
  const names = new Set([...sheets.map(({ name }) => name), ...cells.map(({ sheet }) => sheet)])
  const asked = new Map(
    [...names].map((name) => {
      const sheet = worksheets.getItemOrNullObject(name)
      sheet.load('name')
      sheet.protection.load('protected')
      sheet.autoFilter.load('isDataFiltered')
      return [name, sheet]
    }),
  )
  await context.sync()
  const fresh = new Set(sheets.map(({ name }) => name))
  for (const [name, sheet] of asked) {
    if (sheet.isNullObject && !fresh.has(name)) throw hostError('sheetMissing', name)
    if (sheet.isNullObject) continue
    if (sheet.protection.protected) throw hostError('protected', name)
    if (sheet.autoFilter.isDataFiltered) throw hostError('filtered', name)
  }
  const unplaced = cells.find((cell) => !isPlace(cell))
  if (unplaced) throw hostError('refused', unplaced.sheet)
  context.application.suspendScreenUpdatingUntilNextSync()
  for (const sheet of sheets) {
    const there = asked.get(sheet.name)!
    const isNew = there.isNullObject
    await laySheet(context, isNew ? worksheets.add(sheet.name) : there, sheet, isNew)
  }
  if (cells.length === 0) return
  context.application.suspendApiCalculationUntilNextSync()
  for (const name of names) {
    const own = cells.filter(({ sheet }) => sheet === name)
    // Figures are never dates: their formats need not be asked for.
    if (own.length > 0) putCells(worksheets.getItem(name), blocksOf(own), [])
  }
  await context.sync()
}
