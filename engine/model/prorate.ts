import { floorOf, type Ratio, ZERO } from './ratio.ts'

/**
 * 分摊: splits a whole number of units by weights so that the parts add up to it. Largest remainder; equal
 * remainders go to the earlier row. Weights are parts (1:1:1), so thirds work; all-zero weights give zeros.
 */
export function prorate(total: bigint, weights: readonly Ratio[]): bigint[] {
  const sum = weights.reduce((a, b) => a.add(b), ZERO)
  if (sum.n === 0n) return weights.map(() => 0n)
  const shares = weights.map((weight) => weight.mul(total).div(sum))
  const parts = shares.map(floorOf)
  let left = total - parts.reduce((a, b) => a + b, 0n)
  const order = shares
    .map((share, i) => ({ i, remainder: share.sub(parts[i]!) }))
    .sort((a, b) => b.remainder.compare(a.remainder) || a.i - b.i)
  for (const { i } of order) {
    if (left === 0n) break
    parts[i]! += 1n
    left -= 1n
  }
  return parts
}
