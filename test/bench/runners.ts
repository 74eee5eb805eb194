import { same } from './equality.ts'
import type { Options } from './options.ts'
import { BASE, MOVED } from './parameters.ts'
import type { Prepared } from './participant.ts'
import { installPeers } from './peers/install.ts'
import { recalculate } from './peers/libreOffice.ts'
import { readPass } from './peers/readPass.ts'
import { KEYS, type Listed, type Pace, ROSTER } from './roster.ts'
import { type Comparisons, compare, type Entrant } from './rounds.ts'
import { median } from './statistics.ts'
import { sliceOf, steadyTurnOf, turnOf } from './timing.ts'
import type { Columns } from './w1.ts'

/** Rounds by pace: all, and with --quick. */
const ROUNDS: Readonly<Record<Pace, readonly [number, number]>> = {
  fast: [500, 100],
  medium: [60, 12],
  slow: [9, 3],
}
export interface Runner extends Entrant {
  readonly pace: Pace
  readonly steady?: boolean
}

/** Everybody of a pace who is asked for and can be had; who cannot is named with the reason. */
export async function runnersOf(
  pace: Pace,
  columns: Columns,
  options: Options,
  say: (line: string) => void,
): Promise<Runner[]> {
  let keys = KEYS.filter((key) => ROSTER[key].pace === pace && (options.only?.includes(key) ?? true))
  if (options.withoutPeers) keys = keys.filter((key) => !ROSTER[key].installed)
  if (keys.some((key) => ROSTER[key].installed)) {
    try {
      installPeers(say)
    } catch (error) {
      say(`The programs to compare with could not be installed: ${(error as Error).message}`)
      keys = keys.filter((key) => !ROSTER[key].installed)
    }
  }
  const runners: Runner[] = []
  for (const key of keys) {
    const { participant, steady }: Listed = ROSTER[key]
    const { name, version } = participant
    try {
      const prepared = await participant.prepare(columns)
      runners.push({ key, pace, steady, name: version ? `${name} (${version})` : name, prepared })
    } catch (error) {
      say(`${name} is left out: ${(error as Error).message}`)
    }
  }
  return runners
}

/** The pass over the columns as if it were a participant; its only figure is the sum. */
export function readingOf(columns: Columns): Runner {
  const table = new Float64Array(1)
  const totals = () => {
    table[0] = readPass(columns)
    return table
  }
  return { key: 'readPass', name: 'reading the columns once', pace: 'fast', prepared: { totals } }
}

/** The programs of a pace in rounds with the product: many of the fast ones, few of the slow ones, in slices of time. */
export const compareAt = (
  pace: Pace,
  subject: Prepared,
  runners: readonly Runner[],
  quick: boolean,
): Promise<Comparisons> =>
  compare(subject, runners, ROUNDS[pace][quick ? 1 : 0], pace === 'fast' ? turnOf : sliceOf)

/** The fastest again, a hundred calls a turn. */
export function compareSteady(
  subject: Prepared,
  runners: readonly Runner[],
  quick: boolean,
): Promise<Comparisons> {
  return compare(
    subject,
    runners.filter((runner) => runner.steady),
    quick ? 5 : 25,
    steadyTurnOf,
  )
}

/** A workbook of more rows takes minutes to open. */
const WORKBOOK_ROWS = 20_000

/** LibreOffice's time once, outside the rounds; null where it is not there or not asked for. */
export async function office(columns: Columns, byHand: Prepared, options: Options) {
  const asked = options.only?.includes('libreOffice') ?? !options.quick
  if (!asked || options.rows > WORKBOOK_ROWS) return null
  const measured = await recalculate(columns)
  if (!measured) return null
  const { version, times, base, moved } = measured
  const right = same(base, await byHand.totals(BASE)) && same(moved, await byHand.totals(MOVED))
  const fault = right ? null : 'another table than by hand'
  return { milliseconds: median(times), check: { name: version.split(' ').slice(0, 2).join(' '), fault } }
}
