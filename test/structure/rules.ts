import { posix } from 'node:path'
import { CHINESE, CITIES, ROOMS } from './rooms.ts'
import { importsOf, partsOf, type Source } from './sources.ts'

/** A rule looks at all sources and says what breaks it, one sentence each; an empty list is good. */
export type Rule = (sources: readonly Source[]) => string[]

const perFile =
  (find: (source: Source) => readonly string[]): Rule =>
  (sources) =>
    sources.flatMap((source) => find(source).map((what) => `${source.path}: ${what}`))

const startsWithAny = (path: string, list: readonly string[]) => list.some((start) => path.startsWith(start))

/** 'engine/model/unit.ts' → 'engine/model'; engine/index.ts is the door, 'engine'. */
export function roomOf(path: string): string {
  const parts = path.split('/')
  return parts.slice(0, path === 'engine/index.ts' ? 1 : 2).join('/')
}

const targetOf = (path: string, from: string) => posix.join(posix.dirname(path), from)
const isRelative = (from: string) => from.startsWith('.')

export const importDirections: Rule = perFile(({ path, text }) => {
  const name = roomOf(path)
  const room = ROOMS[name]
  if (room === undefined) return [`stands in no known room (${name})`]
  return importsOf(text).flatMap(({ from, typeOnly }) => {
    if (!isRelative(from))
      return room.packages.some((p) => from.startsWith(p)) ? [] : [`imports package ${from}`]
    if (!/\.tsx?$/.test(from)) return [`imports ${from} without its extension`]
    const target = roomOf(targetOf(path, from))
    const allowed =
      target === name || room.rooms.includes(target) || (typeOnly && room.types?.includes(target))
    return allowed ? [] : [`imports ${target} (${from})`]
  })
})

/** Type-only imports count: a reader has to follow them too. */
export const noCycles: Rule = (sources) => {
  const known = new Set(sources.map((s) => s.path))
  const edges = new Map(
    sources.map(({ path, text }) => [
      path,
      importsOf(text)
        .filter(({ from }) => isRelative(from))
        .map(({ from }) => targetOf(path, from))
        .filter((target) => known.has(target)),
    ]),
  )
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path].join(' → ')
    if (done.has(path)) return undefined
    for (const next of edges.get(path) ?? []) {
      const cycle = visit(next, [...trail, path])
      if (cycle !== undefined) return cycle
    }
    done.add(path)
    return undefined
  }
  for (const { path } of sources) {
    const cycle = visit(path, [])
    if (cycle !== undefined) return [cycle]
  }
  return []
}

const linesOf = ({ text }: Source) => text.replace(/\n$/, '').split('\n').length

export const shortFiles: Rule = perFile((source) =>
  linesOf(source) > 400 ? [`${linesOf(source)} lines`] : [],
)

export const shortMedian: Rule = (sources) => {
  const sorted = sources.map(linesOf).sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  return median < 120 ? [] : [`the median file has ${median} lines`]
}

const codeHas = (pattern: RegExp): Rule =>
  perFile(({ text }) => [...partsOf(text).code.matchAll(pattern)].map((m) => m[0].trim()))

export const noEvaluation = codeHas(/(?<![.\w])eval\s*\(|(?<![.\w])(?:new\s+)?Function\s*\(/g)

/** Error apart: what is thrown has to be one. */
export const noInheritanceOrEnum = codeHas(/\bclass\s+\w*\s*extends\b(?!\s+Error\b)|\benum\s+\w+\s*\{/g)

/** Names of a host, used as a value. The engine's own tsconfig refuses them too; this says so without compiling. */
const HOST =
  /(?<![.\w])(?:process|window|document|navigator|localStorage|Office|Excel|console)\s*\.|(?<![.\w])(?:fetch|require|setTimeout|setInterval)\s*\(|\bBuffer\b/g
const hostNames = codeHas(HOST)

export const noHostInEngine: Rule = (sources) => [
  ...hostNames(sources.filter((s) => s.path.startsWith('engine/'))),
  ...perFile(({ text }) =>
    importsOf(text)
      .map((i) => i.from)
      .filter((from) => /^(?:node:|fs$|path$|react|@microsoft\/office|@fluentui)/.test(from)),
  )(sources.filter((s) => s.path.startsWith('engine/'))),
]

const officeNames = codeHas(/(?<![.\w'"])(?:Excel|Office|CustomFunctions|OfficeExtension)\s*\./g)

/** Whatever knows Office.js stands in one room. */
export const officeInOneRoom: Rule = (sources) =>
  officeNames(sources.filter(({ path }) => !path.startsWith('addin/excel/')))

const loads: Rule = perFile(({ text }) => [...text.matchAll(/\.load\(\s*\)/g)].map((m) => m[0]))

/** What is loaded is named: everything would be much, and what there is differs by version. */
export const namedLoads: Rule = (sources) =>
  loads(sources.filter(({ path }) => path.startsWith('addin/excel/')))

/** Comments may quote the notices' words; names and texts may not, apart from the lists in `CHINESE`. */
export const noChinese: Rule = perFile(({ path, text }) => {
  const lists = Object.entries(CHINESE).filter(([start]) => path.startsWith(start))
  if (lists.some(([, words]) => words === 'any')) return []
  const allowed = new Set(lists.flatMap(([, words]) => words))
  const { code, quoted } = partsOf(text)
  const found = `${code}\n${quoted}`.match(/\p{Script=Han}+/gu) ?? []
  return [...new Set(found)].filter((word) => !allowed.has(word))
})

export const noCity: Rule = (sources) =>
  perFile(({ path, text }) => CITIES.filter((c) => text.includes(c) || path.includes(c)))(
    sources.filter((s) => s.path.startsWith('engine/') && !startsWithAny(s.path, ['engine/packs/'])),
  )

const textHas = (pattern: RegExp): Rule => perFile(({ text }) => [...text.matchAll(pattern)].map((m) => m[0]))

export const noMachinePath = textHas(/(?<![\w.])\/(?:home|work|tmp|root|Users)\/\w|\b[A-Z]:\\\w/g)

export const noLeftovers = textHas(/\b(?:TODO|FIXME|XXX|HACK)\b/g)

export const plainNames: Rule = (sources) =>
  sources
    .map((s) => s.path)
    .filter(
      (path) =>
        /(?:manager|helper|service|utils?)(?:\.|\/|[A-Z])/i.test(path) ||
        !/\/[\w-]+(?:\.[\w-]+)*\.tsx?$/.test(path),
    )
