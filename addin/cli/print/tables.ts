import { ratio, type TargetTotal, type TownTotal, toDecimal } from '../../../engine/index.ts'
import type { Answer } from './answer.ts'
import { amount, orWord, quantity, tenThousands } from './format.ts'
import { EFFECTS, READING_ORDER } from './head.ts'
import { left, printTable, right } from './table.ts'

/** Outcomes and money by town, the whole area last. */
export function printTowns({ words, text, policy, report }: Answer): string[] {
  if (report.towns.length === 0) return []
  const total: TownTotal = { town: text('total'), counts: report.counts, cost: report.cost, targets: [] }
  const shown = READING_ORDER.filter((o) => o !== 'notApplicable' || report.counts[o] > 0)
  const effects = EFFECTS.filter((e) => report.incentives.some((i) => i.effect === e && i.included))
  const set = (effect: string) => report.incentives.every((i) => i.effect !== effect || !i.included || i.set)
  const columns = [
    left<TownTotal>(policy.area, (t) => t.town),
    ...shown.map((o) => right<TownTotal>(text(`outcome.${o}`), (t) => String(t.counts[o]))),
    ...effects.map((e) => right<TownTotal>(words.effects[e], (t) => amount(t.cost[e], words.absent, set(e)))),
  ]
  return [text('townsTitle', { area: policy.area }), ...printTable(columns, [...report.towns, total])]
}

/** One table a target of the towns: task, done, under way, planned, coverage, gap. */
export function printTownTargets(answer: Answer): string[] {
  const { text, policy, report } = answer
  const all = report.towns.flatMap((t) => t.targets.map((target) => ({ town: t.town, target })))
  const keys = [...new Set(all.map((row) => `${row.target.label}\n${row.target.year}`))]
  return keys.flatMap((key) => {
    const rows = all.filter((row) => `${row.target.label}\n${row.target.year}` === key)
    const { label, year, unit } = rows[0]!.target
    const ratioTarget = policy.targets.find((t) => t.label === label)?.denominator !== undefined
    const targets = rows.map((row) => row.target)
    const sum = ratioTarget ? [] : [{ town: text('total'), target: sumOf(targets) }]
    const columns = [
      left<(typeof rows)[number]>(policy.area, (row) => row.town),
      ...targetColumns(answer).map((c) => ({
        ...c,
        cell: (row: (typeof rows)[number]) => c.cell(row.target),
      })),
    ]
    return ['', text('targetTitle', { label, year, unit }), ...printTable(columns, [...rows, ...sum])]
  })
}

export function printCityTargets(answer: Answer): string[] {
  const { text, report } = answer
  if (report.targets.length === 0) return []
  const columns = [
    left<TargetTotal>(text('target'), (t) => t.label),
    left<TargetTotal>(text('year'), (t) => t.year),
    left<TargetTotal>(text('unit'), (t) => t.unit),
    ...targetColumns(answer),
  ]
  return ['', text('cityTitle'), ...printTable(columns, report.targets)]
}

function targetColumns({ words, text }: Answer) {
  const { absent } = words
  const number = (decimal: string | null, t: TargetTotal, word: string) =>
    orWord(decimal, (d) => quantity(d, t.unit), word)
  const done = (t: TargetTotal) =>
    t.done !== null || t.low === null || t.high === null
      ? number(t.done, t, absent.incomplete)
      : `${quantity(t.low, t.unit)}–${quantity(t.high, t.unit)}`
  return [
    right<TargetTotal>(text('task'), (t) => number(t.target, t, absent.notSet)),
    right<TargetTotal>(text('done'), done),
    right<TargetTotal>(text('underWay'), (t) => number(t.underWay, t, absent.incomplete)),
    right<TargetTotal>(text('planned'), (t) => number(t.planned, t, absent.incomplete)),
    right<TargetTotal>(text('coverage'), (t) => t.coverage ?? absent.incomplete),
    right<TargetTotal>(text('gap'), (t) => number(t.gap, t, absent.incomplete)),
  ]
}

/** Sums of the towns' figures; a sum with an unknown part is unknown, and coverage is not a sum. */
function sumOf(targets: readonly TargetTotal[]): TargetTotal {
  const sum = (pick: (t: TargetTotal) => string | null) => {
    const parts = targets.map(pick)
    if (parts.includes(null)) return null
    return toDecimal(parts.map((part) => ratio(part!)).reduce((a, b) => a.add(b)))
  }
  return {
    ...targets[0]!,
    target: sum((t) => t.target),
    done: sum((t) => t.done),
    underWay: sum((t) => t.underWay),
    planned: sum((t) => t.planned),
    low: sum((t) => t.low),
    high: sum((t) => t.high),
    gap: sum((t) => t.gap),
    coverage: '',
    met: null,
  }
}

export function printIncentives({ words, text, report }: Answer): string[] {
  if (report.incentives.length === 0) return []
  type Row = (typeof report.incentives)[number]
  const money = (pick: (i: Row) => string | null) => (i: Row) =>
    i.set ? orWord(pick(i), tenThousands, words.absent.incomplete) : words.absent.notSet
  const columns = [
    left<Row>(text('incentive'), (i) => i.label),
    left<Row>(text('effect'), (i) => words.effects[i.effect]),
    right<Row>(text('quantity'), (i) =>
      orWord(i.quantity, (q) => quantity(q, i.unit), words.absent.incomplete),
    ),
    left<Row>(text('unit'), (i) => i.unit),
    right<Row>(text('paidRows'), (i) => String(i.count)),
    right<Row>(
      text('due'),
      money((i) => i.due),
    ),
    right<Row>(
      text('capCut'),
      money((i) => i.capCut),
    ),
    right<Row>(
      text('groupCut'),
      money((i) => i.groupCut),
    ),
    right<Row>(text('granted'), (i) => amount(i, words.absent, i.set)),
    left<Row>(text('remark'), (i) => (i.included ? '' : text('notIncluded'))),
  ]
  return ['', text('incentivesTitle'), ...printTable(columns, report.incentives)]
}

export function printAllotments({ words, text, report }: Answer): string[] {
  if (report.allotments.length === 0) return []
  type Row = (typeof report.allotments)[number]
  const figure = (pick: (a: Row) => string | null) => (a: Row) =>
    orWord(pick(a), (d) => quantity(d, ''), words.absent.incomplete)
  const columns = [
    left<Row>(text('allotment'), (a) => a.label),
    left<Row>(text('group'), (a) => a.group),
    left<Row>(text('year'), (a) => a.year),
    right<Row>(
      text('capacity'),
      figure((a) => a.capacity),
    ),
    right<Row>(
      text('demand'),
      figure((a) => a.demand),
    ),
    right<Row>(
      text('balance'),
      figure((a) => a.balance),
    ),
    left<Row>(text('tied'), (a) => a.tied.join(text('comma'))),
  ]
  return ['', text('allotmentsTitle'), ...printTable(columns, report.allotments)]
}
