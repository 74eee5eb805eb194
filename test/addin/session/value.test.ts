import { describe, expect, test } from 'vitest'
import { readValue } from '../../../addin/session/value.ts'
import { WORDS } from '../../../addin/text/index.ts'
import type { Parameter, ParameterType } from '../../../engine/index.ts'

const parameter = (type: ParameterType, more: Partial<Parameter> = {}): Parameter => ({
  label: '甲',
  category: 'threshold',
  type,
  value: null,
  printed: 'printed',
  source: '本文件',
  clauses: [],
  ...more,
})
const { answers } = WORDS['zh-CN']
const read = (p: Parameter, typed: string) => {
  const reading = readValue(p, typed, answers)
  return reading.ok ? reading.value : reading.key
}

describe('numbers', () => {
  test.each([
    ['元/㎡', '50', 50],
    ['元/㎡', '50元/㎡', 50],
    ['元/㎡', '50元', 50],
    ['元/㎡', '0.5万元', 5000],
    ['万元/亩', '３亿元', 30000],
    ['元/㎡', '50㎡', 'setUnitOther'],
    ['元/㎡', ' 50 元/平方米 ', 50],
    ['元/㎡', '５０', 50],
    ['元/㎡', '0.005万元/㎡', 50],
    ['万元', '1,234.5', 1234.5],
    ['万元', '2亿元', 20000],
    ['万元', '-3', -3],
    ['万元', '.5', 0.5],
    ['%', '0.5%', 0.5],
    ['%', '0.5', 0.5],
    ['%', '1.2倍', 120],
    ['倍', '50%', 0.5],
    ['', '50％', 0.5],
    ['亩', '2000㎡', 3],
    ['㎡', '3亩', 2000],
    ['元/㎡', '', null],
    ['元/㎡', '未定', null],
    ['元/㎡', '五十', 'setNumber'],
    ['元/㎡', '--5', 'setNumber'],
    ['元/㎡', '50元/平方', 'setUnit'],
    ['元/㎡', '50亩', 'setUnitOther'],
    ['元/㎡', '1,23', 'setNumber'],
    ['元/㎡', '1.2.3', 'setNumber'],
  ])('in %j: %j is %j', (unit, typed, expected) => {
    expect(read(parameter('number', { unit }), typed)).toBe(expected)
  })
  test('offers the nearest unit', () => {
    expect(readValue(parameter('number', { unit: '万㎡' }), '5万m', answers)).toMatchObject({
      key: 'setUnit',
      values: { near: '万㎡' },
    })
  })
})

describe('other types', () => {
  test.each<[ParameterType, string, unknown]>([
    ['year', '2022', 2022],
    ['year', '2022年', 2022],
    ['year', '22', 'setYear'],
    ['date', '2022-12-31', '2022-12-31'],
    ['date', '2022年3月8日', '2022-03-08'],
    ['date', '2022/2/29', 'setDate'],
    ['date', '2022', 'setDate'],
    ['flag', '是', true],
    ['flag', '否', false],
    ['flag', 'TRUE', true],
    ['flag', '√', true],
    ['flag', '×', false],
    ['flag', '0', false],
    ['flag', '也许', 'setFlag'],
    ['list', '甲、乙，丙', ['甲', '乙', '丙']],
    ['list', '甲（乙）', ['甲（乙）']],
    ['table', '1', 'setTable'],
  ])('%s: %j is %j', (type, typed, expected) => {
    expect(read(parameter(type), typed)).toEqual(expected)
  })
  test('a choice has to be one of its options, in either width', () => {
    const p = parameter('choice', { options: ['整宗', '分段（累进）'] })
    expect(read(p, '分段(累进)')).toBe('分段（累进）')
    expect(read(p, '其他')).toBe('setChoice')
  })
})
