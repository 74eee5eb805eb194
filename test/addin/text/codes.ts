import type { Source } from '../../structure/sources.ts'

/** A diagnostic code as a source raises it; `said` is the text of the call, in which its values are named. */
export interface Raised {
  readonly code: string
  readonly path: string
  readonly said: string
}

const LITERAL = /\bdiagnostic\(\s*['"](?:error|warning|notice)['"]\s*,\s*['"]([\w.]+)['"]/g
const FAULT = /\b(?:FormulaFault|fault|complain|report|finding)\(\s*['"]([\w.]+)['"]/g
/** A table of codes with their severities: 'sheet.missing': 'error'. */
const TABLE = /^\s*['"]?([\w.]+)['"]?:\s*['"](?:error|warning|notice)['"],?$/gm
/** The comment above an entry names its values. */
const DECLARED = /\/\*\*([^*]*)\*\/\s*$/

/** Every code that the sources raise, with the text in which its values stand. */
export function raisedCodes(sources: readonly Source[]): Raised[] {
  return sources.flatMap(({ path, text }) => [
    ...[LITERAL, FAULT].flatMap((pattern) =>
      [...text.matchAll(pattern)].map((m) => ({ code: m[1]!, path, said: callAt(text, m.index) })),
    ),
    ...[...text.matchAll(TABLE)].map((m) => ({
      code: m[1]!,
      path,
      said: DECLARED.exec(text.slice(0, m.index))?.[1] ?? '',
    })),
  ])
}

/** Calls of `diagnostic` whose code is not written out, by path. */
export function unnamedCodes(sources: readonly Source[]): string[] {
  return sources
    .filter(({ text }) =>
      [...text.matchAll(/(?<!const |function )\bdiagnostic\(/g)].some(
        (m) => !new RegExp(LITERAL.source, 'y').test(text.slice(m.index)),
      ),
    )
    .map(({ path }) => path)
}

/** The text of the call that begins at an index, up to its closing bracket. */
function callAt(text: string, from: number): string {
  let depth = 0
  for (let i = text.indexOf('(', from); i < text.length; i++) {
    if (text[i] === '(') depth++
    if (text[i] === ')' && --depth === 0) return text.slice(from, i + 1)
  }
  return text.slice(from)
}
