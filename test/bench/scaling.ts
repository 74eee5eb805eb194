import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
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

const SCRIPT = fileURLToPath(new URL('./scale.ts', import.meta.url))
const run = promisify(execFile)

async function scaleOf(rows: number, turns: number): Promise<Scale> {
  const args = ['--expose-gc', '--import', 'tsx', SCRIPT, String(rows), String(turns)]
  const { stdout } = await run(process.execPath, args)
  return JSON.parse(stdout)
}

/** 10 000, 100 000 and 1 000 000 rows, and the exponent of the time against them. */
export async function scaling(quick: boolean): Promise<{ scales: Scale[]; exponent: number }> {
  const scales: Scale[] = []
  for (const [rows, turns] of [
    [10_000, 200],
    [100_000, 40],
    [1_000_000, 10],
  ] as const)
    scales.push(await scaleOf(rows, quick ? Math.ceil(turns / 5) : turns))
  return { scales, exponent: exponent(scales) }
}
