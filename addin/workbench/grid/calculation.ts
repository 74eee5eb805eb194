import type { ICommandService } from '@univerjs/core'
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/preset-sheets-core'

/** After this time a calculation that has not begun will not begin; one that runs may take longer. */
const PATIENCE = { begin: 400, end: 10_000 }

export interface Calculation {
  /** Cells have changed: formulas are going to be calculated. */
  readonly expect: () => void
  /** Resolves when formulas show what they should. */
  readonly settled: () => Promise<void>
  readonly dispose: () => void
}

/** Knows whether the grid, which calculates a moment after an edit, still has formulas to calculate. */
export function watchCalculation(commands: ICommandService): Calculation {
  let due = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: (() => void)[] = []
  const finish = () => {
    clearTimeout(timer)
    due = false
    for (const resolve of waiting) resolve()
    waiting = []
  }
  const wait = (milliseconds: number) => {
    clearTimeout(timer)
    due = true
    timer = setTimeout(finish, milliseconds)
  }
  const listening = commands.onCommandExecuted(({ id, params }) => {
    if (id === SetFormulaCalculationStartMutation.id) wait(PATIENCE.end)
    if (id !== SetFormulaCalculationNotificationMutation.id) return
    // The results themselves are written in the same turn.
    if ((params as { functionsExecutedState?: unknown }).functionsExecutedState !== undefined)
      setTimeout(finish, 0)
  })
  return {
    expect: () => wait(PATIENCE.begin),
    settled: () => (due ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    dispose: () => {
      listening.dispose()
      finish()
    },
  }
}
