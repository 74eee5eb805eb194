import { type IWorkbookData, UniverInstanceType } from '@univerjs/core'
import { type Book, LOOKS } from '../../../engine/index.ts'
import { type CellPlace, type Host, type HostChange, hostError } from '../../session/host.ts'
import { type OpenBook, openBook } from './host.ts'
import { placeOfLink } from './links.ts'
import { fromBook } from './snapshot.ts'
import { lookOf } from './styles.ts'
import { type GridLocale, LOCALES, startUniver } from './univer.ts'

/** A spreadsheet on the page. */
export interface Grid {
  readonly host: Host
  /** Shows another workbook. */
  readonly replace: (book: Book) => Promise<void>
  readonly dispose: () => void
}

/** A spreadsheet in a container, which has to have a height of its own. To be loaded on demand: it is large. */
export async function createGrid(container: HTMLElement, book: Book, locale: GridLocale): Promise<Grid> {
  const { univer, api } = await startUniver(container, locale)
  const listeners = new Set<(change: HostChange) => void>()
  const tell = (change: HostChange) => {
    for (const listener of [...listeners]) listener(change)
  }
  let count = 0
  /** The cell that everybody knows to be selected. */
  let selected = ''
  const nameOf = (cell: CellPlace) => JSON.stringify([cell.sheet, cell.row, cell.column])

  const show = (next: Book): OpenBook => {
    const id = `workbook${++count}`
    univer.createUnit<IWorkbookData, never>(
      UniverInstanceType.UNIVER_SHEET,
      fromBook(next, id, LOCALES[locale]),
    )
    return openBook(univer.__getInjector(), id, next, tell)
  }
  let open: OpenBook | undefined = show(book)
  const standing = (): OpenBook => {
    if (open === undefined) throw hostError('refused')
    return open
  }

  const select = async (cell: CellPlace) => {
    const workbook = api.getActiveWorkbook()
    const sheet = workbook?.getSheetByName(cell.sheet)
    if (!workbook || !sheet || sheet.isSheetHidden()) return
    if (cell.row >= sheet.getMaxRows() || cell.column >= sheet.getMaxColumns()) return
    selected = nameOf(cell)
    workbook.setActiveSheet(sheet)
    sheet.getRange(cell.row, cell.column).activate()
    sheet.scrollToCell(Math.max(cell.row - 3, 0), Math.max(cell.column - 2, 0))
  }

  api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
    const area = selections[0]
    if (area === undefined) return
    const cell = { sheet: worksheet.getSheetName(), row: area.startRow, column: area.startColumn }
    if (nameOf(cell) === selected) return
    selected = nameOf(cell)
    tell({ kind: 'selected', cell })
  })
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const link: unknown = worksheet.getSheet().getCellRaw(row, column)?.custom?.link
    const place = typeof link === 'string' ? placeOfLink(link) : undefined
    if (place) void select(place)
  })
  // What a protected sheet does not leave open is not for typing into.
  api.addEvent(api.Event.BeforeSheetEditStart, (edit) => {
    if (!open?.keptOf(edit.worksheet.getSheetId()).protected) return
    const look = lookOf(edit.worksheet.getSheet().getCellStyle(edit.row, edit.column) ?? {})
    if (look === undefined || !LOOKS[look].unlocked) edit.cancel = true
  })

  return {
    host: {
      read: (names) => standing().read(names),
      write: (batch) => standing().write(batch),
      undo: () => standing().undo(),
      select,
      subscribe: (listener) => {
        listeners.add(listener)
        return () => {
          listeners.delete(listener)
        }
      },
    },
    replace: async (next) => {
      open?.dispose()
      open = undefined
      api.disposeUnit(`workbook${count}`)
      open = show(next)
      tell({ kind: 'replaced' })
    },
    dispose: () => {
      open?.dispose()
      open = undefined
      listeners.clear()
      univer.dispose()
    },
  }
}
