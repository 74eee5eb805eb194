import type { Figures } from './figures.ts'
import type { Comparisons } from './rounds.ts'
import type { Scale } from './scaling.ts'

/** What the product is held to at 10 000 rows. */
export interface Goal {
  readonly name: string
  /** Null where it was not measured. */
  readonly figure: number | null
  readonly limit: number
  readonly atLeast: boolean
  /** The participants without whom it cannot be measured. */
  readonly needs: readonly string[]
}

export const met = ({ figure, limit, atLeast }: Goal): boolean =>
  figure !== null && (atLeast ? figure >= limit : figure <= limit)

export function goalsOf(
  compared: Comparisons,
  steady: Comparisons,
  figures: Figures,
  scales: readonly Scale[],
): Goal[] {
  const ratioTo = (key: string, { comparisons } = compared) =>
    comparisons.find((c) => c.key === key)?.ratio[1] ?? null
  const faster = (name: string, limit: number, ...needs: string[]): Goal => {
    const ratios = needs.map((key) => ratioTo(key)).filter((r) => r !== null)
    return { name, figure: ratios.length > 0 ? Math.min(...ratios) : null, limit, atLeast: true, needs }
  }
  const atMost = (name: string, figure: number | null, limit: number, ...needs: string[]): Goal => ({
    name,
    figure,
    limit,
    atLeast: false,
    needs,
  })
  const ofC = ratioTo('c', steady)
  const { ticks, curves, sweeps } = figures
  return [
    faster('times as fast as JavaScript by hand', 1, 'naive'),
    faster('times as fast as decimal.js', 50, 'decimal'),
    faster('times as fast as DuckDB, its faster setting', 8, 'duckdb', 'duckdbSingle'),
    faster('times as fast as ZEN, an evaluation a project', 900, 'zen'),
    faster('times as fast as json-rules-engine, limits as facts', 3_000, 'jsonRules'),
    atMost('times as long as C, a hundred in a row', ofC === null ? null : 1 / ofC, 4, 'c'),
    atMost('tick of a rate ÷ everything anew', ticks.rate.ratio[1], 0.15),
    atMost('curve of a threshold, build ÷ everything anew', curves.prMin0.build.ratio[1], 20),
    atMost('curve of a threshold, tick ÷ everything anew', curves.prMin0.tick.ratio[1], 0.02),
    atMost('curve of a rate, build ÷ everything anew', curves.r1.build.ratio[1], 20),
    atMost('curve of a rate, tick ÷ everything anew', curves.r1.tick.ratio[1], 0.02),
    atMost('grid of 1000 ÷ 1000 times everything anew', sweeps.grid.ratio[1] / 1_000, 0.1),
    atMost('1000 random scenarios, seconds', sweeps.random.milliseconds / 1_000, 0.6),
    atMost('1 000 000 rows, MB at most', scales.find((s) => s.rows === 1_000_000)?.peak ?? null, 600),
  ]
}
