import type { Comparison, NoticeCondition, RequirementStep, Verdict } from '../../../engine/index.ts'
import { fill, type Words } from '../../text/index.ts'
import { isFlag, isMet, printer, printValue, remedyText } from '../wording/comparison.ts'
import { grouped } from '../wording/format.ts'
import { messageOf } from '../wording/step.ts'

/** What the wording of a condition needs besides the condition. */
export interface Wording {
  readonly words: Words
  /** Whether a formula reads what is not to be handed out. */
  readonly isSecret: (formula: string) => boolean
}

/** One comparison, worded. */
interface Line {
  readonly own: string
  readonly standard: string
  readonly short: string
  /** null where it is undecided. */
  readonly met: boolean | null
}

export const shortOutcome = (words: Words, verdict: Verdict): string =>
  words.cli[`outcome.${verdict}`] ?? words.outcomes[verdict]

/** The lines of a condition: one for all where it is met, otherwise one a comparison. */
export function conditionsOf(wording: Wording, step: RequirementStep): NoticeCondition[] {
  const { words } = wording
  const lines = uniqueLines(
    step.quota ? [quotaLine(words, step)] : step.comparisons.map((c) => lineOf(wording, c, step)),
  )
  const shown = step.verdict === 'pass' ? together(lines) : lines
  const head = {
    clauses: step.clauses.join(words.explain.clauseJoint),
    condition: fill(words.explain['notice.condition']!, {
      label: step.label,
      strictness: words.strictness[step.strictness],
      message: messageOf(step),
    }),
    outcome: shortOutcome(words, step.verdict),
  }
  // What has to be decided or is missing stands beside the comparison that is open.
  const open = Math.max(
    0,
    shown.findIndex(({ met }) => met !== true),
  )
  const extra = [...decisionText(words, step), ...lacksOf(words, step)]
  return (shown.length > 0 ? shown : [NOTHING]).map(({ own, standard, short }, i) => ({
    ...(i === 0 ? head : { clauses: '', condition: '', outcome: '' }),
    own,
    standard,
    short: [short, ...(i === open ? extra : [])].filter((text) => text !== '').join('\n'),
  }))
}

const NOTHING: Line = { own: '', standard: '', short: '', met: null }

const uniqueLines = (lines: readonly Line[]): Line[] => [
  ...new Map(lines.map((line) => [`${line.own}\n${line.standard}`, line])).values(),
]

/** The comparisons that a met condition is met by, as one line. */
function together(lines: readonly Line[]): Line[] {
  if (lines.length === 0) return []
  const met = lines.filter((line) => line.met === true)
  const shown = met.length > 0 ? met : lines
  const join = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== '').join('\n')
  return [
    {
      own: join(shown.map((l) => l.own)),
      standard: join(shown.map((l) => l.standard)),
      short: '',
      met: true,
    },
  ]
}

const OPERATORS: Readonly<Record<string, string>> = {
  '>=': 'op.atLeast',
  '<=': 'op.atMost',
  '>': 'op.above',
  '<': 'op.below',
  '=': 'op.is',
  '<>': 'op.isNot',
  '∈': 'op.among',
  '∉': 'op.notAmong',
}

function lineOf(wording: Wording, c: Comparison, step: RequirementStep): Line {
  const { words, isSecret } = wording
  const text = words.explain
  if (isFlag(c)) return flagLine(wording, c, step)
  const print = printer(c)
  const value = (side: Comparison['left']) =>
    side.value === null ? words.absent.blank : printValue(words, side.value, side.unit, print)
  const [secretOwn, secretStandard] = [isSecret(c.left.text), isSecret(c.right.text)]
  const secret = text['notice.secret']!
  const goal = fill(text[OPERATORS[c.operator] ?? 'op.is']!, { value: value(c.right) })
  const line = {
    own: secretOwn ? secret : ownText(words, c.left.text, value(c.left)),
    standard: secretStandard ? secret : goal,
    met: c.holds,
  }
  if (step.verdict === 'pass' || c.holds === null) return { ...line, short: '' }
  if (c.holds) return { ...line, short: text['notice.met']! }
  const isHidden = secretOwn || secretStandard || isSecret(c.remedy?.field ?? '')
  return { ...line, short: isHidden ? '' : shortText(words, c, value(c.right)) }
}

/** 再增建筑面积133.33㎡即达2, or by how much a figure misses. */
function shortText(words: Words, c: Comparison, standard: string): string {
  const text = words.explain
  if (c.remedy) return fill(text['notice.reach']!, { remedy: remedyText(words, c.remedy), standard })
  if (c.gap === null || Number(c.gap) === 0) return ''
  return fill(text['notice.short']!, { gap: grouped(printer(c)(c.gap)), unit: c.left.unit })
}

/** A yes/no column: what is wanted of it is yes, unless the test turns it round. */
function flagLine({ words, isSecret }: Wording, c: Comparison, { formula, verdict }: RequirementStep): Line {
  const { yes, no } = words.explain
  const plain = (text: string) => text.replaceAll(/\s/g, '')
  const isTurned = plain(formula).includes(`NOT(${plain(c.left.text)})`)
  const wanted = isTurned ? no! : yes!
  const value = c.holds === null ? words.absent.blank : c.holds ? yes! : no!
  const met = c.holds === null ? null : value === wanted
  return {
    own: isSecret(c.left.text) ? words.explain['notice.secret']! : ownText(words, c.left.text, value),
    standard: wanted,
    short: met === true && verdict !== 'pass' ? words.explain['notice.met']! : '',
    met,
  }
}

const PLAIN = /^([\p{L}\p{N}_]+)(?:\[([^\]]+)\])?$/u

/** 改造后容积率 1.74; of a longer formula its value alone. */
function ownText({ explain }: Words, formula: string, value: string): string {
  const [, name, inner] = PLAIN.exec(formula) ?? []
  if (name === undefined) return value
  const shown = inner === undefined ? name : fill(explain['notice.of']!, { entity: name, name: inner })
  return fill(explain['notice.own']!, { name: shown, value })
}

function quotaLine({ explain }: Words, { quota, verdict }: RequirementStep): Line {
  const { rank, rivals, capacity } = quota!
  return {
    own: fill(explain['notice.rank']!, { rank: rank ?? explain.undecided!, rivals }),
    standard: fill(explain['notice.places']!, { capacity: capacity ?? explain.undecided! }),
    short: '',
    met: verdict === 'pass',
  }
}

function decisionText({ explain }: Words, step: RequirementStep): string[] {
  const { decision, verdict } = step
  if (decision === null || isMet(step)) return []
  const { field, answer } = decision
  if (answer !== null)
    return [fill(explain['notice.decided']!, { field, answer: (answer ? explain.yes : explain.no)! })]
  return verdict === 'waivable' || verdict === 'manual' ? [fill(explain['notice.decide']!, { field })] : []
}

/** 缺“容积率”: the blank cells of an undecided condition. */
const lacksOf = ({ explain }: Words, { missing, verdict }: RequirementStep): string[] =>
  verdict === 'pass'
    ? []
    : [
        ...new Set(
          missing.filter((m) => m.kind !== 'other').map(({ label }) => fill(explain.lacks!, { label })),
        ),
      ]
