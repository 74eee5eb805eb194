import type { Node, Operator } from '../../engine/language/ast.ts'
import { monthsLater, readDate, yearOf } from './dates.ts'
import * as F from './fraction.ts'
import * as I from './interval.ts'
import { combined, sizeOf, type Unit, unitOf } from './units.ts'

/** A column: what it holds, and for numbers its unit and bounds. */
export interface Column {
  readonly kind: 'number' | 'flag' | 'text' | 'date'
  readonly unit?: string
  readonly low?: string
  readonly high?: string
}

/** Numbers as decimal texts, dates as yyyy-mm-dd; null is blank. */
export type Cell = string | boolean | null

export interface Row {
  readonly columns: Readonly<Record<string, Column>>
  readonly cells: Readonly<Record<string, Cell>>
  /** The tables below, each with its rows that belong to this one. */
  readonly below?: Readonly<Record<string, Pick<Row, 'columns'> & { readonly rows: readonly Row[] }>>
}

/** Numbers are held in base units; a bare number takes the unit of what it meets. */
export type Value =
  | { readonly kind: 'number'; readonly of: I.Interval; readonly unit: Unit }
  | { readonly kind: 'date'; readonly of: I.Interval }
  | { readonly kind: 'flag'; readonly is: boolean | null }
  | { readonly kind: 'text'; readonly is: string | null }
export type Quantity = Extract<Value, { kind: 'number' }>

const flag = (is: boolean | null): Value => ({ kind: 'flag', is })
const bare = (of: I.Interval): Quantity => ({ kind: 'number', of, unit: 'bare' })
const scaled = (a: I.Interval, by: F.Fraction): I.Interval => I.multiply(a, I.point(by))

export function evaluate(node: Node, row: Row): Value {
  switch (node.kind) {
    case 'number':
      return bare(I.point(F.decimal(node.text)))
    case 'text':
      return { kind: 'text', is: node.value }
    case 'flag':
      return flag(node.value)
    case 'name':
      return read(row, node.name)
    case 'negate': {
      const a = number(evaluate(node.argument, row))
      return { ...a, of: I.negate(a.of) }
    }
    case 'percent': {
      const a = number(evaluate(node.argument, row))
      return { kind: 'number', of: scaled(a.of, F.fraction(1n, 100n)), unit: unitOf('') }
    }
    case 'binary':
      return binary(node.operator, node.left, node.right, row)
    case 'call':
      return call(node.name, node.arguments, row)
    default:
      throw new Error(`not in the oracle: ${node.kind}`)
  }
}

/** A cell; a blank one may be whatever its column allows. */
export function read(row: Row, name: string): Value {
  const column = row.columns[name]!
  const cell = row.cells[name] ?? null
  switch (column.kind) {
    case 'flag':
      return flag(cell as boolean | null)
    case 'text':
      return { kind: 'text', is: cell as string | null }
    case 'date':
      return { kind: 'date', of: cell === null ? I.ANYTHING : I.point(F.fraction(readDate(cell as string))) }
    case 'number': {
      const unit = unitOf(column.unit ?? '')
      const end = (text: string | undefined) => (text === undefined ? null : F.decimal(text))
      const of =
        cell === null ? { low: end(column.low), high: end(column.high) } : I.point(F.decimal(cell as string))
      return { kind: 'number', of: scaled(of, sizeOf(unit)), unit }
    }
  }
}

export const number = (v: Value): Quantity => {
  if (v.kind === 'number') return v
  if (v.kind !== 'flag') throw new Error(`a ${v.kind} is no number`)
  if (v.is !== null) return bare(I.point(F.fraction(v.is ? 1n : 0n)))
  return bare({ low: F.ZERO, high: F.ONE })
}

/** Numbers in one unit: bare ones take that of the first that has one. */
export function alike(list: readonly Quantity[]): {
  readonly unit: Unit
  readonly of: readonly I.Interval[]
} {
  const unit = list.find((v) => v.unit !== 'bare')?.unit ?? 'bare'
  return { unit, of: list.map((v) => (v.unit === 'bare' ? scaled(v.of, sizeOf(unit)) : v.of)) }
}

