import { describe, expect, test } from 'vitest'
import type { TargetTotal } from '../../../../engine/model/result.ts'
import type { Target } from '../../../../engine/model/rule.ts'
import { deadlineOf, monthlyNeed, monthsLeft } from '../../../../engine/sheets/printed/deadline.ts'
import type { Results } from '../../../../engine/sheets/printed/results.ts'
import { resultSheets } from '../../../../engine/sheets/printed/writeResults.ts'
import { writeBook } from '../../../../engine/sheets/writeBook.ts'
import { SMALL, SMALL_DATA } from '../smallPolicy.ts'
import { RESULTS, sheetOf, target, values } from './smallResults.ts'

const book = writeBook(SMALL, SMALL_DATA)
const [annual] = SMALL.targets

/** 目标进度 at 2022-06-30 of one target of the whole area. */
function progressOf(
  of: Partial<TargetTotal>,
  rule: Partial<Target> = {},
  asOf: Results['scenario']['overrides'] = { 基准日: '2022-06-30' },
) {
  const results: Results = {
    ...RESULTS,
    policy: { ...SMALL, targets: [{ ...annual!, label: '面积', stages: ['done'], ...rule }] },
    scenario: { ...RESULTS.scenario, overrides: asOf },
    report: { ...RESULTS.report, targets: [target('面积', of)], towns: [] },
  }
  const rows = values(sheetOf(resultSheets(book, results), '目标进度'))
  const at = rows.findIndex((row) => row[1] === '指标')
  return Object.fromEntries(rows[at]!.map((header, i) => [String(header), rows[at + 1]![i] ?? null]))
}

