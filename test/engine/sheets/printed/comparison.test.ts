import { describe, expect, test } from 'vitest'
import type { IncentiveTotal } from '../../../../engine/model/result.ts'
import { type CellRange, cellAt, type Sheet } from '../../../../engine/sheets/grid.ts'
import { withCharts } from '../../../../engine/sheets/printed/charts.ts'
import type {
  ComparedRun,
  ComparisonResults,
  MovedRow,
} from '../../../../engine/sheets/printed/comparison.ts'
import { isComparison, layComparison } from '../../../../engine/sheets/printed/comparisonSheet.ts'
import { SMALL, SMALL_DATA } from '../smallPolicy.ts'
import { incentive, lineOf, RESULTS, range, target, values } from './smallResults.ts'

const REWARD = '新增厂房补助'
const reward = (yuan: string | null, of: Partial<IncentiveTotal> = {}) =>
  incentive(REWARD, { ...range(yuan), ...of })

/** A scenario with so many rows that pass or wait, and so much money. */
function run(
  label: string,
  pass: number,
  waivable: number,
  total: IncentiveTotal,
  done: string,
): ComparedRun {
  const { low, value, high } = total.included ? total : range('0')
  return {
    scenario: { label, status: 'trial', overrides: {}, switches: {} },
    changes: [],
    report: {
      ...RESULTS.report,
      counts: { pass, waivable, fail: 1, unknown: 0, manual: 0, notApplicable: 0 },
      cost: { outlay: { low, value, high }, forgone: range('0'), receipt: range('0') },
      incentives: [total],
      targets: [
        target('全市面积', { target: '100', done, coverage: `${done}.00`, gap: String(100 - Number(done)) }),
      ],
    },
    code: `CODE-${label}`,
  }
}

const moved = (of: Partial<MovedRow>): MovedRow => ({
  id: 'A-1',
  name: '=甲厂',
  town: '甲镇',
  before: 'pass',
  after: 'waivable',
  size: '30.5',
  money: '-150000',
  steps: [
    {
      label: '容积率',
      clauses: ['三（二）2'],
      after: 'waivable',
      missing: [],
      remedy: ['改造后建筑面积再增133.33㎡'],
    },
  ],
  ...of,
})

const base = run('现行', 3, 1, reward('1000000'), '60')
const other = {
  ...run('从紧', 2, 3, reward('700000.01'), '45'),
  movement: {
    moved: [
      moved({ id: '003', before: 'fail', after: 'pass', size: '10', money: '50000', steps: [] }),
      moved({}),
      moved({
        id: '002',
        after: 'unknown',
        size: '9.5',
        money: '-200000',
        steps: [{ label: '用地', clauses: [], after: 'unknown', missing: ['用地'], remedy: [] }],
      }),
      moved({
        id: '004',
        before: 'fail',
        size: '2',
        money: '0',
        steps: [{ label: '零星面积', clauses: ['一'], after: null, missing: [], remedy: [] }],
      }),
    ],
    repriced: { count: 2, size: '7', money: '0.01' },
  },
}
const results: ComparisonResults = {
  policy: SMALL,
  dataset: SMALL_DATA,
  base,
  others: [other],
  size: { label: '用地', unit: '亩' },
  contact: { unit: '示例市财政局' },
  code: 'CODE-现行-CODE-从紧',
}
const sheet = layComparison(results)
/** The line of a block below its title. */
const below = (title: string, start: string, of = sheet) => {
  const from = of.rows.findIndex((row) => row[0]?.value === title)
  const rows = values(of).slice(from)
  return rows.find((row) => row[0] === start)
}

describe('the captions', () => {
  test('say what is compared, as of when, and that it is a trial of sample rows', () => {
    const [, title, sides, warning] = values(sheet)
    expect(sheet.name).toBe('方案对比')
    expect(title?.[0]).toBe('更新办法方案对比（试算，未定稿）（示例数据，非真实项目）')
    expect(sides?.[0]).toBe(
      '基准：现行（试算）　对比：从紧（试算）　数据截止：2022-06-30　文件：印发（2022—2023年）',
    )
    expect(sides).toContain('单位：万元、亩')
    expect(warning?.[0]).toBe('本表不随数据和参数变动，改动后请重新写入对比表')
    expect(sheet.print?.footer?.right).toBe('校验码 CODE-现行-CODE-从紧')
    expect(values(sheet).flat()).not.toContain('审核：')
  })

  test('of final scenarios it is no trial, and is signed', () => {
    const final = <T extends ComparedRun>(one: T): T => ({
      ...one,
      scenario: { ...one.scenario, status: 'final', date: '2022-07-01' },
    })
    const settled = layComparison({ ...results, base: final(base), others: [final(other)] })
    const [, title, sides] = values(settled)
    expect(title?.[0]).toBe('更新办法方案对比（示例数据，非真实项目）')
    expect(sides?.[0]).toMatch(/^基准：现行（定稿 2022-07-01）　对比：从紧（定稿 2022-07-01）　/)
    expect(settled.rows.at(-1)?.[0]?.value).toBe('填报单位（盖章）：示例市财政局')
    // One trial among them makes a trial of it.
    const mixed = layComparison({ ...results, base: final(base) })
    expect(values(mixed)[1]?.[0]).toMatch(/试算，未定稿/)
  })

  test('what is tried on a scenario is named', () => {
    const tried = { ...other, changes: ['最小用地=25'] }
    expect(
      values(layComparison({ ...results, others: [tried] }))
        .flat()
        .join(),
    ).toContain('从紧（试算；另改 最小用地=25）')
  })
})

