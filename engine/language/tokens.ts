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
const NUMBER = /^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3}(?!\d))?/
const NAME = /^[\p{L}_][\p{L}\p{N}_]*/u

/** More than anybody writes in a cell; keeps whatever recurses over a formula within its stack. */
const MOST_TOKENS = 1000

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
    if (tokens.push(token) > MOST_TOKENS)
      throw new FormulaFault('formulaUnexpected', token.at, {
        found: source.slice(i, token.at.to),
        wanted: '',
      })
    i = token.at.to
  }
  tokens.push({ kind: 'end', at: { from: source.length, to: source.length } })
  return tokens
}

function next(source: string, from: number): Token {
  const ascii = asciiAt(source, from)
  if (ascii === '"') return quoted(source, from)
  if (ascii === '[') return bracket(source, from)
  const at = { from, to: from + 1 }
  if ('(),{}%'.includes(ascii)) return { kind: 'mark', mark: ascii as '(', at }
  // ≥ is one character, ＞＝ and >＝ are two
  const operator = OPERATOR.exec(ascii.length > 1 ? ascii : ascii + asciiAt(source, from + 1))?.[0]
  if (operator !== undefined) {
    const to = from + (ascii.length > 1 ? 1 : operator.length)
    return { kind: 'operator', operator: operator as Operator, at: { from, to } }
  }
  const rest = source.slice(from)
  const digits = NUMBER.exec(widen(rest))
  if (digits) return { kind: 'number', text: digits[0], at: { from, to: from + digits[0].length } }
  const name = NAME.exec(rest)
  if (name) return { kind: 'name', name: name[0], at: { from, to: from + name[0].length } }
  const character = String.fromCodePoint(source.codePointAt(from)!)
  throw new FormulaFault('formulaCharacter', { from, to: from + character.length }, { character })
}

const asciiAt = (source: string, i: number): string => FORMS[source[i] ?? ''] ?? source[i] ?? ''

/** Full-width digits and point as ASCII. */
const widen = (text: string): string =>
  text.replace(/[０-９．]/g, (c) => (c === '．' ? '.' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)))

/** A text opened by " ends at ", so that it may hold “ ”; one opened by a full-width quote ends at any. */
function quoted(source: string, from: number): Token {
  const ascii = source[from] === '"'
  const closes = (i: number) => (ascii ? source[i] === '"' : asciiAt(source, i) === '"')
  let value = ''
  for (let i = from + 1; i < source.length; i++) {
    if (!closes(i)) value += source[i]
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
  return { kind: 'bracket', name, at: { from, to: from + to + 1 } }
}
