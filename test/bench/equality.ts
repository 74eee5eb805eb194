import { atValue, CURVES, type CurveParameter } from './figures.ts'
import { BASE, gridScenarios, MOVED, type Parameters, randomScenarios, TICKS } from './parameters.ts'
import type { Prepared } from './participant.ts'
import type { Product } from './product.ts'
import { DIGESTS, digestOf, SWEEP_HASHES, sweepHash, type Table } from './w1.ts'

/** One thing that was compared, and what was wrong with it, if anything. */
export interface Check {
  readonly name: string
  readonly fault: string | null
}

/** Bit for bit. */
export const same = (a: Table, b: Table): boolean => Buffer.from(a.buffer).equals(Buffer.from(b.buffer))

const check = (name: string, right: boolean, fault: string): Check => ({ name, fault: right ? null : fault })

/** The tables of BASE and MOVED against those by hand, and BASE's digest against the published one. */
export async function checkTables(
  name: string,
  prepared: Prepared,
  byHand: Prepared,
  rows: number,
): Promise<Check> {
  for (const [set, parameters] of [
    ['BASE', BASE],
    ['MOVED', MOVED],
  ] as const) {
    const table = await prepared.totals(parameters)
    if (!same(table, await byHand.totals(parameters)))
      return check(name, false, `another table than by hand for ${set}: ${digestOf(table, rows)}`)
  }
  const digest = digestOf(await prepared.totals(BASE), rows)
  const published = DIGESTS[rows] ?? digest
  return check(name, digest === published, `digest ${digest} instead of ${published}`)
}

/** What only the product does: ticks, curves at several values, and the two sweeps by their published hashes. */
export async function checkProduct(product: Product, byHand: Prepared, rows: number): Promise<Check[]> {
  const checks: Check[] = []
  const agree = async (name: string, table: Table, parameters: Parameters) =>
    checks.push(check(name, same(table, await byHand.totals(parameters)), 'another table than by hand'))
  for (const [name, parameters] of Object.entries(TICKS)) {
    await product.totals(BASE)
    await agree(`tick ${name}`, await product.totals(parameters), parameters)
  }
  for (const parameter of Object.keys(CURVES) as CurveParameter[]) {
    const values = CURVES[parameter]
    const curve = product.curve(parameter, values)
    for (const i of [0, 13, 50, 99]) {
      const value = values[i]!
      await agree(`curve ${parameter} at ${value}`, curve.at(value), atValue(parameter, value))
    }
  }
  if (rows !== 10_000) return checks
  for (const [name, scenarios] of [
    ['grid', gridScenarios()],
    ['random', randomScenarios()],
  ] as const) {
    const hash = sweepHash(product.sweep(scenarios))
    const published = SWEEP_HASHES[name]
    checks.push(check(`sweep ${name}`, hash === published, `hash ${hash} instead of ${published}`))
  }
  return checks
}
