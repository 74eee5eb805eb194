import { type Area, parseArea } from './area.ts'
import { type Cell, columnOf, findSheet, type Held, type HostBook, keyOf, rowOf, type Sheet } from './book.ts'
import { isError } from './entry.ts'

/**
 * Computes plain formulas: references, numbers, texts, + - * / & and comparisons, SUM and COUNTBLANK. Any other formula
 * keeps what it last showed, or shows 0.
 */
export function recalculate(book: HostBook): void {
  if (!book.stale) return
  book.stale = false
  const state: State = { book, done: new Set() }
  for (const sheet of book.sheets)
    for (const cell of sheet.cells.values()) if (cell.formula !== undefined) compute(state, sheet, cell)
}

/** One formula as it is entered: it is computed even where others wait for a calculation. */
export function computeEntered(book: HostBook, sheet: Sheet, cell: Cell): void {
  const value = evaluate(
    { book, done: new Set(book.sheets.flatMap(({ cells }) => [...cells.values()])) },
    sheet,
    cell.formula!,
  )
  if (value !== NOT_OURS) Object.assign(cell, { value })
}

interface State {
  readonly book: HostBook
  readonly done: Set<Cell>
}

const NOT_OURS = Symbol('a formula that is not computed')

function compute(state: State, sheet: Sheet, cell: Cell): Held {
  if (cell.formula === undefined || state.done.has(cell)) return cell.value
  state.done.add(cell)
  const value = evaluate(state, sheet, cell.formula)
  // What a formula shows is no change of the book: it goes into the cell past the log.
  if (value !== NOT_OURS && value !== cell.value) Object.assign(cell, { value })
  return cell.value === '' && value === NOT_OURS ? 0 : cell.value
}

type Token = { readonly kind: 'number' | 'text' | 'sign' | 'word' | 'reference'; readonly text: string }

const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)|"((?:[^"]|"")*)"|(<=|>=|<>|[-+*/&(),<>=%])|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\p{N}_(.]))|([\p{L}_][\p{L}\p{N}_.]*))/uy

function tokensOf(formula: string): Token[] | undefined {
  const tokens: Token[] = []
  TOKEN.lastIndex = 1
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const match = TOKEN.exec(formula)
    if (!match) return undefined
    const [, number, text, sign, reference, word] = match
    if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.replaceAll('""', '"') })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign })
    else if (reference !== undefined) tokens.push({ kind: 'reference', text: reference })
    else tokens.push({ kind: 'word', text: word! })
  }
  return tokens
}

interface ErrorValue {
  readonly error: string
}
type Value = Held | ErrorValue | readonly Held[]

const isErrorValue = (value: unknown): value is ErrorValue =>
  typeof value === 'object' && value !== null && 'error' in value

function evaluate(state: State, sheet: Sheet, formula: string): Held | typeof NOT_OURS {
  if (/#REF!/.test(formula.replaceAll(/"[^"]*"/g, ''))) return '#REF!'
  const tokens = tokensOf(formula)
  if (!tokens || tokens.length === 0) return NOT_OURS
  let at = 0
  const isSign = (text: string): boolean => tokens[at]?.kind === 'sign' && tokens[at]!.text === text
  const take = (...texts: string[]): string | undefined =>
    texts.some(isSign) ? tokens[at++]!.text : undefined

  const comparison = (): Value => {
    let left = joined()
    for (let sign = take('=', '<>', '<=', '>=', '<', '>'); sign; sign = take('=', '<>', '<=', '>=', '<', '>'))
      left = compare(sign, single(left), single(joined()))
    return left
  }
  const joined = (): Value => {
    let left = sum()
    while (take('&')) left = join(single(left), single(sum()))
    return left
  }
  const sum = (): Value => {
    let left = product()
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) left = reckon(sign, left, product())
    return left
  }
  const product = (): Value => {
    let left = unary()
    for (let sign = take('*', '/'); sign; sign = take('*', '/')) left = reckon(sign, left, unary())
    return left
  }
  const unary = (): Value => {
    if (take('-')) return reckon('-', 0, unary())
    if (take('+')) return unary()
    let value = atom()
    while (take('%')) value = reckon('/', value, 100)
    return value
  }
  const atom = (): Value => {
    const token = tokens[at++]
    if (!token) throw NOT_OURS
    if (token.kind === 'number') return Number(token.text)
    if (token.kind === 'text') return token.text
    if (token.kind === 'reference') return valuesAt(state, sheet, token.text)
    if (token.kind === 'word' && /^(true|false)$/i.test(token.text)) return /^true$/i.test(token.text)
    if (token.kind === 'word' && take('(')) return call(token.text.toUpperCase())
    if (token.kind === 'sign' && token.text === '(') {
      const value = comparison()
      if (!take(')')) throw NOT_OURS
      return value
    }
    throw NOT_OURS
  }
  const call = (name: string): Value => {
    if (name !== 'SUM' && name !== 'COUNTBLANK') throw NOT_OURS
    const all: Held[] = []
    do {
      const value = comparison()
      if (isErrorValue(value)) return value
      all.push(...(Array.isArray(value) ? (value as readonly Held[]) : [value as Held]))
    } while (take(','))
    if (!take(')')) throw NOT_OURS
    if (name === 'COUNTBLANK') return all.filter((value) => value === '').length
    const error = all.find(isError)
    if (error !== undefined) return { error: String(error) }
    return all.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0)
  }
  try {
    const value = single(comparison())
    if (at < tokens.length) return NOT_OURS
    return isErrorValue(value) ? value.error : value === '' ? 0 : value
  } catch (thrown) {
    if (thrown === NOT_OURS) return NOT_OURS
    throw thrown
  }
}