describe('目标进度', () => {
  test('what has no stages, or is a ratio, has nothing under way or planned', () => {
    const words = { 在建: '不适用', 谋划: '不适用' }
    expect(progressOf({}, { denominator: '用地' })).toMatchObject(words)
    const towns = { entity: SMALL.area, stages: ['done', 'planned'] } as const
    expect(progressOf({ counted: '50' }, towns)).toMatchObject({ ...words, 备注: '附件' })
  })

  test('a rate without a base has nothing completed, and without a task nothing missing', () => {
    const empty = {
      unit: '%',
      done: null,
      counted: null,
      low: '0',
      high: '0',
      coverage: '—',
      completion: '—',
    }
    const met = { ...empty, gap: null, met: true }
    expect(progressOf(met, { denominator: '用地' })).toMatchObject({
      已完成: '—',
      '完成率（%）': '—',
      尚缺: 0,
    })
    expect(progressOf({ ...met, target: null }, { denominator: '用地' })).toMatchObject({
      已完成: '—',
      '完成率（%）': '未定',
      尚缺: '未定',
    })
  })

  test('a small gap is never printed as none, nor the two sides alike', () =>
    expect(
      progressOf({
        unit: '吨标煤/万元',
        target: '0.34',
        done: '0.3440184',
        counted: '0.3440184',
        gap: '0.0040184',
      }),
    ).toMatchObject({ 目标: 0.34, 已完成: 0.3440184, 尚缺: 0.0040184 }))

  test('the whole area first, then each target of the towns in their order', () => {
    const rows = values(sheetOf(resultSheets(book, RESULTS), '目标进度'))
    const at = rows.findIndex((row) => row[1] === '指标')
    // biome-ignore format: a table
    expect(rows[at]).toEqual(['序号', '指标', '范围', '年度', '单位', '目标', '已完成', '完成率（%）', '在建', '谋划', '尚缺', '剩余月数', '每月需完成', '备注'])
    expect(rows.slice(at + 1, at + 6).map((row) => row.slice(0, 4))).toEqual([
      [1, '平均容积率', '全市', '2022'],
      [2, '镇街连片面积', '甲镇', '2022'],
      [3, '镇街连片面积', '开发区（高桥街道）', '2022'],
      [4, '镇街次年面积', '甲镇', '2023'],
      [5, '镇街次年面积', '开发区（高桥街道）', '2023'],
    ])
    expect(rows.slice(at + 1, at + 6).map((row) => row.slice(5, 8))).toEqual([
      [2, '1.90–1.95', '未达标'],
      [300, 300.05, 100.02],
      [700.1, 700.03, 99.99],
      ['未定', 50, '未定'],
      ['未定', 50, '未定'],
    ])
  })

  test('completed, under way and planned apart; what is missing, spread over the months that are left', () =>
    expect(progressOf({ underWay: '30', planned: '20' })).toMatchObject({
      已完成: 50,
      '完成率（%）': 50,
      在建: 30,
      谋划: 20,
      尚缺: 50,
      剩余月数: 6,
      // 50 ÷ 6, to twelve decimals.
      每月需完成: 8.333333333333,
      备注: '附件',
    }))

  test.each([
    ['met', { gap: '0', met: true, coverage: '100.00' }, {}, { 尚缺: 0, 剩余月数: 6, 每月需完成: 0 }],
    ['past', { year: '2021' }, {}, { 剩余月数: 0, 每月需完成: '已到期' }],
    ['several years', { year: '2022—2024' }, {}, { 剩余月数: 30 }],
    [
      'no task',
      { target: null, gap: null, met: null, coverage: null },
      {},
      { 目标: '未定', 尚缺: '未定', 每月需完成: '未定' },
    ],
    [
      'not known',
      { done: null, gap: null, met: null, coverage: null },
      {},
      { 尚缺: '资料不全', 每月需完成: '资料不全' },
    ],
    [
      'a ratio',
      {},
      { denominator: '用地' },
      { 在建: '不适用', 谋划: '不适用', 剩余月数: 6, 每月需完成: '不适用' },
    ],
    ['a ceiling', {}, { comparator: '<=' }, { 每月需完成: '不适用', 备注: '不超过；附件' }],
    ['an aim', {}, { strictness: 'aim' }, { 备注: '力争；附件' }],
  ] as const)('%s', (_, of, rule, expected) =>
    expect(progressOf(of, rule as Partial<Target>)).toMatchObject(expected),
  )

  test('what a notice counts besides is told apart: 完成率 is of the completed', () => {
    const stages = ['done', 'underWay'] as const
    // 50 counted, 10 of them under way: 40 of 100 are completed.
    const wide = { done: '40', counted: '50', completion: '40.00' }
    expect(progressOf(wide, { stages })).toMatchObject({
      已完成: 40,
      '完成率（%）': 40,
      在建: 10,
      谋划: 0,
      尚缺: 50,
      备注: '文件口径含在建，计50.00亩，50.00%；附件',
    })
    const open = progressOf({ ...wide, done: null, completion: null }, { stages: [...stages, 'planned'] })
    expect(open).toMatchObject({ 已完成: '资料不全', 在建: 10 })
    expect(progressOf({}, { stages, denominator: '用地' })).toMatchObject({ 已完成: 50, 备注: '附件' })
  })

  test('whole years are written as years', () =>
    expect(progressOf({ year: '2020-01-01—2021-12-31' })).toMatchObject({ 年度: '2020—2021' }))

  test('the day is the scenario’s, then the policy’s', () =>
    // 基准日 of the small policy is 2022-12-31.
    expect(progressOf({ year: '2023' }, {}, {})).toMatchObject({ 剩余月数: 12 }))
})

describe('months that are left', () => {
  test.each([
    ['2022-06-30', '2022-12-31', 6],
    ['2022-06-15', '2022-12-31', 7],
    ['2022-12-30', '2022-12-31', 1],
    ['2022-12-31', '2022-12-31', 0],
    ['2023-01-01', '2022-12-31', 0],
    ['2022-02-28', '2022-12-31', 10],
    ['2024-02-28', '2024-12-31', 11],
    ['2022-01-31', '2022-02-15', 1],
    ['2021-12-31', '2023-12-31', 24],
  ])('from %s to %s: %i', (from, to, months) => expect(monthsLeft(from, to)).toBe(months))

  test.each([
    ['2022', undefined, '2022-12-31'],
    ['2021—2023', undefined, '2023-12-31'],
    ['2022-01-01—2023-06-30', undefined, '2023-06-30'],
    ['', 2025, '2025-12-31'],
    ['', undefined, undefined],
  ])('a target of %s ends', (years, periodEnd, day) => expect(deadlineOf(years, periodEnd)).toBe(day))

  test('nothing a month where no month is left, or the gap is not known', () => {
    expect([monthlyNeed('50', 0), monthlyNeed(null, 3)]).toEqual([null, null])
    expect(monthlyNeed('640.13', 4)).toBe('160.0325')
  })
})
