import { writeBook } from '../../../engine/index.ts'
import { withoutSamples } from '../../session/samples.ts'
import { writeXlsx } from '../../xlsx/writeXlsx.ts'
import { checkOutputs, writeOutput } from '../output.ts'
import { packNamed } from '../pack.ts'
import { stop } from '../stop.ts'
import type { Verb } from '../verb.ts'

/** Writes the workbook of a built-in policy, with its sample data or without. */
export const newVerb: Verb = {
  name: 'new',
  operands: 1,
  options: {
    output: { type: 'string', short: 'o' },
    empty: { type: 'boolean' },
    force: { type: 'boolean' },
  },
  run: async (context) => {
    const { text, options, operands } = context
    const pack = packNamed(context, operands[0]!)
    if (typeof options.output !== 'string')
      throw stop(2, text('needsOption', { option: '-o', usage: text('usage.new') }))
    await checkOutputs(context, [], [options.output])
    const dataset = options.empty ? withoutSamples(pack.policy, pack.sample()) : pack.sample()
    const book = writeBook(pack.policy, dataset, pack.scenarios)
    await writeOutput(context, options.output, await writeXlsx(book))
    return 0
  },
}
