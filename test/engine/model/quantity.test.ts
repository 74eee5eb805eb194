import { describe, expect, test } from 'vitest'
import type { Cause } from '../../../engine/model/cause.ts'
import { causeKey, joinCauses, onlyNotSet } from '../../../engine/model/cause.ts'
import {
  add,
  between,
  divide,
  greatest,
  hull,
  known,
  least,
  monotone,
  multiply,
  negate,
  pointOf,
  type Quantity,
  quantityPower,
  scale,
  subtract,
} from '../../../engine/model/quantity.ts'
import { fraction, ratio, roundTo, toDecimal } from '../../../engine/model/ratio.ts'

const blank = (field: string): Cause => ({ kind: 'blank', entity: '项目', row: 0, field })

/** '5', '[2,5]', '[0,)' unbounded above, '(,)' nothing known; a range is open because of field x (or the given one). */
function quantity(text: string, field = 'x'): Quantity {
  const range = /^[[(](.*),(.*)[\])]$/.exec(text)
  if (!range) return known(ratio(text))
  const [low, high] = [range[1]!, range[2]!].map((end) => (end === '' ? null : ratio(end)))
  return between(low!, high!, [blank(field)])
}

const print = (q: Quantity): string => {
  const point = pointOf(q)
  if (point) return toDecimal(point)
  return `${q.low ? `[${toDecimal(q.low)}` : '('},${q.high ? `${toDecimal(q.high)}]` : ')'}`
}

const labels = (q: Quantity): string[] => q.causes.map((c) => ('field' in c ? c.field : c.kind))

const TABLE: Readonly<Record<string, (a: Quantity, b: Quantity) => Quantity>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  MIN: least,
  MAX: greatest,
}

test.each([
  ['2', '+', '3', '5'],
  ['[1,2]', '+', '[10,20]', '[11,22]'],
  ['[0,)', '+', '5', '[5,)'],
  ['(,)', '+', '5', '(,)'],
  ['[1,2]', '-', '[10,20]', '[-19,-8]'],
  ['5', '-', '[0,)', '(,5]'],
  ['[2,3]', '*', '[4,5]', '[8,15]'],
  ['[-2,3]', '*', '[-5,4]', '[-15,12]'],
  ['[-3,-2]', '*', '[-5,-4]', '[8,15]'],
  ['[0,)', '*', '[2,3]', '[0,)'],
  ['[0,)', '*', '-2', '(,0]'],
  ['(,)', '*', '[1,2]', '(,)'],
  ['0', '*', '(,)', '0'],
  ['(,)', '*', '0', '0'],
  ['0', '*', '[0,)', '0'],
  ['[0,0]', '*', '(,)', '0'],
  ['6', '/', '[2,3]', '[2,3]'],
  ['[6,12]', '/', '[2,3]', '[2,6]'],
  ['6', '/', '[-3,-2]', '[-3,-2]'],
  ['6', '/', '[2,)', '[0,3]'],
  ['6', '/', '(,-2]', '[-3,0]'],
  ['6', '/', '[0,)', '[0,)'],
  ['6', '/', '[-1,1]', '(,)'],
  ['-6', '/', '[0,)', '(,)'],
  ['[0,)', '/', '4', '[0,)'],
  ['6', '/', '0', '(,)'],
  ['0', '/', '0', '(,)'],
  ['0', '/', '[2,3]', '0'],
  ['[1,5]', 'MIN', '3', '[1,3]'],
  ['[0,)', 'MIN', '3', '[0,3]'],
  ['(,)', 'MIN', '3', '(,3]'],
  ['[4,9]', 'MIN', '3', '3'],
  ['[1,5]', 'MAX', '3', '[3,5]'],
  ['(,)', 'MAX', '0', '[0,)'],
  ['(,2]', 'MAX', '3', '3'],
])('%s %s %s is %s', (a, operator, b, result) => {
  expect(print(TABLE[operator]!(quantity(a, 'a'), quantity(b, 'b')))).toBe(result)
})

