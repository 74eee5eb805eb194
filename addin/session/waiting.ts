import type { Compiled, Scenario } from '../../engine/index.ts'
import type { SoundWorkbook } from './workbook.ts'

type Incentive = Compiled['incentives'][number]

/**
 * The incentives outside the estimate that wait for this parameter and for no other under a scenario: whoever types the
 * rate wants to see the total, and a total that silently leaves it out would be wrong.
 */
export function waitingFor(
  { model: { compiled, simulator } }: SoundWorkbook,
  scenario: Scenario,
  label: string,
): readonly string[] {
  const { isSet } = simulator.settings(scenario)
  return compiled.incentives.flatMap((incentive) => {
    const { rule } = incentive
    const needed = neededBy(compiled, incentive)
    const isOut = !(scenario.switches[rule.label] ?? rule.included)
    return isOut && needed.has(label) && [...needed].every((name) => name === label || isSet(name))
      ? [rule.label]
      : []
  })
}

/** The incentives outside the policy's own estimate whose amounts need a parameter. */
export const dependentOn = ({ model: { compiled } }: SoundWorkbook, label: string): readonly string[] =>
  compiled.incentives.flatMap((incentive) =>
    !incentive.rule.included && neededBy(compiled, incentive).has(label) ? [incentive.rule.label] : [],
  )

const neededBy = (
  { dependencies }: Compiled,
  { amount, floor, cap, years }: Incentive,
): ReadonlySet<string> =>
  dependencies.neededBy(
    [amount, floor, cap, years].flatMap((formula) => (formula ? [formula.expression] : [])),
  )
