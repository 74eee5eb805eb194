import { ratio } from '../../model/ratio.ts'
import type { Decimals } from '../../model/result.ts'
import { headerOf } from '../dataColumns.ts'
import { numberFormat } from '../formats.ts'
import type { Sheet } from '../grid.ts'
import { RESULT_TITLES } from '../titles.ts'
import { OUTCOME } from '../words.ts'
import { leftOf, lostNotes, moneyNotes, rightOf, titleOf } from './captions.ts'
import { carryOver } from './carryOver.ts'
import { ABSENT, inWan } from './figures.ts'
import { layPrinted, type PrintCell, type PrintColumn, signatureOf } from './frame.ts'
import type { DetailRow, FactColumn, Results } from './results.ts'

const MONEY = ['应奖', '核减', '核定', '最低', '最高', '已付', '待付'] as const

/** 项目明细: one line a row of the main entity, in its sheet's order. */
export function layDetail(results: Results, before: Sheet | undefined, attachment: string): Sheet {
  const { policy, facts, rows } = results
  const columns = columnsOf(results)
  const ours = policy.entities
    .filter(({ label }) => label === policy.main.entity)
    .flatMap(({ fields }) => fields.map(headerOf))
  const { block, lost } = carryOver(
    { columns, rows: rows.map((row, i) => lineOf(row, i, facts)), key: [KEY], ours },
    before,
  )
  return layPrinted(
    {
      name: RESULT_TITLES.detail,
      attachment,
      title: titleOf(results, `${policy.main.entity}明细`),
      left: leftOf(results),
      right: rightOf(['万元']),
      notes: [
        ...moneyNotes(results),
        '“还差”是其他不变、只改这一项时要增减的数。',
        ...adjustedNote(rows),
        ...lostNotes(lost),
      ],
      signature: signatureOf(results.contact),
      code: results.code,
    },
    [block],
  )
}

/** 核定 is not always 应奖 less 核减. */
const adjustedNote = (rows: readonly DetailRow[]): string[] =>
  rows.some(isAdjusted) ? ['核定与“应奖－核减”不同的，是取整，或兑付台账已核定、已付的金额。'] : []

const isAdjusted = ({ due, cut, approved }: DetailRow): boolean =>
  due !== null &&
  cut !== null &&
  approved !== null &&
  !ratio(due).sub(ratio(cut)).sub(ratio(approved)).round(2).equals(0)

/** Where the row's id stands. */
const KEY = 2

function columnsOf({ policy, facts }: Results): PrintColumn[] {
  return [
    { header: '序号', width: 5, kind: 'word' },
    { header: policy.area, width: 18, kind: 'text' },
    { header: '编号', width: 9, kind: 'text' },
    { header: policy.main.entity, width: 22, kind: 'text' },
    ...facts.map((fact): PrintColumn => {
      const width = fact.kind === 'text' ? 18 : 10
      return { header: headerOf(fact), width, kind: fact.kind }
    }),
    { header: '结论', width: 9, kind: 'word' },
    { header: '未过条件（条款）', width: 24, kind: 'text' },
    { header: '还差', width: 24, kind: 'text' },
    ...MONEY.map((header): PrintColumn => ({ header, group: '金额（万元）', width: 9, kind: 'number' })),
  ]
}

function lineOf(row: DetailRow, i: number, facts: readonly FactColumn[]): PrintCell[] {
  const money = (value: Decimals): PrintCell => inWan(value, row.absence)
  return [
    { value: i + 1 },
    { value: row.town },
    { value: row.id, format: '@' },
    { value: row.name, format: '@' },
    ...row.facts.map((value, j): PrintCell => factCell(value, facts[j])),
    { value: OUTCOME.wordOf(row.outcome) },
    { value: row.failed.join('；') },
    { value: row.remedy.join('；') },
    money(row.due),
    money(row.cut),
    money(row.approved),
    money(row.low),
    money(row.high),
    money(row.paid),
    money(row.unpaid),
  ]
}

const factCell = (value: string | number | null, fact: FactColumn | undefined): PrintCell =>
  value === null
    ? { value: ABSENT.notReported }
    : typeof value === 'number'
      ? { value, format: numberFormat(fact?.unit, undefined) }
      : { value, format: '@' }
