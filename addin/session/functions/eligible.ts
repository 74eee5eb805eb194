import { WORDS } from '../../text/index.ts'
import { type PolicyFunction, SCENARIO } from './function.ts'
import { resultOf, rowOf } from './rows.ts'

/** The outcome of a row, in the workbook's own language: formulas compare and count it. */
export const eligible: PolicyFunction = {
  name: 'ELIGIBLE',
  parameters: [{ name: 'id' }, SCENARIO],
  returns: 'text',
  evaluate: (world, id = '', scenario = '') => {
    const run = world.run(scenario)
    const row = rowOf(world, id)
    const result = resultOf(run, row)
    if (result === undefined) throw world.refusal('pending', 'notJudged', { name: row.id })
    return WORDS['zh-CN'].functions[`measure.${result.outcome}`]!
  },
}
