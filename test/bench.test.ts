import { describe, expect, test } from 'vitest'
import { same } from './bench/equality.ts'
import { atValue, CURVES } from './bench/figures.ts'
import { BASE, gridScenarios, MOVED, type Parameters, randomScenarios, TICKS } from './bench/parameters.ts'
import { decimal } from './bench/peers/decimal.ts'
import { projectsOf, totalsByHand } from './bench/peers/naive.ts'
import { totalsOfColumns } from './bench/peers/typed.ts'
import { product } from './bench/product.ts'
import { exponent, quartiles } from './bench/statistics.ts'
import { columnsOf, DIGESTS, digestOf, SWEEP_HASHES, sweepHash, weightedOf } from './bench/w1.ts'

const ROWS = 10_000
const columns = columnsOf(ROWS)
const projects = projectsOf(columns)
const byHand = (p: Parameters) => totalsByHand(projects, p)

describe('the workload', () => {
  test('its rows are those whose digest is published', () => {
    expect(digestOf(byHand(BASE), ROWS)).toBe(DIGESTS[ROWS])
  })
  test('fewer rows are the beginning of more', () => {
    const few = columnsOf(1_000)
    expect(few.invest).toEqual(columns.invest.subarray(0, 1_000))
    expect(few.green).toEqual(columns.green.subarray(0, 1_000))
  })
  test('100 000 rows have the published digest too', () => {
    expect(digestOf(totalsOfColumns(columnsOf(100_000), BASE), 100_000)).toBe(DIGESTS[100_000])
  })
  test.each([
    ['grid', gridScenarios()],
    ['random', randomScenarios()],
  ] as const)('the %s of scenarios has the published hash', (name, scenarios) => {
    const sums = scenarios.map((p) => weightedOf(totalsOfColumns(columns, p)))
    expect(sweepHash(sums)).toBe(SWEEP_HASHES[name])
  })
  test('MOVED has another number everywhere', () => {
    const [base, moved] = [BASE, MOVED].map((p) => Object.values(p).flat() as number[])
    expect(moved).toHaveLength(base!.length)
    expect(base!.filter((x, i) => x === moved![i])).toEqual([])
  })
})

describe('equal bit for bit', () => {
  test('decimal.js and by hand, on a thousand rows', async () => {
    const few = columnsOf(1_000)
    const prepared = await decimal.prepare(few)
    for (const p of [BASE, MOVED])
      expect(same(await prepared.totals(p), totalsByHand(projectsOf(few), p))).toBe(true)
  })
  test('typed columns and by hand', () => {
    for (const p of [BASE, MOVED]) expect(same(totalsOfColumns(columns, p), byHand(p))).toBe(true)
  })

  const subject = product.prepare(columns)
  const settings: [string, Parameters][] = [
    ['BASE', BASE],
    ['MOVED', MOVED],
    ...Object.entries(TICKS),
    ...randomScenarios(20).map((p, i): [string, Parameters] => [`random ${i}`, p]),
  ]
  test.each(settings)('the product and by hand: %s', async (_, p) => {
    const table = await subject.totals(p)
    expect(same(table, byHand(p))).toBe(true)
    // Coming back gives what was there before.
    expect(same(await subject.totals(BASE), byHand(BASE))).toBe(true)
  })
  test.each(['prMin0', 'r1'] as const)('the curve of %s and by hand', (parameter) => {
    const values = CURVES[parameter].filter((_, i) => i % 11 === 0)
    const curve = subject.curve(parameter, values)
    const different = values.filter((value) => !same(curve.at(value), byHand(atValue(parameter, value))))
    expect(different).toEqual([])
  })
  test.each([
    ['grid', gridScenarios(30)],
    ['random', randomScenarios(30)],
  ] as const)('a sweep (%s) and by hand', (_, scenarios) => {
    expect(subject.sweep(scenarios)).toEqual(scenarios.map((p) => weightedOf(byHand(p))))
  })
})

describe('statistics', () => {
  test('quartiles between neighbours', () => {
    expect(quartiles([4, 1, 3, 2])).toEqual([1.75, 2.5, 3.25])
    expect(quartiles([7])).toEqual([7, 7, 7])
  })
  test('a time that grows with the square', () => {
    const points = [1, 2, 4].map((rows) => ({ rows, milliseconds: 3 * rows ** 2 }))
    expect(exponent(points)).toBeCloseTo(2, 12)
  })
})
