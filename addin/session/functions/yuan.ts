import { amountAbsence, type IncentiveTotal, type Range } from '../../../engine/index.ts'
import type { Run } from '../runs.ts'
import type { FunctionFault, FunctionWorld } from './function.ts'

/** 元 as a number that a cell holds without losing a 分. Throws a `FunctionFault` where it would. */
export function yuan({ refusal }: FunctionWorld, decimal: string): number {
  const [whole, rest = ''] = decimal.split('.') as [string, string?]
  const fen = BigInt(whole + rest.padEnd(2, '0').slice(0, 2))
  if (fen > MOST_FEN || fen < -MOST_FEN || /[1-9]/.test(rest.slice(2)))
    throw refusal('value', 'tooLarge', { value: decimal })
  return Number(decimal)
}

const MOST_FEN = BigInt(Number.MAX_SAFE_INTEGER)

const ends = ({ low, high }: Pick<Range, 'low' | 'high'>) => ({ low: low ?? '', high: high ?? '' })

/** Why an incentive's amount is no number: its standard is not set or a range, or data are missing. */
export function openAmount(
  { workbook, wording, refusal }: FunctionWorld,
  { report, simulation, scenario }: Run,
  total: IncentiveTotal,
  range: Pick<Range, 'low' | 'high'>,
): FunctionFault {
  const { label } = total
  const absence = amountAbsence(total, { report, scenario, policy: workbook.read.policy })
  if (absence !== 'notSet') return refusal('pending', absence, { label, ...ends(range) })
  const own = simulation.amounts().find(({ incentive }) => incentive.rule.label === label)
  const unset = own ? simulation.unsetOf(own.incentive) : []
  return refusal('pending', 'notSet', { label, list: unset.join(wording.words.pane.listComma!) })
}

/** Throws where an incentive is not in the estimate: what is not paid is no amount, not even 0. */
export function includedOnly(world: FunctionWorld, run: Run, total: IncentiveTotal): void {
  if (!total.set) throw openAmount(world, run, total, total)
  if (!total.included) throw world.refusal('pending', 'notIncluded', { label: total.label })
}
