import type { Missing } from '../../../engine/index.ts'
import { fill, placeText, sentence } from '../../text/index.ts'
import type { AnsweredRow, BeyondQuota, Cited, RowMoney } from '../answer.ts'
import { type MoneyUnit, moneySpan, moneyText } from './money.ts'
import type { Wording } from './wording.ts'

/** As many missing columns as a line has room for; of more only how many. */
const MOST = 3

/** Why a row is in or is not, in one line. */
export function answerText({ lang, words }: Wording, { entity, answer }: AnsweredRow): string {
  const { pane } = words
  const cited = ({ label, clauses }: Cited) =>
    fill(pane['answer.cited']!, { label, clauses: clauses.join(pane.listComma!) })
  const short = (outcome: string) => pane[`short.${outcome}`]!
  const beyondText = (beyond: BeyondQuota) =>
    fill(pane['answer.beyond']!, {
      rule: cited(beyond),
      rank: beyond.quota.rank ?? '',
      rivals: beyond.quota.rivals,
      capacity: beyond.quota.capacity ?? '',
    })
  const because = (outcome: string, reason: string) =>
    fill(pane['answer.because']!, { outcome: short(outcome), reason })
  switch (answer.kind) {
    case 'pass':
      return because('pass', answer.beyond ? beyondText(answer.beyond) : '')
    case 'failed':
      return because(
        answer.outcome,
        fill(pane['answer.failed']!, { rule: cited(answer.rule), more: answer.more || '' }),
      )
    case 'beyondQuota':
      return because(answer.outcome, beyondText(answer.beyond))
    case 'tied':
      return because('manual', fill(pane['answer.tied']!, { rule: cited(answer.beyond) }))
    case 'unknown':
      return because(
        'unknown',
        missingText({ lang, words }, entity, answer.missing) ||
          (answer.rule ? fill(pane['answer.undecided']!, { rule: cited(answer.rule) }) : ''),
      )
    case 'manual':
      return because('manual', answer.rule ? cited(answer.rule) : '')
    case 'notApplicable':
      return because(
        'notApplicable',
        answer.rule ? fill(pane['answer.outside']!, { rule: cited(answer.rule) }) : '',
      )
    case 'notJudged':
      return pane.notJudged!
    case 'notTaken': {
      const place = placeText(lang, answer.fault.at)
      return answer.isOwn
        ? fill(pane['answer.notTaken']!, { place, reason: sentence(lang, answer.fault) })
        : fill(pane['answer.notTakenYet']!, { place })
    }
    case 'ledgerOnly':
      return fill(pane['answer.ledgerOnly']!, { entity })
  }
}

/** 缺“用地”、“改造后建筑面积”等4项；参数“零星容积率下限”未定 */
function missingText({ words }: Wording, own: string, missing: readonly Missing[]): string {
  const { pane, terms } = words
  const cells = missing.filter(({ kind }) => kind === 'cell')
  const list = cells
    .slice(0, MOST)
    .map(({ entity, label }) =>
      fill(pane['answer.column']!, { label, entity: entity === own ? '' : (entity ?? '') }),
    )
  const columns =
    list.length === 0
      ? []
      : [
          fill(pane['answer.lacks']!, {
            list: list.join(pane.listComma!),
            n: cells.length > MOST ? cells.length : '',
          }),
        ]
  const others = missing.flatMap(({ kind, entity, label }) =>
    kind === 'cell'
      ? []
      : [
          fill(pane[`answer.missing.${kind}`]!, {
            label: kind === 'other' ? (terms.cause?.[label] ?? label) : label,
            entity: entity === own ? '' : (entity ?? ''),
          }),
        ],
  )
  return [...columns, ...others.slice(0, 1)].join(pane.reasonComma!)
}

/** 奖补 12.50 万元，已付 5.00; '' where there is nothing to tell of. */
export function rowMoneyText({ words }: Wording, money: RowMoney | null, unit: MoneyUnit): string {
  if (money === null) return ''
  const { pane } = words
  const { value, low, high, ifApproved, paid } = money
  const span = value === null ? moneySpan({ low, high }, unit) : moneyText(value, unit)
  const isNothing = value !== null && Number(value) === 0 && (ifApproved !== null || paid !== null)
  const said = (key: string, amount: string) =>
    fill(pane[key]!, { amount, unit: amount === words.absent.incomplete ? '' : pane[`unit.${unit}`]! })
  return [
    ...(isNothing ? [] : [said('answer.money', span ?? words.absent.incomplete)]),
    ...(ifApproved === null ? [] : [said('answer.ifApproved', moneyText(ifApproved, unit))]),
    ...(paid === null ? [] : [said('answer.paid', moneyText(paid, unit))]),
  ].join(pane.reasonComma!)
}
