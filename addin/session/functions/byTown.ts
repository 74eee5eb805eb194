import { wholeOf } from '../../../engine/index.ts'
import { WORDS } from '../../text/index.ts'
import type { Run } from '../runs.ts'
import { townTable } from '../townTable.ts'
import {
  type FunctionCell,
  type FunctionWorld,
  isFunctionFault,
  type PolicyFunction,
  SCENARIO,
} from './function.ts'
import { type Measure, measureOf } from './measures.ts'

/** One figure for each town, in the order of their table, the whole area last. */
export const byTown: PolicyFunction = {
  name: 'BYTOWN',
  parameters: [{ name: 'measure' }, SCENARIO],
  returns: 'matrix',
  evaluate: (world, measure = '', scenario = '') => {
    const run = world.run(scenario)
    const figure = measureOf(world, measure)
    const { policy } = world.workbook.read
    // The line of rows that belong to no town stands in the report, and is left out where it is empty.
    const shown = new Set(townTable({ now: run }).towns)
    const towns = run.report.towns.flatMap((town, at) =>
      shown.has(town)
        ? [[town.town || WORDS['zh-CN'].pane['results.noTown']!, cellOf(figure, world, run, at)]]
        : [],
    )
    return [...towns, [wholeOf(policy), cellOf(figure, world, run, null)]]
  },
}

/** One town that is not decided does not take the others with it. */
function cellOf(figure: Measure, world: FunctionWorld, run: Run, town: number | null): FunctionCell {
  try {
    return figure(world, run, town)
  } catch (thrown) {
    if (isFunctionFault(thrown)) return thrown
    throw thrown
  }
}
