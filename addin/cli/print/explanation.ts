import type { Explanation, Policy, RequirementStep } from '../../../engine/index.ts'
import { isOutside, type Judged } from '../../session/explained.ts'
import { comparisonText, isFlag } from '../../session/wording/comparison.ts'
import { decisionText, isWanted, messageOf, quotaText } from '../../session/wording/step.ts'
import { fill, type Words } from '../../text/index.ts'
import { printAmount } from './amount.ts'
import { printMissing } from './missing.ts'
import { padEnd, widthOf } from './width.ts'

/**
 * One row: what it comes to, its money, then every rule that decided it with clause, values and gap; what does not
 * apply to it last. One line an element.
 */
export function printExplanation(words: Words, policy: Policy, e: Explanation): string[] {
  const text: Text = (key, values = {}) => fill(words.explain[key]!, values)
  const head = [...new Set([e.entity, e.id, e.name, e.town])].filter((part) => part !== '')
  const isMain = ({ name }: Judged) => name === policy.main.qualification && e.entity === policy.main.entity
  const ordered = [...e.qualifications].sort((a, b) => Number(isMain(b)) - Number(isMain(a)))
  const judged = ordered.filter((q) => kindOf(q) === undefined && q.outcome !== 'notApplicable')
  const beside = ordered.filter((q) => kindOf(q) !== undefined)
  const outside = ordered.filter((q) => kindOf(q) === undefined && q.outcome === 'notApplicable')
  return [
    head.join('  '),
    ...(judged.length > 0 ? ['', text('outcomes'), ...printOutcomes(words, judged)] : []),
    ...printMoney(words, policy, e),
    ...[...judged, ...beside].flatMap((q) => ['', headOf(words, q), ...stepsOf(words, q)]),
    ...(outside.length > 0 ? ['', text('outside')] : []),
    ...outside.flatMap((q) => [headOf(words, q), ...stepsOf(words, q)]),
  ]
}

/** Qualifications made only of what never decides: encouraged requirements, or checks. */
function kindOf({ steps }: Judged): 'encouraged' | 'checks' | undefined {
  const all = (...kinds: readonly string[]) => steps.every(({ strictness }) => kinds.includes(strictness))
  if (steps.length === 0) return undefined
  return all('encouraged') ? 'encouraged' : all('check', 'consistency') ? 'checks' : undefined
}

/** The outcomes, one line each, with what stands in the way. */
function printOutcomes(words: Words, judged: readonly Judged[]): string[] {
  const width = Math.max(...judged.map(({ name }) => widthOf(name)))
  return judged.map(({ name, outcome, steps }) => {
    const decisive = steps.filter(({ verdict }) => verdict === outcome && outcome !== 'pass')
    const labels = decisive.map(({ label, clauses }) =>
      clauses.length === 0
        ? label
        : fill(words.explain.cited!, { label, clauses: clauses.join(words.explain.clauseJoint) }),
    )
    const said = { name: padEnd(name, width), outcome: words.outcomes[outcome] }
    return fill(words.explain.outcome!, { ...said, because: labels.join(words.explain.comma) })
  })
}

/** The row's incentives; where there is none for a row that might have some, that is said. */
function printMoney(words: Words, { incentives }: Policy, { entity, amounts }: Explanation): string[] {
  if (!incentives.some((incentive) => incentive.entity === entity) && amounts.length === 0) return []
  const lines = amounts.flatMap((step) => printAmount(words, step))
  return ['', words.explain.amounts!, ...(lines.length > 0 ? lines : [words.explain.noAmounts!])]
}

function headOf(words: Words, q: Judged): string {
  const kind = kindOf(q)
  const outcome = words.outcomes[q.outcome]
  return fill(words.explain[kind ?? 'qualification']!, { name: q.name, outcome })
}

/** The rules of a qualification; those that the row is outside of share a line. */
function stepsOf(words: Words, { steps }: Judged): string[] {
  const out = steps.filter(isOutside)
  const lines = steps.filter((step) => !isOutside(step)).flatMap((step) => printStep(words, step))
  if (out.length === 0) return lines
  const list = out.map((step) => nameOf(words, step)).join(words.explain.comma)
  return [...lines, fill(words.explain.outOfScope!, { verdict: words.outcomes.notApplicable, list })]
}

/** 容积率（原则上，八、1） */
const nameOf = (words: Words, { label, strictness, clauses }: RequirementStep): string =>
  fill(words.explain.rule!, {
    label,
    strictness: words.strictness[strictness],
    clauses: clauses.join(words.explain.clauseJoint),
  })

type Text = (key: string, values?: Readonly<Record<string, string | number>>) => string

function printStep(words: Words, step: RequirementStep): string[] {
  const text: Text = (key, values) => fill(words.explain[key]!, values)
  const head = text('step', { verdict: words.outcomes[step.verdict], rule: nameOf(words, step) })
  const wanted = isWanted(step)
  const lines = [head, ...new Set(step.comparisons.map((c) => INDENT + comparisonText(words, c, wanted)))]
  if (step.quota) lines.push(quotaText(words, step.quota))
  else if (!saysAll(step)) lines.push(text('formula', { formula: step.formula }))
  lines.push(...printMissing(words, step.missing))
  const [decision, message] = [decisionText(words, step), messageOf(step)]
  if (decision) lines.push(decision)
  if (message) lines.push(text('message', { message }))
  return lines
}

/** Under the line of its rule. */
const INDENT = '      '

/** Whether one comparison is the whole test, so that the formula would only repeat it. */
function saysAll({ comparisons, formula }: RequirementStep): boolean {
  const [only] = comparisons
  if (only === undefined || comparisons.length > 1) return false
  const plain = (text: string) => text.replaceAll(/\s|^=/g, '')
  const { left, operator, right } = only
  return plain(formula) === plain(isFlag(only) ? left.text : `${left.text}${operator}${right.text}`)
}
