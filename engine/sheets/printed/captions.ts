import type { Policy } from '../../model/policy.ts'
import { parseUnit } from '../../model/unit.ts'
import { RESULT_TITLES } from '../titles.ts'
import { SCENARIO_STATUS, STATUS } from '../words.ts'
import type { TrialResults } from './results.ts'

/** What the captions of every printed sheet are made of. */
export type Captioned = Pick<TrialResults, 'policy' | 'dataset' | 'scenario' | 'changes'>

/** A printed title; rows that are samples are always named as such. */
export const titleOf = ({ policy, dataset }: Pick<Captioned, 'policy' | 'dataset'>, what: string): string =>
  `${policy.shortTitle ?? policy.title}${what}${dataset.sample ? '（示例数据，非真实项目）' : ''}`

/** 方案：方案一（试算）　数据截止：2022-06-30　文件：征求意见稿（2022—2026年） */
export function leftOf({ policy, scenario, dataset, changes }: Captioned): string {
  const word = SCENARIO_STATUS.wordOf(scenario.status)
  const status = scenario.date ? `${word} ${scenario.date}` : word
  const changed = changes && changes.length > 0 ? `；另改 ${changes.join('、')}` : ''
  return `方案：${scenario.label}（${status}${changed}）　数据截止：${dataset.asOf ?? '未填'}　文件：${fileState(policy)}`
}

/** 征求意见稿（2022—2026年） */
export function fileState({ status, period }: Policy): string {
  const word = STATUS.wordOf(status)
  if (period === undefined) return word
  return `${word}（${[...new Set([period.from, period.to])].join('—')}年）`
}

/** 单位：亩、万元 */
export const rightOf = (units: readonly string[]): string =>
  `单位：${[...new Set(units.filter((unit) => unit !== '' && parseUnit(unit) !== undefined))].join('、')}`

/** 三；七、3: what stands between two clauses is never what stands within one. */
export const clausesText = (clauses: readonly string[]): string => clauses.join('；')

/** What a total leaves out. */
export function moneyNotes({ report }: TrialResults): string[] {
  const notSet = report.incentives.filter((i) => i.included && !i.set && i.value === null).length
  const { notIncluded } = report.excluded
  const left = [
    ...(notSet > 0 ? [`标准未定${notSet}项`] : []),
    ...(notIncluded > 0 ? [`未纳入测算${notIncluded}项`] : []),
  ]
  return left.length > 0 ? [`金额不含：${left.join('，')}。`] : []
}

/** What a total leaves out, how percentages are read, and the readings that the policy takes. */
export const notesOf = (results: TrialResults): string[] => [
  ...figureNotes(results),
  ...readingsOf(results.policy),
]

/** The same under an official table, which says where the readings stand if they are many. */
export const shortNotesOf = (results: TrialResults): string[] => [
  ...figureNotes(results),
  ...readingsOf(results.policy).map((readings) =>
    readings.length > MOST_READINGS ? `口径见“${RESULT_TITLES.trial}”表下。` : readings,
  ),
]

/** Characters of readings that still go under an official table. */
const MOST_READINGS = 200

const figureNotes = (results: TrialResults): string[] => [
  ...moneyNotes(results),
  '完成率按未四舍五入的数计算，不封顶；各类任务之间不相互抵补。',
]

/** The readings that the policy takes, as one paragraph: a line each would push the table off its page. */
const readingsOf = ({ notes = [] }: Policy): string[] =>
  notes.length === 0 ? [] : [`口径：${notes.map((note) => note.replace(/。?$/, '。')).join('')}`]

/** What people had written beside rows that are gone. */
export const lostNotes = (lost: readonly string[]): string[] =>
  lost.length === 0 ? [] : [`原有旁注，所在行已不在本表：${lost.join('。')}。`]
