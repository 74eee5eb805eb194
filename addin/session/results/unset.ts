import type { Simulation } from '../../../engine/index.ts'

/** The parameters without a value that each incentive's amount waits for, by the incentive's label. */
export const unsetParameters = ({ compiled, unsetOf }: Simulation): ReadonlyMap<string, readonly string[]> =>
  new Map(compiled.incentives.map((incentive) => [incentive.rule.label, unsetOf(incentive)]))
