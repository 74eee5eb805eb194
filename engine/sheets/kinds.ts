import { nearestName } from '../model/diagnostic.ts'
import { ratio, readNumber, toDecimal } from '../model/ratio.ts'
import { parseUnit, unitSymbols } from '../model/unit.ts'
import { dateOfText, shownDate } from './dates.ts'
import type { Say } from './findings.ts'
import type { Cell, Scalar } from './grid.ts'
import { fold, joinList, likelyName, splitList } from './names.ts'
import { numberOf, plainNumber, shownText } from './numbers.ts'
import { dateOfSerial } from './serials.ts'
import { FLAG_WORDS, flagOf, flagWord, type Words } from './words.ts'

export interface Content {
  readonly value: Scalar
  readonly date?: boolean
  readonly format?: string
  /** A formula of the spreadsheet that gives the value. */
  readonly formula?: string
}

export const TEXT_FORMAT = '@'
export const DATE_FORMAT = 'yyyy-mm-dd'

/** What the cells of a column hold: how a value is written, and how a filled cell is read (undefined after a complaint). */
export interface Kind<V> {
  readonly write: (value: V) => Content
  readonly read: (cell: Cell, say: Say) => V | undefined
  readonly format?: string
  /** The words to choose from. */
  readonly choices?: readonly string[]
  readonly checks?: { readonly kind: 'number' | 'date'; readonly whole?: boolean; readonly minimum?: number }
}

export const text: Kind<string> = {
  format: TEXT_FORMAT,
  write: (value) => ({ value }),
  read: (cell) => shownText(cell),
}

/** The cell itself, for values whose meaning depends on other columns of the row. */
export const anything: Kind<Cell> = { write: (cell) => cell, read: (cell) => cell }

const NUMERAL = /^-?\d+(\.\d+)?$/

/** 2025-01-01 typed alone where a formula belongs is a day, not a subtraction. */
const writtenDate = ({ value }: Cell): string | undefined =>
  typeof value === 'string' && !/^\s*\d+\s*$/u.test(value) ? dateOfText(value) : undefined

/** A formula of the policy, never one of the spreadsheet: written as text without '=', numerals as numbers. */
export const formula: Kind<string> = {
  format: TEXT_FORMAT,
  write: (value) =>
    NUMERAL.test(value) && plainNumber(readNumber(Number(value))) === value
      ? { value: Number(value), format: 'General' }
      : { value },
  read: (cell, say) => {
    const date = shownDate(cell) ?? writtenDate(cell)
    if (date !== undefined) return `DATE(${date.split('-').map(Number).join(',')})`
    if (typeof cell.value !== 'number')
      return String(cell.value ?? '')
        .trim()
        .replace(/^[=＝]\s*/u, '')
    const percent = cell.format?.includes('%') ?? false
    const value = numberOf(cell, percent ? '%' : undefined, say)
    return value === undefined ? undefined : `${plainNumber(value)}${percent ? '%' : ''}`
  },
}

const PERCENTAGE = /^-?\d+(\.\d+)?%$/

/** A formula in a column under （%）: a numeral alone is percent, so that 0.5 there is 0.5%, as in every such column. */
export const percentFormula: Kind<string> = {
  ...formula,
  write: (value) => {
    if (PERCENTAGE.test(value)) return formula.write(value.slice(0, -1))
    return NUMERAL.test(value)
      ? formula.write(toDecimal(ratio(value).mul(ratio('100')), 340))
      : formula.write(value)
  },
  read: (cell, say) => {
    const read = formula.read(cell, say)
    const bare = read?.normalize('NFKC')
    return bare !== undefined && (NUMERAL.test(bare) || PERCENTAGE.test(bare))
      ? `${bare.replace('%', '')}%`
      : read
  },
}

export const number: Kind<number> = {
  checks: { kind: 'number' },
  write: (value) => ({ value }),
  read: (cell, say) => numberOf(cell, undefined, say),
}

export const wholeNumber: Kind<number> = {
  checks: { kind: 'number', whole: true, minimum: 0 },
  format: '0',
  write: (value) => ({ value }),
  read: (cell, say) => {
    const value = numberOf(cell, undefined, say)
    if (value === undefined || Number.isInteger(value)) return value
    say('cell.notNumber', { value: plainNumber(value) })
    return undefined
  },
}

/** A number in the column's unit. */
export const numberIn = (unit: string | undefined, format: string): Kind<number> => ({
  checks: { kind: 'number' },
  format,
  write: (value) => ({ value }),
  read: (cell, say) => numberOf(cell, unit, say),
})

/** A calendar year; a cell that shows a date gives its year. */
export const year: Kind<number> = {
  checks: { kind: 'number', whole: true, minimum: 1900 },
  format: '0',
  write: (value) => ({ value }),
  read: (cell, say) => {
    const date = shownDate(cell)
    const match = /^(\d{4})年?度?$/u.exec(date?.slice(0, 4) ?? shownText(cell).normalize('NFKC'))
    if (match) return Number(match[1])
    say('cell.notYear', { value: shownText(cell) })
    return undefined
  },
}

