import type { Outcome, Verdict } from '../../model/outcome.ts'
import { type Policy, wholeOf } from '../../model/policy.ts'
import type {
  AllotmentTotal,
  Decimals,
  FundYear,
  IncentiveTotal,
  TargetTotal,
  TownTotal,
} from '../../model/result.ts'
import type { Effect, Target } from '../../model/rule.ts'
import type { Sheet } from '../grid.ts'
import { RESULT_TITLES } from '../titles.ts'
import { EFFECT, flagWord, OUTCOME, STRICTNESS } from '../words.ts'
import { areaTargets, type Figures, targetKey, withYears } from './areaTargets.ts'
import { clausesText, leftOf, notesOf, rightOf, titleOf } from './captions.ts'
import { ABSENT, figureIn, inWan, numberText } from './figures.ts'
import { type Block, layPrinted, type PrintCell, type PrintColumn } from './frame.ts'
import { amountAbsence, costCell, fundAbsence } from './money.ts'
import { rangeCell } from './rangeCell.ts'
import type { Absence, TrialResults } from './results.ts'
import { completionCell, doneCell, gapCell, stageCell } from './targetCells.ts'

const text = (header: string, width = 12): PrintColumn => ({ header, width, kind: 'text' })
const number = (header: string, width = 12): PrintColumn => ({ header, width, kind: 'number' })
const word = (header: string, width = 10): PrintColumn => ({ header, width, kind: 'word' })

/**
 * 试算结果（未定稿）: everything at a glance; never under an official title. `updated` is the time of figures that follow
 * every change: no 计算底稿 of theirs could tell whether they still hold.
 */
export function layTrial(results: TrialResults, updated?: string): Sheet {
  const blocks = [counts, requirements, costs, incentives, towns, targets, areaFigures, allotments]
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
      ...(updated === undefined ? {} : { warning: liveWarning(updated) }),
    },
    blocks,
  )
}

const liveWarning = (updated: string): string =>
  `实时试算，${updated}更新；策算窗格关闭后不再更新，上报请用“更新结果表”`

const NUMERALS = '一二三四五六七八'

/** In the order in which they are spoken of. */
const OUTCOMES_SHOWN: readonly Outcome[] = ['pass', 'waivable', 'unknown', 'fail', 'manual', 'notApplicable']

const counts = ({ report, policy }: TrialResults): Block => ({
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
const requirements = ({ requirements: list, policy }: TrialResults): Block => ({
  title: `各条件的${policy.main.entity}个数`,
  columns: [text('条件', 24), word('刚性'), text('条款'), ...VERDICTS.map((v) => number(verdictWord(v)))],
  rows: list.map(({ label, strictness, clauses, counts: own }) => [
    { value: label },
    { value: STRICTNESS.wordOf(strictness) },
    { value: clausesText(clauses) },
    ...VERDICTS.map((verdict) => ({ value: own[verdict] ?? 0, format: '0' })),
  ]),
})

const EFFECTS: readonly Effect[] = ['outlay', 'forgone', 'receipt']

const ENDS = ['value', 'low', 'high'] as const

const costs = (results: TrialResults): Block => ({
  title: '资金（万元）',
  columns: [text('性质', 24), number('测算'), number('最低'), number('最高'), text('备注', 16)],
  rows: EFFECTS.filter((effect) => results.report.incentives.some((i) => i.effect === effect)).map(
    (effect) => [
      { value: EFFECT.wordOf(effect) },
      ...ENDS.map((end) => costCell(results.report.cost[effect], end, effect, results)),
      { value: effect === 'outlay' ? null : '不与支出相加' },
    ],
  ),
})

const incentives = (results: TrialResults): Block => ({
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
  rows: results.report.incentives.map((i) => [
    ...incentiveLine(i, amountAbsence(i, results)),
    { value: i.set || i.value !== null ? null : (results.unset.get(i.label) ?? []).join('、') },
  ]),
})

function incentiveLine(i: IncentiveTotal, absence: Absence): PrintCell[] {
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

function towns(results: TrialResults): Block {
  const { report, policy } = results
  const own = withYears(areaTargets(results))
  const line = (
    name: string,
    { counts: of, cost }: Pick<TownTotal, 'counts' | 'cost'>,
    list: readonly (Figures | undefined)[],
  ): PrintCell[] => [
    { value: name },
    ...(['pass', 'waivable', 'unknown', 'fail'] as const).map((o) => ({ value: of[o], format: '0' })),
    ...ENDS.map((end) => costCell(cost.outlay, end, 'outlay', results)),
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
        wholeOf(policy),
        report,
        own.map(({ whole }) => whole),
      ),
    ],
  }
}

const targets = ({ report, policy }: TrialResults): Block => ({
  title: `${wholeOf(policy)}目标`,
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
    doneCell(target, ruleOf(target, policy), policy),
    completionCell(target),
    stageCell(target, target.underWay, ruleOf(target, policy), policy),
    stageCell(target, target.planned, ruleOf(target, policy), policy),
    gapCell(target),
    figureIn(target.unit, target.low),
    figureIn(target.unit, target.high),
  ]),
})

const ruleOf = ({ label }: TargetTotal, { targets: rules }: Policy): Target | undefined =>
  rules.find((rule) => rule.label === label)

/** What the policy works out for people to read: what a fund can bear, how far the time has gone. */
const areaFigures = ({ figures = [], policy }: TrialResults): Block => ({
  title: `${wholeOf(policy)}指标（供参考）`,
  columns: [text('指标', 24), number('数值'), word('单位')],
  rows: figures.map(({ label, unit, value, unset }) => [
    { value: label },
    areaFigureCell(unit, value, unset.length > 0 ? 'notSet' : 'incomplete'),
    { value: unit },
  ]),
})

function areaFigureCell(unit: string, value: string | null, absence: Absence): PrintCell {
  const [, low, high] = /^\[(.*), (.*)\]$/.exec(value ?? '') ?? []
  if (low && high) return { value: `${numberText(unit, low)}–${numberText(unit, high)}` }
  if (value === null || low !== undefined) return { value: ABSENT[absence] }
  return Number.isFinite(Number(value)) ? figureIn(unit, value) : { value }
}

/** A fund is money, in 万元; a quota counts what its formulas count. */
function allotments(results: TrialResults): Block {
  return {
    title: '额度和资金',
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
    rows: results.report.allotments.map((a) => [
      { value: a.label },
      { value: a.group },
      { value: a.year },
      { value: a.unit === '元' ? '万元' : a.unit },
      ...(a.fund ? fundCells(a.fund, fundAbsence(a.label, results)) : quotaCells(a)),
      { value: a.tied.join('、') },
    ]),
  }
}

const fundCells = ({ income, due, closing, available }: FundYear, absence: Absence): PrintCell[] => [
  inWan(income, 'notSet'),
  rangeCell(due, absence),
  rangeCell(closing, available.value === null ? 'notSet' : absence),
]

function quotaCells({ unit, capacity, demand, balance }: AllotmentTotal): PrintCell[] {
  const cell = (value: Decimals, absence: Absence) =>
    unit === '元' ? inWan(value, absence) : figureIn(unit, value, absence)
  const open = capacity === null ? 'notSet' : 'incomplete'
  return [cell(capacity, 'notSet'), cell(demand, 'incomplete'), cell(balance, open)]
}
