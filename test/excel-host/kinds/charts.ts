import { type Area, printArea } from '../model/area.ts'
import { assign, type Chart, type ChartLine, newId, type Sheet } from '../model/book.ts'
import { checkUnprotected } from '../model/contents.ts'
import { hostFault } from '../model/fault.ts'
import { flag, type Kind, type Node, nodeOf, oneOf, type RangeOf, text, whole } from './kind.ts'
import { rangeGiven } from './objects.ts'
import { fullAddress } from './range.ts'

interface ChartOf {
  readonly sheet: Sheet
  readonly chart: Chart
}

const chartNode = (sheet: Sheet, chart: Chart): Node => nodeOf(chartKind, { sheet, chart })
const CHART_TYPE = /^[A-Z][A-Za-z0-9]+$/
const seriesBy = oneOf('Auto', 'Columns', 'Rows')
const blanksAs = oneOf('NotPlotted', 'Zero', 'Interplotted')
const legendAt = oneOf('Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom')

/** A line for every column of a range, or every row of it; Excel takes the longer way where it is not told. */
function linesOf({ sheet, area }: RangeOf, by: unknown): ChartLine[] {
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1]
  const isByRows = by === 'Rows' || (by !== 'Columns' && columns > rows)
  const parts = Array.from({ length: isByRows ? rows : columns }, (_, i): Area => {
    const at = isByRows ? area.top + i : area.left + i
    return isByRows ? { ...area, top: at, bottom: at } : { ...area, left: at, right: at }
  })
  return parts.map((part, i) => ({
    name: `系列${i + 1}`,
    values: fullAddress({ sheet, area: part }),
    categories: '',
  }))
}

interface LineOf extends ChartOf {
  readonly index: number
}

const lineOf = ({ chart, index }: LineOf): ChartLine => {
  const line = chart.lines[index]
  if (!line) throw hostFault('ItemNotFound')
  return line
}

const lineKind: Kind<LineOf> = {
  name: 'ChartSeries',
  get: { Name: (of) => lineOf(of).name },
  set: { Name: (of, value, { book }) => changeLine(of, { name: text(value) }, book) },
  call: {
    SetValues: (of, [range], { book }) =>
      changeLine(of, { values: fullAddress(rangeGiven(range, book, of.sheet)) }, book),
    SetXAxisValues: (of, [range], { book }) =>
      changeLine(of, { categories: fullAddress(rangeGiven(range, book, of.sheet)) }, book),
  },
}

function changeLine(of: LineOf, change: Partial<ChartLine>, book: Parameters<typeof assign>[0]): void {
  const own = lineOf(of)
  assign(book, of.chart, {
    lines: of.chart.lines.map((line) => (line === own ? { ...line, ...change } : line)),
  })
}

const lineNode = (of: ChartOf, index: number): Node => nodeOf(lineKind, { ...of, index })

const seriesCollectionKind: Kind<ChartOf> = {
  name: 'ChartSeriesCollection',
  get: { Count: ({ chart }) => chart.lines.length },
  items: (of) => of.chart.lines.map((_, index) => lineNode(of, index)),
  call: {
    GetItemAt: (of, [index]) => {
      lineOf({ ...of, index: whole(index) })
      return lineNode(of, whole(index))
    },
    Add: (of, [name], { book }) => {
      const line = { name: name === undefined ? '' : text(name), values: '', categories: '' }
      assign(book, of.chart, { lines: [...of.chart.lines, line] })
      return lineNode(of, of.chart.lines.length - 1)
    },
  },
}

const legendKind: Kind<ChartOf> = {
  name: 'ChartLegend',
  get: { Visible: ({ chart }) => chart.legend.visible, Position: ({ chart }) => chart.legend.position },
  set: {
    Visible: ({ chart }, value, { book }) =>
      assign(book, chart, { legend: { ...chart.legend, visible: flag(value) } }),
    Position: ({ chart }, value, { book }) =>
      assign(book, chart, { legend: { ...chart.legend, position: legendAt(value) } }),
  },
}

