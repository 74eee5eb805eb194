import { nearestName } from '../model/diagnostic.ts'
import { ROOT } from '../model/field.ts'
import { ratio } from '../model/ratio.ts'
import { FormulaFault, type Node } from './ast.ts'
import type { Criterion, Expression } from './expression.ts'
import { AGGREGATES } from './functions/aggregates.ts'
import { FUNCTIONS } from './functions/index.ts'
import type { Comparison } from './kernels.ts'
import { type Context, columnNamed } from './scope.ts'
import { BARE, PURE, type Type } from './type.ts'
import { dayOf, numberOf, textOf } from './value.ts'

type Call = Extract<Node, { kind: 'call' }>
type Check = (node: Node, context: Context) => Expression

/** Functions over many rows: which aggregate, and whether the first argument is the aggregated column. */
const FORMS: Readonly<Record<string, { aggregate: string; valued: boolean; criteria: boolean }>> = {
  SUM: { aggregate: 'SUM', valued: true, criteria: false },
  SUMIFS: { aggregate: 'SUM', valued: true, criteria: true },
  AVERAGE: { aggregate: 'AVERAGE', valued: true, criteria: false },
  AVERAGEIFS: { aggregate: 'AVERAGE', valued: true, criteria: true },
  MIN: { aggregate: 'MIN', valued: true, criteria: false },
  MINIFS: { aggregate: 'MIN', valued: true, criteria: true },
  MAX: { aggregate: 'MAX', valued: true, criteria: false },
  MAXIFS: { aggregate: 'MAX', valued: true, criteria: true },
  COUNTIFS: { aggregate: 'ROWS', valued: false, criteria: true },
  ROWS: { aggregate: 'ROWS', valued: false, criteria: false },
}

export const AGGREGATE_NAMES: readonly string[] = [...Object.keys(FORMS), 'COUNTA']

/**
 * A function over the rows below this one; undefined where the call is not one (MIN and MAX of this row's values).
 * The rows are those that lead to this row by their one path upwards; on the root row they are all rows.
 */
export function checkAggregate(node: Call, context: Context, check: Check): Expression | undefined {
  const form = FORMS[node.name]
  const [first] = node.arguments
  if (node.name === 'COUNTA') return distinct(node, context)
  if (!form) return undefined
  if (first === undefined)
    throw new FormulaFault('argumentCount', node.at, { name: node.name, wanted: '1–255', found: 0 })
  if (node.name === 'ROWS') {
    if (first.kind !== 'name') throw new FormulaFault('tableWanted', first.at)
    return aggregated(node, 'ROWS', first.name, null, [], context)
  }
  if (!form.criteria) return overAll(node, form.aggregate, context, check)
  if (!isColumnBelow(first, context)) throw belowWanted(first, context)
  const pairs = form.valued ? node.arguments.slice(1) : node.arguments
  return aggregated(
    node,
    form.aggregate,
    first.table,
    form.valued ? first : null,
    criteriaOf(node, pairs, first.table, context, check),
    context,
  )
}

/** Columns below and values of this row in one SUM, MIN or MAX; an AVERAGE has one column. */
function overAll(node: Call, aggregate: string, context: Context, check: Check): Expression | undefined {
  const [first] = node.arguments
  const own = node.arguments.every((argument) => !isColumnBelow(argument, context))
  if (aggregate === 'AVERAGE' && !isColumnBelow(first!, context)) throw belowWanted(first!, context)
  if (own && aggregate !== 'SUM') return undefined
  const parts = node.arguments.map((argument) =>
    isColumnBelow(argument, context)
      ? aggregated({ ...node, arguments: [argument] }, aggregate, argument.table, argument, [], context)
      : check(argument, context),
  )
  if (aggregate === 'AVERAGE' && parts.length > 1)
    throw new FormulaFault('argumentCount', node.at, { name: 'AVERAGE', wanted: 1, found: parts.length })
  const none: Expression = { op: 'constant', value: numberOf(0), type: BARE, at: node.at }
  const all = own && parts.length === 1 ? [none, ...parts] : parts
  return all.reduce((a, b) => apply(aggregate === 'SUM' ? '+' : aggregate, a, b, node))
}

const isColumnBelow = (node: Node, context: Context): node is Extract<Node, { kind: 'path' }> =>
  node.kind === 'path' && isBelow(node.table, context)

function apply(name: string, a: Expression, b: Expression, node: Node): Expression {
  const definition = FUNCTIONS.get(name)!
  const { type, arguments: args } = definition.check({ name, arguments: [a, b], at: node.at })
  return { op: 'call', definition, arguments: args, type, at: node.at }
}

function isBelow(table: string, { entity, vocabulary }: Context): boolean {
  if (table === entity || !vocabulary.entities.includes(table)) return false
  if (vocabulary.referencesOf(entity).has(table)) return false
  return entity === ROOT || vocabulary.pathUp(table, entity) !== null
}

function belowWanted(node: Node, { entity, vocabulary }: Context): FormulaFault {
  if (node.kind !== 'path') return new FormulaFault('tableColumnWanted', node.at)
  if (node.table === entity) return new FormulaFault('ownTable', node.at, { name: node.table })
  if (vocabulary.entities.includes(node.table))
    return new FormulaFault('noPath', node.at, { from: node.table, to: entity })
  return new FormulaFault('unknownTable', node.at, {
    name: node.table,
    nearest: nearestName(node.table, vocabulary.entities) ?? '',
  })
}

