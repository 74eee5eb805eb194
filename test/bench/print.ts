import type { Figure, Figures } from './figures.ts'
import { type Goal, met } from './goals.ts'
import type { Comparisons } from './rounds.ts'
import type { Scale } from './scaling.ts'
import type { Size } from './sizes.ts'
import type { Quartiles } from './statistics.ts'

/** Lines under a header, columns aligned: the first to the left, the others to the right. */
export function tableText(header: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [header, ...lines]
  const widths = header.map((_, k) => Math.max(...all.map((line) => line[k]!.length)))
  const row = (line: readonly string[]) =>
    line.map((cell, k) => (k === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[k]!))).join('   ')
  return all.map((line) => row(line).trimEnd()).join('\n')
}

/** Three significant digits, never with an exponent. */
export const number = (x: number): string =>
  x >= 100 ? Math.round(x).toString() : x === 0 ? '0' : x.toFixed(Math.max(0, 2 - Math.floor(Math.log10(x))))

const range = ([low, middle, high]: Quartiles) => [number(middle), `${number(low)}–${number(high)}`]

export function comparisonText(title: string, { own, comparisons }: Comparisons): string {
  const lines = comparisons.map((c) => [c.name, number(c.milliseconds), ...range(c.ratio), String(c.rounds)])
  return tableText(
    [title, 'ms', '÷ product', 'quartiles', 'rounds'],
    [['product', number(own), '1', '', ''], ...lines],
  )
}

export function figuresText(figures: Figures): string {
  const line = (name: string, { milliseconds, ratio }: Figure) => [
    name,
    number(milliseconds),
    ...range(ratio),
  ]
  const { ticks, curves, sweeps } = figures
  return tableText(
    ['The product', 'ms', '÷ anew', 'quartiles'],
    [
      ['everything anew', number(figures.anew), '1', ''],
      line('everything anew, never seen', figures.unseen),
      line('everything anew and its report', figures.report),
      ...Object.entries(ticks).map(([name, figure]) => line(`tick: ${name}`, figure)),
      line('curve of a threshold, build', curves.prMin0.build),
      line('curve of a threshold, tick', curves.prMin0.tick),
      line('curve of a rate, build', curves.r1.build),
      line('curve of a rate, tick', curves.r1.tick),
      line('sweep: grid of 1000', sweeps.grid),
      line('sweep: 1000 at random', sweeps.random),
    ],
  )
}

export function scalingText(scales: readonly Scale[], exponent: number): string {
  const lines = scales.map((s) => [
    String(s.rows),
    number(s.milliseconds),
    number(s.preparing),
    number(s.peak),
    number(s.kept),
    s.digest,
  ])
  const header = ['Rows', 'anew, ms', 'prepare, ms', 'peak, MB', 'after gc, MB', 'digest']
  return `${tableText(header, lines)}\ntime grows with rows to the power of ${exponent.toFixed(2)}`
}

export function sizesText(sizes: readonly Size[]): string {
  const lines = sizes.map((s) => [s.name, number(s.minified / 1024), number(s.gzip / 1024)])
  return tableText(['Bundle', 'minified, KB', 'gzip, KB'], lines)
}

export function goalsText(goals: readonly Goal[]): string {
  const lines = goals.map((goal) => [
    goal.name,
    goal.figure === null ? '—' : number(goal.figure),
    `${goal.atLeast ? '≥' : '≤'} ${goal.limit}`,
    goal.figure === null ? 'not measured' : met(goal) ? 'met' : 'MISSED',
  ])
  return tableText(['Goal', 'figure', 'limit', ''], lines)
}
