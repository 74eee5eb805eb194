import type { Policy, Scenario } from '../model/policy.ts'
import type { Findings } from './findings.ts'
import type { ItemPlace } from './readRows.ts'
import { scenarioRows } from './scenarioSheet.ts'

/** A final scenario is of real data, and states every value: a blank would follow the current one for ever. */
export function checkFinals(
  policy: Policy,
  scenarios: readonly Scenario[],
  places: readonly ItemPlace[],
  sample: boolean | undefined,
  findings: Findings,
): void {
  const open = scenarioRows(policy, []).filter(({ group }) => group !== '方案')
  scenarios.forEach(({ label, status, overrides, switches }, i) => {
    if (status !== 'final') return
    const { sheet, row, columns } = places[i]!
    const say = findings.at(sheet, row, columns.get('label')!, label)
    if (sample) say('scenario.sample', { label })
    const blank = open.filter(({ name }) => !(name in overrides) && !(name in switches))
    if (blank.length > 0) say('scenario.blank', { label, count: blank.length })
  })
}
