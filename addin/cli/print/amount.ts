import type { AmountStep } from '../../../engine/index.ts'
import {
  cutsOf,
  grantedText,
  isReckoned,
  paidForText,
  rateOf,
  whyOpen,
} from '../../session/wording/amount.ts'
import { printSide } from '../../session/wording/comparison.ts'
import { orWord, tenThousands } from '../../session/wording/format.ts'
import { fill, type Words } from '../../text/index.ts'
import { printMissing } from './missing.ts'

type Text = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** What the row adds to the total, if anything yet. */
function standingText(words: Words, step: AmountStep): string {
  const amount = grantedText(words, step)
  return step.standing === 'waiting' && isReckoned(step) ? fill(words.explain.waiting!, { amount }) : amount
}

/** One incentive of a row: what it adds, how it comes about, what is missing, who bears it. */
export function printAmount(words: Words, step: AmountStep): string[] {
  const text: Text = (key, values) => fill(words.explain[key]!, values)
  const money = (yuan: string | null) => orWord(yuan, tenThousands, words.absent.incomplete)
  const cuts = cutsOf(step).map(([key, yuan]) => text(key, { amount: money(yuan) }))
  const { settlement } = step
  const open = words.absent[whyOpen(step)]
  const side = rateOf(step)
  const rate = side ? printSide(words, side, undefined, open) : ''
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
      base: paidForText(words, step),
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
