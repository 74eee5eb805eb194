import { describe, expect, test } from 'vitest'
import { WORDS } from '../../addin/text/index.ts'
import { valueText } from '../../addin/views/parts/values.ts'

const words = WORDS['zh-CN']

describe('a value in its field', () => {
  test.each([
    [2, '', '2.00'],
    [1.99995, '', '1.99995'],
    [50, '元/㎡', '50.00'],
    [0.5, '%', '0.50'],
    [1234567, '元', '1,234,567.00'],
    [3, '家', '3'],
    [null, '万元/亩', '未定'],
    [true, '', '是'],
  ])('%s %s', (value, unit, text) => expect(valueText(words, value, unit)).toBe(text))

  test('is never shown with fewer digits than it has', () =>
    expect(valueText(words, 0.125, '%')).toBe('0.125'))

  test('a year has no separator', () => expect(valueText(words, 2022, '', true)).toBe('2022'))
})
