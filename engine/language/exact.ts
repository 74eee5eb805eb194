import { type Cause, joinCauses, NO_CAUSES } from '../model/cause.ts'
import type { Band } from '../model/parameter.ts'
import { between, known, scale } from '../model/quantity.ts'
import { fraction } from '../model/ratio.ts'
import { evaluateBands } from './bands.ts'
import type { Criterion, Expression } from './expression.ts'
import { compareValues } from './functions/comparison.ts'
import { kindOf } from './functions/logic.ts'
import { prorateValue } from './prorate.ts'
import {
  causesOf,
  flagOf,
  normalize,
  quantityOf,
  toQuantity,
  undecided,
  unknownOf,
  type Value,
} from './value.ts'

/** One row of one entity. */
export interface Here {
  readonly entity: string
  readonly row: number
}

/** What a formula can read, one value at a time. Made by `simulate`. */
export interface World {
  /** The row reached by the reference fields, or the cause that stops the way. */
  readonly follow: (here: Here, via: readonly string[]) => number | Cause
  readonly field: (entity: string, row: number, label: string) => Value
  /** null: either is possible, as where a cell could not be read. */
  readonly isBlank: (entity: string, row: number, label: string) => boolean | null
  /** Whether the cell itself holds a value, which wins over the field's formula. */
  readonly isEntered: (entity: string, row: number, label: string) => boolean
  readonly parameter: (label: string, by: readonly Value[]) => Value
  readonly isSet: (label: string) => boolean | null
  /** The bands of a table parameter. */
  readonly bands: (label: string) => readonly Band[]
  /** The rows of `entity` that lead up to here by the reference fields; null where the table is absent. */
  readonly below: (here: Here, entity: string, up: readonly string[]) => readonly number[] | null
}

/** The exact value of a formula on one row: exact rationals, intervals where something is unknown, with causes. */
export function evaluate(e: Expression, here: Here, world: World): Value {
  switch (e.op) {
    case 'constant':
      return e.value
    case 'field': {
      const row = rowOf(e, here, world)
      return typeof row === 'number' ? world.field(e.entity, row, e.label) : unknownOf(kindOf(e.type), [row])
    }
    case 'parameter':
      return world.parameter(
        e.label,
        e.by.map((b) => evaluate(b, here, world)),
      )
    case 'bands':
      return evaluateBands(e, toQuantity(evaluate(e.argument, here, world)), world.bands(e.label))
    case 'scale':
      return quantityOf(scale(toQuantity(evaluate(e.argument, here, world)), e.factor))
    case 'call':
      return e.definition.exact(
        e.arguments.map((a) => () => evaluate(a, here, world)),
        e.arguments,
      )
    case 'member':
      return evaluateMember(e, here, world)
    case 'blank':
      return evaluateBlank(e.argument, here, world)
    case 'aggregate':
      return evaluateAggregate(e, here, world)
    case 'rank':
      return evaluateRank(e, here, world)
    case 'prorate':
      return evaluateProrate(e, here, world)
  }
}

/** The row that a field is read on; the root has one. */
function rowOf(e: Extract<Expression, { op: 'field' }>, here: Here, world: World): number | Cause {
  if (e.via.length > 0) return world.follow(here, e.via)
  return e.entity === here.entity ? here.row : 0
}

function evaluateMember(e: Extract<Expression, { op: 'member' }>, here: Here, world: World): Value {
  const item = evaluate(e.argument, here, world)
  const list = evaluate(e.list, here, world)
  if (item.kind !== 'text' || item.value === null || list.kind !== 'list' || list.value === null) {
    return undecided(joinCauses(causesOf(item), causesOf(list)))
  }
  const key = normalize(item.value)
  return flagOf(list.value.some((word) => normalize(word) === key) !== e.negated)
}

function evaluateBlank(e: Expression, here: Here, world: World): Value {
  if (e.op === 'parameter') return openFlag(world.isSet(e.label), true)
  if (e.op !== 'field') return flagOf(false)
  const row = rowOf(e, here, world)
  if (typeof row !== 'number') return undecided([row])
  const { entity, label } = e
  return openFlag(world.isBlank(entity, row, label), false, [{ kind: 'blank', entity, row, field: label }])
}

