import { joinCauses } from '../../model/cause.ts'
import { FormulaFault } from '../ast.ts'
import {
  type Column,
  FALSE,
  type FlagColumn,
  maskOf,
  type TextColumn,
  TRUE,
  UNDECIDED,
  undecidedColumn,
} from '../column.ts'
import type { Definition, Expression, Site } from '../expression.ts'
import { chooseColumns } from '../kernels.ts'
import { FLAG, type Type } from '../type.ts'
import { causesOf, flagOf, joinValues, NO, undecided, unknownOf, type Value, YES } from '../value.ts'
import { asNumbers } from './coercion.ts'
import { COMPARISONS, compareAny, compareValues } from './comparison.ts'
import { convertAlike, convertAll, mismatch, requireKind } from './conversion.ts'

const flags = ({ arguments: args }: Site) => {
  for (const e of args) requireKind(e, 'flag')
  return { type: FLAG, arguments: args }
}

/** AND and OR in Kleene's logic: `decisive` settles it whatever the others are. */
function junction(name: string, decisive: boolean): Definition {
  const pick = decisive ? Math.max : Math.min
  return {
    name,
    arity: [1, 255],
    check: flags,
    exact: (args) => {
      const open: Value[] = []
      for (const arg of args) {
        const value = arg()
        if (value.kind === 'flag' && value.value === decisive) return flagOf(decisive)
        if (value.kind !== 'flag' || value.value === null) open.push(value)
      }
      return open.length === 0 ? flagOf(!decisive) : undecided(joinCauses(...open.map(causesOf)))
    },
    columns: (args) => (args as FlagColumn[]).reduce((a, b) => combine(a, b, pick)),
  }
}

function combine(a: FlagColumn, b: FlagColumn, pick: (x: number, y: number) => number): FlagColumn {
  const [ma, mb] = [maskOf(a), maskOf(b)]
  const values = new Uint8Array(Math.max(a.values.length, b.values.length))
  for (let i = 0; i < values.length; i++) values[i] = pick(a.values[i & ma]!, b.values[i & mb]!)
  return { kind: 'flag', values, fixed: a.fixed && b.fixed }
}

const not: Definition = {
  name: 'NOT',
  arity: [1, 1],
  check: flags,
  exact: ([a]) => {
    const value = a!()
    return value.kind === 'flag' && value.value !== null ? flagOf(!value.value) : undecided(causesOf(value))
  },
  columns: ([a]) => {
    const column = a as FlagColumn
    return { ...column, values: column.values.map((v) => TRUE - v) }
  },
}

/** The branches of an IF or IFS in one type and unit. */
function branches(list: readonly Expression[], site: Site): { type: Type; arguments: readonly Expression[] } {
  const kinds = new Set(list.map((e) => e.type.kind))
  if (kinds.size === 1 && !kinds.has('number')) return { type: list[0]!.type, arguments: list }
  const other = list.find((e) => e.type.kind !== list[0]!.type.kind)
  if (other && [...kinds].some((kind) => kind === 'text' || kind === 'list'))
    throw mismatch(other, list[0]!.type.kind)
  return convertAlike(list, site.at)
}

function chooseValue(condition: Value, yes: () => Value, no: () => Value): Value {
  if (condition.kind === 'flag' && condition.value !== null) return condition.value ? yes() : no()
  return joinValues(yes(), no(), causesOf(condition))
}

/** IF by columns, whatever the type. */
export function chooseAny(condition: FlagColumn, a: Column, b: Column): Column {
  if (a.kind === 'flag' && b.kind === 'flag') return chooseFlags(condition, a, b)
  if (a.kind === 'text' && b.kind === 'text') return chooseTexts(condition, a, b)
  if (a.kind === 'list' || b.kind === 'list' || a.kind === 'text' || b.kind === 'text')
    return undecidedColumn(a.kind)
  return chooseColumns(condition, asNumbers(a), asNumbers(b))
}

function chooseFlags(c: FlagColumn, a: FlagColumn, b: FlagColumn): FlagColumn {
  const [mc, ma, mb] = [maskOf(c), maskOf(a), maskOf(b)]
  const values = new Uint8Array(Math.max(c.values.length, a.values.length, b.values.length))
  for (let i = 0; i < values.length; i++) {
    const chosen = c.values[i & mc]!
    values[i] = chosen === TRUE ? a.values[i & ma]! : chosen === FALSE ? b.values[i & mb]! : UNDECIDED
  }
  return { kind: 'flag', values, fixed: c.fixed && a.fixed && b.fixed }
}

function chooseTexts(c: FlagColumn, a: TextColumn, b: TextColumn): TextColumn {
  const shift = a.words.length
  const [mc, ma, mb] = [maskOf(c), maskOf(a), maskOf(b)]
  const values = new Int32Array(Math.max(c.values.length, a.values.length, b.values.length))
  for (let i = 0; i < values.length; i++) {
    const chosen = c.values[i & mc]!
    const other = b.values[i & mb]!
    values[i] = chosen === TRUE ? a.values[i & ma]! : chosen === FALSE && other >= 0 ? other + shift : -1
  }
  const words = [...a.words, ...b.words]
  return { kind: 'text', values, fixed: c.fixed && a.fixed && b.fixed, words, keys: [...a.keys, ...b.keys] }
}

