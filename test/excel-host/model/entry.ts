import type { Held } from './book.ts'

/** What Excel makes of something that is put into a cell: what it holds, and a format where the text brings one. */
export interface Entry {
  readonly value?: Held
  readonly formula?: string
  readonly format?: string
}

const ERRORS =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|FIELD!|CONNECT!|BLOCKED!|GETTING_DATA)$/i

export const isError = (value: unknown): boolean => typeof value === 'string' && ERRORS.test(value)

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Days since 1899-12-30, as Excel counts them from 1900-03-01 on; undefined for what is no day or before 1900. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999)
    return undefined
  const days = date.getTime() / 86_400_000 + 25_569
  return days < 61 ? days - 1 : days
}

/** Two digits below 30 are of this century. */
const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900)

const DATES: readonly [RegExp, (parts: string[]) => readonly [number, number, number], string][] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, ([y, m, d]) => [Number(y), Number(m), Number(d)], 'm/d/yyyy'],
  [
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
    ([y, m, d]) => [Number(y), Number(m), Number(d)],
    'yyyy"年"m"月"d"日"',
  ],
  [/^(\d{4})年(\d{1,2})月$/, ([y, m]) => [Number(y), Number(m), 1], 'yyyy"年"m"月"'],
  [/^(\d{1,2})月(\d{1,2})日$/, ([m, d]) => [thisYear(), Number(m), Number(d)], 'm"月"d"日"'],
  [/^(\d{4})[-/](\d{1,2})$/, ([y, m]) => [Number(y), Number(m), 1], 'mmm-yy'],
  [/^(\d{1,2})[-/](\d{4})$/, ([m, y]) => [Number(y), Number(m), 1], 'mmm-yy'],
  [
    /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/,
    ([m, d, y]) => [fullYear(y!), Number(m), Number(d)],
    'm/d/yyyy',
  ],
  [/^(\d{1,2})[-/](\d{1,2})$/, ([m, d]) => [thisYear(), Number(m), Number(d)], 'd-mmm'],
  [
    /^(\d{1,2})[- ]([a-z]{3})[a-z]*(?:[- ,]+(\d{2}|\d{4}))?$/i,
    ([d, m, y]) => [y ? fullYear(y) : thisYear(), monthOf(m!), Number(d)],
    'd-mmm',
  ],
  [
    /^([a-z]{3})[a-z]*[- ](\d{1,2})(?:[- ,]+(\d{4}))?$/i,
    ([m, d, y]) => [y ? fullYear(y) : thisYear(), monthOf(m!), Number(d)],
    'd-mmm',
  ],
]

const thisYear = (): number => new Date().getFullYear()
const monthOf = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1

function readDate(text: string): Entry | undefined {
  const clock = /^(.*?)\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?$/i.exec(text)
  if (clock) {
    const [, day, h, m, s = '0', half] = clock
    const hours = (Number(h) % (half ? 12 : 10_000)) + (half?.toLowerCase() === 'pm' ? 12 : 0)
    const time = (hours * 3600 + Number(m) * 60 + Number(s)) / 86_400
    if (day === '') return Number(m) < 60 ? { value: time, format: 'h:mm' } : undefined
    const date = readDate(day!)
    return typeof date?.value === 'number' ? { value: date.value + time, format: 'm/d/yyyy h:mm' } : undefined
  }
  for (const [pattern, read, format] of DATES) {
    const match = pattern.exec(text)
    const serial = match && serialOf(...read(match.slice(1)))
    if (serial) return { value: serial, format }
  }
  return undefined
}

/** Fifteen digits are kept. */
const toNumber = (text: string): number => Number(Number(text.replaceAll(',', '')).toPrecision(15))

function readNumber(text: string): Entry | undefined {
  const match = /^([+-]?)([$¥￥]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(e[+-]?\d+)?(%?)$/i.exec(text)
  if (match && (match[3] ?? match[4] ?? '.') !== '.') {
    const [, sign, currency, whole = '0', decimals = '', power = '', percent] = match
    const number = toNumber(`${sign}${whole}${decimals === '.' ? '' : decimals}${power}`)
    if (!Number.isFinite(number)) return undefined
    if (percent) return { value: toNumber(String(number / 100)), format: decimals ? '0.00%' : '0%' }
    if (currency) return { value: number, format: `"${currency}"#,##0` }
    if (whole.includes(',')) return { value: number, format: decimals ? '#,##0.00' : '#,##0' }
    return { value: number, ...(power ? { format: '0.00E+00' } : {}) }
  }
  const bracketed = /^\((\d+(?:\.\d+)?)\)$/.exec(text)
  if (bracketed) return { value: -toNumber(bracketed[1]!) }
  const fraction = /^(\d+) (\d{1,4})\/(\d{1,4})$/.exec(text)
  if (fraction)
    return { value: Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]), format: '# ?/?' }
  return undefined
}

/** Typed into a cell of a format: what it comes to hold. */
export function readEntry(typed: Held, format: string): Entry {
  const isText = format === '@'
  if (typeof typed === 'number') return { value: isText ? String(typed) : typed }
  if (typeof typed === 'boolean') return { value: isText ? String(typed).toUpperCase() : typed }
  if (isText) return { value: typed.startsWith("'") ? typed.slice(1) : typed }
  if (typed.startsWith("'")) return { value: typed.slice(1) }
  if (/^=./s.test(typed)) return { formula: typed }
  if (/^[+-](?:\$?[A-Za-z]{1,3}\$?\d|[A-Za-z]+\(|\d.*[-+*/])/.test(typed)) return { formula: `=${typed}` }
  const text = typed.trim()
  if (/^(true|false)$/i.test(text)) return { value: /^true$/i.test(text) }
  if (ERRORS.test(text)) return { value: text.toUpperCase() }
  return readNumber(text) ?? readDate(text) ?? { value: typed }
}
