/** Prints one line of JSON with the product's medians, for `--against`: `tsx test/bench/probe.ts [--quick]`. */
import { builtProduct } from './built.ts'
import { figuresOf } from './figures.ts'
import { columnsOf } from './w1.ts'

const figures = await figuresOf(
  (await builtProduct()).prepare(columnsOf(10_000)),
  process.argv.includes('--quick'),
)
const milliseconds = {
  'everything anew': figures.anew,
  'tick: rate': figures.ticks.rate.milliseconds,
  'tick: threshold': figures.ticks.threshold.milliseconds,
  'tick: thresholdWide': figures.ticks.thresholdWide.milliseconds,
  'tick: bracket': figures.ticks.bracket.milliseconds,
  'curve of a threshold, build': figures.curves.prMin0.build.milliseconds,
  'curve of a threshold, tick': figures.curves.prMin0.tick.milliseconds,
  'curve of a rate, build': figures.curves.r1.build.milliseconds,
  'curve of a rate, tick': figures.curves.r1.tick.milliseconds,
  'sweep: grid': figures.sweeps.grid.milliseconds,
  'sweep: random': figures.sweeps.random.milliseconds,
}
console.log(JSON.stringify(milliseconds))
