import type { CellRange, Sheet } from '../../../engine/index.ts'
import { isPlace } from '../../session/batch.ts'
import { type Batch, type CellWrite, hostError } from '../../session/host.ts'
import { checkTouched, type Touched } from './checks.ts'
import { askMark, markBegun, markEnded } from './condition.ts'
import { growTables, growthsOf } from './growth.ts'
import { sheetsOf } from './readSheets.ts'
import {
  type CellStep,
  type Contents,
  cellsBack,
  contentsOf,
  isSameContents,
  putAllBack,
  restoreCells,
  restoreSheet,
  type SheetStep,
} from './steps.ts'
import { askHeld, blocksOf, type Held, putBack, putCells } from './writeCells.ts'
import { laySheet, sizeOf } from './writeSheets.ts'

export type Part = CellStep | SheetStep

/**
 * Writes a batch and returns what takes it back. Everything is checked before the first cell is written; what a fault
 * has left half done is taken back at once.
 */
export async function writeBatch(context: Excel.RequestContext, batch: Batch): Promise<Part[]> {
  const { sheets = [], cells = [] } = batch
  const mark = askMark(context)
  const there = new Map((await sheetsOf(context)).map((sheet) => [sheet.name, sheet]))
  const fresh = new Set(sheets.map(({ name }) => name))
  const missing = cells.find(({ sheet }) => !there.has(sheet) && !fresh.has(sheet))
  if (missing) throw hostError('sheetMissing', missing.sheet)
  const unplaced = cells.find((cell) => !isPlace(cell))
  if (unplaced) throw hostError('refused', unplaced.sheet)
  const byName = new Map<string, CellWrite[]>()
  for (const cell of cells) byName.set(cell.sheet, [...(byName.get(cell.sheet) ?? []), cell])
  await checkTouched(context, [
    ...sheets.flatMap(({ name }): Touched[] => (there.has(name) ? [{ sheet: there.get(name)!, name }] : [])),
    ...[...byName].flatMap(([name, own]): Touched[] =>
      fresh.has(name) ? [] : [{ sheet: there.get(name)!, name, area: areaOf(own) }],
    ),
  ])
  // Cells go in one request; sheets take several, between which the pane may be closed.
  const isMarked = sheets.length > 0
  if (isMarked) markBegun(context, mark, batch.label)
  context.application.suspendScreenUpdatingUntilNextSync()
  const parts: Part[] = []
  /** What has been begun and is not known to be whole. */
  const begun: (() => Promise<void>)[] = []
  try {
    for (const [i, sheet] of sheets.entries())
      parts.push(
        await writeSheet(context, sheet, there.get(sheet.name), begun, () => {
          if (i === sheets.length - 1 && byName.size === 0) markEnded(context)
        }),
      )
    for (const [name, own] of byName)
      parts.push(await writeCells(context, context.workbook.worksheets.getItem(name), own, begun))
    if (isMarked && byName.size > 0) {
      markEnded(context)
      await context.sync()
    }
  } catch (thrown) {
    let isBack = true
    for (const back of begun.toReversed())
      await back().catch(() => {
        isBack = false
      })
    if (isMarked && isBack) await unmark(context).catch(() => undefined)
    throw thrown
  }
  return parts
}

/** The mark of a write that was taken back, if it had come so far. */
async function unmark(context: Excel.RequestContext): Promise<void> {
  const mark = askMark(context)
  await context.sync()
  if (!mark.isNullObject) mark.delete()
  await context.sync()
}

const areaOf = (cells: readonly CellWrite[]): CellRange => ({
  top: Math.min(...cells.map(({ row }) => row)),
  left: Math.min(...cells.map(({ column }) => column)),
  bottom: Math.max(...cells.map(({ row }) => row)),
  right: Math.max(...cells.map(({ column }) => column)),
})

