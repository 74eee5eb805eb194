import { fraction, ONE, type Ratio } from './ratio.ts'

/** Powers of the base dimensions; empty for a pure number. */
export type Dimensions = Readonly<Record<string, number>>

/** A unit of measure: a symbol, its dimensions, and the exact number of base units in one of it. */
export interface Unit {
  readonly symbol: string
  readonly dimensions: Dimensions
  readonly factor: Ratio
  /** The simple unit of each dimension; where several meet (㎡·万元/亩), the first. */
  readonly parts: Readonly<Record<string, { readonly symbol: string; readonly factor: Ratio }>>
}

const unit = (symbol: string, dimension: string, factor: Ratio = ONE): Unit => ({
  symbol,
  dimensions: dimension === '' ? {} : { [dimension]: 1 },
  factor,
  parts: dimension === '' ? {} : { [dimension]: { symbol, factor } },
})

/** A pure number; 倍 and % are the same dimension. */
export const NUMBER: Unit = unit('', '')

const area = (symbol: string, squareMetres: Ratio) => unit(symbol, 'area', squareMetres)
const money = (symbol: string, yuan: Ratio) => unit(symbol, 'money', yuan)
const count = (symbol: string) => unit(symbol, 'count')

/** Every simple unit by symbol. 1 亩 is exactly 2000/3 ㎡. Counting words are one dimension; a score is not money. */
const UNITS: readonly Unit[] = [
  NUMBER,
  unit('倍', ''),
  unit('%', '', fraction(1, 100)),
  unit('‰', '', fraction(1, 1000)),
  area('㎡', ONE),
  area('万㎡', fraction(10_000)),
  area('亩', fraction(2000, 3)),
  area('万亩', fraction(20_000_000, 3)),
  area('公顷', fraction(10_000)),
  area('k㎡', fraction(1_000_000)),
  money('元', ONE),
  money('百元', fraction(100)),
  money('千元', fraction(1000)),
  money('万元', fraction(10_000)),
  money('百万元', fraction(1_000_000)),
  money('亿元', fraction(100_000_000)),
  unit('分', 'score'),
  ...['个', '家', '项', '宗', '条', '套', '层', '幢', '人', '次', '户', '期'].map(count),
  unit('月', 'months'),
  unit('季', 'months', fraction(3)),
  unit('年', 'months', fraction(12)),
  unit('天', 'days'),
  unit('日', 'days'),
  unit('m', 'length'),
  unit('吨', 'mass'),
  unit('万吨', 'mass', fraction(10_000)),
  unit('吨标煤', 'coal'),
  unit('万吨标煤', 'coal', fraction(10_000)),
  unit('千瓦时', 'energy'),
  unit('万千瓦时', 'energy', fraction(10_000)),
]

const ALIASES: Readonly<Record<string, string>> = {
  平方米: '㎡',
  'm²': '㎡',
  m2: '㎡',
  平米: '㎡',
  万平方米: '万㎡',
  平方公里: 'k㎡',
  'km²': 'k㎡',
  km2: 'k㎡',
  '％': '%',
  百分比: '%',
  亿: '亿元',
  米: 'm',
}

const bySymbol = new Map(UNITS.map((u) => [u.symbol, u]))

const named = (symbol: string): Unit => bySymbol.get(symbol)!

export const YUAN: Unit = named('元')
export const MU: Unit = named('亩')
export const COUNT: Unit = named('个')
export const YEARS: Unit = named('年')
export const MONTHS: Unit = named('月')
export const DAYS: Unit = named('天')

/** The units that money is rounded to, in 元. */
export const MONEY_STEPS: Readonly<Record<string, Ratio>> = {
  分: fraction(1, 100),
  角: fraction(1, 10),
  元: ONE,
  十元: fraction(10),
  百元: fraction(100),
  千元: fraction(1000),
  万元: fraction(10_000),
}

