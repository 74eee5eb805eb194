/** The benchmark: `npm run bench`, its options in `options.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { against } from './against.ts'
import { builtProduct } from './built.ts'
import { type Check, checkProduct, checkTables } from './equality.ts'
import { figuresOf } from './figures.ts'
import { type Goal, goalsOf, met } from './goals.ts'
import { machine } from './machine.ts'
import { type Options, optionsOf } from './options.ts'
import { naive } from './peers/naive.ts'
import { comparisonText, figuresText, goalsText, number, scalingText, sizesText } from './print.ts'
import { type Key, ROSTER } from './roster.ts'
import type { Comparisons } from './rounds.ts'
import { compareAt, compareSteady, office, readingOf, runnersOf } from './runners.ts'
import { scaling } from './scaling.ts'
import { sizes } from './sizes.ts'
import { columnsOf, DIGESTS } from './w1.ts'

const LATEST = fileURLToPath(new URL('./results/latest.json', import.meta.url))

const say = (line = '') => console.log(line)

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
  const subject = (await builtProduct()).prepare(columns)
  const byHand = await naive.prepare(columns)

  const checks = [await checkTables('product', subject, byHand, options.rows)]
  checks.push(...(await checkProduct(subject, byHand, options.rows)))
  const groups: Comparisons[] = []
  let steady: Comparisons = { own: 0, comparisons: [] }
  // The fast ones are through before the others fill the memory that all share.
  for (const pace of ['fast', 'medium', 'slow'] as const) {
    const runners = await runnersOf(pace, columns, options, say)
    for (const { name, prepared } of runners)
      checks.push(await checkTables(name, prepared, byHand, options.rows))
    const all = pace === 'fast' ? [...runners, readingOf(columns)] : runners
    if (all.length > 0) groups.push(await compareAt(pace, subject, all, options.quick))
    if (pace === 'fast') steady = await compareSteady(subject, runners, options.quick)
    for (const { prepared } of runners) await prepared.close?.()
  }
  const compared = { own: groups[0]!.own, comparisons: groups.flatMap((group) => group.comparisons) }
  say(`\n${options.rows} projects, 100 towns, 12 criteria, 6 incentives`)
  report(checks)
  say(`\n${comparisonText('Everything anew, in turn with others', compared)}`)
  say(`\n${comparisonText('Everything anew, a hundred in a row', steady)}`)
  const workbook = await office(columns, byHand, options)
  if (workbook) {
    checks.push(workbook.check)
    const ratio = number(workbook.milliseconds / compared.own)
    say(
      `\n${workbook.check.name}, recalculated by itself: ${number(workbook.milliseconds)} ms, ${ratio} ÷ product`,
    )
    if (workbook.check.fault) report([workbook.check])
  }
  const figures = await figuresOf(subject, options.quick)
  say(`\n${figuresText(figures)}`)
  const scaled = await scaling(options.quick)
  say(`\n${scalingText(scaled.scales, scaled.exponent)}`)
  const bundles = await sizes()
  say(`\n${sizesText(bundles)}`)

  const goals = goalsOf(compared, steady, figures, scaled.scales)
  const wrong =
    checks.some((c) => c.fault !== null) || scaled.scales.some((s) => s.digest !== DIGESTS[s.rows])
  write(options.json ?? LATEST, {
    ...where,
    rows: options.rows,
    checks,
    compared,
    steady,
    libreOffice: workbook?.milliseconds ?? null,
    figures,
    ...scaled,
    bundles,
    goals: goals.map(({ name, figure, limit }, i) => ({ name, figure, limit, met: met(goals[i]!) })),
  })
  return verdict(goals, wrong, options)
}

function write(file: string, results: object): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
}

/** Says whether the goals are met; the status to exit with. */
function verdict(goals: readonly Goal[], wrong: boolean, options: Options): number {
  // Who was left out on purpose is missed by nobody.
  const excused = (key: string) =>
    (options.withoutPeers && ROSTER[key as Key].installed) || !(options.only?.includes(key) ?? true)
  const judged = options.rows === 10_000
  const pardoned = ({ figure, needs }: Goal) => figure === null && needs.length > 0 && needs.every(excused)
  const missed = goals.filter((goal) => !met(goal) && !pardoned(goal))
  say(judged ? `\n${goalsText(goals)}` : '\nThe goals are stated for 10000 rows and not judged here.')
  if (wrong) say('\nFAILED: a result is not equal.')
  if (judged && missed.length > 0) say(`\nFAILED: ${missed.length} of ${goals.length} goals.`)
  return wrong || (judged && missed.length > 0) ? 1 : 0
}

const options = optionsOf(process.argv.slice(2))
if (typeof options === 'string') {
  say(options)
  process.exitCode = process.argv.includes('--help') ? 0 : 2
} else process.exitCode = await (options.against ? against(options.against, options.quick) : bench(options))
