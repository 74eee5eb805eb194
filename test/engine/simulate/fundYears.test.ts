import { describe, expect, test } from 'vitest'
import type { CellValue } from '../../../engine/model/dataset.ts'
import { ROOT } from '../../../engine/model/field.ts'
import type { Payment } from '../../../engine/model/policy.ts'
import type { FundYear } from '../../../engine/model/result.ts'
import type { Allotment } from '../../../engine/model/rule.ts'
import {
  date,
  derived,
  entity,
  flag,
  incentive,
  key,
  number,
  parameters,
  qualification,
  reference,
} from '../../../engine/packs/builders.ts'
import { policyOf, report, TOWNS } from '../small.ts'

type Rows = readonly Readonly<Record<string, CellValue>>[]

const listed = qualification('项目', '入列')
const award = (label: string) =>
  incentive({
    label,
    included: true,
    entity: '项目',
    qualification: '入列',
    base: label,
    rate: '标准',
    fund: '资金',
    dateField: '完成日期',
    clauses: [],
  })

/** A fund of 比例 of each year's 出让收入; the prize is 1 万元 a 亩 of 甲奖 and of 乙奖. */
const policy = (rule: Partial<Allotment>, rate: number | null = 1) =>
  policyOf({
    entities: [
      TOWNS,
      entity('年度', key('年度'), number('出让收入', '亿元')),
      entity(
        '项目',
        key('编号'),
        reference('镇街', '镇街'),
        number('甲奖', '亩'),
        number('乙奖', '亩'),
        date('完成日期'),
        flag('合格'),
      ),
      entity(ROOT, derived('结余', '万元', '上年结余')),
    ],
    parameters: [
      parameters('incentive')(
        '标准',
        rate,
        '万元/亩',
        [],
        rate === null ? { range: { low: 1, high: 5 } } : {},
      ),
      parameters('fund')('计提比例', 0.5, '%', []),
      parameters('fund')('上年结余', 100, '万元', []),
    ],
    requirements: [listed.must('合格', '合格', [])],
    incentives: [award('甲奖'), award('乙奖')],
    allotments: [
      {
        label: '资金',
        group: ['年度'],
        yearly: '年度',
        base: '出让收入',
        share: '计提比例',
        sharing: 'queue',
        carryOver: true,
        clauses: [],
        ...rule,
      },
    ],
  })

const INCOME: Rows = [
  { 年度: '2022', 出让收入: 2 },
  { 年度: '2023', 出让收入: 2 },
  { 年度: '2024', 出让收入: 2 },
]

function funds(
  rule: Partial<Allotment>,
  rows: Rows,
  more: { rate?: null; income?: Rows; payments?: Payment[] } = {},
) {
  const { allotments } = report(
    policy(rule, more.rate === null ? null : 1),
    {
      镇街: [{ 镇街: '甲' }],
      年度: more.income ?? INCOME,
      项目: rows.map((row, i) => ({ 编号: `P${i + 1}`, 镇街: '甲', 甲奖: 0, 乙奖: 0, 合格: true, ...row })),
    },
    undefined,
    more.payments,
  )
  return allotments.map((a): [string, FundYear] => [a.year, a.fund!])
}

const values = (list: [string, FundYear][]) =>
  list.map(([year, f]) => [year, f.opening.value, f.income, f.due.value, f.closing.value, f.shortfall.value])