/** One cell's value; of several none is taken. */
function single(value: Value): Held | ErrorValue {
  if (!Array.isArray(value)) return value as Held | ErrorValue
  if (value.length !== 1) throw NOT_OURS
  const [only] = value as readonly Held[]
  return isError(only) ? { error: String(only) } : only!
}

function numberOf(value: Held | ErrorValue): number | ErrorValue {
  if (isErrorValue(value) || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === '') return 0
  const number = Number(value)
  return Number.isFinite(number) ? number : { error: '#VALUE!' }
}

function reckon(sign: string, left: Value, right: Value): Held | ErrorValue {
  const a = numberOf(single(left))
  const b = numberOf(single(right))
  if (isErrorValue(a)) return a
  if (isErrorValue(b)) return b
  if (sign === '/') return b === 0 ? { error: '#DIV/0!' } : a / b
  return sign === '+' ? a + b : sign === '-' ? a - b : a * b
}

const join = (a: Held | ErrorValue, b: Held | ErrorValue): Held | ErrorValue =>
  isErrorValue(a) ? a : isErrorValue(b) ? b : `${a}${b}`

function compare(sign: string, a: Held | ErrorValue, b: Held | ErrorValue): Held | ErrorValue {
  if (isErrorValue(a)) return a
  if (isErrorValue(b)) return b
  const order =
    typeof a === typeof b
      ? typeof a === 'string'
        ? a.localeCompare(String(b), 'en', { sensitivity: 'base' })
        : Number(a) - Number(b)
      : typeof a === 'number'
        ? -1
        : 1
  if (sign === '=') return order === 0
  if (sign === '<>') return order !== 0
  if (sign === '<') return order < 0
  if (sign === '>') return order > 0
  return sign === '<=' ? order <= 0 : order >= 0
}

function valuesAt(state: State, sheet: Sheet, reference: string): readonly Held[] | ErrorValue {
  const at = reference.lastIndexOf('!')
  const name =
    at < 0
      ? undefined
      : reference
          .slice(0, at)
          .replace(/^'(.*)'$/s, '$1')
          .replaceAll("''", "'")
  const target = name === undefined ? sheet : findSheet(state.book, name)
  const area = parseArea(reference.slice(at + 1))
  if (!target || !area) return { error: '#REF!' }
  return valuesIn(state, target, area)
}

function valuesIn(state: State, sheet: Sheet, area: Area): Held[] {
  const values: Held[] = []
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cells.get(keyOf(row, column))
      values.push(cell === undefined ? '' : compute(state, sheet, cell))
    }
  return values
}

/** The formula cells of a sheet by place, for those who look for them. */
export const formulaCells = (
  sheet: Sheet,
): { readonly row: number; readonly column: number; readonly formula: string }[] =>
  [...sheet.cells].flatMap(([key, { formula }]) =>
    formula === undefined ? [] : [{ row: rowOf(key), column: columnOf(key), formula }],
  )
