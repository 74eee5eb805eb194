import { COUNTED } from '../model/codes.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import { standingAt } from '../model/payable.ts'
import { toFixed } from '../model/ratio.ts'
import type { Amounts } from './amounts.ts'
import type { Simulation } from './simulation.ts'

/** Where 兑付台账 and what is computed disagree: paid and not eligible, paid more than is due, paid and left out of the estimate. */
export const ledgerFindings = (simulation: Simulation): Diagnostic[] =>
  simulation.amounts().flatMap((amounts) => (amounts.settled ? findingsOf(amounts, simulation) : []))

function findingsOf(amounts: Amounts, { data }: Simulation): Diagnostic[] {
  const { settled, judged, included, incentive } = amounts
  const { label, entity } = incentive.rule
  const rows = [...settled!].flatMap(([row, { paid, computed, locked }]) => {
    const id = data.keyOf(entity, row)
    const at = { kind: 'data', entity, row, id } as const
    const values = { label, id, paid: toFixed(paid, 2) }
    if (standingAt(judged!, row) !== COUNTED) return [diagnostic('warning', 'paidNotEligible', at, values)]
    if (locked || computed.high === null || computed.high.compare(paid) >= 0) return []
    return [
      diagnostic('warning', 'paidMore', at, { label, id, paid: values.paid, due: toFixed(computed.high, 2) }),
    ]
  })
  if (included) return rows
  const item = { kind: 'item', noun: 'incentive', label, property: 'included' } as const
  return [diagnostic('warning', 'paidNotIncluded', item, { label, count: settled!.size }), ...rows]
}
