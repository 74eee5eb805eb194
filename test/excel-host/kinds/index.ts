import { CHART_KINDS } from './charts.ts'
import { FORMAT_KINDS } from './format.ts'
import type { Kind } from './kind.ts'
import { OBJECT_KINDS } from './objects.ts'
import { PAGE_KINDS } from './page.ts'
import { RANGE_KINDS } from './range.ts'
import { TABLE_KINDS } from './tables.ts'
import { validationKind } from './validation.ts'
import { BOOK_KINDS } from './workbook.ts'
import { SHEET_KINDS } from './worksheets.ts'

/** All that is modelled of Excel's objects. */
export const KINDS = [
  ...BOOK_KINDS,
  ...SHEET_KINDS,
  ...RANGE_KINDS,
  ...FORMAT_KINDS,
  ...TABLE_KINDS,
  ...PAGE_KINDS,
  ...CHART_KINDS,
  ...OBJECT_KINDS,
  validationKind,
] as readonly unknown[] as readonly Kind<unknown>[]