async function writeSheet(
  context: Excel.RequestContext,
  sheet: Sheet,
  there: Excel.Worksheet | undefined,
  begun: (() => Promise<void>)[],
  /** Every cell of it is written; what is done here goes with the look at it. */
  onWritten: () => void,
): Promise<SheetStep> {
  const before = there ? await contentsOf(context, there, true) : null
  const target = there ?? context.workbook.worksheets.add(sheet.name)
  target.load('id,name')
  begun.push(async () => {
    if (before) return restoreSheet(context, target, before)
    const added = context.workbook.worksheets.getItemOrNullObject(sheet.name)
    await context.sync()
    if (!added.isNullObject) added.delete()
    await context.sync()
  })
  await laySheet(context, target, sheet, there === undefined)
  onWritten()
  const filled =
    sheet.rows.findLastIndex((row) => row.some((cell) => cell !== null && cell.value !== null)) + 1
  const after = await contentsOf(context, target, false, sizeOf(sheet))
  if (after.held.findLastIndex((row) => row.some((cell) => cell !== '')) + 1 < filled)
    throw hostError('refused', sheet.name)
  return { kind: 'sheet', id: target.id, before, after }
}

async function writeCells(
  context: Excel.RequestContext,
  target: Excel.Worksheet,
  cells: readonly CellWrite[],
  begun: (() => Promise<void>)[],
): Promise<CellStep> {
  const blocks = blocksOf(cells)
  const ask = askHeld(target, blocks)
  target.load('id')
  target.tables.load('items/name')
  await context.sync()
  const before = ask()
  const tables = target.tables.items.map((table) => {
    const range = table.getRange()
    range.load('address')
    return { table, range }
  })
  if (tables.length > 0) await context.sync()
  const step = { kind: 'cells' as const, id: target.id, before, growths: growthsOf(tables, cells) }
  growTables(target, step.growths)
  putCells(target, blocks, before)
  const askAgain = askHeld(target, blocks)
  begun.push(() => putAllBack(context, target, step))
  await context.sync()
  return { ...step, after: askAgain() }
}

/** Takes a write back as far as nobody has changed since what it wrote. Returns the names of sheets that went with it. */
export async function takeBack(
  context: Excel.RequestContext,
  parts: readonly Part[],
): Promise<readonly string[]> {
  const { worksheets } = context.workbook
  const found = new Map((await sheetsOf(context)).map((sheet) => [sheet.id, sheet]))
  const known = parts.flatMap((part) => {
    const sheet = found.get(part.id)
    return sheet ? [{ part, sheet: worksheets.getItem(sheet.name), name: sheet.name }] : []
  })
  await checkTouched(
    context,
    known.map(({ sheet, name }) => ({ sheet, name })),
  )
  // All are looked at before any is changed: where one goes, formulas of the others lose what they point at.
  const looked: Looked[] = []
  for (const { part, sheet, name } of known.toReversed())
    looked.push({ sheet, name, back: part.kind === 'cells' ? part : await lookAt(context, sheet, part) })
  context.application.suspendScreenUpdatingUntilNextSync()
  const gone: string[] = []
  for (const { sheet, name, back } of looked) {
    if (back.kind === 'cells') await restoreCells(context, sheet, back)
    else if (back.kind === 'some') putBack(sheet, back.cells)
    else if (back.kind === 'whole') await restoreSheet(context, sheet, back.contents)
    else if (back.kind === 'gone') {
      sheet.delete()
      gone.push(name)
    }
  }
  await context.sync()
  return gone
}

interface Looked {
  readonly sheet: Excel.Worksheet
  readonly name: string
  readonly back: CellStep | SheetBack
}

/** How a sheet is taken back: as it was, away, only the cells that nobody has changed since, or not at all. */
type SheetBack =
  | { readonly kind: 'whole'; readonly contents: Contents }
  | { readonly kind: 'gone' }
  | { readonly kind: 'some'; readonly cells: readonly Held[] }
  | { readonly kind: 'none' }

async function lookAt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  step: SheetStep,
): Promise<SheetBack> {
  const now = await contentsOf(context, sheet, false)
  // Under another name it is the person's own.
  if (now.name !== step.after.name) return { kind: 'none' }
  if (!isSameContents(now, step.after)) return { kind: 'some', cells: cellsBack(now, step) }
  return step.before ? { kind: 'whole', contents: step.before } : { kind: 'gone' }
}
