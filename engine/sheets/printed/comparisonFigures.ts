import type { Outcome } from '../../model/outcome.ts'
import { type Ratio, ratio } from '../../model/ratio.ts'
import type { Decimals, TargetTotal } from '../../model/result.ts'
import type { Effect } from '../../model/rule.ts'
import { EFFECT, OUTCOME } from '../words.ts'
import { targetKey, yearsText } from './areaTargets.ts'
import { type BlockChart, downColumn } from './charts.ts'
import { CODE_LINE, type ComparedRun, type ComparisonResults } from './comparison.ts'
import { ABSENT, decimalsOf, figure, figureIn, inWan } from './figures.ts'
import type { Block, PrintCell, PrintColumn } from './frame.ts'
import { amountAbsence, costCell } from './money.ts'
import { NOTHING } from './rangeCell.ts'
import { completionCell } from './targetCells.ts'

/** One line: what stands under each scenario, and by how much it differs from the base. */
interface Line {
  readonly label: string
  readonly unit: string
  readonly cell: (run: ComparedRun) => PrintCell
  /** Decimal text, null where it is not known; nothing can differ without it. */
  readonly value?: (run: ComparedRun) => Decimals
  /** A difference as it is shown; without it as a figure of the unit. */
  readonly change?: (difference: Decimals) => PrintCell
}

/** In the order in which they are spoken of. */
const OUTCOMES_SHOWN: readonly Outcome[] = ['pass', 'waivable', 'unknown', 'fail', 'manual', 'notApplicable']

/** 指标│单位│each scenario│增减 */
export function figuresBlock(results: ComparisonResults): Block {
  const { base, others } = results
  const runs = [base, ...others]
  const counts = countLines(runs)
  const costs = costLines(results, runs)
  const lines = [...counts, ...costs, ...targetLines(runs)]
  const several = others.length > 1
  const columns: PrintColumn[] = [
    { header: '指标', width: 34, kind: 'text' },
    { header: '单位', width: 12, kind: 'word' },
    ...runs.map(({ scenario }): PrintColumn => ({ header: scenario.label, width: 16, kind: 'number' })),
    ...others.map(
      ({ scenario }): PrintColumn => ({
        ...(several ? { group: '增减', header: scenario.label } : { header: '增减' }),
        width: 16,
        kind: 'number',
      }),
    ),
  ]
  const codes: PrintCell[] = [
    { value: CODE_LINE },
    undefined,
    ...runs.map(({ code }) => ({ value: code, format: '@' })),
    ...others.map(() => undefined),
  ]
  return {
    columns,
    rows: [...lines.map((line) => lineOf(line, base, others)), codes],
    charts: chartsOf(results, runs, counts.length - 1),
  }
}

function lineOf(
  { label, unit, cell, value, change }: Line,
  base: ComparedRun,
  others: readonly ComparedRun[],
): PrintCell[] {
  return [
    { value: label },
    { value: unit },
    ...[base, ...others].map(cell),
    ...others.map((run): PrintCell => {
      const difference = value && differenceOf(value(run), value(base))
      if (difference === undefined) return undefined
      if (difference !== null) return change ? change(difference) : figureIn(unit, difference)
      // The word of the one of which nothing is known.
      const open = [run, base].find((one) => known(value!(one)) === null)!
      return { value: wordOf(cell(open)) }
    }),
  ]
}

const LEFT_OUT = '未纳入'

/** Why a figure that cannot be subtracted is not there; bounds, and what is met in any case, leave it open. */
function wordOf(shown: PrintCell): string {
  if (shown?.value === '—') return ABSENT.notApplicable
  if (shown?.value === LEFT_OUT) return ABSENT.notSet
  return Object.values(ABSENT).find((word) => word === shown?.value) ?? ABSENT.incomplete
}

const known = (value: Decimals): Ratio | null =>
  value !== null && /^-?\d+(?:\.\d+)?$/.test(value) ? ratio(value) : null

function differenceOf(a: Decimals, b: Decimals): Decimals {
  const [own, base] = [known(a), known(b)]
  return own === null || base === null ? null : decimalsOf(own.sub(base))
}

/** How many rows have each outcome, and all together. */
function countLines(runs: readonly ComparedRun[]): Line[] {
  const line = (label: string, count: (run: ComparedRun) => number): Line => ({
    label,
    unit: '个',
    cell: (run) => ({ value: count(run), format: '0' }),
    value: (run) => String(count(run)),
    change: (difference) => ({ value: Number(difference), format: '0' }),
  })
  return [
    ...OUTCOMES_SHOWN.filter((o) => runs.some(({ report }) => report.counts[o] > 0)).map((o) =>
      line(OUTCOME.wordOf(o), ({ report }) => report.counts[o]),
    ),
    line('合计', ({ report }) => Object.values(report.counts).reduce((sum, n) => sum + n, 0)),
  ]
}

