import type { Columns } from '../w1.ts'

/** Adds up all the columns that the rules read: no computation over the rows can take less time than this. */
export function readPass(c: Columns): number {
  const { town, land, floor, ratio, density, floors, tax, output, grade, mode, lead } = c
  const { invest, industries, strategic } = c
  let sum = 0
  for (let i = 0; i < c.rows; i++) {
    const small = town[i]! + ratio[i]! + density[i]! + floors[i]! + tax[i]! + grade[i]! + mode[i]! + lead[i]!
    sum += small + industries[i]! + strategic[i]! + land[i]! + floor[i]! + output[i]! + invest[i]!
  }
  return sum
}
