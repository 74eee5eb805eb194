import { describe, expect, it } from 'vitest'
import {
  compile,
  createSimulator,
  datasetOf,
  explainRow,
  packs,
  reportOf,
  type Scenario,
} from '../../../engine/index.ts'
import { CURRENT } from '../../../engine/model/policy.ts'

const pack = packs.find((p) => p.id === 'jindong')!
const compiled = compile(pack.policy)

type Rows = Parameters<typeof datasetOf>[0]
const report = (rows: Rows, scenario: Partial<Scenario> = {}) =>
  reportOf(createSimulator(compiled, datasetOf(rows)).run({ ...CURRENT, ...scenario }), { rows: true })
const towns = { 镇街: [{ 镇街: '孝顺镇' }] }
const conflicts = (overrides: Scenario['overrides']) =>
  report(towns, { overrides })
    .diagnostics.filter((d) => d.code === 'documentConflict')
    .map((d) => d.values.label)

describe('金东: the document against itself', () => {
  it('agrees with itself as it is printed: 80+150+50+20 = 300, 75+100+55+10 = 240, 3 × 2000 = 6000', () => {
    expect(conflicts({})).toEqual([])
  })

  it.each<[string, Scenario['overrides'], string[]]>([
    ['a trade with ten firms more', { 五金工量具规上家数目标: 90 }, ['四个行业规上家数合计']],
    ['a trade with a hundredth less output', { 食品加工产值目标: 9.99 }, ['四个行业产值合计']],
    ['another total of land', { 盘活总目标: 6001 }, ['盘活年均与总目标']],
    ['another average of new floor', { 年均新建厂房目标: 49.9 }, ['新建厂房年均与总目标']],
    ['less put in order than revitalised', { 年均整治用地目标: 1999 }, ['整治不小于盘活']],
  ])('says so of %s', (_, overrides, expected) => {
    expect(conflicts(overrides)).toEqual(expected)
  })
})

describe('金东: growth is compared exactly', () => {
  const years = (first: readonly number[], last: readonly number[]) => ({
    ...towns,
    年度指标: [
      [2020, first],
      [2023, last],
    ].map(([year, figures]) => {
      const [value, energy, tax, land] = figures as readonly number[]
      return {
        年度编号: String(year),
        年度: year as number,
        全区增加值: value!,
        全区能耗: energy!,
        全区工业税收: tax!,
        全区工业用地: land!,
        规上税收: tax!,
        规上用地: land!,
      }
    }),
  })
  const met = (rows: Rows, label: string) => report(rows).targets.find((t) => t.label === label)?.met

  // 1.02³ = 1.061208, 1.10³ = 1.331, 0.95³ = 0.857375
  it.each<[string, number, string, boolean]>([
    ['2 % a year, just', 1061208, '工业亩均税收增长', true],
    ['2 % a year, a hair short', 1061207.99, '工业亩均税收增长', false],
    ['10 % a year, just', 1331000, '规上亩均税收增长', true],
    ['10 % a year, a hair short', 1330999.99, '规上亩均税收增长', false],
  ])('%s', (_, tax, label, expected) => {
    expect(met(years([1000, 500, 1000000, 100], [1000, 500, tax, 100]), label)).toBe(expected)
  })

  it.each<[number, boolean]>([
    [857375, true],
    [857375.01, false],
  ])('energy per value added falls 5 a hundred a year: %d of a million is %s', (energy, expected) => {
    const rows = years([1000, 1000000, 1, 1], [1000, energy, 1, 1])
    expect(met(rows, '单位增加值能耗指数')).toBe(expected)
  })
})

describe('金东: what is put in order and what is revitalised', () => {
  it('stand in two columns of two tables, and are not added', () => {
    const { targets } = report({
      ...towns,
      企业: [
        {
          企业编号: 'E',
          镇街: '孝顺镇',
          企业名称: 'E',
          用地面积: 30,
          列入低效整治: true,
          低效整治日期: '2022-05-01',
        },
      ],
      项目: [
        {
          项目编号: 'P',
          镇街: '孝顺镇',
          实施企业: 'E',
          新供地: false,
          土地用途: '工业',
          土地状态: '低效',
          实施年度: 2022,
          阶段: '完成',
          用地: 12,
        },
      ],
    })
    const done = (label: string) => targets.find((t) => t.label === label)?.done
    expect([done('每年整治用地'), done('每年盘活'), done('盘活低效用地')]).toEqual(['10', '4', '12'])
  })
})

describe('金东: what is put in order is wider than what is revitalised', () => {
  it('盘活属整治范围: more revitalised than put in order is reported, or not', () => {
    const rows = {
      ...towns,
      企业: [],
      项目: [
        {
          项目编号: 'P',
          镇街: '孝顺镇',
          新供地: false,
          土地用途: '工业',
          土地状态: '闲置',
          实施年度: 2021,
          阶段: '完成',
          用地: 12,
        },
      ],
    }
    const reported = (within: boolean) =>
      report(rows, { overrides: { 盘活属整治范围: within } }).diagnostics.some(
        (d) => d.values.label === '盘活不超整治',
      )
    expect([reported(true), reported(false)]).toEqual([true, false])
  })
})

describe('金东: nothing is priced that the notice does not price', () => {
  it('recovers land at no price until one is typed, and names it', () => {
    const recovered = { 处置路径: '收回', 收回方式: '协商收回', 收回面积: 50 }
    const rows = {
      ...towns,
      项目: [{ 项目编号: 'P', 镇街: '孝顺镇', 实施年度: 2021, 阶段: '完成', 新供地: false, ...recovered }],
    }
    const switches = { '收回补偿（用地）': true }
    const priced = (price: number | null) =>
      createSimulator(compiled, datasetOf(rows)).run({
        ...CURRENT,
        switches,
        overrides: { 收回补偿亩均标准: price },
      })
    const missing = (price: number | null) =>
      explainRow(priced(price), '项目', 'P')!
        .amounts.find((a) => a.label === '收回补偿（用地）')!
        .missing.map((m) => m.label)
    expect(reportOf(priced(null)).cost.outlay.value).toBeNull()
    expect(missing(null)).toEqual(['收回补偿亩均标准'])
    expect(reportOf(priced(40)).cost.outlay.value).toBe('20000000.00')
    expect(missing(40)).toEqual([])
  })

  it('includes no incentive, and every parameter of it has an effect', () => {
    expect(pack.policy.incentives.filter((i) => i.included)).toEqual([])
    expect(compiled.diagnostics).toEqual([])
  })
})
