import type { Explanation, QuotaPlace, RequirementStep, Verdict } from '../../../engine/index.ts'
import { fill, type Words } from '../../text/index.ts'
import { printAmount } from './amount.ts'
import { comparisonText, isFlag } from './comparison.ts'
import { printMissing } from './missing.ts'

/** Every rule that decided one row, with clause, values and gap; one line an element. */
export function printExplanation(words: Words, e: Explanation): string[] {
  const text = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    fill(words.explain[key]!, values)
  const head = [e.entity, e.id, e.name === e.id ? '' : e.name, e.town].filter((part) => part !== '')
  const qualifications = e.qualifications.flatMap((q) => [
    '',
    text('qualification', { name: q.name, outcome: words.outcomes[q.outcome] }),
    ...q.steps.flatMap((step) => printStep(words, step)),
  ])
  const amounts = e.amounts.flatMap((step) => printAmount(words, step))
  return [
    head.join('  '),
    ...qualifications,
    ...(amounts.length > 0 ? ['', text('amounts'), ...amounts] : []),
  ]
}

type Text = (key: string, values?: Readonly<Record<string, string | number>>) => string

function printStep(words: Words, step: RequirementStep): string[] {
  const text: Text = (key, values) => fill(words.explain[key]!, values)
  const head = text('step', {
    verdict: words.outcomes[step.verdict],
    label: step.label,
    strictness: words.strictness[step.strictness],
    clauses: step.clauses.join(text('comma')),
  })
  if (step.verdict === 'notApplicable' && step.comparisons.length === 0 && step.missing.length === 0)
    return [head + text('outOfScope')]
  const lines = [head, ...new Set(step.comparisons.map((c) => INDENT + comparisonText(words, c)))]
  if (step.quota) lines.push(quotaText(words, step.quota))
  else if (!saysAll(step)) lines.push(text('formula', { formula: step.formula }))
  lines.push(...printMissing(words, step.missing))
  const { decision, message, verdict } = step
  if (decision !== null && (decision.answer !== null || NEEDS_PERSON.has(verdict))) {
    const answer = { true: text('yes'), false: text('no'), null: text('undecided') }[`${decision.answer}`]
    lines.push(text('decision', { field: decision.field, answer }))
  }
  if (message && SPEAKS.has(verdict)) lines.push(text('message', { message }))
  return lines
}

/** 崇福镇·2022：按规划面积从大到小排第3，共3个，名额2 */
function quotaText(words: Words, { group, order, descending, rank, rivals, capacity }: QuotaPlace): string {
  const text: Text = (key, values) => fill(words.explain[key]!, values)
  const direction = text(descending ? 'descending' : 'ascending')
  return text('quota', {
    group,
    by: order === '' ? '' : text('rankedBy', { order, direction }),
    rank: rank ?? text('undecided'),
    rivals,
    capacity: capacity ?? text('undecided'),
  })
}

/** Under the line of its rule. */
const INDENT = '      '

const NEEDS_PERSON: ReadonlySet<Verdict> = new Set(['waivable', 'manual'])
/** The sentence for those who fail is no sentence for those who may not. */
const SPEAKS: ReadonlySet<Verdict> = new Set(['fail', 'waivable', 'manual', 'notMet'])

/** Whether one comparison is the whole test, so that the formula would only repeat it. */
function saysAll({ comparisons, formula }: RequirementStep): boolean {
  const [only] = comparisons
  if (only === undefined || comparisons.length > 1) return false
  const plain = (text: string) => text.replaceAll(/\s|^=/g, '')
  const { left, operator, right } = only
  return plain(formula) === plain(isFlag(only) ? left.text : `${left.text}${operator}${right.text}`)
}
