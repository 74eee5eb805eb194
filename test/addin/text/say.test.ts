import { describe, expect, test } from 'vitest'
import { fill, placeholders, placeText, requiredPlaceholders, say } from '../../../addin/text/index.ts'
import type { Diagnostic, Place } from '../../../engine/index.ts'

describe('fill', () => {
  test.each([
    ['共{n}条', { n: 3 }, '共3条'],
    ['{a}{a}', { a: 'x' }, 'xx'],
    ['{a}', {}, '{a}'],
    ['甲[[，是不是“{near}”]]？', { near: '乙' }, '甲，是不是“乙”？'],
    ['甲[[，是不是“{near}”]]？', { near: '' }, '甲？'],
    ['甲[[，是不是“{near}”]]？', {}, '甲？'],
    ['零[[是{n}]]', { n: 0 }, '零是0'],
    ['甲[[是{n}||不是{m}]]', { n: 1, m: 2 }, '甲是1'],
    ['甲[[是{n}||不是{m}]]', { m: 2 }, '甲不是2'],
    ['{x:kind}', { x: 'number' }, '数'],
    ['{x:kind}', { x: 'else' }, 'else'],
    ['{x:MB}', { x: 52428800 }, '50 MB'],
    ['{x:grouped}', { x: '1000000.00' }, '1,000,000.00'],
    ['{x:grouped}–{y:grouped}', { x: -1234, y: '甲' }, '-1,234–甲'],
    ['$& {a}', { a: '$1' }, '$& $1'],
  ])('%s', (text, values, expected) => {
    expect(fill(text, values as Record<string, string>, { kind: { number: '数' } })).toBe(expected)
  })
  test('placeholders', () => {
    expect(placeholders('{b}[[{a:kind}]]{b}')).toEqual(['a', 'b'])
    expect(requiredPlaceholders('{b}[[{a}]]')).toEqual(['b'])
  })
})

const fault = (at: Place): Diagnostic => ({
  code: 'unknownName',
  severity: 'error',
  at,
  values: { entity: '项目', name: '容积律', nearest: '容积率' },
})
const test1: Place = { kind: 'item', noun: 'requirement', label: '容积率达标', property: 'test', position: 4 }

describe('say', () => {
  test('names the cell where the item stands in the workbook', () => {
    expect(say('zh-CN', fault(test1), () => ({ sheet: '条件', cell: 'G5' }))).toBe(
      '条件!G5：“项目”里没有“容积律”这个字段，也没有这个参数（是不是“容积率”？）。请改正名称，或在“字段”“参数”表里添加。（公式第5个字符处）',
    )
  })
  test('names the item where it stands nowhere', () => {
    expect(placeText('zh-CN', test1)).toBe('条件“容积率达标”的判定公式')
    expect(placeText('en', test1)).toBe('test of requirement “容积率达标”')
  })
  test.each<[Place, string]>([
    [{ kind: 'sheet', sheet: '项目', cell: 'C7' }, '项目!C7'],
    [{ kind: 'sheet', sheet: '项目' }, '项目'],
    [{ kind: 'sheet', file: 'a.xlsx' }, 'a.xlsx'],
    [{ kind: 'data', entity: '项目', id: 'P1', field: '用地' }, '项目·P1·用地'],
    [{ kind: 'data', entity: '项目', row: 0 }, '项目·第1行'],
    [{ kind: 'item', noun: 'policy', label: '甲' }, '文件“甲”'],
  ])('place %#', (place, expected) => expect(placeText('zh-CN', place)).toBe(expected))
  test('a sheet without a cell', () => {
    expect(placeText('zh-CN', test1, () => ({ sheet: '条件' }))).toBe('条件')
    expect(placeText('zh-CN', test1, () => undefined)).toBe('条件“容积率达标”的判定公式')
  })
})

test('a formula that means a text is told how to write it', () => {
  const at = test1
  const d = { ...fault(at), values: { entity: '项目', name: '国家级', nearest: '' } }
  expect(say('zh-CN', d, () => ({ sheet: '条件', cell: 'G5' }))).toBe(
    '条件!G5：“项目”里没有“国家级”这个字段，也没有这个参数。请改正名称；若是文字，请加引号："国家级"；或在“字段”“参数”表里添加。（公式第5个字符处）',
  )
})
