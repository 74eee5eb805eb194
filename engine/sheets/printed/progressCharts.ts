import type { TargetTotal } from '../../model/result.ts'
import { yearsText } from './areaTargets.ts'
import { type BlockChart, downColumn } from './charts.ts'

/** One target where it stands. */
export interface ProgressLine {
  readonly target: TargetTotal
  readonly where: string
}

/** Columns of 目标进度. */
const LABEL = 1
const WHERE = 2
const YEAR = 3
const SERIES = [
  { name: '目标', column: 5 },
  { name: '已完成', column: 6 },
  { name: '在建', column: 8 },
]

/** Charts that still stand on one screen or two. */
const MOST = 4

/** Lines that follow each other and may be measured against each other. */
interface Run {
  readonly first: number
  readonly last: number
  /** The column that tells the lines apart. */
  readonly by: number
  readonly title: string
  readonly unit: string
}

/** 目标, 已完成 and 在建, where there is anything to compare: of a target by town or by year, of single figures by target. */
export const progressCharts = (lines: readonly ProgressLine[], whole: string): BlockChart[] =>
  runsOf(lines, whole)
    .filter(({ first, last }) => last > first && lines.slice(first, last + 1).some(isBegun))
    .slice(0, MOST)
    .map(({ first, last, by, title, unit }) => ({
      kind: 'column',
      title: unit === '' ? title : `${title}（${unit}）`,
      categories: downColumn(by, first, last),
      series: SERIES.map(({ name, column }) => ({ name, values: downColumn(column, first, last) })),
    }))

const isBegun = ({ target: { done } }: ProgressLine): boolean => done !== null

function runsOf(lines: readonly ProgressLine[], whole: string): Run[] {
  const runs: Run[] = []
  lines.forEach(({ target: { label, year, unit }, where }, i) => {
    const before = runs.at(-1)
    const by = where !== whole ? WHERE : isRepeated(lines, i) ? YEAR : LABEL
    const title =
      by === LABEL ? `${whole}目标` : by === YEAR || year === '' ? label : `${label} ${yearsText(year)}`
    if (before?.by === by && before.title === title && before.unit === unit)
      runs[runs.length - 1] = { ...before, last: i }
    else runs.push({ first: i, last: i, by, title, unit })
  })
  return runs
}

/** Whether the line beside it is of the same target in another year. */
const isRepeated = (lines: readonly ProgressLine[], i: number): boolean =>
  [i - 1, i + 1].some((j) => {
    const [a, b] = [lines[i], lines[j]]
    return b !== undefined && a?.target.label === b.target.label && a.where === b.where
  })
