import {
  ICommandService,
  type Injector,
  IUndoRedoService,
  IUniverInstanceService,
  type Workbook,
  type Worksheet,
} from '@univerjs/core'
import { FormulaDataModel } from '@univerjs/preset-sheets-core'
import { DataValidationModel } from '@univerjs/preset-sheets-data-validation'
import type { Book, CellRange, Sheet } from '../../../engine/index.ts'
import { isPlace } from '../../session/batch.ts'
import { type Batch, type CellWrite, type Host, type HostChange, hostError } from '../../session/host.ts'
import { watchCalculation } from './calculation.ts'
import { type Edit, editOf } from './edits.ts'
import { grownKept, growTables } from './growth.ts'
import { type Kept, keptOf } from './kept.ts'
import { createKeptSheets } from './keptSheets.ts'
import { toSheet } from './sheets.ts'
import { type Styles, sheetId } from './snapshot.ts'
import { addSheet, joinSteps, makeRoom, replaceSheet, type Step, writeCells } from './steps.ts'
import { rulesOf } from './validations.ts'
import { createWrites } from './writes.ts'

/** One workbook that is open in the grid. */
export interface OpenBook extends Pick<Host, 'read' | 'write' | 'undo' | 'undoable'> {
  readonly keptOf: (sheet: string) => Kept
  readonly dispose: () => void
}

/** Runs something as our own: nobody is told of it. */
type Quietly = <T>(action: () => T) => T

/** The workbook `unitId`, which was made of `book`; `tell` hears of what a person changes. */
export function openBook(
  injector: Injector,
  unitId: string,
  book: Book,
  tell: (change: HostChange) => void,
): OpenBook {
  const commands = injector.get(ICommandService)
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId)!
  const rules = injector.get(DataValidationModel)
  const formulas = injector.get(FormulaDataModel)
  const kept = createKeptSheets(book.sheets.map((sheet, i) => [sheetId(i), keptOf(sheet)]))
  const names = new Map(workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()]))
  const calculation = watchCalculation(commands)
  const writes = createWrites(workbook, commands, injector.get(IUndoRedoService), kept)
  let quiet = false
  let added = book.sheets.length
  let edited = new Set<string>()

  const quietly: Quietly = (action) => {
    quiet = true
    const active = workbook.getActiveSheet()
    try {
      return action()
    } finally {
      // A sheet that was added must not push itself in front of the person.
      if (workbook.getSheetBySheetId(active.getSheetId())) workbook.setActiveSheet(active)
      quiet = false
    }
  }

  const follow = (edit: Edit) => {
    const [id] = edit.ids
    if (id === undefined) return
    kept.follow(edit, names.get(id))
    if (edit.name !== undefined) names.set(id, edit.name)
  }

  const report = (ids: readonly string[]) => {
    if (edited.size === 0)
      // One action of a person is many small changes, all within the same turn.
      queueMicrotask(() => {
        const sheets = [...edited]
        edited = new Set()
        tell({ kind: 'edited', sheets })
      })
    for (const id of ids) edited.add(names.get(id) ?? id)
  }

  const listening = commands.onCommandExecuted((info, options) => {
    if ((info.params as { unitId?: string } | undefined)?.unitId !== unitId) return
    const edit = editOf(info, options)
    if (edit === undefined) return
    follow(edit)
    calculation.expect()
    if (quiet) return
    for (const id of edit.ids) writes.edited(id)
    report(edit.ids)
  })

  const sheetNamed = (name: string): Worksheet | undefined => workbook.getSheetBySheetName(name) ?? undefined

  const read = (worksheet: Worksheet): Sheet => {
    const id = worksheet.getSheetId()
    return toSheet(
      worksheet.getConfig(),
      kept.of(id),
      (cell) => workbook.getStyles().getStyleByCell(cell),
      (row, column) => formulas.getFormulaStringByCell(row, column, id, unitId) ?? undefined,
    )
  }

  function stepOf(batch: Batch): { step: Step; touched: Map<string, Kept> } {
    const { own, others } = cellsBySheet(batch)
    const unplaced = batch.cells?.find((cell) => !isPlace(cell))
    const missing = [...others.keys()].find((name) => sheetNamed(name) === undefined)
    if (missing !== undefined) throw hostError('sheetMissing', missing)
    if (unplaced !== undefined) throw hostError('refused', unplaced.sheet)
    const styles: Styles = {}
    const touched = new Map<string, Kept>()
    const steps: Step[] = []
    let index = workbook.getSheets().length
    for (const sheet of own.values()) {
      const there = sheetNamed(sheet.name)
      const id = there?.getSheetId() ?? sheetId(added++)
      const next = rulesOf(sheet.validations, `${id}:${++added}:`)
      touched.set(id, keptOf(sheet))
      steps.push(
        there
          ? replaceSheet(there, sheet, styles, { old: rules.getRules(unitId, id), next })
          : addSheet(workbook, index++, id, sheet, styles, next),
      )
    }
    for (const [name, cells] of others) {
      const worksheet = sheetNamed(name)!
      const id = worksheet.getSheetId()
      const { kept: grown, growths } = grownKept(kept.of(id), cells)
      const isTaken = ({ row, column }: CellWrite) =>
        growths.some(({ from, to }) => isWithin(to, row, column) && !isWithin(from, row, column))
      touched.set(id, grown)
      steps.push(
        makeRoom(worksheet, cells),
        writeCells(
          worksheet,
          cells.filter((cell) => !isTaken(cell)),
        ),
        growTables(worksheet, cells, growths, rules.getRules(unitId, id)),
      )
    }
    workbook.addStyles(styles)
    return { step: joinSteps(steps), touched }
  }

  return {
    read: async (wanted) => {
      await calculation.settled()
      const sheets = workbook.getSheets()
      return { sheets: (wanted ? sheets.filter((s) => wanted.includes(s.getName())) : sheets).map(read) }
    },
    write: async (batch) => {
      const { step, touched } = stepOf(batch)
      quietly(() => (batch.live ? writes.runLive(step, touched) : writes.run(batch.label, step, touched)))
    },
    undo: async () => quietly(writes.undo),
    undoable: writes.undoable,
    keptOf: kept.of,
    dispose: () => {
      listening.dispose()
      calculation.dispose()
      writes.dispose()
    },
  }
}

const isWithin = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right

/** The cells of a batch by sheet; those of a sheet that the batch itself brings stand in it already. */
function cellsBySheet({ sheets = [], cells = [] }: Batch) {
  const own = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  const others = new Map<string, CellWrite[]>()
  for (const cell of cells) {
    const sheet = own.get(cell.sheet)
    if (sheet) own.set(cell.sheet, withValue(sheet, cell))
    else others.set(cell.sheet, [...(others.get(cell.sheet) ?? []), cell])
  }
  return { own, others }
}

function withValue(sheet: Sheet, { row, column, value, date }: CellWrite): Sheet {
  const rows = Array.from({ length: Math.max(sheet.rows.length, row + 1) }, (_, r) => sheet.rows[r] ?? [])
  const cells = Array.from(
    { length: Math.max(rows[row]!.length, column + 1) },
    (_, c) => rows[row]![c] ?? null,
  )
  const { formula: _, error: __, date: ___, ...look } = cells[column] ?? { value }
  cells[column] = { ...look, value, ...(date ? { date } : {}) }
  rows[row] = cells
  return { ...sheet, rows }
}
