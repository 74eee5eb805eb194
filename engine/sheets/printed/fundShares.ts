import type { FundShare } from '../../model/result.ts'
import { decimalsOf, inWan, sumOf } from './figures.ts'
import type { Block, PrintCell, PrintColumn } from './frame.ts'
import { type FundLine, isShort } from './funds.ts'
import type { Results } from './results.ts'

/** Lines of one year that are still read. */
const MOST_LINES = 30

/** Beside the columns of the funds above, whose widths they share. */
const COLUMNS: readonly PrintColumn[] = [
  { header: '奖补事项', width: 25, kind: 'text' },
  { header: '年度', width: 9, kind: 'word' },
  { header: '镇街', width: 13, kind: 'text' },
  { header: '名称', width: 18, kind: 'text' },
  { header: '编号', width: 10, kind: 'word' },
  { header: '应支', width: 12, kind: 'number' },
  { header: '可支', width: 12, kind: 'number' },
  { header: '待付', width: 12, kind: 'number' },
  { header: '备注', width: 12, kind: 'text' },
]

export const SHARES_TITLE = '资金不足时的兑付安排'

/** Who gets how much of a fund that cannot pay all: those not paid in full by name. Undefined where every fund can. */
export function layShares(results: Results, lines: readonly FundLine[]): Block | undefined {
  const short = lines.filter(({ fund }) => fund.shares.some(isShort))
  const labels = [...new Set(short.map(({ label }) => label))]
  if (labels.length === 0) return undefined
  const several = labels.length > 1
  const columns = COLUMNS.map((c) => (c.header === '镇街' ? { ...c, header: results.policy.area } : c))
  return {
    title: several ? SHARES_TITLE : `${SHARES_TITLE}（${labels[0]}）`,
    columns: several ? [...columns, { header: '资金', width: 12, kind: 'text' }] : columns,
    rows: short.flatMap((line) => sharesOf(line, results, several ? [{ value: line.label }] : [])),
  }
}

function sharesOf(
  { year, fund }: FundLine,
  { policy, names }: Results,
  tail: readonly PrintCell[],
): PrintCell[][] {
  const short = fund.shares.filter(isShort)
  const full = fund.shares.filter((share) => !isShort(share))
  const entities = new Map(policy.incentives.map(({ label, entity }) => [label, entity]))
  const time = { value: year || '全期' }
  const one = (share: FundShare): PrintCell[] => {
    const whose = names?.get(`${entities.get(share.incentive)}\n${share.id}`)
    return [
      { value: share.incentive },
      time,
      { value: whose?.town ?? null },
      { value: whose?.name ?? null, format: '@' },
      { value: share.id, format: '@' },
      ...moneyOf([share]),
      { value: share.waiting ? '上年待付' : fund.sharing === 'proRata' ? '压减，不转下年' : null },
      ...tail,
    ]
  }
  const together = (words: string, list: readonly FundShare[]): PrintCell[][] =>
    list.length === 0
      ? []
      : [[{ value: words }, time, undefined, undefined, undefined, ...moneyOf(list), undefined, ...tail]]
  // One line more is no longer than the line that stands for it.
  const listed = short.length <= MOST_LINES + 1 ? short : short.slice(0, MOST_LINES)
  const others = short.slice(listed.length)
  return [
    ...together(`足额兑付 ${full.length} 项`, full),
    ...listed.map(one),
    ...together(`其余 ${others.length} 项`, others),
  ]
}

/** 应支, 可支 and 待付 of the shares together. */
function moneyOf(shares: readonly FundShare[]): PrintCell[] {
  const due = sumOf(shares.map((share) => share.due))
  const granted = sumOf(shares.map((share) => share.granted))
  return [due, granted, due && granted && due.sub(granted)].map((x) => inWan(decimalsOf(x)))
}
