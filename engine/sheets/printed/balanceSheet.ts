import { ratio } from '../../model/ratio.ts'
import type { FundYear } from '../../model/result.ts'
import { type Allotment, YEARLY } from '../../model/rule.ts'
import type { Sheet } from '../grid.ts'
import { RESULT_TITLES } from '../titles.ts'
import { leftOf, lostNotes, moneyNotes, rightOf, titleOf } from './captions.ts'
import { carryOver } from './carryOver.ts'
import { ABSENT, figure, inWan } from './figures.ts'
import { layPrinted, type PrintCell, type PrintColumn, signatureOf } from './frame.ts'
import { layShares, SHARES_TITLE } from './fundShares.ts'
import { type FundLine, fundLines, fundTotal, NOTHING_DUE, treatmentOf } from './funds.ts'
import { fundAbsence } from './money.ts'
import { rangeCell } from './rangeCell.ts'
import type { Absence, Results } from './results.ts'

const money = (header: string, width = 12, group?: string): PrintColumn => ({
  header,
  width,
  kind: 'number',
  ...(group ? { group } : {}),
})

const COLUMNS: readonly PrintColumn[] = [
  { header: '资金', width: 25, kind: 'text' },
  { header: '年度', width: 9, kind: 'word' },
  money('年初结余', 13),
  money('计提基数', 13),
  { header: '比例（%）', width: 10, kind: 'number' },
  money('本年筹集'),
  money('可用'),
  money('最低', 12, '应支'),
  money('测算', 12, '应支'),
  money('最高', 12, '应支'),
  money('其中上年待付', 14, '应支'),
  money('实支', 14),
  money('年末结余'),
  money('缺口', 14),
  { header: '处理', width: 24, kind: 'text' },
]

/** 资金平衡: every fund with its years, all of them first; below what each payment gets where there is not enough. */
export function layBalance(results: Results, before: Sheet | undefined, attachment: string): Sheet {
  const lines = fundLines(results)
  const labels = [...new Set(lines.map(({ label }) => label))]
  const rows = labels.flatMap((label) =>
    linesOf(
      label,
      lines.filter((line) => line.label === label),
      results,
    ),
  )
  const { block, lost } = carryOver({ columns: COLUMNS, rows, key: [0, 1] }, upTo(before))
  const shares = layShares(results, lines)
  return layPrinted(
    {
      name: RESULT_TITLES.balance,
      attachment,
      title: titleOf(results, RESULT_TITLES.balance),
      left: leftOf(results),
      right: rightOf(['万元']),
      notes: [
        ...moneyNotes(results),
        '可用＝年初结余＋本年筹集；应支含上年待付；年末结余＝可用－实支；缺口＝应支－实支。',
        '合计的应支、缺口不重复计算逐年结转的待付。',
        ...openingNote(labels, results),
        ...(lines.some(isStatedOtherwise) ? ['本年筹集按填报的提取数，与计提基数×比例不同。'] : []),
        ...lostNotes(lost),
      ],
      signature: signatureOf(results.contact),
      code: results.code,
    },
    shares ? [block, shares] : [block],
  )
}

/** The sheet of another run without the list below the table. */
function upTo(before: Sheet | undefined): Sheet | undefined {
  const end = before?.rows.findIndex((row) => String(row[0]?.value ?? '').startsWith(SHARES_TITLE)) ?? -1
  return before && end >= 0 ? { ...before, rows: before.rows.slice(0, end) } : before
}

/** A fund's lines: all years as one first, where there are several. */
function linesOf(label: string, own: readonly FundLine[], results: Results): PrintCell[][] {
  const rule = results.policy.allotments.find((allotment) => allotment.label === label)
  const absence = fundAbsence(label, results)
  const line = (year: string, fund: FundYear, treatment: string): PrintCell[] => [
    { value: label },
    { value: year },
    ...figures(fund, rule, absence),
    { value: treatment },
  ]
  if (own.length === 1 && !isYearly(rule))
    return own.map(({ fund }) => line('全期', fund, treatmentOf(fund, absence, false)))
  const years = own.map(({ year, fund }, i) =>
    year === ''
      ? [
          { value: label },
          { value: '未分年度' },
          ...undated(fund, absence),
          { value: undatedTreatment(fund) },
        ]
      : line(
          year,
          fund,
          treatmentOf(
            fund,
            absence,
            own.slice(i + 1).some((later) => later.year !== ''),
          ),
        ),
  )
  return own.length === 1 ? years : [line('合计', fundTotal(own), ''), ...years]
}

const undatedTreatment = ({ due }: FundYear): string =>
  due.high !== null && Number(due.high) === 0 ? NOTHING_DUE : '年度未填，未列入各年'

/** What was raised is not what the base and the share would make. */
const isStatedOtherwise = ({ fund: { base, share, income } }: FundLine): boolean =>
  base !== null &&
  share !== null &&
  income !== null &&
  !ratio(base).mul(ratio(share)).div(100).equals(ratio(income))

const hasOpening = (rule: Allotment | undefined): boolean => rule?.opening !== undefined || isYearly(rule)

/** Funds by year whose notice does not say what they begin with. */
const openingNote = (labels: readonly string[], { policy }: Results): string[] => {
  const open = labels.filter((label) =>
    policy.allotments.some((rule) => rule.label === label && isYearly(rule) && rule.opening === undefined),
  )
  return open.length === 0 ? [] : [`${open.join('、')}：首年年初结余未载，按0计。`]
}

const isYearly = (rule: Allotment | undefined): boolean => rule?.group.includes(YEARLY) ?? false

/** What falls due in no year that is known has no year's income to be held against. */
function undated({ due }: FundYear, absence: Absence): PrintCell[] {
  const none: PrintCell = { value: ABSENT.notApplicable }
  const ends = [due.low, due.value, due.high].map((end) => inWan(end, absence))
  return [none, none, none, none, none, ...ends, none, none, none, none]
}

/** A fund that is not accrued by a share of a base has none, and one for the whole period may have nothing before it: 不适用. */
function figures(fund: FundYear, rule: Allotment | undefined, absence: Absence): PrintCell[] {
  const accrual = rule?.base !== undefined || rule?.share !== undefined ? 'notSet' : 'notApplicable'
  const open = fund.available.value === null ? 'notSet' : absence
  return [
    hasOpening(rule) ? rangeCell(fund.opening, open) : { value: ABSENT.notApplicable },
    inWan(fund.base, accrual),
    figure(fund.share, accrual, '0.00####'),
    inWan(fund.income, 'notSet'),
    rangeCell(fund.available, open),
    inWan(fund.due.low, absence),
    inWan(fund.due.value, absence),
    inWan(fund.due.high, absence),
    rangeCell(fund.arrears, absence),
    rangeCell(fund.granted, open),
    rangeCell(fund.closing, open),
    rangeCell(fund.shortfall, open),
  ]
}
