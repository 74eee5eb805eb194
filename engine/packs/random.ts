/** Draws for sample rows; the same seed always gives the same rows. */
export interface Draw {
  /** In [0, 1). */
  readonly next: () => number
  /** A number in [low, high], rounded to the given decimals. */
  readonly between: (low: number, high: number, decimals?: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  readonly chance: (probability: number) => boolean
  /** Yes with a probability, and blank now and then. */
  readonly maybe: (yes: number, blank: number) => boolean | null
  /** A value, and blank now and then. */
  readonly blank: <T>(blank: number, value: T) => T | null
}

/** mulberry32, a 32-bit generator. */
export function draw(seed: number): Draw {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const chance = (probability: number) => next() < probability
  return {
    next,
    between: (low, high, decimals = 0) => Number((low + next() * (high - low)).toFixed(decimals)),
    pick: (list) => list[Math.floor(next() * list.length)]!,
    chance,
    maybe: (yes, blank) => (chance(blank) ? null : chance(yes)),
    blank: (blank, value) => (chance(blank) ? null : value),
  }
}
