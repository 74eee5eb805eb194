export type Values = Readonly<Record<string, string | number>>

const SLOT = /\{(\w+)(?::(\w+))?\}/g

/**
 * Puts values into a text: fill('共{n}条', { n: 3 }). A part in [[ ]] is dropped where one of its values is
 * missing or ''; what stands behind || takes its place. `{x:kind}` looks the value up in the table `kind` of `terms`, `{x:MB}` shows bytes,
 * `{x:grouped}` a number with thousands separators. A placeholder without a value
 * stays visible.
 */
export function fill(
  text: string,
  values: Values = {},
  terms: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): string {
  const filled = (part: string) =>
    part.replaceAll(SLOT, (slot, name: string, table?: string) => {
      const value = values[name]
      if (value === undefined) return slot
      if (table === 'MB') return `${Math.round(Number(value) / 2 ** 20)} MB`
      if (table === 'grouped') return grouped(String(value))
      return (table && terms[table]?.[value]) || String(value)
    })
  const kept = text.replaceAll(/\[\[(.*?)\]\]/gs, (_, both: string) => {
    const [part = '', instead = ''] = both.split('||')
    return placeholders(part).every((name) => (values[name] ?? '') !== '') ? part : instead
  })
  return filled(kept)
}

/** 1000000.00 → 1,000,000.00; a text that is no number stays. */
const grouped = (text: string): string =>
  /^-?\d+(?:\.\d+)?$/.test(text)
    ? text.replace(/^-?\d+/, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ','))
    : text

/** The placeholders of a text, sorted, each once. */
export const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(SLOT)].map((m) => m[1]!))].sort()

/** Those that have to have a value: outside [[ ]]. */
export const requiredPlaceholders = (text: string): string[] =>
  placeholders(text.replaceAll(/\[\[.*?\]\]/gs, ''))
