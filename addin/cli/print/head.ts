import {
  AS_OF,
  amountAbsence,
  type Effect,
  type IncentiveTotal,
  type Outcome,
  type Range,
  ratio,
  toDecimal,
} from '../../../engine/index.ts'
import { amount, end, isOpen, tenThousands } from '../../session/wording/format.ts'
import type { Answer } from './answer.ts'
import { printBorrowed } from './lacking.ts'

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

/** All that the head of an answer speaks of. */
export type Headed = Pick<
  Answer,
  'lang' | 'words' | 'text' | 'policy' | 'scenario' | 'changes' | 'dataset' | 'borrowed'
>

/** Whose data under whose rules, where they differ; title, number, status and period; scenario, data date and units; a sample says so. */
export function printHead(headed: Headed): string[] {
  const { words, text, policy, scenario, changes, dataset } = headed
  const facts = [
    policy.number ?? '',
    words.statuses[policy.status],
    policy.period ? text('period', { from: policy.period.from, to: policy.period.to }) : '',
  ]
  const asOf = scenario.overrides[AS_OF] ?? policy.parameters.find((p) => p.label === AS_OF)?.value
  const state = [
    text('scenario', { label: scenario.label, status: text(`status.${scenario.status}`) }),
    changes.length > 0 ? text('changed', { changes: changes.join(text('comma')) }) : '',
    text('asOf', { date: String(asOf ?? dataset.asOf ?? words.absent.blank) }),
    dataset.sample ? text('sample') : '',
    text('moneyUnit'),
  ]
  const line = (parts: readonly string[]) => parts.filter((part) => part !== '').join('  ')
  return [...printBorrowed(headed), policy.title, line(facts), line(state)]
}

export function printCounts({ words, text, policy, report }: Answer): string {
  const counts = READING_ORDER.map((o) => text('count', { outcome: words.outcomes[o], n: report.counts[o] }))
  return text('counts', { entity: policy.main.entity, counts: counts.join(text('comma')) })
}

/** One line an effect: the total, both ends where it is open, and what it leaves out. */
export function printCosts(answer: Answer): string[] {
  const { text, report } = answer
  const lines = EFFECTS.filter(
    (e) => e === 'outlay' || report.incentives.some((i) => i.included && i.effect === e),
  ).map((effect) => printCost(answer, effect))
  const excluded = report.incentives.filter((i) => !i.included)
  const notSet = excluded.filter((i) => !i.set).length
  if (notSet > 0) lines.push(text('excludedNotSet', { n: notSet }))
  const ready = excluded.filter((i) => i.set)
  const list = ready.map(({ label }) => label).join(text('comma'))
  // Under another policy the workbook's own sheet is not read.
  const sheet = answer.borrowed ? '' : text('incentiveSheet')
  if (ready.length > 0) lines.push(text('excludedNotIncluded', { n: ready.length, list, sheet }))
  return lines
}

function printCost(answer: Answer, effect: Effect): string {
  const { words, text, report } = answer
  const range = report.cost[effect]
  const included = report.incentives.filter((i) => i.effect === effect && i.included)
  const name = words.effects[effect]
  const low = tenThousands(range.low ?? '0')
  if (included.length === 0) return text('costNone', { effect: name })
  const open = included.filter((i) => !i.set && i.value === null).length
  if (open > 0) return text('costPartly', { effect: name, n: open, low })
  if (range.value === null && range.high === null)
    return text(Number(low.replaceAll(',', '')) > 0 ? 'costOpen' : 'costUnknown', { effect: name, low })
  const line = text('cost', { effect: name, total: amount(answer, range) }) + rangeOf(answer, range, included)
  const more = included.reduce((sum, i) => sum.add(ratio(i.ifApproved ?? '0')), ratio('0'))
  const isWhole = included.every((i) => i.ifApproved !== null)
  if (range.value === null || (isWhole && more.n === 0n)) return line
  const total = tenThousands(toDecimal(more.add(ratio(range.value))))
  return line + text('ifApproved', { total: isWhole ? total : text('atLeast', { low: total }) })
}

/** Both ends, where rows that are not decided could still add something; of a total that is only ends, why. */
function rangeOf(answer: Answer, range: Range, included: readonly IncentiveTotal[]): string {
  const { words, text } = answer
  if (range.value === null) return reasonsOf(answer, included)
  if (!isOpen(range)) return ''
  const low = end(range.low, words.absent)
  return range.high === null
    ? text('costRangeOpen', { low })
    : text('costRange', { low, high: tenThousands(range.high) })
}

function reasonsOf(answer: Answer, included: readonly IncentiveTotal[]): string {
  const { text } = answer
  const isRanged = (i: IncentiveTotal) => amountAbsence(i, answer) === 'ranged'
  const named = (key: string, list: readonly IncentiveTotal[]) =>
    list.length === 0 ? [] : [text(key, { list: list.map(({ label }) => label).join(text('comma')) })]
  const reasons = [
    ...named('costRanged', included.filter(isRanged)),
    ...named(
      'costIncomplete',
      included.filter((i) => isOpen(i) && !isRanged(i)),
    ),
  ]
  return reasons.length === 0 ? '' : text('costReasons', { reasons: reasons.join(text('semicolon')) })
}
