import { type Dataset, explainRow, nearestName, type Simulation } from '../../../engine/index.ts'
import { openBook, runScenario } from '../book.ts'
import { printExplanation } from '../print/explanation.ts'
import { chooseScenario } from '../settings.ts'
import { stop } from '../stop.ts'
import type { Verb } from '../verb.ts'

/** Every rule for one row: clause, values, gap, what is missing; and its amounts. */
export const explainVerb: Verb = {
  name: 'explain',
  operands: 1,
  options: {
    row: { type: 'string' },
    scenario: { type: 'string' },
    set: { type: 'string', multiple: true },
  },
  run: async (context) => {
    const { io, text, words, options, operands } = context
    const id = options.row
    if (typeof id !== 'string')
      throw stop(2, text('needsOption', { option: '--row', usage: text('usage.explain') }))
    const book = await openBook(context, operands[0]!)
    const { scenario } = chooseScenario(context, book)
    const simulation = runScenario(context, book, scenario)
    const found = entitiesOf(simulation)
      .map((entity) => explainRow(simulation, entity, id))
      .find((explanation) => explanation !== undefined)
    if (found === undefined) {
      const near = nearestName(id, idsOf(book.dataset, simulation)) ?? ''
      throw stop(2, text('noRow', { name: id, near }))
    }
    io.out(`${printExplanation(words, found).join('\n')}\n`)
    return 0
  },
}

/** The main entity first, then the others in the policy's order. */
function entitiesOf({ compiled: { policy } }: Simulation): string[] {
  const labels = policy.entities.map((e) => e.label)
  return [policy.main.entity, ...labels.filter((label) => label !== policy.main.entity)]
}

/** The keys of all rows. */
function idsOf({ tables }: Dataset, { compiled: { policy } }: Simulation): string[] {
  return policy.entities.flatMap(({ label, fields }) => {
    const key = fields.find((field) => field.type === 'key')?.label ?? ''
    return (tables[label]?.columns[key] ?? []).map(String)
  })
}