describe('the figures', () => {
  test('each scenario and the difference', () => {
    expect(lineOf(sheet, '指标').slice(0, 5)).toEqual(['指标', '单位', '现行', '从紧', '增减'])
    expect(below('一、指标', '直接符合')?.slice(0, 5)).toEqual(['直接符合', '个', 3, 2, -1])
    expect(below('一、指标', '待批准')?.slice(0, 5)).toEqual(['待批准', '个', 1, 3, 2])
    expect(below('一、指标', '合计')?.slice(0, 5)).toEqual(['合计', '个', 5, 6, 1])
    expect(below('一、指标', '支出')?.slice(0, 5)).toEqual(['支出', '万元', 100, 70.000001, -29.999999])
    expect(below('一、指标', '全市面积（2022）完成率')?.slice(1, 5)).toEqual(['%', 60, 45, -15])
    expect(below('一、指标', '全市面积（2022）尚缺')?.slice(1, 5)).toEqual(['亩', 40, 55, 15])
    expect(below('一、指标', '校验码')?.slice(0, 4)).toEqual(['校验码', null, 'CODE-现行', 'CODE-从紧'])
    expect(below('一、指标', '资料不全')).toBeUndefined()
  })

  test('a figure that is not there is a word, and so is its difference', () => {
    const unset = reward(null, { set: false })
    const without = layComparison({ ...results, base: run('现行', 3, 1, unset, '60') })
    const spent = below('一、指标', '支出', without)
    expect(spent?.slice(2, 5)).toEqual(['未定', 70.000001, '未定'])
    const nothing = layComparison({
      ...results,
      base: run('现行', 3, 1, reward('1', { included: false }), '60'),
    })
    expect(below('一、指标', '支出', nothing)?.slice(2, 5)).toEqual(['未定', 70.000001, '未定'])
    expect(below('一、指标', `　其中：${REWARD}`, nothing)?.slice(2, 5)).toEqual([
      '未纳入',
      70.000001,
      '未定',
    ])
    expect(below('二、结论变动', '退出直接符合', nothing)?.[3]).toBe('未定')
  })

  test('what is left out of an estimate adds nothing to it, so that the parts add up', () => {
    const left = { ...incentive('税收返还', range('500000')), included: false }
    const one = { ...base, report: { ...base.report, incentives: [reward('1000000'), left] } }
    const two = {
      ...other,
      report: {
        ...other.report,
        cost: { ...other.report.cost, outlay: range('1500000') },
        incentives: [reward('1000000'), { ...left, included: true }],
      },
    }
    const policy = {
      ...SMALL,
      incentives: SMALL.incentives.map((rule) => ({ ...rule, effect: 'outlay' as const })),
    }
    const laid = layComparison({ ...results, policy, base: one, others: [two] })
    expect(below('一、指标', '支出', laid)?.slice(2, 5)).toEqual([100, 150, 50])
    expect(below('一、指标', `　其中：${REWARD}`, laid)?.slice(2, 5)).toEqual([100, 100, 0])
    expect(below('一、指标', '　其中：税收返还', laid)?.slice(2, 5)).toEqual(['未纳入', 50, 50])
  })

  test('three scenarios have a column each, and a difference each', () => {
    const third = { ...other, scenario: { ...other.scenario, label: '从宽' } }
    const wide = layComparison({ ...results, others: [other, third] })
    const at = wide.rows.findIndex((row) => row[2]?.value === '现行')
    expect(values(wide)[at - 1]?.slice(0, 7)).toEqual([null, null, null, null, null, '增减', null])
    expect(values(wide)[at]?.slice(0, 7)).toEqual(['指标', '单位', '现行', '从紧', '从宽', '从紧', '从宽'])
    const titles = wide.rows.flatMap((row) => (row[0]?.style === 'printSection' ? [row[0].value] : []))
    expect(titles).toEqual([
      '一、指标',
      '二、结论变动：从紧',
      '二、结论变动：从宽',
      '三、变动名单：从紧',
      '三、变动名单：从宽',
    ])
  })
})

