import {
  addTargets,
  amountAbsence,
  type Effect,
  type Range,
  type TargetTotal,
  type TownTotal,
  yearsText,
} from '../../../engine/index.ts'
import { amount, end, isOpen, orWord, tenThousands } from '../../session/wording/format.ts'
import type { Answer } from './answer.ts'
import { EFFECTS, READING_ORDER } from './head.ts'
import { left, printTable, right } from './table.ts'
import { targetColumns, targetName } from './targets.ts'

/** Outcomes and money by town, the whole area last. Rows of no town are shown where there are any. */
export function printTowns(answer: Answer): string[] {
  const { words, text, policy, report } = answer
  const towns = report.towns.filter((t) => t.town !== '' || !isEmptyTown(t))
  if (towns.length === 0) return []
  const total: TownTotal = { town: text('total'), counts: report.counts, cost: report.cost, targets: [] }
  const shown = READING_ORDER.filter((o) => o !== 'notApplicable' || report.counts[o] > 0)
  const included = report.incentives.filter((i) => i.included)
  const effects = EFFECTS.filter((e) => included.some((i) => i.effect === e))
  const isSet = (effect: string) => included.every((i) => i.effect !== effect || i.set || i.value !== null)
  const isRanged = (effect: string) =>
    included.some((i) => i.effect === effect && amountAbsence(i, answer) === 'ranged')
  // Both ends stand beside an amount that is not decided.
  const closed = (effect: Effect, range: Range) =>
    !isSet(effect) || !isOpen(report.cost[effect])
      ? amount(answer, range, isSet(effect))
      : orWord(range.value, tenThousands, isRanged(effect) ? words.absent.ranged : words.absent.incomplete)
  const columns = [
    left<TownTotal>(policy.area, (t) => t.town || text('noTown')),
    ...shown.map((o) => right<TownTotal>(text(`outcome.${o}`), (t) => String(t.counts[o]))),
    ...effects.flatMap((e) => [
      right<TownTotal>(words.effects[e], (t) => closed(e, t.cost[e])),
      ...(isOpen(report.cost[e])
        ? [
            right<TownTotal>(text('lowest'), (t) => end(t.cost[e].low, words.absent, isSet(e))),
            right<TownTotal>(text('highest'), (t) => end(t.cost[e].high, words.absent, isSet(e))),
          ]
        : []),
    ]),
  ]
  return ['', text('townsTitle', { area: policy.area }), ...printTable(columns, [...towns, total])]
}

const isNothing = ({ low, high }: Range): boolean => Number(low) === 0 && high !== null && Number(high) === 0

/** No row and no money: the line of rows that belong to no town is left out then. */
export const isEmptyTown = ({ counts, cost }: TownTotal): boolean =>
  Object.values(counts).every((n) => n === 0) && EFFECTS.every((e) => isNothing(cost[e]))

interface TownTarget {
  readonly town: string
  readonly target: TargetTotal
}

/** One table a target of the towns: task, done, under way, planned, coverage, gap. */
export function printTownTargets(answer: Answer): string[] {
  const { text, policy, report } = answer
  const all = report.towns.flatMap((t) => t.targets.map((target): TownTarget => ({ town: t.town, target })))
  const keyOf = ({ target }: TownTarget) => `${target.label}\n${target.year}`
  const columnsOf = (rows: readonly TownTarget[]) => [
    left<TownTarget>(policy.area, (row) => row.town),
    ...targetColumns(
      answer,
      rows.map(({ target }) => target),
    ).map((column) => ({ ...column, cell: (row: TownTarget) => column.cell(row.target) })),
  ]
  return [...new Set(all.map(keyOf))].flatMap((key) => {
    const rows = all.filter((row) => keyOf(row) === key)
    const { label, year, unit } = rows[0]!.target
    const isRatio = policy.targets.find((t) => t.label === label)?.denominator !== undefined
    const [first] = rows
    const sum = { ...first!.target, ...addTargets(rows.map((row) => row.target)) }
    const total = isRatio ? [] : [{ town: text('total'), target: sum }]
    return [
      '',
      text('targetTitle', { label: targetName(answer, rows[0]!.target), year: yearsText(year), unit }),
      ...printTable(columnsOf(rows), [...rows, ...total]),
    ]
  })
}
