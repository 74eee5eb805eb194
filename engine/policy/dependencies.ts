import { type Expression, walk } from '../language/expression.ts'
import { FLAG } from '../language/type.ts'

/** A column of an entity: a derived field or a qualification. */
export const columnKey = (entity: string, label: string): string => `${entity}\n${label}`

/** A column as a formula would read it. */
export const readColumn = (entity: string, label: string): Expression => ({
  op: 'field',
  entity,
  label,
  via: [],
  type: FLAG,
  at: { from: 0, to: 0 },
})

/** What each column reads, transitively. */
export interface Dependencies {
  /** The parameters that a set of expressions depends on, through every column they read. */
  readonly parametersOf: (expressions: readonly Expression[]) => ReadonlySet<string>
  /** Those of them that no formula asks ISBLANK of before it reads them: without a value of such a one nothing is set. */
  readonly neededBy: (expressions: readonly Expression[]) => ReadonlySet<string>
  /** The columns that a set of expressions depends on. */
  readonly columnsOf: (expressions: readonly Expression[]) => ReadonlySet<string>
  /** A way from a column back to itself, if there is one. */
  readonly cycles: readonly (readonly string[])[]
}

interface Reads {
  readonly parameters: ReadonlySet<string>
  readonly needed: ReadonlySet<string>
  readonly columns: ReadonlySet<string>
}

function readsOf(expressions: readonly Expression[]): Reads {
  const parameters = new Set<string>()
  const needed = new Set<string>()
  const columns = new Set<string>()
  for (const expression of expressions) {
    const read = new Set<string>()
    const asked = new Set<string>()
    walk(expression, (e) => {
      if (e.op === 'parameter' || e.op === 'bands') read.add(e.label)
      if (e.op === 'blank' && e.argument.op === 'parameter') asked.add(e.argument.label)
      if (e.op === 'field') columns.add(columnKey(e.entity, e.label))
    })
    for (const label of read) {
      parameters.add(label)
      if (!asked.has(label)) needed.add(label)
    }
  }
  return { parameters, needed, columns }
}

/** `sources` gives the expressions behind each derived column. Cycles are judged by column, not by entity. */
export function dependenciesOf(sources: ReadonlyMap<string, readonly Expression[]>): Dependencies {
  const direct = new Map([...sources].map(([key, expressions]) => [key, readsOf(expressions)]))
  const closures = new Map<string, Reads>()
  const closure = (reads: Reads): Reads => {
    const columns = new Set<string>()
    const parameters = new Set(reads.parameters)
    const needed = new Set(reads.needed)
    const open = [...reads.columns]
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (columns.has(key)) continue
      columns.add(key)
      const behind = direct.get(key)
      for (const p of behind?.parameters ?? []) parameters.add(p)
      for (const p of behind?.needed ?? []) needed.add(p)
      open.push(...(behind?.columns ?? []))
    }
    return { parameters, needed, columns }
  }
  const of = (expressions: readonly Expression[]): Reads => closure(readsOf(expressions))
  for (const [key, reads] of direct) closures.set(key, closure(reads))
  const cycles = [...direct.keys()]
    .filter((key) => closures.get(key)!.columns.has(key))
    .map((key) => wayBack(key, direct))
  return {
    parametersOf: (expressions) => of(expressions).parameters,
    neededBy: (expressions) => of(expressions).needed,
    columnsOf: (expressions) => of(expressions).columns,
    cycles: onePerCycle(cycles),
  }
}

/** The shortest way from a column back to itself. */
function wayBack(start: string, direct: ReadonlyMap<string, Reads>): readonly string[] {
  const queue: (readonly string[])[] = [[start]]
  const seen = new Set<string>()
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const next of direct.get(path.at(-1)!)?.columns ?? []) {
      if (next === start) return [...path, start]
      if (seen.has(next)) continue
      seen.add(next)
      queue.push([...path, next])
    }
  }
  return [start]
}

function onePerCycle(cycles: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const seen = new Set<string>()
  return cycles.filter((cycle) => {
    const key = [...new Set(cycle)].sort().join('\t')
    return !seen.has(key) && seen.add(key)
  })
}
