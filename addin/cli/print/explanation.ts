import type {
  AmountStep,
  Comparison,
  Explanation,
  Missing,
  RequirementStep,
  Side,
  Simulation,
  Verdict,
} from '../../../engine/index.ts'
import { fill, type Words } from '../../text/index.ts'
import { amount, grouped, orWord, quantity, tenThousands } from './format.ts'
import { type Standing, standingOf } from './standing.ts'

type Run = Pick<Simulation, 'compiled' | 'scenario'>

/** Every rule that decided one row, with clause, values and gap; one line an element. */
export function printExplanation(words: Words, { compiled, scenario }: Run, e: Explanation): string[] {
  const text = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    fill(words.explain[key]!, values)
  const head = [e.entity, e.id, e.name === e.id ? '' : e.name, e.town].filter((part) => part !== '')
  const qualifications = e.qualifications.flatMap((q) => [
    '',
    text('qualification', { name: q.name, outcome: words.outcomes[q.outcome] }),
    ...q.steps.flatMap((step) => printStep(words, step)),
  ])
  const outcomeOf = (name: string) => e.qualifications.find((q) => q.name === name)?.outcome
  const amounts = e.amounts.flatMap((step) => {
    const standing = standingOf(compiled.policy, outcomeOf, step.label, scenario.includeWaivable)
    return printAmount(words, step, standing)
  })
  return [
    head.join('  '),
    ...qualifications,
    ...(amounts.length > 0 ? ['', text('amounts'), ...amounts] : []),
  ]
}

/** Words that the tables and the explanation share. */
const cliText =
  (words: Words): Text =>
  (key, values) =>
    fill(words.cli[key]!, values)

type Remedy = NonNullable<Comparison['remedy']>
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
  const lines = [head, ...step.comparisons.map((c) => INDENT + comparisonText(words, c))]
  if (!saysAll(step)) lines.push(text('formula', { formula: step.formula }))
  lines.push(...printMissing(words, step.missing))
  const { decision, message, verdict } = step
  if (decision !== null && (decision.answer !== null || NEEDS_PERSON.has(verdict))) {
    const answer = { true: text('yes'), false: text('no'), null: text('undecided') }[`${decision.answer}`]
    lines.push(text('decision', { field: decision.field, answer }))
  }
  if (message && SPEAKS.has(verdict)) lines.push(text('message', { message }))
  return lines
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

/** A yes/no column is compared with the bare word for yes. */
export const isFlag = ({ right }: Comparison): boolean =>
  right.text === right.value && !LITERAL.test(right.text)

/** 容积率（1.8） >= 容积率下限（2）：不成立，还差0.2；改造后建筑面积再增133.33㎡即达标 */
export function comparisonText(words: Words, c: Comparison): string {
  const text: Text = (key, values) => fill(words.explain[key]!, values)
  if (isFlag(c)) return text('flag', { text: c.left.text, value: c.left.value ?? words.absent.blank })
  const holds = { true: text('holds'), false: text('holdsNot'), null: text('undecided') }[`${c.holds}`]
  const missed = c.holds === false
  const gap = c.gap !== null && missed ? text('gap', { gap: grouped(c.gap), unit: c.left.unit }) : ''
  const remedy = c.remedy && missed ? text('remedy', { remedy: remedyText(words, c.remedy) }) : ''
  const [left, right] = [printSide(words, c.left), printSide(words, c.right)]
  return text('comparison', { left, operator: c.operator, right, holds }) + gap + remedy
}

/** 改造后建筑面积再增133.33㎡ */
export function remedyText({ explain }: Words, { field, change, unit }: Remedy): string {
  const down = change.startsWith('-')
  const by = grouped(down ? change.slice(1) : change)
  return fill(down ? explain.lower! : explain.raise!, { field, change: by, unit })
}

const LITERAL = /^(?:["{]|-?\d)/

/** 改造后容积率（1.8）, or of a literal its value alone. */
function printSide(words: Words, side: Side, absent = words.absent.blank): string {
  const value = side.value === null ? absent : printValue(words, side.value, side.unit)
  return LITERAL.test(side.text) || side.text === ''
    ? value
    : fill(words.explain.side!, { text: side.text, value })
}

const RANGE = /^\[(.*), (.*)\]$/

/** A number with its unit, both ends of a range, or a text. A number without a unit may be a year: no separators. */
function printValue(words: Words, value: string, unit: string): string {
  const number = (decimal: string) => (unit === '' ? decimal : `${grouped(decimal)}${unit}`)
  const [, low, high] = RANGE.exec(value) ?? []
  if (low === undefined || high === undefined) return /^-?[\d.]+$/.test(value) ? number(value) : value
  if (low !== '' && high !== '') return `${number(low)}–${number(high)}`
  if (low === '' || Number(low) === 0) return words.absent.incomplete
  return fill(words.cli.atLeast!, { low: number(low) })
}

const printMissing = (words: Words, missing: readonly Missing[]): string[] =>
  missing.map((m) => {
    const where = [m.entity, m.id].filter(Boolean).join(' ')
    const label = m.kind === 'other' ? (words.terms.cause?.[m.label] ?? m.label) : m.label
    return fill(words.explain[`missing.${m.kind}`]!, { label, where })
  })

/** What the row adds to the total, if anything yet. */
function standingText(words: Words, step: AmountStep, standing: Standing): string {
  const say = { words, text: cliText(words) }
  if (standing === 'open' && step.set) return amount(say, { ...step, low: '0', value: null })
  const whole = amount(say, step, step.set)
  return standing === 'waiting' && step.set ? fill(words.explain.waiting!, { amount: whole }) : whole
}

/** A rate that is not set has no range to speak of. */
const closed = ({ rate, set }: AmountStep): Side => (set ? rate! : { ...rate!, value: null })

function printAmount(words: Words, step: AmountStep, standing: Standing): string[] {
  const text: Text = (key, values) => fill(words.explain[key]!, values)
  const money = (yuan: string | null) => orWord(yuan, tenThousands, words.absent.incomplete)
  const cuts = (['capCut', 'groupCut', 'rounding'] as const)
    .filter((key) => step[key] !== null && Number(step[key]) !== 0)
    .map((key) => text(key, { amount: money(step[key]) }))
  const open = step.set ? words.absent.incomplete : words.absent.notSet
  const rate = step.rate ? printSide(words, closed(step), open) : ''
  const base = orWord(step.quantity, (q) => quantity(q, step.unit) + step.unit, words.absent.incomplete)
  const shares = (key: string, list: AmountStep['bearers']) =>
    list.length === 0
      ? []
      : [text(key, { list: list.map((s) => `${s.name} ${money(s.amount)}`).join(text('comma')) })]
  return [
    text(step.included ? 'amount' : 'amountNotIncluded', {
      label: step.label,
      clauses: step.clauses.join(text('comma')),
      amount: standingText(words, step, standing),
    }),
    text(rate === '' ? 'base' : 'baseRate', {
      base,
      rate,
      due: step.set ? money(step.due) : words.absent.notSet,
    }),
    ...(cuts.length > 0 ? [text('cuts', { cuts: cuts.join(text('comma')) })] : []),
    ...printMissing(words, step.missing),
    ...shares('bearers', step.bearers),
    ...shares('instalments', step.instalments),
  ]
}
