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
  /** The completed rows' sum as far as it is decided; of a ratio, what the counted stages give. */
  readonly done: Ratio | null
  /** The sum over the counted stages; null where one of its rows is open. */
  readonly counted: Ratio | null
  readonly range: Quantity
  /** null where the target tells no stages: a ratio, an entity without them. */
  readonly underWay: Quantity | null
  readonly planned: Quantity | null
  /** counted ÷ value, not capped; null where there is none. */
  readonly ratio: Ratio | null
  /** 完成率: done ÷ value, not capped; null where there is none. */
  readonly completion: Ratio | null
  /** A rate without a base: met, and shown as '—'. */
  readonly empty: boolean
  readonly met: boolean | null
  /** Floored at 0, signed for "=". */
  readonly gap: Ratio | null
}

/** What was summed for one row of a level. */
type Sums = Pick<Coverage, 'done' | 'counted' | 'range' | 'underWay' | 'planned' | 'empty'>

/** A target for every row of its level, counted rows only. */
export function coverageOf(target: CompiledTarget, evaluation: Evaluation): readonly Coverage[] {
  const goal = (formula: CompiledTarget['value'], row: number): Quantity =>
    toQuantity(evaluation.value(formula.expression, { entity: target.rule.level, row }))
  const { value, upper } = target
  return sumsOf(target, evaluation).map((sums, row) =>
    judgeTarget(target, row, goal(value, row), upper ? goal(upper, row) : null, sums),
  )
}

function sumsOf(target: CompiledTarget, evaluation: Evaluation): readonly Sums[] {
  const { rule, measure, denominator } = target
  if (!evaluation.data.leads(rule.entity, target.up)) return withoutRows(target, evaluation)
  const membership = membershipOf(target, evaluation)
  const staged = stageField(target, evaluation) !== null
  const stages: readonly Stage[] = staged ? rule.stages : ['done']
  if (denominator)
    return ratios(target, denominator, membership, stages, evaluation).map(({ done, ...rest }) => ({
      ...rest,
      done,
      counted: done,
      underWay: null,
      planned: null,
    }))
  const over = summing(target, membership, evaluation)
  const { sure, range } = over(measure, stages)
  const of = (stage: Stage): readonly Quantity[] => over(measure, [stage]).sure
  const completed = !staged || stages.join() === 'done' ? sure : of('done')
  const [underWay, planned] = staged ? [of('underWay'), of('planned')] : []
  return sure.map((counted, row) => ({
    done: pointOf(completed[row]!),
    counted: pointOf(counted),
    range: range[row]!,
    underWay: underWay?.[row] ?? null,
    planned: planned?.[row] ?? null,
    empty: false,
  }))
}

/** Where the counted table is absent, or does not say whose its rows are, nothing is known: never 0. */
function withoutRows({ rule }: CompiledTarget, evaluation: Evaluation): Sums[] {
  const open = between(null, null, [{ kind: 'absentTable', entity: rule.entity }])
  const sums = { done: null, counted: null, range: open, underWay: open, planned: open, empty: false }
  return Array.from({ length: evaluation.data.length(rule.level) }, () => sums)
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
    const rows = open[level]!
    const base = rows.every((row) => row?.pairs.length === 1 && row.rays.length === 0)
      ? rows.reduce((a, row) => ({ n: a.n.add(row!.pairs[0]!.n), d: a.d.add(row!.pairs[0]!.d) }), {
          n: top,
          d: d[level]!,
        })
      : null
    if (base?.d.n === 0n) return { done: null, range: NOTHING, empty: true }
    if (base)
      return {
        done: base.n.div(base.d).mul(scale),
        range: known(base.n.div(base.d).mul(scale)),
        empty: false,
      }
    const { low, high } = ratioRange({ n: top, d: d[level]! }, rows)
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
  sums: Sums,
): Coverage {
  const { comparator } = target.rule
  const { done, counted, range, empty } = sums
  const goal = pointOf(value)
  const ceiling = upper && pointOf(upper)
  const met = empty
    ? true
    : comparator === 'between'
      ? both(compareQuantities('>=', range, value), upper ? compareQuantities('<=', range, upper) : true)
      : compareQuantities(comparator, range, value)
  const over = (x: Ratio | null): Ratio | null =>
    x && goal && goal.n !== 0n && comparator !== '<=' && !empty ? x.div(goal) : null
  return {
    target,
    row,
    value,
    upper,
    ...sums,
    ratio: over(counted),
    completion: over(done),
    met,
    gap: gapOf(comparator, counted, goal, ceiling),
  }
}

const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true

function gapOf(
  comparator: CompiledTarget['rule']['comparator'],
  counted: Ratio | null,
  goal: Ratio | null,
  ceiling: Ratio | null,
): Ratio | null {
  if (!counted || !goal) return null
  const short = goal.sub(counted)
  switch (comparator) {
    case '=':
      return short
    case '<=':
      return positive(short.neg())
    case '>=':
      return positive(short)
    case 'between':
      return short.s > 0n && short.n > 0n ? short : ceiling ? positive(counted.sub(ceiling)) : ZERO
  }
}

const positive = (x: Ratio): Ratio => (x.s < 0n ? ZERO : x)
