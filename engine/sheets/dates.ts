import type { Cell } from './grid.ts'

const DAY = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

/** 'yyyy-mm-dd' of a year, month and day; undefined where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1900 && year <= 9999 ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : undefined
}

/** The day of a spreadsheet's serial number in the 1900 system; the time of day is dropped. */
export function dateOfSerial(serial: number): string | undefined {
  // Serial 60 is the spreadsheet's 29 February 1900, which never was; before it the count is one day ahead.
  const date = new Date(EPOCH + (Math.floor(serial) + (serial < 60 ? 1 : 0)) * DAY)
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** The serial number of a 'yyyy-mm-dd'. */
export function serialOfDate(iso: string): number {
  const serial = Math.round((Date.parse(`${iso}T00:00:00Z`) - EPOCH) / DAY)
  return serial <= 60 ? serial - 1 : serial
}

/** Whether a number format shows a date: it has y, m or d outside of quotes, brackets and escapes, and is not a time alone. */
export function isDateFormat(format: string): boolean {
  const bare = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  return /[yd]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare))
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
