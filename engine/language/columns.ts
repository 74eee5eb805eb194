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
  restrict,
  type TextColumn,
  TRUE,
  UNDECIDED,
  undecidedColumn,
} from './column.ts'
import type { Expression } from './expression.ts'
import { asNumbers } from './functions/coercion.ts'
import { compareAny } from './functions/comparison.ts'
import { kindOf } from './functions/logic.ts'
import { rankColumn, scaleColumn } from './kernels.ts'
import { normalize, type Value } from './value.ts'

/** The rows that a column is wanted for: element k is row rows[k], or row k where `rows` is null. */
export interface Frame {
  readonly entity: string
  readonly rows: Int32Array | null
}

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
  /** An expression on every row where nothing but the data has a say in it, computed once a dataset; null of others. */
  readonly lasting: (e: Expression, entity: string) => Column | null
}

/**
 * A formula over the rows of a frame at once. A row that this path cannot decide (a blank cell, a tie closer
 * than its error) is left undecided and belongs to the exact evaluator; a decided row agrees with it.
 */
export function evaluateColumn(e: Expression, frame: Frame, world: ColumnWorld): Column {
  const kept = e.op === 'constant' || e.op === 'parameter' ? null : world.lasting(e, frame.entity)
  return kept ? restrict(kept, frame.rows) : computeColumn(e, frame, world)
}

/** The same, computed anew; its parts may be kept. */
export function computeColumn(e: Expression, frame: Frame, world: ColumnWorld): Column {
  switch (e.op) {
    case 'constant':
      return constantColumn(e.value)
    case 'field':
      return seenFrom(frame, e, world.field(e.entity, e.label), world)
    case 'parameter':
      return world.parameter(
        e.label,
        e.by.length === 0 ? NONE : e.by.map((b) => evaluateColumn(b, frame, world)),
      )
    case 'bands':
      return bandsColumn(e, asNumbers(evaluateColumn(e.argument, frame, world)), world.bands(e.label))
    case 'scale':
      return scaleColumn(asNumbers(evaluateColumn(e.argument, frame, world)), e.factor)
    case 'call':
      if (!e.definition.columns) return undecidedColumn(kindOf(e.type))
      return e.definition.columns(
        e.arguments.map((a) => evaluateColumn(a, frame, world)),
        e.arguments,
      )
    case 'member':
      return memberColumn(
        evaluateColumn(e.argument, frame, world) as TextColumn,
        evaluateColumn(e.list, frame, world) as ListColumn,
        e.negated,
      )
    case 'blank':
      return blankColumn(e.argument, frame, world)
    case 'aggregate':
      return restrict(aggregateColumn(e, frame.entity, world), frame.rows)
    case 'prorate':
      return undecidedColumn('number')
    case 'rank':
      return rankColumn(
        asNumbers(evaluateColumn(e.argument, frame, world)),
        asNumbers(evaluateColumn(e.field, everyRow(e.entity), world)),
        e.ascending,
      )
  }
}

const NONE: readonly Column[] = []

const everyRow = (entity: string): Frame => ({ entity, rows: null })

/** A field's column as seen from the rows of a frame; the root's one value stands for all. */
function seenFrom(
  { entity, rows }: Frame,
  e: Extract<Expression, { op: 'field' }>,
  column: Column,
  world: ColumnWorld,
): Column {
  if (e.via.length > 0) {
    const index = world.follow(entity, e.via)
    return gather(column, rows ? rows.map((row) => index[row]!) : index)
  }
  if (e.entity === entity || column.fixed) return restrict(column, rows)
  return { ...column, values: column.values.slice(0, 1), fixed: true } as Column
}

const constants = new WeakMap<Value, Column>()

export function constantColumn(value: Value): Column {
  let column = constants.get(value)
  if (column === undefined) {
    column = columnOf(value)
    constants.set(value, column)
  }
  return column
}

function columnOf(value: Value): Column {
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

function blankColumn(e: Expression, frame: Frame, world: ColumnWorld): Column {
  if (e.op === 'parameter') return fixedFlag(world.isSet(e.label) ? FALSE : TRUE)
  if (e.op !== 'field') return fixedFlag(FALSE)
  return seenFrom(frame, e, world.blanks(e.entity, e.label), world)
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
    const wanted = evaluateColumn(c.value, everyRow(entity), world)
    if (!wanted.fixed) return undecidedColumn('number')
    const met = compareAny(c.operator, evaluateColumn(c.field, everyRow(e.entity), world), wanted)
    mask = mask === null ? met : both(mask, met)
  }
  const column = e.field ? evaluateColumn(e.field, everyRow(e.entity), world) : null
  return e.aggregate.columns(column, owners, world.length(entity), mask)
}

function both(a: FlagColumn, b: FlagColumn): FlagColumn {
  const [ma, mb] = [maskOf(a), maskOf(b)]
  const values = new Uint8Array(Math.max(a.values.length, b.values.length))
  for (let i = 0; i < values.length; i++) values[i] = Math.min(a.values[i & ma]!, b.values[i & mb]!)
  return { kind: 'flag', values, fixed: a.fixed && b.fixed }
}
