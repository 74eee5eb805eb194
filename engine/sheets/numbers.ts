import { ratio, readNumber, toDecimal } from '../model/ratio.ts'
import { isPure, parseUnit, sameDimension } from '../model/unit.ts'
import { shownDate } from './dates.ts'
import type { Say } from './findings.ts'
import type { Cell } from './grid.ts'

/** A number as a person reads it, without an exponent. */
export const plainNumber = (x: number): string =>
  /e/.test(String(x)) ? toDecimal(ratio(String(x)), 340) : String(x)

/** A cell's text for a complaint or a text column. */
export const shownText = (cell: Cell): string =>
  shownDate(cell) ??
  (typeof cell.value === 'number'
    ? plainNumber(readNumber(cell.value))
    : typeof cell.value === 'boolean'
      ? String(cell.value).toUpperCase()
      : String(cell.value ?? '').trim())

/** 100 for a cell that is shown in percent, 1000 for per mille, otherwise 1. */
function shownScale(format: string | undefined): number {
  const bare = format?.replaceAll(/"[^"]*"|\\./g, '') ?? ''
  return bare.includes('%') ? 100 : bare.includes('‰') ? 1000 : 1
}

/** Units that are themselves shares: one in a %-column is 1 %. */
const SHARES: Readonly<Record<string, number>> = { '%': 100, '‰': 1000 }

/** Whether a unit is pure, so that a share may stand in its column. */
const takesShare = (unit: string | undefined): boolean => {
  const parsed = parseUnit(unit ?? '')
  return parsed !== undefined && isPure(parsed)
}

/** The number in a cell, in the column's unit; undefined after a complaint. */
export function numberOf(cell: Cell, unit: string | undefined, say: Say): number | undefined {
  if (typeof cell.value === 'string' && !cell.date) return numberOfText(cell.value, unit, say)
  if (typeof cell.value !== 'number' || shownDate(cell) !== undefined) {
    say('cell.notNumber', { value: shownText(cell) })
    return undefined
  }
  const value = readNumber(cell.value)
  if (shownScale(cell.format) === 1) return value
  // A cell in percent format gives its ratio: 0.7 shown as 70% is 70 in a %-column and 0.7 in a pure one.
  if (!takesShare(unit)) say('cell.percentFormat', { value: plainNumber(value) })
  return scaled(value, SHARES[unit ?? ''] ?? 1)
}

/** Moves the decimal point: the 15 digits of the value are those of the result. */
const scaled = (value: number, factor: number): number => readNumber(value * factor)

const NUMERAL = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[+-]?\.\d+)\s*(.*)$/u

/** A number that was typed as text: full-width digits, thousands separators, the column's own unit behind it. */
function numberOfText(text: string, unit: string | undefined, say: Say): number | undefined {
  const clean = text.normalize('NFKC').replaceAll('−', '-').trim()
  const match = NUMERAL.exec(clean)
  const value = match ? readNumber(Number(match[1]!.replaceAll(',', ''))) : Number.NaN
  const written = match?.[2] ?? ''
  const found = written === '' ? undefined : parseUnit(written)
  if (!Number.isFinite(value) || (written !== '' && found === undefined)) {
    say('cell.notNumber', { value: text.trim() })
    return undefined
  }
  say('cell.numberAsText', { value: text.trim() })
  if (found === undefined) return value
  const expected = parseUnit(unit ?? '')
  const share = SHARES[found.symbol]
  if (share !== undefined && takesShare(unit)) return scaled(value, (SHARES[unit ?? ''] ?? 1) / share)
  if (expected && sameDimension(expected, found) && expected.factor.equals(found.factor)) return value
  say('cell.otherUnit', { value: text.trim(), expected: unit ?? '', found: found.symbol })
  return undefined
}
