import { expect, test } from 'vitest'
import type { CellValue } from '../../../engine/model/dataset.ts'
import type { Allotment, Incentive } from '../../../engine/model/rule.ts'
import {
  entity,
  flag,
  incentive,
  key,
  number,
  parameters,
  qualification,
  reference,
  year,
} from '../../../engine/packs/builders.ts'
import { policyOf, report, TOWNS } from '../small.ts'

const listed = qualification('项目', '入列')
const prize: Incentive = incentive({
  label: '奖',
  included: true,
  entity: '项目',
  qualification: '入列',
  base: '面积',
  rate: '标准',
  fund: '资金',
  dateField: '年度',
  clauses: [],
})

function lines(
  rule: Partial<Allotment>,
  rows: readonly Readonly<Record<string, CellValue>>[],
  incentives: readonly Incentive[] = [prize],
) {
  const policy = policyOf({
    entities: [
      TOWNS,
      entity(
        '项目',
        key('编号'),
        reference('镇街', '镇街'),
        number('面积', '亩'),
        number('计提', '万元'),
        year('年度'),
        flag('合格'),
      ),
    ],
    parameters: [
      parameters('incentive')('标准', 1, '万元/亩', []),
      parameters('fund')('规模', 100, '万元', []),
      parameters('fund')('未定规模', null, '万元', []),
    ],
    requirements: [listed.must('合格', '合格', [])],
    incentives,
    allotments: [{ label: '资金', group: [], capacity: '规模', sharing: 'queue', clauses: [], ...rule }],
  })
  const { allotments } = report(policy, {
    镇街: [{ 镇街: '甲' }],
    项目: rows.map((row, i) => ({ 编号: `${i}`, 镇街: '甲', 合格: true, ...row })),
  })
  return allotments.map((a) => [a.year, a.capacity, a.demand, a.balance])
}

const YEARS = [
  { 面积: 60, 年度: 2022 },
  { 面积: 120, 年度: 2023 },
  { 面积: 90, 年度: 2024 },
]

test('pooled over the period', () =>
  expect(lines({ capacity: '规模*3' }, YEARS)).toEqual([['', '3000000.00', '2700000.00', '300000.00']]))
test('a shortfall is shown', () =>
  expect(lines({}, YEARS)).toEqual([['', '1000000.00', '2700000.00', '-1700000.00']]))
test('by year, without carrying over', () =>
  expect(lines({ group: ['年度'], sharing: 'proRata' }, YEARS)).toEqual([
    ['2022', '1000000.00', '600000.00', '400000.00'],
    ['2023', '1000000.00', '1200000.00', '-200000.00'],
    ['2024', '1000000.00', '900000.00', '100000.00'],
  ]))
test('in a queue, what a year cannot pay waits for the next', () =>
  expect(lines({ group: ['年度'] }, YEARS)).toEqual([
    ['2022', '1000000.00', '600000.00', '400000.00'],
    ['2023', '1000000.00', '1200000.00', '-200000.00'],
    ['2024', '1000000.00', '1100000.00', '-100000.00'],
  ]))
test('by year, what is left goes on; what is short does not', () =>
  expect(lines({ group: ['年度'], carryOver: true }, YEARS)).toEqual([
    ['2022', '1000000.00', '600000.00', '400000.00'],
    ['2023', '1000000.00', '1200000.00', '200000.00'],
    ['2024', '1000000.00', '900000.00', '300000.00'],
  ]))
test('income may be summed from rows', () =>
  expect(
    lines({ capacity: 'SUM(项目[计提])' }, [
      { 面积: 1, 计提: 30 },
      { 面积: 2, 计提: 40 },
    ]),
  ).toEqual([['', '700000.00', '30000.00', '670000.00']]))
test('a size that is not set leaves the balance open', () =>
  expect(lines({ capacity: '未定规模' }, YEARS)).toEqual([['', null, '2700000.00', null]]))
test('a counted row without its area leaves demand and balance open', () =>
  expect(lines({}, [{ 年度: 2022 }])).toEqual([['', '1000000.00', null, null]]))
test('only included incentives that name the fund draw on it', () => {
  const other = { ...prize, label: '别的', fund: undefined }
  const left = { ...prize, label: '未纳入', included: false }
  expect(lines({}, [{ 面积: 10 }], [prize, other, left])).toEqual([
    ['', '1000000.00', '100000.00', '900000.00'],
  ])
})
