import { describe, expect, test } from 'vitest'
import { dateOfText, isDateFormat } from '../../../engine/sheets/dates.ts'
import { dateOfSerial, serialOfDate } from '../../../engine/sheets/serials.ts'

describe('serial numbers of the 1900 system', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [44682, '2022-05-01'],
    [45351, '2024-02-29'],
  ])('%i is %s', (serial, iso) => {
    expect(dateOfSerial(serial)).toBe(iso)
    expect(serialOfDate(iso)).toBe(serial)
  })
  test('the time of day is dropped', () => expect(dateOfSerial(44682.999)).toBe('2022-05-01'))
})

describe('date formats', () => {
  test.each([
    'yyyy-mm-dd',
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy/m/d',
    'd-mmm',
    'mmm-yy',
    'yyyy',
    'm/d/yy h:mm',
  ])('%s shows a date', (format) => expect(isDateFormat(format)).toBe(true))
  test.each([
    'General',
    '0.00',
    '#,##0.00;[Red]-#,##0.00',
    '@',
    '0%',
    'h:mm',
    '[h]:mm',
    'mm:ss',
    '0"day"',
    '0\\d',
    '0.00E+00',
  ])('%s does not', (format) => expect(isDateFormat(format)).toBe(false))
})

describe('dates as text', () => {
  test.each([
    ['2022-01-05', '2022-01-05'],
    ['2022/1/5', '2022-01-05'],
    ['2022年1月5日', '2022-01-05'],
    ['2022-01-05 13:30', '2022-01-05'],
    ['20220105', '2022-01-05'],
    ['2022-13-01', undefined],
    ['2023-02-29', undefined],
    ['2022-01', undefined],
    ['22-1-5', undefined],
  ])('%s', (text, iso) => expect(dateOfText(text)).toBe(iso))
})
