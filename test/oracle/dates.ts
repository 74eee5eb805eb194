/** Days before each month of a year that is not a leap year. */
const BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number): number =>
  (BEFORE[month] ?? 365) - BEFORE[month - 1]! + (month === 2 && isLeap(year) ? 1 : 0)

/** Days since 1970-01-01 of a year after 1582, a month and a day. */
export function dayNumber(year: number, month: number, day: number): number {
  const before = year - 1
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  return 365 * year + leaps + BEFORE[month - 1]! + (month > 2 && isLeap(year) ? 1 : 0) + day - 719_528
}

export const readDate = (text: string): number => {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  return dayNumber(year, month, day)
}

function civil(day: number): [year: number, month: number, day: number] {
  let year = 1970 + Math.floor(day / 366)
  while (dayNumber(year + 1, 1, 1) <= day) year++
  let month = 1
  while (month < 12 && dayNumber(year, month + 1, 1) <= day) month++
  return [year, month, day - dayNumber(year, month, 1) + 1]
}

export const yearOf = (day: number): number => civil(day)[0]

/** The same day of the month so many months later, or the month's last. */
export function monthsLater(day: number, months: number): number {
  const [year, month, date] = civil(day)
  const count = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1]
  return dayNumber(y, m, Math.min(date, daysIn(y, m)))
}
