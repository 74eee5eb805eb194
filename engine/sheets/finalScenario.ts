import { AS_OF, type ParameterValue } from '../model/parameter.ts'
import type { Policy, Scenario } from '../model/policy.ts'
import { hasStandIn } from './currentCells.ts'

/**
 * A scenario as it is laid down: every value and every switch stated, so that nothing follows the current ones. Of a
 * range of which nobody has chosen a value nothing can be stated; it stays blank, and 方案 says so.
 */
export function finalScenario(
  policy: Policy,
  scenario: Scenario,
  { date, meeting, asOf }: { readonly date: string; readonly meeting?: string; readonly asOf?: string },
): Scenario {
  const values = policy.parameters
    .filter(({ bands, type }) => bands === undefined && type !== 'table')
    .map(({ label, value }): [string, ParameterValue] => [
      label,
      label === AS_OF && value === null ? (asOf ?? null) : value,
    ])
    .filter(([label, value]) => value !== null || !isOpenRange(policy, label))
  const switches = [
    ...policy.requirements.map(({ label, enabled }) => [label, enabled] as const),
    ...policy.incentives.map(({ label, included }) => [label, included] as const),
  ]
  return {
    ...scenario,
    status: 'final',
    date,
    ...(meeting ? { meeting } : {}),
    overrides: { ...Object.fromEntries(values), ...scenario.overrides },
    switches: { ...Object.fromEntries(switches), ...scenario.switches },
  }
}

const isOpenRange = ({ parameters }: Policy, label: string): boolean =>
  label !== AS_OF && parameters.some((p) => p.label === label && hasStandIn(p))
