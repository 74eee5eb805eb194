import { type CellRange, CHART_PREFIX, type Chart, type ChartSeries, type Sheet } from '../grid.ts'

/** A chart over a block of a printed table: rows count from its first row of figures, its header is row −1. */
export type BlockChart = Omit<Chart, 'name' | 'place'>

/** Cells of one column of a block. */
export const downColumn = (column: number, top: number, bottom: number): CellRange => ({
  top,
  left: column,
  bottom,
  right: column,
})

/** A block, and as it is laid out: of all its rows the last are its figures. */
interface Charted {
  readonly rows: readonly unknown[]
  readonly charts?: readonly BlockChart[]
}
type Laid = Pick<Charted, 'rows'>

/** Points of a row that nothing stands in, and of a chart; columns that a chart is wide. */
const ROW = 15
const HEIGHT = 260
const COLUMNS = 9
/** Rows left free between two charts. */
const APART = 2

/** The sheet with the charts of its blocks, one below the other on the right of the page, which is printed without them. */
export function withCharts(
  sheet: Sheet,
  columns: number,
  top: number,
  blocks: readonly Charted[],
  bodies: readonly Laid[],
): Sheet {
  let first = top
  const bound = blocks.flatMap(({ charts = [], rows }, i): BlockChart[] => {
    first += bodies[i]!.rows.length
    const start = first - rows.length
    return charts.map((chart) => ({
      ...chart,
      categories: below(chart.categories, start),
      series: chart.series.map((series) => ({ ...series, values: below(series.values, start) })),
    }))
  })
  let next = top
  const charts = bound.flatMap((chart, i): Chart[] => {
    const series = chart.series.filter(({ values }) => numbersIn(sheet, values) > 0)
    if (series.length === 0) return []
    const place = placeAt(sheet, next, columns + 1)
    next = place.bottom + 1 + APART
    const name = `${CHART_PREFIX}${sheet.name}_${i + 1}`
    return [{ ...chart, name, kind: kindOf(sheet, chart, series), series, place }]
  })
  if (blocks.every((block) => block.charts === undefined)) return sheet
  // Also where none is left: the area of a run before would cut the table.
  const area = { top: 0, left: 0, bottom: sheet.rows.length - 1, right: columns - 1 }
  return { ...sheet, ...(charts.length > 0 ? { charts } : {}), print: { ...sheet.print, area } }
}

const below = (range: CellRange, rows: number): CellRange => ({
  ...range,
  top: range.top + rows,
  bottom: range.bottom + rows,
})

const cellsIn = ({ rows }: Sheet, { top, left, bottom, right }: CellRange) =>
  rows.slice(top, bottom + 1).flatMap((row) => row.slice(left, right + 1))

const numbersIn = (sheet: Sheet, range: CellRange): number =>
  cellsIn(sheet, range).filter((cell) => typeof cell?.value === 'number').length

/** A word on a line would be a point at zero. */
function kindOf(sheet: Sheet, { kind }: Pick<Chart, 'kind'>, series: readonly ChartSeries[]): Chart['kind'] {
  const isWorded = series.some(({ values }) =>
    cellsIn(sheet, values).some((cell) => typeof cell?.value === 'string'),
  )
  return kind === 'line' && isWorded ? 'column' : kind
}

/** As many rows as make up a chart's height. */
function placeAt({ heights = {} }: Sheet, top: number, left: number): CellRange {
  let bottom = top
  for (let sum = heights[top] ?? ROW; sum < HEIGHT; sum += heights[bottom] ?? ROW) bottom++
  return { top, left, bottom, right: left + COLUMNS - 1 }
}
