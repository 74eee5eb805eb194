import type { IncentiveTotal } from '../../model/result.ts'
import type { Effect } from '../../model/rule.ts'
import type { Sheet } from '../grid.ts'
import { RESULT_TITLES } from '../titles.ts'
import { leftOf, lostNotes, rightOf, titleOf } from './captions.ts'
import { carryOver } from './carryOver.ts'
import { layPrinted, type PrintCell, type PrintColumn, signatureOf } from './frame.ts'
import { type FundingColumn, fundingColumns, type Item, stepsShown } from './fundingColumns.ts'
import { isOpen } from './rangeCell.ts'
import type { Results } from './results.ts'
import { standardOf } from './standards.ts'

/** What stands apart from what is spent, and is never added to it. */
const APART: readonly { readonly effect: Effect; readonly title: string }[] = [
  { effect: 'forgone', title: '另：减收（不与支出相加）' },
  { effect: 'receipt', title: '另：收入（不与支出相加）' },
]

/** What nobody has put into the estimate: its quantities may be read, its money is no money yet. */
const LEFT_OUT = '另：未纳入测算（不计入合计）'

/** 资金测算表: what the included incentives cost, the total first; apart, below, what is forgone or received, and what is left out. */
export function layFunding(results: Results, before: Sheet | undefined, attachment: string): Sheet {
  const items = itemsOf(results)
  const included = items.filter(({ total }) => total.included)
  const of = (effect: Effect) => included.filter(({ rule }) => rule.effect === effect)
  const apart = APART.map((part) => ({ ...part, list: of(part.effect) })).filter(
    ({ list }) => list.length > 0,
  )
  const columns = fundingColumns(results, included)
  const rows = [
    ...linesOf('合计', of('outlay'), 'outlay', columns),
    ...apart.flatMap(({ title, effect, list }) => linesOf(title, list, effect, columns)),
    ...leftOut(
      items.filter(({ total }) => !total.included),
      columns,
    ),
  ]
  const { block, lost } = carryOver(
    { columns: [...HEAD, ...columns.map(({ column }) => column)], rows, key: [1] },
    before,
  )
  return layPrinted(
    {
      name: RESULT_TITLES.funding,
      attachment,
      title: titleOf(results, RESULT_TITLES.funding),
      left: leftOf(results),
      right: rightOf(['万元']),
      notes: [...excludedNotes(results.report.incentives), ...readingNotes(included), ...lostNotes(lost)],
      signature: signatureOf(results.contact),
      code: results.code,
    },
    [block],
  )
}

const HEAD: readonly PrintColumn[] = [
  { header: '序号', width: 5, kind: 'word' },
  { header: '奖补事项', width: 20, kind: 'text' },
]

/** The incentives in the policy's order. */
function itemsOf(results: Results): Item[] {
  const rules = new Map(results.policy.incentives.map((rule) => [rule.label, rule]))
  return results.report.incentives.flatMap((total) => {
    const rule = rules.get(total.label)
    return rule ? [{ total, rule, standard: standardOf(rule, results, total.value !== null) }] : []
  })
}

/** The sum of an effect, then its incentives. */
const linesOf = (
  title: string,
  list: readonly Item[],
  effect: Effect,
  columns: readonly FundingColumn[],
): PrintCell[][] => [
  [undefined, { value: title }, ...columns.map(({ sum }) => sum?.(list, effect))],
  ...list.map((item, n) => [
    { value: n + 1 },
    { value: item.total.label },
    ...columns.map(({ of }) => of(item)),
  ]),
]

function leftOut(list: readonly Item[], columns: readonly FundingColumn[]): PrintCell[][] {
  if (list.length === 0) return []
  const cells = (item: Item) => columns.map(({ of, isMoney }) => (isMoney ? undefined : of(item)))
  return [
    [undefined, { value: LEFT_OUT }],
    ...list.map((item, n) => [{ value: n + 1 }, { value: item.total.label }, ...cells(item)]),
  ]
}

/** What the totals leave out, by name. */
function excludedNotes(all: readonly IncentiveTotal[]): string[] {
  const hasStandard = (i: IncentiveTotal) => i.set || i.value !== null
  const named = (what: string, list: readonly IncentiveTotal[]) =>
    list.length === 0 ? [] : [`${what}：${list.length}项（${list.map(({ label }) => label).join('、')}）。`]
  const outside = all.filter((i) => !i.included)
  return [
    ...named(
      '标准未定、未纳入',
      outside.filter((i) => !hasStandard(i)),
    ),
    ...named('标准已定、未纳入', outside.filter(hasStandard)),
    ...named(
      '已纳入而标准未定，合计因此未定',
      all.filter((i) => i.included && !hasStandard(i)),
    ),
  ]
}

function readingNotes(included: readonly Item[]): string[] {
  const keys = stepsShown(included)
  const parts = [
    '应奖金额－封顶核减－就高核减',
    ...(keys.includes('rounding') ? ['＋取整差'] : []),
    ...(keys.includes('ledger') ? ['＋台账差'] : []),
  ]
  return [
    `核定金额＝${parts.join('')}。`,
    ...(keys.includes('ledger')
      ? ['台账差：兑付台账已核定的金额与按现行标准测算的差额，已核定的不重算。']
      : []),
    ...(included.some(({ total }) => isOpen(total))
      ? ['最低、最高：标准为区间的取两端，资料不全和一事一议的按不计入和计入各算一次。']
      : []),
    '来源性质：标准出自本文件、上位文件、会议纪要，还是测算假设。',
  ]
}
