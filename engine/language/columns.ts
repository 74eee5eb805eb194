import type { Band } from '../model/parameter.ts'
import { pointOf } from '../model/quantity.ts'
import { bandsColumn } from './bands.ts'
import {
  type Column,
  FALSE,
  type FlagColumn,
  fixedFlag,
  fixedNumber,
  gather,
  type ListColumn,
  maskOf,
  type TextColumn,
  TRUE,
  UNDECIDED,
  undecidedColumn,
} from './column.ts'
import type { Expression } from './expression.ts'
import { asNumbers } from './functions/coercion.ts'
import { compareAny } from './functions/comparison.ts'
import { kindOf } from './functions/logic.ts'
import { rankColumn } from './kernels.ts'
import { normalize, type Value } from './value.ts'

/** What a formula can read, a column at a time. Made by `simulate`. */
export interface ColumnWorld {
  readonly field: (entity: string, label: string) => Column
  /** Row indices of the rows reached by the reference fields; negative where the way stops. */
  readonly follow: (entity: string, via: readonly string[]) => Int32Array
  readonly blanks: (entity: string, label: string) => FlagColumn
  readonly parameter: (label: string, by: readonly Column[]) => Column
  readonly isSet: (label: string) => boolean
  readonly bands: (label: string) => readonly Band[]
  /** For each row of `entity` its row of `ancestor`; null where the table is absent. */
  readonly owners: (entity: string, up: readonly string[], ancestor: string) => Int32Array | null
  readonly length: (entity: string) => number
}

/**
 * A formula over all rows of an entity at once. A row that this path cannot decide (a blank cell, a tie closer
 * than its error) is left undecided and belongs to the exact evaluator; a decided row agrees with it.
 */
export function evaluateColumn(e: Expression, entity: string, world: ColumnWorld): Column {
  switch (e.op) {
    case 'constant':
      return constantColumn(e.value)
    case 'field':
      return seenFrom(entity, e, world.field(e.entity, e.label), world)
    case 'parameter':
      return world.parameter(
        e.label,
        e.by.map((b) => evaluateColumn(b, entity, world)),
      )
    case 'bands':
      return bandsColumn(e, asNumbers(evaluateColumn(e.argument, entity, world)), world.bands(e.label))
    case 'scale': {
      const column = asNumbers(evaluateColumn(e.argument, entity, world))
      return { ...column, scale: column.scale.mul(e.factor) }
    }
    case 'call':
      if (!e.definition.columns) return undecidedColumn(kindOf(e.type))
      return e.definition.columns(
        e.arguments.map((a) => evaluateColumn(a, entity, world)),
        e.arguments,
      )
    case 'member':
      return memberColumn(
        evaluateColumn(e.argument, entity, world) as TextColumn,
        evaluateColumn(e.list, entity, world) as ListColumn,
        e.negated,
      )
    case 'blank':
      return blankColumn(e.argument, entity, world)
    case 'aggregate':
      return aggregateColumn(e, entity, world)
    case 'prorate':
      return undecidedColumn('number')
    case 'rank':
      return rankColumn(
        asNumbers(evaluateColumn(e.argument, entity, world)),
        asNumbers(evaluateColumn(e.field, e.entity, world)),
        e.ascending,
      )
  }
}

/** A field's column as seen from the rows of an entity; the root's one value stands for all. */
function seenFrom(
  entity: string,
  e: Extract<Expression, { op: 'field' }>,
  column: Column,
  world: ColumnWorld,
): Column {
  if (e.via.length > 0) return gather(column, world.follow(entity, e.via))
  if (e.entity === entity || column.fixed) return column
  return { ...column, values: column.values.slice(0, 1), fixed: true } as Column
}

export function constantColumn(value: Value): Column {
  switch (value.kind) {
    case 'number':
      return fixedNumber(pointOf(value.quantity))
    case 'flag':
      return fixedFlag(value.value === null ? UNDECIDED : value.value ? TRUE : FALSE)
    case 'text': {
      if (value.value === null) return undecidedColumn('text')
      return {
        kind: 'text',
        values: Int32Array.of(0),
        fixed: true,
        words: [value.value],
        keys: [normalize(value.value)],
      }
    }
    case 'list': {
      if (value.value === null) return undecidedColumn('list')
      return { kind: 'list', values: Int32Array.of(0), fixed: true, words: [value.value] }
    }
  }
}

function memberColumn(item: TextColumn, list: ListColumn, negated: boolean): FlagColumn {
  const words = list.values[0]! < 0 ? null : new Set(list.words[list.values[0]!]!.map(normalize))
  if (words === null) return fixedFlag(UNDECIDED)
  const [yes, no] = negated ? [FALSE, TRUE] : [TRUE, FALSE]
  const table = item.keys.map((key) => (words.has(key) ? yes : no))
  const values = new Uint8Array(item.values.length)
  for (let i = 0; i < values.length; i++)
    values[i] = item.values[i]! < 0 ? UNDECIDED : table[item.values[i]!]!
  return { kind: 'flag', values, fixed: item.fixed }
}

function blankColumn(e: Expression, entity: string, world: ColumnWorld): Column {
  if (e.op === 'parameter') return fixedFlag(world.isSet(e.label) ? FALSE : TRUE)
  if (e.op !== 'field') return fixedFlag(FALSE)
  return seenFrom(entity, e, world.blanks(e.entity, e.label), world)
}

function aggregateColumn(
  e: Extract<Expression, { op: 'aggregate' }>,
  entity: string,
  world: ColumnWorld,
): Column {
  const owners = world.owners(e.entity, e.up, entity)
  if (owners === null || !e.aggregate.columns) return undecidedColumn('number')
  let mask: FlagColumn | null = null
  for (const c of e.criteria) {
    const wanted = evaluateColumn(c.value, entity, world)
    if (!wanted.fixed) return undecidedColumn('number')
    const met = compareAny(c.operator, evaluateColumn(c.field, e.entity, world), wanted)
    mask = mask === null ? met : both(mask, met)
  }
  const column = e.field ? evaluateColumn(e.field, e.entity, world) : null
  return e.aggregate.columns(column, owners, world.length(entity), mask)
}

function both(a: FlagColumn, b: FlagColumn): FlagColumn {
  const [ma, mb] = [maskOf(a), maskOf(b)]
  const values = new Uint8Array(Math.max(a.values.length, b.values.length))
  for (let i = 0; i < values.length; i++) values[i] = Math.min(a.values[i & ma]!, b.values[i & mb]!)
  return { kind: 'flag', values, fixed: a.fixed && b.fixed }
}
