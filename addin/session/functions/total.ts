import { type PolicyFunction, SCENARIO } from './function.ts'
import { measureOf } from './measures.ts'
import { townAt } from './towns.ts'

/** A figure of the whole area, or of one town. */
export const total: PolicyFunction = {
  name: 'TOTAL',
  parameters: [{ name: 'measure' }, { name: 'town', isOptional: true }, SCENARIO],
  returns: 'number',
  evaluate: (world, measure = '', town = '', scenario = '') => {
    const run = world.run(scenario)
    const figure = measureOf(world, measure)
    return figure(world, run, townAt(world, run, town))
  },
}
