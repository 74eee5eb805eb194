import type { Outcome, Verdict } from '../../model/outcome.ts'
import { ratio } from '../../model/ratio.ts'
import type { Decimals } from '../../model/result.ts'
import { OUTCOME } from '../words.ts'
import { clausesText } from './captions.ts'
import type { ChangedStep, ComparedRun, ComparisonResults, MovedRow, Movement } from './comparison.ts'
import { ABSENT, decimalsOf, figureIn, sumOf } from './figures.ts'
import type { Block, PrintCell, PrintColumn } from './frame.ts'
import { costCell } from './money.ts'

type Moved = ComparedRun & { readonly movement: Movement }

/** Rows that went the same way, together. */
interface Sum {
  readonly count: number
  readonly size: Decimals
  readonly money: Decimals
}

const sumUp = (parts: readonly Sum[]): Sum => ({
  count: parts.reduce((sum, { count }) => sum + count, 0),
  size: decimalsOf(sumOf(parts.map(({ size }) => size))),
  money: decimalsOf(sumOf(parts.map(({ money }) => money))),
})

const one = ({ size, money }: MovedRow): Sum => ({ count: 1, size, money })

const moneyColumn: PrintColumn = { header: '支出增减（万元）', width: 16, kind: 'number' }
const sizeColumn = ({ size }: ComparisonResults): PrintColumn[] =>
  size ? [{ header: `${size.label}（${size.unit}）`, width: 16, kind: 'number' }] : []

/** Whoever leaves 直接符合 drops out, also where nothing fails. */
const KINDS: readonly { readonly name: string; readonly holds: (row: MovedRow) => boolean }[] = [
  { name: '退出直接符合', holds: ({ before }) => before === 'pass' },
  { name: '转为直接符合', holds: ({ after }) => after === 'pass' },
  { name: '其他结论变动', holds: ({ before, after }) => before !== 'pass' && after !== 'pass' },
]

/** In the order in which outcomes are spoken of. */
const ORDER: readonly Outcome[] = ['pass', 'waivable', 'unknown', 'fail', 'manual', 'notApplicable']

const wayOf = ({ before, after }: MovedRow): string => `${OUTCOME.wordOf(before)}→${OUTCOME.wordOf(after)}`

const rankOf = (row: MovedRow): number =>
  KINDS.findIndex(({ holds }) => holds(row)) * 100 + ORDER.indexOf(row.before) * 10 + ORDER.indexOf(row.after)

/** How many rows went which way, how large they are, and what that costs; all of it adds up to the first line. */
export function movementBlock(run: Moved, results: ComparisonResults): Block {
  const { moved, repriced } = run.movement
  const line = (label: string, { count, size, money }: Sum): PrintCell[] => [
    { value: label },
    { value: count, format: '0' },
    ...(results.size ? [figureIn(results.size.unit, size)] : []),
    moneyCell(money, run, results),
  ]
  const kinds = KINDS.flatMap(({ name, holds }) => {
    const own = moved.filter(holds)
    const ways = new Map<string, MovedRow[]>()
    for (const row of own.toSorted((a, b) => rankOf(a) - rankOf(b)))
      ways.set(wayOf(row), [...(ways.get(wayOf(row)) ?? []), row])
    return own.length === 0
      ? []
      : [
          line(name, sumUp(own.map(one))),
          ...[...ways].map(([way, rows]) => line(`　其中：${way}`, sumUp(rows.map(one)))),
        ]
  })
  return {
    columns: [
      { header: '变动', width: 34, kind: 'text' },
      { header: '个数', width: 12, kind: 'number' },
      ...sizeColumn(results),
      moneyColumn,
    ],
    rows: [
      line(`${results.policy.main.entity}合计`, sumUp([...moved.map(one), repriced])),
      ...kinds,
      ...(repriced.count > 0 ? [line('结论不变、金额变动', repriced)] : []),
      ...otherMoney(run, results, sumUp([...moved.map(one), repriced]).money),
    ],
  }
}

/** What is spent on others than the rows of the main entity, so that all adds up to the outlay. */
function otherMoney(run: Moved, results: ComparisonResults, own: Decimals): PrintCell[][] {
  const { policy, base, size } = results
  const labels = new Set(
    [run, base].flatMap(({ report }) =>
      report.incentives.flatMap((i) => (i.included && i.effect === 'outlay' ? [i.label] : [])),
    ),
  )
  const isOther = policy.incentives.some((i) => labels.has(i.label) && i.entity !== policy.main.entity)
  if (!isOther) return []
  const [now, then] = [run, base].map(({ report }) => report.cost.outlay.value)
  const parts = [now, then, own].map((part) => part ?? null)
  const rest = parts.includes(null) ? null : decimalsOf(ratio(now!).sub(ratio(then!)).sub(ratio(own!)))
  return [
    [
      { value: `${policy.main.entity}以外的支出变动` },
      { value: ABSENT.notApplicable },
      ...(size ? [{ value: ABSENT.notApplicable }] : []),
      moneyCell(rest, run, results),
    ],
  ]
}

/** A difference of money, or the word of the scenario that has no figure. */
function moneyCell(money: Decimals, run: ComparedRun, { base, policy }: ComparisonResults): PrintCell {
  const difference = { low: money, value: money, high: money }
  const cells = [run, base].map(({ report, scenario }) =>
    costCell(difference, 'value', 'outlay', { report, scenario, policy }),
  )
  return cells.find((cell) => typeof cell?.value === 'string') ?? cells[0]
}

/** The rows with another outcome: those that drop out first, each with the reason. */
export function movedBlock(run: Moved, results: ComparisonResults): Block {
  const rows = run.movement.moved
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((row): PrintCell[] => [
      { value: row.name },
      { value: row.id, format: '@' },
      { value: row.town },
      { value: wayOf(row) },
      ...(results.size ? [figureIn(results.size.unit, row.size)] : []),
      moneyCell(row.money, run, results),
      { value: row.steps.map(reasonOf).join('；') },
    ])
  return {
    columns: [
      { header: '名称', width: 34, kind: 'text' },
      { header: '编号', width: 12, kind: 'text' },
      { header: results.policy.area, width: 16, kind: 'text' },
      { header: '变动', width: 16, kind: 'text' },
      ...sizeColumn(results),
      moneyColumn,
      { header: '原因', width: 40, kind: 'text' },
    ],
    rows: rows.length > 0 ? rows : [[{ value: '没有结论变动的' }]],
  }
}

/** 容积率（三（二）2）现为待批准 */
function reasonOf({ label, clauses, after, missing, remedy }: ChangedStep): string {
  const name = clauses.length > 0 ? `${label}（${clausesText(clauses)}）` : label
  if (after === null) return `${name}不再适用`
  const lacking = after === 'unknown' && missing.length > 0 ? `（缺${missing.join('、')}）` : ''
  return [`${name}现为${verdictWord(after)}${lacking}`, ...remedy].join('，')
}

const verdictWord = (verdict: Verdict): string =>
  verdict === 'notMet' ? '鼓励项未达' : OUTCOME.wordOf(verdict)
