import { isPure, parseUnit } from '../model/unit.ts'

const places = (n: number): string => (n > 0 ? `.${'0'.repeat(n)}` : '')

/** The number format of a column: areas and money with thousands, ratios and per-unit figures with the digits they have. */
export function numberFormat(unit: string | undefined, decimals: number | undefined): string {
  const parsed = parseUnit(unit ?? '')
  const counts = parsed !== undefined && Object.keys(parsed.dimensions).join() === 'count'
  if (counts) return `#,##0${places(decimals ?? 0)}`
  if (unit === '%' || unit === '‰') return `0${places(decimals ?? 2)}`
  const ratio = parsed === undefined || isPure(parsed) || parsed.symbol.includes('/')
  if (ratio) return decimals === 0 ? '0' : '0.00###'
  return `#,##0${places(decimals ?? 2)}`
}
