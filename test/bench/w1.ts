import { createHash } from 'node:crypto'

/**
 * Workload W1: N synthetic projects in 100 towns, 12 criteria and 6 incentives, of whole numbers throughout, so that
 * every program that computes it can be held to the 分. Scales: land 0.01 亩, floor 0.01 ㎡, plot ratio 0.01,
 * shares 0.1 %, tax and output 0.01 万元/亩, money 分.
 */
export const TOWNS = 100
/** Measures of a town, in a table's order; c1…c6 are the incentives in 分. */
export const MEASURES = ['count', 'land', 'floor', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const
export const WIDTH = MEASURES.length

/** Totals of eligible projects: 100 towns × 9 measures, row-major. */
export type Table = Float64Array

/** One array of N values a column. The last six are drawn but read by no rule. */
export interface Columns {
  readonly rows: number
  readonly town: Uint8Array
  readonly land: Int32Array
  readonly floor: Int32Array
  readonly ratio: Uint16Array
  readonly density: Uint16Array
  readonly floors: Uint8Array
  readonly tax: Uint16Array
  readonly output: Int32Array
  /** Class A…D as 0…3. */
  readonly grade: Uint8Array
  /** Rebuilt, combed out, managed, by the government as 0…3. */
  readonly mode: Uint8Array
  /** Share of the leading industry. */
  readonly lead: Uint16Array
  readonly invest: Float64Array
  /** Number of industries. */
  readonly industries: Uint8Array
  /** 1 where strategic. */
  readonly strategic: Uint8Array
  readonly year: Uint16Array
  readonly state: Uint8Array
  readonly firms: Uint16Array
  readonly energy: Uint16Array
  readonly sales: Int32Array
  readonly green: Uint8Array
}

/** The columns that rules read, in the order in which they are handed to programs outside. */
export const READ = [
  'town',
  'land',
  'floor',
  'ratio',
  'density',
  'floors',
  'tax',
  'output',
  'grade',
  'mode',
  'lead',
  'invest',
  'industries',
  'strategic',
] as const

/** mulberry32: uniform 32-bit whole numbers. */
export function mulberry32(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = a
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
}

/** The first `rows` projects; a shorter data set is the beginning of a longer one. */
export function columnsOf(rows: number): Columns {
  const u32 = mulberry32(20260301)
  const between = (low: number, high: number) => low + Math.floor((u32() * (high - low + 1)) / 2 ** 32)
  const skewed = (low: number, high: number) => {
    const u = u32() / 2 ** 32
    return low + Math.floor(u * u * (high - low + 1))
  }
  const c = {
    rows,
    town: new Uint8Array(rows),
    land: new Int32Array(rows),
    floor: new Int32Array(rows),
    ratio: new Uint16Array(rows),
    density: new Uint16Array(rows),
    floors: new Uint8Array(rows),
    tax: new Uint16Array(rows),
    output: new Int32Array(rows),
    grade: new Uint8Array(rows),
    mode: new Uint8Array(rows),
    lead: new Uint16Array(rows),
    invest: new Float64Array(rows),
    industries: new Uint8Array(rows),
    strategic: new Uint8Array(rows),
    year: new Uint16Array(rows),
    state: new Uint8Array(rows),
    firms: new Uint16Array(rows),
    energy: new Uint16Array(rows),
    sales: new Int32Array(rows),
    green: new Uint8Array(rows),
  }
  for (let i = 0; i < rows; i++) {
    // The order of the draws is part of the workload.
    const town = between(0, TOWNS - 1)
    const land = skewed(500, 30_000)
    const ratio = between(100, 320)
    c.town[i] = town
    c.land[i] = land
    c.ratio[i] = ratio
    c.floor[i] = Math.floor((land * ratio * 20) / 3)
    c.density[i] = between(330, 610)
    c.floors[i] = between(2, 9)
    c.tax[i] = skewed(300, 6_000)
    c.output[i] = skewed(0, 120_000)
    c.grade[i] = between(0, 3)
    c.mode[i] = between(0, 3)
    c.lead[i] = between(550, 1_000)
    c.invest[i] = land * between(50_000, 600_000) + between(0, 99_999)
    c.year[i] = between(2021, 2026)
    c.industries[i] = between(1, 4)
    c.strategic[i] = between(0, 1)
    c.state[i] = between(0, 1)
    c.firms[i] = between(1, 120)
    c.energy[i] = between(0, 5_000)
    c.sales[i] = skewed(100, 500_000)
    c.green[i] = between(0, 100)
  }
  return c
}

/** Land that a town is to deliver, 0.01 亩; it grows with the number of rows. */
export const targetOf = (town: number, rows: number): number =>
  (60 + ((town * 37) % 591)) * 100 * (rows / 10_000)

export const shortMd5 = (text: string): string => createHash('md5').update(text).digest('hex').slice(0, 12)

/** Over 100 lines 'count,land,floor,c1…c6,coverage', coverage being land ÷ target in 0.01 %, rounded half up. */
export function digestOf(table: Table, rows: number): string {
  const lines = Array.from({ length: TOWNS }, (_, t) => {
    const measures = table.subarray(t * WIDTH, (t + 1) * WIDTH)
    const target = targetOf(t, rows)
    return [...measures, Math.floor((measures[1]! * 20_000 + target) / (2 * target))].join(',')
  })
  return shortMd5(lines.join('\n'))
}

/** Sums over towns of (t + 1) × measure, nine numbers: what a sweep keeps of a scenario. */
export function weightedOf(table: Table): number[] {
  const sums = new Array<number>(WIDTH).fill(0)
  for (let t = 0; t < TOWNS; t++) for (let m = 0; m < WIDTH; m++) sums[m]! += (t + 1) * table[t * WIDTH + m]!
  return sums
}

export const sweepHash = (sums: readonly (readonly number[])[]): string => shortMd5(JSON.stringify(sums))

/** As published with the workload, for the base parameters by number of rows. */
export const DIGESTS: Readonly<Record<number, string>> = {
  10000: '4495fd3b201a',
  100000: '2b6e09398546',
  1000000: 'd209a0ad162a',
}
/** As published with the workload: 10 000 rows × 1000 scenarios. */
export const SWEEP_HASHES = { grid: 'aab08bd64a94', random: 'a7065fbd020c' } as const
