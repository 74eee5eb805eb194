import { type Expression, walk } from '../language/expression.ts'
import { isBare } from '../language/type.ts'
import { pointOf } from '../model/quantity.ts'
import { fraction, type Ratio, toDecimal } from '../model/ratio.ts'

/** A number without a unit that is added to percentages: 1+增幅 would be 1%+增幅, and is nearly always meant as 100%+增幅. */
export interface PercentSum {
  readonly at: Expression['at']
  /** How it is written as a multiple and as percentage points; '' where it is no written number. */
  readonly whole: string
  readonly points: string
}

const PERCENT: ReadonlySet<string> = new Set(['%', '‰'])

/** The first such number in a formula. */
export function percentSum(formula: Expression): PercentSum | undefined {
  let found: PercentSum | undefined
  walk(formula, (e) => {
    if (found || e.op !== 'call' || !['+', '-'].includes(e.definition.name)) return
    const unit = e.type.kind === 'number' ? e.type.unit?.symbol : undefined
    if (unit === undefined || !PERCENT.has(unit)) return
    for (const part of e.arguments) {
      const written = numberOf(part)
      if (!isBare(part.type) || written?.n === 0n) continue
      const [whole, points] = written
        ? [`${toDecimal(written.mul(fraction(100)))}%`, `${toDecimal(written)}${unit}`]
        : ['', '']
      found = { at: part.at, whole, points }
    }
  })
  return found
}

const numberOf = (e: Expression): Ratio | null =>
  e.op === 'constant' && e.value.kind === 'number' ? pointOf(e.value.quantity) : null
