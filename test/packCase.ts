import type { Pack, Policy, RowExpectation, Simulation, WorkedCase } from '../engine/index.ts'
import {
  CURRENT,
  compile,
  createSimulator,
  datasetOf,
  ratio,
  reportOf,
  toFixed,
  valueText,
} from '../engine/index.ts'

/** Runs a worked case and lists what differs from its expectation, '' where all agrees. */
export function checkCase(pack: Pack, worked: WorkedCase): string[] {
  const simulation = createSimulator(compile(withBands(pack.policy, worked)), datasetOf(worked.rows)).run({
    ...CURRENT,
    ...worked.scenario,
  })
  const report = reportOf(simulation, { rows: true })
  const differences: string[] = []
  const same = (what: string, found: unknown, wanted: unknown) => {
    if (wanted !== undefined && JSON.stringify(found) !== JSON.stringify(wanted)) {
      differences.push(`${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`)
    }
  }
  const { expect } = worked
  for (const row of expect.rows ?? []) checkRow(row, simulation, report, same)
  for (const t of expect.targets ?? []) {
    const list =
      t.area === undefined
        ? report.targets
        : (report.towns.find((town) => town.town === t.area)?.targets ?? [])
    const found = list.find((x) => x.label === t.label)
    for (const key of ['done', 'counted', 'target', 'coverage', 'gap'] as const) {
      const printed = found?.[key] ?? null
      same(`${t.area ?? ''} ${t.label} ${key}`, round(printed, t[key]), t[key])
    }
    same(`${t.area ?? ''} ${t.label} met`, found?.met, t.met)
  }
  for (const a of expect.allotments ?? []) {
    const found = report.allotments.find(
      (x) =>
        x.label === a.label &&
        (a.group === undefined || x.group === a.group) &&
        (a.year === undefined || x.year === a.year),
    )
    for (const key of ['capacity', 'demand', 'balance'] as const)
      same(`${a.label} ${key}`, round(found?.[key] ?? null, a[key]), a[key])
    same(`${a.label} tied`, found?.tied, a.tied)
  }
  for (const [label, wanted] of Object.entries(expect.incentives ?? {})) {
    const found = report.incentives.find((x) => x.label === label)
    same(label, found && [found.low, found.value, found.high].map((x, i) => round(x, wanted[i])), wanted)
  }
  const reported = report.diagnostics.map((d) => String(d.values.label ?? ''))
  for (const label of expect.reported ?? [])
    if (!reported.includes(label)) differences.push(`not reported: ${label}`)
  for (const label of expect.notReported ?? [])
    if (reported.includes(label)) differences.push(`reported: ${label}`)
  return differences
}

const withBands = (policy: Policy, { bands = {} }: WorkedCase): Policy => ({
  ...policy,
  parameters: policy.parameters.map((p) => (bands[p.label] ? { ...p, bands: bands[p.label]! } : p)),
})

function checkRow(
  row: RowExpectation,
  simulation: Simulation,
  report: ReturnType<typeof reportOf>,
  same: (what: string, found: unknown, wanted: unknown) => void,
): void {
  const where = `${row.entity} ${row.id}`
  const index = simulation.data.rowOf(row.entity, row.id)
  for (const [label, wanted] of Object.entries(row.values ?? {})) {
    const found =
      index === undefined ? null : valueText(simulation, row.entity, index, label, placesOf(wanted))
    same(`${where} ${label}`, found, wanted)
  }
  const result = report.rows?.find((r) => r.entity === row.entity && r.id === row.id)
  for (const [qualification, wanted] of Object.entries(row.outcomes ?? {})) {
    same(`${where} ${qualification}`, result?.qualifications[qualification], wanted)
  }
  if (row.failed) same(`${where} failed`, [...(result?.failed ?? [])].sort(), [...row.failed].sort())
  if (row.missing) same(`${where} missing`, [...(result?.missing ?? [])].sort(), [...row.missing].sort())
  for (const [label, wanted] of Object.entries(row.amounts ?? {})) {
    const found = result?.amounts[label]
    same(
      `${where} ${label}`,
      found ? [found.low, found.value, found.high].map((x, i) => round(x, wanted[i])) : undefined,
      wanted,
    )
  }
}

/** Decimals of the printed expectation; 12 where it is not a number. */
const placesOf = (printed: string | null): number =>
  printed?.match(/^-?\d+(?:\.(\d+))?$/)?.[1]?.length ?? (printed?.match(/^-?\d+$/) ? 0 : 12)

/** A decimal text at the precision of the expectation. */
function round(text: string | null, wanted: string | null | undefined): string | null {
  if (text === null || wanted === null || wanted === undefined || !/^-?\d+(\.\d+)?$/.test(text)) return text
  return toFixed(ratio(text), placesOf(wanted))
}
