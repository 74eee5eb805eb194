import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { build } from './built.ts'
import { exponent } from './statistics.ts'

/** One number of rows, measured in a process of its own. */
export interface Scale {
  readonly rows: number
  readonly digest: string
  /** Milliseconds from nothing to a product that is ready, the drawing of the rows included. */
  readonly preparing: number
  /** Milliseconds of everything anew. */
  readonly milliseconds: number
  /** MB of the whole process at its most, and after a collection at the end. */
  readonly peak: number
  readonly kept: number
}

const run = promisify(execFile)

async function scaleOf(script: string, rows: number, turns: number): Promise<Scale> {
  const { stdout } = await run(process.execPath, ['--expose-gc', script, String(rows), String(turns)])
  return JSON.parse(stdout)
}

/** 10 000, 100 000 and 1 000 000 rows, and the exponent of the time against them. */
export async function scaling(quick: boolean): Promise<{ scales: Scale[]; exponent: number }> {
  const script = build('scale.ts')
  const scales: Scale[] = []
  for (const [rows, turns] of [
    [10_000, 200],
    [100_000, 40],
    [1_000_000, 10],
  ] as const)
    scales.push(await scaleOf(script, rows, quick ? Math.ceil(turns / 5) : turns))
  return { scales, exponent: exponent(scales) }
}
