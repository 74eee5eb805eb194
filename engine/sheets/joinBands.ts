import type { Band, Parameter } from '../model/parameter.ts'
import type { BandCells } from './bandSheet.ts'
import type { Findings, Say } from './findings.ts'
import { fold, likelyName } from './names.ts'
import type { ReadItems } from './readRows.ts'

/**
 * Gives every parameter its bands, read in its own units; a band or a table without the other is an error at its cell.
 * A parameter of another type that has bands is rejected: what looks it up is not at fault itself.
 */
export function joinBands(
  { items: parameters, places }: ReadItems<Parameter>,
  bands: ReadItems<BandCells>,
  findings: Findings,
  reject: (label: string) => void,
): Parameter[] {
  const labels = parameters.map((p) => p.label)
  const known = new Set(labels.map(fold))
  for (const { parameter, at } of bands.items)
    if (!known.has(fold(parameter)))
      at('parameter')('item.unknown', { label: parameter, nearest: likelyName(parameter, labels) })
  return parameters.map((p, i) => {
    const { sheet, row, columns } = places[i]!
    const own = bands.items.filter(({ parameter }) => fold(parameter) === fold(p.label))
    const say = (key: string) => findings.at(sheet, row, columns.get(key) ?? columns.get('label')!, p.label)
    if (own.length === 0) {
      if (p.type === 'table') say('label')('bands.missing', { label: p.label })
      return p
    }
    if (p.type !== 'table' && (p.by ?? []).length === 0) {
      // A type that could not be read has been complained of.
      if (!findings.isFaulty(sheet, row, columns.get('type') ?? -1))
        say('type')('bands.unused', { label: p.label })
      reject(p.label)
    }
    const joined = { ...p, bands: own.map((cells): Band => cells.read(p)) }
    checkEdges(joined.bands.map((band, j) => ({ band, say: own[j]!.at('from') })))
    return joined
  })
}

interface Edge {
  readonly band: Band
  readonly say: Say
}

/** Bands of one year and category ought to follow each other without a gap and without an overlap. */
function checkEdges(edges: readonly Edge[]): void {
  const groups = new Map<string, Edge[]>()
  for (const edge of edges) {
    const { year, category, from, to } = edge.band
    if (from === undefined && to === undefined) continue
    const key = `${year ?? ''}|${fold(category ?? '')}`
    groups.set(key, [...(groups.get(key) ?? []), edge])
  }
  for (const group of groups.values()) {
    const sorted = group.sort((a, b) => lowOf(a) - lowOf(b))
    sorted.slice(1).forEach((next, i) => {
      const low = sorted[i]!.band.to ?? Number.POSITIVE_INFINITY
      const high = lowOf(next)
      const values = { low: sorted[i]!.band.to, high: next.band.from }
      if (low < high) next.say('bands.gap', values)
      if (low > high) next.say('bands.overlap', values)
    })
  }
}

const lowOf = ({ band }: Edge): number => band.from ?? Number.NEGATIVE_INFINITY
