import { describe, expect, test } from 'vitest'
import { explainRow } from '../../../engine/explain/explain.ts'
import type { CellValue } from '../../../engine/model/dataset.ts'
import type { Scenario } from '../../../engine/model/policy.ts'
import type { Incentive } from '../../../engine/model/rule.ts'
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
import { policyOf, report, run, TOWNS } from '../small.ts'

const PROJECTS = entity(
  '项目',
  key('编号'),
  reference('镇街', '镇街'),
  number('面积', '亩'),
  number('建面', '㎡'),
  flag('合格'),
  flag('达标'),
  flag('国资'),
  flag('自用'),
  year('年度'),
  flag('裁定'),
)
const listed = qualification('项目', '入列', '裁定')
const rate = parameters('incentive')
const PARAMETERS = [
  rate('标准', 2, '万元/亩', []),
  rate('未定标准', null, '万元/亩', []),
  rate('幅度', null, '万元/亩', [], { range: { low: 1, high: 5 } }),
  rate('单价', 12.345, '元/㎡', []),
  rate('封顶', 50, '万元', []),
  rate('年限', 3, '年', []),
  rate('未定年限', null, '年', []),
]

const prize = (parts: Partial<Incentive> = {}): Incentive =>
  incentive({
    label: '奖',
    included: true,
    entity: '项目',
    qualification: '入列',
    base: '面积',
    rate: '标准',
    clauses: [],
    ...parts,
  })

type Row = Readonly<Record<string, CellValue>>
const policy = (incentives: readonly Incentive[]) =>
  policyOf({
    entities: [TOWNS, PROJECTS],
    parameters: PARAMETERS,
    requirements: [
      listed.must('合格', '合格', []),
      listed.inPrinciple('达标', '达标', []),
      listed.caseByCase('国资', '国资', []),
    ],
    incentives,
  })
const table = (rows: readonly Row[]) => ({
  镇街: [{ 镇街: '甲' }, { 镇街: '乙' }],
  项目: rows.map((row, i) => ({ 编号: `${i}`, 镇街: '甲', 合格: true, 达标: true, 国资: false, ...row })),
})

const ends = (r: { low: string | null; value: string | null; high: string | null }) => [
  r.low,
  r.value,
  r.high,
]
/** low, value and high of the outlay in 元. */
const outlay = (incentives: readonly Incentive[], rows: readonly Row[], scenario: Partial<Scenario> = {}) =>
  ends(report(policy(incentives), table(rows), scenario).cost.outlay)
const one = (parts: Partial<Incentive>, row: Row) => outlay([prize(parts)], [row])

describe('base → rate → floor → cap → rounded once', () => {
  test.each<[string, Partial<Incentive>, Row, string]>([
    ['亩 at 万元/亩', {}, { 面积: 12.5 }, '250000.00'],
    ['㎡ at 万元/亩: 20000㎡ are 30亩', { base: '建面' }, { 建面: 20000 }, '600000.00'],
    ['half a 分 upwards', { base: '建面', rate: '单价' }, { 建面: 1 }, '12.35'],
    ['just below half a 分', { base: '建面', rate: '单价' }, { 建面: 0.9999999 }, '12.34'],
    ['a third of a 亩', { base: '面积/3' }, { 面积: 1 }, '6666.67'],
    ['to the 元', { base: '建面', rate: '单价', rounding: '元' }, { 建面: 100 }, '1235.00'],
    ['to 百元', { rounding: '百元' }, { 面积: 1.0025 }, '20100.00'],
    ['to 万元, half upwards', { rounding: '万元' }, { 面积: 0.25 }, '10000.00'],
    ['below the cap', { cap: '封顶' }, { 面积: 25 }, '500000.00'],
    ['capped', { cap: '封顶' }, { 面积: 26 }, '500000.00'],
    ['raised to the floor', { floor: '封顶' }, { 面积: 1 }, '500000.00'],
    ['the cap is last', { floor: '封顶', cap: '封顶/2' }, { 面积: 1 }, '250000.00'],
    ['capped before it is rounded', { cap: '封顶', rounding: '万元' }, { 面积: 24.74 }, '490000.00'],
    ['a fixed sum', { base: '1', rate: '封顶' }, {}, '500000.00'],
    ['a formula', { kind: '公式', base: 'MAX(0,面积-10)*标准', rate: undefined }, { 面积: 12 }, '40000.00'],
    ['repeated over three years', { schedule: { kind: 'repeat', years: '年限' } }, { 面积: 1 }, '60000.00'],
    [
      'rounded before it is repeated',
      { base: '面积/3', schedule: { kind: 'repeat', years: '年限' } },
      { 面积: 1 },
      '20000.01',
    ],
    ['no area, no amount', {}, { 面积: 0 }, '0.00'],
  ])('%s', (_, parts, row, amount) => expect(one(parts, row)).toEqual([amount, amount, amount]))

  test('due, cuts and rounding add up to what is approved', () => {
    const rows = [{ 面积: 20 }, { 面积: 30 }, { 面积: 0.123456 }]
    const { incentives } = report(policy([prize({ cap: '封顶', rounding: '百元' })]), table(rows))
    expect(incentives[0]).toMatchObject({
      quantity: '50.123456',
      unit: '亩',
      due: '1002469.12',
      capCut: '100000',
      groupCut: '0',
      rounding: '30.88',
      value: '902500.00',
      count: 3,
    })
  })
})

