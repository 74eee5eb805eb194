import {
  FALSE,
  type FlagColumn,
  fixedNumber,
  type NumberColumn,
  TRUE,
  UNDECIDED,
} from '../language/column.ts'
import { asNumbers } from '../language/functions/coercion.ts'
import { compareQuantities } from '../language/functions/comparison.ts'
import { leastColumns } from '../language/kernels.ts'
import { toQuantity, type Value } from '../language/value.ts'
import { joinCauses, NO_CAUSES } from '../model/cause.ts'
import { STAGES, type Stage } from '../model/field.ts'
import {
  add,
  between,
  divide,
  greatest,
  hull,
  known,
  least,
  NOTHING,
  pointOf,
  type Quantity,
} from '../model/quantity.ts'
import { ONE, type Ratio, ZERO } from '../model/ratio.ts'
import type { CompiledTarget } from '../policy/compiled.ts'
import { exactSums } from './exactSum.ts'
import type { Evaluation } from './world.ts'

/** A target on one row of its level. Figures are in the target's unit; `met` is null where it is open. */
export interface Coverage {
  readonly target: CompiledTarget
  /** Row of the level's entity. */
  readonly row: number
  readonly value: Quantity
  readonly upper: Quantity | null
  /** Counted stages, as far as decided: the counted rows' sum, null where one of them is open. */
  readonly done: Ratio | null
  readonly range: Quantity
  readonly underWay: Quantity
  readonly planned: Quantity
  /** done ÷ value, not capped; null where there is none. */
  readonly ratio: Ratio | null
  /** A rate without a base: met, and shown as '—'. */
  readonly empty: boolean
  readonly met: boolean | null
  /** Floored at 0, signed for "=". */
  readonly gap: Ratio | null
}

/** Whether a row counts, by the columns: not, perhaps, surely. */
interface Membership {
  readonly any: (row: number, stages: readonly Stage[]) => number
  readonly rows: number
}

/** A target for every row of its level, counted rows only. */
export function coverageOf(target: CompiledTarget, evaluation: Evaluation): readonly Coverage[] {
  const { rule, measure, denominator } = target
  const membership = membershipOf(target, evaluation)
  const staged = stageField(target, evaluation) !== null
  const stages: readonly Stage[] = staged ? rule.stages : ['done']
  const sums = summing(target, membership, evaluation)
  const counted = sums(measure, stages)
  const nothing = counted.sure.map(() => NOTHING)
  const goal = (formula: CompiledTarget['value'], row: number) =>
    toQuantity(evaluation.value(formula.expression, { entity: rule.level, row }))
  const judged = (
    row: number,
    done: Ratio | null,
    range: Quantity,
    [underWay, planned]: readonly Quantity[][],
    empty: boolean,
  ) =>
    judgeTarget(
      target,
      row,
      goal(target.value, row),
      target.upper ? goal(target.upper, row) : null,
      done,
      range,
      underWay![row]!,
      planned![row]!,
      empty,
    )
  if (!denominator) {
    const others = (['underWay', 'planned'] as const).map((s) => (staged ? sums(measure, [s]).sure : nothing))
    return counted.sure.map((q, row) => judged(row, pointOf(q), counted.range[row]!, others, false))
  }
  const bases = sums(denominator, stages)
  const scale = unitFactor(target)
  return counted.sure.map((q, row) => {
    const base = bases.sure[row]!
    const empty = pointOf(base)?.n === 0n && pointOf(bases.range[row]!) !== null
    const range = empty
      ? NOTHING
      : ratioRange(q, base, openRows(target, membership, stages, row, evaluation), evaluation, target, scale)
    const done =
      pointOf(q) && pointOf(base) && !empty && pointOf(base)!.n !== 0n
        ? pointOf(q)!.div(pointOf(base)!).mul(scale)
        : null
    return judged(row, done, range, [nothing, nothing], empty)
  })
}

