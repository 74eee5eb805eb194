import type { Cause } from './events.ts'
import type { SimulatedHost } from './host.ts'
import { select } from './kinds/range.ts'
import { addSheet, moveSheet, removeSheet, renameSheet } from './kinds/worksheets.ts'
import { type Area, areaAt, parseArea, printArea, splitAddress } from './model/area.ts'
import { assign, findSheet, type Held, type Sheet } from './model/book.ts'
import { typeInto } from './model/contents.ts'

/** Who edits: the person before the screen, or a co-author elsewhere. */
type Hand = Exclude<Cause, 'ThisLocalAddin'>

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
  readonly startCellEdit: (address: string) => void
  readonly endCellEdit: (value?: Held) => void
  /** Takes back the last step; false where Excel offers none. */
  readonly undo: () => boolean
  readonly closePane: () => void
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
  const edit: Person['edit'] = (address, values, hand = 'person') => {
    const { sheet, area } = place(address)
    const lines = Array.isArray(values) ? (values as readonly (readonly Held[])[]) : [[values as Held]]
    host.act(hand, () => {
      for (const [row, line] of lines.entries())
        for (const [column, value] of line.entries())
          typeInto(book, sheet, area.top + row, area.left + column, value)
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
  }
}
