import {
  CommandType,
  type ICellData,
  type ICommandService,
  type IMutationInfo,
  type IUndoRedoService,
  type Nullable,
  Tools,
  type Workbook,
} from '@univerjs/core'
import { InsertSheetMutation } from '@univerjs/preset-sheets-core'
import { hostError, type Write } from '../../session/host.ts'
import { tablesBack } from '../../session/step.ts'
import { scalarOf } from './cells.ts'
import { type Holds, heldAfter, partOf } from './cellsBack.ts'
import type { Kept } from './kept.ts'
import type { KeptSheets } from './keptSheets.ts'
import { joinSteps, type Step } from './steps.ts'

/** One of our writes, as the grid's own undo knows it. */
interface StandingWrite extends Step, Write {
  readonly id: string
  /** What the sheets that it touched kept before and after. */
  readonly sheets: ReadonlyMap<string, { readonly before: Kept; readonly after: Kept }>
  /** What they were called. */
  readonly names: Map<string, string | undefined>
  /** Those of them that a person has edited since. */
  readonly edited: Set<string>
}

interface MarkParams {
  readonly write: string
  readonly stands: boolean
  readonly kept: ReadonlyMap<string, Kept>
}

const MARK = 'workbench.mutation.mark'
/** As many as the grid's own undo keeps. */
const DEPTH = 20

export interface Writes {
  /** Runs a step as one that both the grid's undo and ours take back. `kept` is what the touched sheets keep. */
  readonly run: (label: string, step: Step, kept: ReadonlyMap<string, Kept>) => void
  /** Runs a step that nothing takes back. */
  readonly runLive: (step: Step, kept: ReadonlyMap<string, Kept>) => void
  readonly undo: () => boolean
  /** The last write that stands: none that the grid's own undo has taken back. */
  readonly undoable: () => Write | null
  /** A person has edited a sheet: of what was written there only single cells can be taken back. */
  readonly edited: (sheet: string) => void
  readonly dispose: () => void
}

/** What an edited sheet keeps without a write: its tables let go what they took in and what is empty now. */
function keptBack(
  now: Kept,
  { tables: before }: Kept,
  holds: Holds | undefined,
  back: (row: number, column: number) => Nullable<ICellData> | undefined,
): Kept {
  if (holds === undefined || before === undefined || now.tables === undefined) return now
  const at = (row: number, column: number) => {
    const restored = back(row, column)
    const cell = restored === undefined ? holds(row, column) : restored
    return cell ? { value: scalarOf(cell), ...(cell.f ? { formula: cell.f } : {}) } : null
  }
  return { ...now, tables: tablesBack(now.tables, before, at) }
}

/** Our writes to one workbook, the last one last. */
export function createWrites(
  workbook: Workbook,
  commands: ICommandService,
  history: IUndoRedoService,
  keptNow: KeptSheets,
): Writes {
  const unitId = workbook.getUnitId()
  let count = 0
  let standing: StandingWrite[] = []
  const writes = new Map<string, StandingWrite>()
  const execute = (mutations: readonly IMutationInfo[]) => {
    for (const { id, params } of mutations) commands.syncExecuteCommand(id, params)
  }
  // Part of every write: however it is taken back or done again, what the sheets keep goes along.
  const mark = commands.registerCommand({
    id: MARK,
    type: CommandType.MUTATION,
    handler: (_, params) => {
      const { write: id, stands, kept } = params as MarkParams
      for (const [sheet, own] of kept) keptNow.set(sheet, own)
      standing = standing.filter((write) => write.id !== id)
      const write = writes.get(id)
      if (stands && write) standing.push(write)
      return true
    },
  })
  /** A write that can be run, with its mark; where sheets were edited, what is left of it. */
  const whole = (write: StandingWrite, edited: ReadonlyMap<string, Holds | undefined> = new Map()): Step => {
    const { redos, undos } = edited.size === 0 ? write : partOf(write, edited)
    const marked = (stands: boolean, when: 'before' | 'after'): IMutationInfo => {
      const kept = new Map(
        [...write.sheets].map(([sheet, own]) => [
          sheet,
          !edited.has(sheet)
            ? own[when]
            : stands
              ? keptNow.of(sheet)
              : keptBack(keptNow.of(sheet), own.before, edited.get(sheet), heldAfter(undos, sheet)),
        ]),
      )
      return { id: MARK, params: { write: write.id, stands, kept } satisfies MarkParams }
    }
    return joinSteps([
      // The grid goes on writing into a sheet that it was given.
      { redos: redos.map((one) => (one.id === InsertSheetMutation.id ? Tools.deepClone(one) : one)), undos },
      { redos: [marked(true, 'after')], undos: [marked(false, 'before')] },
    ])
  }
  const holdsOf = ({ names }: StandingWrite, id: string): Holds | undefined => {
    const sheet = workbook.getSheetBySheetId(id)
    return sheet && sheet.getName() === names.get(id) ? (...at) => sheet.getCellRaw(...at) : undefined
  }
  /** All of a step or nothing. */
  const executeWhole = ({ redos, undos }: Step) => {
    try {
      execute(redos)
    } catch (fault) {
      // What a part of it has done does not stay.
      execute(undos)
      throw Object.assign(hostError('refused'), { cause: fault })
    }
  }
  return {
    runLive(step, kept) {
      executeWhole(step)
      for (const [sheet, own] of kept) keptNow.set(sheet, own)
    },
    run(label, step, kept) {
      const id = `${unitId}:${++count}`
      const sheets = new Map([...kept].map(([sheet, after]) => [sheet, { before: keptNow.of(sheet), after }]))
      const write: StandingWrite = { id, label, ...step, sheets, names: new Map(), edited: new Set() }
      const done = whole(write)
      writes.set(id, write)
      executeWhole(done)
      for (const sheet of sheets.keys()) write.names.set(sheet, workbook.getSheetBySheetId(sheet)?.getName())
      history.pushUndoRedo({
        id,
        unitID: unitId,
        undoMutations: [...done.undos],
        redoMutations: [...whole(write).redos],
      })
      if (standing.length > DEPTH) writes.delete(standing.shift()!.id)
    },
    undo() {
      const write = standing.at(-1)
      if (write === undefined) return false
      history.rollback(write.id, unitId)
      if (standing.at(-1) !== write) return true
      // A person has done something since: taking the write back is a step of its own.
      const { redos, undos } = whole(write, new Map([...write.edited].map((id) => [id, holdsOf(write, id)])))
      execute(undos)
      history.pushUndoRedo({ unitID: unitId, undoMutations: [...redos], redoMutations: [...undos] })
      return true
    },
    undoable: () => standing.at(-1) ?? null,
    edited(sheet) {
      for (const { sheets, edited } of standing) if (sheets.has(sheet)) edited.add(sheet)
    },
    dispose: () => mark.dispose(),
  }
}
