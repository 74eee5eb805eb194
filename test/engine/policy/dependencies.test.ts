import { expect, test } from 'vitest'
import {
  derived,
  entity,
  incentive,
  key,
  number,
  parameters,
  qualification,
  reference,
} from '../../../engine/packs/builders.ts'
import { policyOf, report, TOWNS } from '../small.ts'

/** An incentive of 2万元/亩 whose factor is a parameter without a value. */
const total = (factor: string) =>
  report(
    policyOf({
      entities: [
        TOWNS,
        entity(
          '项目',
          key('编号'),
          reference('镇街', '镇街'),
          number('面积', '亩'),
          derived('系数', '', factor),
        ),
      ],
      parameters: [
        parameters('incentive')('标准', 2, '万元/亩', []),
        parameters('incentive')('折扣', null, '', [], { type: 'number' }),
      ],
      requirements: [qualification('项目', '入列').must('有面积', '面积>0', [])],
      incentives: [
        incentive({
          label: '奖',
          included: true,
          entity: '项目',
          qualification: '入列',
          base: '面积',
          rate: '标准*系数',
          clauses: [],
        }),
      ],
    }),
    { 镇街: [{ 镇街: '甲' }], 项目: [{ 编号: '1', 镇街: '甲', 面积: 10 }] },
  ).incentives[0]!

test('an incentive waits for a parameter that it reads', () =>
  expect(total('折扣')).toMatchObject({ set: false, value: null }))
test('it does not wait for one that its formula can do without', () =>
  expect(total('IF(ISBLANK(折扣),1,折扣)')).toMatchObject({ set: true, value: '200000.00' }))
