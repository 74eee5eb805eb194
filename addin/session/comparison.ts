import {
  type Counts,
  type Decimals,
  hasErrors,
  OUTCOMES,
  type Outcome,
  type Range,
  type Report,
  reportOf,
  type Scenario,
  yearsText,
} from '../../engine/index.ts'
import { differenceOf } from './headline.ts'
import type { SoundWorkbook } from './workbook.ts'

/** One line of a comparison: a figure under each scenario, and by how much it differs from that under the first. */
export type ComparedLine =
  | {
      readonly kind: 'count'
      readonly outcome: Outcome
      readonly values: readonly number[]
      readonly changes: readonly number[]
    }
  | {
      /** 元 */
      readonly kind: 'outlay'
      readonly values: readonly Range[]
      /** False where a standard that is in the estimate has no value. */
      readonly set: readonly boolean[]
      readonly changes: readonly Decimals[]
    }
  | {
      readonly kind: 'completion'
      readonly label: string
      readonly year: string
      /** Percent, or — without a base. */
      readonly values: readonly (string | null)[]
      readonly changes: readonly Decimals[]
    }

export interface Compared {
  readonly scenarios: readonly Scenario[]
  readonly lines: readonly ComparedLine[]
  /** Scenarios that cannot be computed; they are left out. */
  readonly refused: readonly string[]
}

const SHOWN: readonly Outcome[] = ['pass', 'waivable', 'unknown', 'fail', 'manual']

/** Several scenarios side by side; a run each. */
export function compareScenarios({ model }: SoundWorkbook, scenarios: readonly Scenario[]): Compared {
  const runs = scenarios.map((scenario) => ({ scenario, report: reportOf(model.simulator.run(scenario)) }))
  const sound = runs.filter(({ report }) => !hasErrors(report.diagnostics))
  const reports = sound.map(({ report }) => report)
  return {
    scenarios: sound.map(({ scenario }) => scenario),
    lines: reports.length === 0 ? [] : [...countLines(reports), outlayLine(reports), ...completions(reports)],
    refused: runs.filter((run) => !sound.includes(run)).map(({ scenario }) => scenario.label),
  }
}

const countLines = (reports: readonly Report[]): ComparedLine[] =>
  OUTCOMES.filter((o) => SHOWN.includes(o) && reports.some(({ counts }) => counts[o] > 0))
    .sort((a, b) => SHOWN.indexOf(a) - SHOWN.indexOf(b))
    .map((outcome) => {
      const values = reports.map(({ counts }: { counts: Counts }) => counts[outcome])
      return { kind: 'count', outcome, values, changes: values.map((n) => n - values[0]!) }
    })

function outlayLine(reports: readonly Report[]): ComparedLine {
  const values = reports.map(({ cost }) => cost.outlay)
  return {
    kind: 'outlay',
    values,
    set: reports.map(({ incentives }) => {
      const own = incentives.filter((i) => i.included && i.effect === 'outlay')
      return own.length > 0 && own.every((i) => i.set || i.value !== null)
    }),
    changes: values.map(({ value }) => differenceOf(value, values[0]!.value)),
  }
}

/** 完成率 of each target of the whole area that is measured in percent of its task. */
function completions(reports: readonly Report[]): ComparedLine[] {
  const keys = new Map(
    reports
      .flatMap(({ targets }) => targets)
      .filter(({ completion }) => completion !== null)
      .map((t) => [`${t.id}|${t.year}`, t]),
  )
  return [...keys].map(([key, { label, year }]) => {
    const values = reports.map(
      ({ targets }) => targets.find((t) => `${t.id}|${t.year}` === key)?.completion ?? null,
    )
    const known = values.map((value) => (value !== null && /^-?[\d.]+$/.test(value) ? value : null))
    return {
      kind: 'completion',
      label,
      year: yearsText(year),
      values,
      changes: known.map((value) => differenceOf(value, known[0]!)),
    }
  })
}
