import type { Payment } from '../model/policy.ts'
import { ratioOf, toDecimal, ZERO } from '../model/ratio.ts'
import { addressOf } from './address.ts'
import type { Findings, Say } from './findings.ts'
import { fold } from './names.ts'
import type { ReadItems } from './readRows.ts'

/** A line with where it stands. */
interface Line {
  readonly payment: Payment
  readonly cell: (key: string) => string
  readonly say: (key: string) => Say
}

/** What is odd about 兑付台账 in itself: lines typed twice, money paid back, dates to come, locks without effect. */
export function checkPayments(
  { items, places }: ReadItems<Payment>,
  asOf: string | undefined,
  findings: Findings,
): void {
  const groups = new Map<string, Line[]>()
  items.forEach((payment, i) => {
    const { sheet, row, columns } = places[i]!
    const column = (key: string) => columns.get(key) ?? columns.get('row')!
    const line: Line = {
      payment,
      cell: (key) => addressOf(row, column(key)),
      say: (key) => findings.at(sheet, row, column(key), HEADERS[key] ?? ''),
    }
    for (const key of ['approved', 'paid'] as const)
      if ((payment[key] ?? 0) < 0) line.say(key)('payment.negative', { value: payment[key]! })
    const { date } = payment
    if (date !== undefined && asOf !== undefined && date > asOf)
      line.say('date')('payment.future', { date, asOf })
    const group = `${fold(payment.row)}\n${fold(payment.incentive)}`
    groups.set(group, [...(groups.get(group) ?? []), line])
  })
  for (const lines of groups.values()) checkGroup(lines)
}

const HEADERS: Readonly<Record<string, string>> = {
  approved: '核定（元）',
  paid: '已付（元）',
  date: '拨付日期',
}

/** The lines of one row and incentive. */
function checkGroup(lines: readonly Line[]): void {
  checkRepeats(lines)
  const [first] = lines
  const last = lines.at(-1)!
  const { row: id, incentive: label } = first!.payment
  const sum = (key: 'approved' | 'paid') =>
    lines.map(({ payment }) => ratioOf(payment[key] ?? 0)).reduce((a, b) => a.add(b), ZERO)
  const [approved, paid] = [sum('approved'), sum('paid')]
  for (const [key, total] of [
    ['approved', approved],
    ['paid', paid],
  ] as const)
    if (total.compare(ZERO) < 0) last.say(key)('payment.negativeSum', { id, label, sum: toDecimal(total) })
  const isLocked = ({ payment }: Line) => payment.locked === true
  const isWhole = lines.every(({ payment }) => payment.approved !== null)
  const idle = lines.find(isLocked)
  if (idle && !(isWhole && lines.every(isLocked))) idle.say('lock')('payment.lockIdle', { id, label })
  if (isWhole && paid.compare(approved) > 0)
    last.say('paid')('payment.overApproved', {
      id,
      label,
      paid: toDecimal(paid),
      approved: toDecimal(approved),
    })
}

function checkRepeats(lines: readonly Line[]): void {
  const whole = new Map<string, Line>()
  const batches = new Map<string, Line>()
  for (const line of lines) {
    const { row: id, incentive: label, batch, approved, paid, date, document } = line.payment
    const same = whole.get(JSON.stringify([fold(batch), approved, paid, date, document]))
    const near = batches.get(fold(batch))
    if (same) line.say('row')('payment.twice', { id, label, first: same.cell('row') })
    else if (near) line.say('batch')('payment.sameBatch', { id, label, batch, first: near.cell('batch') })
    else batches.set(fold(batch), line)
    whole.set(JSON.stringify([fold(batch), approved, paid, date, document]), line)
  }
}
