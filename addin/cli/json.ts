import type { Diagnostic, Report, Severity } from '../../engine/index.ts'
import { type Lang, type Locate, placeText, sentence } from '../text/index.ts'

/** A diagnostic in words; `at` is 工作表!单元格 where it stands in the workbook. */
export interface JsonDiagnostic {
  readonly code: string
  readonly severity: Severity
  readonly at: string
  readonly message: string
}

/** What `simulate --json` writes: money and areas are decimal strings, null is not set or not bounded. */
export type JsonReport = Omit<Report, 'diagnostics'> & { readonly diagnostics: readonly JsonDiagnostic[] }

export const jsonDiagnostic = (lang: Lang, d: Diagnostic, locate?: Locate): JsonDiagnostic => ({
  code: d.code,
  severity: d.severity,
  at: placeText(lang, d.at, locate),
  message: sentence(lang, d),
})

export function jsonReport(report: Report, id: string, lang: Lang, locate?: Locate): JsonReport {
  return {
    ...report,
    policy: { ...report.policy, id },
    diagnostics: report.diagnostics.map((d) => jsonDiagnostic(lang, d, locate)),
  }
}
