import { OUTSIDE, verdictName } from '../model/codes.ts'
import type { RequirementCount } from '../model/result.ts'
import type { Simulation } from './simulation.ts'

/** How each condition of the main qualification judges the rows, in the policy's order; quotas that take rows out last. */
export function requirementCounts(simulation: Simulation): RequirementCount[] {
  const { entity, qualification: label } = simulation.compiled.policy.main
  const main = simulation.qualification(entity, label)
  if (main === null) return []
  const outcomes = main.codes
  const judged = main.verdicts().map(({ requirement: { rule }, codes }): RequirementCount => {
    // Where a scope has put a row outside, the other conditions say nothing of it.
    const said = codes.map((code, row) => (outcomes[row] === OUTSIDE ? OUTSIDE : code))
    return { ...about(rule), strictness: rule.strictness, counts: countsOf(said) }
  })
  const quotas = main.allocations.flatMap(({ allotment: { rule }, outcome, placeOf }): RequirementCount[] => {
    const changed = [...outcome].filter(([row]) => placeOf(row) !== undefined).map(([, code]) => code)
    return changed.length === 0
      ? []
      : [{ ...about(rule), strictness: 'must', counts: countsOf(Uint8Array.from(changed)) }]
  })
  return [...judged, ...quotas]
}

const about = ({ label, clauses }: Pick<RequirementCount, 'label' | 'clauses'>) => ({ label, clauses })

function countsOf(codes: Uint8Array): RequirementCount['counts'] {
  const numbers = new Array<number>(OUTSIDE + 1).fill(0)
  for (const code of codes) numbers[code]!++
  const counts: Partial<Record<ReturnType<typeof verdictName>, number>> = {}
  numbers.forEach((n, code) => {
    const verdict = verdictName(code)
    if (n > 0) counts[verdict] = (counts[verdict] ?? 0) + n
  })
  return counts
}
