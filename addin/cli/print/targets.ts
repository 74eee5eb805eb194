import {
  countsMore,
  hasStages,
  type Policy,
  type TargetTotal,
  wholeOf,
  yearsText,
} from '../../../engine/index.ts'
import { type TargetTexts, targetTexts } from '../../session/wording/target.ts'
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
  const isStaged = ({ label }: TargetTotal) => hasStages(ruleOf(policy, label), policy)
  const column = (key: keyof TargetTexts, header: string = key) =>
    right<TargetTotal>(text(header), (t) => targetTexts(words, t, isStaged(t))[key])
  return [
    column('task'),
    column('done'),
    ...(shown.some(isStaged) ? [column('underWay'), column('planned')] : []),
    column('rate', 'coverage'),
    column('gap'),
  ]
}
