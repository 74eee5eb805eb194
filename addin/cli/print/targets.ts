import type { TargetTotal } from '../../../engine/index.ts'
import type { Answer } from './answer.ts'
import { apart, orWord, quantity, span } from './format.ts'
import { left, printTable, right, type TableColumn } from './table.ts'

export function printCityTargets(answer: Answer): string[] {
  const { text, report } = answer
  if (report.targets.length === 0) return []
  const columns = [
    left<TargetTotal>(text('target'), (t) => targetName(answer, t)),
    left<TargetTotal>(text('year'), (t) => t.year),
    left<TargetTotal>(text('unit'), (t) => t.unit),
    ...targetColumns(answer),
  ]
  return ['', text('cityTitle'), ...printTable(columns, report.targets)]
}

/** A target's label, with the stages beside the completed that it counts. */
export function targetName({ text, policy }: Answer, { label }: TargetTotal): string {
  const rule = policy.targets.find((t) => t.label === label)
  const more = rule === undefined || rule.denominator ? [] : rule.stages.filter((stage) => stage !== 'done')
  if (more.length === 0) return label
  return text('countsMore', { label, stages: more.map((stage) => text(stage)).join(text('comma')) })
}

/** Task, done, under way, planned, coverage and gap of a target. */
export function targetColumns({ words, text }: Answer): TableColumn<TargetTotal>[] {
  const { incomplete, notSet } = words.absent
  const known = (decimal: string | null, t: TargetTotal) =>
    orWord(decimal, (d) => quantity(d, t.unit), incomplete)
  const open = (t: TargetTotal) => (t.target === null ? notSet : incomplete)
  // A ceiling is kept or not; it is not covered by so many percent. Without a task there is nothing to meet.
  const verdict = (t: TargetTotal) =>
    t.met === null || t.target === null ? open(t) : t.met ? text('met') : text('unmet')
  const done = (t: TargetTotal) => {
    if (t.done === null) return span(t, (d) => quantity(d, t.unit), text) ?? incomplete
    return t.met === false && t.target !== null ? apart(t.done, t.target, t.unit) : quantity(t.done, t.unit)
  }
  return [
    right(text('task'), (t) => orWord(t.target, (d) => quantity(d, t.unit), notSet)),
    right(text('done'), done),
    right(text('underWay'), (t) => known(t.underWay, t)),
    right(text('planned'), (t) => known(t.planned, t)),
    right(text('coverage'), (t) => t.completion ?? verdict(t)),
    right(text('gap'), (t) => orWord(t.gap ?? (t.met ? '0' : null), (d) => quantity(d, t.unit), open(t))),
  ]
}
