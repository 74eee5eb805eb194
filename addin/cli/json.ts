import type { Diagnostic, ParameterValue, Report, Scenario, Severity } from '../../engine/index.ts'
import { type Lang, type Locate, placeText, sentence } from '../text/index.ts'
import { sorted } from './print/diagnostics.ts'
import { isEmptyTown } from './print/towns.ts'

/** A diagnostic in words; `at` is 工作表!单元格 where it stands in the workbook. */
export interface JsonDiagnostic {
  readonly code: string
  readonly severity: Severity
  readonly at: string
  readonly message: string
}

/** What `simulate --json` writes: money and areas are decimal strings, null is not set or not bounded. */
export interface JsonReport extends Omit<Report, 'diagnostics'> {
  /** Parameters that differ from the policy's, by the scenario or by `--set`. */
  readonly overrides: Readonly<Record<string, ParameterValue>>
  /** Rules switched on or off, likewise. */
  readonly switches: Readonly<Record<string, boolean>>
  readonly diagnostics: readonly JsonDiagnostic[]
}

export const jsonDiagnostic = (lang: Lang, d: Diagnostic, locate?: Locate): JsonDiagnostic => ({
  code: d.code,
  severity: d.severity,
  at: placeText(lang, d.at, locate),
  message: sentence(lang, d),
})

/** The report as it is written. Rows of no town are a town without a name where there are any. */
export function jsonReport(
  report: Report,
  { overrides, switches }: Scenario,
  id: string,
  lang: Lang,
  locate?: Locate,
): JsonReport {
  const { policy, scenario, ...rest } = report
  return {
    policy: { ...policy, id },
    scenario,
    overrides,
    switches,
    ...rest,
    towns: report.towns.filter((town) => town.town !== '' || !isEmptyTown(town)),
    diagnostics: sorted(lang, report.diagnostics, locate).map((d) => jsonDiagnostic(lang, d, locate)),
  }
}
