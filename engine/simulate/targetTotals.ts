import { ROOT } from '../model/field.ts'
import { pointOf } from '../model/quantity.ts'
import type { TargetTotal } from '../model/result.ts'
import type { Coverage } from './coverage.ts'
import { decimals, percent } from './printing.ts'
import type { Simulation } from './simulation.ts'
import { printValue } from './valueText.ts'

/** A target on one row of its level, ready to print. */
export function targetTotal(c: Coverage, simulation: Simulation): TargetTotal {
  const { rule, unit } = c.target
  const gap = c.gap
  return {
    id: rule.label,
    label: rule.label,
    year: periodText(c, simulation),
    unit: unit.symbol,
    target: decimals(pointOf(c.value)),
    done: decimals(c.done),
    counted: decimals(c.counted),
    underWay: decimals(c.underWay && pointOf(c.underWay)),
    planned: decimals(c.planned && pointOf(c.planned)),
    low: decimals(c.range.low),
    high: decimals(c.range.high),
    coverage: c.empty ? '—' : c.ratio && percent(c.ratio),
    completion: c.empty ? '—' : c.completion && percent(c.completion),
    gap: decimals(gap),
    met: c.met,
  }
}

function periodText(c: Coverage, { evaluation }: Simulation): string {
  const end = (f: Coverage['target']['from']): string =>
    f
      ? (printValue(
          evaluation.value(f.expression, { entity: ROOT, row: 0 }),
          f.expression.type.kind === 'date',
        ) ?? '')
      : ''
  const [from, to] = [end(c.target.from), end(c.target.to)]
  return from === to ? from : `${from}—${to}`
}
