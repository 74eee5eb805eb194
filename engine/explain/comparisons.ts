import type { Here, World } from '../language/exact.ts'
import { evaluate } from '../language/exact.ts'
import { type Expression, partsOf } from '../language/expression.ts'
import { printDay, toQuantity, type Value } from '../language/value.ts'
import type { Comparison, Side } from '../model/explanation.ts'
import { NO_WORD, YES_WORD } from '../model/outcome.ts'
import { pointOf } from '../model/quantity.ts'
import { type Ratio, toDecimal } from '../model/ratio.ts'
import { remedyOf } from './remedy.ts'
import type { Source } from './source.ts'

/**
 * The comparisons that a formula makes on a row, both sides evaluated: branches not taken are left out,
 * and a bare yes/no column reads as column = 是.
 */
export function comparisonsOf(
  expression: Expression,
  formula: string,
  here: Here,
  source: Source,
): Comparison[] {
  const { world } = source.evaluation
  const found: Comparison[] = []
  const visit = (e: Expression): void => {
    if (e.op === 'call' && e.definition.comparison && e.type.kind === 'flag')
      found.push(compared(e, formula, here, source))
    else if (e.op === 'call' && (e.definition.name === 'IF' || e.definition.name === 'IFS'))
      visitTaken(e, visit, here, world)
    else if (e.op === 'member') found.push(membership(e, formula, here, world))
    else if (e.op === 'field' && e.type.kind === 'flag') found.push(flagged(e, formula, here, world))
    // Which branch a SWITCH takes shows in its subject; its branches are not walked.
    else if (e.op === 'call' && e.definition.name === 'SWITCH') visit(e.arguments[0]!)
    else if (e.op === 'call') for (const part of partsOf(e)) visit(part)
  }
  visit(expression)
  return found
}

function visitTaken(
  e: Extract<Expression, { op: 'call' }>,
  visit: (e: Expression) => void,
  here: Here,
  world: World,
): void {
  const step = e.definition.name === 'IF' ? 3 : 2
  for (let i = 0; i + 1 < e.arguments.length; i += step) {
    const condition = evaluate(e.arguments[i]!, here, world)
    visit(e.arguments[i]!)
    const value = condition.kind === 'flag' ? condition.value : null
    if (value !== false) visit(e.arguments[i + 1]!)
    if (step === 3 && value !== true) visit(e.arguments[2]!)
    if (value === true) return
  }
}

function compared(
  e: Extract<Expression, { op: 'call' }>,
  formula: string,
  here: Here,
  source: Source,
): Comparison {
  const { world } = source.evaluation
  const [left, right] = e.arguments as [Expression, Expression]
  const [a, b] = [evaluate(left, here, world), evaluate(right, here, world)]
  const result = evaluate(e, here, world)
  const holds = result.kind === 'flag' ? result.value : null
  const unit = unitText(left) || unitText(right)
  const numeric = left.type.kind === 'number' && right.type.kind === 'number'
  const [x, y] = [pointOf(toQuantity(a)), pointOf(toQuantity(b))]
  return {
    left: side(left, a, unit, formula),
    operator: e.definition.comparison!,
    right: side(right, b, unit, formula),
    holds,
    gap: numeric && x && y ? toDecimal(x.sub(y).abs()) : null,
    remedy: holds === false && numeric ? remedyOf(e, here, source) : undefined,
  }
}

function membership(
  e: Extract<Expression, { op: 'member' }>,
  formula: string,
  here: Here,
  world: World,
): Comparison {
  const list = evaluate(e.list, here, world)
  const result = evaluate(e, here, world)
  return {
    left: side(e.argument, evaluate(e.argument, here, world), '', formula),
    operator: e.negated ? '∉' : '∈',
    right: {
      text: excerpt(e.list, formula),
      value: list.kind === 'list' ? (list.value?.join('、') ?? null) : null,
      unit: '',
    },
    holds: result.kind === 'flag' ? result.value : null,
    gap: null,
  }
}

function flagged(e: Expression, formula: string, here: Here, world: World): Comparison {
  const value = evaluate(e, here, world)
  return {
    left: side(e, value, '', formula),
    operator: '=',
    right: { text: YES_WORD, value: YES_WORD, unit: '' },
    holds: value.kind === 'flag' ? value.value : null,
    gap: null,
  }
}

/** A side's own words, its value and unit. */
export function side(e: Expression, value: Value, unit: string, formula: string): Side {
  return {
    text: excerpt(e, formula),
    value: sideValue(value, e.type.kind === 'date'),
    unit: e.type.kind === 'number' ? unitText(e) || unit : '',
  }
}

const excerpt = (e: Expression, formula: string): string => formula.slice(e.at.from, e.at.to).trim()

const unitText = (e: Expression): string => (e.type.kind === 'number' ? (e.type.unit?.symbol ?? '') : '')

function sideValue(value: Value, isDate: boolean): string | null {
  switch (value.kind) {
    case 'number': {
      const { low, high } = value.quantity
      const print = (x: Ratio | null) => (x === null ? '' : isDate ? printDay(x.valueOf()) : toDecimal(x))
      if (pointOf(value.quantity)) return print(low)
      return low === null && high === null ? null : `[${print(low)}, ${print(high)}]`
    }
    case 'flag':
      return value.value === null ? null : value.value ? YES_WORD : NO_WORD
    case 'text':
      return value.value
    case 'list':
      return value.value?.join('、') ?? null
  }
}