/** Sums of a formula by the level's rows: over rows that surely count, and with those that may. */
function summing(target: CompiledTarget, membership: Membership, evaluation: Evaluation) {
  const { rule } = target
  const levels = evaluation.data.length(rule.level)
  const ownerOf = ownersOf(target, evaluation)
  return (
    formula: CompiledTarget['measure'],
    stages: readonly Stage[],
  ): { sure: Quantity[]; range: Quantity[] } => {
    const column = asNumbers(evaluation.column(formula.expression, rule.entity))
    const exact = (row: number) =>
      toQuantity(evaluation.value(formula.expression, { entity: rule.entity, row }))
    const over = (wanted: number, of: NumberColumn, value: (row: number) => Quantity) =>
      exactSums(
        of,
        membership.rows,
        levels,
        (row) => (membership.any(row, stages) === wanted ? ownerOf(row) : -1),
        value,
      )
    const zero = fixedNumber(ZERO)
    const sure = over(TRUE, column, exact)
    const below = over(UNDECIDED, leastColumns(column, zero, 1), (row) => least(exact(row), NOTHING))
    const above = over(UNDECIDED, leastColumns(column, zero, -1), (row) => greatest(exact(row), NOTHING))
    const range = sure.map((q, i) =>
      add(q, between(below[i]!.low, above[i]!.high, joinCauses(below[i]!.causes, above[i]!.causes))),
    )
    return { sure, range }
  }
}

function ownersOf({ rule, up }: CompiledTarget, evaluation: Evaluation): (row: number) => number {
  if (rule.level === rule.entity) return (row) => row
  const owners = evaluation.data.follow(rule.entity, up)
  return (row) => owners[row]!
}

function openRows(
  target: CompiledTarget,
  membership: Membership,
  stages: readonly Stage[],
  level: number,
  evaluation: Evaluation,
): number[] {
  const ownerOf = ownersOf(target, evaluation)
  const rows: number[] = []
  for (let row = 0; row < membership.rows; row++)
    if (ownerOf(row) === level && membership.any(row, stages) === UNDECIDED) rows.push(row)
  return rows
}

/** Brings measure ÷ denominator to the target's unit. */
function unitFactor({ measure, denominator, unit }: CompiledTarget): Ratio {
  const factor = (t: CompiledTarget['measure']['expression']['type']): Ratio =>
    t.kind === 'number' && t.unit ? t.unit.factor : ONE
  return factor(measure.expression.type).div(factor(denominator!.expression.type)).div(unit.factor)
}

function judgeTarget(
  target: CompiledTarget,
  row: number,
  value: Quantity,
  upper: Quantity | null,
  done: Ratio | null,
  range: Quantity,
  underWay: Quantity,
  planned: Quantity,
  empty: boolean,
): Coverage {
  const { comparator } = target.rule
  const goal = pointOf(value)
  const ceiling = upper && pointOf(upper)
  const reached = done === null ? range : known(done)
  const met = empty
    ? true
    : comparator === 'between'
      ? both(compareQuantities('>=', reached, value), upper ? compareQuantities('<=', reached, upper) : true)
      : compareQuantities(comparator, reached, value)
  const ratio = done && goal && goal.n !== 0n && comparator !== '<=' && !empty ? done.div(goal) : null
  return {
    target,
    row,
    value,
    upper,
    done: empty ? null : done,
    range,
    underWay,
    planned,
    ratio,
    empty,
    met,
    gap: gapOf(comparator, done, goal, ceiling),
  }
}

const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true

function gapOf(
  comparator: CompiledTarget['rule']['comparator'],
  done: Ratio | null,
  goal: Ratio | null,
  ceiling: Ratio | null,
): Ratio | null {
  if (!done || !goal) return null
  const short = goal.sub(done)
  switch (comparator) {
    case '=':
      return short
    case '<=':
      return positive(short.neg())
    case '>=':
      return positive(short)
    case 'between':
      return short.s > 0n && short.n > 0n ? short : ceiling ? positive(done.sub(ceiling)) : ZERO
  }
}

