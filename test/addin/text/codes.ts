import type { Source } from '../../structure/sources.ts'

/** A diagnostic code as a source raises it; `said` is the text of the call, in which its values are named. */
export interface Raised {
  readonly code: string
  readonly path: string
  readonly said: string
}

/** diagnostic(severity, code, …), where the code may be one of two: x ? 'a' : 'b'. */
const CALL = /(?<!function )\bdiagnostic\(\s*[^,()]*,\s*([^,()]*),/g
const QUOTED = /(?<![=!]= )['"]([\w.]+)['"]/g
const FAULT = /\b(?:FormulaFault|fault|complain|report|finding)\(\s*['"]([\w.]+)['"]/g
/** A table of codes with their severities: 'sheet.missing': 'error'. */
const TABLE = /^\s*['"]?([\w.]+)['"]?:\s*['"](?:error|warning|notice)['"],?$/gm
/** A member of a union of faults: { readonly code: 'a' | 'b'; readonly limit: number }. */
const MEMBER = /\bcode: ((?:'[\w.]+'(?:\s*\|\s*)?)+)([^}]*)\}/g
/** The comment above an entry names its values. */
const DECLARED = /\/\*\*([^*]*)\*\/\s*$/

/** Every code that the sources raise, with the text in which its values stand. */
export function raisedCodes(sources: readonly Source[]): Raised[] {
  return sources.flatMap(({ path, text }) => [
    ...[...text.matchAll(CALL)].flatMap((m) =>
      codesIn(m[1]!).map((code) => ({ code, path, said: saidAt(text, m.index) })),
    ),
    ...[...text.matchAll(FAULT)].map((m) => ({ code: m[1]!, path, said: saidAt(text, m.index) })),
    ...[...text.matchAll(MEMBER)].flatMap((m) => codesIn(m[1]!).map((code) => ({ code, path, said: m[2]! }))),
    ...[...text.matchAll(TABLE)].map((m) => ({
      code: m[1]!,
      path,
      said: DECLARED.exec(text.slice(0, m.index))?.[1] ?? '',
    })),
  ])
}

const codesIn = (argument: string) => [...argument.matchAll(QUOTED)].map((m) => m[1]!)

/** Sources with a call of `diagnostic` whose code is not written out, by path. */
export const unnamedCodes = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ text }) => [...text.matchAll(CALL)].some((m) => codesIn(m[1]!).length === 0))
    .map(({ path }) => path)

/** The values are named in the call itself, or somewhere in the file where they are handed on by a name. */
function saidAt(text: string, from: number): string {
  const call = callAt(text, from)
  return /,\s*\w+\s*,?\s*\)$/.test(call) ? text : call
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
