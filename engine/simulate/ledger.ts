import { COUNTED, PERHAPS } from '../model/codes.ts'
import { placeOf, standingAt } from '../model/payable.ts'
import type { Payment } from '../model/policy.ts'
import { between, greatest, known, NOTHING, type Quantity } from '../model/quantity.ts'
import { type Ratio, ratioOf, roundTo, ZERO } from '../model/ratio.ts'
import { type Amounts, amended, amountAt, FEN, pointFen, type Settled } from './amounts.ts'
import type { Data } from './data.ts'

/** What 兑付台账 says of a row and an incentive. Money in 元. */
interface Settlement {
  readonly paid: Ratio
  /** The sum of 核定 where every line is locked and states it: what is due is no longer computed. */
  readonly approved: Ratio | null
  /** The year of the first payment with a date, '' where none has one. */
  readonly year: string
}

/** Row → settlement, by incentive. */
export type Ledger = ReadonlyMap<string, ReadonlyMap<number, Settlement>>

export function ledgerOf(
  payments: readonly Payment[],
  entityOf: (incentive: string) => string | undefined,
  data: Data,
): Ledger {
  const lines = new Map<string, Map<number, Payment[]>>()
  for (const payment of payments) {
    const entity = entityOf(payment.incentive)
    const row = entity === undefined ? undefined : data.rowOf(entity, payment.row)
    if (row === undefined) continue
    const rows = lines.get(payment.incentive) ?? new Map<number, Payment[]>()
    rows.set(row, [...(rows.get(row) ?? []), payment])
    lines.set(payment.incentive, rows)
  }
  return new Map(
    [...lines].map(([incentive, rows]) => [
      incentive,
      new Map([...rows].map(([row, list]) => [row, settlementOf(list)])),
    ]),
  )
}

function settlementOf(lines: readonly Payment[]): Settlement {
  const settled = lines.every(({ locked, approved }) => locked === true && approved !== null)
  return {
    paid: sumOf(lines.map(({ paid }) => paid)),
    approved: settled ? sumOf(lines.map(({ approved }) => approved)) : null,
    year: lines.find(({ date }) => date !== undefined)?.date?.slice(0, 4) ?? '',
  }
}

const sumOf = (list: readonly (number | null)[]): Ratio =>
  list.map((x) => roundTo(ratioOf(x ?? 0), FEN)).reduce((a, b) => a.add(b), ZERO)

/**
 * The amounts with what the ledger settled: a locked 核定 stands in place of what is computed, otherwise what is computed
 * but never less than what was paid. A row that was paid counts whatever its outcome is now: the money is spent.
 */
export function settle(amounts: Amounts, ledger: Ledger): Amounts {
  const settlements = ledger.get(amounts.incentive.rule.label)
  if (settlements === undefined) return amounts
  const rows = Int32Array.from(new Set([...amounts.rows, ...settlements.keys()])).sort()
  const standings = Uint8Array.from(rows, (row) => standingAt(amounts, row))
  const money = Float64Array.from(rows, (row) => fenOf(amounts, row))
  const settled = new Map<number, Settled>()
  const approvals = new Map<number, Quantity>()
  for (const [row, { paid, approved, year }] of settlements) {
    const computed = computedAt(amounts, row)
    // What is repeated goes on after the years that were settled.
    const locked = approved !== null && amounts.incentive.years === undefined
    const due = greatest(locked ? known(approved) : computed, known(paid))
    const place = placeOf({ rows }, row)
    standings[place] = COUNTED
    money[place] = pointFen(due)
    approvals.set(row, due)
    settled.set(row, { paid, computed, locked, year })
  }
  return amended(amounts, {
    rows,
    standings,
    money: () => money,
    judged: amounts,
    settled,
    exact: (row) => {
      const exact = amounts.exact(row)
      const approved = approvals.get(row)
      return approved ? { ...exact, approved } : exact
    },
  })
}

/** What the row is worth by its outcome: nothing where it is not eligible, from nothing where that is open. */
function computedAt(amounts: Amounts, row: number): Quantity {
  const standing = standingAt(amounts, row)
  if (standing !== COUNTED && standing !== PERHAPS) return NOTHING
  const amount = amountAt(amounts, row)
  return standing === COUNTED ? amount : between(ZERO, amount.high, amount.causes)
}

/** What `money` holds of a row; 0 where it has no place. */
function fenOf(amounts: Amounts, row: number): number {
  const place = placeOf(amounts, row)
  return place < 0 ? 0 : amounts.money()[place]!
}
