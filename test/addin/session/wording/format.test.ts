import { describe, expect, test } from 'vitest'
import {
  amount,
  apart,
  figure,
  grouped,
  paidFor,
  quantity,
  shortfall,
  tenThousands,
} from '../../../../addin/session/wording/format.ts'
import { fill, WORDS } from '../../../../addin/text/index.ts'

test.each([
  ['1', '1'],
  ['1234567.5', '1,234,567.5'],
  ['-1234', '-1,234'],
  ['-123', '-123'],
  ['0.1234', '0.1234'],
])('grouped %s', (decimal, text) => expect(grouped(decimal)).toBe(text))

test.each([
  ['3333.335', 2, '3,333.34'],
  ['2', 5, '2.00'],
  ['1.99995', 5, '1.99995'],
  ['1.9999', 5, '1.9999'],
  ['1.999996', 5, '2.00'],
  ['-0.5', 2, '-0.50'],
])('figure %s to %i places', (decimal, places, text) => expect(figure(decimal, places)).toBe(text))

test.each([
  ['12', '家', '12'],
  ['12000', '个', '12,000'],
  ['6000', '亩', '6,000.00'],
  ['1.9333', '', '1.9333'],
  ['83.42', '%', '83.42'],
  ['2.00', '层', '2'],
  ['0.5', '家', '0.50'],
  ['0.12265', '万元/亩', '0.12'],
  ['0.0344018', '吨标煤/万元', '0.0344'],
])('quantity %s %s', (decimal, unit, text) => expect(quantity(decimal, unit)).toBe(text))

test.each([
  ['0.00', '0.00'],
  ['57085000.00', '5,708.50'],
  ['49.99', '0.00'],
  ['50.00', '0.01'],
  ['-12345678.90', '-1,234.57'],
])('%s yuan in ten thousands', (yuan, text) => expect(tenThousands(yuan)).toBe(text))

describe('amount', () => {
  const words = WORDS['zh-CN']
  const text = (key: string, values?: Record<string, string | number>) => fill(words.cli[key]!, values)
  test.each([
    [{ low: '10000', value: '10000', high: '10000' }, true, '1.00'],
    [{ low: '10000', value: null, high: '20000' }, true, '1.00–2.00'],
    [{ low: '10000', value: null, high: null }, true, '至少1.00'],
    [{ low: '0', value: null, high: null }, true, '资料不全'],
    [{ low: null, value: null, high: null }, false, '未定'],
  ])('%#', (range, set, expected) => expect(amount({ words, text }, range, set)).toBe(expected))
})

test('a figure that misses its target is never printed like it', () => {
  expect(apart('5999.999', '6000', '亩')).toBe('5,999.999')
  expect(apart('5990', '6000', '亩')).toBe('5,990.00')
  expect(apart('0.3440184', '0.34', '吨标煤/万元')).toBe('0.3440184')
})

test('what is missing is never nothing, unless it is', () => {
  expect(shortfall('0.0040184', '亩')).toBe('0.0040184')
  expect(shortfall('0.0040184', '吨标煤/万元')).toBe('0.00402')
  expect(shortfall('0', '亩')).toBe('0.00')
  expect(shortfall('0', '家')).toBe('0')
  expect(shortfall('0.27', '%')).toBe('0.27')
})

test('what has no unit is counted', () => {
  expect(paidFor('88', '')).toBe('88')
  expect(paidFor('0.5', '')).toBe('0.50')
  expect(paidFor('88', '亩')).toBe('88.00')
})