describe('single operands', () => {
  test.each<[string, string, Quantity]>([
    ['−[2,5]', '[-5,-2]', negate(quantity('[2,5]'))],
    ['−[0,∞)', '(,0]', negate(quantity('[0,)'))],
    ['[2,5] × −2', '[-10,-4]', scale(quantity('[2,5]'), fraction(-2))],
    ['[−2,3]²', '[0,9]', quantityPower(quantity('[-2,3]'), 2)],
    ['[−3,2]²', '[0,9]', quantityPower(quantity('[-3,2]'), 2)],
    ['[−3,−2]²', '[4,9]', quantityPower(quantity('[-3,-2]'), 2)],
    ['[2,3]³', '[8,27]', quantityPower(quantity('[2,3]'), 3)],
    ['unknown²', '[0,)', quantityPower(quantity('(,)'), 2)],
    ['unknown⁰', '1', quantityPower(quantity('(,)'), 0)],
    ['[2,4]⁻¹', '[0.25,0.5]', quantityPower(quantity('[2,4]'), -1)],
    ['1.1³', '1.331', quantityPower(quantity('1.1'), 3)],
    ['rounded [0.4,2.5]', '[0,3]', monotone(quantity('[0.4,2.5]'), (x) => roundTo(x, fraction(1)))],
    ['rounded [0.6,1.4]', '1', monotone(quantity('[0.6,1.4]'), (x) => roundTo(x, fraction(1)))],
    ['30 or 50', '[30,50]', hull(quantity('30'), quantity('50'), [blank('x')])],
    ['50 or 50', '50', hull(quantity('50'), quantity('50'), [blank('x')])],
    ['30 or unknown', '(,)', hull(quantity('30'), quantity('(,)'), [])],
  ])('%s is %s', (_, result, q) => expect(print(q)).toBe(result))
})

describe('causes', () => {
  test('both open operands are named, once', () => {
    expect(labels(add(quantity('[1,2]', 'a'), quantity('[1,2]', 'b')))).toEqual(['a', 'b'])
    expect(labels(add(quantity('[1,2]', 'a'), quantity('[1,2]', 'a')))).toEqual(['a'])
  })
  test('a known result has none', () => {
    expect(labels(multiply(quantity('0'), quantity('(,)')))).toEqual([])
    expect(labels(hull(quantity('5'), quantity('5'), [blank('x')]))).toEqual([])
  })
  test('an operand that cannot matter is not named', () => {
    expect(labels(least(quantity('[1,2]', 'a'), quantity('[5,9]', 'b')))).toEqual(['a'])
    expect(labels(greatest(quantity('[1,2]', 'a'), quantity('[5,9]', 'b')))).toEqual(['b'])
    expect(labels(least(quantity('[1,2]', 'a'), quantity('[1,9]', 'b')))).toEqual(['a', 'b'])
  })
  test('a division by zero is a cause of its own', () => {
    expect(labels(divide(quantity('6'), quantity('0')))).toEqual(['zeroDivision'])
    expect(labels(divide(quantity('6'), quantity('[0,)', 'b')))).toEqual(['b'])
  })
  test('"not set" speaks only where nothing else stands in the way', () => {
    const notSet: Cause = { kind: 'notSet', parameter: '标准' }
    expect(onlyNotSet([notSet])).toBe(true)
    expect(onlyNotSet([notSet, blank('x')])).toBe(false)
    expect(onlyNotSet([])).toBe(false)
  })
  test('causes of different cells differ', () => {
    const other: Cause = { kind: 'blank', entity: '项目', row: 1, field: 'x' }
    expect(causeKey(blank('x'))).not.toBe(causeKey(other))
    expect(joinCauses([blank('x')], [other, blank('x')])).toEqual([blank('x'), other])
  })
})
