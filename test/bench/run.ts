/** The benchmark: `npm run bench`, its options in `options.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { against } from './against.ts'
import { type Check, checkProduct, checkTables } from './equality.ts'
import { figuresOf } from './figures.ts'
import { goalsOf, met } from './goals.ts'
import { machine } from './machine.ts'
import { type Options, optionsOf } from './options.ts'
import { installPeers } from './peers/install.ts'
import { naive } from './peers/naive.ts'
import { readPass } from './peers/readPass.ts'
import { comparisonText, figuresText, goalsText, scalingText, sizesText } from './print.ts'
import { type Product, product } from './product.ts'
import { KEYS, type Key, type Pace, ROSTER } from './roster.ts'
import { type Comparison, compare, type Entrant } from './rounds.ts'
import { scaling } from './scaling.ts'
import { sizes } from './sizes.ts'
import { median } from './statistics.ts'
import { type Columns, columnsOf, DIGESTS } from './w1.ts'

/** Rounds by pace: all, and with --quick. */
const ROUNDS: Readonly<Record<Pace, readonly [number, number]>> = {
  fast: [500, 100],
  medium: [60, 12],
  slow: [9, 3],
}
const LATEST = fileURLToPath(new URL('./results/latest.json', import.meta.url))

const say = (line = '') => console.log(line)

interface Runner extends Entrant {
  readonly pace: Pace
}

/** Everybody who is asked for and can be had; who cannot is named with the reason. */
async function runnersOf(columns: Columns, options: Options): Promise<Runner[]> {
  let keys = KEYS.filter((key) => options.only?.includes(key) ?? true)
  if (options.withoutPeers) keys = keys.filter((key) => !ROSTER[key].installed)
  if (keys.some((key) => ROSTER[key].installed)) {
    try {
      installPeers(say)
    } catch (error) {
      say(`The programs to compare with could not be installed: ${(error as Error).message}`)
      keys = keys.filter((key) => !ROSTER[key].installed)
    }
  }
  const runners: Runner[] = []
  for (const key of keys) {
    const { participant, pace } = ROSTER[key]
    const { name, version } = participant as { name: string; version?: string }
    try {
      const prepared = await participant.prepare(columns)
      runners.push({ key, pace, name: version ? `${name} (${version})` : name, prepared })
    } catch (error) {
      say(`${name} is left out: ${(error as Error).message}`)
    }
  }
  return runners
}

/** The pass over the columns as if it were a participant; its only figure is the sum. */
function readingOf(columns: Columns): Runner {
  const table = new Float64Array(1)
  const totals = () => {
    table[0] = readPass(columns)
    return table
  }
  return { key: 'readPass', name: 'reading the columns once', pace: 'fast', prepared: { totals } }
}

async function compareAll(subject: Product, runners: readonly Runner[], quick: boolean) {
  const comparisons: Comparison[] = []
  let own: readonly number[] = []
  for (const pace of ['fast', 'medium', 'slow'] as const) {
    const group = runners.filter((runner) => runner.pace === pace)
    const result = await compare(subject, group, ROUNDS[pace][quick ? 1 : 0])
    comparisons.push(...result.comparisons)
    if (own.length === 0) own = result.productTimes
  }
  return { comparisons, own: median(own) }
}

function report(checks: readonly Check[]): void {
  const faults = checks.filter((c) => c.fault !== null)
  say(`Equal to the table by hand: ${checks.length - faults.length} of ${checks.length}`)
  for (const { name, fault } of faults) say(`  NOT EQUAL ${name}: ${fault}`)
}

async function bench(options: Options): Promise<number> {
  const where = machine()
  say(`策算 ${where.revision}, ${where.date}`)
  say(`${where.cpu}, ${where.cores} cores, ${where.memoryGB} GB, ${where.system}, node ${where.node}`)
  const columns = columnsOf(options.rows)
  const subject = product.prepare(columns)
  const byHand = await naive.prepare(columns)
  const runners = await runnersOf(columns, options)

  const checks = [await checkTables('product', subject, byHand, options.rows)]
  for (const { name, prepared } of runners)
    checks.push(await checkTables(name, prepared, byHand, options.rows))
  checks.push(...(await checkProduct(subject, byHand, options.rows)))
  say(`\n${options.rows} projects, 100 towns, 12 criteria, 6 incentives`)
  report(checks)

  const { comparisons, own } = await compareAll(subject, [...runners, readingOf(columns)], options.quick)
  for (const { prepared } of runners) await prepared.close?.()
  say(`\n${comparisonText(own, comparisons)}`)
  say('Between others the product takes longer than alone: they use up the caches. So do they.')
  const figures = await figuresOf(subject, options.quick)
  say(`\n${figuresText(figures)}`)
  const scaled = await scaling(options.quick)
  say(`\n${scalingText(scaled.scales, scaled.exponent)}`)
  const bundles = await sizes()
  say(`\n${sizesText(bundles)}`)

  const goals = goalsOf(comparisons, figures, scaled.scales)
  const wrong =
    checks.some((c) => c.fault !== null) || scaled.scales.some((s) => s.digest !== DIGESTS[s.rows])
  // Who was left out on purpose is missed by nobody.
  const excused = (key: string) =>
    (options.withoutPeers && ROSTER[key as Key].installed) || !(options.only?.includes(key as Key) ?? true)
  const missed = goals.filter((goal) => !met(goal) && !(goal.figure === null && goal.needs.some(excused)))
  if (options.rows === 10_000) say(`\n${goalsText(goals)}`)
  else say('\nThe goals are stated for 10000 rows and not judged here.')

  const file = options.json ?? LATEST
  mkdirSync(dirname(file), { recursive: true })
  const judged = goals.map(({ name, figure, limit }, i) => ({ name, figure, limit, met: met(goals[i]!) }))
  const results = {
    ...where,
    rows: options.rows,
    checks,
    own,
    comparisons,
    figures,
    ...scaled,
    bundles,
    goals: judged,
  }
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
  if (wrong) say('\nFAILED: a result is not equal.')
  else if (options.rows === 10_000 && missed.length > 0) say(`\nFAILED: ${missed.length} goals.`)
  return wrong || (options.rows === 10_000 && missed.length > 0) ? 1 : 0
}

const options = optionsOf(process.argv.slice(2))
if (typeof options === 'string') {
  say(options)
  process.exitCode = process.argv.includes('--help') ? 0 : 2
} else process.exitCode = await (options.against ? against(options.against, options.quick) : bench(options))
