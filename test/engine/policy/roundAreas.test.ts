import { expect, test } from 'vitest'
import { compile, createSimulator, rowsFlippedByRounding } from '../../../engine/index.ts'
import { dataset, policy } from './areas.ts'

const passing = (roundAreas: boolean) => {
  const { flags } = createSimulator(compile({ ...policy, roundAreas }), dataset)
    .run()
    .qualification('项目', '入列')!
  return [...flags.values].map((v) => v === 2)
}

test('areas are compared exactly unless the policy says otherwise', () => {
  expect(passing(false)).toEqual([false, false, false, true])
})

test('面积按亩保留两位后比较: both sides are rounded to two decimals of 亩 first', () => {
  expect(passing(true)).toEqual([true, true, false, true])
})

test('the rows that the reading flips are named', () => {
  expect(rowsFlippedByRounding(policy, dataset)).toEqual(['P1', 'P2'])
})
