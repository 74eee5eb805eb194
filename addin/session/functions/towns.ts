import { fold, wholeOf } from '../../../engine/index.ts'
import type { Run } from '../runs.ts'
import type { FunctionWorld } from './function.ts'
import { near } from './near.ts'

/** The place of a town in the report; null of the whole area, which is also what '' means. Throws a `FunctionFault`. */
export function townAt({ workbook, refusal }: FunctionWorld, { report }: Run, asked: string): number | null {
  const whole = wholeOf(workbook.read.policy)
  if (asked === '' || fold(asked) === fold(whole)) return null
  const names = report.towns.map(({ town }) => town)
  const at = names.findIndex((town) => town !== '' && fold(town) === fold(asked))
  if (at >= 0) return at
  throw refusal('notFound', 'noTown', { name: asked, near: near(asked, names.filter(Boolean)) })
}
