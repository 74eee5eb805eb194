import {
  type Explanation,
  type Notice,
  type NoticeSection,
  type Policy,
  type ReadBook,
  type RequirementStep,
  type Scenario,
  type Simulation,
  valueText,
} from '../../../engine/index.ts'
import { fill, type Words } from '../../text/index.ts'
import { checkCode } from '../results/index.ts'
import { conditionsOf, shortOutcome, type Wording } from './conditions.ts'
import { lacksOf } from './lacks.ts'
import { amountOf, isTold } from './money.ts'
import { secretsOf } from './secrets.ts'

/** Everything that 告知单 of a row says, worded. */
export function noticeOf(
  words: Words,
  book: Pick<ReadBook, 'policy' | 'dataset' | 'payments' | 'contact'>,
  { scenario, changes }: { readonly scenario: Scenario; readonly changes: readonly string[] },
  simulation: Simulation,
  explanation: Explanation,
): Notice {
  const { policy, dataset, contact } = book
  const wording: Wording = { words, isSecret: secretsOf(policy) }
  const told = explanation.amounts.filter(isTold)
  const judged = judgedBy(policy, explanation)
  return {
    policy,
    dataset,
    scenario,
    changes,
    contact,
    code: checkCode(book, scenario),
    facts: factsOf(words, simulation, explanation, judged),
    sections: judged.map(
      ({ name, outcome, steps }): NoticeSection => ({
        qualification: name,
        outcome: words.outcomes[outcome],
        conditions: steps.flatMap((step) => conditionsOf(wording, step)),
      }),
    ),
    amounts: told.map((step) => amountOf(wording, policy, step)),
    lacks: lacksOf(words, policy, explanation, [
      ...judged.flatMap(({ steps }) =>
        steps.flatMap(({ missing, label }) => missing.map((m) => ({ missing: m, by: label }))),
      ),
      ...told.flatMap(({ missing, label }) => missing.map((m) => ({ missing: m, by: label }))),
    ]),
    notes: notesOf(words, policy, scenario.status === 'trial', told.length, explanation.amounts.length),
  }
}

type Judged = Explanation['qualifications']

/** The qualifications that the row is judged by, the main one first, and of each the conditions that apply. */
function judgedBy({ main }: Policy, { entity, qualifications }: Explanation): Judged {
  const isMain = (name: string) => entity === main.entity && name === main.qualification
  const applies = ({ verdict, strictness }: RequirementStep) =>
    verdict !== 'notApplicable' && strictness !== 'check' && strictness !== 'consistency'
  return [...qualifications]
    .sort((a, b) => Number(isMain(b.name)) - Number(isMain(a.name)))
    .filter(({ outcome }) => outcome !== 'notApplicable')
    .map((q) => ({ ...q, steps: q.steps.filter(applies) }))
    .filter(({ steps }) => steps.length > 0)
}

/** Whose row it is: id, name, town, owner, stage, and the outcome that counts. */
function factsOf(
  words: Words,
  simulation: Simulation,
  explanation: Explanation,
  judged: Judged,
): Notice['facts'] {
  const { entity, id, name, town } = explanation
  const { policy } = simulation.compiled
  const fields = policy.entities.find((e) => e.label === entity)?.fields ?? []
  const row = simulation.data.rowOf(entity, id)
  const shown = (label: string | undefined) =>
    (label !== undefined && row !== undefined ? valueText(simulation, entity, row, label) : null) ??
    words.absent.blank
  const [, actor] = fields.filter(({ type }) => type === 'text')
  const stage = fields.find(({ type }) => type === 'stage')
  const text = words.explain
  return [
    { label: text['notice.id']!, value: id },
    { label: entity, value: name || id },
    { label: policy.area, value: town || words.absent.blank },
    ...(actor ? [{ label: actor.label, value: shown(actor.label) }] : []),
    ...(stage ? [{ label: text['notice.stage']!, value: shown(stage.label) }] : []),
    ...outcomeFact(words, policy, explanation, judged),
  ]
}

/** The outcome that counts; of a row that no single one counts for, those that are not met. */
function outcomeFact(
  words: Words,
  { main }: Policy,
  { entity, qualifications }: Explanation,
  judged: Judged,
): Notice['facts'] {
  const text = words.explain
  const counting = qualifications.find((q) => entity === main.entity && q.name === main.qualification)
  if (counting)
    return [
      {
        label: fill(text['notice.outcome']!, { name: counting.name }),
        value: shortOutcome(words, counting.outcome),
      },
    ]
  if (qualifications.length === 0) return []
  const open = judged.filter(({ outcome }) => outcome !== 'pass')
  const said = open.map(({ name, outcome }) =>
    fill(text['notice.own']!, { name, value: shortOutcome(words, outcome) }),
  )
  const none = judged.length === 0 ? shortOutcome(words, 'notApplicable') : text['notice.allPass']!
  return [{ label: text['notice.outcomes']!, value: said.length > 0 ? said.join(text.clauseJoint) : none }]
}

const notesOf = (
  { explain, statuses }: Words,
  policy: Policy,
  isTrial: boolean,
  told: number,
  amounts: number,
): string[] => [
  explain['notice.remedyNote']!,
  explain['notice.naNote']!,
  ...(told === 0 ? [explain['notice.noMoneyNote']!] : []),
  ...(amounts > told ? [fill(explain['notice.omittedNote']!, { count: amounts - told })] : []),
  ...(isTrial ? [explain['notice.trialNote']!] : []),
  ...(policy.status === 'issued'
    ? []
    : [fill(explain['notice.draftNote']!, { status: statuses[policy.status] })]),
]