describe('income by year: 0.5 % of 2亿元 is 100万元', () => {
  test('base and share are shown beside what they make', () => {
    const [[, fund]] = funds({}, []) as [[string, FundYear]]
    expect([fund.base, fund.share, fund.income]).toEqual(['200000000.00', '0.5', '1000000.00'])
  })
  test('what is left goes on to the next year', () =>
    expect(
      values(
        funds({}, [
          { 甲奖: 60, 完成日期: '2022-12-31' },
          { 甲奖: 130, 完成日期: '2023-01-01' },
        ]),
      ),
    ).toEqual([
      ['2022', '0.00', '1000000.00', '600000.00', '400000.00', '0.00'],
      ['2023', '400000.00', '1000000.00', '1300000.00', '100000.00', '0.00'],
      ['2024', '100000.00', '1000000.00', '0.00', '1100000.00', '0.00'],
    ]))
  test('a year between two that pay raises money, too', () =>
    expect(
      values(
        funds({ yearly: undefined, base: undefined, share: undefined, capacity: '上年结余' }, [
          { 甲奖: 60, 完成日期: '2022-12-31' },
          { 甲奖: 200, 完成日期: '2024-01-01' },
        ]),
      ),
    ).toEqual([
      ['2022', '0.00', '1000000.00', '600000.00', '400000.00', '0.00'],
      ['2023', '400000.00', '1000000.00', '0.00', '1400000.00', '0.00'],
      ['2024', '1400000.00', '1000000.00', '2000000.00', '400000.00', '0.00'],
    ]))
  test('a key may say 年; one that is no year raises nothing, and is named', () => {
    const rows = {
      镇街: [],
      项目: [],
      年度: [
        { 年度: '２０２２年', 出让收入: 2 },
        { 年度: '去年', 出让收入: 2 },
      ],
    }
    const { allotments, diagnostics } = report(policy({}), rows)
    expect(allotments.map((a) => [a.year, a.fund!.income])).toEqual([['2022', '1000000.00']])
    expect(diagnostics.map((d) => [d.code, d.values.id])).toEqual([['fundYearKey', '去年']])
  })
  test('an opening balance stands before the first year', () =>
    expect(values(funds({ opening: '结余' }, []))[0]).toEqual([
      '2022',
      '1000000.00',
      '1000000.00',
      '0.00',
      '2000000.00',
      '0.00',
    ]))
  test('a year whose income is blank leaves it and all later years open', () =>
    expect(
      values(
        funds({}, [], {
          income: [{ 年度: '2022', 出让收入: 2 }, { 年度: '2023' }, { 年度: '2024', 出让收入: 2 }],
        }),
      ),
    ).toEqual([
      ['2022', '0.00', '1000000.00', '0.00', '1000000.00', '0.00'],
      ['2023', '1000000.00', null, '0.00', null, '0.00'],
      ['2024', null, '1000000.00', '0.00', null, '0.00'],
    ]))
  test('a pooled fund adds up its years', () => {
    const [[year, fund]] = funds({ group: [] }, [{ 甲奖: 250, 完成日期: '2022-05-01' }]) as [
      [string, FundYear],
    ]
    expect([year, fund.income, fund.base, fund.closing.value]).toEqual([
      '',
      '3000000.00',
      '600000000.00',
      '500000.00',
    ])
  })
  test('an amount without a year stands on a line of its own, against no income', () => {
    const list = funds({}, [{ 甲奖: 10 }])
    expect(list.map(([year, f]) => [year, f.due.value, f.available.value])).toEqual([
      ['2022', '0.00', '1000000.00'],
      ['2023', '0.00', '2000000.00'],
      ['2024', '0.00', '3000000.00'],
      ['', '100000.00', null],
    ])
  })
  test('a ranged rate gives both ends: 30亩 cost 30 to 150万元 of 100', () => {
    const [[, first], [, second]] = funds({}, [{ 甲奖: 30, 完成日期: '2022-06-30' }], { rate: null }) as [
      [string, FundYear],
      [string, FundYear],
    ]
    expect(first.due).toEqual({ low: '300000.00', value: null, high: '1500000.00' })
    expect(first.shortfall).toEqual({ low: '0.00', value: null, high: '500000.00' })
    expect(first.closing).toEqual({ low: '0.00', value: null, high: '700000.00' })
    expect(second.opening).toEqual({ low: '0.00', value: null, high: '700000.00' })
  })
})

