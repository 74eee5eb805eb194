import {
  FALSE,
  type FlagColumn,
  fixedNumber,
  type NumberColumn,
  TRUE,
  UNDECIDED,
} from '../language/column.ts'
import { asNumbers } from '../language/functions/coercion.ts'
import { chooseColumns, compareColumns, leastColumns, roundColumn } from '../language/kernels.ts'
import { toQuantity } from '../language/value.ts'
import type { Cause } from '../model/cause.ts'
import { COUNTED, IF_APPROVED, NONE, PERHAPS, WAIVABLE } from '../model/codes.ts'
import {
  between,
  greatest,
  hull,
  known,
  least,
  monotone,
  multiply,
  NOTHING,
  pointOf,
  type Quantity,
} from '../model/quantity.ts'
import { fraction, ONE, type Ratio, ratioOf, roundTo, ZERO } from '../model/ratio.ts'
import type { CompiledIncentive } from '../policy/compiled.ts'

import type { Evaluation } from './world.ts'

export const FEN: Ratio = fraction(1, 100)

/** The exact steps of one row's amount, in 元 (quantity in its own unit). */
export interface ExactAmount {
  readonly quantity: Quantity
  /** 应奖: after the floor. */
  readonly due: Quantity
  /** After the cap. */
  readonly capped: Quantity
  /** After the highest-only group. */
  readonly chosen: Quantity
  /** 核定: rounded once; times the years of a repeated schedule. */
  readonly approved: Quantity
  readonly years: Quantity
}

/** A row that the ledger settled: what was paid, and what it would be worth without the ledger. Money in 元. */
export interface Settled {
  readonly paid: Ratio
  readonly computed: Quantity
  /** A locked 核定 stands in place of what is computed. */
  readonly locked: boolean
  readonly year: string
}

/** An incentive on every row of its entity. */
export interface Amounts {
  readonly incentive: CompiledIncentive
  readonly state: Uint8Array
  /** 核定 in 分 of rows whose amount is decided; NaN where it is a range (see `exact`), 0 where there is none. */
  readonly fen: Float64Array
  /** The steps as columns, for sums; NaN rows go to `exact`. */
  readonly quantity: NumberColumn
  readonly due: NumberColumn
  readonly capped: NumberColumn
  /** Exact steps of one row, remembered. */
  readonly exact: (row: number) => ExactAmount
  /** False where a parameter without a value keeps the amount open. */
  readonly set: boolean
  /** Counted in the estimate under this scenario. */
  readonly included: boolean
  /** There is no table of the rows that it is paid for: nothing is known, never 0. */
  readonly absent: boolean
  /** `state` before 兑付台账 settled rows, where it did. */
  readonly judged?: Uint8Array
  readonly settled?: ReadonlyMap<number, Settled>
}

interface Draft {
  readonly incentive: CompiledIncentive
  readonly state: Uint8Array
  readonly quantity: NumberColumn
  readonly due: NumberColumn
  readonly capped: NumberColumn
  readonly steps: (row: number) => Pick<ExactAmount, 'quantity' | 'due' | 'capped'>
  readonly set: boolean
  /** Counted in the estimate under this scenario. */
  readonly included: boolean
  readonly absent: boolean
}

/** All incentives; those that share a highest-only group are settled together. */
export function amountsOf(
  incentives: readonly CompiledIncentive[],
  included: (incentive: CompiledIncentive) => boolean,
  outcomes: (entity: string, qualification: string) => Uint8Array | null,
  missing: (incentive: CompiledIncentive) => readonly string[],
  evaluation: Evaluation,
): readonly Amounts[] {
  const drafts = incentives.map((incentive) =>
    draftOf(incentive, included(incentive), outcomes, missing(incentive), evaluation),
  )
  return drafts.map((draft) => {
    const { group, entity } = draft.incentive.rule
    const rivals =
      group && included(draft.incentive)
        ? drafts.filter(
            (d) =>
              d.incentive.rule.group === group && d.incentive.rule.entity === entity && included(d.incentive),
          )
        : []
    return finish(draft, rivals.length > 1 ? rivals : [], evaluation)
  })
}

