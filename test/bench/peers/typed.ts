import type { Parameters } from '../parameters.ts'
import type { Participant } from '../participant.ts'
import { type Columns, type Table, TOWNS, WIDTH } from '../w1.ts'

export function totalsOfColumns(c: Columns, p: Parameters): Table {
  const { town, land, floor, ratio, density, floors, tax, output, grade, mode, lead } = c
  const { invest, industries, strategic } = c
  const { landMin, floorMin, floorsMin, prMin, leadMin, taxMin, outMin, p4 } = p
  const { prMax, densMin, densMax, clsMax, indsMax } = p
  const { r1, cap1, b1, b2, q1, q2, q3, p3, cap3, f5, fee6, base6 } = p
  const table = new Float64Array(TOWNS * WIDTH)
  for (let i = 0; i < c.rows; i++) {
    const m = mode[i]!
    const s = strategic[i]!
    const L = land[i]!
    const F = floor[i]!
    const R = ratio[i]!
    if (L < landMin[s]! && F < floorMin[s]!) continue
    if (floors[i]! < floorsMin[m]! || R < prMin[m]! || R > prMax) continue
    if (density[i]! < densMin || density[i]! > densMax || lead[i]! < leadMin[m]!) continue
    if (tax[i]! < taxMin[m]! && (output[i]! < outMin[m]! || grade[i]! > clsMax)) continue
    if (industries[i]! > indsMax) continue
    const first = Math.min(L, b1)
    const second = Math.min(L, b2)
    const at = town[i]! * WIDTH
    table[at]! += 1
    table[at + 1]! += L
    table[at + 2]! += F
    table[at + 3]! += Math.min(Math.floor((r1 * F) / 100 + 0.5), cap1)
    table[at + 4]! += Math.floor((q1 * first + q2 * (second - first) + q3 * (L - second)) / 100 + 0.5)
    table[at + 5]! += Math.min(Math.floor((p3 * invest[i]!) / 10_000 + 0.5), cap3)
    table[at + 6]! += Math.floor((tax[i]! * L * p4[grade[i]!]!) / 100 + 0.5)
    if (s === 1) table[at + 7]! += f5
    if (m !== 2 && R > base6) table[at + 8]! += Math.floor(((R - base6) * L * fee6) / 15 + 0.5)
  }
  return table
}

/** JavaScript by hand over typed columns: what a careful programmer gets from the same loop. */
export const typed: Participant = {
  name: 'JavaScript, typed columns',
  prepare: (columns) => ({ totals: (p) => totalsOfColumns(columns, p) }),
}
