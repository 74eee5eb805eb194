import {
  type Decimals,
  explainRow,
  type Outcome,
  type RowResult,
  ratio,
  toDecimal,
} from '../../engine/index.ts'
import { differenceOf } from './headline.ts'
import type { Runs } from './runs.ts'

/** A row of the main table whose outcome or money is not what it is in the saved scenario. */
export interface ChangedRow {
  readonly id: string
  readonly name: string
  readonly town: string
  readonly before: Outcome
  readonly after: Outcome
  /** Conditions that it fails now and did not before, and the other way round. */
  readonly newlyFailed: readonly string[]
  readonly nowMet: readonly string[]
  /** Of what is spent, 元; null where one of both is open. */
  readonly money: Decimals
}

/** The rows that change: those that drop out first, each with what decided it. */
export function changedRows({ workbook, saved, now }: Runs): readonly ChangedRow[] {
  if (saved === now) return []
  const { entity } = workbook.read.policy.main
  const before = new Map(saved.rows().map((row) => [`${row.entity}\n${row.id}`, row]))
  const outlays = new Set(
    now.report.incentives.flatMap((i) => (i.included && i.effect === 'outlay' ? [i.label] : [])),
  )
  return now
    .rows()
    .filter((row) => row.entity === entity)
    .flatMap((row) => {
      const old = before.get(`${row.entity}\n${row.id}`)
      if (!old) return []
      const money = differenceOf(paid(row, outlays), paid(old, outlays))
      if (old.outcome === row.outcome && (money === '0' || (money === null && sameMoney(old, row)))) return []
      return [
        {
          id: row.id,
          name: explainRow(now.simulation, row.entity, row.id)?.name ?? '',
          town: row.town,
          before: old.outcome,
          after: row.outcome,
          newlyFailed: row.failed.filter((label) => !old.failed.includes(label)),
          nowMet: old.failed.filter((label) => !row.failed.includes(label)),
          money,
        },
      ]
    })
    .sort((a, b) => rankOf(a) - rankOf(b))
}

const rankOf = ({ before, after }: ChangedRow): number =>
  before === 'pass' && after !== 'pass'
    ? 0
    : after === 'pass' && before !== 'pass'
      ? 1
      : before !== after
        ? 2
        : 3

const sameMoney = (a: RowResult, b: RowResult): boolean =>
  JSON.stringify(a.amounts) === JSON.stringify(b.amounts)

/** What a row adds to the outlay; null where it is open. */
function paid({ amounts }: RowResult, outlays: ReadonlySet<string>): Decimals {
  let sum = '0'
  for (const [label, amount] of Object.entries(amounts)) {
    if (!outlays.has(label) || amount.standing === 'waiting') continue
    if (amount.value === null || amount.standing === 'open') return null
    sum = toDecimal(ratio(sum).add(ratio(amount.value)))
  }
  return sum
}
