import type { Book } from '../../../engine/index.ts'
import type { Wording } from '../wording/wording.ts'
import type { Workbook } from '../workbook.ts'
import { type Call, createEvaluation } from './evaluation.ts'
import type { FunctionValue } from './function.ts'
import { callsFunction } from './index.ts'

/** What a batch needs of the world around it. */
export interface BatchWorld {
  readonly wording: Wording
  /** As it was read last; null as long as nothing has been. */
  readonly workbook: () => Workbook | null
  readonly later: (work: () => void, milliseconds: number) => () => void
  /** What functions said may not hold any more: they are to be asked again. */
  readonly recalculate: () => void
}

export interface Batch {
  /** Answered with all other calls of the same turn; as soon as there is a workbook, where there is none yet. */
  readonly ask: (call: Call) => Promise<FunctionValue>
  /** Answered straight away, for a grid that calculates in one go. */
  readonly answer: (call: Call) => FunctionValue
  /** To be called after every reading: asks for a recalculation where the contents are others, or came from a file. */
  readonly invalidate: () => void
}

/** A workbook that has not come by then will not come: cells are not left busy for ever. */
const PATIENCE = 30_000

export function createBatch({ wording, workbook, later, recalculate }: BatchWorld): Batch {
  const evaluation = createEvaluation(wording)
  let waiting: { readonly call: Call; readonly resolve: (value: FunctionValue) => void }[] = []
  let isDue = false
  let isUnanswered = false
  let cancel = () => {}

  const flush = (): void => {
    isDue = false
    cancel()
    // One reading for all of them.
    const now = workbook()
    const calls = waiting
    waiting = []
    isUnanswered ||= now === null
    for (const { call, resolve } of calls) resolve(evaluation.answer(now, call))
  }
  const schedule = (): void => {
    if (isDue) return
    isDue = true
    queueMicrotask(flush)
  }
  return {
    ask: (call) =>
      new Promise((resolve) => {
        waiting.push({ call, resolve })
        if (workbook() !== null) schedule()
        else if (waiting.length === 1) cancel = later(flush, PATIENCE)
      }),
    answer: (call) => {
      const now = workbook()
      isUnanswered ||= now === null
      return evaluation.answer(now, call)
    },
    invalidate: () => {
      const now = workbook()
      if (now === null) return
      if (waiting.length > 0) schedule()
      const isDue = evaluation.isUnused() ? callsFunctions(now.book) : evaluation.isOther(now)
      if (!isUnanswered && !isDue) return
      isUnanswered = false
      recalculate()
    },
  }
}

/** Whether any cell calls a function. */
const callsFunctions = ({ sheets }: Book): boolean =>
  sheets.some(({ rows }) =>
    rows.some((line) => line.some((cell) => cell?.formula !== undefined && callsFunction(cell.formula))),
  )
