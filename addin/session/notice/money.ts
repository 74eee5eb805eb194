import type { AmountStep, Effect, NoticeAmount, Policy } from '../../../engine/index.ts'
import { fill, type Words } from '../../text/index.ts'
import { cutsOf, grantedText } from '../wording/amount.ts'
import { printValue } from '../wording/comparison.ts'
import { orWord, quantity, tenThousands } from '../wording/format.ts'
import type { Wording } from './conditions.ts'

/** Whether an amount is spoken of: what is outside the estimate and was never paid is a promise to nobody. */
export const isTold = ({ included, settlement }: AmountStep): boolean => included || settlement !== null

/** One incentive of a row: on what, at which rate, how much, and whether it is paid. */
export function amountOf({ words, isSecret }: Wording, policy: Policy, step: AmountStep): NoticeAmount {
  const rule = policy.incentives.find(({ label }) => label === step.label)
  const { incomplete, notSet } = words.absent
  const secret = words.explain['notice.secret']!
  const { rate } = step
  return {
    clauses: step.clauses.join(words.explain.clauseJoint),
    incentive: nameOf(words, step.label, rule?.effect ?? 'outlay'),
    quantity: isSecret(rule?.base ?? '')
      ? secret
      : orWord(step.quantity, (q) => quantity(q, step.unit) + step.unit, incomplete),
    rate:
      rate === null
        ? ''
        : !step.set || rate.value === null
          ? notSet
          : isSecret(rate.text)
            ? secret
            : printValue(words, rate.value, rate.unit, String),
    amount: grantedText(words, step),
    status: [statusOf(words, step), ...stepsOf(words, step)].join('\n'),
  }
}

const nameOf = (words: Words, label: string, effect: Effect): string =>
  effect === 'outlay'
    ? label
    : fill(words.explain['notice.effect']!, { label, effect: words.effects[effect] })

/** Why quantity × rate is not the amount: what was cut, rounded, or settled before; nothing that prints as 0. */
const stepsOf = ({ explain }: Words, step: AmountStep): string[] =>
  cutsOf(step)
    .map(([key, yuan]) => [key, tenThousands(yuan)] as const)
    .filter(([, amount]) => !/^-?0\.00$/.test(amount))
    .map(([key, amount]) => fill(explain[key]!, { amount }))

/** Paid, to pay, or why nobody can say yet. */
function statusOf(words: Words, step: AmountStep): string {
  const text = words.explain
  const { settlement, standing, included, set, value, low, high } = step
  if (settlement)
    return fill(text['notice.settled']!, {
      paid: tenThousands(settlement.paid),
      unpaid: orWord(settlement.unpaid, tenThousands, words.absent.incomplete),
    })
  if (!included) return text['notice.left']!
  if (!set && value === null) return words.absent.notSet
  if (standing === 'waiting') return text['notice.waiting']!
  if (standing === 'open') return text['notice.open']!
  if (value !== null) return text['notice.toPay']!
  const isRanged = low !== null && high !== null && step.quantity !== null
  return text[isRanged ? 'notice.ranged' : 'notice.open']!
}
