import { ROOT } from '../../model/field.ts'
import type { Outcome, Verdict } from '../../model/outcome.ts'
import type { IncentiveTotal, TownTotal } from '../../model/result.ts'
import type { Effect } from '../../model/rule.ts'
import type { Sheet } from '../grid.ts'
import { RESULT_TITLES } from '../titles.ts'
import { EFFECT, flagWord, OUTCOME, STRICTNESS } from '../words.ts'
import { areaTargets, type Figures, targetKey, withYears } from './areaTargets.ts'
import { leftOf, notesOf, rightOf, titleOf } from './captions.ts'
import { figure, figureIn, inWan } from './figures.ts'
import { type Block, layPrinted, type PrintCell, type PrintColumn } from './frame.ts'
import { costCell } from './money.ts'
import type { Results } from './results.ts'
import { completionCell, doneCell, gapCell } from './targetCells.ts'

const text = (header: string, width = 12): PrintColumn => ({ header, width, kind: 'text' })
const number = (header: string, width = 12): PrintColumn => ({ header, width, kind: 'number' })
const word = (header: string, width = 10): PrintColumn => ({ header, width, kind: 'word' })

/** 试算结果（未定稿）: everything at a glance; never under an official title. */
export function layTrial(results: Results): Sheet {
  const blocks = [counts, requirements, costs, incentives, towns, targets, allotments]
    .map((block) => block(results))
    .filter(({ rows }) => rows.length > 0)
    .map((block, i) => ({ ...block, title: `${NUMERALS[i]}、${block.title}` }))
  return layPrinted(
    {
      name: RESULT_TITLES.trial,
      title: titleOf(results, RESULT_TITLES.trial),
      left: leftOf(results),
      right: rightOf([...results.report.targets.map(({ unit }) => unit), '万元']),
      notes: notesOf(results),
      code: results.code,
    },
    blocks,
  )
}

const NUMERALS = '一二三四五六七'

/** In the order in which they are spoken of. */
const OUTCOMES_SHOWN: readonly Outcome[] = ['pass', 'waivable', 'unknown', 'fail', 'manual', 'notApplicable']

const counts = ({ report, policy }: Results): Block => ({
  title: `${policy.main.entity}个数（${policy.main.qualification}）`,
  columns: [text('', 24), ...OUTCOMES_SHOWN.map((outcome) => number(OUTCOME.wordOf(outcome)))],
  rows: [
    [{ value: '个数' }, ...OUTCOMES_SHOWN.map((outcome) => ({ value: report.counts[outcome], format: '0' }))],
  ],
})

const VERDICTS: readonly Verdict[] = [...OUTCOMES_SHOWN, 'notMet']
const verdictWord = (verdict: Verdict): string =>
  verdict === 'notMet' ? '鼓励项未达' : OUTCOME.wordOf(verdict)

/** Which condition lets how many rows through. */
const requirements = ({ requirements: list, policy }: Results): Block => ({
  title: `各条件的${policy.main.entity}个数`,
  columns: [text('条件', 24), word('刚性'), text('条款'), ...VERDICTS.map((v) => number(verdictWord(v)))],
  rows: list.map(({ label, strictness, clauses, counts: own }) => [
    { value: label },
    { value: STRICTNESS.wordOf(strictness) },
    { value: clauses.join('、') },
    ...VERDICTS.map((verdict) => ({ value: own[verdict] ?? 0, format: '0' })),
  ]),
})

const EFFECTS: readonly Effect[] = ['outlay', 'forgone', 'receipt']

const costs = ({ report }: Results): Block => ({
  title: '资金（万元）',
  columns: [text('性质', 24), number('测算'), number('最低'), number('最高'), text('备注', 16)],
  rows: EFFECTS.filter((effect) => report.incentives.some((i) => i.effect === effect)).map((effect) => [
    { value: EFFECT.wordOf(effect) },
    ...(['value', 'low', 'high'] as const).map((end) => costCell(report.cost[effect][end], effect, report)),
    { value: effect === 'outlay' ? null : '不与支出相加' },
  ]),
})

