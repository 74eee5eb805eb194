import { explainRow, fold, type IncentiveTotal, type Range, ratio, toFixed } from '../../../engine/index.ts'
import type { Run } from '../runs.ts'
import type { RowKey } from '../state.ts'
import { type FunctionWorld, type PolicyFunction, SCENARIO } from './function.ts'
import { near } from './near.ts'
import { resultOf, rowOf } from './rows.ts'
import { includedOnly, openAmount, yuan } from './yuan.ts'

/** What a row is paid, as the totals count it: what waits for approval is nothing yet. */
export const amount: PolicyFunction = {
  name: 'AMOUNT',
  parameters: [{ name: 'id' }, { name: 'incentive', isOptional: true }, SCENARIO],
  returns: 'number',
  evaluate: (world, id = '', incentive = '', scenario = '') => {
    const run = world.run(scenario)
    const row = rowOf(world, id)
    const totals = incentive === '' ? outlaysOf(world, run, row) : [incentiveOf(world, run, row, incentive)]
    const paid = amountsOf(run, row)
    const sum = totals.reduce((all, total) => {
      includedOnly(world, run, total)
      const range = paid.get(total.label) ?? NOTHING
      if (range.value === null) throw openAmount(world, run, { ...total, value: null }, range)
      return all.add(ratio(range.value))
    }, ratio('0'))
    return yuan(world, toFixed(sum, 2))
  },
}

const NOTHING: Range = { low: '0.00', value: '0.00', high: '0.00' }

/** The outlays in the estimate that are for rows of this table. */
function outlaysOf({ workbook, wording, refusal }: FunctionWorld, { report }: Run, { entity }: RowKey) {
  const own = new Set(workbook.read.policy.incentives.flatMap((i) => (i.entity === entity ? [i.label] : [])))
  const effect = wording.words.functions['measure.outlay']!
  const outlays = report.incentives.filter((i) => i.effect === 'outlay' && own.has(i.label))
  if (outlays.length === 0) throw refusal('pending', 'noEffect', { effect })
  const included = outlays.filter((i) => i.included)
  if (included.length === 0) throw refusal('pending', 'noneIncluded', { effect })
  return included
}

function incentiveOf(
  { workbook, refusal }: FunctionWorld,
  { report }: Run,
  { entity, id }: RowKey,
  asked: string,
): IncentiveTotal {
  const { incentives } = workbook.read.policy
  const rule = incentives.find(({ label }) => fold(label) === fold(asked))
  if (rule === undefined) {
    const names = incentives.map(({ label }) => label)
    throw refusal('notFound', 'noIncentive', { name: asked, near: near(asked, names) })
  }
  if (rule.entity !== entity)
    throw refusal('value', 'otherEntity', { label: rule.label, own: rule.entity, name: id, entity })
  return report.incentives.find(({ label }) => label === rule.label)!
}

/** A row's amounts by incentive. */
function amountsOf(run: Run, row: RowKey): ReadonlyMap<string, Range> {
  const result = resultOf(run, row)
  if (result) return new Map(Object.entries(result.amounts))
  const steps = explainRow(run.simulation, row.entity, row.id)?.amounts ?? []
  return new Map(
    steps.map(({ label, standing, low, value, high }) => [
      label,
      standing === 'counted'
        ? { low, value, high }
        : standing === 'open'
          ? { low: NOTHING.low, value: null, high }
          : NOTHING,
    ]),
  )
}
