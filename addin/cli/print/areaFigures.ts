import { type AreaFigure, wholeOf } from '../../../engine/index.ts'
import { printFlag, quantity } from '../../session/wording/format.ts'
import type { Answer } from './answer.ts'
import { left, printTable, right } from './table.ts'

/** What the policy works out for people to read: what a fund can bear, how much of the time has gone. */
export function printAreaFigures(answer: Answer): string[] {
  const { text, figures } = answer
  if (figures.length === 0) return []
  const columns = [
    left<AreaFigure>(text('target'), ({ label }) => label),
    right<AreaFigure>(text('value'), (figure) => shownValue(answer, figure)),
    left<AreaFigure>(text('unit'), ({ unit }) => unit),
  ]
  return ['', text('figuresTitle', { whole: wholeOf(answer.policy) }), ...printTable(columns, figures)]
}

const RANGE = /^\[(.*), (.*)\]$/

function shownValue({ words }: Answer, { value, unit, unset }: AreaFigure): string {
  const [, low, high] = RANGE.exec(value ?? '') ?? []
  if (low && high) return `${quantity(low, unit)}–${quantity(high, unit)}`
  if (value === null || low !== undefined)
    return unset.length > 0 ? words.absent.notSet : words.absent.incomplete
  return Number.isFinite(Number(value)) ? quantity(value, unit) : printFlag(words, value)
}
