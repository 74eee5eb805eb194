import type { AmountStep, Side } from '../../../engine/index.ts'
import { whyOpen } from '../../session/wording/amount.ts'
import { printSide } from '../../session/wording/comparison.ts'
import { amount, orWord, paidFor, tenThousands } from '../../session/wording/format.ts'
import { fill, type Words } from '../../text/index.ts'
import { printMissing } from './missing.ts'

type Text = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** What the row adds to the total, if anything yet. */
function standingText(words: Words, step: AmountStep): string {
  const { standing } = step
  const text: Text = (key, values) => fill(words.cli[key]!, values)
  const say = { words, text }
  const isDecided = step.set || step.value !== null
  if (standing === 'open' && isDecided) return amount(say, { ...step, low: '0', value: null })
  const whole = amount(say, step, step.set)
  return standing === 'waiting' && isDecided ? fill(words.explain.waiting!, { amount: whole }) : whole
}

/** A rate that is not set has no range to speak of. */
const closed = ({ rate, set, due }: AmountStep): Side =>
  set || due !== null ? rate! : { ...rate!, value: null }

/** One incentive of a row: what it adds, how it comes about, what is missing, who bears it. */
export function printAmount(words: Words, step: AmountStep): string[] {
  const text: Text = (key, values) => fill(words.explain[key]!, values)
  const money = (yuan: string | null) => orWord(yuan, tenThousands, words.absent.incomplete)
  const cuts = (['capCut', 'groupCut', 'rounding'] as const)
    .filter((key) => step[key] !== null && Number(step[key]) !== 0)
    .map((key) => text(key, { amount: money(step[key]) }))
  const { settlement } = step
  if (settlement?.ledger && Number(settlement.ledger) !== 0)
    cuts.push(text('ledger', { amount: money(settlement.ledger) }))
  const open = words.absent[whyOpen(step)]
  const rate = step.rate ? printSide(words, closed(step), undefined, open) : ''
  const base = orWord(step.quantity, (q) => paidFor(q, step.unit) + step.unit, words.absent.incomplete)
  const shares = (key: string, list: AmountStep['bearers']) =>
    list.length === 0
      ? []
      : [text(key, { list: list.map((s) => `${s.name} ${money(s.amount)}`).join(text('comma')) })]
  return [
    text(step.included ? 'amount' : 'amountNotIncluded', {
      label: step.label,
      clauses: step.clauses.join(text('clauseJoint')),
      amount: standingText(words, step),
    }),
    text(rate === '' ? 'base' : 'baseRate', {
      base,
      rate,
      due: orWord(step.due, tenThousands, open),
    }),
    ...(cuts.length > 0 ? [text('cuts', { cuts: cuts.join(text('comma')) })] : []),
    ...(settlement
      ? [
          text('settlement', {
            paid: money(settlement.paid),
            unpaid: money(settlement.unpaid),
            locked: settlement.locked ? text('locked') : '',
          }),
        ]
      : []),
    ...printMissing(words, step.missing),
    ...shares('bearers', step.bearers),
    ...shares('instalments', step.instalments),
  ]
}
