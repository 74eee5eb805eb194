import type { Cause } from './events.ts'
import type { SimulatedHost } from './host.ts'
import type { Node, RangeOf } from './kinds/kind.ts'
import { setHidden } from './kinds/properties.ts'
import { rangeKind, select } from './kinds/range.ts'
import { setTableArea } from './kinds/tables.ts'
import { addSheet, moveSheet, removeSheet, renameSheet } from './kinds/worksheets.ts'
import { ALL, type Area, areaAt, bound, intersect, parseArea, printArea, splitAddress } from './model/area.ts'
import {
  assign,
  findSheet,
  findTable,
  type Held,
  type HostBook,
  keyOf,
  type Sheet,
  type Table,
} from './model/book.ts'
import { typeInto } from './model/contents.ts'
import { type Shift, shiftArea, shiftLines } from './model/structure.ts'
import { callFunction, type FunctionResult, pressButton } from './runtime.ts'

/** Who edits: the person before the screen, or a co-author elsewhere. */
export type Hand = Exclude<Cause, 'ThisLocalAddin'>

/** What a user does in Excel. Addresses are 'Sheet'!A1:B2. */
export interface Person {
  /** Types into cells, row by row, from the address on. */
  readonly edit: (address: string, values: readonly (readonly Held[])[] | Held, hand?: Hand) => void
  readonly select: (address: string) => void
  readonly addSheet: (name?: string, hand?: Hand) => void
  readonly renameSheet: (before: string, after: string, hand?: Hand) => void
  readonly deleteSheet: (name: string, hand?: Hand) => void
  readonly moveSheet: (name: string, position: number) => void
  readonly protect: (sheet: string, password?: string) => void
  readonly unprotect: (sheet: string) => void
  readonly merge: (address: string) => void
  /** Inserts rows (count > 0) or deletes them (count < 0), from a row on, counted from 1 as on the screen. */
  readonly shiftRows: (sheet: string, row: number, count: number, hand?: Hand) => void
  /** The same of columns, from a letter on. */
  readonly shiftColumns: (sheet: string, column: string, count: number, hand?: Hand) => void
  readonly hideRows: (address: string, isHidden?: boolean) => void
  /** Shows of a table only the rows that hold one of the values in a column, counted from 0; null shows all. */
  readonly filter: (table: string, column: number, values: readonly Held[] | null) => void
  readonly setCalculation: (mode: 'Automatic' | 'Manual') => void
  readonly startCellEdit: (address: string) => void
  readonly endCellEdit: (value?: Held) => void
  /** Takes back the last step; false where Excel offers none. */
  readonly undo: () => boolean
  readonly closePane: () => void
  /** Presses a button of the ribbon; ends when the add-in says that it is done, with 0 for a success. */
  readonly press: (action: string) => Promise<number>
  /** Enters a custom function into a cell: what the cell gets. */
  readonly callFunction: (id: string, args: readonly unknown[], address?: string) => Promise<FunctionResult>
}

