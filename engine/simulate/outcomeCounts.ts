import { wholeZeros } from '../language/buffers.ts'
import { outcomeName } from '../model/codes.ts'
import { mapOutcomes, type Outcome } from '../model/outcome.ts'
import type { Towns } from './data.ts'
import type { Outcomes } from './outcomes.ts'
import { CODES } from './standings.ts'

/** Rows by outcome, in each of the towns and last of those that belong to none. */
export type OutcomeCounts = Readonly<Record<Outcome, Int32Array>>

/** Where all open rows have one code, and all others another, only the open ones need to be looked at. */
export function outcomeCounts({ uniform, open, codes }: Outcomes, towns: Towns): OutcomeCounts {
  const { of, sizes, counts, noRows } = towns
  if (uniform && outcomeName(uniform.open) !== outcomeName(uniform.refused)) {
    const passed = counts(open())
    const refused = wholeZeros(sizes.length)
    for (let town = 0; town < sizes.length; town++) refused[town] = sizes[town]! - passed[town]!
    const result = everywhere(noRows)
    result[outcomeName(uniform.open)] = passed
    result[outcomeName(uniform.refused)] = refused
    return result
  }
  const result = mapOutcomes(() => wholeZeros(sizes.length))
  const byCode = CODES.map((code) => result[outcomeName(code)])
  codes().forEach((code, row) => {
    byCode[code]![of[row]!]!++
  })
  return result
}

/** One list for every outcome. */
export const everywhere = (list: Int32Array): Record<Outcome, Int32Array> => ({
  pass: list,
  waivable: list,
  unknown: list,
  fail: list,
  manual: list,
  notApplicable: list,
})
