import { mulberry32 } from './w1.ts'

/** Values by strategic: no, yes. */
type ByStrategic = readonly [number, number]
/** Values by one of four modes or grades. */
export type ByFour = readonly [number, number, number, number]

/** The parameters of workload W1, in its scales (see `w1.ts`). */
export interface Parameters {
  readonly landMin: ByStrategic
  readonly floorMin: ByStrategic
  /** By mode, as are prMin, leadMin, taxMin and outMin. */
  readonly floorsMin: ByFour
  readonly prMin: ByFour
  readonly prMax: number
  readonly densMin: number
  readonly densMax: number
  readonly leadMin: ByFour
  readonly taxMin: ByFour
  readonly outMin: ByFour
  /** The last grade that the output rule accepts. */
  readonly clsMax: number
  readonly indsMax: number
  /** 分 per ㎡ and its cap in 分. */
  readonly r1: number
  readonly cap1: number
  /** Bracket bounds, 0.01 亩, and 分 per 亩 in the three brackets. */
  readonly b1: number
  readonly b2: number
  readonly q1: number
  readonly q2: number
  readonly q3: number
  /** 0.01 % of the investment and its cap in 分. */
  readonly p3: number
  readonly cap3: number
  /** 0.01 % of the annual tax by grade. */
  readonly p4: ByFour
  /** 分 where strategic. */
  readonly f5: number
  /** 分 per ㎡ of floor above the plot ratio `base6`. */
  readonly fee6: number
  readonly base6: number
}

export const BASE: Parameters = {
  landMin: [5_000, 3_000],
  floorMin: [5_000_000, 3_000_000],
  floorsMin: [3, 2, 1, 3],
  prMin: [200, 150, 100, 150],
  prMax: 300,
  densMin: 350,
  densMax: 600,
  leadMin: [700, 600, 500, 700],
  taxMin: [1_500, 1_000, 500, 1_500],
  outMin: [30_000, 20_000, 15_000, 30_000],
  clsMax: 1,
  indsMax: 3,
  r1: 20_000,
  cap1: 2_000_000_000,
  b1: 5_000,
  b2: 10_000,
  q1: 1_000_000,
  q2: 3_000_000,
  q3: 5_000_000,
  p3: 325,
  cap3: 200_000_000,
  p4: [3_000, 2_000, 1_000, 0],
  f5: 50_000_000,
  fee6: 10_500,
  base6: 100,
}

/** Every number through `move`, in the order of BASE's keys, which the random scenarios depend on; b1 ≤ b2 is kept. */
function movedBy(move: (value: number) => number): Parameters {
  const entries = Object.entries(BASE).map(([name, value]: [string, number | readonly number[]]) => [
    name,
    typeof value === 'number' ? move(value) : value.map(move),
  ])
  const moved = Object.fromEntries(entries) as Parameters
  return { ...moved, b2: Math.max(moved.b1, moved.b2) }
}

/** BASE with every number about 1 % higher, at least by one: between the two nothing that was computed may be kept. */
export const MOVED: Parameters = movedBy((x) => x + Math.max(1, Math.round(x / 100)))

/** What a slider does; each alternates with BASE. */
export const TICKS = {
  rate: { ...BASE, r1: 20_137 },
  threshold: { ...BASE, prMin: [205, 150, 100, 150] },
  thresholdWide: { ...BASE, prMin: [220, 170, 120, 170] },
  bracket: { ...BASE, b2: 12_000 },
} as const satisfies Readonly<Record<string, Parameters>>

/** 50 plot ratios × 20 rates. */
export function gridScenarios(count = 1_000): Parameters[] {
  return Array.from({ length: count }, (_, s) => ({
    ...BASE,
    prMin: BASE.prMin.map((x) => x + (s % 50)) as unknown as ByFour,
    r1: 15_000 + Math.floor(s / 50) * 537,
  }))
}

/** Every number times a uniform factor from 0.8 to 1.2. */
export function randomScenarios(count = 1_000): Parameters[] {
  const u32 = mulberry32(7)
  const wobble = (x: number) => Math.floor((x * (8_000 + (u32() % 4_001)) + 5_000) / 10_000)
  return Array.from({ length: count }, () => movedBy(wobble))
}