export function createPerson(host: SimulatedHost): Person {
  const { state, editing, undoStack } = host
  const { book } = state
  const sheetNamed = (name: string): Sheet => {
    const sheet = findSheet(book, name)
    if (!sheet) throw new Error(`simulated host: there is no sheet ${name}`)
    return sheet
  }
  const place = (address: string): { readonly sheet: Sheet; readonly area: Area } => {
    const { sheet, local } = splitAddress(address)
    const area = parseArea(local)
    if (!area) throw new Error(`simulated host: ${address} is no address`)
    return { sheet: sheet === undefined ? sheetNamed(book.activeId) : sheetNamed(sheet), area }
  }
  const tellEdit = (sheet: Sheet, area: Area): void =>
    state.tell({
      type: 'changed',
      sheetId: sheet.id,
      details: { address: printArea(area), changeType: 'RangeEdited' },
    })
  const shift = (sheet: Sheet, change: Shift, hand: Hand): void =>
    host.act(hand, () => {
      shiftLines(book, sheet, change)
      shiftReferences(state.references, sheet, change)
      const last = change.at + Math.abs(change.count) - 1
      const area =
        change.way === 'rows'
          ? { ...ALL, top: change.at, bottom: last }
          : { ...ALL, left: change.at, right: last }
      const which = `${change.way === 'rows' ? 'Row' : 'Column'}${change.count > 0 ? 'Inserted' : 'Deleted'}`
      state.tell({
        type: 'changed',
        sheetId: sheet.id,
        details: { address: printArea(area), changeType: which },
      })
    })
  const edit: Person['edit'] = (address, values, hand = 'person') => {
    const { sheet, area } = place(address)
    const lines = Array.isArray(values) ? (values as readonly (readonly Held[])[]) : [[values as Held]]
    host.act(hand, () => {
      for (const [row, line] of lines.entries())
        for (const [column, value] of line.entries())
          typeInto(book, sheet, area.top + row, area.left + column, value)
      growTable(book, sheet, areaAt(area.top, area.left, lines.length, lines[0]!.length))
      tellEdit(sheet, areaAt(area.top, area.left, lines.length, lines[0]!.length))
    })
  }
  return {
    edit,
    select: (address) => {
      const { sheet, area } = place(address)
      host.act('person', () => select(state, sheet, [area]))
    },
    addSheet: (name, hand = 'person') => host.act(hand, () => void addSheet(state, name)),
    renameSheet: (before, after, hand = 'person') =>
      host.act(hand, () => renameSheet(state, sheetNamed(before), after)),
    deleteSheet: (name, hand = 'person') => {
      host.act(hand, () => removeSheet(state, sheetNamed(name)))
      undoStack.length = 0
    },
    moveSheet: (name, position) => host.act('person', () => moveSheet(state, sheetNamed(name), position)),
    protect: (name, password) =>
      host.act('person', () =>
        assign(book, sheetNamed(name), { protection: password === undefined ? {} : { password } }),
      ),
    unprotect: (name) => host.act('person', () => assign(book, sheetNamed(name), { protection: null })),
    merge: (address) => {
      const { sheet, area } = place(address)
      host.act('person', () => assign(book, sheet, { merged: [...sheet.merged, area] }))
    },
    shiftRows: (name, row, count, hand = 'person') =>
      shift(sheetNamed(name), { way: 'rows', at: row - 1, count }, hand),
    shiftColumns: (name, column, count, hand = 'person') =>
      shift(sheetNamed(name), { way: 'columns', at: parseArea(`${column}1`)!.left, count }, hand),
    hideRows: (address, isHidden = true) => {
      const { sheet, area } = place(address)
      const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i)
      host.act('person', () => setHidden(book, sheet, 'hiddenRows', rows, isHidden))
    },
    filter: (name, column, values) => {
      const found = findTable(book, name)
      if (!found) throw new Error(`simulated host: there is no table ${name}`)
      host.act('person', () => filterTable(book, found.sheet, found.table, column, values))
    },
    setCalculation: (mode) => {
      book.calculationMode = mode
    },
    startCellEdit: (address) => {
      const { sheet, area } = place(address)
      editing.cell = { sheetId: sheet.id, row: area.top, column: area.left }
    },
    endCellEdit: (value) => {
      const cell = editing.cell
      editing.cell = null
      if (cell && value !== undefined) {
        const sheet = sheetNamed(cell.sheetId)
        host.act('person', () => {
          typeInto(book, sheet, cell.row, cell.column, value)
          tellEdit(sheet, areaAt(cell.row, cell.column))
        })
      }
      host.resume()
    },
    undo: () => {
      const step = undoStack.pop()
      if (!step) return false
      for (const back of step.toReversed()) back()
      book.stale = true
      return true
    },
    closePane: () => host.close(),
    press: (action) => pressButton(host.runtime, host.invokeCommand, action),
    callFunction: (id, args, address) => callFunction(host.runtime, host.send, id, args, address),
  }
}

/** Ranges that office.js keeps go along; of those that are gone nothing can be asked any more. */
function shiftReferences(references: Map<string, Node>, sheet: Sheet, shift: Shift): void {
  for (const [id, node] of [...references]) {
    const range = node.of as RangeOf
    if (node.kind !== (rangeKind as unknown) || range.sheet !== sheet) continue
    const area = shiftArea(shift, range.area)
    if (area) references.set(id, { ...node, of: { sheet, area } })
    else references.delete(id)
  }
}

/** What a person types right below a table or beside it becomes part of it; what an add-in writes there does not. */
function growTable(book: HostBook, sheet: Sheet, typed: Area): void {
  for (const table of sheet.tables) {
    const { area } = table
    const isBelow = typed.top === area.bottom + 1 && typed.left >= area.left && typed.right <= area.right
    const isBeside = typed.left === area.right + 1 && typed.top >= area.top && typed.bottom <= area.bottom
    const grown = bound(area, typed)
    const isFree = sheet.tables.every((other) => other === table || !intersect(other.area, grown))
    const isBlank = (sheet.cells.get(keyOf(typed.top, typed.left))?.value ?? '') === ''
    if ((isBelow || isBeside) && isFree && !isBlank) setTableArea(book, sheet, table, grown)
  }
}

function filterTable(
  book: HostBook,
  sheet: Sheet,
  table: Table,
  column: number,
  values: readonly Held[] | null,
): void {
  const { top, left, bottom } = table.area
  const rows = Array.from({ length: bottom - top }, (_, i) => top + 1 + i)
  const valueAt = (row: number): Held => sheet.cells.get(keyOf(row, left + column))?.value ?? ''
  setHidden(book, sheet, 'hiddenRows', rows, false)
  assign(book, table, { filtered: values === null ? [] : [column] })
  if (values === null) return
  setHidden(
    book,
    sheet,
    'hiddenRows',
    rows.filter((row) => !values.includes(valueAt(row))),
    true,
  )
}
