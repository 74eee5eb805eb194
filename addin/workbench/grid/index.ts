import { type IWorkbookData, LifecycleService, LifecycleStages, UniverInstanceType } from '@univerjs/core'
import { HoverManagerService, SheetsSelectionsService } from '@univerjs/preset-sheets-core'
import { type Book, LOOKS } from '../../../engine/index.ts'
import { type CellPlace, type Host, type HostChange, hostError } from '../../session/host.ts'
import { holdFocus } from './focus.ts'
import { type GridFunctions, recalculateFunctions, registerFunctions } from './functions.ts'
import { type OpenBook, openBook } from './host.ts'
import { skipLateChecks } from './lateChecks.ts'
import { placeOfLink } from './links.ts'
import { fromBook } from './snapshot.ts'
import { lookOf } from './styles.ts'
import { type GridLocale, LOCALES, startUniver } from './univer.ts'

/** A spreadsheet on the page. */
export interface Grid {
  readonly host: Host
  /** Shows another workbook. */
  readonly replace: (book: Book) => Promise<void>
  /** Has the cells that call functions of ours calculated. */
  readonly recalculate: () => void
  /** Light letters on a dark ground, or the other way round. */
  readonly darken: (isDark: boolean) => void
  readonly dispose: () => void
}

/** A spreadsheet in a container, which has to have a height of its own. To be loaded on demand: it is large. */
export async function createGrid(
  container: HTMLElement,
  book: Book,
  locale: GridLocale,
  functions?: GridFunctions,
): Promise<Grid> {
  const { univer, api } = await startUniver(container, locale)
  const focus = holdFocus(container)
  const injector = univer.__getInjector()
  const lifecycle = injector.get(LifecycleService)
  void lifecycle.onStage(LifecycleStages.Steady).then(focus.end, focus.end)
  const listeners = new Set<(change: HostChange) => void>()
  const tell = (change: HostChange) => {
    for (const listener of [...listeners]) listener(change)
  }
  let count = 0
  /** The cell that everybody knows to be selected. */
  let selected = ''
  /** It is us who move the selection. */
  let moving = false
  const nameOf = (cell: CellPlace) => JSON.stringify([cell.sheet, cell.row, cell.column])

  const show = (next: Book): OpenBook => {
    const id = `workbook${++count}`
    univer.createUnit<IWorkbookData, never>(
      UniverInstanceType.UNIVER_SHEET,
      fromBook(next, id, LOCALES[locale]),
    )
    return openBook(injector, id, next, tell)
  }
  let open: OpenBook | undefined = show(book)
  if (functions) registerFunctions(injector, functions)
  skipLateChecks(injector)
  const standing = (): OpenBook => {
    if (open === undefined) throw hostError('refused')
    return open
  }

  const select = async (cell: CellPlace) => {
    // Until it has been drawn for the first time the grid cannot scroll.
    await lifecycle.onStage(LifecycleStages.Rendered).catch(() => undefined)
    if (open === undefined) return
    const workbook = api.getActiveWorkbook()
    const sheet = workbook?.getSheetByName(cell.sheet)
    if (!workbook || !sheet || sheet.isSheetHidden()) return
    if (cell.row >= sheet.getMaxRows() || cell.column >= sheet.getMaxColumns()) return
    selected = nameOf(cell)
    moving = true
    workbook.setActiveSheet(sheet)
    sheet.getRange(cell.row, cell.column).activate()
    moving = false
    sheet.scrollToCell(Math.max(cell.row - 3, 0), Math.max(cell.column - 2, 0))
  }

  injector.get(SheetsSelectionsService).selectionChanged$.subscribe((selections) => {
    const area = selections?.[0]?.range
    const sheet = api.getActiveWorkbook()?.getActiveSheet().getSheetName()
    if (area === undefined || sheet === undefined) return
    // A whole row or column has no first cell of its own.
    const cell = { sheet, row: area.startRow || 0, column: area.startColumn || 0 }
    if (moving || nameOf(cell) === selected) return
    selected = nameOf(cell)
    tell({ kind: 'selected', cell })
  })
  injector.get(HoverManagerService).currentClickedCell$.subscribe((clicked) => {
    const { unitId, subUnitId, row, col } = clicked.location
    const sheet = api.getWorkbook(unitId)?.getSheetBySheetId(subUnitId)?.getSheet()
    const link: unknown = sheet?.getCellRaw(row, col)?.custom?.link
    const place = typeof link === 'string' ? placeOfLink(link) : undefined
    if (place) void select(place).then(() => tell({ kind: 'selected', cell: place }))
  })
  // What a protected sheet does not leave open is not for typing into.
  api.addEvent(api.Event.BeforeSheetEditStart, (edit) => {
    if (!open?.keptOf(edit.worksheet.getSheetId()).protected) return
    const look = lookOf(edit.worksheet.getSheet().getCellStyle(edit.row, edit.column) ?? {})
    if (look === undefined || !LOOKS[look].unlocked) edit.cancel = true
  })

  return {
    host: {
      keepsHistory: true,
      read: (names) => standing().read(names),
      write: (batch) => standing().write(batch),
      undo: () => standing().undo(),
      undoable: () => open?.undoable() ?? null,
      select,
      subscribe: (listener) => {
        listeners.add(listener)
        return () => {
          listeners.delete(listener)
        }
      },
    },
    recalculate: () => recalculateFunctions(injector, `workbook${count}`),
    darken: (isDark) => {
      api.toggleDarkMode(isDark)
    },
    replace: async (next) => {
      open?.dispose()
      open = undefined
      moving = true
      api.disposeUnit(`workbook${count}`)
      open = show(next)
      moving = false
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