describe('what moves', () => {
  const line = (start: string) => below('二、结论变动', start)?.slice(0, 4)
  test('whoever leaves 直接符合 drops out, and the parts add up', () => {
    expect(lineOf(sheet, '变动').slice(0, 4)).toEqual(['变动', '个数', '用地（亩）', '支出增减（万元）'])
    expect(line('项目合计')).toEqual(['项目合计', 6, 59, -29.999999])
    expect(line('退出直接符合')).toEqual(['退出直接符合', 2, 40, -35])
    expect(line('　其中：直接符合→待批准')).toEqual(['　其中：直接符合→待批准', 1, 30.5, -15])
    expect(line('　其中：直接符合→资料不全')).toEqual(['　其中：直接符合→资料不全', 1, 9.5, -20])
    expect(line('转为直接符合')).toEqual(['转为直接符合', 1, 10, 5])
    expect(line('其他结论变动')).toEqual(['其他结论变动', 1, 2, 0])
    expect(line('结论不变、金额变动')).toEqual(['结论不变、金额变动', 2, 7, 0.000001])
  })

  test('the rows, those that drop out first, each with the reason', () => {
    const from = sheet.rows.findIndex((row) => row[0]?.value === '三、变动名单')
    const list = values(sheet).slice(from + 2, from + 6)
    expect(list.map((row) => row[1])).toEqual(['A-1', '002', '003', '004'])
    expect(list.map((row) => row[3])).toEqual([
      '直接符合→待批准',
      '直接符合→资料不全',
      '不符合→直接符合',
      '不符合→待批准',
    ])
    expect(list.map((row) => row[6])).toEqual([
      '容积率（三（二）2）现为待批准，改造后建筑面积再增133.33㎡',
      '用地现为资料不全（缺用地）',
      '',
      '零星面积（一）不再适用',
    ])
    expect(list[0]).toEqual(['=甲厂', 'A-1', '甲镇', '直接符合→待批准', 30.5, -15, list[0]?.[6]])
  })

  test('an area or an amount that is not known is no zero', () => {
    const open = moved({ size: null, money: null })
    const movement = { moved: [open, moved({})], repriced: other.movement.repriced }
    const laid = layComparison({ ...results, others: [{ ...other, movement }] })
    expect(below('二、结论变动', '退出直接符合', laid)?.slice(1, 4)).toEqual([2, '资料不全', '资料不全'])
  })

  test('nothing moves', () => {
    const movement = { moved: [], repriced: { count: 0, size: '0', money: '0' } }
    const laid = layComparison({ ...results, others: [{ ...other, movement }] })
    expect(below('二、结论变动', '项目合计', laid)?.slice(1, 4)).toEqual([0, 0, 0])
    expect(values(laid).flat()).toContain('没有结论变动的')
  })
})

const texts = (of: Sheet, { top, left, bottom, right }: CellRange) =>
  of.rows.slice(top, bottom + 1).flatMap((row) => row.slice(left, right + 1).map((cell) => cell?.value))

describe('its charts', () => {
  test('are bound to the cells of the figures, beside what is printed', () => {
    const [counts, spent] = sheet.charts!
    expect(counts?.title).toBe('各方案项目结论（个）')
    expect(texts(sheet, counts!.categories)).toEqual(['直接符合', '待批准', '不符合'])
    expect(counts?.series.map(({ name, values: at }) => [name, texts(sheet, at)])).toEqual([
      ['现行', [3, 1, 1]],
      ['从紧', [2, 3, 1]],
    ])
    expect(texts(sheet, spent!.categories)).toEqual(['现行', '从紧'])
    expect(texts(sheet, spent!.series[0]!.values)).toEqual([100, 70.000001])
    const width = Math.max(...sheet.rows.map((row) => row.length))
    expect(sheet.print?.area).toEqual({ top: 0, left: 0, bottom: sheet.rows.length - 1, right: width - 1 })
    for (const { place } of sheet.charts!) expect(place.left).toBeGreaterThan(sheet.print!.area!.right)
    expect(spent!.place.top).toBeGreaterThan(counts!.place.bottom)
    expect(new Set(sheet.charts!.map(({ name }) => name)).size).toBe(2)
  })

  test('none of words alone', () => {
    const unset = reward(null, { set: false })
    const open = { ...other, ...run('从紧', 2, 3, unset, '45'), movement: other.movement }
    const laid = layComparison({ ...results, base: run('现行', 3, 1, unset, '60'), others: [open] })
    expect(laid.charts?.map(({ title }) => title)).toEqual(['各方案项目结论（个）'])
  })

  test('a line never runs over words', () => {
    const at = (left: number) => ({ top: 0, left, bottom: 1, right: left })
    const chart = {
      title: '',
      kind: 'line',
      categories: at(0),
      series: [{ name: '', values: at(1) }],
    } as const
    const kindOf = (value: string | number) => {
      const rows = [
        [{ value: '甲' }, { value: 1 }],
        [{ value: '乙' }, { value }],
      ]
      return withCharts({ name: 'x', rows }, 2, 0, [{ rows, charts: [chart] }], [{ rows }]).charts?.[0]?.kind
    }
    expect([kindOf(2), kindOf('未定')]).toEqual(['line', 'column'])
  })
})

test('a sheet of the same title that was not laid here is told apart', () => {
  expect(isComparison(sheet)).toBe(true)
  expect(isComparison({ name: '方案对比', rows: [[], [null]] })).toBe(true)
  expect(isComparison({ name: '方案对比', rows: [[{ value: '校验' }], [null, { value: '校验码' }]] })).toBe(
    false,
  )
  expect(cellAt(sheet, 1, 0)?.style).toBe('printTitle')
})
