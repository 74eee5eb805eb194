import { quoteSheet } from '../address.ts'
import { RESULT_TITLES } from '../titles.ts'

/** What every printed table says when its inputs are no longer those. */
export const CHANGED = '计算后有改动，本表未重算'
/** The cell that knows. */
export const CHANGED_CELL = `${quoteSheet(RESULT_TITLES.inputs)}!$B$3`
