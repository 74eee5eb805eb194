import { createRuns, type Runs } from '../../../addin/session/runs.ts'
import { INITIAL, type State } from '../../../addin/session/state.ts'
import { isSound, type SoundWorkbook, workbookOf } from '../../../addin/session/workbook.ts'
import { bookWith } from '../../sixthPolicy/book.ts'

/** The workbook of a policy whose figures were reckoned apart. */
export function sixthWorkbook(): SoundWorkbook {
  const workbook = workbookOf(bookWith())
  if (!isSound(workbook)) throw new Error('the sixth policy has errors')
  return workbook
}

/** What the pane shows of it. */
export function sixthRuns(state: Partial<State> = {}): Runs {
  const workbook = sixthWorkbook()
  const runs = createRuns()({ ...INITIAL, workbook, sound: workbook, ...state })
  if (runs === null) throw new Error('the sixth policy has no runs')
  return runs
}
