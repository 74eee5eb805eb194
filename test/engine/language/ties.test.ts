import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Row } from '../../oracle/evaluate.ts'
import * as F from '../../oracle/fraction.ts'
import { differences, engineOf } from './bothWays.ts'
import { decimalText } from './random.ts'

const PURE = { kind: 'number', unit: '' } as const
const COLUMNS = { x: PURE, y: PURE, z: PURE }
const BELOW = { v: PURE }
const engine = engineOf(COLUMNS, BELOW)

const DIGITS = 15
/** Decimals of up to so many digits, written out. */
const decimals = (most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: 10 ** most - 1 }), fc.integer({ min: 0, max: most }), fc.boolean())
    .map(
      ([whole, places, minus]) =>
        (minus ? '-' : '') + decimalText(F.fraction(BigInt(whole), 10n ** BigInt(places)), places),
    )

const exactly = (text: string): F.Fraction => F.decimal(text)

/** A decimal's text where it ends within fifteen digits. */
function cell(x: F.Fraction): string | null {
  for (let places = 0; places <= 20; places++) {
    if (10n ** BigInt(places) % x.d !== 0n) continue
    const text = decimalText(x, places)
    return text.replace(/[-.]/g, '').replace(/^0+/, '').length <= DIGITS ? text : null
  }
  return null
}

/** A number as a formula writes it, moved by one unit of a far decimal place. */
const written = (x: F.Fraction, move: -1 | 0 | 1, places: number): string =>
  decimalText(F.add(x, F.fraction(BigInt(move), 10n ** BigInt(places))), 40)

const row = (x: string, y: string, z: string, below: readonly string[] = []): Row => ({
  columns: COLUMNS,
  cells: { x, y, z },
  below: { 企业: { columns: BELOW, rows: below.map((v) => ({ columns: BELOW, cells: { v } })) } },
})

const operator = fc.constantFrom('>=', '>', '<=', '<', '=', '<>')
const move = fc.constantFrom<-1 | 0 | 1>(-1, 0, 0, 1)
const RUNS = { numRuns: 400, endOnFailure: true }

/** Rows far from the limit, which widen the columns' bounds. */
const others = fc.array(
  fc.tuple(decimals(15), decimals(9), decimals(6)).map(([x, y, z]) => row(x, y, z)),
  { maxLength: 3 },
)

type Shape = readonly [
  name: string,
  formula: string,
  limit: (x: F.Fraction, y: F.Fraction, z: F.Fraction) => F.Fraction,
]
const power = (x: F.Fraction, n: number) => F.power(x, n)
const SHAPES: readonly Shape[] = [
  ['a product', 'x*y', F.multiply],
  ['a product of three', 'x*y*z', (x, y, z) => F.multiply(F.multiply(x, y), z)],
  ['a product and a sum', 'x*y+z', (x, y, z) => F.add(F.multiply(x, y), z)],
  ['a growth', 'x*(1+10%)^3', (x) => F.multiply(x, power(F.decimal('1.1'), 3))],
  ['a share', '(x-y)*70%', (x, y) => F.multiply(F.subtract(x, y), F.decimal('0.7'))],
  ['the smaller', 'MIN(x*1.1,y)', (x, y) => F.least(F.multiply(x, F.decimal('1.1')), y)],
  [
    'a chosen one',
    'IF(x>y,x*3,y-x)',
    (x, y) => (F.compare(x, y) > 0 ? F.multiply(x, F.fraction(3n)) : F.subtract(y, x)),
  ],
]

test.each(SHAPES)('%s at its limit and next to it', (_, formula, limit) => {
  fc.assert(
    fc.property(
      decimals(8),
      decimals(8),
      decimals(5),
      operator,
      move,
      fc.constantFrom(13, 20, 30),
      others,
      (x, y, z, sign, by, places, more) => {
        const value = limit(exactly(x), exactly(y), exactly(z))
        const text = `${formula}${sign}${written(value, by, places)}`
        const list = [row(x, y, z), ...more]
        for (const tried of [text, formula])
          expect(differences(tried, list, engine(tried, list)), tried).toEqual([])
      },
    ),
    { ...RUNS, seed: 20241 },
  )
})

/** Each division rounds once more. */
const PRIMES = [3, 7, 11, 13, 17, 19, 23, 29, 31]
const OVER = F.fraction(PRIMES.reduce((product, p) => product * BigInt(p), 1n))

type Limit = (q: F.Fraction, y: F.Fraction, z: F.Fraction) => F.Fraction
const same: Limit = (q) => q

/** Formulas with the x that brings them to q, or to a multiple of it. */
const QUOTIENTS: readonly (readonly [name: string, formula: string, x: Limit, limit: Limit])[] = [
  ['a quotient', 'x/y', F.multiply, same],
  ['a quotient of a quotient', 'x/y/z', (q, y, z) => F.multiply(F.multiply(q, y), z), same],
  [
    'a product of quotients',
    '(x/y)*(z/7)',
    (q, y, z) => F.divide(F.multiply(F.multiply(q, y), F.fraction(7n)), z),
    same,
  ],
  [
    'times a small quotient',
    `x*(z/${PRIMES.join('/')})`,
    (q, _, z) => F.divide(F.multiply(q, OVER), z),
    same,
  ],
  ['over a small quotient', `x/(y/${PRIMES.join('/')})`, F.multiply, (q) => F.multiply(q, OVER)],
  ['a quotient less a number', 'x/y-z', (q, y, z) => F.multiply(F.add(q, z), y), same],
  ['a sum of quotients', 'x/y+z/y', (q, y, z) => F.subtract(F.multiply(q, y), z), same],
]