const positive = (x: Ratio): Ratio => (x.s < 0n ? ZERO : x)

export const stageField = ({ rule }: CompiledTarget, evaluation: Evaluation): string | null => {
  const entity = evaluation.compiled.entities.get(rule.entity)
  return entity?.fields.find((f) => f.type === 'stage')?.label ?? null
}

/** Qualification, scope, period and stage of every row, as one three-valued answer. */
function membershipOf(target: CompiledTarget, evaluation: Evaluation): Membership {
  const { rule, scope } = target
  const n = evaluation.data.length(rule.entity)
  const flags: FlagColumn[] = []
  if (rule.qualification) flags.push(evaluation.columns.field(rule.entity, rule.qualification) as FlagColumn)
  const counts = new Uint8Array(n).fill(TRUE)
  const scopes = scope ? (evaluation.column(scope.expression, rule.entity) as FlagColumn) : null
  const periods = periodOf(target, evaluation)
  for (let row = 0; row < n; row++) {
    let at = periods(row)
    for (const flag of flags) at = Math.min(at, flag.values[flag.fixed ? 0 : row]!)
    if (at !== FALSE && scopes && scope)
      at = Math.min(at, flagCode(evaluation.flag(scope.expression, scopes, { entity: rule.entity, row })))
    counts[row] = at
  }
  const label = stageField(target, evaluation)
  const stage = label === null ? null : (row: number) => evaluation.data.raw(rule.entity, label, row)
  return {
    rows: n,
    any: (row, wanted) => {
      if (counts[row] === FALSE || stage === null) return counts[row]!
      const word = stage(row)
      if (word === null || word === '') return Math.min(counts[row]!, UNDECIDED)
      return wanted.includes(STAGES[String(word)]!) ? counts[row]! : FALSE
    },
  }
}

const flagCode = (v: Value): number =>
  v.kind === 'flag' && v.value !== null ? (v.value ? TRUE : FALSE) : UNDECIDED

/** Whether a row's date or year lies in the target's period, ends included. */
function periodOf({ rule, from, to }: CompiledTarget, evaluation: Evaluation): (row: number) => number {
  if (!rule.dateField || (!from && !to)) return () => TRUE
  const end = (f: CompiledTarget['from']) =>
    f ? toQuantity(evaluation.value(f.expression, { entity: rule.level, row: 0 })) : null
  const [first, last] = [end(from), end(to)]
  const column = asNumbers(evaluation.columns.field(rule.entity, rule.dateField))
  const [low, high] = [first && pointOf(first), last && pointOf(last)].map((x) => (x ? x.valueOf() : null))
  const factor = column.scale.valueOf()
  return (row) => {
    const x = column.values[column.fixed ? 0 : row]! * factor
    if (Number.isNaN(x) || (first && low === null) || (last && high === null)) return UNDECIDED
    return (low === null || x >= low!) && (high === null || x <= high!) ? TRUE : FALSE
  }
}

/**
 * The range of a ratio of sums, row by row: the ratio of the rows that surely count, and the ratios of those that
 * may; a ratio of sums lies between the ratios of its parts, so it is never beyond 100 % where no row is.
 */
function ratioRange(
  n: Quantity,
  d: Quantity,
  open: readonly number[],
  evaluation: Evaluation,
  { rule, measure, denominator }: CompiledTarget,
  scale: Ratio,
): Quantity {
  const ratios = pointOf(d)?.n === 0n ? [] : [divide(n, d)]
  for (const row of open) {
    const here = { entity: rule.entity, row }
    ratios.push(
      divide(
        toQuantity(evaluation.value(measure.expression, here)),
        toQuantity(evaluation.value(denominator!.expression, here)),
      ),
    )
  }
  const range = ratios.reduce((a, b) => hull(a, b, NO_CAUSES))
  return {
    low: range.low && range.low.mul(scale),
    high: range.high && range.high.mul(scale),
    causes: range.causes,
  }
}
