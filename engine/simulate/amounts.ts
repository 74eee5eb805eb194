import { briefly, zeros } from '../language/buffers.ts'
import {
  FALSE,
  type FlagColumn,
  fixedNumber,
  maskOf,
  type NumberColumn,
  SAFE,
  TRUE,
  UNDECIDED,
} from '../language/column.ts'
import { asNumbers } from '../language/functions/coercion.ts'
import { chooseColumns, compareColumns, leastColumns, roundColumn } from '../language/kernels.ts'
import { sumProduct } from '../language/product.ts'
import { toQuantity } from '../language/value.ts'
import type { Cause } from '../model/cause.ts'
import { COUNTED, IF_APPROVED, NONE, PERHAPS } from '../model/codes.ts'
import { type Payable, placeOf, standingAt } from '../model/payable.ts'
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
import { fraction, ONE, type Ratio, roundTo, ZERO } from '../model/ratio.ts'
import type { CompiledIncentive } from '../policy/compiled.ts'
import type { Formula } from '../policy/formula.ts'
import { type FenSums, fenIn, plainSums, sumRounded } from './fenSums.ts'
import { once } from './remember.ts'
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

/** Quantity, 应奖 and what the cap leaves of it, as columns. */
export interface Steps {
  readonly quantity: NumberColumn
  readonly due: NumberColumn
  readonly capped: NumberColumn
}

/** An incentive on the rows that it may be paid for. */
export interface Amounts extends Payable {
  readonly incentive: CompiledIncentive
  /** 核定 in 分 of `rows`; NaN where it is a range (see `exact`). Made when somebody asks. */
  readonly money: () => Float64Array
  /** The sums by town where every row is paid a known amount; null otherwise. */
  readonly plain: FenSums | null
  /** The steps as columns, for sums, on `rows` (of `judged` where that is set); NaN rows go to `exact`. */
  readonly steps: () => Steps
  /** Exact steps of one row, remembered. */
  readonly exact: (row: number) => ExactAmount
  /** False where a parameter without a value keeps the amount open. */
  readonly set: boolean
  /** Counted in the estimate under this scenario. */
  readonly included: boolean
  /** There is no table of the rows that it is paid for: nothing is known, never 0. */
  readonly absent: boolean
  /** Who was paid before 兑付台账 settled rows, where it did. */
  readonly judged?: Payable
  readonly settled?: ReadonlyMap<number, Settled>
}

interface Draft extends Paying {
  /** After the cap, on the payable rows. */
  readonly capped: () => NumberColumn
  readonly stepsAt: (row: number) => Pick<ExactAmount, 'quantity' | 'due' | 'capped'>
}

/** What an incentive's amounts are made of, under one scenario. */
export interface Paying {
  readonly incentive: CompiledIncentive
  readonly payable: Payable
  readonly included: boolean
  readonly set: boolean
}

/** An incentive alone, or the members of a highest-only group that are included, settled together. */
export function amountsOf(members: readonly Paying[], evaluation: Evaluation): readonly Amounts[] {
  const rows =
    members.length === 1
      ? members[0]!.payable.rows
      : Int32Array.from(new Set(members.flatMap((m) => [...m.payable.rows]))).sort()
  return briefly(() => {
    const drafts = members.map((m) => draftOf({ ...m, payable: on(rows, m.payable) }, evaluation))
    return drafts.map((draft) => finish(draft, members.length === 1 ? [] : drafts, evaluation))
  })
}

/** The same on a longer list of rows. */
const on = (rows: Int32Array, payable: Payable): Payable =>
  rows === payable.rows
    ? payable
    : { rows, standings: Uint8Array.from(rows, (row) => standingAt(payable, row)), isCounted: false }

/** 应奖 and what the cap leaves of it. */
function cappedOf(
  { incentive, payable, included, set }: Paying,
  evaluation: Evaluation,
): Omit<Steps, 'quantity'> {
  const column = (formula: Formula) =>
    asNumbers(evaluation.column(formula.expression, incentive.rule.entity, payable.rows))
  const amount = set || included ? column(incentive.amount) : fixedNumber(null)
  const due = incentive.floor ? leastColumns(amount, column(incentive.floor), -1) : amount
  return { due, capped: incentive.cap ? leastColumns(due, column(incentive.cap), 1) : due }
}

function draftOf(paying: Paying, evaluation: Evaluation): Draft {
  const { incentive } = paying
  return {
    ...paying,
    capped: () => cappedOf(paying, evaluation).capped,
    stepsAt: (row) => {
      const here = { entity: incentive.rule.entity, row }
      const value = (formula: Formula | undefined) =>
        formula ? toQuantity(evaluation.value(formula.expression, here)) : null
      const [lower, upper] = [value(incentive.floor), value(incentive.cap)]
      const base = value(incentive.amount)!
      const due = lower ? greatest(base, lower) : base
      return { quantity: value(incentive.quantity)!, due, capped: upper ? least(due, upper) : due }
    },
  }
}

/** The group settled and rounded once, in steps of rounding; undecided where it is repeated over years. */
function roundedOf(draft: Draft, rivals: readonly Draft[]): NumberColumn {
  if (draft.incentive.years) return fixedNumber(null)
  const capped = draft.capped()
  const chosen = rivals.length > 0 ? chooseColumns(winner(draft, rivals), capped, fixedNumber(ZERO)) : capped
  return roundColumn(chosen, draft.incentive.step.factor, 'half')
}