function draftOf(
  incentive: CompiledIncentive,
  included: boolean,
  outcomes: (entity: string, qualification: string) => Uint8Array | null,
  missing: readonly string[],
  evaluation: Evaluation,
): Draft {
  const { rule } = incentive
  const column = (formula: CompiledIncentive['cap']) =>
    formula ? asNumbers(evaluation.column(formula.expression, rule.entity)) : null
  const set = missing.length === 0
  const amount = set || included ? column(incentive.amount)! : fixedNumber(null)
  const floor = column(incentive.floor)
  const cap = column(incentive.cap)
  const due = floor ? leastColumns(amount, floor, -1) : amount
  return {
    incentive,
    set,
    included,
    absent: !evaluation.data.has(rule.entity),
    state: stateOf(incentive, outcomes, evaluation),
    quantity: column(incentive.quantity)!,
    due,
    capped: cap ? leastColumns(due, cap, 1) : due,
    steps: (row) => {
      const here = { entity: rule.entity, row }
      const value = (formula: CompiledIncentive['cap']) =>
        formula ? toQuantity(evaluation.value(formula.expression, here)) : null
      const [lower, upper] = [value(incentive.floor), value(incentive.cap)]
      const base = value(incentive.amount)!
      const exactDue = lower ? greatest(base, lower) : base
      return {
        quantity: value(incentive.quantity)!,
        due: exactDue,
        capped: upper ? least(exactDue, upper) : exactDue,
      }
    },
  }
}

function stateOf(
  { rule, scope }: CompiledIncentive,
  outcomes: (entity: string, qualification: string) => Uint8Array | null,
  evaluation: Evaluation,
): Uint8Array {
  const n = evaluation.data.length(rule.entity)
  const state = new Uint8Array(n)
  const qualified = rule.qualification
    ? (evaluation.columns.field(rule.entity, rule.qualification) as FlagColumn)
    : ({ kind: 'flag', values: Uint8Array.of(TRUE), fixed: true } satisfies FlagColumn)
  const codes = outcomes(rule.entity, rule.qualification)
  const scopes = scope ? (evaluation.column(scope.expression, rule.entity) as FlagColumn) : null
  for (let row = 0; row < n; row++) {
    const flag = qualified.values[qualified.fixed ? 0 : row]!
    let at =
      flag === TRUE ? COUNTED : flag === UNDECIDED ? PERHAPS : codes?.[row] === WAIVABLE ? IF_APPROVED : NONE
    if (at !== NONE && scopes && scope) {
      let inside = scopes.values[scopes.fixed ? 0 : row]!
      if (inside === UNDECIDED) {
        const exact = evaluation.value(scope.expression, { entity: rule.entity, row })
        inside = exact.kind !== 'flag' || exact.value === null ? UNDECIDED : exact.value ? TRUE : FALSE
      }
      if (inside === FALSE) at = NONE
      else if (inside === UNDECIDED && at === COUNTED) at = PERHAPS
    }
    state[row] = at
  }
  return state
}

/** Settles the group, rounds once, repeats over the years. */
function finish(draft: Draft, rivals: readonly Draft[], evaluation: Evaluation): Amounts {
  const { incentive, state } = draft
  const step = incentive.step.factor
  const remembered = new Map<number, ExactAmount>()
  const exact = (row: number): ExactAmount => {
    let amount = remembered.get(row)
    if (amount === undefined) {
      const steps = draft.steps(row)
      const chosen = rivals.length > 0 ? chosenExactly(draft, rivals, row, steps.capped) : steps.capped
      const years = yearsOf(incentive, row, evaluation)
      amount = {
        ...steps,
        chosen,
        years,
        approved: multiply(
          monotone(chosen, (x) => roundTo(x, step)),
          years,
        ),
      }
      remembered.set(row, amount)
    }
    return amount
  }
  const chosen =
    rivals.length > 0 ? chooseColumns(winner(draft, rivals), draft.capped, fixedNumber(ZERO)) : draft.capped
  const rounded = roundColumn(chosen, step, 'half')
  const perStep = step.div(FEN).valueOf()
  const fen = new Float64Array(state.length)
  const repeated = incentive.years !== undefined
  for (let row = 0; row < fen.length; row++) {
    if (state[row] === NONE) continue
    const value = repeated ? Number.NaN : rounded.values[rounded.fixed ? 0 : row]! * perStep
    fen[row] = Number.isNaN(value) && (draft.set || draft.included) ? pointFen(exact(row).approved) : value
  }
  return {
    incentive,
    state,
    fen,
    exact,
    set: draft.set,
    included: draft.included,
    absent: draft.absent,
    quantity: draft.quantity,
    due: draft.due,
    capped: draft.capped,
  }
}

