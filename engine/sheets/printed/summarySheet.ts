import { ROOT } from '../../model/field.ts'
import { ratio, toFixed } from '../../model/ratio.ts'
import type { Report, TownTotal } from '../../model/result.ts'
import type { Sheet } from '../grid.ts'
import { RESULT_TITLES } from '../titles.ts'
import { type AreaTarget, areaTargets, type Figures, targetKey, withYears } from './areaTargets.ts'
import { leftOf, notesOf, rightOf, titleOf } from './captions.ts'
import { ABSENT, figure } from './figures.ts'
import { layPrinted, type PrintCell, type PrintColumn } from './frame.ts'
import { costCell } from './money.ts'
import type { Results } from './results.ts'

/** The groups of columns that every target has. */
const MEASURES: readonly { readonly group: string; readonly cell: (figures: Figures) => PrintCell }[] = [
  { group: '任务', cell: (f) => figure(f.target, 'notSet') },
  { group: '已完成', cell: (f) => figure(f.done) },
  {
    group: '完成率（%）',
    cell: (f) => figure(f.coverage, f.target === null ? 'notSet' : 'incomplete', '0.00'),
  },
  { group: '在建预计', cell: (f) => figure(f.underWay) },
  { group: '尚缺', cell: (f) => figure(f.gap, f.target === null ? 'notSet' : 'incomplete') },
]

/** 汇总表: one line a town in the annex's order, the whole area last. */
export function laySummary(results: Results): Sheet {
  const { report } = results
  const all = areaTargets(results)
  const targets = withYears(all.filter(({ isSet }) => isSet))
  const open = all.filter(({ isSet }) => !isSet).map((t) => `${t.name}（${t.year}）的任务未定，未列入本表。`)
  const towns = report.towns.map((town, i) => {
    const own = new Map(town.targets.map((target) => [targetKey(target), target]))
    const head: PrintCell[] =
      town.town === ''
        ? [undefined, { value: `未填${results.policy.area}` }]
        : [{ value: i + 1 }, { value: town.town }]
    return [...head, ...lineOf(targets, (target) => own.get(target.key), town, report)]
  })
  const whole = [undefined, { value: ROOT }, ...lineOf(targets, (target) => target.whole, report, report)]
  return layPrinted(
    {
      name: RESULT_TITLES.summary,
      attachment: '附件1',
      title: titleOf(results, '汇总表'),
      left: leftOf(results),
      right: rightOf([...targets.map(({ unit }) => unit), '万元']),
      notes: [...open, ...notesOf(results)],
      signature: results.contact ?? {},
      code: results.code,
    },
    [{ columns: columnsOf(targets, results.policy.area), rows: [...towns, whole] }],
  )
}

const columnsOf = (targets: readonly AreaTarget[], area: string): PrintColumn[] => [
  { header: '序号', width: 6, kind: 'word' },
  { header: area, width: 20, kind: 'text' },
  ...MEASURES.flatMap(({ group }) =>
    targets.map(({ name }): PrintColumn => ({ group, header: name, width: 11, kind: 'number' })),
  ),
  { header: '直接符合（个）', width: 13, kind: 'number' },
  { header: '测算资金', width: 14, kind: 'number' },
  { header: '备注', width: 28, kind: 'text' },
]

function lineOf(
  targets: readonly AreaTarget[],
  figuresOf: (target: AreaTarget) => Figures | undefined,
  { counts, cost }: Pick<TownTotal, 'counts' | 'cost'>,
  report: Report,
): PrintCell[] {
  return [
    ...MEASURES.flatMap(({ cell }) =>
      targets.map((target): PrintCell => {
        const figures = figuresOf(target)
        return figures ? cell(figures) : { value: ABSENT.notApplicable }
      }),
    ),
    { value: counts.pass, format: '0' },
    costCell(cost.outlay.value, 'outlay', report),
    { value: gapsOf(targets, figuresOf) },
  ]
}

/** 尚缺：连片面积20.00亩，零星面积5.00亩 */
function gapsOf(
  targets: readonly AreaTarget[],
  figuresOf: (target: AreaTarget) => Figures | undefined,
): string | null {
  const gaps = targets.flatMap((target) => {
    const gap = figuresOf(target)?.gap ?? null
    return gap === null || Number(gap) === 0 ? [] : [`${target.name}${toFixed(ratio(gap), 2)}${target.unit}`]
  })
  return gaps.length === 0 ? null : `尚缺：${gaps.join('，')}`
}
