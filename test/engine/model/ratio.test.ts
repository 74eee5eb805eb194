import { describe, expect, test } from 'vitest'
import {
  decimalStep,
  floorOf,
  fraction,
  ratio,
  ratioOf,
  readNumber,
  roundTo,
  toDecimal,
  toFixed,
} from '../../../engine/model/ratio.ts'

describe('a stored number is the decimal that a spreadsheet shows', () => {
  test.each([
    ['49.99 as files hold it', 49.990000000000002, '49.99'],
    ['a sum of tenths', 0.1 + 0.2, '0.3'],
    ['133.1 as 1.1³ × 100 gives it', 1.1 * 1.1 * 1.1 * 100, '133.1'],
    ['fifteen digits stay', 123456789.123456, '123456789.123456'],
    ['the sixteenth digit goes', 1234567890.123456, '1234567890.12346'],
    ['a whole number', 60000, '60000'],
    ['a small one', 1e-7, '0.0000001'],
    ['a negative one', -2.675, '-2.675'],
    ['zero', -0, '0'],
  ])('%s', (_, stored, shown) => expect(toDecimal(ratioOf(readNumber(stored)), 20)).toBe(shown))

  test('what is read is exact, not the double behind it', () => {
    expect(ratioOf(0.1).equals(fraction(1, 10))).toBe(true)
    expect(ratioOf(9007199254740991).equals(fraction(9007199254740991n))).toBe(true)
    expect(ratioOf(1e21).equals(fraction(10n ** 21n))).toBe(true)
  })
})

describe('a written number', () => {
  test.each([
    ['2000/3', 2000n, 3n],
    ['49.99', 4999n, 100n],
    ['-0.5', -1n, 2n],
    ['1e-7', 1n, 10_000_000n],
    ['1.5e3', 1500n, 1n],
    ['.25', 1n, 4n],
  ])('%s', (text, n, d) => expect(ratio(text).equals(fraction(n, d))).toBe(true))
  test.each(['', 'abc', '1,000', '12x', '2000/'])('%j is none', (text) => expect(() => ratio(text)).toThrow())
})

describe('rounding is half-up, away from zero', () => {
  test.each([
    ['0.005', '0.01', '0.01'],
    ['0.0049999999999999999', '0.01', '0'],
    ['0.015', '0.01', '0.02'],
    ['1.005', '0.01', '1.01'],
    ['2.675', '0.01', '2.68'],
    ['-0.005', '0.01', '-0.01'],
    ['-2.5', '1', '-3'],
    ['-2.4999', '1', '-2'],
    ['2.5', '1', '3'],
    ['3.5', '1', '4'],
    ['149.99', '100', '100'],
    ['150', '100', '200'],
    ['-150', '100', '-200'],
    ['2000/3', '0.01', '666.67'],
    ['1/3', '0.01', '0.33'],
    ['1/6', '1/3', '1/3'],
    ['0', '0.01', '0'],
  ])('%s to a multiple of %s is %s', (x, step, rounded) => {
    expect(roundTo(ratio(x), ratio(step)).equals(ratio(rounded))).toBe(true)
  })
})

describe('printing', () => {
  test.each([
    ['2000/3', 2, '666.67'],
    ['2000/3', 0, '667'],
    ['1/3', 4, '0.3333'],
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['-0.004', 2, '0.00'],
    ['0', 2, '0.00'],
    ['-1234.5', 1, '-1234.5'],
    ['99.995', 2, '100.00'],
    ['5708.5', 2, '5708.50'],
  ])('%s with %i decimals is %s', (x, places, text) => expect(toFixed(ratio(x), places)).toBe(text))

  test.each([
    ['2', '2'],
    ['2.200', '2.2'],
    ['100', '100'],
    ['1.99995', '1.99995'],
    ['10/3', '3.333333333333'],
    ['-1/3', '-0.333333333333'],
    ['2/3', '0.666666666667'],
  ])('%s shortest is %s', (x, text) => expect(toDecimal(ratio(x))).toBe(text))
})

test.each([
  ['7/2', 3n],
  ['-7/2', -4n],
  ['-4', -4n],
  ['0', 0n],
  ['1/3', 0n],
  ['-1/3', -1n],
])('the whole part of %s is %s', (x, whole) => expect(floorOf(ratio(x))).toBe(whole))

test.each([
  [2, '0.01'],
  [0, '1'],
  [-2, '100'],
])('a step of %i decimals is %s', (places, step) =>
  expect(decimalStep(places).equals(ratio(step))).toBe(true),
)
