import type { Dataset } from '../model/dataset.ts'
import type { Policy, Scenario } from '../model/policy.ts'
import { compile } from '../policy/compile.ts'
import { createSimulator } from '../simulate/simulate.ts'

/** Keys of the main entity's rows whose outcome depends on whether areas are compared after rounding to two decimals of 亩. */
export function rowsFlippedByRounding(
  policy: Policy,
  dataset: Dataset,
  scenario?: Scenario,
): readonly string[] {
  const { entity, qualification } = policy.main
  const run = (roundAreas: boolean) =>
    createSimulator(compile({ ...policy, roundAreas }), dataset).run(scenario)
  const [exact, rounded] = [run(false), run(true)]
  const codes = rounded.qualification(entity, qualification)?.codes
  const rows = [...(exact.qualification(entity, qualification)?.codes ?? [])]
  return rows.flatMap((code, row) => (code === codes?.[row] ? [] : [exact.data.keyOf(entity, row)]))
}
