/** Lower quartile, median, upper quartile. */
export type Quartiles = readonly [number, number, number]

/** The value at a share of the way through the sorted values, between two neighbours where it falls between. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const low = sorted[below]!
  const high = sorted[Math.ceil(place)]!
  return low + (high - low) * (place - below)
}

export function quartiles(values: readonly number[]): Quartiles {
  const sorted = [...values].sort((a, b) => a - b)
  return [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)]
}

export const median = (values: readonly number[]): number => quartiles(values)[1]

/** The exponent e of time ≈ a × rows^e by least squares on the logarithms. */
export function exponent(
  points: readonly { readonly rows: number; readonly milliseconds: number }[],
): number {
  const x = points.map((p) => Math.log(p.rows))
  const y = points.map((p) => Math.log(p.milliseconds))
  const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length
  const [meanX, meanY] = [mean(x), mean(y)]
  const covariance = mean(x.map((v, i) => (v - meanX) * (y[i]! - meanY)))
  return covariance / mean(x.map((v) => (v - meanX) ** 2))
}
