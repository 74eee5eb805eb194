import { answeredRow } from '../answer.ts'
import { answerText } from '../wording/answer.ts'
import type { PolicyFunction } from './function.ts'
import { rowOf } from './rows.ts'

/** Why a row has its outcome, in one line for people, in their language. */
export const why: PolicyFunction = {
  name: 'WHY',
  parameters: [{ name: 'id' }],
  returns: 'text',
  evaluate: (world, id = '') => answerText(world.wording, answeredRow(world.run(''), rowOf(world, id))),
}
