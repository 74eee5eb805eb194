import type { RoundtripWorkbook } from 'hucre/xlsx'
import { CHART_PREFIX } from '../../engine/index.ts'

/** The parts of a file that was opened, by their paths. */
type Parts = Map<string, Uint8Array>

/**
 * Takes the charts of an earlier run out of sheets that are replaced: the library keeps the drawing of a sheet and then
 * writes no other, and old charts would point at other cells. Drawings with anything in them that is not ours stay.
 */
export function dropOwnCharts(workbook: RoundtripWorkbook, names: ReadonlySet<string>): void {
  const parts = partsOf(workbook)
  if (parts === undefined) return
  const textAt = (path: string) => new TextDecoder().decode(parts.get(path))
  for (const [i, { name }] of workbook.sheets.entries()) {
    const links = `xl/worksheets/_rels/sheet${i + 1}.xml.rels`
    const link = names.has(name) ? DRAWING.exec(textAt(links)) : null
    const drawing = link && pathOf(link[0])
    if (!link || !drawing || !isOurs(textAt(`xl/drawings/${drawing}`))) continue
    const own = `xl/drawings/_rels/${drawing}.rels`
    const charts = [...textAt(own).matchAll(CHART)].flatMap(([tag]) => pathOf(tag) ?? [])
    parts.set(links, new TextEncoder().encode(textAt(links).replace(link[0], '')))
    for (const path of [`xl/drawings/${drawing}`, own]) parts.delete(path)
    for (const chart of charts)
      for (const path of [`xl/charts/${chart}`, `xl/charts/_rels/${chart}.rels`]) parts.delete(path)
  }
}

const DRAWING = /<Relationship\b[^>]*\/relationships\/drawing"[^>]*\/>/
const CHART = /<Relationship\b[^>]*\/relationships\/chart"[^>]*\/>/g
/** The last part of where a relationship points. */
const pathOf = (tag: string): string | undefined => /Target="[^"]*?([^"/]+\.xml)"/.exec(tag)?.[1]

/** Whether all that stands in a drawing are charts that carry a name of ours. */
function isOurs(drawing: string): boolean {
  const shapes = drawing.match(/<xdr:cNvPr\b[^>]*>/g) ?? []
  return shapes.length > 0 && shapes.every((shape) => shape.includes(`="${CHART_PREFIX}`))
}

/** The library keeps them with the workbook under a symbol of its own. */
function partsOf(workbook: RoundtripWorkbook): Parts | undefined {
  const [key] = Object.getOwnPropertySymbols(workbook)
  const state = key && Reflect.get(workbook, key)
  return typeof state === 'object' && state?.rawEntries instanceof Map ? state.rawEntries : undefined
}