/** All simple unit symbols, for "nearest known" offers. */
export const unitSymbols = (): readonly string[] => UNITS.map((u) => u.symbol).filter((s) => s !== '')

/**
 * Reads a unit: '亩', '元/㎡', '万元/亩', '元/㎡·月' (元 per ㎡ and month). Undefined when a part is not known.
 */
export function parseUnit(text: string): Unit | undefined {
  const clean = text.normalize('NFKC').replaceAll('m2', '㎡').replaceAll(/\s/g, '')
  if (clean === '') return NUMBER
  const [top, ...below] = clean.split('/')
  const simple = (part: string) => bySymbol.get(ALIASES[part] ?? part)
  const upper = (top ?? '').split(/[·*]/).map((part) => (part === '1' ? NUMBER : simple(part)))
  const lower = below.flatMap((part) => part.replace(/^\((.*)\)$/, '$1').split(/[·*]/)).map(simple)
  if ([...upper, ...lower].some((part) => part === undefined)) return undefined
  const product = (upper as Unit[]).reduce(multiplyUnits)
  return { ...(lower as Unit[]).reduce(divideUnits, product), symbol: clean.replaceAll('k㎡', 'km²') }
}

export function multiplyUnits(a: Unit, b: Unit): Unit {
  return combine(a, b, 1, a.symbol && b.symbol ? `${a.symbol}·${b.symbol}` : a.symbol || b.symbol)
}

export function divideUnits(a: Unit, b: Unit): Unit {
  return combine(a, b, -1, b.symbol ? `${a.symbol || '1'}/${b.symbol}` : a.symbol)
}

export function powerUnit(a: Unit, exponent: number): Unit {
  if (exponent === 0) return NUMBER
  const dimensions = Object.fromEntries(Object.entries(a.dimensions).map(([k, v]) => [k, v * exponent]))
  const { symbol, factor, parts } = a
  return { symbol: symbol && `${symbol}^${exponent}`, dimensions, factor: factor.pow(exponent), parts }
}

/**
 * The unit without what cancels in it: ㎡·万元/亩 is 万元, ㎡/亩 a pure number, 亩·% 亩. The factors differ by the ratio
 * that a number has to be multiplied by.
 */
export function settledUnit({ dimensions, parts }: Unit): Unit {
  const powers = Object.entries(dimensions)
  const factor = powers.reduce((product, [name, power]) => product.mul(parts[name]!.factor.pow(power)), ONE)
  const written = (sign: number) =>
    powers
      .filter(([, power]) => Math.sign(power) === sign)
      .map(([name, power]) => parts[name]!.symbol + (power === sign ? '' : `^${Math.abs(power)}`))
      .join('·')
  const [above, below] = [written(1), written(-1)]
  return { symbol: below === '' ? above : `${above || '1'}/${below}`, dimensions, factor, parts }
}

function combine(a: Unit, b: Unit, sign: 1 | -1, symbol: string): Unit {
  const dimensions: Record<string, number> = { ...a.dimensions }
  for (const [name, power] of Object.entries(b.dimensions)) {
    const sum = (dimensions[name] ?? 0) + sign * power
    if (sum === 0) delete dimensions[name]
    else dimensions[name] = sum
  }
  const factor = sign === 1 ? a.factor.mul(b.factor) : a.factor.div(b.factor)
  return { symbol, dimensions, factor, parts: { ...b.parts, ...a.parts } }
}

/** Whether two units measure the same thing, so that one converts into the other. */
export function sameDimension(a: Unit, b: Unit): boolean {
  const names = new Set([...Object.keys(a.dimensions), ...Object.keys(b.dimensions)])
  return [...names].every((name) => (a.dimensions[name] ?? 0) === (b.dimensions[name] ?? 0))
}

export const isPure = (u: Unit): boolean => Object.keys(u.dimensions).length === 0

export const isMoney = (u: Unit): boolean => sameDimension(u, YUAN)
