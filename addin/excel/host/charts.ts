import { CHART_PREFIX, type Chart, rangeAddress, type Sheet } from '../../../engine/index.ts'

/**
 * Takes the charts of an earlier run off a sheet that is to be laid anew: those with a name of ours, and those under a
 * title that comes again, as files written elsewhere do not keep the names. Syncs twice, and not for sheets that never
 * have charts.
 */
export async function removeCharts(
  context: Excel.RequestContext,
  target: Excel.Worksheet,
  { print, charts = [] }: Sheet,
): Promise<void> {
  if (print?.area === undefined) return
  const there = target.charts.load('items/name')
  await context.sync()
  if (there.items.length === 0) return
  for (const { title } of there.items) title.load('text')
  await context.sync()
  const titles = new Set(charts.map(({ title }) => title))
  for (const chart of there.items)
    if (chart.name.startsWith(CHART_PREFIX) || titles.has(chart.title.text)) chart.delete()
}

const KINDS: Readonly<Record<Chart['kind'], Excel.ChartType>> = {
  bar: 'BarClustered' as Excel.ChartType,
  column: 'ColumnClustered' as Excel.ChartType,
  line: 'Line' as Excel.ChartType,
}

/** Lays charts over cells that stand there already: of cells without a number Excel would make no series. */
export function layCharts(target: Excel.Worksheet, charts: readonly Chart[] = []): void {
  for (const { name, kind, title, categories, series, place } of charts) {
    const [first, ...others] = series
    if (first === undefined) continue
    const source = target.getRange(rangeAddress(first.values))
    const seriesBy = first.values.top === first.values.bottom ? 'Rows' : 'Columns'
    const chart = target.charts.add(KINDS[kind], source, seriesBy as Excel.ChartSeriesBy)
    const labels = target.getRange(rangeAddress(categories))
    const own = chart.series.getItemAt(0)
    own.name = first.name
    own.setValues(source)
    own.setXAxisValues(labels)
    for (const { name: called, values } of others) {
      const added = chart.series.add(called)
      added.setValues(target.getRange(rangeAddress(values)))
      added.setXAxisValues(labels)
    }
    chart.name = name
    chart.title.text = title
    chart.displayBlanksAs = 'NotPlotted' as Excel.ChartDisplayBlanksAs
    chart.legend.visible = series.length > 1
    if (series.length > 1) chart.legend.position = 'Bottom' as Excel.ChartLegendPosition
    chart.setPosition(
      target.getRangeByIndexes(place.top, place.left, 1, 1),
      target.getRangeByIndexes(place.bottom, place.right, 1, 1),
    )
  }
}
