import { MANUAL, PERHAPS, UNKNOWN } from '../model/codes.ts'
import type {
  AllotmentTotal,
  Cost,
  FundYear,
  IncentiveTotal,
  Range,
  Report,
  TargetTotal,
} from '../model/result.ts'
import type { Simulation } from '../simulate/simulation.ts'

/**
 * A report in which what surely counts is no figure of its own while other rows are open. Where a few cells are missing
 * the counted rows' sum is the best figure there is; where most columns are missing, 0.00 would be a claim.
 */
export function openFigures(report: Report, simulation: Simulation): Report {
  const amounts = simulation.amounts()
  return {
    ...report,
    cost: openCost(report.cost),
    incentives: report.incentives.map((total, i) =>
      openIncentive(total, amounts[i]?.standings.includes(PERHAPS) ?? false),
    ),
    towns: report.towns.map((town) => ({
      ...town,
      cost: openCost(town.cost),
      targets: town.targets.map(openTarget),
    })),
    targets: report.targets.map(openTarget),
    allotments: report.allotments.map((total) => openAllotment(total, simulation)),
  }
}

const opened = <R extends Range>(range: R): R =>
  range.low === range.high ? range : { ...range, value: null }

const openCost = (cost: Cost): Cost => ({
  outlay: opened(cost.outlay),
  forgone: opened(cost.forgone),
  receipt: opened(cost.receipt),
})

/** A rate that is not set hides whether rows are open: `perhaps` says it. */
function openIncentive(total: IncentiveTotal, perhaps: boolean): IncentiveTotal {
  if (total.low === total.high && !perhaps) return total
  return {
    ...opened(total),
    ...NO_STEPS,
    years: total.years.map(opened),
    stages: total.stages.map(opened),
    bearers: total.bearers.map(opened),
  }
}

const NO_STEPS = {
  quantity: null,
  due: null,
  capCut: null,
  groupCut: null,
  rounding: null,
  ledger: null,
  unpaid: null,
}

const openTarget = (t: TargetTotal): TargetTotal => (t.low === t.high ? t : { ...t, ...NOT_COUNTED })

const NOT_COUNTED = {
  done: null,
  counted: null,
  underWay: null,
  planned: null,
  coverage: null,
  completion: null,
  gap: null,
}

function openAllotment(total: AllotmentTotal, simulation: Simulation): AllotmentTotal {
  const { fund } = total
  if (fund !== undefined) {
    const isOpen = fund.due.low !== fund.due.high
    const sums = isOpen ? { demand: null, balance: null } : {}
    return { ...total, ...sums, fund: openFund(fund) }
  }
  const rule = simulation.compiled.allotments.find((a) => a.rule.label === total.label)?.rule
  const codes = simulation.qualification(rule?.entity ?? '', rule?.qualification ?? '')?.codes
  const isOpen = codes?.some((code) => code === UNKNOWN || code === MANUAL) ?? false
  return isOpen ? { ...total, demand: null, balance: null } : total
}

const openFund = (fund: FundYear): FundYear => ({
  ...fund,
  opening: opened(fund.opening),
  available: opened(fund.available),
  due: opened(fund.due),
  arrears: opened(fund.arrears),
  granted: opened(fund.granted),
  closing: opened(fund.closing),
  shortfall: opened(fund.shortfall),
})
