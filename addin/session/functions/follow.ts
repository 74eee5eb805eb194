import { type Lang, WORDS } from '../../text/index.ts'
import type { Session } from '../session.ts'
import { type Batch, createBatch } from './batch.ts'

export interface FunctionHost {
  readonly lang: Lang
  readonly later: (work: () => void, milliseconds: number) => () => void
  /** Has the cells that call functions ask again. */
  readonly recalculate: () => void
}

/** The functions over the workbook of a session, as it stands in the sheets; they follow every reading of it. */
export function functionsOf(session: Session, { lang, later, recalculate }: FunctionHost): Batch {
  const batch = createBatch({
    wording: { lang, words: WORDS[lang] },
    workbook: () => session.state().workbook,
    later,
    recalculate,
  })
  let last = session.state().workbook
  session.subscribe(() => {
    const { workbook } = session.state()
    if (workbook === last) return
    last = workbook
    batch.invalidate()
  })
  return batch
}
