import { areaAt, holds } from '../model/area.ts'
import { columnOf, findSheet, type HostBook, rowOf } from '../model/book.ts'
import { recalculate } from '../model/evaluate.ts'
import { hostFault } from '../model/fault.ts'
import { isNode, type Kind, nodeOf, oneOf } from './kind.ts'
import { commentsKind, namesKind, rangeGiven } from './objects.ts'
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

const resultKind: Kind<{ readonly value: unknown }> = {
  name: 'FunctionResult',
  get: { Error: () => null, Value: ({ value }) => value },
}

const functionsKind: Kind<null> = {
  name: 'Functions',
  call: {
    CountA: (_, [given], { book }) => {
      const values = (Array.isArray(given) ? given : [given]) as readonly unknown[]
      const count = values.reduce<number>((sum, value) => sum + filled(value, book), 0)
      return nodeOf(resultKind, { value: count })
    },
  },
}

/** A range counts its cells that hold anything, formulas that show '' too; a value counts itself. */
function filled(value: unknown, book: HostBook): number {
  if (!isNode(value)) return 1
  const { sheet, area } = rangeGiven(value, book)
  return [...sheet.cells].filter(
    ([key, cell]) =>
      holds(area, rowOf(key), columnOf(key)) && (cell.value !== '' || cell.formula !== undefined),
  ).length
}

/** The root of all paths. */
export const bookKind: Kind<null> = {
  name: 'Workbook',
  get: {
    Application: () => nodeOf(applicationKind, null),
    Comments: () => nodeOf(commentsKind, null),
    Functions: () => nodeOf(functionsKind, null),
    IsDirty: (_, { book }) => book.isDirty,
    // As the page is told by GetDocUrl.
    Name: () => 'sim.xlsx',
    Names: () => nodeOf(namesKind, { sheet: null }),
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

export const BOOK_KINDS = [bookKind, applicationKind, functionsKind, resultKind]