function binary(operator: Operator, left: Node, right: Node, row: Row): Value {
  const a = evaluate(left, row)
  const b = evaluate(right, row)
  if (operator === '^') {
    const exponent = number(b).of.low!
    const base = number(a)
    const unit = base.unit === 'bare' ? base.unit : unitOf('')
    return { kind: 'number', of: I.power(base.of, Number(exponent.n)), unit }
  }
  if (operator === '*' || operator === '/') {
    const [x, y] = [number(a), number(b)]
    const of = operator === '*' ? I.multiply(x.of, y.of) : I.divide(x.of, y.of)
    return { kind: 'number', of, unit: combined(x.unit, y.unit, operator === '*' ? 1 : -1) }
  }
  if (operator === '+' || operator === '-') {
    const { unit, of } = alike([number(a), number(b)])
    return { kind: 'number', of: I.add(of[0]!, operator === '+' ? of[1]! : I.negate(of[1]!)), unit }
  }
  return flag(compared(operator, a, b))
}

export const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

export function compared(operator: Operator, a: Value, b: Value): boolean | null {
  if (a.kind === 'text' && b.kind === 'text') {
    if (a.is === null || b.is === null) return null
    return (folded(a.is) === folded(b.is)) === (operator === '=')
  }
  const [x, y] = a.kind === 'date' && b.kind === 'date' ? [a.of, b.of] : alike([number(a), number(b)]).of
  switch (operator) {
    case '>=':
      return I.reaches(x!, y!, false)
    case '>':
      return I.reaches(x!, y!, true)
    case '<=':
      return I.reaches(y!, x!, false)
    case '<':
      return I.reaches(y!, x!, true)
    default: {
      const equal = I.equals(x!, y!)
      return equal === null ? null : equal === (operator === '=')
    }
  }
}

/** What may come out where a condition is open. */
function either(a: Value, b: Value): Value {
  if (a.kind === 'text' && b.kind === 'text')
    return a.is !== null && b.is !== null && folded(a.is) === folded(b.is) ? a : { kind: 'text', is: null }
  if (a.kind === 'flag' && b.kind === 'flag') return flag(a.is === b.is ? a.is : null)
  if (a.kind === 'date' && b.kind === 'date') return { kind: 'date', of: I.hull(a.of, b.of) }
  const { unit, of } = alike([number(a), number(b)])
  return { kind: 'number', of: I.hull(of[0]!, of[1]!), unit }
}

const UNKNOWN = {
  date: { kind: 'date', of: I.ANYTHING },
  flag: flag(null),
  text: { kind: 'text', is: null },
} as const

/** Several results in one unit, whichever is chosen. */
function inOneUnit(results: readonly Value[]): readonly Value[] {
  if (!results.some((v) => v.kind === 'number')) return results
  const { unit, of } = alike(results.map(number))
  return of.map((interval) => ({ kind: 'number', of: interval, unit }))
}

/** The first result whose test holds; nothing is known where none does. */
function firstOf(tests: readonly (boolean | null)[], results: readonly Value[]): Value {
  const [first] = results
  const none: Value = first!.kind === 'number' ? { ...first!, of: I.ANYTHING } : UNKNOWN[first!.kind]
  const from = (i: number): Value => {
    if (i === results.length) return none
    const test = i < tests.length ? tests[i]! : true
    if (test === null) return either(results[i]!, from(i + 1))
    return test ? results[i]! : from(i + 1)
  }
  return from(0)
}

const isOf = (v: Value): boolean | null => (v as Extract<Value, { kind: 'flag' }>).is

function call(name: string, nodes: readonly Node[], row: Row): Value {
  const aggregated = overRows(name, nodes, row)
  if (aggregated) return aggregated
  if (name === 'ISBLANK')
    return flag((row.cells[(nodes[0] as Extract<Node, { kind: 'name' }>).name] ?? null) === null)
  const args = nodes.map((node) => evaluate(node, row))
  switch (name) {
    case 'AND':
    case 'OR': {
      const values = args.map(isOf)
      const decisive = name === 'OR'
      return flag(values.includes(decisive) ? decisive : values.includes(null) ? null : !decisive)
    }
    case 'NOT': {
      const is = isOf(args[0]!)
      return flag(is === null ? null : !is)
    }
    case 'IF': {
      const [yes, no] = inOneUnit(args.slice(1)) as [Value, Value]
      const test = isOf(args[0]!)
      return test === null ? either(yes, no) : test ? yes : no
    }
    case 'IFS':
      return firstOf(
        args.filter((_, i) => i % 2 === 0).map(isOf),
        inOneUnit(args.filter((_, i) => i % 2 === 1)),
      )
    case 'SWITCH': {
      const rest = args.slice(1)
      const last = rest.length % 2 === 1 ? [rest.pop()!] : []
      const results = inOneUnit([...rest.filter((_, i) => i % 2 === 1), ...last])
      return firstOf(
        rest.filter((_, i) => i % 2 === 0).map((value) => compared('=', args[0]!, value)),
        results,
      )
    }
    case 'MIN':
    case 'MAX': {
      const { unit, of } = alike(args.map(number))
      return { kind: 'number', of: of.reduce(name === 'MIN' ? I.least : I.greatest), unit }
    }
    case 'ABS':
      return { ...number(args[0]!), of: I.absolute(number(args[0]!).of) }
    case 'ROUND':
    case 'ROUNDUP':
    case 'ROUNDDOWN':
    case 'INT':
      return rounded(name, args)
    case 'YEAR':
      return bare(ofDay(args[0]!, yearOf))
    case 'EDATE': {
      const months = Number(number(args[1]!).of.low!.n)
      return { kind: 'date', of: ofDay(args[0]!, (day) => monthsLater(day, months)) }
    }
    default:
      throw new Error(`not in the oracle: ${name}`)
  }
}

