import { areaAt } from '../model/area.ts'
import { findSheet } from '../model/book.ts'
import { recalculate } from '../model/evaluate.ts'
import { hostFault } from '../model/fault.ts'
import { type Kind, nodeOf, oneOf } from './kind.ts'
import { rangeNode } from './range.ts'
import { bookTables } from './tables.ts'
import { sheetsKind } from './worksheets.ts'

const mode = oneOf('Automatic', 'AutomaticExceptTables', 'Manual')
const calculation = oneOf('Recalculate', 'Full', 'FullRebuild')

const applicationKind: Kind<null> = {
  name: 'Application',
  get: { CalculationMode: (_, { book }) => book.calculationMode },
  set: {
    CalculationMode: (_, value, { book }) => {
      book.calculationMode = mode(value)
    },
  },
  call: {
    Calculate: (_, [type], { book }) => {
      calculation(type)
      book.stale = true
      recalculate(book)
    },
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
}

/** The root of all paths. */
export const bookKind: Kind<null> = {
  name: 'Workbook',
  get: {
    Application: () => nodeOf(applicationKind, null),
    IsDirty: (_, { book }) => book.isDirty,
    Tables: () => bookTables(),
    Worksheets: () => nodeOf(sheetsKind, null),
  },
  set: {
    IsDirty: (_, value, { book }) => {
      book.isDirty = value === true
    },
  },
  call: {
    GetSelectedRange: (_, __, { book }) => {
      const sheet = findSheet(book, book.selection.sheetId)
      if (!sheet || book.selection.areas.length !== 1) throw hostFault('InvalidSelection')
      return rangeNode(sheet, book.selection.areas[0]!)
    },
    GetActiveCell: (_, __, { book }) => {
      const sheet = findSheet(book, book.selection.sheetId)
      const area = book.selection.areas[0]
      if (!sheet || !area) throw hostFault('InvalidSelection')
      return rangeNode(sheet, areaAt(area.top, area.left))
    },
  },
}

export const BOOK_KINDS = [bookKind, applicationKind]
