import type { Outcome, Policy, Verdict } from '../../../engine/index.ts'

/** Whether an amount enters the total: as it is, from nothing to its amount, or not until somebody approves. */
export type Standing = 'counted' | 'open' | 'waiting'

const STANDINGS: Readonly<Record<Outcome, Standing>> = {
  pass: 'counted',
  unknown: 'open',
  manual: 'open',
  waivable: 'waiting',
  fail: 'waiting',
  notApplicable: 'waiting',
}

/** Decided by the row's outcome in the incentive's qualification; an incentive without one counts. */
export function standingOf(
  { incentives }: Policy,
  outcomeOf: (qualification: string) => Verdict | undefined,
  label: string,
  includeWaivable = false,
): Standing {
  const qualification = incentives.find((incentive) => incentive.label === label)?.qualification ?? ''
  const outcome = outcomeOf(qualification)
  if (outcome === undefined || outcome === 'notMet') return 'counted'
  return outcome === 'waivable' && includeWaivable ? 'counted' : STANDINGS[outcome]
}
