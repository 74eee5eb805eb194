import { describe, expect, test } from 'vitest'
import { explainRow } from '../../../engine/explain/explain.ts'
import type { CellValue } from '../../../engine/model/dataset.ts'
import type { Payment } from '../../../engine/model/policy.ts'
import type { Incentive } from '../../../engine/model/rule.ts'
import {
  date,
  entity,
  flag,
  incentive,
  key,
  number,
  parameters,
  qualification,
  reference,
  stage,
} from '../../../engine/packs/builders.ts'
import { policyOf, report, run, TOWNS } from '../small.ts'

const listed = qualification('项目', '入列')

const policy = (prize: Partial<Incentive> = {}) =>
  policyOf({
    period: { from: 2022, to: 2023 },
    entities: [
      TOWNS,
      entity(
        '项目',
        key('编号'),
        reference('镇街', '镇街'),
        number('面积', '亩'),
        flag('合格'),
        stage(),
        date('完成日期'),
      ),
    ],
    parameters: [parameters('incentive')('标准', 2, '万元/亩', [])],
    requirements: [listed.must('合格', '合格', [])],
    incentives: [
      incentive({
        label: '奖',
        included: true,
        entity: '项目',
        qualification: '入列',
        base: '面积',
        rate: '标准',
        dateField: '完成日期',
        clauses: [],
        ...prize,
      }),
    ],
  })

type Row = Readonly<Record<string, CellValue>>
type Line = Partial<Payment>

const rowsOf = (row: Row) => ({
  镇街: [{ 镇街: '甲' }],
  项目: [
    { 编号: '1', 镇街: '甲', 面积: 10, 合格: true, 阶段: '完成', 完成日期: '2022-06-01', ...row },
    { 编号: '2', 镇街: '甲', 面积: 5, 合格: true, 阶段: '在建', 完成日期: '2023-06-01' },
  ],
})

const paymentsOf = (lines: readonly Line[]): Payment[] =>
  lines.map((line) => ({ batch: '一', row: '1', incentive: '奖', approved: null, paid: null, ...line }))

/** Total, 台账差, 已付, 待付 of two rows of 20 and 10万元. */
function total(lines: readonly Line[], row: Row = {}, prize: Partial<Incentive> = {}) {
  const { incentives, diagnostics } = report(policy(prize), rowsOf(row), {}, paymentsOf(lines))
  const { value, ledger, paid, unpaid } = incentives[0]!
  return { figures: [value, ledger, paid, unpaid], codes: diagnostics.map((d) => d.code) }
}

describe('已付 + 待付', () => {
  test('part of the amount is paid: the rest is to pay', () =>
    expect(total([{ paid: 50000 }])).toEqual({
      figures: ['300000.00', '0.00', '50000.00', '250000.00'],
      codes: [],
    }))
  test('instalments add up', () =>
    expect(total([{ paid: 60000 }, { batch: '二', paid: 80000.5 }]).figures).toEqual([
      '300000.00',
      '0.00',
      '140000.50',
      '159999.50',
    ]))
  test('what was paid stays when the rate falls: 25万元 paid, 20 due', () =>
    expect(total([{ paid: 250000 }])).toEqual({
      figures: ['350000.00', '50000.00', '250000.00', '100000.00'],
      codes: ['paidMore'],
    }))
  test("a locked 核定 is not rewritten by this year's rate", () =>
    expect(total([{ approved: 150000, paid: 150000, locked: true }])).toEqual({
      figures: ['250000.00', '-50000.00', '150000.00', '100000.00'],
      codes: [],
    }))
  test('a 核定 that is not locked is', () =>
    expect(total([{ approved: 150000, paid: 150000 }]).figures).toEqual([
      '300000.00',
      '0.00',
      '150000.00',
      '150000.00',
    ]))
  test('paid though it is not eligible now: the money is spent', () =>
    expect(total([{ paid: 80000 }], { 合格: false })).toEqual({
      figures: ['180000.00', '80000.00', '80000.00', '100000.00'],
      codes: ['paidNotEligible'],
    }))
  test('an open amount is at least what was paid', () => {
    const { incentives } = report(policy(), rowsOf({ 面积: null }), {}, paymentsOf([{ paid: 80000 }]))
    expect(incentives[0]).toMatchObject({
      low: '180000.00',
      value: null,
      high: null,
      paid: '80000.00',
      unpaid: null,
    })
  })
  test('left out of the estimate: no total, and a word about it', () =>
    expect(total([{ paid: 80000 }], {}, { included: false }).codes).toEqual(['paidNotIncluded']))
  test('what is repeated goes on after what was settled: 3 × 20 + 3 × 10', () =>
    expect(
      total(
        [{ approved: 200000, paid: 200000, locked: true }],
        {},
        { schedule: { kind: 'repeat', years: '3' } },
      ).figures,
    ).toEqual(['900000.00', null, '200000.00', '700000.00']))
  test('the row tells its own 已付 and 待付, and explains them', () => {
    const lines = paymentsOf([{ approved: 150000, paid: 100000, locked: true }])
    const { rows } = report(policy(), rowsOf({}), {}, lines)
    expect(rows![0]!.amounts.奖).toMatchObject({
      value: '150000.00',
      paid: '100000.00',
      unpaid: '50000.00',
    })
    expect(rows![1]!.amounts.奖).not.toHaveProperty('paid')
    const explained = explainRow(run(policy(), rowsOf({}), {}, lines), '项目', '1')!
    expect(explained.amounts[0]).toMatchObject({
      due: '200000.00',
      rounding: '0.00',
      value: '150000.00',
      settlement: { paid: '100000.00', unpaid: '50000.00', ledger: '-50000.00', locked: true },
    })
  })
})

