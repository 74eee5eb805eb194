import { type Bitmap, orInto } from '../../language/bitmap.ts'
import { wholeZeros } from '../../language/buffers.ts'
import { COUNTED, FAIL } from '../../model/codes.ts'
import type { Scenario } from '../../model/policy.ts'
import type { Compiled } from '../../policy/compiled.ts'
import { readColumn } from '../../policy/dependencies.ts'
import { everywhere } from '../outcomeCounts.ts'
import { perName, perPair } from '../remember.ts'
import type { Settings, Signature } from '../settings.ts'
import type { Simulator } from '../simulate.ts'
import type { Simulation } from '../simulation.ts'
import { standingOf } from '../standings.ts'
import { type Totals, totalsOf } from '../totals.ts'
import { Eligible, RunningSum, type Terms } from './runningSum.ts'
import { type Measure, measuresOf } from './tracks.ts'

/**
 * What `pick` takes from the totals of each of many scenarios. The totals' arrays are used again for the next scenario:
 * what is to be kept is copied.
 *
 * Who is eligible is found once for each different setting of the tests, what a row is worth once for each different
 * setting of an incentive, and from one scenario to the next only the rows are added or taken away that come in or drop
 * out. Where a row is open, a quota or a highest-only group is in play, an incentive is not set or a switch differs, and
 * where every scenario changes everything, each scenario is simulated by itself.
 */
export function sweep<T>(
  simulator: Simulator,
  scenarios: readonly Scenario[],
  pick: (totals: Totals, scenario: number) => T,
): T[] {
  return walk(simulator, scenarios, pick, 'lent') ?? each(simulator, scenarios, pick)
}

/** A parameter's response curve: the totals at each of its values, for a slider to look up. */
export function responseCurve(
  simulator: Simulator,
  scenarioAt: (value: number) => Scenario,
  values: readonly number[],
): ReadonlyMap<number, Totals> {
  const scenarios = values.map(scenarioAt)
  const itself = (totals: Totals) => totals
  const totals = walk(simulator, scenarios, itself, 'kept') ?? each(simulator, scenarios, itself)
  return new Map(values.map((value, i) => [value, totals[i]!]))
}

const each = <T>(
  simulator: Simulator,
  scenarios: readonly Scenario[],
  pick: (totals: Totals, scenario: number) => T,
): T[] => scenarios.map((scenario, s) => pick(totalsOf(simulator.run(scenario)), s))

/** Null where the scenarios cannot share what they compute. */
function walk<T>(
  simulator: Simulator,
  scenarios: readonly Scenario[],
  pick: (totals: Totals, scenario: number) => T,
  terms: Terms,
): T[] | null {
  const first = scenarios[0] && simulator.run(scenarios[0])
  const measures = first && measuresOf(first)
  if (!first || !measures || !areSwitchedAlike(scenarios)) return null
  const wanted = keysOf(first.compiled, measures, scenarios.map(simulator.settings))
  // Where most of what rows are worth comes but once there is nothing to share.
  const different = measures.map((_, i) => new Set(wanted.map((w) => w[i]!.worth)).size)
  if (different.filter((d) => 2 * d > scenarios.length).length > measures.length / 2) return null
  const setsOf = perPair((entity, qualification) => {
    const i = measures.findIndex((m) => m.entity === entity && m.qualification === qualification)
    const who = wanted.map((w) => w[i]!.who)
    return eligible(measures[i]!, who, (s) => simulator.run(scenarios[s]!))
  })
  const sums: RunningSum[] = []
  for (const measure of measures) {
    const sets = setsOf(measure.entity, measure.qualification)
    if (sets === null) return null
    sums.push(new RunningSum(measure, sets))
  }
  // Before the first is picked all are known to be decided.
  for (let s = 0; s < scenarios.length; s++)
    for (let i = 0; i < sums.length; i++)
      if (!sums[i]!.prepare(wanted[s]![i]!.worth, () => simulator.run(scenarios[s]!))) return null
  const totals = runningTotals(first, sums, terms)
  const results: T[] = []
  for (let s = 0; s < scenarios.length; s++) {
    for (let i = 0; i < sums.length; i++) sums[i]!.moveTo(wanted[s]![i]!.who, wanted[s]![i]!.worth)
    results.push(pick(totals(), s))
  }
  return results
}