describe('which fund an incentive draws on', () => {
  const chosen = (source: string) => {
    const { parameters: own, incentives, allotments, ...rest } = policy({ group: [], capacity: '上年结余' })
    const other = { ...allotments[0]!, label: '预算' }
    const choice = parameters('reading')('列支渠道', source, '', [], { options: ['资金', '预算'] })
    const { allotments: lines, incentives: totals } = report(
      {
        ...rest,
        parameters: [...own, choice],
        incentives: [{ ...incentives[0]!, fund: '列支渠道' }],
        allotments: [allotments[0]!, other],
      },
      {
        镇街: [{ 镇街: '甲' }],
        年度: [],
        项目: [{ 编号: '1', 镇街: '甲', 甲奖: 30, 乙奖: 0, 合格: true, 完成日期: '2022-06-30' }],
      },
    )
    return [totals[0]!.fund, ...lines.map((line) => line.demand)]
  }
  test('a choice parameter may name it', () => {
    expect(chosen('资金')).toEqual(['资金', '300000.00', '0.00'])
    expect(chosen('预算')).toEqual(['预算', '0.00', '300000.00'])
  })
})

describe('a fund that cannot pay all', () => {
  const rows: Rows = [
    { 甲奖: 50, 乙奖: 40, 完成日期: '2022-09-01' },
    { 甲奖: 60, 完成日期: '2022-03-01' },
  ]
  const shares = (list: [string, FundYear][], year: number) =>
    list[year]![1].shares.map((s) => [s.incentive, s.id, s.due, s.granted, s.waiting])

  test('in a queue the earlier date goes first, and the rest waits for the next year', () => {
    const list = funds({}, rows)
    expect(shares(list, 0)).toEqual([
      ['甲奖', 'P2', '600000.00', '600000.00', false],
      ['甲奖', 'P1', '500000.00', '400000.00', false],
      ['乙奖', 'P1', '400000.00', '0.00', false],
    ])
    expect(list[0]![1].shortfall.value).toBe('500000.00')
    expect(list[1]![1].arrears.value).toBe('500000.00')
    expect(list[1]![1].due.value).toBe('500000.00')
    expect(list[1]![1].closing.value).toBe('500000.00')
  })
  test('what waits goes before what falls due', () => {
    const list = funds({}, [...rows, { 甲奖: 80, 完成日期: '2023-01-15' }])
    expect(shares(list, 1)).toEqual([
      ['甲奖', 'P1', '100000.00', '100000.00', true],
      ['乙奖', 'P1', '400000.00', '400000.00', true],
      ['甲奖', 'P3', '800000.00', '500000.00', false],
    ])
  })
  test('by priority the first incentive is served first, whatever the dates', () =>
    expect(shares(funds({ sharing: 'priority' }, rows), 0)).toEqual([
      ['甲奖', 'P1', '500000.00', '500000.00', false],
      ['甲奖', 'P2', '600000.00', '500000.00', false],
      ['乙奖', 'P1', '400000.00', '0.00', false],
    ]))
  test('pro rata all are cut alike to the 分, and the year is closed: 1/1.5 of each', () => {
    const list = funds({ sharing: 'proRata' }, rows)
    expect(shares(list, 0)).toEqual([
      ['甲奖', 'P1', '500000.00', '333333.33', false],
      ['甲奖', 'P2', '600000.00', '400000.00', false],
      ['乙奖', 'P1', '400000.00', '266666.67', false],
    ])
    expect(list[1]![1].arrears.value).toBe('0.00')
  })
  test('what was paid stays paid', () => {
    const payments = [{ batch: '1', row: 'P1', incentive: '乙奖', approved: null, paid: 300000 }]
    expect(shares(funds({ sharing: 'priority' }, rows, { payments }), 0)).toEqual([
      ['甲奖', 'P1', '500000.00', '500000.00', false],
      ['甲奖', 'P2', '600000.00', '200000.00', false],
      ['乙奖', 'P1', '400000.00', '300000.00', false],
    ])
  })
  test('nobody is named while an amount is open', () => {
    const list = funds({}, [...rows, { 甲奖: null, 完成日期: '2022-01-01' }])
    expect(list[0]![1].shares).toEqual([])
    expect(list[0]![1].shortfall).toEqual({ low: '500000.00', value: null, high: null })
  })
})
