import {
  type AmountStep,
  type Decimals,
  type Explanation,
  type Missing,
  type Range,
  type Report,
  ratio,
  type Simulation,
  toDecimal,
} from '../../../engine/index.ts'
import type { Explained } from './explained.ts'

/** Money that hangs on a cell, 元. */
export type Stake = Pick<Range, 'low' | 'high'>

/** Whether an amount enters the total of what is spent. */
export function isCountedOutlay({ compiled: { policy } }: Simulation, step: AmountStep): boolean {
  const effect = policy.incentives.find(({ label }) => label === step.label)?.effect
  return step.included && effect === 'outlay' && step.standing !== 'waiting'
}

/** Whether anything that is spent is in the estimate with its rate. */
export const hasRates = ({ incentives }: Report): boolean =>
  incentives.some((i) => i.effect === 'outlay' && i.included && (i.set || i.value !== null))

/** A row's amounts that are not decided, with the cells that they wait for. */
export function openAmounts(
  simulation: Simulation,
  { row, explanation }: Explained,
): { readonly missing: readonly Missing[]; readonly stake: Stake }[] {
  return (explanation?.amounts ?? [])
    .filter((step) => isCountedOutlay(simulation, step))
    .flatMap((step) => {
      const amount = row.amounts[step.label]
      const isOpen = amount !== undefined && (amount.value === null || amount.low !== amount.high)
      return isOpen
        ? [{ missing: [...step.missing, ...waitingFor(simulation, step, explanation)], stake: amount }]
        : []
    })
}

/** What keeps the qualification open that an amount depends on. */
function waitingFor(
  { compiled: { policy } }: Simulation,
  { label, standing }: AmountStep,
  explanation: Explanation | undefined,
): readonly Missing[] {
  if (standing !== 'open') return []
  const rule = policy.incentives.find((incentive) => incentive.label === label)
  const qualification = explanation?.qualifications.find(({ name }) => name === rule?.qualification)
  return (qualification?.steps ?? []).flatMap((step) => step.missing)
}

export const addStake = (a: Stake | undefined, b: Stake): Stake =>
  a === undefined ? { low: b.low, high: b.high } : { low: add(a.low, b.low), high: add(a.high, b.high) }

const add = (a: Decimals, b: Decimals): Decimals =>
  a === null || b === null ? null : toDecimal(ratio(a).add(ratio(b)))