const openFlag = (value: boolean | null, negated: boolean, causes: readonly Cause[] = NO_CAUSES): Value =>
  value === null ? undecided(causes) : flagOf(value !== negated)

function evaluateAggregate(e: Extract<Expression, { op: 'aggregate' }>, here: Here, world: World): Value {
  const rows = world.below(here, e.entity, e.up)
  if (rows === null) return unknownOf('number', [{ kind: 'absentTable', entity: e.entity }])
  const wanted = e.criteria.map((c) => evaluate(c.value, here, world))
  const causes: Cause[][] = []
  const included = rows.map((row) => {
    const value = meets(e.criteria, wanted, { entity: e.entity, row }, world)
    if (value.kind === 'flag' && value.value === null) causes.push([...value.causes])
    return value.kind === 'flag' ? value.value : null
  })
  const field = e.field
  const values = rows.map((row, i) =>
    field === null || included[i] === false ? NOTHING : evaluate(field, { entity: e.entity, row }, world),
  )
  return e.aggregate.exact(values, included, joinCauses(...causes), e.entity)
}

const NOTHING: Value = quantityOf(known(fraction(0)))

/** Whether a counted row meets all criteria; one that it surely misses settles it. */
function meets(criteria: readonly Criterion[], wanted: readonly Value[], there: Here, world: World): Value {
  let open: readonly Cause[] = NO_CAUSES
  let unsettled = false
  for (let i = 0; i < criteria.length; i++) {
    const result = compareValues(
      criteria[i]!.operator,
      evaluate(criteria[i]!.field, there, world),
      wanted[i]!,
    )
    if (result.kind !== 'flag') continue
    if (result.value === false) return result
    if (result.value === null) {
      unsettled = true
      open = joinCauses(open, result.causes)
    }
  }
  return unsettled ? undecided(open) : flagOf(true)
}

function evaluateProrate(e: Extract<Expression, { op: 'prorate' }>, here: Here, world: World): Value {
  const parent = e.shared ? world.follow(here, e.shared.via) : 0
  if (typeof parent !== 'number') return unknownOf('number', [parent])
  const owner = e.shared ? { entity: e.shared.parent, row: parent } : { entity: '', row: 0 }
  const rows = world.below(owner, here.entity, e.shared?.via ?? []) ?? [here.row]
  const weights = rows.map((row) => toQuantity(evaluate(e.weight, { entity: here.entity, row }, world)))
  return prorateValue(toQuantity(evaluate(e.total, here, world)), weights, rows.indexOf(here.row), e.step)
}

/** Whether the ranked value is this row's own in the column, which is never ahead of itself. */
const isItself = ({ argument, field }: RankExpression, here: Here): boolean =>
  argument.op === 'field' &&
  field.op === 'field' &&
  argument.entity === here.entity &&
  field.entity === here.entity &&
  argument.label === field.label

type RankExpression = Extract<Expression, { op: 'rank' }>

function evaluateRank(e: RankExpression, here: Here, world: World): Value {
  const own = evaluate(e.argument, here, world)
  const rows = world.below({ entity: '', row: 0 }, e.entity, [])
  if (rows === null) return unknownOf('number', [{ kind: 'absentTable', entity: e.entity }])
  let ahead = 0
  let perhaps = 0
  const causes: (readonly Cause[])[] = []
  for (const row of rows) {
    if (row === here.row && isItself(e, here)) continue
    const other = evaluate(e.field, { entity: e.entity, row }, world)
    const result = compareValues(e.ascending ? '<' : '>', other, own)
    if (result.kind !== 'flag') continue
    if (result.value === true) ahead++
    else if (result.value === null) {
      perhaps++
      causes.push(result.causes)
    }
  }
  const low = fraction(ahead + 1)
  return quantityOf(
    perhaps === 0 ? known(low) : between(low, fraction(ahead + perhaps + 1), joinCauses(...causes)),
  )
}
