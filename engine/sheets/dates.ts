import type { Cell } from './grid.ts'
import { dateOfSerial, isoDate } from './serials.ts'

/** Whether a number format shows a date: it has y, m or d outside of quotes, brackets and escapes, and is not a time alone. */
export function isDateFormat(format: string): boolean {
  const unquoted = format.replaceAll(/"[^"]*"|\\./g, '').toLowerCase()
  const bare = unquoted.replaceAll(/\[[^\]]*\]/g, '')
  return /[yd]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(unquoted))
}

const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/

/** A date written as text: 2022-1-5, 2022/1/5, 2022.1.5, 2022年1月5日, 20220105. */
export function dateOfText(text: string): string | undefined {
  const clean = text.normalize('NFKC').trim()
  const match = WRITTEN.exec(clean) ?? EIGHT_DIGITS.exec(clean)
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** The date that a cell shows as one: marked, or a serial under a date format. */
export function shownDate(cell: Cell): string | undefined {
  if (cell.date && typeof cell.value === 'string') return dateOfText(cell.value)
  return typeof cell.value === 'number' && cell.format !== undefined && isDateFormat(cell.format)
    ? dateOfSerial(cell.value)
    : undefined
}