/** A function of a known day; of one that is not known nothing is. */
function ofDay(v: Value, f: (day: number) => number): I.Interval {
  const { of } = v as Extract<Value, { kind: 'date' }>
  return I.isPoint(of) ? I.point(F.fraction(f(Number(of.low!.n)))) : I.ANYTHING
}

const HOW = { ROUND: 'half', ROUNDUP: 'up', ROUNDDOWN: 'down', INT: 'floor' } as const

/** Rounds the number as it is written, in its own unit. */
function rounded(name: keyof typeof HOW, args: readonly Value[]): Value {
  const a = number(args[0]!)
  const digits = args[1] ? Number(number(args[1]).of.low!.n) : 0
  const step = digits >= 0 ? F.fraction(1n, 10n ** BigInt(digits)) : F.fraction(10n ** BigInt(-digits))
  const size = sizeOf(a.unit)
  return {
    ...a,
    of: I.rising(a.of, (x) => F.multiply(F.round(F.divide(x, size), step, HOW[name]), size)),
  }
}

/** SUM, MIN, MAX and the …IFS over a column of rows below; undefined for anything else. */
function overRows(name: string, nodes: readonly Node[], row: Row): Value | undefined {
  const [first] = nodes
  if (first?.kind !== 'path') return undefined
  const { rows, columns } = row.below![first.table]!
  const criteria = name.endsWith('IFS') ? nodes.slice(name === 'COUNTIFS' ? 0 : 1) : []
  const included = rows.map((r) => meets(criteria, r, row))
  const one = bare(I.point(F.ONE))
  const values = rows.map((r) => (name === 'COUNTIFS' ? one : number(read(r, first.column))))
  const unit = name === 'COUNTIFS' ? unitOf('个') : unitOf(columns[first.column]!.unit ?? '')
  const sure = values.filter((_, i) => included[i] === true).map((v) => v.of)
  const perhaps = values.filter((_, i) => included[i] === null).map((v) => v.of)
  return { kind: 'number', of: drawn(name.replace('IFS', ''), sure, perhaps), unit }
}

/** The hull over every choice of the rows that may count. */
function drawn(name: string, sure: readonly I.Interval[], perhaps: readonly I.Interval[]): I.Interval {
  if (name === 'SUM' || name === 'COUNT') {
    const may = perhaps.map((v) => I.hull(I.point(F.ZERO), v))
    return [...sure, ...may].reduce(I.add, I.point(F.ZERO))
  }
  const choices: I.Interval[] = []
  for (let mask = 0; mask < 2 ** perhaps.length; mask++) {
    const chosen = [...sure, ...perhaps.filter((_, i) => mask & (2 ** i))]
    if (chosen.length > 0) choices.push(chosen.reduce(name === 'MIN' ? I.least : I.greatest))
  }
  return choices.length === 0 ? I.ANYTHING : choices.reduce(I.hull)
}

function meets(criteria: readonly Node[], below: Row, row: Row): boolean | null {
  const results = criteria.flatMap((node, i) => {
    if (i % 2 === 1 || node.kind !== 'path') return []
    const wanted = criteria[i + 1]!
    const match = wanted.kind === 'text' ? /^(>=|<=|<>|>|<|=)(.*)$/.exec(wanted.value) : null
    const operator = (match?.[1] ?? '=') as Operator
    const cell = read(below, node.column)
    const value: Value = !match
      ? evaluate(wanted, row)
      : cell.kind === 'text'
        ? { kind: 'text', is: match[2]! }
        : bare(I.point(F.decimal(match[2]!)))
    return [compared(operator, cell, value)]
  })
  return results.includes(false) ? false : results.includes(null) ? null : true
}