const isPlausibleSerial = (x: number): boolean => x >= 32_874 && x < 73_051

export const date: Kind<string> = {
  checks: { kind: 'date' },
  format: DATE_FORMAT,
  write: (value) => ({ value, date: true, format: DATE_FORMAT }),
  read: (cell, say) => {
    const shown = shownDate(cell) ?? dateOfText(shownText(cell))
    if (shown !== undefined) return shown
    const serial = typeof cell.value === 'number' && isPlausibleSerial(cell.value) && dateOfSerial(cell.value)
    if (serial) {
      say('cell.dateAsNumber', { value: shownText(cell), date: serial })
      return serial
    }
    say('cell.notDate', { value: shownText(cell) })
    return undefined
  },
}

export const flag: Kind<boolean> = {
  choices: FLAG_WORDS,
  write: (value) => ({ value: flagWord(value) }),
  read: (cell, say) => {
    const value = typeof cell.value === 'boolean' ? cell.value : flagOf(shownText(cell))
    if (value === undefined) say('cell.notFlag', { value: shownText(cell) })
    return value
  },
}

function complainOfChoice(say: Say, value: string, options: readonly string[]): undefined {
  say('cell.unknownChoice', { value, nearest: likelyName(value, options), options: options.join('、') })
}

/** One of the model's keys by its word. */
export const word = <K extends string>(words: Words<K>): Kind<K> => ({
  choices: words.options,
  write: (key) => ({ value: words.wordOf(key) }),
  read: (cell, say) => words.keyOf(shownText(cell)) ?? complainOfChoice(say, shownText(cell), words.options),
})

/** One of the given texts, in their own spelling; any text where there are none. */
export const choice = (options: readonly string[]): Kind<string> => ({
  format: TEXT_FORMAT,
  choices: options,
  write: (value) => ({ value }),
  read: (cell, say) => {
    const given = shownText(cell)
    if (options.length === 0) return given
    const known = options.includes(given) ? given : options.find((option) => fold(option) === fold(given))
    return known ?? complainOfChoice(say, given, options)
  },
})

/** Untrimmed: a separator at the end of a single item keeps it whole. */
const itemsOf = (cell: Cell): string[] =>
  splitList(typeof cell.value === 'string' && !cell.date ? cell.value : shownText(cell))

export const list: Kind<readonly string[]> = {
  format: TEXT_FORMAT,
  write: (items) => ({ value: joinList(items) }),
  read: (cell) => itemsOf(cell),
}

const SLASH = /[/／|｜]/u

/** The options of a choice. 国家级/省级 are two; a separator at the end keeps them one. */
export const optionList: Kind<readonly string[]> = {
  ...list,
  write: (items) => {
    const written = joinList(items)
    return {
      value: items.length === 1 && written === items[0] && SLASH.test(written) ? `${written}、` : written,
    }
  },
  read: (cell, say) => {
    const items = itemsOf(cell)
    const written = shownText(cell)
    if (items.length !== 1 || items[0] !== written || !SLASH.test(written)) return items
    const parts = written
      .split(SLASH)
      .map((part) => part.trim())
      .filter((part) => part !== '')
    say('cell.slashes', { value: written, count: parts.length })
    return parts
  },
}

/** What stands in a cell for none of several: a blank one is not known. */
export const NONE_OF_THEM = '无'

/** Several of the given texts, or none of them. */
export const choices = (options: readonly string[]): Kind<readonly string[]> => ({
  format: TEXT_FORMAT,
  write: (items) => ({ value: items.length === 0 ? NONE_OF_THEM : joinList(items) }),
  read: (cell, say) => {
    const one = choice(options)
    const items = itemsOf(cell)
    if (items.join() === NONE_OF_THEM && !options.includes(NONE_OF_THEM)) return []
    const read = items.map((item) => one.read({ value: item }, say))
    return read.filter((item) => item !== undefined)
  },
})

export const wordList = <K extends string>(words: Words<K>): Kind<readonly K[]> => ({
  format: TEXT_FORMAT,
  write: (keys) => ({ value: joinList(keys.map(words.wordOf)) }),
  read: (cell, say) => {
    const read = itemsOf(cell).map((item) => word(words).read({ value: item }, say))
    return read.filter((item) => item !== undefined)
  },
})

/** A unit's symbol, as it was written. */
export const unit: Kind<string> = {
  format: TEXT_FORMAT,
  write: (value) => ({ value }),
  read: (cell, say) => {
    const symbol = shownText(cell)
    if (parseUnit(symbol) !== undefined) return symbol
    say('cell.unknownUnit', { value: symbol, nearest: nearestName(symbol, unitSymbols()) })
    return undefined
  },
}
