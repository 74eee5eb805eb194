import type { Parameters } from '../parameters.ts'
import type { Participant } from '../participant.ts'
import { type Table, TOWNS, WIDTH } from '../w1.ts'
import { peer, versionOf } from './install.ts'
import { type Project, projectsOf } from './naive.ts'

interface Engine {
  readonly run: (facts: object) => Promise<{ readonly events: readonly unknown[] }>
}
interface JsonRules {
  readonly Engine: new (rules: readonly object[]) => Engine
}

type Limits = Readonly<Record<string, number>>

/** The twelve limits that hold for a mode and for strategic (1) or not (0). */
const limitsOf = (p: Parameters, mode: number, s: number): Limits => ({
  landMin: p.landMin[s]!,
  floorMin: p.floorMin[s]!,
  floorsMin: p.floorsMin[mode]!,
  prMin: p.prMin[mode]!,
  prMax: p.prMax,
  densMin: p.densMin,
  densMax: p.densMax,
  leadMin: p.leadMin[mode]!,
  taxMin: p.taxMin[mode]!,
  outMin: p.outMin[mode]!,
  clsMax: p.clsMax,
  indsMax: p.indsMax,
})

/** The rule as json-rules-engine has it; `limit` gives what stands on the right of a comparison. */
function ruleOf(limit: (name: string) => unknown): object {
  const atLeast = (fact: string, name: string) => ({
    fact,
    operator: 'greaterThanInclusive',
    value: limit(name),
  })
  const atMost = (fact: string, name: string) => ({ fact, operator: 'lessThanInclusive', value: limit(name) })
  return {
    event: { type: 'eligible' },
    conditions: {
      all: [
        { any: [atLeast('land', 'landMin'), atLeast('floor', 'floorMin')] },
        atLeast('floors', 'floorsMin'),
        atLeast('ratio', 'prMin'),
        atMost('ratio', 'prMax'),
        atLeast('density', 'densMin'),
        atMost('density', 'densMax'),
        atLeast('lead', 'leadMin'),
        {
          any: [atLeast('tax', 'taxMin'), { all: [atLeast('output', 'outMin'), atMost('grade', 'clsMax')] }],
        },
        atMost('industries', 'indsMax'),
      ],
    },
  }
}

const rounded = (x: number, d: number) => Math.floor(x / d + 0.5)

/** What the program does on the event; the library computes no amounts. */
function pay(table: Table, project: Project, p: Parameters): void {
  const { land, floor, ratio } = project
  const first = Math.min(land, p.b1)
  const second = Math.min(land, p.b2)
  const at = project.town * WIDTH
  table[at]! += 1
  table[at + 1]! += land
  table[at + 2]! += floor
  table[at + 3]! += Math.min(rounded(p.r1 * floor, 100), p.cap1)
  table[at + 4]! += rounded(p.q1 * first + p.q2 * (second - first) + p.q3 * (land - second), 100)
  table[at + 5]! += Math.min(rounded(p.p3 * project.invest, 10_000), p.cap3)
  table[at + 6]! += rounded(project.tax * land * p.p4[project.grade]!, 100)
  if (project.strategic) table[at + 7]! += p.f5
  if (project.mode !== 2 && ratio > p.base6) table[at + 8]! += rounded((ratio - p.base6) * land * p.fee6, 15)
}

type Run = (project: Project, mode: number, s: number) => ReturnType<Engine['run']>

const participantOf = (name: string, runOf: (library: JsonRules, p: Parameters) => Run): Participant => ({
  name,
  version: versionOf('json-rules-engine'),
  prepare: (columns) => {
    const library = peer<JsonRules>('json-rules-engine')
    const projects = projectsOf(columns)
    return {
      totals: async (p) => {
        const table = new Float64Array(TOWNS * WIDTH)
        const run = runOf(library, p)
        for (const project of projects) {
          const { events } = await run(project, project.mode, project.strategic ? 1 : 0)
          if (events.length > 0) pay(table, project, p)
        }
        return table
      },
    }
  },
})

const MODES = [0, 1, 2, 3]
const byKind = <T>(make: (mode: number, s: number) => T): T[][] =>
  MODES.map((mode) => [make(mode, 0), make(mode, 1)])

/** One rule whose limits are facts, so that it stays as it is when a parameter moves. */
export const jsonRules = participantOf('json-rules-engine, limits as facts', ({ Engine }, p) => {
  const engine = new Engine([ruleOf((fact) => ({ fact }))])
  const limits = byKind((mode, s) => limitsOf(p, mode, s))
  return (project, mode, s) => engine.run({ ...project, ...limits[mode]![s] })
})

/** The rule written anew for every kind of project whenever a parameter moves. */
export const jsonRulesRewritten = participantOf('json-rules-engine, limits in the rules', ({ Engine }, p) => {
  const engines = byKind((mode, s) => {
    const limits = limitsOf(p, mode, s)
    return new Engine([ruleOf((name) => limits[name])])
  })
  return (project, mode, s) => engines[mode]![s]!.run(project)
})