const choice: Definition = {
  name: 'IF',
  arity: [3, 3],
  check: (site) => {
    const [condition, ...rest] = site.arguments as [Expression, Expression, Expression]
    requireKind(condition, 'flag')
    const { type, arguments: converted } = branches(rest, site)
    return { type, arguments: [condition, ...converted] }
  },
  exact: ([condition, yes, no]) => chooseValue(condition!(), yes!, no!),
  columns: ([condition, yes, no]) => chooseAny(condition as FlagColumn, yes!, no!),
}

/** The kind of value that several results give: a flag among numbers counts as one. */
const kindAmong = (results: readonly Expression[]): Value['kind'] =>
  results.some((e) => kindOf(e.type) === 'number') ? 'number' : kindOf(results[0]!.type)

const odd = (_: unknown, i: number): boolean => i % 2 === 1

/** IFS: the first test that holds; where none does the result is unknown. */
const cases: Definition = {
  name: 'IFS',
  arity: [2, 254],
  check: (site) => {
    if (site.arguments.length % 2 === 1) throw new FormulaFault('pairsWanted', site.at, { name: 'IFS' })
    const tests = site.arguments.filter((_, i) => i % 2 === 0)
    for (const test of tests) requireKind(test, 'flag')
    const { type, arguments: values } = branches(site.arguments.filter(odd), site)
    return { type, arguments: tests.flatMap((test, i) => [test, values[i]!]) }
  },
  exact: (args, site) => {
    const from = (i: number): Value =>
      i >= args.length
        ? unknownOf(kindAmong(site.filter(odd)), [])
        : chooseValue(args[i]!(), args[i + 1]!, () => from(i + 2))
    return from(0)
  },
  columns: (args, site) => {
    let result: Column = undecidedColumn(kindAmong(site.filter(odd)))
    for (let i = args.length - 2; i >= 0; i -= 2)
      result = chooseAny(args[i] as FlagColumn, args[i + 1]!, result)
    return result
  },
}

/** SWITCH(x, value, result, …, otherwise). */
const selection: Definition = {
  name: 'SWITCH',
  arity: [3, 254],
  check: (site) => {
    const [subject, ...rest] = site.arguments as [Expression, ...Expression[]]
    const last = rest.length % 2 === 1 ? rest.pop()! : null
    const equals = COMPARISONS.find((d) => d.name === '=')!
    const values = rest.filter((_, i) => i % 2 === 0)
    for (const value of values) equals.check({ name: '=', arguments: [subject, value], at: value.at })
    const numeric = subject.type.kind === 'number' || subject.type.kind === 'flag'
    const [common, ...wanted] = numeric
      ? convertAll([subject, ...values], site.at).arguments
      : [subject, ...values]
    const results = [...rest.filter(odd), ...(last ? [last] : [])]
    const { type, arguments: converted } = branches(results, site)
    const pairs = wanted.flatMap((value, i) => [value, converted[i]!])
    return { type, arguments: [common!, ...pairs, ...(last ? [converted.at(-1)!] : [])] }
  },
  exact: ([subject, ...rest], site) => {
    const from = (i: number): Value => {
      if (i === rest.length) return unknownOf(kindAmong(site.slice(1).filter(odd)), [])
      if (i === rest.length - 1) return rest[i]!()
      return chooseValue(compareValues('=', subject!(), rest[i]!()), rest[i + 1]!, () => from(i + 2))
    }
    return from(0)
  },
  columns: ([subject, ...rest], site) => {
    let result: Column =
      rest.length % 2 === 1 ? rest.at(-1)! : undecidedColumn(kindAmong(site.slice(1).filter(odd)))
    for (let i = rest.length - (rest.length % 2) - 2; i >= 0; i -= 2) {
      result = chooseAny(compareAny('=', subject!, rest[i]!), rest[i + 1]!, result)
    }
    return result
  },
}

export const kindOf = (type: Type): Value['kind'] =>
  type.kind === 'flag' || type.kind === 'text' || type.kind === 'list' ? type.kind : 'number'

const constantFlag = (name: string, value: boolean): Definition => ({
  name,
  arity: [0, 0],
  check: ({ arguments: args }) => ({ type: FLAG, arguments: args }),
  exact: () => (value ? YES : NO),
  columns: () => ({ kind: 'flag', values: Uint8Array.of(value ? TRUE : FALSE), fixed: true }),
})

export const LOGIC: readonly Definition[] = [
  junction('AND', false),
  junction('OR', true),
  not,
  choice,
  cases,
  selection,
  constantFlag('TRUE', true),
  constantFlag('FALSE', false),
]
