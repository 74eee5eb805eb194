import {
  type Absence,
  type AllotmentTotal,
  amountAbsence,
  type Effect,
  fundAbsence,
  type IncentiveTotal,
  standardOf,
} from '../../engine/index.ts'
import type { Runs } from './runs.ts'

/** What an incentive costs and how that comes about. */
export interface IncentiveLine {
  readonly total: IncentiveTotal
  /** 50元/㎡, 1–5万元/亩, in the workbook's words. */
  readonly standard: string
  readonly clauses: readonly string[]
  /** Why figures are not there. */
  readonly absence: Absence
  /** The parameters without a value that it waits for. */
  readonly unset: readonly string[]
}

export interface FundLine {
  readonly allotment: AllotmentTotal
  readonly absence: Absence
}

export interface IncentiveTable {
  /** In the estimate: first what is spent, then what is not added to it. */
  readonly included: readonly IncentiveLine[]
  readonly left: readonly IncentiveLine[]
  /** A line a year. */
  readonly funds: readonly FundLine[]
  /** A line a group. */
  readonly quotas: readonly AllotmentTotal[]
}

const EFFECTS: readonly Effect[] = ['outlay', 'forgone', 'receipt']

export function incentiveTable({ now: { report, simulation } }: Pick<Runs, 'now'>): IncentiveTable {
  const { policy } = simulation.compiled
  const stated = { report, policy, scenario: simulation.scenario }
  const unset = new Map(simulation.compiled.incentives.map((i) => [i.rule.label, simulation.unsetOf(i)]))
  const lines = report.incentives.map((total): IncentiveLine => {
    const rule = policy.incentives.find(({ label }) => label === total.label)
    return {
      total,
      standard: rule ? standardOf(rule, stated, total.value !== null).text : '',
      clauses: rule?.clauses ?? [],
      absence: amountAbsence(total, stated),
      unset: unset.get(total.label) ?? [],
    }
  })
  const rank = ({ total }: IncentiveLine) => EFFECTS.indexOf(total.effect)
  const isFund = ({ label }: AllotmentTotal) =>
    policy.allotments.some((a) => a.label === label && a.entity === undefined)
  return {
    included: lines.filter(({ total }) => total.included).sort((a, b) => rank(a) - rank(b)),
    left: lines.filter(({ total }) => !total.included),
    funds: report.allotments
      .filter(isFund)
      .map((allotment) => ({ allotment, absence: fundAbsence(allotment.label, stated) })),
    quotas: report.allotments.filter((a) => !isFund(a)),
  }
}
