/** Prints one line of JSON for one number of rows, built and in a process of its own: see `scaling.ts`. */
import { BASE } from './parameters.ts'
import { product } from './product.ts'
import { median } from './statistics.ts'
import { turnOf, warmUp } from './timing.ts'
import { columnsOf, digestOf } from './w1.ts'

const rows = Number(process.argv[2])
const turns = Number(process.argv[3])
const start = performance.now()
const prepared = product.prepare(columnsOf(rows))
const preparing = performance.now() - start
const digest = digestOf(await prepared.totals(BASE), rows)
await warmUp(() => turnOf(prepared))
const times: number[] = []
for (let i = 0; i < turns; i++) times.push(await turnOf(prepared))
const peak = process.resourceUsage().maxRSS / 1024
globalThis.gc?.()
const kept = process.memoryUsage().rss / 2 ** 20
console.log(JSON.stringify({ rows, digest, preparing, milliseconds: median(times), peak, kept }))
