import type { Held } from './book.ts'

/** What a cell shows, for the plainest formats only: general, text, fixed decimals, percents, ISO dates. */
export function shown(value: Held, format: string): string {
  if (typeof value === 'boolean') return String(value).toUpperCase()
  if (typeof value === 'string') return value
  const percent = /^0(?:\.(0+))?%$/.exec(format)
  if (percent) return `${(value * 100).toFixed(percent[1]?.length ?? 0)}%`
  const fixed = /^(#,##)?0(?:\.(0+))?$/.exec(format)
  if (fixed) {
    const text = value.toFixed(fixed[2]?.length ?? 0)
    return fixed[1] ? text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',') : text
  }
  if (/^yyyy[-/]mm[-/]dd$/.test(format)) {
    const iso = new Date((Math.floor(value) - 25_569) * 86_400_000).toISOString().slice(0, 10)
    return format.includes('/') ? iso.replaceAll('-', '/') : iso
  }
  return String(value)
}
