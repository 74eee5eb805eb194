import { type Policy, wholeOf } from '../../model/policy.ts'
import type { TargetTotal } from '../../model/result.ts'
import type { Target } from '../../model/rule.ts'
import type { Sheet } from '../grid.ts'
import { RESULT_TITLES } from '../titles.ts'
import { FIRMNESS, STAGE } from '../words.ts'
import { targetKey, yearsText } from './areaTargets.ts'
import { clausesText, leftOf, lostNotes, rightOf, titleOf } from './captions.ts'
import { carryOver } from './carryOver.ts'
import { asOfOf, deadlineOf, monthlyNeed, monthsLeft } from './deadline.ts'
import { ABSENT, figureIn, figureText } from './figures.ts'
import { layPrinted, type PrintCell, type PrintColumn, signatureOf } from './frame.ts'
import { type ProgressLine, progressCharts } from './progressCharts.ts'
import type { Results } from './results.ts'
import { countsMore } from './stages.ts'
import { completionCell, doneCell, gapCell, stageCell } from './targetCells.ts'

const COLUMNS: readonly PrintColumn[] = [
  { header: '序号', width: 5, kind: 'word' },
  { header: '指标', width: 24, kind: 'text' },
  { header: '范围', width: 21, kind: 'text' },
  { header: '年度', width: 11, kind: 'word' },
  { header: '单位', width: 9, kind: 'word' },
  { header: '目标', width: 12, kind: 'number' },
  { header: '已完成', width: 14, kind: 'number' },
  { header: '完成率（%）', width: 12, kind: 'number' },
  { header: '在建', width: 11, kind: 'number' },
  { header: '谋划', width: 11, kind: 'number' },
  { header: '尚缺', width: 12, kind: 'number' },
  { header: '剩余月数', width: 9, kind: 'number' },
  { header: '每月需完成', width: 12, kind: 'number' },
  { header: '备注', width: 22, kind: 'text' },
]

/** What tells one line from another: 指标, 范围, 年度. */
const KEY = [1, 2, 3]

/** 目标进度: the whole area's targets, then each target of the towns, in the annex's order. */
export function layProgress(results: Results, before: Sheet | undefined, attachment: string): Sheet {
  const lines = linesOf(results)
  const asOf = asOfOf(results)
  const rows = lines.map((line, n) => lineOf(line, n, results, asOf))
  const { block, lost } = carryOver({ columns: COLUMNS, rows, key: KEY }, before)
  return layPrinted(
    {
      name: RESULT_TITLES.progress,
      attachment,
      title: titleOf(results, RESULT_TITLES.progress),
      left: leftOf(results),
      right: rightOf(lines.map(({ target }) => target.unit)),
      notes: [
        '完成率只算已完成的，按未四舍五入的数计算，不封顶；在建、谋划另列。尚缺按文件口径，见备注。',
        `剩余月数从基准日（${asOf ?? '未填'}）算到目标年度末，不足一个月按一个月计；每月需完成＝尚缺÷剩余月数。`,
        ...lostNotes(lost),
      ],
      signature: signatureOf(results.contact),
      code: results.code,
    },
    [{ ...block, charts: progressCharts(lines, wholeOf(results.policy)) }],
  )
}

function linesOf({ report, policy }: Results): ProgressLine[] {
  const towns = report.towns.flatMap(({ town, targets }) =>
    targets.map((target): ProgressLine => ({ target, where: town === '' ? `未填${policy.area}` : town })),
  )
  const keys = [...new Set(towns.map(({ target }) => targetKey(target)))]
  return [
    ...report.targets.map((target): ProgressLine => ({ target, where: wholeOf(policy) })),
    ...keys.flatMap((key) => towns.filter(({ target }) => targetKey(target) === key)),
  ]
}

function lineOf(
  { target, where }: ProgressLine,
  n: number,
  results: Results,
  asOf: string | undefined,
): PrintCell[] {
  const { policy } = results
  const rule = policy.targets.find(({ label }) => label === target.label)
  return [
    { value: n + 1 },
    { value: target.label },
    { value: where },
    { value: yearsText(target.year) },
    { value: target.unit },
    figureIn(target.unit, target.target, 'notSet'),
    doneCell(target, rule, policy),
    completionCell(target),
    stageCell(target, target.underWay, rule, policy),
    stageCell(target, target.planned, rule, policy),
    gapCell(target),
    ...pace(target, rule, policy.period?.to, asOf),
    { value: remarkOf(target, rule, policy) },
  ]
}

/** 剩余月数 and 每月需完成. A ratio, or what must not be exceeded, is not reached by so much a month. */
function pace(
  target: TargetTotal,
  rule: Target | undefined,
  periodEnd: number | undefined,
  asOf: string | undefined,
): PrintCell[] {
  const end = deadlineOf(target.year, periodEnd)
  if (end === undefined || asOf === undefined) return [{ value: ABSENT.notSet }, { value: ABSENT.notSet }]
  const months = monthsLeft(asOf, end)
  const left: PrintCell = { value: months, format: '0' }
  if (rule?.denominator !== undefined || rule?.comparator === '<=')
    return [left, { value: ABSENT.notApplicable }]
  const gap = target.gap ?? (target.met ? '0' : null)
  if (gap !== null && Number(gap) <= 0) return [left, figureIn(target.unit, '0')]
  if (months === 0 && gap !== null) return [left, { value: '已到期' }]
  return [
    left,
    figureIn(target.unit, monthlyNeed(gap, months), target.target === null ? 'notSet' : 'incomplete', '0'),
  ]
}

/** 力争, and how a notice counts that takes other stages for completed. */
function remarkOf(
  { unit, counted, coverage }: TargetTotal,
  rule: Target | undefined,
  policy: Policy,
): string {
  if (rule === undefined) return ''
  const more = countsMore(rule, policy)
    ? rule.stages.filter((stage) => stage !== 'done').map(STAGE.wordOf)
    : []
  const figures = [
    ...(counted === null ? [] : [`计${figureText(unit, counted)}`]),
    ...(coverage === null ? [] : [`${coverage}%`]),
  ]
  return [
    ...(rule.strictness === 'aim' ? [FIRMNESS.wordOf('aim')] : []),
    ...(rule.comparator === '<=' ? ['不超过'] : []),
    ...(more.length > 0 ? [[`文件口径含${more.join('、')}`, ...figures].join('，')] : []),
    ...(rule.clauses.length > 0 ? [clausesText(rule.clauses)] : []),
  ].join('；')
}
