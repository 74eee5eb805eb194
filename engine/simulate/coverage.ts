import { briefly } from '../language/buffers.ts'
import { fixedNumber, type NumberColumn, TRUE, UNDECIDED } from '../language/column.ts'
import { asNumbers } from '../language/functions/coercion.ts'
import { compareQuantities } from '../language/functions/comparison.ts'
import { toQuantity } from '../language/value.ts'
import { joinCauses, NO_CAUSES } from '../model/cause.ts'
import type { Stage } from '../model/field.ts'
import type { Payable } from '../model/payable.ts'
import { add, between, greatest, known, least, NOTHING, pointOf, type Quantity } from '../model/quantity.ts'
import { ONE, type Ratio, ZERO } from '../model/ratio.ts'
import type { CompiledTarget } from '../policy/compiled.ts'
import { type ExactSums, exactSums, quantityIn } from './exactSum.ts'
import { type Members, membersOf, stageField } from './membership.ts'
import { type OpenRow, pairsOf, ratioRange } from './ratioRange.ts'
import { once } from './remember.ts'
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

/** A target for every row of its level. */
export interface TargetStage {
  readonly target: CompiledTarget
  /** The sums over rows of some stages only. */
  readonly isStaged: boolean
  /** The sums over rows that surely count, by row of the level; null for a ratio, and where there are no rows. */
  readonly counted: ExactSums | null
  readonly coverages: () => readonly Coverage[]
}

/** `payable` are the rows that the target's qualification and scope let in. */
export function coverageOf(
  target: CompiledTarget,
  payable: () => Payable,
  evaluation: Evaluation,
): TargetStage {
  const goal = (formula: CompiledTarget['value'], row: number): Quantity =>
    toQuantity(evaluation.value(formula.expression, { entity: target.rule.level, row }))
  const { value, upper } = target
  const { counted, all } = sumsOf(target, payable, evaluation)
  return {
    target,
    isStaged: stageField(target, evaluation) !== null,
    counted,
    coverages: once(() =>
      all().map((sums, row) =>
        judgeTarget(target, row, goal(value, row), upper ? goal(upper, row) : null, sums),
      ),
    ),
  }
}

function sumsOf(
  target: CompiledTarget,
  payable: () => Payable,
  evaluation: Evaluation,
): { counted: ExactSums | null; all: () => readonly Sums[] } {
  const { rule, measure, denominator } = target
  if (!evaluation.data.leads(rule.entity, target.up))
    return { counted: null, all: () => withoutRows(target, evaluation) }
  const members = membersOf(target, payable(), evaluation)
  const staged = stageField(target, evaluation) !== null
  const stages: readonly Stage[] = staged ? rule.stages : ['done']
  if (denominator)
    return {
      counted: null,
      all: () =>
        ratios(target, denominator, members(stages), evaluation).map(({ done, ...rest }) => ({
          ...rest,
          done,
          counted: done,
          underWay: null,
          planned: null,
        })),
    }
  const over = summing(target, members, evaluation)
  const { sums, sure, range } = over(measure, stages)
  const all = () => {
    const counted = sure()
    const completed = !staged || stages.join() === 'done' ? counted : over(measure, ['done']).sure()
    const [underWay, planned] = staged
      ? [over(measure, ['underWay']).sure(), over(measure, ['planned']).sure()]
      : []
    const ranges = range()
    return counted.map((q, row) => ({
      done: pointOf(completed[row]!),
      counted: pointOf(q),
      range: ranges[row]!,
      underWay: underWay?.[row] ?? null,
      planned: planned?.[row] ?? null,
      empty: false,
    }))
  }
  return { counted: sums, all }
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
  { rows, counts }: Members,
  evaluation: Evaluation,
): { done: Ratio | null; range: Quantity; empty: boolean }[] {
  const { rule, measure } = target
  const { entity } = rule
  const levels = evaluation.data.length(rule.level)
  const owners = ownersOf(target, evaluation)
  const [tops, bottoms] = [measure, denominator].map((f) =>
    asNumbers(evaluation.column(f.expression, entity, rows)),
  ) as [NumberColumn, NumberColumn]
  const open: OpenRow[][] = Array.from({ length: levels }, () => [])
  const settled = owners.slice()
  const isKnown = (column: NumberColumn, k: number) => !Number.isNaN(column.values[column.fixed ? 0 : k]!)
  rows.forEach((row, k) => {
    const sure = counts === null || counts[k] === TRUE
    if (sure && isKnown(tops, k) && isKnown(bottoms, k)) return
    settled[row] = levels
    const here = { entity, row }
    open[owners[row]!]?.push(pairsOf(measure.expression, denominator.expression, here, !sure, evaluation))
  })
  const sum = (column: NumberColumn, formula: CompiledTarget['measure']) => {
    const sums = exactSums(column, levels, rows, settled, (row) =>
      toQuantity(evaluation.value(formula.expression, { entity, row })),
    )
    return Array.from({ length: levels }, (_, level) => pointOf(quantityIn(sums, level))!)
  }
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
function summing(
  target: CompiledTarget,
  membersIn: (stages: readonly Stage[]) => Members,
  evaluation: Evaluation,
) {
  const { entity, level } = target.rule
  const levels = evaluation.data.length(level)
  return (formula: CompiledTarget['measure'], stages: readonly Stage[]) => {
    const members = membersIn(stages)
    const [sureRows, openRows] = [rowsOf(members, TRUE), rowsOf(members, UNDECIDED)]
    const { expression } = formula
    const owners = ownersOf(target, evaluation)
    const over = (
      rows: Int32Array,
      column: NumberColumn,
      value: (q: Quantity) => Quantity,
      isWhole = false,
    ) => {
      const exact = (row: number) => value(toQuantity(evaluation.value(expression, { entity, row })))
      return exactSums(column, levels, rows, owners, exact, isWhole)
    }
    const lasting = evaluation.columns.lasting(expression, entity)
    const sums = briefly(() =>
      lasting?.kind === 'number'
        ? over(sureRows, lasting, (q) => q, true)
        : over(sureRows, asNumbers(evaluation.column(expression, entity, sureRows)), (q) => q),
    )
    const sure = once(() => Array.from({ length: levels }, (_, row) => quantityIn(sums, row)))
    const range = (): readonly Quantity[] => {
      if (openRows.length === 0) return sure()
      // Few rows may count: each is added exactly, between nothing and its measure.
      const below = over(openRows, fixedNumber(null), (q) => least(q, NOTHING))
      const above = over(openRows, fixedNumber(null), (q) => greatest(q, NOTHING))
      return sure().map((q, row) => {
        const [low, high] = [quantityIn(below, row), quantityIn(above, row)]
        return add(q, between(low.low, high.high, joinCauses(low.causes, high.causes)))
      })
    }
    return { sums, sure, range }
  }
}

function rowsOf({ rows, counts }: Members, wanted: number): Int32Array {
  if (counts === null) return wanted === TRUE ? rows : NO_ROWS
  const kept = new Int32Array(rows.length)
  let n = 0
  for (let k = 0; k < rows.length; k++) {
    kept[n] = rows[k]!
    n += counts[k] === wanted ? 1 : 0
  }
  return kept.subarray(0, n)
}

const NO_ROWS = new Int32Array(0)

/** The level's row of each row; the number of them where there is none. */
const ownersOf = ({ rule, up }: CompiledTarget, { data }: Evaluation): Int32Array =>
  data.owners(rule.entity, rule.level === rule.entity ? [] : up, rule.level)

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