describe('low, value and high', () => {
  const sure = { 面积: 10 }
  test.each<[string, readonly Row[], (string | null)[]]>([
    ['all decided', [sure, sure], ['400000.00', '400000.00', '400000.00']],
    ['a counted row without its area', [sure, {}], ['200000.00', null, null]],
    [
      'an unknown row adds nothing to its high',
      [sure, { 面积: 5, 合格: null }],
      ['200000.00', '200000.00', '300000.00'],
    ],
    [
      'so does one that waits for a person',
      [sure, { 面积: 5, 国资: true }],
      ['200000.00', '200000.00', '300000.00'],
    ],
    [
      'a waivable row adds nothing',
      [sure, { 面积: 5, 达标: false }],
      ['200000.00', '200000.00', '200000.00'],
    ],
    [
      'an approved one counts',
      [sure, { 面积: 5, 达标: false, 裁定: true }],
      ['300000.00', '300000.00', '300000.00'],
    ],
    ['a failing row adds nothing', [sure, { 合格: false }], ['200000.00', '200000.00', '200000.00']],
    ['an unknown row without its area', [sure, { 合格: null }], ['200000.00', '200000.00', null]],
    ['nobody', [], ['0.00', '0.00', '0.00']],
  ])('%s', (_, rows, expected) => expect(outlay([prize()], rows)).toEqual(expected))

  test('waivable rows stand apart as "if all approved"', () => {
    const rows = [sure, { 面积: 5, 达标: false }]
    expect(report(policy([prize()]), table(rows)).incentives[0]!.ifApproved).toBe('100000.00')
    expect(outlay([prize()], rows, { includeWaivable: true })).toEqual([
      '300000.00',
      '300000.00',
      '300000.00',
    ])
  })
  test('a capped unknown is at most the cap', () =>
    expect(one({ cap: '封顶' }, {})).toEqual(['0.00', null, '500000.00']))
  test('a ranged rate is a range', () =>
    expect(one({ rate: '幅度' }, { 面积: 10000 })).toEqual(['100000000.00', null, '500000000.00']))
  test('a ranged rate that is chosen is a value', () =>
    expect(outlay([prize({ rate: '幅度' })], [{ 面积: 10 }], { overrides: { 幅度: 2 } })).toEqual([
      '200000.00',
      '200000.00',
      '200000.00',
    ]))
  test('a scope that is unknown may or may not be paid', () =>
    expect(outlay([prize({ scope: '自用' })], [{ 面积: 10 }])).toEqual(['0.00', '0.00', '200000.00']))
})

