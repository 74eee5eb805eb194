import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { Compiled } from '../compiled.ts'

/** Incentives whose fund is a choice that nobody has made: they are paid out of none. */
export const openFunds = ({ policy, incentives }: Compiled): Diagnostic[] =>
  incentives.flatMap(({ rule: { label, fund } }) => {
    const choice = policy.parameters.find((p) => p.label === fund && p.type === 'choice')
    if (fund === undefined || choice?.value !== null) return []
    const at = { kind: 'item', noun: 'incentive', label, property: 'fund' } as const
    return [diagnostic('warning', 'fundOpen', at, { label, name: fund })]
  })
