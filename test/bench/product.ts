import type { Scenario } from '../../engine/model/policy.ts'
import { compile } from '../../engine/policy/compile.ts'
import { reportOf } from '../../engine/simulate/report.ts'
import { createSimulator } from '../../engine/simulate/simulate.ts'
import { responseCurve, sweep } from '../../engine/simulate/sweep/sweep.ts'
import { type Totals, totalsOf } from '../../engine/simulate/totals.ts'
import { BASE, type ByFour, type Parameters } from './parameters.ts'
import type { Prepared } from './participant.ts'
import { type Columns, type Table, TOWNS, WIDTH } from './w1.ts'
import { scenarioOf, scenarioWith, WORKLOAD, workloadRows } from './workload.ts'

/** The engine on the workload, through nothing but what a workbook gives it. */
export interface Product extends Prepared {
  readonly totals: (parameters: Parameters) => Table
  readonly curve: (
    parameter: 'prMin0' | 'r1',
    values: readonly number[],
  ) => { readonly at: (value: number) => Table }
  /** Everything that the command line prints, as numbers in words. */
  readonly report: (parameters: Parameters) => unknown
  /** Of each scenario the nine weighted sums of its table. */
  readonly sweep: (scenarios: readonly Parameters[]) => readonly (readonly number[])[]
}

export const product: { readonly name: '策算'; readonly prepare: (columns: Columns) => Product } = {
  name: '策算',
  prepare: (columns) => {
    const simulator = createSimulator(compile(WORKLOAD), workloadRows(columns))
    const scenarios = new WeakMap<Parameters, Scenario>()
    // A scenario stands ready in the workbook; putting the workload's numbers into one is not the engine's work.
    const scenarioFor = (p: Parameters): Scenario => {
      const scenario = scenarios.get(p) ?? scenarioOf(p)
      scenarios.set(p, scenario)
      return scenario
    }
    return {
      totals: (p) => tableOf(totalsOf(simulator.run(scenarioFor(p)))),
      report: (p) => reportOf(simulator.run(scenarioFor(p))),
      curve: (parameter, values) => {
        const at = (value: number): Scenario =>
          parameter === 'r1'
            ? scenarioWith('r1', value)
            : scenarioWith('prMin', [value, ...BASE.prMin.slice(1)] as unknown as ByFour)
        const curve = responseCurve(simulator, at, values)
        // A slider paints what it is given and asks again: one table serves all its values.
        const table = new Float64Array(TOWNS * WIDTH)
        return { at: (value) => tableOf(curve.get(value)!, table) }
      },
      sweep: (list) => sweep(simulator, list.map(scenarioFor), weigh),
    }
  },
}

function tableOf({ counts, targets, incentives }: Totals, table = new Float64Array(TOWNS * WIDTH)): Table {
  for (let t = 0; t < TOWNS; t++) table[t * WIDTH] = counts.pass[t]!
  let m = 1
  for (const target of targets) fill(table, m++, target!.sums)
  for (const { sure } of incentives) fill(table, m++, sure)
  return table
}

function fill(table: Table, m: number, measure: Float64Array): void {
  for (let t = 0, at = m; t < TOWNS; t++, at += WIDTH) table[at] = measure[t]!
}

/** Sums over towns of (t + 1) × measure, in the order of the workload's table. */
const weigh = ({ counts, targets, incentives }: Totals): number[] =>
  [counts.pass, ...targets.map((t) => t!.sums), ...incentives.map(({ sure }) => sure)].map(weighted)

function weighted(measure: Float64Array | Int32Array): number {
  let sum = 0
  for (let t = 0; t < TOWNS; t++) sum += (t + 1) * measure[t]!
  return sum
}
