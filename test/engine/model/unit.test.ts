import { describe, expect, test } from 'vitest'
import { ratio } from '../../../engine/model/ratio.ts'
import {
  divideUnits,
  isMoney,
  isPure,
  multiplyUnits,
  parseUnit,
  powerUnit,
  sameDimension,
  settledUnit,
  unitSymbols,
} from '../../../engine/model/unit.ts'

const unit = (text: string) => parseUnit(text)!

describe('exact ratios', () => {
  test.each([
    ['亩', '㎡', '2000/3'],
    ['公顷', '亩', '15'],
    ['万㎡', '亩', '15'],
    ['万亩', '㎡', '20000000/3'],
    ['k㎡', '公顷', '100'],
    ['亿元', '万元', '10000'],
    ['百万元', '元', '1000000'],
    ['万元/亩', '元/㎡', '15'],
    ['亿元/万亩', '万元/亩', '1'],
    ['元/㎡·月', '元/㎡·年', '12'],
    ['%', '倍', '1/100'],
    ['‰', '%', '1/10'],
    ['年', '月', '12'],
    ['季', '月', '3'],
    ['家', '个', '1'],
    ['层', '幢', '1'],
    ['万吨标煤', '吨标煤', '10000'],
  ])('one %s in %s is %s', (one, other, factor) => {
    expect(sameDimension(unit(one), unit(other))).toBe(true)
    expect(unit(one).factor.div(unit(other).factor).equals(ratio(factor))).toBe(true)
  })
})

describe('what does not fit', () => {
  test.each([
    ['亩', '元'],
    ['分', '元'],
    ['年', '天'],
    ['吨', '吨标煤'],
    ['元/㎡', '元/㎡·月'],
    ['个', ''],
    ['m', '㎡'],
    ['元/㎡', '㎡/元'],
  ])('%s and %j', (a, b) => expect(sameDimension(unit(a), unit(b))).toBe(false))
})

describe('spellings', () => {
  test.each([
    ['m²', '㎡'],
    ['m2', '㎡'],
    ['平方米', '㎡'],
    ['万平方米', '万㎡'],
    ['km²', 'k㎡'],
    ['平方公里', 'k㎡'],
    ['％', '%'],
    ['万元／亩', '万元/亩'],
    ['元 / ㎡', '元/㎡'],
    ['元/(㎡·月)', '元/㎡·月'],
    ['元/㎡/月', '元/㎡·月'],
    ['㎡*月', '㎡·月'],
    ['1/年', '/年'],
  ])('%s is %s', (a, b) => {
    expect(sameDimension(unit(a), unit(b))).toBe(true)
    expect(unit(a).factor.equals(unit(b).factor)).toBe(true)
  })
  test.each(['亩亩', '元/斤', '万 万元', 'x', '斤·元'])(
    '%j is not known or has a part that is not',
    (text) => {
      expect(parseUnit(text)).toBeUndefined()
    },
  )
})

describe('compound units', () => {
  test('a rate times its base is money', () => {
    expect(isMoney(multiplyUnits(unit('万元/亩'), unit('亩')))).toBe(true)
    expect(multiplyUnits(unit('万元/亩'), unit('㎡')).factor.equals(ratio('15'))).toBe(true)
    expect(isMoney(multiplyUnits(unit('元/㎡·月'), multiplyUnits(unit('㎡'), unit('年'))))).toBe(true)
  })
  test('like divided by like is a pure number', () => {
    expect(isPure(divideUnits(unit('㎡'), unit('亩')))).toBe(true)
    expect(divideUnits(unit('亩'), unit('㎡')).factor.equals(ratio('2000/3'))).toBe(true)
  })
  test('powers', () => {
    expect(sameDimension(powerUnit(unit('m'), 2), unit('㎡'))).toBe(false)
    expect(powerUnit(unit('万元'), 2).factor.equals(ratio('100000000'))).toBe(true)
    expect(sameDimension(powerUnit(unit('亩'), -1), unit('1/㎡'))).toBe(true)
    expect(isPure(powerUnit(unit('亩'), 0))).toBe(true)
  })
  test('% and 倍 are pure numbers, a count is not', () => {
    expect(['', '%', '倍', '‰', '家'].map((s) => isPure(unit(s)))).toEqual([true, true, true, true, false])
  })
})

test('every symbol that is offered can be read', () => {
  expect(unitSymbols().filter((s) => parseUnit(s)?.symbol.normalize('NFKC') !== s.normalize('NFKC'))).toEqual(
    [],
  )
})

describe('what cancels goes into the number', () => {
  test.each([
    ['㎡', '*', '万元/亩', '万元', '3/2000'],
    ['㎡', '/', '亩', '', '3/2000'],
    ['元/㎡·月', '*', '年', '元/㎡', '12'],
    ['亩', '*', '%', '亩', '1/100'],
    ['万元', '/', '元', '', '10000'],
    ['元/㎡', '*', '万㎡', '元', '10000'],
    ['亩', '*', '万元/亩', '万元', '1'],
    ['家', '*', '万元/个', '万元', '1'],
    ['万元', '/', '亩', '万元/亩', '1'],
  ])('%s %s %s is %j times %s', (a, sign, b, symbol, factor) => {
    const compound = (sign === '*' ? multiplyUnits : divideUnits)(unit(a), unit(b))
    const settled = settledUnit(compound)
    expect(settled.symbol).toBe(symbol)
    expect(compound.factor.div(settled.factor).equals(ratio(factor))).toBe(true)
    expect(sameDimension(settled, unit(symbol))).toBe(true)
    expect(settled.factor.equals(unit(symbol).factor)).toBe(true)
  })
})
