import { FormulaFault, type Operator, type Span } from './ast.ts'

export type Token = { readonly at: Span } & (
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'name'; readonly name: string }
  /** [列] or [@列] */
  | { readonly kind: 'bracket'; readonly name: string }
  | { readonly kind: 'operator'; readonly operator: Operator }
  | { readonly kind: 'mark'; readonly mark: '(' | ')' | ',' | '{' | '}' | '%' }
  | { readonly kind: 'end' }
)

/** Full-width and mathematical forms that people type, one character each so that positions stay true. */
// biome-ignore format: a table
const FORMS: Readonly<Record<string, string>> = {
  '≥': '>=', '≧': '>=', '≤': '<=', '≦': '<=', '≠': '<>', '＝': '=', '＞': '>', '＜': '<',
  '＋': '+', '－': '-', '−': '-', '＊': '*', '×': '*', '／': '/', '÷': '/', '＾': '^', '＆': '&',
  '（': '(', '）': ')', '，': ',', '、': ',', '；': ',', ';': ',', '｛': '{', '｝': '}', '％': '%',
  '“': '"', '”': '"', '＂': '"', '［': '[', '］': ']',
}

const OPERATOR = /^(?:>=|<=|<>|[-+*/^&=<>])/
const NUMBER = /^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?/
const NAME = /^[\p{L}_][\p{L}\p{N}_]*/u

/** Splits a formula into tokens; a leading = is dropped. Throws FormulaFault. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  let i = source.length - source.trimStart().length
  if (source[i] === '=' || source[i] === '＝') i++
  while (i < source.length) {
    if (/\s/.test(source[i]!)) {
      i++
      continue
    }
    const token = next(source, i)
    tokens.push(token)
    i = token.at.to
  }
  tokens.push({ kind: 'end', at: { from: source.length, to: source.length } })
  return tokens
}

function next(source: string, from: number): Token {
  const form = FORMS[source[from]!]
  const ascii = form ?? source[from]!
  if (ascii === '"') return quoted(source, from)
  if (ascii === '[') return bracket(source, from)
  if (form !== undefined) {
    const at = { from, to: from + 1 }
    // ＞＝ typed as two full-width characters
    const joined = (form === '>' || form === '<') && ['=', '＝', '＞', '>'].includes(source[from + 1] ?? '')
    if (joined) {
      const operator = OPERATOR.exec(form + (FORMS[source[from + 1]!] ?? source[from + 1]!))![0] as Operator
      return { kind: 'operator', operator, at: { from, to: from + operator.length } }
    }
    if ('(),{}%'.includes(form)) return { kind: 'mark', mark: form as '(', at }
    return { kind: 'operator', operator: form as Operator, at }
  }
  const rest = source.slice(from)
  const digits = NUMBER.exec(widen(rest))
  if (digits) return { kind: 'number', text: digits[0], at: { from, to: from + digits[0].length } }
  const name = NAME.exec(rest)
  if (name) return { kind: 'name', name: name[0], at: { from, to: from + name[0].length } }
  if ('(),{}%'.includes(ascii)) return { kind: 'mark', mark: ascii as '(', at: { from, to: from + 1 } }
  const operator = OPERATOR.exec(rest)
  if (operator)
    return {
      kind: 'operator',
      operator: operator[0] as Operator,
      at: { from, to: from + operator[0].length },
    }
  throw new FormulaFault('formulaCharacter', { from, to: from + 1 }, { character: source[from]! })
}

/** Full-width digits and point as ASCII. */
const widen = (text: string): string =>
  text.replace(/[０-９．]/g, (c) => (c === '．' ? '.' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)))

const isQuote = (c: string | undefined): boolean => c === '"' || c === '“' || c === '”' || c === '＂'

function quoted(source: string, from: number): Token {
  let value = ''
  for (let i = from + 1; i < source.length; i++) {
    if (!isQuote(source[i])) value += source[i]
    else if (source[i] === '"' && source[i + 1] === '"') value += source[i++]
    else return { kind: 'text', value, at: { from, to: i + 1 } }
  }
  throw new FormulaFault('formulaUnclosed', { from, to: source.length }, { opening: '"' })
}

function bracket(source: string, from: number): Token {
  const to = source.slice(from).search(/[\]］]/)
  if (to < 0) throw new FormulaFault('formulaUnclosed', { from, to: source.length }, { opening: '[' })
  const inner = source.slice(from + 1, from + to).trim()
  const name = inner.startsWith('@') ? inner.slice(1).trim() : inner
  return { kind: 'bracket', name: withoutUnit(name), at: { from, to: from + to + 1 } }
}

/** A header's trailing （unit） is not part of its name. */
export const withoutUnit = (header: string): string =>
  header.replace(/\s*[（(][^（）()]*[）)]\s*$/, '') || header
