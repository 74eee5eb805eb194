import type {
  AmountStep,
  Comparison,
  Explanation,
  Missing,
  RequirementStep,
  Side,
} from '../../../engine/index.ts'
import { fill, type Words } from '../../text/index.ts'
import { amount, grouped, orWord, quantity, tenThousands } from './format.ts'

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
  const lines = [
    text('step', {
      verdict: words.outcomes[step.verdict],
      label: step.label,
      strictness: words.strictness[step.strictness],
      clauses: step.clauses.join(text('comma')),
    }),
  ]
  if (step.verdict === 'notApplicable' && step.comparisons.length === 0 && step.missing.length === 0)
    return [...lines, text('outOfScope')]
  lines.push(...step.comparisons.map((c) => printComparison(words, text, c)))
  if (step.comparisons.length === 0) lines.push(text('formula', { formula: step.formula }))
  lines.push(...printMissing(text, step.missing))
  if (step.decision !== null) {
    const answer = { true: text('yes'), false: text('no'), null: text('undecided') }[
      `${step.decision.answer}`
    ]
    lines.push(text('decision', { field: step.decision.field, answer }))
  }
  if (step.message && step.verdict !== 'pass') lines.push(text('message', { message: step.message }))
  return lines
}

function printComparison(words: Words, text: Text, c: Comparison): string {
  const holds = { true: text('holds'), false: text('holdsNot'), null: text('undecided') }[`${c.holds}`]
  const gap = c.gap !== null && c.holds === false ? text('gap', { gap: c.gap, unit: c.left.unit }) : ''
  const remedy = c.remedy ? text('remedy', c.remedy) : ''
  const [left, right] = [printSide(words, c.left), printSide(words, c.right)]
  return text('comparison', { left, operator: c.operator, right, holds }) + gap + remedy
}

/** 改造后容积率（1.8） or, for a literal, its value alone. */
function printSide(words: Words, side: Side): string {
  const value = orWord(side.value, groupedEnds, words.absent.blank) + (side.value === null ? '' : side.unit)
  return side.text === side.value || side.text === ''
    ? value
    : fill(words.explain.side!, { text: side.text, value })
}

/** Thousands separators in a decimal or in both ends of a range; other text as it is. */
const groupedEnds = (value: string): string =>
  value.replaceAll(/(?<![\w.-])\d+(?:\.\d+)?(?![\w.-])/g, grouped)

const printMissing = (text: Text, missing: readonly Missing[]): string[] =>
  missing.map((m) =>
    text(`missing.${m.kind}`, { label: m.label, where: [m.entity, m.id].filter(Boolean).join(' ') }),
  )

function printAmount(words: Words, step: AmountStep): string[] {
  const text: Text = (key, values) => fill(words.explain[key]!, values)
  const money = (yuan: string | null) => orWord(yuan, tenThousands, words.absent.incomplete)
  const cuts = (['capCut', 'groupCut', 'rounding'] as const)
    .filter((key) => step[key] !== null && Number(step[key]) !== 0)
    .map((key) => text(key, { amount: money(step[key]) }))
  const rate = step.rate ? printSide(words, step.rate) : ''
  const base = orWord(step.quantity, (q) => quantity(q, step.unit), words.absent.incomplete) + step.unit
  const shares = (key: string, list: AmountStep['bearers']) =>
    list.length === 0
      ? []
      : [text(key, { list: list.map((s) => `${s.name} ${money(s.amount)}`).join(text('comma')) })]
  return [
    text(step.included ? 'amount' : 'amountNotIncluded', {
      label: step.label,
      clauses: step.clauses.join(text('comma')),
      amount: amount(step, words.absent, step.set),
    }),
    text(rate === '' ? 'base' : 'baseRate', {
      base,
      rate,
      due: step.set ? money(step.due) : words.absent.notSet,
    }),
    ...(cuts.length > 0 ? [text('cuts', { cuts: cuts.join(text('comma')) })] : []),
    ...printMissing(text, step.missing),
    ...shares('bearers', step.bearers),
    ...shares('instalments', step.instalments),
  ]
}
