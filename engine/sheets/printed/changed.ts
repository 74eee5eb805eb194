import { quoteSheet } from '../address.ts'
import { RESULT_TITLES } from '../titles.ts'

/** What every printed table says when its inputs are no longer those. */
export const CHANGED = '计算后有改动，本表未重算'

const onInputs = (cell: string): string => `${quoteSheet(RESULT_TITLES.inputs)}!${cell}`

/**
 * What 计算底稿 knows of changes, for a table of the same run: one that was kept from another, or stands in another
 * workbook, has changed in any case.
 */
export const changedFormula = (code: string): string =>
  `IFERROR(IF(${onInputs('$B$4')}="${code}",${onInputs('$B$3')},"${CHANGED}"),"${CHANGED}")`