describe('totals add up', () => {
  const { incentives } = report(policy(), rowsOf({}), {}, paymentsOf([{ paid: 250000 }]))
  const { years, stages, due, capCut, groupCut, rounding, ledger, value } = incentives[0]!
  test('by year', () =>
    expect(years.map((y) => [y.year, y.value])).toEqual([
      ['2022', '250000.00'],
      ['2023', '100000.00'],
    ]))
  test('by stage', () =>
    expect(stages.map((s) => [s.stage, s.value])).toEqual([
      ['完成', '250000.00'],
      ['在建', '100000.00'],
    ]))
  test('step by step', () =>
    expect([due, capCut, groupCut, rounding, ledger, value]).toEqual([
      '300000',
      '0',
      '0',
      '0',
      '50000.00',
      '350000.00',
    ]))
  test('a payment gives its year to a row that has none', () => {
    const undated = report(
      policy(),
      rowsOf({ 完成日期: null }),
      {},
      paymentsOf([{ paid: 1, date: '2022-11-30' }]),
    )
    expect(undated.incentives[0]!.years.map((y) => y.year)).toEqual(['2022', '2023'])
  })
})

describe('by bearer', () => {
  const shared = {
    bearers: [
      { name: '市级', weight: '2' },
      { name: '镇级', weight: '1' },
    ],
  }
  test('each row is split to the 分: 0.01万元 × 2 is 200元, 133.33 and 66.67', () => {
    const { incentives } = report(policy(shared), rowsOf({ 面积: 0.01 }))
    expect(incentives[0]!.bearers).toEqual([
      { name: '市级', low: '66800.00', value: '66800.00', high: '66800.00' },
      { name: '镇级', low: '33400.00', value: '33400.00', high: '33400.00' },
    ])
  })
  test('a row that may count costs each its share at most', () => {
    const { incentives } = report(policy(shared), rowsOf({ 合格: null }))
    expect(incentives[0]!.bearers[0]).toEqual({
      name: '市级',
      low: '66666.67',
      value: '66666.67',
      high: '200000.00',
    })
  })
  test('an open amount leaves each share open', () => {
    const { incentives } = report(policy(shared), rowsOf({ 面积: null }))
    expect(incentives[0]!.bearers[0]).toEqual({ name: '市级', low: '66666.67', value: null, high: null })
  })
})

describe('years outside the period', () => {
  const codes = (row: Row) =>
    report(policy(), rowsOf(row)).diagnostics.map((d) => [d.code, d.values.count, d.values.rows])
  test('the last day of the period is inside', () => expect(codes({ 完成日期: '2023-12-31' })).toEqual([]))
  test('the day after is outside', () =>
    expect(codes({ 完成日期: '2024-01-01' })).toEqual([['outsidePeriod', 1, '1']]))
  test('a blank date is not', () => expect(codes({ 完成日期: null })).toEqual([]))
})
