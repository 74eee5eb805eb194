/** Prints how long the workload's recomputations take: `npx tsx test/bench/speed.ts [rows]`. Nothing is asserted. */
import { performance } from 'node:perf_hooks'
import { CURRENT, type Scenario } from '../../engine/model/policy.ts'
import { compile } from '../../engine/policy/compile.ts'
import { reportOf } from '../../engine/simulate/report.ts'
import { createSimulator } from '../../engine/simulate/simulate.ts'
import { columnsOf } from './w1.ts'
import { digestOf, WORKLOAD, workloadRows } from './workload.ts'

const rows = Number(process.argv[2] ?? 10_000)
const compiled = compile(WORKLOAD)
const dataset = workloadRows(columnsOf(rows))
const simulator = createSimulator(compiled, dataset)

function median(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  return `${sorted[sorted.length >> 1]!.toFixed(1)} ms (fastest ${sorted[0]!.toFixed(1)})`
}

/** Alternates two scenarios, so that every stage that depends on what changes is computed anew. */
function measure(name: string, work: (i: number) => unknown, rounds = 40): void {
  const times: number[] = []
  for (let i = 0; i < rounds + 5; i++) {
    const start = performance.now()
    work(i)
    if (i >= 5) times.push(performance.now() - start)
  }
  console.log(`${name.padEnd(44)} ${median(times)}`)
}

const scenario = (parts: Partial<Scenario>): Scenario => ({ ...CURRENT, ...parts })
const tick = (label: string, values: readonly [number, number]) => (i: number) =>
  reportOf(simulator.run(scenario({ overrides: { [label]: values[i % 2]! } })))

console.log(
  `${rows} projects, 100 towns, ${WORKLOAD.requirements.length} criteria, ${WORKLOAD.incentives.length} incentives; digest ${digestOf(simulator.run())}`,
)
measure('everything anew (a switch no rule has)', (i) =>
  reportOf(simulator.run(scenario({ switches: { none: i % 2 === 0 } }))),
)
measure('a criterion moves', tick('容积率上限', [3, 2.95]))
measure('a rate moves', tick('建面标准', [200, 201.37]))
measure('nothing moves', () => reportOf(simulator.run()))
measure(
  'with a line for every row',
  (i) => reportOf(simulator.run(scenario({ switches: { none: i % 2 === 0 } })), { rows: true }),
  10,
)
measure('a new dataset and its first run', () => reportOf(createSimulator(compiled, dataset).run()), 10)
