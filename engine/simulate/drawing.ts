import type { Incentive } from '../model/rule.ts'
import type { Amounts } from './amounts.ts'
import type { Simulation } from './simulation.ts'

/** The fund that an incentive draws on: named outright, or by a choice parameter; null where none is. */
export function fundOf({ fund }: Incentive, { compiled, evaluation }: Simulation): string | null {
  if (!fund || compiled.policy.allotments.some((a) => a.label === fund)) return fund ?? null
  const chosen = evaluation.settings.setting(fund)
  return typeof chosen === 'string' ? chosen : null
}

/** The amounts in the estimate that draw on a fund. */
export const drawingOn = (fund: string, simulation: Simulation): readonly Amounts[] =>
  simulation.amounts().filter((a) => a.included && fundOf(a.incentive.rule, simulation) === fund)