test.each(QUOTIENTS)('%s at its limit and next to it', (_, formula, solve, limit) => {
  fc.assert(
    fc.property(
      decimals(4),
      decimals(5),
      decimals(3),
      operator,
      move,
      fc.constantFrom(14, 20, 30),
      others,
      (q, y, z, sign, by, places, more) => {
        const x = cell(solve(exactly(q), exactly(y), exactly(z)))
        fc.pre(x !== null)
        const text = `${formula}${sign}${written(limit(exactly(q), exactly(y), exactly(z)), by, places)}`
        const list = [row(x, y, z), ...more]
        for (const tried of [text, formula])
          expect(differences(tried, list, engine(tried, list)), tried).toEqual([])
      },
    ),
    { ...RUNS, seed: 20242 },
  )
})

test.each(['1/(x/7*7-x)', '1/(x/3+x/3+x/3-x)', 'y/(x*1.1-x-x/10)'])(
  '%s: a divisor that is nothing but rounding',
  (formula) => {
    fc.assert(
      fc.property(decimals(9), decimals(5), others, (x, y, more) => {
        const list = [row(x, y, '1'), ...more]
        for (const tried of [formula, `${formula}>0`])
          expect(differences(tried, list, engine(tried, list)), tried).toEqual([])
      }),
      { ...RUNS, seed: 20247 },
    )
  },
)

test('rounding at half a step and next to it', () => {
  const rounding = fc.constantFrom('ROUND', 'ROUNDUP', 'ROUNDDOWN')
  fc.assert(
    fc.property(
      decimals(6),
      decimals(4),
      rounding,
      fc.constantFrom(0, 2, -1),
      move,
      others,
      (whole, y, name, digits, by, more) => {
        const step = digits >= 0 ? F.fraction(1n, 10n ** BigInt(digits)) : F.fraction(10n ** BigInt(-digits))
        const halves = F.multiply(F.fraction(2n * F.floor(exactly(whole)) + 1n, 2n), step)
        const exact = F.multiply(halves, exactly(y))
        const x = cell(F.add(exact, F.fraction(BigInt(by), 10n ** 8n)))
        fc.pre(x !== null)
        for (const text of [`${name}(x/y,${digits})`, `${name}(x/y*3/3,${digits})`, `INT(x/y*2)`]) {
          const list = [row(x, y, '1'), ...more]
          expect(differences(text, list, engine(text, list)), text).toEqual([])
        }
      },
    ),
    { ...RUNS, seed: 20243 },
  )
})

test('a product at half a 分 and next to it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 7 }),
      fc.constantFrom('0.5', '2.5', '12.5', '0.125', '7'),
      decimals(9),
      others,
      (whole, rate, far, more) => {
        const fen = F.divide(F.fraction(2n * BigInt(whole) + 1n, 200n), exactly(rate))
        const x = cell(fen) ?? far
        const list = [row(x, rate, '1'), row(far, rate, '1'), ...more]
        expect(differences('ROUND(x*y,2)', list, engine('ROUND(x*y,2)', list))).toEqual([])
      },
    ),
    { ...RUNS, seed: 20244 },
  )
})

test('a large product near half a 分', () => {
  const big = fc.integer({ min: 10 ** 7, max: 10 ** 9 })
  fc.assert(
    fc.property(big, big, fc.integer({ min: 10 ** 5, max: 10 ** 7 }), others, (whole, spread, rate, more) => {
      const y = decimalText(F.fraction(BigInt(rate), 10n ** 6n), 6)
      const fen = F.divide(F.fraction(2n * BigInt(whole) + 1n, 200n), exactly(y))
      const near = F.round(fen, F.fraction(1n, 10n ** 6n), 'half')
      const list = [
        row(cell(near) ?? '1', y, '1'),
        row(cell(F.fraction(BigInt(spread), 1000n))!, y, '1'),
        ...more,
      ]
      for (const text of ['ROUND(x*y,2)', 'ROUNDUP(x*y,2)', 'ROUNDDOWN(x*y,1)'])
        expect(differences(text, list, engine(text, list)), text).toEqual([])
    }),
    { ...RUNS, seed: 20246 },
  )
})

test('a sum over rows at its limit and next to it', () => {
  fc.assert(
    fc.property(
      fc.array(decimals(15), { maxLength: 6 }),
      operator,
      move,
      fc.constantFrom(10, 15, 20),
      (list, sign, by, places) => {
        const sum = list.map(exactly).reduce(F.add, F.ZERO)
        const text = `SUM(企业[v])${sign}${written(sum, by, places)}`
        const rows = [row('1', '1', '1', list), row('1', '1', '1', list.slice(1))]
        expect(differences(text, rows, engine(text, rows)), text).toEqual([])
      },
    ),
    { ...RUNS, seed: 20245 },
  )
})
