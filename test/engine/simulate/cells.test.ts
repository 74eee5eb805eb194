import { expect, test } from 'vitest'
import { qualification } from '../../../engine/packs/builders.ts'
import { policyOf, report } from '../small.ts'

const policy = policyOf({ requirements: [qualification('项目', '入列').must('面积', '面积>=20', [])] })
const outcomes = (areas: readonly (number | string | null)[]) =>
  report(policy, {
    镇街: [{ 镇街: '甲' }],
    项目: areas.map((面积, i) => ({ 编号: `P${i}`, 镇街: '甲', 面积 })),
  }).rows!.map((r) => [r.outcome, r.missing.join()])

test('what is no number where a number belongs is missing, never 0', () => {
  const odd = ['约二十', '', ' ', Number.NaN, Number.POSITIVE_INFINITY, null]
  expect(outcomes(odd)).toEqual(odd.map(() => ['unknown', '面积']))
})

test('a number is itself', () => {
  expect(outcomes([20, 19.99, 0])).toEqual([
    ['pass', ''],
    ['fail', ''],
    ['fail', ''],
  ])
})
