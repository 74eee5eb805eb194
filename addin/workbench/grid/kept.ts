import type { CellRange, Chart, Sheet, Validation } from '../../../engine/index.ts'

/** What a sheet has and the grid does not know, or not in these terms: it stays with the sheet while rows come and go. */
export type Kept = Pick<Sheet, 'tables' | 'validations' | 'charts' | 'print' | 'family' | 'protected'>

export function keptOf({ tables, validations, charts, print, family, protected: locked }: Sheet): Kept {
  return {
    ...(tables ? { tables } : {}),
    ...(validations ? { validations } : {}),
    ...(charts ? { charts } : {}),
    ...(print ? { print } : {}),
    ...(family ? { family } : {}),
    ...(locked ? { protected: locked } : {}),
  }
}

/** Rows or columns from `at` on that came or went. */
export interface Shift {
  readonly along: 'rows' | 'columns'
  readonly at: number
  /** Negative where they went. */
  readonly count: number
}

/** Where a first and a last line are after a shift; undefined where all of them went. */
function shiftSpan(first: number, last: number, { at, count }: Shift): [number, number] | undefined {
  if (count >= 0)
    return at <= first ? [first + count, last + count] : at <= last ? [first, last + count] : [first, last]
  const gone = (line: number) => Math.min(Math.max(line - at, 0), -count)
  const end = last - gone(last + 1)
  return end < first - gone(first) ? undefined : [first - gone(first), end]
}

export function shiftRange(range: CellRange, shift: Shift): CellRange | undefined {
  const { top, left, bottom, right } = range
  const rows = shift.along === 'rows' ? shiftSpan(top, bottom, shift) : [top, bottom]
  const columns = shift.along === 'columns' ? shiftSpan(left, right, shift) : [left, right]
  return rows && columns
    ? { top: rows[0]!, left: columns[0]!, bottom: rows[1]!, right: columns[1]! }
    : undefined
}

const shiftAll = <T extends { readonly range: CellRange }>(items: readonly T[], shift: Shift): T[] =>
  items.flatMap((item) => {
    const range = shiftRange(item.range, shift)
    return range ? [{ ...item, range }] : []
  })

/** A chart where its cells are now; series whose cells are gone, and charts without any, go. */
function shiftChart(chart: Chart, shift: Shift): Chart[] {
  const categories = shiftRange(chart.categories, shift)
  const place = shiftRange(chart.place, shift)
  const series = chart.series.flatMap((own) => {
    const values = shiftRange(own.values, shift)
    return values ? [{ ...own, values }] : []
  })
  return categories && place && series.length > 0 ? [{ ...chart, categories, place, series }] : []
}

/** What is kept of a sheet after its own rows or columns have shifted. */
export function shiftKept(kept: Kept, shift: Shift): Kept {
  const { tables, validations, charts, print } = kept
  const { area, repeat, across } = print ?? {}
  const printed = area && shiftRange(area, shift)
  const repeated = repeat && shift.along === 'rows' ? shiftSpan(repeat.first, repeat.last, shift) : undefined
  const wide = across && shift.along === 'columns' ? shiftSpan(0, across - 1, shift) : undefined
  return {
    ...kept,
    ...(tables ? { tables: shiftAll(tables, shift) } : {}),
    ...(validations ? { validations: shiftAll(validations, shift) } : {}),
    ...(charts ? { charts: charts.flatMap((chart) => shiftChart(chart, shift)) } : {}),
    ...(print
      ? {
          print: {
            ...print,
            ...(printed ? { area: printed } : {}),
            ...(repeated ? { repeat: { first: repeated[0], last: repeated[1] } } : {}),
            ...(wide ? { across: wide[1] + 1 } : {}),
          },
        }
      : {}),
  }
}

const mapSources = (kept: Kept, change: (v: Validation) => Validation): Kept =>
  kept.validations?.some((v) => v.kind === 'listFrom')
    ? { ...kept, validations: kept.validations.map(change) }
    : kept

/** After another sheet's lines have shifted: lists are taken from where they stand now. */
export const shiftSources = (kept: Kept, sheet: string, shift: Shift): Kept =>
  mapSources(kept, (v) =>
    v.kind === 'listFrom' && v.sheet === sheet
      ? { ...v, source: shiftRange(v.source, shift) ?? v.source }
      : v,
  )

export const renameSources = (kept: Kept, from: string, to: string): Kept =>
  mapSources(kept, (v) => (v.kind === 'listFrom' && v.sheet === from ? { ...v, sheet: to } : v))
