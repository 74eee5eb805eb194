import { nearestName } from '../model/diagnostic.ts'
import { ROOT } from '../model/field.ts'
import { fraction } from '../model/ratio.ts'
import { multiplyUnits, settledUnit } from '../model/unit.ts'
import { FormulaFault, type Node, type Span } from './ast.ts'
import { AGGREGATE_NAMES, checkAggregate, checkRank } from './checkAggregate.ts'
import { checkProrate } from './checkProrate.ts'
import type { Definition, Expression } from './expression.ts'
import { scaled } from './functions/conversion.ts'
import { FUNCTIONS } from './functions/index.ts'
import { type Context, columnNamed, named } from './scope.ts'
import { BARE, FLAG, LIST, numberIn, PURE, TEXT, type Type, unitOf } from './type.ts'
import { flagOf, listOf, numberOf, textOf } from './value.ts'

type Call = Extract<Node, { kind: 'call' }>

/** Resolves names, checks types and units, and inserts exact conversions. Throws FormulaFault. */
export function check(node: Node, context: Context): Expression {
  const { at } = node
  switch (node.kind) {
    case 'number':
      return { op: 'constant', value: numberOf(node.value), type: BARE, at }
    case 'percent':
      return checkPercent(node, context)
    case 'text':
      return { op: 'constant', value: textOf(node.value), type: TEXT, at }
    case 'flag':
      return { op: 'constant', value: flagOf(node.value), type: FLAG, at }
    case 'name':
      return checkName(node.name, at, context)
    case 'path':
      return checkPath(node.table, node.column, at, context)
    case 'negate':
      return call('NEGATE', [check(node.argument, context)], at)
    case 'binary':
      return call(node.operator, [check(node.left, context), check(node.right, context)], at)
    case 'array':
      throw new FormulaFault('arrayPlace', at)
    case 'call':
      return checkCall(node, context)
  }
}

/** 70% is the pure number 7/10. */
function checkPercent(node: Extract<Node, { kind: 'percent' }>, context: Context): Expression {
  const argument = check(node.argument, context)
  const hundredth: Expression = { op: 'constant', value: numberOf(fraction(1, 100)), type: PURE, at: node.at }
  if (argument.op === 'constant' && argument.value.kind === 'number' && argument.value.quantity.low) {
    return { op: 'constant', value: numberOf(argument.value.quantity.low.div(100)), type: PURE, at: node.at }
  }
  return call('*', [argument, hundredth], node.at)
}

function checkName(name: string, at: Span, context: Context): Expression {
  const { entity, vocabulary } = context
  const columns = vocabulary.columnsOf(entity)
  const column = named(name, columns)
  if (column) return { op: 'field', entity, label: column.label, via: [], type: column.type, at }
  const parameter = vocabulary.parameters.get(name)
  if (parameter) {
    const by = parameter.by.map((label) => checkName(label, at, context))
    return { op: 'parameter', label: name, by, type: parameter.type, at }
  }
  const nearest = nearestName(name, [...columns.keys(), ...vocabulary.parameters.keys()])
  throw new FormulaFault('unknownName', at, { name, entity, nearest: nearest ?? '' })
}

/** 实体[列] outside an aggregate: a reference field's row, otherwise an ancestor by its one path. */
function checkPath(table: string, label: string, at: Span, context: Context): Expression {
  const { entity, vocabulary } = context
  const referenced = vocabulary.referencesOf(entity).get(table)
  const target = referenced ?? table
  if (!vocabulary.entities.includes(target)) {
    const known = [...vocabulary.entities, ...vocabulary.referencesOf(entity).keys()]
    throw new FormulaFault('unknownTable', at, { name: table, nearest: nearestName(table, known) ?? '' })
  }
  if (referenced === undefined && table === entity) throw new FormulaFault('ownTable', at, { name: table })
  const via = referenced !== undefined ? [table] : target === ROOT ? [] : vocabulary.pathUp(entity, target)
  if (via === null) throw new FormulaFault('noPath', at, { from: entity, to: table })
  if (via === 'ambiguous') throw new FormulaFault('ambiguousPath', at, { from: entity, to: table })
  const column = columnNamed(target, label, at, vocabulary)
  return { op: 'field', entity: target, label: column.label, via, type: column.type, at }
}

type Check = (node: Node, context: Context) => Expression

/** Calls that are more than a function of their arguments' values. */
const FORMS: Readonly<Record<string, (node: Call, context: Context, check: Check) => Expression>> = {
  RANK: checkRank,
  ISBLANK: checkBlank,
  分摊: checkProrate,
  分档: checkBands,
  累进: checkBands,
}

function checkCall(node: Call, context: Context): Expression {
  const { name, at } = node
  const form = FORMS[name]
  if (form) return form(node, context, check)
  const aggregate = checkAggregate(node, context, check)
  if (aggregate) return aggregate
  if (name === 'OR' || name === 'AND') {
    return call(
      name,
      node.arguments.map((argument) => checkMember(argument, name, context) ?? check(argument, context)),
      at,
    )
  }
  if (!FUNCTIONS.has(name)) {
    const known = [...FUNCTIONS.keys(), ...AGGREGATE_NAMES, ...Object.keys(FORMS)]
    throw new FormulaFault('unknownFunction', at, { name, nearest: nearestName(name, known) ?? '' })
  }
  return call(
    name,
    node.arguments.map((argument) => check(argument, context)),
    at,
  )
}

