import { boot } from './boot.ts'
import { type ExcelOptions, openExcel, type SimulatedExcel } from './open.ts'
import { API_SETS, setSets } from './seams.ts'

export type { ExcelOptions, SimulatedExcel } from './open.ts'

/** A fresh Excel behind the office.js of this process; the one before it is closed. */
export async function startExcel(options: ExcelOptions = {}): Promise<SimulatedExcel> {
  const bridge = await boot()
  last?.close()
  last = openExcel(options, bridge)
  setSets(globalThis, API_SETS[options.api ?? '1.20'])
  return last
}

let last: SimulatedExcel | undefined
