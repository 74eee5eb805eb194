import { type Policy, wholeOf } from '../../model/policy.ts'
import type { TownTotal } from '../../model/result.ts'
import type { Sheet } from '../grid.ts'
import { RESULT_TITLES } from '../titles.ts'
import { type AreaTarget, areaTargets, type Figures, targetKey, withYears, yearsText } from './areaTargets.ts'
import { leftOf, lostNotes, rightOf, shortNotesOf, titleOf } from './captions.ts'
import { carryOver } from './carryOver.ts'
import { type BlockChart, downColumn } from './charts.ts'
import { ABSENT, figureIn, figureText } from './figures.ts'
import { layPrinted, type PrintCell, type PrintColumn, signatureOf } from './frame.ts'
import { costRangeCell } from './money.ts'
import type { Results } from './results.ts'
import { countsMore } from './stages.ts'
import { completionCell } from './targetCells.ts'

interface Measure {
  readonly group: string
  readonly cell: (figures: Figures, unit: string) => PrintCell
  /** The targets that it is shown for. */
  readonly of: (targets: readonly AreaTarget[]) => readonly AreaTarget[]
}

/** Where the targets are parts of one total, the first of them stands for all. */
const totalOf = (targets: readonly AreaTarget[]): readonly AreaTarget[] =>
  new Set(targets.map(({ measure }) => measure)).size === 1 ? targets.slice(0, 1) : targets

const all = (targets: readonly AreaTarget[]): readonly AreaTarget[] => targets

/** The groups of columns. */
const MEASURES: readonly Measure[] = [
  { group: '任务', of: all, cell: (f, unit) => figureIn(unit, f.target, 'notSet') },
  { group: '已完成', of: all, cell: (f, unit) => figureIn(unit, f.done, 'incomplete', f.target) },
  {
    group: '完成率（%）',
    of: all,
    cell: completionCell,
  },
  {
    group: '在建预计',
    of: (targets) => totalOf(targets.filter((target) => target.hasStages)),
    cell: (f, unit) => figureIn(unit, f.underWay),
  },
  {
    group: '尚缺',
    of: totalOf,
    cell: (f, unit) => figureIn(unit, f.gap, f.target === null ? 'notSet' : 'incomplete', '0'),
  },
]

/** One column: of what it is, and what stands in it. */
interface Figured {
  readonly target: AreaTarget
  readonly group: string
  readonly cell: (figures: Figures, unit: string) => PrintCell
}

/** Targets without a task have only what is done. */
const figuredColumns = (tasks: readonly AreaTarget[], open: readonly AreaTarget[]): Figured[] => [
  ...MEASURES.flatMap(({ group, cell, of }) => of(tasks).map((target) => ({ target, group, cell }))),
  ...open.map((target) => ({
    target,
    group: '任务未定',
    cell: (f: Figures, unit: string) => figureIn(unit, f.done),
  })),
]

/** 汇总表: one line a town in the annex's order, the whole area last. */
export function laySummary(results: Results, before: Sheet | undefined, attachment: string): Sheet {
  const { report } = results
  const targets = areaTargets(results)
  const tasks = withYears(targets.filter(({ isSet }) => isSet))
  const columns = figuredColumns(
    tasks,
    targets
      .filter(({ isSet }) => !isSet)
      .map((target) =>
        target.year === '' ? target : { ...target, name: `${target.name}（${yearsText(target.year)}）` },
      )
      .map((target) => ({ ...target, name: `${target.name}已完成` })),
  )
  const towns = report.towns.map((town, i) => {
    const own = new Map(town.targets.map((target) => [targetKey(target), target]))
    const head: PrintCell[] =
      town.town === ''
        ? [undefined, { value: `未填${results.policy.area}` }]
        : [{ value: i + 1 }, { value: town.town }]
    return [...head, ...lineOf(columns, tasks, (target) => own.get(target.key), town, results)]
  })
  const whole = [
    undefined,
    { value: wholeOf(results.policy) },
    ...lineOf(columns, tasks, (target) => target.whole, report, results),
  ]
  const { block, lost } = carryOver(
    { columns: printColumns(columns, results.policy.area), rows: [...towns, whole], key: [1] },
    before,
  )
  return layPrinted(
    {
      name: RESULT_TITLES.summary,
      attachment,
      title: titleOf(results, '汇总表'),
      left: leftOf(results),
      right: rightOf([...targets.map(({ unit }) => unit), '万元']),
      notes: [
        ...wholeNote(tasks, results.policy),
        ...countedNote(results.policy),
        ...shortNotesOf(results),
        ...lostNotes(lost),
      ],
      signature: signatureOf(results.contact),
      code: results.code,
    },
    [{ ...block, charts: chartsOf(columns, towns.length, results.policy.area) }],
  )
}