/** A switch may add or take away a target, and the reading of waivable rows changes what is counted. */
const areSwitchedAlike = (scenarios: readonly Scenario[]): boolean =>
  new Set(scenarios.map((s) => JSON.stringify([s.switches, s.includeWaivable ?? false]))).size === 1

/** What the eligible rows of a measure depend on, and what a row is worth to it, as short texts. */
interface Keys {
  readonly who: string
  readonly worth: string
}

/** The keys of each measure under each of many settings: what all of them agree on is left out. */
function keysOf(
  { dependencies }: Compiled,
  measures: readonly Measure[],
  all: readonly Settings[],
): readonly (readonly Keys[])[] {
  const numbers = new Map<Signature, number>()
  const numberOf = (text: Signature): number => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
  const varying = perName((label): { readonly by: readonly number[] } | null => {
    const by = all.map((settings) => numberOf(settings.signature(label)))
    return by.some((number) => number !== by[0]) ? { by } : null
  })
  // Most measures depend on the same few of what varies, and on many that do not.
  const ofVarying = perName((labels) => {
    const columns = labels === '' ? [] : labels.split('\n').map((label) => varying(label)!.by)
    return all.map((_, s) => columns.map((by) => by[s]).join())
  })
  const texts = (names: ReadonlySet<string>): readonly string[] =>
    ofVarying([...names].filter(varying).sort().join('\n'))
  const keys = measures.map((m) => ({
    who: texts(dependencies.parametersOf([readColumn(m.entity, m.qualification)])),
    worth: texts(dependencies.parametersOf(m.reads)),
  }))
  return all.map((_, s) => keys.map(({ who, worth }) => ({ who: who[s]!, worth: worth[s]! })))
}

/** The eligible rows by key, and all of them together; null where a row is not simply in or out. */
function eligible(
  { entity, qualification }: Measure,
  keys: readonly string[],
  runOf: (scenario: number) => Simulation,
): Eligible | null {
  const of = new Map<string, Bitmap>()
  let union: Bitmap | null = null
  for (const [s, key] of keys.entries()) {
    if (of.has(key)) continue
    const run = runOf(s)
    const found = run.qualification(entity, qualification)
    const waivable = run.scenario.includeWaivable ?? false
    if (!found?.uniform || found.uniform.refused !== FAIL) return null
    if (standingOf(found.uniform.open, waivable) !== COUNTED) return null
    of.set(key, found.openBits)
    if (union === null) union = found.openBits.slice()
    else orInto(union, found.openBits)
  }
  return union && new Eligible(of, union)
}

/** The totals that running sums stand at; lent, their arrays are filled anew each time. */
function runningTotals(run: Simulation, sums: readonly RunningSum[], terms: Terms): () => Totals {
  const of = (kind: Measure['kind']) => sums.filter(({ measure }) => measure.kind === kind)
  const [main, incentives, targets] = [of('main')[0]!, of('incentive'), of('target')]
  const { sizes, noRows } = run.data.towns(main.measure.entity)
  const failed = new Int32Array(sizes.length)
  return () => {
    const counts = everywhere(noRows)
    counts.pass = main.fen(terms).counts
    counts.fail = terms === 'kept' ? wholeZeros(sizes.length) : failed
    for (let town = 0; town < sizes.length; town++) counts.fail[town] = sizes[town]! - counts.pass[town]!
    return {
      counts,
      incentives: incentives.map((sum) => sum.fen(terms)),
      targets: targets.map((sum) => sum.exact(terms)),
    }
  }
}
