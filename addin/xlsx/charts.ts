import type { WriteSheet } from 'hucre/xlsx'
import { absoluteRange, type Chart } from '../../engine/index.ts'

type FileChart = NonNullable<WriteSheet['charts']>[number]

/** A chart in the file library's terms. */
export function fromChart(sheet: string, { name, kind, title, categories, series, place }: Chart): FileChart {
  return {
    type: kind,
    title,
    frameTitle: name,
    altText: title,
    series: series.map((own) => ({
      name: own.name,
      values: absoluteRange(sheet, own.values),
      categories: absoluteRange(sheet, categories),
    })),
    anchor: {
      from: { row: place.top, col: place.left },
      to: { row: place.bottom + 1, col: place.right + 1 },
    },
    legend: series.length > 1 ? 'bottom' : false,
    dispBlanksAs: 'gap',
  }
}
