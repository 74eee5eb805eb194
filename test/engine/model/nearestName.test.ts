import { expect, test } from 'vitest'
import { nearestName } from '../../../engine/model/diagnostic.ts'

const KNOWN = ['占地面积', '建筑面积', '改造后建筑面积', '用地', 'SUMIFS']

test.each([
  ['占地面职', '占地面积'],
  ['占地面', '占地面积'],
  ['建筑面积', '建筑面积'],
  ['改造前建筑面积', '改造后建筑面积'],
  ['SUMIF', 'SUMIFS'],
  ['用', '用地'],
  ['容积率', undefined],
  ['', undefined],
])('%j is near %j', (name, nearest) => expect(nearestName(name, KNOWN)).toBe(nearest))

test('the first of two equally near ones', () => expect(nearestName('甲地', ['乙地', '丙地'])).toBe('乙地'))
test('nothing is near where nothing is known', () => expect(nearestName('用地', [])).toBeUndefined())
