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