const EFFECTS: readonly Effect[] = ['outlay', 'forgone', 'receipt']

const ENDS = [
  ['value', ''],
  ['low', '（最低）'],
  ['high', '（最高）'],
] as const

/** What is spent with its ends and its parts, then what is forgone and received. */
function costLines({ policy }: ComparisonResults, runs: readonly ComparedRun[]): Line[] {
  const ofEffect = (effect: Effect): Line[] => [
    ...ENDS.map(
      ([end, name]): Line => ({
        label: `${EFFECT.wordOf(effect)}${name}`,
        unit: '万元',
        cell: (run) => costCell(run.report.cost[effect], end, effect, stated(run)),
        value: (run) => (isNothing(run, effect) ? null : run.report.cost[effect][end]),
        change: (difference) => inWan(difference),
      }),
    ),
    ...policy.incentives
      .filter((rule) => rule.effect === effect && runs.some((run) => included(run, rule.label)))
      .map(
        ({ label }): Line => ({
          label: `　其中：${label}`,
          unit: '万元',
          cell: (run) => {
            const total = included(run, label)
            return total ? inWan(total.value, amountAbsence(total, stated(run))) : { value: LEFT_OUT }
          },
          // What is not in an estimate adds nothing to it, where there is one.
          value: (run) => (isNothing(run, effect) ? null : (included(run, label) ?? NOTHING).value),
          change: (difference) => inWan(difference),
        }),
      ),
  ]
  const stated = ({ report, scenario }: ComparedRun) => ({ report, scenario, policy })
  return EFFECTS.filter((effect) => policy.incentives.some((rule) => rule.effect === effect)).flatMap(
    ofEffect,
  )
}

const included = ({ report }: ComparedRun, label: string) =>
  report.incentives.find((i) => i.label === label && i.included)

/** An estimate that nothing is included in is not zero. */
const isNothing = ({ report }: ComparedRun, effect: Effect): boolean =>
  !report.incentives.some((i) => i.included && i.effect === effect)

/** The task of each target of the whole area, what is done of it, and what is missing. */
function targetLines(runs: readonly ComparedRun[]): Line[] {
  const targets = new Map(
    runs.flatMap(({ report }) => report.targets).map((target) => [targetKey(target), target]),
  )
  return [...targets].flatMap(([key, { label, year, unit }]) => {
    const own = ({ report }: ComparedRun): TargetTotal | undefined =>
      report.targets.find((target) => targetKey(target) === key)
    const name = year === '' ? label : `${label}（${yearsText(year)}）`
    const line = (
      what: string,
      pick: (target: TargetTotal) => Decimals,
      cell: (target: TargetTotal) => PrintCell,
    ): Line => ({
      label: `${name}${what}`,
      unit,
      cell: (run) => {
        const target = own(run)
        return target ? cell(target) : { value: ABSENT.notApplicable }
      },
      value: (run) => {
        const target = own(run)
        return target ? pick(target) : null
      },
    })
    const missing = ({ gap, met }: TargetTotal): Decimals => gap ?? (met ? '0' : null)
    return [
      line(
        '任务',
        ({ target }) => target,
        ({ target }) => figureIn(unit, target, 'notSet'),
      ),
      line(
        '已完成',
        ({ done }) => done,
        ({ done, target }) => figureIn(unit, done, 'incomplete', target),
      ),
      {
        ...line('完成率', ({ completion }) => completion, completionCell),
        unit: '%',
        change: (difference) => figure(difference, 'incomplete', '0.00'),
      },
      line('尚缺', missing, (target) =>
        figureIn(unit, missing(target), target.target === null ? 'notSet' : 'incomplete', '0'),
      ),
    ]
  })
}

/** How many rows have each outcome, and what is spent, under each scenario. */
function chartsOf(
  { policy }: ComparisonResults,
  runs: readonly ComparedRun[],
  outcomes: number,
): BlockChart[] {
  const across = (row: number) => ({ top: row, left: 2, bottom: row, right: runs.length + 1 })
  const counts = runs.map(({ scenario }, i) => ({
    name: scenario.label,
    values: downColumn(i + 2, 0, outcomes - 1),
  }))
  const outlay = EFFECT.wordOf('outlay')
  // The outlay comes right after the counts and their sum.
  const spent = { name: outlay, values: across(outcomes + 1) }
  return [
    {
      kind: 'column',
      title: `各方案${policy.main.entity}结论（个）`,
      categories: downColumn(0, 0, outcomes - 1),
      series: counts,
    },
    ...(policy.incentives.some(({ effect }) => effect === 'outlay')
      ? [
          {
            kind: 'column' as const,
            title: `各方案${outlay}（万元）`,
            categories: across(-1),
            series: [spent],
          },
        ]
      : []),
  ]
}
