import { performance } from 'node:perf_hooks'
import { BASE, MOVED, type Parameters } from './parameters.ts'
import type { Prepared } from './participant.ts'
import { median } from './statistics.ts'

/** Milliseconds of one call; a program that times itself is believed. */
export async function timeOf(prepared: Prepared, parameters: Parameters): Promise<number> {
  const start = performance.now()
  const table = prepared.totals(parameters)
  // Only what is not there yet is waited for: an `await` of a finished table would count as work.
  if (table instanceof Promise) await table
  const passed = performance.now() - start
  return prepared.ownTime?.() ?? passed
}

/** Milliseconds a call of everything anew: BASE, then MOVED, in which no number is the same. */
export async function turnOf(prepared: Prepared): Promise<number> {
  return ((await timeOf(prepared, BASE)) + (await timeOf(prepared, MOVED))) / 2
}

/** The same from wherever a program stands: first to MOVED, so that nothing of BASE is still at hand. */
export async function anewOf(prepared: Prepared): Promise<number> {
  await prepared.totals(MOVED)
  return turnOf(prepared)
}

/**
 * The same in the middle of a hundred in a row. A processor soon knows by heart which rows pass, and a program in a
 * process of its own may have a core to itself where nobody makes it forget; here all have that advantage.
 */
export async function steadyTurnOf(prepared: Prepared): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 100; i++) times.push(await turnOf(prepared))
  return median(times)
}

/** Milliseconds that a program works before another takes over, if one turn of it is not longer. */
const SLICE = 10

/**
 * The same in a slice of time. Beside a program that takes a fifth of a second a single call of a fraction of a
 * millisecond would measure the caches that the other leaves behind.
 */
export async function sliceOf(prepared: Prepared): Promise<number> {
  const times: number[] = []
  const end = performance.now() + SLICE
  do times.push(await turnOf(prepared))
  while (performance.now() < end)
  return median(times)
}

/** Milliseconds of some work, and its result. */
export function timed<T>(work: () => T): { readonly milliseconds: number; readonly result: T } {
  const start = performance.now()
  const result = work()
  return { milliseconds: performance.now() - start, result }
}

/** Repeats a turn until the compiler has had its time, and at least twice. */
export async function warmUp(turn: () => unknown, milliseconds = 500): Promise<void> {
  const end = performance.now() + milliseconds
  for (let i = 0; i < 2 || performance.now() < end; i++) await turn()
}
