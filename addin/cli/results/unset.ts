import type { Simulation } from '../../../engine/index.ts'

/** The parameters without a value that each incentive's amount may depend on, by the incentive's label. */
export function unsetParameters({
  compiled,
  evaluation,
}: Simulation): ReadonlyMap<string, readonly string[]> {
  const ranged = new Set(compiled.policy.parameters.filter((p) => p.range).map((p) => p.label))
  const isOpen = (label: string) => !ranged.has(label) && !evaluation.settings.isSet(label)
  return new Map(
    compiled.incentives.map(({ rule, amount, floor, cap }) => {
      const formulas = [amount, floor, cap].flatMap((formula) => (formula ? [formula.expression] : []))
      return [rule.label, [...compiled.dependencies.neededBy(formulas)].filter(isOpen)] as const
    }),
  )
}