/** Targets in one chart: more can no longer be told apart. */
const MOST_SERIES = 4

/** 完成率 by town, the whole area apart. */
function chartsOf(columns: readonly Figured[], towns: number, area: string): BlockChart[] {
  const group = '完成率（%）'
  const series = columns.flatMap(({ group: own, target }, i) =>
    own === group ? [{ name: target.name, values: downColumn(i + 2, 0, towns - 1) }] : [],
  )
  if (towns === 0 || series.length === 0) return []
  const categories = downColumn(1, 0, towns - 1)
  return [{ kind: 'column', title: `各${area}${group}`, categories, series: series.slice(0, MOST_SERIES) }]
}

/** The last line has a task of its own: what towns have beyond theirs helps it. */
function wholeNote(tasks: readonly AreaTarget[], policy: Policy): string[] {
  const name = wholeOf(policy)
  return tasks.some(({ whole }) => whole?.gap != null)
    ? [`${name}尚缺按${name}任务和完成数计算，${policy.area}超出任务的部分计入。`]
    : []
}

/** Some notices count what is under way, or only planned. */
function countedNote(policy: Policy): string[] {
  const { targets, area } = policy
  const wide = targets
    .filter((t) => t.level === area && countsMore(t, policy))
    .map(({ label }) => `“${label}”`)
  return wide.length === 0
    ? []
    : [`${wide.join('、')}按文件口径计入在建或谋划，尚缺按此计；已完成、完成率只算完成的。`]
}

const printColumns = (columns: readonly Figured[], area: string): PrintColumn[] => [
  { header: '序号', width: 5, kind: 'word' },
  { header: area, width: 20, kind: 'text' },
  ...columns.map(
    ({ group, target }): PrintColumn => ({ group, header: target.name, width: 10, kind: 'number' }),
  ),
  { header: '直接符合（个）', width: 15, kind: 'number' },
  { header: '测算资金（万元）', width: 18, kind: 'number' },
  { header: '备注', width: 34, kind: 'text' },
]

function lineOf(
  columns: readonly Figured[],
  tasks: readonly AreaTarget[],
  figuresOf: (target: AreaTarget) => Figures | undefined,
  { counts, cost }: Pick<TownTotal, 'counts' | 'cost'>,
  results: Results,
): PrintCell[] {
  return [
    ...columns.map(({ target, cell }): PrintCell => {
      const figures = figuresOf(target)
      return figures ? cell(figures, target.unit) : { value: ABSENT.notApplicable }
    }),
    { value: counts.pass, format: '0' },
    costRangeCell(cost.outlay, 'outlay', results),
    { value: gapsOf(tasks, figuresOf) },
  ]
}

/** 尚缺10.00亩（连片面积20.00亩）: the total's gap, then those of its parts. */
function gapsOf(
  targets: readonly AreaTarget[],
  figuresOf: (target: AreaTarget) => Figures | undefined,
): string | null {
  const gapOf = (target: AreaTarget): string | undefined => {
    const gap = figuresOf(target)?.gap ?? null
    return gap === null || Number(gap) === 0 ? undefined : figureText(target.unit, gap)
  }
  const [total, ...others] = totalOf(targets).length === 1 ? targets : [undefined, ...targets]
  const whole = total && gapOf(total)
  const parts = others
    .flatMap((target) => (target && gapOf(target) ? [`${target.name}${gapOf(target)}`] : []))
    .join('、')
  if (whole === undefined) return parts === '' ? null : `尚缺${parts}`
  return `尚缺${whole}${parts === '' ? '' : `（${parts}）`}`
}
