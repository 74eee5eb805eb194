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

/** What an incentive's amounts are made of, under one scenario. */
export interface Paying {
  readonly incentive: CompiledIncentive
  readonly payable: Payable
  readonly included: boolean
  readonly set: boolean
}

/** An incentive alone, or the members of a highest-only group that are included, settled together. */
export function amountsOf(members: readonly Paying[], evaluation: Evaluation): readonly Amounts[] {
  if (members.length === 1) return [new RowAmounts(members[0]!, evaluation).among([])]
  const rows = Int32Array.from(new Set(members.flatMap((m) => [...m.payable.rows]))).sort()
  const drafts = members.map((m) => new RowAmounts({ ...m, payable: on(rows, m.payable) }, evaluation))
  return drafts.map((draft) => draft.among(drafts))
}

/** The same on a longer list of rows. */
const on = (rows: Int32Array, payable: Payable): Payable => ({
  rows,
  standings: Uint8Array.from(rows, (row) => standingAt(payable, row)),
  isCounted: false,
})

/** Amounts with something put in place of what they say. */
export const amended = (amounts: Amounts, changes: Partial<Amounts>): Amounts => ({
  incentive: amounts.incentive,
  rows: amounts.rows,
  standings: amounts.standings,
  isCounted: false,
  money: () => amounts.money(),
  plain: null,
  steps: () => amounts.steps(),
  exact: (row) => amounts.exact(row),
  set: amounts.set,
  included: amounts.included,
  absent: amounts.absent,
  ...(amounts.judged ? { judged: amounts.judged } : {}),
  ...(amounts.settled ? { settled: amounts.settled } : {}),
  ...changes,
})

/** Made at every move of a slider: what only a report or an explanation asks for is computed then. */
class RowAmounts implements Amounts {
  readonly incentive: CompiledIncentive
  readonly rows: Int32Array
  readonly standings: Uint8Array
  readonly isCounted: boolean
  readonly set: boolean
  readonly included: boolean
  readonly absent: boolean
  plain: FenSums | null = null
  private readonly evaluation: Evaluation
  /** The members of its highest-only group, itself among them; none where it stands alone. */
  private rivals: readonly RowAmounts[] = []
  private filled: Float64Array | null = null
  private columns: Steps | null = null
  private readonly remembered = new Map<number, ExactAmount>()

  constructor({ incentive, payable, included, set }: Paying, evaluation: Evaluation) {
    this.incentive = incentive
    this.rows = payable.rows
    this.standings = payable.standings
    this.isCounted = payable.isCounted
    this.set = set
    this.included = included
    this.absent = !evaluation.data.has(incentive.rule.entity)
    this.evaluation = evaluation
  }

  among(rivals: readonly RowAmounts[]): Amounts {
    this.rivals = rivals
    if (this.isCounted && !this.absent) this.plain = briefly(() => this.sumPlainly())
    return this
  }

  /** Sums by town where every row is paid a known amount. */
  private sumPlainly(): FenSums | null {
    const { incentive, rows, evaluation } = this
    const { rule, amount, cap, floor, years, step } = incentive
    const towns = evaluation.data.towns(rule.entity)
    const isAlone = this.rivals.length === 0 && !years && !floor && (this.set || this.included)
    const product = isAlone ? evaluation.product(amount.expression, rule.entity) : null
    if (product !== null) {
      const sums = zeros(towns.sizes.length)
      const limit = cap?.expression ?? null
      if (sumProduct(product, limit, step.factor, rule.entity, rows, towns.of, sums, evaluation.columns))
        return plainSums(sums, step.factor, rows, towns)
    }
    return sumRounded(this.rounded(), step.factor, rows, towns)
  }

  /** The group settled and rounded once, in steps of rounding; undecided where it is repeated over years. */
  private rounded(): NumberColumn {
    if (this.incentive.years) return fixedNumber(null)
    const { capped } = this.dueAndCapped()
    const chosen = this.rivals.length > 0 ? chooseColumns(this.wins(), capped, fixedNumber(ZERO)) : capped
    return roundColumn(chosen, this.incentive.step.factor, 'half')
  }

  /** 应奖 and what the cap leaves of it. */
  private dueAndCapped(): Omit<Steps, 'quantity'> {
    const { floor, cap, amount } = this.incentive
    const base = this.set || this.included ? this.column(amount) : fixedNumber(null)
    const due = floor ? leastColumns(base, this.column(floor), -1) : base
    return { due, capped: cap ? leastColumns(due, this.column(cap), 1) : due }
  }

  private column({ expression }: Formula): NumberColumn {
    return asNumbers(this.evaluation.column(expression, this.incentive.rule.entity, this.rows))
  }

