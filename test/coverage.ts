import { coverageFaults, coverageLines, DECISIVE_KINDS, packs } from '../engine/index.ts'

/** Prints what became of every clause of every built-in notice; exit 1 where one is left out. */

const LEAST_MODELLED = 0.95

const lines = packs.flatMap(coverageLines)
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
const print = (cells: readonly (string | number)[]): void =>
  console.log(cells.map((cell, i) => (i < 2 ? String(cell).padEnd(16) : String(cell).padStart(10))).join(''))

const sum = (list: typeof lines, pack: string, kind: string): void => {
  const add = (pick: (line: (typeof lines)[number]) => number) => list.reduce((n, line) => n + pick(line), 0)
  const [modelled, recorded, unmodelled] = [
    add((l) => l.modelled),
    add((l) => l.recorded),
    add((l) => l.unmodelled),
  ]
  const all = modelled + recorded + unmodelled
  print([pack, kind, modelled, recorded, unmodelled, all, share(modelled, all)])
}

print(['notice', 'kind', 'modelled', 'recorded', 'neither', 'clauses', 'modelled'])
for (const { id } of packs) {
  const own = lines.filter(({ pack }) => pack === id)
  for (const line of own) sum([line], line.pack, line.kind)
  sum(own, id, 'all kinds')
}
const decisive = lines.filter(({ kind }) => DECISIVE_KINDS.includes(kind))
sum(decisive, 'all notices', 'decisive kinds')
sum(lines, 'all notices', 'all kinds')

const modelled = decisive.reduce((n, line) => n + line.modelled, 0)
const total = decisive.reduce((n, line) => n + line.modelled + line.recorded + line.unmodelled, 0)
const faults = packs.flatMap((pack) =>
  Object.entries(coverageFaults(pack)).flatMap(([fault, list]) =>
    list.map((item: string) => `${pack.id}: ${fault}: ${item}`),
  ),
)
for (const fault of faults) console.error(fault)
if (modelled < LEAST_MODELLED * total)
  console.error(`fewer than ${LEAST_MODELLED * 100} % of the decisive clauses are modelled`)
process.exitCode = faults.length > 0 || modelled < LEAST_MODELLED * total ? 1 : 0
