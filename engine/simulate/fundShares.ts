import { COUNTED } from '../model/codes.ts'
import { prorate } from '../model/prorate.ts'
import { pointOf } from '../model/quantity.ts'
import { fraction, numerator, type Ratio } from '../model/ratio.ts'
import type { Allotment } from '../model/rule.ts'
import type { CompiledAllotment } from '../policy/compiled.ts'
import { FEN } from './amounts.ts'
import { drawingOn } from './drawing.ts'
import type { FundItem } from './fund.ts'
import { momentsOf } from './moments.ts'
import type { Simulation } from './simulation.ts'
import { yearlyParts } from './years.ts'

interface Claim extends Omit<FundItem, 'granted'> {
  /** Already paid: nothing can take it back. */
  readonly paid: bigint
  /** The day or year that it falls due; null comes last. */
  readonly moment: Ratio | null
}

/** What falls due of a fund in a year, in the order of incentives and rows; null where one amount is open. */
export function itemsOf(
  { rule }: CompiledAllotment,
  year: string,
  simulation: Simulation,
): readonly Claim[] | null {
  const claims: Claim[] = []
  for (const amounts of drawingOn(rule.label, simulation)) {
    const { label, entity, dateField } = amounts.incentive.rule
    const momentOf = dateField ? momentsOf(entity, dateField, simulation.evaluation) : null
    for (const { part, yearOf } of yearlyParts(amounts, [], simulation)) {
      for (const [k, row] of part.rows.entries()) {
        if (part.standings[k] !== COUNTED || (year !== '' && yearOf(row) !== year)) continue
        const fen = part.money()[k]!
        if (Number.isNaN(fen)) return null
        if (fen <= 0) continue
        const paid = numerator((amounts.settled?.get(row)?.paid ?? FEN.sub(FEN)).div(FEN))
        const due = BigInt(Math.round(fen))
        const moment = momentOf ? pointOf(momentOf(row)) : null
        claims.push({
          incentive: label,
          entity,
          row,
          due,
          paid: paid < due ? paid : due,
          moment,
          waiting: false,
        })
      }
    }
  }
  return claims
}

/**
 * Shares what a fund has (元) among its claims, those that wait from the year before first: in order of dates (queue) or
 * of the incentives (priority), or cut alike (proRata). What was paid already is granted before all. The shares add up
 * to what is shared.
 */
export function shareOut(
  claims: readonly Claim[] | null,
  before: readonly FundItem[],
  granted: Ratio,
  sharing: Allotment['sharing'],
): readonly FundItem[] {
  if (claims === null) return []
  const waiting = before
    .filter((item) => item.due > item.granted)
    .map((item): Claim => ({ ...item, due: item.due - item.granted, paid: 0n, moment: null, waiting: true }))
  const own = sharing === 'queue' ? [...claims].sort(byMoment) : claims
  const all = [...waiting, ...own]
  const paid = all.reduce((sum, { paid }) => sum + paid, 0n)
  const left = numerator(granted.div(FEN)) - paid
  const open = all.map((claim) => claim.due - claim.paid)
  const shares =
    left <= 0n ? open.map(() => 0n) : sharing === 'proRata' ? prorated(left, open) : inTurn(left, open)
  return all.map(({ paid, moment, ...item }, i) => ({ ...item, granted: paid + shares[i]! }))
}

const prorated = (total: bigint, wanted: readonly bigint[]): readonly bigint[] =>
  prorate(
    total,
    wanted.map((fen) => fraction(fen, 1n)),
  )

/** Each in full while the money lasts; the one at the edge gets what is left. */
function inTurn(total: bigint, wanted: readonly bigint[]): readonly bigint[] {
  let left = total
  return wanted.map((fen) => {
    const share = fen < left ? fen : left
    left -= share
    return share
  })
}

const byMoment = (a: Claim, b: Claim): number =>
  a.moment === null ? (b.moment === null ? 0 : 1) : b.moment === null ? -1 : a.moment.compare(b.moment)
