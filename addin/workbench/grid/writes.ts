import { CommandType, type ICommandService, type IMutationInfo, type IUndoRedoService } from '@univerjs/core'
import { hostError } from '../../session/host.ts'
import type { Kept } from './kept.ts'
import type { KeptSheets } from './keptSheets.ts'
import { joinSteps, type Step } from './steps.ts'

/** One of our writes, as the grid's own undo knows it. */
interface Write extends Step {
  readonly id: string
  readonly sheets: ReadonlySet<string>
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
  readonly run: (step: Step, kept: ReadonlyMap<string, Kept>) => void
  readonly undo: () => boolean
  /** What was written there is no longer where it was: it cannot be taken back in place. */
  readonly forget: (sheet: string) => void
  readonly dispose: () => void
}

/** Our writes to one workbook, the last one last. */
export function createWrites(
  unitId: string,
  commands: ICommandService,
  history: IUndoRedoService,
  keptNow: KeptSheets,
): Writes {
  let count = 0
  let standing: Write[] = []
  const writes = new Map<string, Write>()
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
  return {
    run(step, kept) {
      const id = `${unitId}:${++count}`
      const before = new Map([...kept.keys()].map((sheet) => [sheet, keptNow.of(sheet)]))
      const marked = (stands: boolean, own: ReadonlyMap<string, Kept>): IMutationInfo => ({
        id: MARK,
        params: { write: id, stands, kept: own } satisfies MarkParams,
      })
      const whole = joinSteps([step, { redos: [marked(true, kept)], undos: [marked(false, before)] }])
      writes.set(id, { id, ...whole, sheets: new Set(kept.keys()) })
      try {
        execute(whole.redos)
      } catch (fault) {
        // What a part of it has done does not stay.
        execute(whole.undos)
        throw Object.assign(hostError('refused'), { cause: fault })
      }
      history.pushUndoRedo({
        id,
        unitID: unitId,
        undoMutations: [...whole.undos],
        redoMutations: [...whole.redos],
      })
      if (standing.length > DEPTH) writes.delete(standing.shift()!.id)
    },
    undo() {
      const write = standing.at(-1)
      if (write === undefined) return false
      history.rollback(write.id, unitId)
      if (standing.at(-1) !== write) return true
      // A person has done something since: taking the write back is a step of its own.
      execute(write.undos)
      history.pushUndoRedo({
        unitID: unitId,
        undoMutations: [...write.redos],
        redoMutations: [...write.undos],
      })
      return true
    },
    forget(sheet) {
      standing = standing.filter(({ sheets }) => !sheets.has(sheet))
    },
    dispose: () => mark.dispose(),
  }
}
