import { AS_OF, type Effect, type Outcome, ratio, toDecimal } from '../../../engine/index.ts'
import type { Answer } from './answer.ts'
import { amount, tenThousands } from './format.ts'

/** The order in which money is read. */
export const EFFECTS: readonly Effect[] = ['outlay', 'forgone', 'receipt']

/** The order in which outcomes are read: what counts first. */
export const READING_ORDER: readonly Outcome[] = [
  'pass',
  'waivable',
  'unknown',
  'fail',
  'manual',
  'notApplicable',
]

/** Title, number, status and period; scenario, data date and units; a sample says so. */
export function printHead({ words, text, policy, scenario, dataset, report }: Answer): string[] {
  const facts = [
    policy.number ?? '',
    words.statuses[policy.status],
    policy.period ? text('period', { from: policy.period.from, to: policy.period.to }) : '',
  ]
  const asOf = scenario.overrides[AS_OF] ?? policy.parameters.find((p) => p.label === AS_OF)?.value
  const state = [
    text('scenario', { label: report.scenario, status: text(`status.${scenario.status}`) }),
    text('asOf', { date: String(asOf ?? dataset.asOf ?? words.absent.notSet) }),
    dataset.sample ? text('sample') : '',
    text('moneyUnit'),
  ]
  const line = (parts: readonly string[]) => parts.filter((part) => part !== '').join('  ')
  return [policy.title, line(facts), line(state)]
}

export function printCounts({ words, text, policy, report }: Answer): string {
  const counts = READING_ORDER.map((o) => text('count', { outcome: words.outcomes[o], n: report.counts[o] }))
  return text('counts', { entity: policy.main.entity, counts: counts.join(text('comma')) })
}

/** One line an effect: the total, both ends where it is open, and what it leaves out. */
export function printCosts(answer: Answer): string[] {
  const { text, report } = answer
  const lines = EFFECTS.filter((e) => e === 'outlay' || report.incentives.some((i) => i.effect === e)).map(
    (effect) => printCost(answer, effect),
  )
  const { notSet, notIncluded } = report.excluded
  if (notSet > 0) lines.push(text('excludedNotSet', { n: notSet }))
  if (notIncluded > 0) lines.push(text('excludedNotIncluded', { n: notIncluded }))
  return lines
}

function printCost({ words, text, report }: Answer, effect: Effect): string {
  const range = report.cost[effect]
  const included = report.incentives.filter((i) => i.effect === effect && i.included)
  const name = words.effects[effect]
  if (included.length === 0) return text('costNone', { effect: name })
  if (included.some((i) => !i.set))
    return text('costPartly', { effect: name, low: tenThousands(range.low ?? '0') })
  const total = amount(range, words.absent)
  const line =
    range.value === null && range.high === null
      ? text('costOpen', { effect: name, low: tenThousands(range.low ?? '0') })
      : text('cost', { effect: name, total })
  const more = included.reduce((sum, i) => sum.add(ratio(i.ifApproved ?? '0')), ratio('0'))
  if (range.value === null || more.n === 0n) return line
  return line + text('ifApproved', { total: tenThousands(toDecimal(more.add(ratio(range.value)))) })
}