/** Settles the group, rounds once, repeats over the years. */
function finish(draft: Draft, rivals: readonly Draft[], evaluation: Evaluation): Amounts {
  const { incentive, payable, included, set } = draft
  const { rows, standings } = payable
  const step = incentive.step.factor
  const remembered = new Map<number, ExactAmount>()
  const exact = (row: number): ExactAmount => {
    let amount = remembered.get(row)
    if (amount === undefined) {
      const steps = draft.stepsAt(row)
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
  const inFen = fenIn(step)
  const absent = !evaluation.data.has(incentive.rule.entity)
  const plain = payable.isCounted && !absent ? plainOf(draft, rivals, evaluation) : null
  const filled = (): Float64Array => {
    const money = fenOf(roundedOf(draft, rivals), inFen, rows.length)
    for (let k = 0; k < (plain ? 0 : rows.length); k++) {
      if (standings[k] === NONE) money[k] = 0
      else if (Number.isNaN(money[k]) && (set || included)) money[k] = pointFen(exact(rows[k]!).approved)
    }
    return money
  }
  return {
    ...payable,
    incentive,
    included,
    set,
    absent,
    money: once(filled),
    plain,
    exact,
    steps: once(() => ({
      ...cappedOf(draft, evaluation),
      quantity: asNumbers(evaluation.column(incentive.quantity.expression, incentive.rule.entity, rows)),
    })),
  }
}

/** Sums by town where every row is paid a known amount. */
function plainOf(draft: Draft, rivals: readonly Draft[], evaluation: Evaluation): FenSums | null {
  const { incentive, payable } = draft
  const { entity } = incentive.rule
  const towns = evaluation.data.towns(entity)
  const sums = zeros(towns.sizes.length)
  const isAlone = rivals.length === 0 && !incentive.years && !incentive.floor
  const product =
    isAlone && (draft.set || draft.included) ? evaluation.product(incentive.amount.expression, entity) : null
  const cap = incentive.cap?.expression ?? null
  const step = incentive.step.factor
  const { rows } = payable
  return product && sumProduct(product, cap, step, entity, rows, towns.on(rows), sums, evaluation.columns)
    ? plainSums(sums, step, rows, towns)
    : sumRounded(roundedOf(draft, rivals), step, rows, towns)
}

/** Whole steps of rounding as 分. */
function fenOf(rounded: NumberColumn, inFen: number, length: number): Float64Array {
  const money = new Float64Array(length)
  const mask = maskOf(rounded)
  for (let k = 0; k < length; k++) money[k] = rounded.values[k & mask]! * inFen
  return money
}

/** An amount in 分 where it is decided and a double holds it exactly. */
export function pointFen(approved: Quantity): number {
  const fen = Number(pointOf(approved)?.div(FEN).valueOf() ?? Number.NaN)
  return Math.abs(fen) < SAFE ? fen : Number.NaN
}

const yearsOf = ({ rule, years }: CompiledIncentive, row: number, evaluation: Evaluation): Quantity =>
  years ? toQuantity(evaluation.value(years.expression, { entity: rule.entity, row })) : known(ONE)

/** Where this incentive is the highest of its group by columns; equal amounts go to the one that stands first. */
function winner(draft: Draft, rivals: readonly Draft[]): FlagColumn {
  const own = rivals.indexOf(draft)
  const flags = rivals.flatMap((rival, i) => {
    if (i === own) return []
    const theirs = chooseColumns(
      paid(rival.payable.standings, draft.payable.standings),
      rival.capped(),
      fixedNumber(ZERO),
    )
    return [compareColumns(i < own ? '>' : '>=', draft.capped(), theirs)]
  })
  const values = new Uint8Array(draft.payable.rows.length).fill(TRUE)
  for (const flag of flags)
    for (let k = 0; k < values.length; k++) values[k] = Math.min(values[k]!, flag.values[flag.fixed ? 0 : k]!)
  return { kind: 'flag', values, fixed: false }
}

/** Whether a rival is paid beside `own`: what waits for approval is, where all is taken as approved. */
const isSure = (rival: number, own: number): boolean =>
  rival === COUNTED || (rival === IF_APPROVED && own === IF_APPROVED)

const paid = (standings: Uint8Array, own: Uint8Array): FlagColumn => ({
  kind: 'flag',
  values: standings.map((s, k) => (isSure(s, own[k]!) ? TRUE : s === PERHAPS ? UNDECIDED : FALSE)),
  fixed: false,
})

/** The group on one row exactly: an alternative is 0 only when that is decided. */
function chosenExactly(draft: Draft, rivals: readonly Draft[], row: number, own: Quantity): Quantity {
  const at = rivals.indexOf(draft)
  let result = own
  rivals.forEach((rival, i) => {
    const theirStanding = standingAt(rival.payable, row)
    const sure = isSure(theirStanding, standingAt(draft.payable, row))
    if (i === at || !(sure || theirStanding === PERHAPS)) return
    const theirs = rival.stepsAt(row).capped
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
  const place = placeOf(amounts, row)
  const fen = place < 0 ? 0 : amounts.money()[place]!
  if (!Number.isNaN(fen)) return known(fraction(fen, 100))
  if (!amounts.set && !amounts.included) return between(ZERO, null, NOT_SET)
  return amounts.exact(row).approved
}

const NOT_SET: readonly Cause[] = [{ kind: 'notSet', parameter: '' }]