  /** Where this incentive is the highest of its group by columns; equal amounts go to the one that stands first. */
  private wins(): FlagColumn {
    const own = this.rivals.indexOf(this)
    const { capped } = this.dueAndCapped()
    const values = new Uint8Array(this.rows.length).fill(TRUE)
    for (const [i, rival] of this.rivals.entries()) {
      if (i === own) continue
      const paidBeside = paid(rival.standings, this.standings)
      const theirs = chooseColumns(paidBeside, rival.dueAndCapped().capped, fixedNumber(ZERO))
      const flag = compareColumns(i < own ? '>' : '>=', capped, theirs)
      for (let k = 0; k < values.length; k++)
        values[k] = Math.min(values[k]!, flag.values[flag.fixed ? 0 : k]!)
    }
    return { kind: 'flag', values, fixed: false }
  }

  money(): Float64Array {
    this.filled ??= this.fill()
    return this.filled
  }

  private fill(): Float64Array {
    const { rows, standings } = this
    const rounded = this.rounded()
    const inFen = fenIn(this.incentive.step.factor)
    const mask = maskOf(rounded)
    const money = new Float64Array(rows.length)
    for (let k = 0; k < rows.length; k++) {
      if (standings[k] === NONE) continue
      const product = rounded.values[k & mask]! * inFen
      // Whole steps may be small enough where as many 分 are not.
      const fen = Math.abs(product) < SAFE ? product : Number.NaN
      money[k] =
        Number.isNaN(fen) && (this.set || this.included) ? pointFen(this.exact(rows[k]!).approved) : fen
    }
    return money
  }

  steps(): Steps {
    this.columns ??= { ...this.dueAndCapped(), quantity: this.column(this.incentive.quantity) }
    return this.columns
  }

  exact(row: number): ExactAmount {
    let amount = this.remembered.get(row)
    if (amount === undefined) {
      amount = this.exactly(row)
      this.remembered.set(row, amount)
    }
    return amount
  }

  private exactly(row: number): ExactAmount {
    const { incentive, rivals } = this
    const steps = this.stepsAt(row)
    const chosen = rivals.length > 0 ? this.chosenAt(row, steps.capped) : steps.capped
    const years = incentive.years ? this.valueAt(incentive.years, row) : known(ONE)
    const rounded = monotone(chosen, (x) => roundTo(x, incentive.step.factor))
    return { ...steps, chosen, years, approved: multiply(rounded, years) }
  }

  private valueAt({ expression }: Formula, row: number): Quantity {
    return toQuantity(this.evaluation.value(expression, { entity: this.incentive.rule.entity, row }))
  }

  private stepsAt(row: number): Pick<ExactAmount, 'quantity' | 'due' | 'capped'> {
    const { floor, cap, amount, quantity } = this.incentive
    const base = this.valueAt(amount, row)
    const due = floor ? greatest(base, this.valueAt(floor, row)) : base
    return {
      quantity: this.valueAt(quantity, row),
      due,
      capped: cap ? least(due, this.valueAt(cap, row)) : due,
    }
  }

  /** The group on one row exactly: an alternative is 0 only when that is decided. */
  private chosenAt(row: number, own: Quantity): Quantity {
    const at = this.rivals.indexOf(this)
    let result = own
    this.rivals.forEach((rival, i) => {
      const theirStanding = standingAt(rival, row)
      const sure = isSure(theirStanding, standingAt(this, row))
      if (i === at || !(sure || theirStanding === PERHAPS)) return
      const theirs = rival.stepsAt(row).capped
      const wins = i < at ? above(own, theirs) : atLeast(own, theirs)
      if (wins) return
      const loses = sure && (i < at ? atLeast(theirs, own) : above(theirs, own))
      result = loses ? NOTHING : hull(NOTHING, result, theirs.causes)
    })
    return result
  }
}

/** An amount in 分 where it is decided and a double holds it exactly. */
export function pointFen(approved: Quantity): number {
  const fen = Number(pointOf(approved)?.div(FEN).valueOf() ?? Number.NaN)
  return Math.abs(fen) < SAFE ? fen : Number.NaN
}

/** Whether a rival is paid beside `own`: what waits for approval is, where all is taken as approved. */
const isSure = (rival: number, own: number): boolean =>
  rival === COUNTED || (rival === IF_APPROVED && own === IF_APPROVED)

const paid = (standings: Uint8Array, own: Uint8Array): FlagColumn => ({
  kind: 'flag',
  values: standings.map((s, k) => (isSure(s, own[k]!) ? TRUE : s === PERHAPS ? UNDECIDED : FALSE)),
  fixed: false,
})

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
