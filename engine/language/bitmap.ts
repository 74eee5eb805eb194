import { wholeZeros } from './buffers.ts'

/** A set of rows: row r is bit r & 31 of word r >> 5. Bits behind the last row are 0. */
export type Bitmap = Int32Array

export const emptyBitmap = (rows: number): Bitmap => wholeZeros((rows + 31) >> 5)

export function copyOf(bitmap: Bitmap): Bitmap {
  const copy = wholeZeros(bitmap.length)
  copy.set(bitmap)
  return copy
}

export function fullBitmap(rows: number): Bitmap {
  const bitmap = emptyBitmap(rows).fill(-1)
  if ((rows & 31) !== 0) bitmap[bitmap.length - 1] = (1 << (rows & 31)) - 1
  return bitmap
}

export function bitmapOf(rows: number, members: Iterable<number>): Bitmap {
  const bitmap = emptyBitmap(rows)
  for (const row of members) add(bitmap, row)
  return bitmap
}

export const has = (bitmap: Bitmap, row: number): boolean => ((bitmap[row >> 5]! >>> (row & 31)) & 1) === 1

export function add(bitmap: Bitmap, row: number): void {
  bitmap[row >> 5]! |= 1 << (row & 31)
}

export function remove(bitmap: Bitmap, row: number): void {
  bitmap[row >> 5]! &= ~(1 << (row & 31))
}

// Four words at a time: 0.9 ns a word in place of 1.5, and a test of rows is some 20 such passes.

export function andInto(target: Bitmap, other: Bitmap): void {
  const fours = target.length & ~3
  for (let w = 0; w < fours; w += 4) {
    target[w]! &= other[w]!
    target[w + 1]! &= other[w + 1]!
    target[w + 2]! &= other[w + 2]!
    target[w + 3]! &= other[w + 3]!
  }
  for (let w = fours; w < target.length; w++) target[w]! &= other[w]!
}

export function orInto(target: Bitmap, other: Bitmap): void {
  const fours = target.length & ~3
  for (let w = 0; w < fours; w += 4) {
    target[w]! |= other[w]!
    target[w + 1]! |= other[w + 1]!
    target[w + 2]! |= other[w + 2]!
    target[w + 3]! |= other[w + 3]!
  }
  for (let w = fours; w < target.length; w++) target[w]! |= other[w]!
}

export function xorInto(target: Bitmap, other: Bitmap): void {
  const fours = target.length & ~3
  for (let w = 0; w < fours; w += 4) {
    target[w]! ^= other[w]!
    target[w + 1]! ^= other[w + 1]!
    target[w + 2]! ^= other[w + 2]!
    target[w + 3]! ^= other[w + 3]!
  }
  for (let w = fours; w < target.length; w++) target[w]! ^= other[w]!
}

/** The rows of a set in ascending order. */
export function rowsIn(bitmap: Bitmap): Int32Array {
  const rows = wholeZeros(count(bitmap))
  let n = 0
  for (let w = 0; w < bitmap.length; w++) {
    for (let word = bitmap[w]!; word !== 0; word &= word - 1) rows[n++] = (w << 5) + lowestBit(word)
  }
  return rows
}

/** The place of the lowest bit: x & -x leaves it alone. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word)

/** How many rows are in the set: bits added up in pairs, fours, eights and words. */
function count(bitmap: Bitmap): number {
  let total = 0
  for (let w = 0; w < bitmap.length; w++) {
    const word = bitmap[w]!
    const pairs = word - ((word >>> 1) & 0x55555555)
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
    total += Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return total
}
