import { nearestName } from '../model/diagnostic.ts'

/** The form in which names and keys are compared: NFKC, trimmed, without regard to case. */
export const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

const LAST_BRACKET = /^(.*\S)\s*[（([【]([^（(【[）)\]】]*)[）)\]】]$/u

/** A header's name and what stands in its last bracket: '用地（㎡）' → ['用地', '㎡']. */
export function splitHeader(header: string): readonly [name: string, bracket: string | undefined] {
  const match = LAST_BRACKET.exec(header.trim())
  return match ? [match[1]!, match[2]!.trim()] : [header.trim(), undefined]
}

/** Separators of a list in one cell, weakest first; a list uses the first that is stronger than any its items contain. */
const SEPARATORS: readonly { readonly written: string; readonly read: RegExp }[] = [
  { written: '、', read: /[、，,]/u },
  { written: '；', read: /[；;]/u },
  { written: '\n', read: /\n/u },
]

/** Several items as one cell's text; `splitList` gives them back. */
export function joinList(items: readonly string[]): string {
  const strongest = SEPARATORS.findLastIndex(({ read }) => items.some((item) => read.test(item)))
  const separator = SEPARATORS[Math.min(strongest + 1, SEPARATORS.length - 1)]!.written
  return items.join(separator) + (items.length === 1 && strongest >= 0 ? separator : '')
}

/** The items of a cell's text: split at the strongest separator that occurs, trimmed, empty ones dropped. */
export function splitList(text: string): string[] {
  const separator = SEPARATORS.findLast(({ read }) => read.test(text))
  const items = separator ? text.split(separator.read) : [text]
  return items.map((item) => item.trim()).filter((item) => item !== '')
}

/** The known name that was likely meant: the nearest in spelling, otherwise the only one that holds it or is held by it. */
export function likelyName(name: string, known: Iterable<string>): string | undefined {
  const names = [...known]
  const near = nearestName(name, names)
  if (near !== undefined) return near
  const wish = fold(name)
  const kin = names.filter((other) => {
    const own = fold(other)
    return Math.min(own.length, wish.length) > 1 && (own.includes(wish) || wish.includes(own))
  })
  return kin.length === 1 ? kin[0] : undefined
}
