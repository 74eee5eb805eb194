import type { Diagnostic, Severity } from '../../../engine/index.ts'
import { fill, type Lang, type Locate, placeText, sentence, WORDS } from '../../text/index.ts'

const ORDER: readonly Severity[] = ['error', 'warning', 'notice']

/** `工作表!单元格  级别  句子`, errors first, each once. */
export function printDiagnostics(lang: Lang, list: readonly Diagnostic[], locate?: Locate): string[] {
  const lines = ORDER.flatMap((severity) =>
    list
      .filter((d) => d.severity === severity)
      .map((d) => {
        const where = placeText(lang, d.at, locate)
        return [where, WORDS[lang].severities[severity], sentence(lang, d)].filter((p) => p !== '').join('  ')
      }),
  )
  return [...new Set(lines)]
}

/** 共3个错误、1个警告、0个提示 */
export function printCount(lang: Lang, list: readonly Diagnostic[], locate?: Locate): string {
  const lines = (severity: Severity) =>
    printDiagnostics(
      lang,
      list.filter((d) => d.severity === severity),
      locate,
    ).length
  const [errors, warnings, notices] = ORDER.map(lines)
  return fill(WORDS[lang].cli.closing!, { errors: errors!, warnings: warnings!, notices: notices! })
}