const pointFen = (approved: Quantity): number => {
  const point = pointOf(approved)
  return point ? Number(point.div(FEN).valueOf()) : Number.NaN
}

const yearsOf = ({ rule, years }: CompiledIncentive, row: number, evaluation: Evaluation): Quantity =>
  years ? toQuantity(evaluation.value(years.expression, { entity: rule.entity, row })) : known(ONE)

/** Where this incentive is the highest of its group by columns; equal amounts go to the one that stands first. */
function winner(draft: Draft, rivals: readonly Draft[]): FlagColumn {
  const own = rivals.indexOf(draft)
  const flags = rivals.flatMap((rival, i) => {
    if (i === own) return []
    const theirs = chooseColumns(paid(rival.state, draft.state), rival.capped, fixedNumber(ZERO))
    return [compareColumns(i < own ? '>' : '>=', draft.capped, theirs)]
  })
  const values = new Uint8Array(draft.state.length).fill(TRUE)
  for (const flag of flags)
    for (let row = 0; row < values.length; row++)
      values[row] = Math.min(values[row]!, flag.values[flag.fixed ? 0 : row]!)
  return { kind: 'flag', values, fixed: false }
}

/** Whether a rival is paid beside `own`: what waits for approval is, where all is taken as approved. */
const isSure = (rival: number, own: number): boolean =>
  rival === COUNTED || (rival === IF_APPROVED && own === IF_APPROVED)

const paid = (state: Uint8Array, own: Uint8Array): FlagColumn => ({
  kind: 'flag',
  values: state.map((s, row) => (isSure(s, own[row]!) ? TRUE : s === PERHAPS ? UNDECIDED : FALSE)),
  fixed: false,
})

/** The group on one row exactly: an alternative is 0 only when that is decided. */
function chosenExactly(draft: Draft, rivals: readonly Draft[], row: number, own: Quantity): Quantity {
  const at = rivals.indexOf(draft)
  let result = own
  rivals.forEach((rival, i) => {
    const sure = isSure(rival.state[row]!, draft.state[row]!)
    if (i === at || !(sure || rival.state[row] === PERHAPS)) return
    const theirs = rival.steps(row).capped
    const wins = i < at ? above(own, theirs) : atLeast(own, theirs)
    if (wins) return
    const loses = sure && (i < at ? atLeast(theirs, own) : above(theirs, own))
    result = loses ? NOTHING : hull(NOTHING, result, theirs.causes)
  })
  return result
}

const atLeast = (a: Quantity, b: Quantity): boolean =>
  a.low !== null && b.high !== null && a.low.compare(b.high) >= 0
const above = (a: Quantity, b: Quantity): boolean =>
  a.low !== null && b.high !== null && a.low.compare(b.high) > 0

/** The amount of a row as a range in 元, whatever path decided it. */
export function amountAt(amounts: Amounts, row: number): Quantity {
  const fen = amounts.fen[row]!
  if (!Number.isNaN(fen)) return known(ratioOf(fen).mul(FEN))
  if (!amounts.set && !amounts.included) return between(ZERO, null, NOT_SET)
  return amounts.exact(row).approved
}

const NOT_SET: readonly Cause[] = [{ kind: 'notSet', parameter: '' }]