const incentives = ({ report, unset }: Results): Block => ({
  title: '奖补事项（金额：万元）',
  columns: [
    text('奖补事项', 24),
    word('性质'),
    word('纳入测算'),
    number('兑付（个）'),
    number('计奖数量'),
    word('单位'),
    number('应奖金额'),
    number('封顶核减'),
    number('就高核减'),
    number('取整差'),
    number('核定金额'),
    number('最低'),
    number('最高'),
    text('未定的参数', 28),
  ],
  rows: report.incentives.map((i) => [
    ...incentiveLine(i),
    { value: i.set || i.value !== null ? null : (unset.get(i.label) ?? []).join('、') },
  ]),
})

function incentiveLine(i: IncentiveTotal): PrintCell[] {
  const absence = i.set ? 'incomplete' : 'notSet'
  const money = [i.due, i.capCut, i.groupCut, i.rounding, i.value, i.low, i.high]
  return [
    { value: i.label },
    { value: EFFECT.wordOf(i.effect) },
    { value: flagWord(i.included) },
    { value: i.count, format: '0' },
    figureIn(i.unit, i.quantity),
    { value: i.unit },
    ...money.map((value) => inWan(value, absence)),
  ]
}

function towns(results: Results): Block {
  const { report, policy } = results
  const own = withYears(areaTargets(results))
  const line = (
    name: string,
    { counts: of, cost }: Pick<TownTotal, 'counts' | 'cost'>,
    list: readonly (Figures | undefined)[],
  ): PrintCell[] => [
    { value: name },
    ...(['pass', 'waivable', 'unknown', 'fail'] as const).map((o) => ({ value: of[o], format: '0' })),
    ...(['value', 'low', 'high'] as const).map((end) => costCell(cost.outlay[end], 'outlay', report)),
    ...list.map(completionCell),
  ]
  return {
    title: `分${policy.area}`,
    columns: [
      text(policy.area, 24),
      ...(['pass', 'waivable', 'unknown', 'fail'] as const).map((outcome) => number(OUTCOME.wordOf(outcome))),
      number('测算（万元）'),
      number('最低'),
      number('最高'),
      ...own.map(({ name }) => number(`${name}完成率（%）`)),
    ],
    rows: [
      ...report.towns.map(({ town, targets: list, ...of }) => {
        const byKey = new Map(list.map((target) => [targetKey(target), target]))
        const name = town === '' ? `未填${policy.area}` : town
        return line(
          name,
          of,
          own.map(({ key }) => byKey.get(key)),
        )
      }),
      line(
        ROOT,
        report,
        own.map(({ whole }) => whole),
      ),
    ],
  }
}

const targets = ({ report, policy }: Results): Block => ({
  title: '全市目标',
  columns: [
    text('指标', 24),
    word('年度'),
    word('单位'),
    number('目标值'),
    number('已完成'),
    number('完成率（%）'),
    number('在建'),
    number('谋划'),
    number('尚缺'),
    number('最低'),
    number('最高'),
  ],
  rows: report.targets.map((target) => [
    { value: target.label },
    { value: target.year },
    { value: target.unit },
    figureIn(target.unit, target.target, 'notSet'),
    doneCell(
      target,
      policy.targets.find(({ label }) => label === target.label),
    ),
    completionCell(target),
    figureIn(target.unit, target.underWay),
    figureIn(target.unit, target.planned),
    gapCell(target),
    figureIn(target.unit, target.low),
    figureIn(target.unit, target.high),
  ]),
})

/** A fund is money, in 万元; a quota counts what its formulas count. */
function allotments({ report, policy }: Results): Block {
  const isFund = (label: string) => policy.allotments.find((a) => a.label === label)?.entity === undefined
  return {
    title: '额度',
    columns: [
      text('名称', 24),
      word('分组'),
      word('年度'),
      word('单位'),
      number('容量'),
      number('需求'),
      number('结余'),
      text('并列'),
    ],
    rows: report.allotments.map((a) => {
      const cell = isFund(a.label) ? inWan : figure
      return [
        { value: a.label },
        { value: a.group },
        { value: a.year },
        { value: isFund(a.label) ? '万元' : null },
        cell(a.capacity, 'notSet'),
        cell(a.demand),
        cell(a.balance),
        { value: a.tied.join('、') },
      ]
    }),
  }
}
