import { BASE, gridScenarios, MOVED, type Parameters, randomScenarios, TICKS } from './parameters.ts'
import type { Product } from './product.ts'
import { median, type Quartiles, quartiles } from './statistics.ts'
import { anewOf, timed, timeOf, warmUp } from './timing.ts'
import type { Table } from './w1.ts'

/** Milliseconds, and how many times as long as everything anew in the same round. */
export interface Figure {
  readonly milliseconds: number
  readonly ratio: Quartiles
}

/** What the product alone is measured by. Milliseconds are medians over the rounds. */
export interface Figures {
  /** Everything anew: BASE and MOVED in turn. */
  readonly anew: number
  /** Everything anew with parameters that were never asked for before: nothing of an earlier call can be used. */
  readonly unseen: Figure
  /** Everything anew with the whole report put into words. */
  readonly report: Figure
  readonly ticks: Readonly<Record<keyof typeof TICKS, Figure>>
  readonly curves: Readonly<Record<CurveParameter, { readonly build: Figure; readonly tick: Figure }>>
  readonly sweeps: Readonly<Record<'grid' | 'random', Figure>>
}

export type CurveParameter = 'prMin0' | 'r1'

/** A hundred evenly spaced values: plot ratios 1.50…2.49, rates 150.00…249.00 yuan. */
export const CURVES: Readonly<Record<CurveParameter, readonly number[]>> = {
  prMin0: Array.from({ length: 100 }, (_, i) => 150 + i),
  r1: Array.from({ length: 100 }, (_, i) => 15_000 + 100 * i),
}

/** BASE with the value that a curve stands for. */
export const atValue = (parameter: CurveParameter, value: number): Parameters =>
  parameter === 'r1'
    ? { ...BASE, r1: value }
    : { ...BASE, prMin: [value, BASE.prMin[1], BASE.prMin[2], BASE.prMin[3]] }

/** Collects the paired figures of one operation. */
function pairs() {
  const times: number[] = []
  const ratios: number[] = []
  return {
    add: (milliseconds: number, anew: number) => {
      times.push(milliseconds)
      ratios.push(milliseconds / anew)
    },
    figure: (): Figure => ({ milliseconds: median(times), ratio: quartiles(ratios) }),
  }
}

async function measureTicks(product: Product, rounds: number) {
  const names = Object.keys(TICKS) as (keyof typeof TICKS)[]
  const all = names.map((name) => ({ name, parameters: TICKS[name], paired: pairs() }))
  const anewTimes: number[] = []
  await warmUp(async () => {
    await anewOf(product)
    for (const { parameters } of all) await product.totals(parameters)
  }, 1_000)
  for (let round = 0; round < rounds; round++)
    for (const { parameters, paired } of all) {
      const anew = await anewOf(product)
      anewTimes.push(anew)
      // Back to where the slider stands, which is no tick.
      await product.totals(BASE)
      const there = await timeOf(product, parameters)
      paired.add((there + (await timeOf(product, BASE))) / 2, anew)
    }
  const ticks = Object.fromEntries(all.map(({ name, paired }) => [name, paired.figure()]))
  return { anew: median(anewTimes), ticks: ticks as Figures['ticks'] }
}

async function measureUnseen(product: Product, rounds: number): Promise<Figure> {
  const paired = pairs()
  for (const parameters of randomScenarios(rounds)) {
    const anew = await anewOf(product)
    paired.add(await timeOf(product, parameters), anew)
  }
  return paired.figure()
}

async function measureReport(product: Product, rounds: number): Promise<Figure> {
  const paired = pairs()
  await warmUp(() => void product.report(MOVED))
  for (let round = 0; round < rounds; round++) {
    const anew = await anewOf(product)
    paired.add(timed(() => product.report(BASE)).milliseconds, anew)
  }
  return paired.figure()
}

async function measureCurve(product: Product, parameter: CurveParameter, rounds: number) {
  const values = CURVES[parameter]
  const [build, tick] = [pairs(), pairs()]
  await warmUp(() => void product.curve(parameter, values))
  for (let round = 0; round < rounds; round++) {
    const anew = await anewOf(product)
    await product.totals(BASE)
    const built = timed(() => product.curve(parameter, values))
    const curve = built.result
    // A single value takes less than a clock's step, so all of them are asked for, far ones in turn.
    const asked = timed(() => {
      let last: Table | undefined
      for (let i = 0; i < values.length; i++) last = curve.at(values[(i * 37) % values.length]!)
      return last
    })
    build.add(built.milliseconds, anew)
    tick.add(asked.milliseconds / values.length, anew)
  }
  return { build: build.figure(), tick: tick.figure() }
}

async function measureSweep(product: Product, scenarios: readonly Parameters[], rounds: number) {
  const paired = pairs()
  for (let round = -1; round < rounds; round++) {
    const anew = await anewOf(product)
    const { milliseconds } = timed(() => product.sweep(scenarios))
    if (round >= 0) paired.add(milliseconds, anew)
  }
  return paired.figure()
}

export async function figuresOf(product: Product, quick: boolean): Promise<Figures> {
  const { anew, ticks } = await measureTicks(product, quick ? 50 : 300)
  const unseen = await measureUnseen(product, quick ? 50 : 300)
  const report = await measureReport(product, quick ? 10 : 50)
  const curveRounds = quick ? 5 : 20
  const curves = {
    prMin0: await measureCurve(product, 'prMin0', curveRounds),
    r1: await measureCurve(product, 'r1', curveRounds),
  }
  const sweepRounds = quick ? 2 : 5
  const sweeps = {
    grid: await measureSweep(product, gridScenarios(), sweepRounds),
    random: await measureSweep(product, randomScenarios(), sweepRounds),
  }
  return { anew, unseen, report, ticks, curves, sweeps }
}
