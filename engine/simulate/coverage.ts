import { FALSE, fixedNumber, type NumberColumn, TRUE, UNDECIDED } from '../language/column.ts'
import { asNumbers } from '../language/functions/coercion.ts'
import { compareQuantities } from '../language/functions/comparison.ts'
import { toQuantity } from '../language/value.ts'
import { joinCauses, NO_CAUSES } from '../model/cause.ts'
import type { Stage } from '../model/field.ts'
import { add, between, greatest, known, least, NOTHING, pointOf, type Quantity } from '../model/quantity.ts'
import { ONE, type Ratio, ZERO } from '../model/ratio.ts'
import type { CompiledTarget } from '../policy/compiled.ts'
import { exactSums } from './exactSum.ts'
import { type Membership, membershipOf, stageField } from './membership.ts'
import { type OpenRow, pairsOf, ratioRange } from './ratioRange.ts'
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

/** A target for every row of its level, counted rows only. */
export function coverageOf(target: CompiledTarget, evaluation: Evaluation): readonly Coverage[] {
  const { rule, measure, denominator } = target
  if (!evaluation.data.leads(rule.entity, target.up)) return withoutRows(target, evaluation)
  const membership = membershipOf(target, evaluation)
  const staged = stageField(target, evaluation) !== null
  const stages: readonly Stage[] = staged ? rule.stages : ['done']
  const sums = summing(target, membership, evaluation)
  const counted = sums(measure, stages)
  const nothing = counted.sure.map(() => NOTHING)
  const goal = goalsOf(target, evaluation)
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
  return ratios(target, denominator, membership, stages, evaluation).map(({ done, range, empty }, row) =>
    judged(row, done, range, [nothing, nothing], empty),
  )
}

const goalsOf =
  ({ rule }: CompiledTarget, evaluation: Evaluation) =>
  (formula: CompiledTarget['value'], row: number): Quantity =>
    toQuantity(evaluation.value(formula.expression, { entity: rule.level, row }))

/** Where the counted table is absent, or does not say whose its rows are, nothing is known: never 0. */
function withoutRows(target: CompiledTarget, evaluation: Evaluation): Coverage[] {
  const { rule, value, upper } = target
  const open = between(null, null, [{ kind: 'absentTable', entity: rule.entity }])
  const goal = goalsOf(target, evaluation)
  return Array.from({ length: evaluation.data.length(rule.level) }, (_, row) =>
    judgeTarget(
      target,
      row,
      goal(value, row),
      upper ? goal(upper, row) : null,
      null,
      open,
      open,
      open,
      false,
    ),
  )
}

/** A ratio of sums for every row of the level; rows that leave it open are weighed one by one. */
function ratios(
  target: CompiledTarget,
  denominator: CompiledTarget['measure'],
  membership: Membership,
  stages: readonly Stage[],
  evaluation: Evaluation,
): { done: Ratio | null; range: Quantity; empty: boolean }[] {
  const { rule, measure } = target
  const levels = evaluation.data.length(rule.level)
  const ownerOf = ownersOf(target, evaluation)
  const [tops, bottoms] = [measure, denominator].map((f) =>
    asNumbers(evaluation.column(f.expression, rule.entity)),
  ) as [NumberColumn, NumberColumn]
  const open: OpenRow[][] = Array.from({ length: levels }, () => [])
  const settled = new Uint8Array(membership.rows)
  const at = (column: NumberColumn, row: number) => column.values[column.fixed ? 0 : row]!
  for (let row = 0; row < membership.rows; row++) {
    const counts = membership.any(row, stages)
    if (counts === FALSE) continue
    if (counts === TRUE && !Number.isNaN(at(tops, row)) && !Number.isNaN(at(bottoms, row))) settled[row] = 1
    else
      open[ownerOf(row)]?.push(
        pairsOf(
          measure.expression,
          denominator.expression,
          { entity: rule.entity, row },
          counts !== TRUE,
          evaluation,
        ),
      )
  }
  const sum = (column: NumberColumn, formula: CompiledTarget['measure']) =>
    exactSums(
      column,
      membership.rows,
      levels,
      (row) => (settled[row] ? ownerOf(row) : -1),
      (row) => toQuantity(evaluation.value(formula.expression, { entity: rule.entity, row })),
    ).map((q) => pointOf(q)!)
  const [n, d] = [sum(tops, measure), sum(bottoms, denominator)]
  const scale = unitFactor(target)
  return n.map((top, level) => {
    const pairs = open[level]!
    const base = pairs.every((p) => p?.length === 1)
      ? pairs.reduce((a, p) => ({ n: a.n.add(p![0]!.n), d: a.d.add(p![0]!.d) }), { n: top, d: d[level]! })
      : null
    if (base?.d.n === 0n) return { done: null, range: NOTHING, empty: true }
    if (base)
      return {
        done: base.n.div(base.d).mul(scale),
        range: known(base.n.div(base.d).mul(scale)),
        empty: false,
      }
    const { low, high } = ratioRange({ n: top, d: d[level]! }, pairs)
    return {
      done: null,
      range: between(low && low.mul(scale), high && high.mul(scale), NO_CAUSES),
      empty: false,
    }
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
    const sure = over(TRUE, column, exact)
    // Few rows may count: each is added exactly, between nothing and its measure.
    const below = over(UNDECIDED, fixedNumber(null), (row) => least(exact(row), NOTHING))
    const above = over(UNDECIDED, fixedNumber(null), (row) => greatest(exact(row), NOTHING))
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
  const met = empty
    ? true
    : comparator === 'between'
      ? both(compareQuantities('>=', range, value), upper ? compareQuantities('<=', range, upper) : true)
      : compareQuantities(comparator, range, value)
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
