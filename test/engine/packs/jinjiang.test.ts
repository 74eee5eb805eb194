import { describe, expect, it } from 'vitest'
import {
  type CellValue,
  CURRENT,
  compile,
  createSimulator,
  packs,
  reportOf,
  type Scenario,
} from '../../../engine/index.ts'

const pack = packs.find((p) => p.id === 'jinjiang')!
const data = pack.sample()
const simulator = createSimulator(compile(pack.policy), data)
const report = (scenario: Partial<Scenario> = {}) =>
  reportOf(simulator.run({ ...CURRENT, ...scenario }), { rows: true })
const current = report()

const cells = (entity: string, label: string): readonly CellValue[] => data.tables[entity]!.columns[label]!

describe('晋江 sample', () => {
  it('has the real towns, the notes of responsibility as printed, and nothing else that is not made up', () => {
    expect(cells('镇街', '镇街')).toEqual(
      '青阳街道、梅岭街道、西园街道、罗山街道、新塘街道、灵源街道、陈埭镇、池店镇、安海镇、磁灶镇、内坑镇、紫帽镇、东石镇、永和镇、英林镇、金井镇、龙湖镇、深沪镇、西滨镇、经济开发区、泉州出口加工区'.split(
        '、',
      ),
    )
    expect(data.tables.责任分工!.length).toBe(13)
    expect(new Set(cells('责任分工', '数据来源'))).toEqual(new Set(['正式']))
    // Five departments of the city, and the towns and zones together.
    expect(new Set(cells('责任分工', '牵头部门')).size).toBe(5 + 1)
    for (const entity of ['区块', '项目', '企业', '空间资源'])
      expect(new Set(cells(entity, '数据来源')), entity).toEqual(new Set(['示例']))
  })

  it('has rows of every outcome, and neither most passing nor most failing', () => {
    const { pass, waivable, fail, unknown, notApplicable } = current.counts
    const all = pass + waivable + fail + unknown + notApplicable
    for (const n of [pass, waivable, fail, unknown, notApplicable]) {
      expect(n).toBeGreaterThanOrEqual(5)
      expect(n).toBeLessThan(all / 2)
    }
  })
})

describe('晋江: no money is printed', () => {
  it('costs nothing known: not set, never 0', () => {
    expect(current.cost.outlay).toMatchObject({ value: null, high: null })
    expect(current.incentives.filter((i) => i.included)).toEqual([])
  })

  it('one rate that is typed gives that item alone', () => {
    const typed = report({ overrides: { 示范企业奖励: 10 }, switches: { 精品示范企业奖励: true } })
    const one = typed.incentives.find((i) => i.label === '精品示范企业奖励')!
    expect(one.count).toBeGreaterThan(0)
    expect(Number(one.value)).toBe(one.count * 100_000)
    expect(typed.cost.outlay.value).toBe(one.value)
    expect(typed.excluded.notIncluded).toBe(pack.policy.incentives.length - 1)
  })
})

describe('晋江: readings', () => {
  it('fewer of the four conditions let more projects in, and none out', () => {
    const fewer = report({ overrides: { 入盘条件组: ['建设标准', '园区管理'] } })
    const passed = (rows: typeof current.rows) =>
      rows!.filter((r) => r.entity === '项目' && r.outcome === 'pass').map((r) => r.id)
    expect(passed(fewer.rows)).toEqual(expect.arrayContaining(passed(current.rows)))
    expect(fewer.counts.pass).toBeGreaterThan(current.counts.pass)
  })

  it('the land bar alone decides nothing but for plots below the ratio', () => {
    const raised = report({ overrides: { 规模用地下限: 60 } }).rows!
    const changed = raised.filter((row, i) => row.outcome !== current.rows![i]!.outcome)
    expect(changed.filter((row) => !row.failed.includes('容积率不低于下限')).map((row) => row.id)).toEqual([])
    const both = report({ overrides: { 规模用地下限: 60, 规模建面下限: 6 } })
    expect(both.counts.pass).toBeLessThan(current.counts.pass)
  })
})
