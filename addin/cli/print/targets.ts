import {
  countsMore,
  hasStages,
  type Policy,
  type TargetTotal,
  wholeOf,
  yearsText,
} from '../../../engine/index.ts'
import { apart, orWord, quantity, shortfall, span } from '../../session/wording/format.ts'
import type { Answer } from './answer.ts'
import { left, printTable, right, type TableColumn } from './table.ts'

export function printCityTargets(answer: Answer): string[] {
  const { text, report } = answer
  if (report.targets.length === 0) return []
  const columns = [
    left<TargetTotal>(text('target'), (t) => targetName(answer, t)),
    left<TargetTotal>(text('year'), (t) => yearsText(t.year)),
    left<TargetTotal>(text('unit'), (t) => t.unit),
    ...targetColumns(answer, report.targets),
  ]
  return ['', text('cityTitle', { whole: wholeOf(answer.policy) }), ...printTable(columns, report.targets)]
}

const ruleOf = ({ targets }: Policy, label: string) => targets.find((rule) => rule.label === label)

/** A target's label, with the stages beside the completed that it counts. */
export function targetName({ text, policy }: Answer, { label }: TargetTotal): string {
  const rule = ruleOf(policy, label)
  if (rule === undefined || !countsMore(rule, policy)) return label
  const more = rule.stages.filter((stage) => stage !== 'done')
  return text('countsMore', {
    label,
    stages: more.map((stage) => text(stage).toLowerCase()).join(text('comma')),
  })
}

/** Task, done, under way, planned, completion and gap of targets; where none of them has stages, without these. */
export function targetColumns(
  { words, text, policy }: Answer,
  shown: readonly TargetTotal[],
): TableColumn<TargetTotal>[] {
  const { incomplete, notSet, notApplicable, noBase } = words.absent
  const isStaged = ({ label }: TargetTotal) => hasStages(ruleOf(policy, label), policy)
  const staged = (decimal: string | null, t: TargetTotal) =>
    isStaged(t) ? orWord(decimal, (d) => quantity(d, t.unit), incomplete) : notApplicable
  const open = (t: TargetTotal) => (t.target === null ? notSet : incomplete)
  // A ceiling is kept or not; it is not covered by so many percent. Without a task there is nothing to meet.
  const verdict = (t: TargetTotal) => (t.met === null ? incomplete : t.met ? text('met') : text('unmet'))
  const done = (t: TargetTotal) => {
    if (t.coverage === noBase) return noBase
    if (t.done === null) return span(t, (d) => quantity(d, t.unit), text) ?? incomplete
    return t.met === false && t.target !== null ? apart(t.done, t.target, t.unit) : quantity(t.done, t.unit)
  }
  return [
    right(text('task'), (t) => orWord(t.target, (d) => quantity(d, t.unit), notSet)),
    right(text('done'), done),
    ...(shown.some(isStaged)
      ? [
          right<TargetTotal>(text('underWay'), (t) => staged(t.underWay, t)),
          right<TargetTotal>(text('planned'), (t) => staged(t.planned, t)),
        ]
      : []),
    right(text('coverage'), (t) => (t.target === null ? notSet : (t.completion ?? verdict(t)))),
    right(text('gap'), (t) =>
      orWord(t.gap ?? (t.met && t.target !== null ? '0' : null), (d) => shortfall(d, t.unit), open(t)),
    ),
  ]
}
