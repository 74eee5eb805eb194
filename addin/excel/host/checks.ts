import type { CellRange } from '../../../engine/index.ts'
import { rangeAddress } from '../../../engine/index.ts'
import { hostError } from '../../session/host.ts'
import { rangeOf } from './addresses.ts'

/** A sheet that is there, and the cells of it that a write is going to touch; all of it where none are named. */
export interface Touched {
  readonly sheet: Excel.Worksheet
  readonly name: string
  readonly area?: CellRange
}

/**
 * What keeps a write from being done as it is meant: protection, a filter that hides rows, merged cells. Throws a
 * `HostError` that names the sheet. Syncs twice.
 */
export async function checkTouched(
  context: Excel.RequestContext,
  touched: readonly Touched[],
): Promise<void> {
  const asked = touched.map(({ sheet, name, area }) => {
    sheet.protection.load('protected')
    sheet.autoFilter.load('isDataFiltered')
    sheet.tables.load('items/name')
    const merged = sheet.getRange(area && rangeAddress(area)).getMergedAreasOrNullObject()
    merged.load('address')
    return { sheet, name, area, merged }
  })
  await context.sync()
  for (const { sheet, name, area, merged } of asked) {
    if (sheet.protection.protected) throw hostError('protected', name)
    // A sheet of our own is laid out anew, and cells are never merged there.
    if (area && !merged.isNullObject) throw hostError('merged', name)
  }
  const tables = asked.flatMap(({ sheet, name, area }) =>
    sheet.tables.items.map((table) => {
      table.autoFilter.load('isDataFiltered')
      const range = table.getRange()
      range.load('address')
      return { table, range, name, area }
    }),
  )
  if (tables.length > 0) await context.sync()
  for (const { sheet, name } of asked) if (sheet.autoFilter.isDataFiltered) throw hostError('filtered', name)
  for (const { table, range, name, area } of tables)
    if (table.autoFilter.isDataFiltered && (!area || meets(rangeOf(range.address), area)))
      throw hostError('filtered', name)
}

/** Whether two ranges have a cell in common, or one stands right below or beside the other. */
const meets = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom + 1 && b.top <= a.bottom + 1 && a.left <= b.right + 1 && b.left <= a.right + 1