const titleKind: Kind<ChartOf> = {
  name: 'ChartTitle',
  get: { Text: ({ chart }) => chart.title, Visible: ({ chart }) => chart.title !== '' },
  set: {
    Text: ({ chart }, value, { book }) => assign(book, chart, { title: text(value) }),
    Visible: ({ chart }, value, { book }) => {
      if (!flag(value)) assign(book, chart, { title: '' })
    },
  },
}

const chartKind: Kind<ChartOf> = {
  name: 'Chart',
  id: ({ chart }) => chart.id,
  get: {
    Id: ({ chart }) => chart.id,
    Name: ({ chart }) => chart.name,
    ChartType: ({ chart }) => chart.type,
    Title: (of) => nodeOf(titleKind, of),
    Series: (of) => nodeOf(seriesCollectionKind, of),
    Legend: (of) => nodeOf(legendKind, of),
    DisplayBlanksAs: ({ chart }) => chart.blanks,
  },
  set: {
    Name: ({ sheet, chart }, value, { book }) => {
      if (sheet.charts.some((other) => other !== chart && other.name === value))
        throw hostFault('InvalidArgument')
      assign(book, chart, { name: text(value) })
    },
    DisplayBlanksAs: ({ chart }, value, { book }) => assign(book, chart, { blanks: blanksAs(value) }),
  },
  call: {
    Delete: ({ sheet, chart }, _, { book }) => {
      checkUnprotected(sheet)
      assign(book, sheet, { charts: sheet.charts.filter((other) => other !== chart) })
    },
    SetData: ({ sheet, chart }, [range, by], { book }) =>
      assign(book, chart, {
        series: fullAddress(rangeGiven(range, book, sheet)),
        seriesBy: by === undefined ? 'Auto' : seriesBy(by),
        lines: linesOf(rangeGiven(range, book, sheet), by),
      }),
    SetPosition: ({ sheet, chart }, [start, end], { book }) => {
      const first = printArea(rangeGiven(start, book, sheet).area)
      const last = end === undefined || end === null ? first : printArea(rangeGiven(end, book, sheet).area)
      assign(book, chart, { place: [first, last] })
    },
  },
}

export const chartsKind: Kind<Sheet> = {
  name: 'ChartCollection',
  get: { Count: (sheet) => sheet.charts.length },
  item: (sheet, key) => chartFound(sheet, key),
  items: (sheet) => sheet.charts.map((chart) => chartNode(sheet, chart)),
  call: {
    Add: (sheet, [type, data, by], { book }) => {
      checkUnprotected(sheet)
      if (!CHART_TYPE.test(text(type))) throw hostFault('InvalidArgument')
      const series = rangeGiven(data, book, sheet)
      const free = (number: number): string =>
        sheet.charts.some(({ name }) => name === `图表 ${number}`) ? free(number + 1) : `图表 ${number}`
      const chart: Chart = {
        id: newId(book),
        name: free(1),
        type: text(type),
        series: fullAddress(series),
        seriesBy: by === undefined ? 'Auto' : seriesBy(by),
        title: '',
        place: null,
        lines: linesOf(series, by),
        blanks: 'NotPlotted',
        legend: { visible: true, position: 'Right' },
      }
      assign(book, sheet, { charts: [...sheet.charts, chart] })
      return chartNode(sheet, chart)
    },
    GetItem: (sheet, [key]) => {
      const node = chartFound(sheet, key)
      if (!node) throw hostFault('ItemNotFound')
      return node
    },
    GetItemOrNullObject: (sheet, [key]) => chartFound(sheet, key),
  },
}

const chartFound = (sheet: Sheet, key: unknown): Node | null => {
  const chart = sheet.charts.find(
    ({ id, name }) => id === key || name.toUpperCase() === text(key).toUpperCase(),
  )
  return chart ? chartNode(sheet, chart) : null
}

export const CHART_KINDS = [chartsKind, chartKind, titleKind, seriesCollectionKind, lineKind, legendKind]
