import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type MoneyUnit,
  moneySpan,
  moneyText,
  moneyUnitOf,
  shortMoney,
  signedCount,
  signedDifference,
  signedMoneyText,
} from '../../../../addin/session/wording/money.ts'

type Saved = Parameters<typeof moneyUnitOf>[0]

const savedWith = (low: string | null, value: string | null, high: string | null) =>
  ({ report: { cost: { outlay: { low, value, high } } } }) as unknown as Saved

describe('the unit of a pane', () => {
  test.each<[string | null, string | null, string | null, MoneyUnit]>([
    ['57085000', '57085000', '57085000', 10_000],
    ['999999999.99', '999999999.99', '999999999.99', 10_000],
    ['1000000000', '1000000000', '1000000000', 100_000_000],
    ['0', null, '2000000000', 100_000_000],
    ['1200000000', null, null, 100_000_000],
    [null, null, null, 10_000],
  ])('%s, %s, %s', (low, value, high, unit) => {
    expect(moneyUnitOf(savedWith(low, value, high))).toBe(unit)
  })
})

describe('money', () => {
  test.each([
    ['57085000', '5,708.50'],
    ['50', '0.01'],
    ['49.99', '0.00'],
    ['0', '0.00'],
    ['-4020000', '−402.00'],
    ['-50', '−0.01'],
    ['-49.99', '0.00'],
    ['12345678901234567890.05', '1,234,567,890,123,456.79'],
  ])('%s 元 in 万元: %s', (yuan, text) => expect(moneyText(yuan, 10_000)).toBe(text))

  test('in 亿元', () => expect(moneyText('2345678901', 100_000_000)).toBe('23.46'))

  test.each([
    ['1284500', '+128.45'],
    ['-1284500', '−128.45'],
    ['0', '0.00'],
    ['3', '0.00'],
  ])('a change of %s', (yuan, text) => expect(signedMoneyText(yuan, 10_000)).toBe(text))

  test('is rounded half-up from whole 分, as whole numbers do it', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 18n), (fen) => {
        const yuan = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`
        const hundredths = (fen + 5_000n) / 10_000n
        const expected = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
        expect(moneyText(yuan, 10_000).replaceAll(',', '')).toBe(expected)
      }),
    )
  })

  test('both ends, or nothing where one is open', () => {
    expect(moneySpan({ low: '51847000', high: '121028200' }, 10_000)).toBe('5,184.70–12,102.82')
    expect(moneySpan({ low: '51847000', high: null }, 10_000)).toBeUndefined()
  })

  test.each([
    ['200000000', '2', 100_000_000],
    ['255000000', '2.55', 100_000_000],
    ['99990000', '9,999', 10_000],
  ])('%s is spoken as %s of %i', (yuan, figure, unit) => expect(shortMoney(yuan)).toEqual({ figure, unit }))
})

describe('changes', () => {
  test.each([
    [12, '+12'],
    [-12, '−12'],
    [0, '0'],
    [1234, '+1,234'],
  ])('of a count by %i', (n, text) => expect(signedCount(n)).toBe(text))

  test.each([
    ['83.42', '80.00', '+3.42'],
    ['66.25', '79.36', '−13.11'],
    ['80.00', '80.00', '0.00'],
    ['—', '80.00', null],
    [null, '80.00', null],
  ])('of a rate from %s to %s', (after, before, text) => expect(signedDifference(after, before)).toBe(text))
})