describe('not set is not zero', () => {
  const unset = prize({ label: '未定奖', rate: '未定标准' })
  const rows = [{ 面积: 10 }]
  test('included: no value, the known sum as low, no high', () => {
    const { cost, excluded, incentives } = report(policy([prize(), unset]), table(rows))
    expect(ends(cost.outlay)).toEqual(['200000.00', null, null])
    expect(excluded).toEqual({ notSet: 1, notIncluded: 0 })
    expect(incentives.map((i) => [i.set, i.value])).toEqual([
      [true, '200000.00'],
      [false, null],
    ])
  })
  test('not included: out of the total, and counted as left out', () => {
    const { cost, excluded, incentives } = report(
      policy([prize(), { ...unset, included: false }]),
      table(rows),
    )
    expect(ends(cost.outlay)).toEqual(['200000.00', '200000.00', '200000.00'])
    expect(excluded).toEqual({ notSet: 0, notIncluded: 1 })
    expect(incentives[1]).toMatchObject({ included: false, set: false, low: null, value: null, high: null })
  })
  test('set but not included: its own figure, out of the total', () => {
    const { cost, incentives } = report(policy([prize({ included: false })]), table(rows))
    expect(cost.outlay.value).toBeNull()
    expect(incentives[0]!.value).toBe('200000.00')
  })
  test('one rate and a switch give a total', () =>
    expect(
      outlay([prize(), { ...unset, included: false }], rows, {
        overrides: { 未定标准: 1.5 },
        switches: { 未定奖: true },
      }),
    ).toEqual(['350000.00', '350000.00', '350000.00']))
  test('nothing to pay on is nothing, whatever the rate', () =>
    expect(outlay([unset], [{ 面积: 0 }])).toEqual(['0.00', '0.00', '0.00']))
  test('an included rate that is not set is no zero, though the only row may not count', () => {
    const { incentives, cost } = report(
      policy([prize({ rate: '未定标准' })]),
      table([{ 面积: 10, 合格: null }]),
    )
    expect(incentives[0]).toMatchObject({ included: true, set: false, low: '0.00', value: null, high: null })
    expect(cost.outlay).toEqual({ low: '0.00', value: null, high: null })
  })
  test('years that are not set leave the amount open', () =>
    expect(one({ schedule: { kind: 'repeat', years: '未定年限' } }, { 面积: 1 }).slice(1)).toEqual([
      null,
      null,
    ]))
  test('a cap that is not set leaves the amount open below what is due', () =>
    expect(one({ cap: '未定标准*面积' }, { 面积: 1 })).toEqual(['0.00', null, '20000.00']))
})

describe('highest only', () => {
  const pair = [
    prize({ label: '面积奖', group: '就高' }),
    prize({ label: '定额奖', base: '1', rate: '封顶', group: '就高' }),
  ]
  const parts = (rows: readonly Row[]) =>
    report(policy(pair), table(rows)).incentives.map((i) => [i.value, i.groupCut])
  test('the higher is paid, the other cut', () => {
    expect(parts([{ 面积: 30 }])).toEqual([
      ['600000.00', '0'],
      ['0.00', '500000'],
    ])
    expect(parts([{ 面积: 20 }])).toEqual([
      ['0.00', '400000'],
      ['500000.00', '0'],
    ])
  })
  test('equal amounts are paid once, to the first', () =>
    expect(parts([{ 面积: 25 }])).toEqual([
      ['500000.00', '0'],
      ['0.00', '500000'],
    ]))
  test('equal amounts that only exact fractions can tell are paid once', () => {
    const thirds = [
      prize({ label: '甲', base: '面积/3*3', group: '就高' }),
      prize({ label: '乙', group: '就高' }),
    ]
    expect(report(policy(thirds), table([{ 面积: 7 }])).incentives.map((i) => i.value)).toEqual([
      '140000.00',
      '0.00',
    ])
    const other = [
      prize({ label: '甲', group: '就高' }),
      prize({ label: '乙', base: '面积/3*3', group: '就高' }),
    ]
    expect(report(policy(other), table([{ 面积: 7 }])).incentives.map((i) => i.value)).toEqual([
      '140000.00',
      '0.00',
    ])
  })
  test('on exact amounts, before rounding', () => {
    const close = [
      prize({ label: '甲', group: '就高', rounding: '万元' }),
      prize({ label: '乙', base: '面积+0.001', group: '就高', rounding: '万元' }),
    ]
    expect(report(policy(close), table([{ 面积: 1 }])).incentives.map((i) => i.value)).toEqual([
      '0.00',
      '20000.00',
    ])
  })
  test('an alternative is nothing where it does not apply', () => {
    const scoped = [pair[0]!, { ...pair[1]!, scope: '自用' }]
    expect(report(policy(scoped), table([{ 面积: 1, 自用: false }])).incentives.map((i) => i.value)).toEqual([
      '20000.00',
      '0.00',
    ])
  })
  test('one that is left out of the estimate is no rival', () =>
    expect(outlay([pair[0]!, { ...pair[1]!, included: false }], [{ 面积: 1 }])).toEqual([
      '20000.00',
      '20000.00',
      '20000.00',
    ]))
  test('an unknown that is higher in any case is not in doubt', () =>
    expect(
      outlay([pair[0]!, { ...pair[1]!, base: '1', rate: '封顶', scope: '自用' }], [{ 面积: 30 }]),
    ).toEqual(['600000.00', '600000.00', '600000.00']))
})