function call(name: string, args: readonly Expression[], at: Span): Expression {
  const definition = FUNCTIONS.get(name) as Definition
  const [fewest, most] = definition.arity
  if (args.length < fewest || args.length > most) {
    throw new FormulaFault('argumentCount', at, {
      name,
      wanted: fewest === most ? fewest : `${fewest}–${most}`,
      found: args.length,
    })
  }
  const { type, arguments: converted } = definition.check({ name, arguments: args, at })
  return { op: 'call', definition, arguments: converted, type, at }
}

/** OR(x=list) is membership and AND(x<>list) its negation; the list is an array or a list parameter. */
function checkMember(node: Node, inside: 'OR' | 'AND', context: Context): Expression | undefined {
  if (node.kind !== 'binary' || (node.operator !== '=' && node.operator !== '<>')) return undefined
  const right = node.right.kind === 'array' ? null : check(node.right, context)
  if (right !== null && (right.type.kind !== 'list' || right.op !== 'parameter')) return undefined
  if ((node.operator === '=') !== (inside === 'OR')) throw new FormulaFault('arrayPlace', node.at)
  const argument = check(node.left, context)
  const negated = inside === 'AND'
  if (right !== null) {
    if (argument.type.kind !== 'text')
      throw new FormulaFault('typeMismatch', argument.at, { found: argument.type.kind, wanted: 'text' })
    return { op: 'member', argument, list: right, negated, type: FLAG, at: node.at }
  }
  const items = (node.right as Extract<Node, { kind: 'array' }>).items
  const words = items.map((item) => (item.kind === 'text' ? item.value : null))
  if (words.every((word) => word !== null) && argument.type.kind === 'text') {
    const list: Expression = { op: 'constant', value: listOf(words), type: LIST, at: node.right.at }
    return { op: 'member', argument, list, negated, type: FLAG, at: node.at }
  }
  return call(
    inside,
    items.map((item) => call(negated ? '<>' : '=', [argument, check(item, context)], node.at)),
    node.at,
  )
}

/** 分档(表参数, 数量) gives the band's value; 累进(表参数, 数量) adds up quantity × value over the slices. */
function checkBands(node: Call, context: Context): Expression {
  const [table, quantity] = node.arguments
  if (table?.kind !== 'name' || !quantity || node.arguments.length !== 2)
    throw new FormulaFault('bandsForm', node.at, { name: node.name })
  const { parameters } = context.vocabulary
  const parameter = parameters.get(table.name)
  if (!parameter?.bands) {
    const tables = [...parameters].flatMap(([label, { bands }]) => (bands ? [label] : []))
    const nearest = nearestName(table.name, tables) ?? ''
    throw new FormulaFault('unknownName', table.at, { name: table.name, entity: context.entity, nearest })
  }
  const argument = expectType(check(quantity, context), parameter.bands)
  const marginal = node.name === '累进'
  const { type } = parameter
  const bands: Expression = { op: 'bands', label: table.name, argument, marginal, type, at: node.at }
  if (!marginal) return bands
  const product = multiplyUnits(unitOf(type), unitOf(parameter.bands))
  const settled = settledUnit(product)
  return { ...scaled(bands, product.factor.div(settled.factor)), type: numberIn(settled) }
}

/** ISBLANK alone sees a blank cell; of a parameter it asks whether a value is set. */
function checkBlank(node: Call, context: Context): Expression {
  const [argument] = node.arguments
  if (node.arguments.length !== 1) {
    throw new FormulaFault('argumentCount', node.at, {
      name: 'ISBLANK',
      wanted: 1,
      found: node.arguments.length,
    })
  }
  const checked = check(argument!, context)
  if (checked.op !== 'field' && checked.op !== 'parameter')
    throw new FormulaFault('blankOfField', argument!.at)
  return { op: 'blank', argument: checked, type: FLAG, at: node.at }
}

/** Brings a checked formula to a wanted type: a number to its unit; a bare number takes it. */
export function expectType(e: Expression, wanted: Type): Expression {
  if (wanted.kind === 'number' && e.type.kind === 'number' && wanted.unit) {
    if (e.type.unit === null) return { ...e, type: numberIn(wanted.unit) }
    const zero: Expression = { op: 'constant', value: numberOf(0), type: wanted, at: e.at }
    const sum = call('+', [zero, e], e.at)
    return sum.op === 'call' ? sum.arguments[1]! : sum
  }
  if (wanted.kind === 'year' && e.type.kind === 'number' && e.type.unit === null)
    return { ...e, type: wanted }
  if (wanted.kind === 'number' && e.type.kind === 'flag') return e
  if (wanted.kind !== e.type.kind)
    throw new FormulaFault('typeMismatch', e.at, { found: e.type.kind, wanted: wanted.kind })
  return e
}