function aggregated(
  node: Call,
  name: string,
  table: string,
  column: Extract<Node, { kind: 'path' }> | null,
  criteria: readonly Criterion[],
  context: Context,
): Expression {
  const { entity, vocabulary } = context
  if (!isBelow(table, context))
    throw belowWanted({ kind: 'path', table, column: '', at: node.arguments[0]!.at }, context)
  const up = entity === ROOT ? [] : vocabulary.pathUp(table, entity)
  if (up === 'ambiguous' || up === null)
    throw new FormulaFault('ambiguousPath', node.at, { from: table, to: entity })
  const field = column ? ownField(table, column.column, column.at, context) : null
  const aggregate = AGGREGATES.get(name)!
  const type = aggregate.type(field?.type ?? null, node.at)
  return { op: 'aggregate', aggregate, entity: table, up, field, criteria, type, at: node.at }
}

function ownField(entity: string, name: string, at: Node['at'], { vocabulary }: Context): Expression {
  const { label, type } = columnNamed(entity, name, at, vocabulary)
  return { op: 'field', entity, label, via: [], type, at }
}

const CRITERION = /^(>=|<=|<>|>|<|=)(.*)$/s

function criteriaOf(
  node: Call,
  pairs: readonly Node[],
  table: string,
  context: Context,
  check: Check,
): Criterion[] {
  if (pairs.length === 0 || pairs.length % 2 === 1)
    throw new FormulaFault('pairsWanted', node.at, { name: node.name })
  return pairs.flatMap((column, i) => {
    if (i % 2 === 1) return []
    if (column.kind !== 'path' || column.table !== table)
      throw new FormulaFault('sameTableWanted', column.at, { table })
    const field = ownField(table, column.column, column.at, context)
    const { operator, value } = criterionOf(pairs[i + 1]!, field.type, context, check)
    // The comparison itself checks types and converts units.
    const compared = apply(operator, field, value, pairs[i + 1]!)
    const [left, right] = compared.op === 'call' ? compared.arguments : [field, value]
    return [{ label: column.column, operator, field: left!, value: right! }]
  })
}

/** TRUE, "连片", 年度 are equality; ">=200" and "<>连片" carry their operator, and so does ">="&基准日. */
function criterionOf(
  node: Node,
  type: Type,
  context: Context,
  check: Check,
): { operator: Comparison; value: Expression } {
  if (node.kind === 'binary' && node.operator === '&' && node.left.kind === 'text') {
    const operator = CRITERION.exec(node.left.value)
    if (operator?.[2] === '')
      return { operator: operator[1] as Comparison, value: check(node.right, context) }
  }
  const match = node.kind === 'text' ? CRITERION.exec(node.value) : null
  if (match === null) return { operator: '=', value: check(node, context) }
  const [, operator, text] = match as unknown as [string, Comparison, string]
  return { operator, value: criterionValue(text, type, node.at) }
}

/** What stands behind the operator of a criterion: a text, a day, a number or a percentage. */
function criterionValue(text: string, type: Type, at: Node['at']): Expression {
  if (type.kind === 'text') return { op: 'constant', value: textOf(text), type, at }
  const day = type.kind === 'date' ? dayOf(text.trim()) : undefined
  if (day !== undefined) return { op: 'constant', value: numberOf(day), type, at }
  const [, digits, percent] = /^\s*([-+]?(?:\d+\.?\d*|\.\d+))\s*(%?)\s*$/.exec(text) ?? []
  if (digits === undefined) throw new FormulaFault('criterionNumber', at, { text })
  const value = percent ? ratio(digits).div(100) : ratio(digits)
  return { op: 'constant', value: numberOf(value), type: percent ? PURE : BARE, at }
}

/** COUNTA(UNIQUE(表[列])) counts different entries; COUNTA(表[列]) would count filled cells and is not offered. */
function distinct(node: Call, context: Context): Expression {
  const inner = node.arguments[0]
  const path = inner?.kind === 'call' && inner.name === 'UNIQUE' ? inner.arguments[0] : undefined
  if (path?.kind !== 'path') throw new FormulaFault('distinctForm', node.at)
  return aggregated({ ...node, arguments: [path] }, 'UNIQUE', path.table, path, [], context)
}

/** RANK(value, 表[列]): 1 is the largest; a third argument other than 0 ranks from the smallest. */
export function checkRank(node: Call, context: Context, check: Check): Expression {
  const [value, column, order] = node.arguments
  if (!value || column?.kind !== 'path') throw new FormulaFault('tableColumnWanted', node.at)
  const argument = check(value, context)
  const field = ownField(column.table, column.column, column.at, context)
  const checked = apply('>', argument, field, node)
  const [left, right] = checked.op === 'call' ? checked.arguments : [argument, field]
  const ascending = order !== undefined && !(order.kind === 'number' && order.value.equals(0))
  return {
    op: 'rank',
    argument: left!,
    field: right!,
    entity: column.table,
    ascending,
    type: BARE,
    at: node.at,
  }
}
