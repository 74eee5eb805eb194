import type { Diagnostic, Severity } from '../../../engine/index.ts'
import { fill, type Lang, type Locate, placeText, sentence, WORDS } from '../../text/index.ts'

const ORDER: readonly Severity[] = ['error', 'warning', 'notice']

/** Errors first, each once. */
export function sorted(lang: Lang, list: readonly Diagnostic[], locate?: Locate): readonly Diagnostic[] {
  const seen = new Set<string>()
  return ORDER.flatMap((severity) => list.filter((d) => d.severity === severity)).filter((d) => {
    const line = lineOf(lang, d, locate)
    return !seen.has(line) && seen.add(line)
  })
}

/** `工作表!单元格  级别  句子` */
function lineOf(lang: Lang, d: Diagnostic, locate?: Locate): string {
  const parts = [placeText(lang, d.at, locate), WORDS[lang].severities[d.severity], sentence(lang, d)]
  return parts.filter((part) => part !== '').join('  ')
}

/** One line each, errors first, each once. */
export const printDiagnostics = (lang: Lang, list: readonly Diagnostic[], locate?: Locate): string[] =>
  sorted(lang, list, locate).map((d) => lineOf(lang, d, locate))

/** Kinds of warnings that a result still names. */
const MOST_KINDS = 8

/** The warnings, the first of each kind for all of it: what people have to see beside a result. */
export function printWarnings(lang: Lang, list: readonly Diagnostic[], locate?: Locate): string[] {
  const warnings = sorted(lang, list, locate).filter(({ severity }) => severity !== 'notice')
  const kindOf = ({ code, values, at }: Diagnostic) =>
    [code, values.label ?? '', at.kind === 'data' ? `${at.entity}.${at.field ?? ''}` : ''].join('|')
  const kinds = [...new Set(warnings.map(kindOf))].map((kind) => warnings.filter((d) => kindOf(d) === kind))
  // What a policy checks besides has the least to do with the result.
  const isCheck = ([first]: readonly Diagnostic[]) => Number(first!.code === 'checkFailed')
  kinds.sort((a, b) => isCheck(a) - isCheck(b))
  return kinds.slice(0, MOST_KINDS).map((alike) => {
    const more = alike.length > 1 ? fill(WORDS[lang].cli.alike!, { n: alike.length }) : ''
    return lineOf(lang, alike[0]!, locate) + more
  })
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
