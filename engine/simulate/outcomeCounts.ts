import { wholeZeros } from '../language/buffers.ts'
import { outcomeName } from '../model/codes.ts'
import { OUTCOMES, type Outcome } from '../model/outcome.ts'
import type { Towns } from './data.ts'
import type { Outcomes } from './outcomes.ts'
import { CODES } from './standings.ts'

/** Rows by outcome, in each of the towns and last of those that belong to none. */
export type OutcomeCounts = Readonly<Record<Outcome, Int32Array>>

/** Where all open rows have one code, and all others one, only the open ones need to be looked at. */
export function outcomeCounts(
  { uniform, open, codes }: Outcomes,
  { of, sizes, counts }: Towns,
): OutcomeCounts {
  const passed = uniform && counts(open())
  const result = noCounts(sizes.length)
  if (passed) {
    const [own, refused] = [result[outcomeName(uniform.open)], result[outcomeName(uniform.refused)]]
    for (let town = 0; town < sizes.length; town++) {
      own[town]! += passed[town]!
      refused[town]! += sizes[town]! - passed[town]!
    }
    return result
  }
  const byCode = CODES.map((code) => result[outcomeName(code)])
  codes().forEach((code, row) => {
    byCode[code]![of[row]!]!++
  })
  return result
}

export const noCounts = (towns: number): OutcomeCounts =>
  Object.fromEntries(OUTCOMES.map((o) => [o, wholeZeros(towns)])) as Record<Outcome, Int32Array>
