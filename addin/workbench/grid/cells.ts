import { CellValueType, type ICellData, type IStyleData, type Nullable } from '@univerjs/core'
import { type Cell, type Scalar, type StyleKey, serialOfDate } from '../../../engine/index.ts'
import { lookOf } from './styles.ts'

/** What hangs on a cell and is unknown to the grid; it moves with the cell. */
type Hung = Pick<Cell, 'link' | 'comment'>

export type Stored = Pick<ICellData, 'v' | 't'>

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/
const NUMERAL = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i

/** A text that reads like something else has to be told to stay a text. */
const isForced = (text: string): boolean =>
  NUMERAL.test(text) || ERROR.test(text) || /^(true|false)$/i.test(text)

/** A value as the grid keeps it. */
export function storedOf(value: Scalar, options: { date?: boolean; error?: boolean } = {}): Stored {
  if (value === null) return {}
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER }
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN }
  if (options.date) return { v: serialOfDate(value), t: CellValueType.NUMBER }
  const text = value.replaceAll(/\r\n?/g, '\n')
  const forced = !options.error && isForced(text)
  return { v: text, t: forced ? CellValueType.FORCE_STRING : CellValueType.STRING }
}

/** The number format that a cell needs: a date without one would show as a number. */
export const formatOf = ({ format, date }: Cell): string | undefined =>
  format ?? (date ? 'yyyy-mm-dd' : undefined)

export function toStored(cell: Cell, style: string | undefined): ICellData {
  const { formula, link, comment } = cell
  return {
    ...storedOf(cell.value, cell),
    ...(formula === undefined ? {} : { f: `=${formula}` }),
    ...(style === undefined ? {} : { s: style }),
    ...(link === undefined && comment === undefined ? {} : { custom: { link, comment } satisfies Hung }),
  }
}

/** What a stored value says. */
export function scalarOf({ v, t, p }: ICellData): Scalar {
  // Text with looks of its own; its paragraphs end with a carriage return.
  if (p?.body) return p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n')
  if (v === undefined || v === null) return null
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === 'TRUE' || v === '1'
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v)
  if (t === CellValueType.NUMBER && v !== '' && Number.isFinite(Number(v))) return Number(v)
  return v
}

/** The look and the number format of a stored style. */
export interface Shown {
  readonly style?: StyleKey
  readonly format?: string
}

export function shownOf(style: Nullable<IStyleData>): Shown {
  if (!style) return {}
  const look = lookOf(style)
  const format = style.n?.pattern
  return {
    ...(look === undefined ? {} : { style: look }),
    ...(!format || format === 'General' ? {} : { format }),
  }
}

/** The formula of a cell that shares one with others. */
export type SharedFormula = (row: number, column: number) => string | undefined

export function fromStored(stored: ICellData, shown: Shown, shared: () => string | undefined): Cell | null {
  const value = scalarOf(stored)
  const formula = (stored.f ?? (stored.si ? shared() : undefined))?.replace(/^=/, '')
  const { link, comment } = (stored.custom ?? {}) as Hung
  if (
    value === null &&
    !formula &&
    link === undefined &&
    comment === undefined &&
    !shown.style &&
    !shown.format
  )
    return null
  const error = typeof value === 'string' && stored.t !== CellValueType.FORCE_STRING && ERROR.test(value)
  return {
    value,
    ...(error ? { error } : {}),
    ...(formula ? { formula } : {}),
    ...shown,
    ...(link === undefined ? {} : { link }),
    ...(comment === undefined ? {} : { comment }),
  }
}