describe('effects, towns and years', () => {
  test('outlay, forgone and receipt are never added', () => {
    const { cost } = report(
      policy([
        prize(),
        prize({ label: '减', effect: 'forgone', base: '面积*2' }),
        prize({ label: '收', effect: 'receipt', base: '面积*3' }),
      ]),
      table([{ 面积: 10 }]),
    )
    expect([cost.outlay.value, cost.forgone.value, cost.receipt.value]).toEqual([
      '200000.00',
      '400000.00',
      '600000.00',
    ])
  })
  test('towns add up to the whole, with a line for rows of no town', () => {
    const { cost, towns } = report(
      policy([prize()]),
      table([{ 面积: 1 }, { 面积: 2, 镇街: '乙' }, { 面积: 4, 镇街: null }, { 面积: 8, 镇街: '没有' }]),
    )
    expect(towns.map((t) => [t.town, t.cost.outlay.value])).toEqual([
      ['甲', '20000.00'],
      ['乙', '40000.00'],
      ['', '240000.00'],
    ])
    expect(cost.outlay.value).toBe('300000.00')
  })
  test('a town in any width and case', () => {
    const { towns } = report(policy([prize()]), table([{ 面积: 1, 镇街: ' 甲 ' }]))
    expect(towns.map((t) => [t.town, t.cost.outlay.value])).toEqual([
      ['甲', '20000.00'],
      ['乙', '0.00'],
    ])
  })
  test('years of the date field', () => {
    const rows: readonly Row[] = [{ 面积: 1, 年度: 2023 }, { 面积: 2, 年度: 2022 }, { 面积: 4 }]
    const { incentives } = report(policy([prize({ dateField: '年度' })]), table(rows))
    expect(incentives[0]!.years.map((y) => [y.year, y.value])).toEqual([
      ['', '80000.00'],
      ['2022', '40000.00'],
      ['2023', '20000.00'],
    ])
  })
})

describe('shares of a row', () => {
  const shares = (parts: Partial<Incentive>, row: Row) => {
    const simulation = run(policy([prize(parts)]), table([row]))
    const { bearers, instalments } = explainRow(simulation, '项目', '0')!.amounts[0]!
    return [bearers, instalments].map((list) => list.map((s) => s.amount))
  }
  test('the odd 分 goes to the earlier part', () =>
    expect(
      shares(
        {
          kind: '公式',
          base: '封顶/5000',
          bearers: ['市', '镇', '企业'].map((name) => ({ name, weight: '1' })),
        },
        {},
      )[0],
    ).toEqual(['33.34', '33.33', '33.33']))
  test('instalments 30 : 40 : 30', () =>
    expect(
      shares(
        {
          base: '建面',
          rate: '单价',
          schedule: {
            kind: 'split',
            parts: [30, 40, 30].map((weight, i) => ({ name: `${i}`, weight })),
          },
        },
        { 建面: 1 },
      )[1],
    ).toEqual(['3.71', '4.94', '3.70']))
  test('nothing is split while the amount is open', () =>
    expect(shares({ bearers: [{ name: '市', weight: '1' }] }, {})).toEqual([[], []]))
})
