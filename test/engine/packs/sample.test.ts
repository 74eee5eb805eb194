import { describe, expect, it } from 'vitest'
import { type CellValue, type Pack, packs, type Table } from '../../../engine/index.ts'

const packNamed = (id: string): Pack => packs.find((p) => p.id === id)!
const column = (table: Table, label: string): readonly CellValue[] => table.columns[label]!
const total = (table: Table, label: string): number =>
  column(table, label).reduce<number>((sum, x) => sum + Number(x), 0)

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s sample', (_, pack) => {
  const { tables, sample } = pack.sample()

  it('is the same every time and says that it is a sample', () => {
    expect(pack.sample()).toEqual(pack.sample())
    expect(sample).toBe(true)
  })

  it('has only columns that the policy declares, and fills those that are required', () => {
    for (const { label, fields } of pack.policy.entities) {
      const table = tables[label]
      if (!table) continue
      const declared = new Set(fields.map((f) => f.label))
      expect(Object.keys(table.columns).filter((c) => !declared.has(c))).toEqual([])
      for (const field of fields.filter((f) => f.required)) {
        expect(table.columns[field.label] ?? [], `${label}.${field.label}`).not.toContain(null)
      }
    }
  })

  it('has unique keys and no orphans', () => {
    const keys = new Map(
      pack.policy.entities.flatMap(({ label, fields }) => {
        const key = fields.find((f) => f.type === 'key')
        return key && tables[label] ? [[label, column(tables[label], key.label)] as const] : []
      }),
    )
    for (const [label, list] of keys) expect(new Set(list).size, label).toBe(list.length)
    for (const { label, fields } of pack.policy.entities) {
      for (const field of fields.filter((f) => f.type === 'reference')) {
        const named = (tables[label]?.columns[field.label] ?? []).filter((x) => x !== null)
        expect(named.filter((x) => !keys.get(field.to!)!.includes(x))).toEqual([])
      }
    }
  })

  it('has the days of a project in order, and none after the day of the data', () => {
    const { asOf } = pack.sample()
    const days = ['签约日期', '策划日期', '开工日期', '完成日期', '投产日期']
    const table = tables.项目!
    for (let row = 0; row < table.length; row++) {
      const own = days.flatMap((label) => {
        const day = table.columns[label]?.[row]
        return typeof day === 'string' ? [day] : []
      })
      expect([...own].sort(), String(table.columns.项目编号![row])).toEqual(own)
      expect(new Set(own).size).toBe(own.length)
      expect(own.filter((day) => day > asOf!)).toEqual([])
    }
  })

  it('uses only the options of a choice', () => {
    for (const { label, fields } of pack.policy.entities) {
      for (const field of fields.filter((f) => f.options)) {
        const used = (tables[label]?.columns[field.label] ?? []).flatMap((x) =>
          x === null ? [] : Array.isArray(x) ? x : [x],
        )
        expect(
          used.filter((x) => !field.options!.includes(String(x))),
          `${label}.${field.label}`,
        ).toEqual([])
      }
    }
  })
})

describe('what the notices print', () => {
  it('桐乡: eleven bodies, 3000 = 2000 + 1000 亩', () => {
    const towns = packNamed('tongxiang').sample().tables.镇街!
    expect(towns.length).toBe(11)
    expect([total(towns, '年度任务'), total(towns, '连片任务'), total(towns, '零星任务')]).toEqual([
      3000, 2000, 1000,
    ])
  })

  it('桐乡: about 300 projects, all of them made up', () => {
    const { 项目: projects, 区块: blocks, 企业: firms } = packNamed('tongxiang').sample().tables
    expect(projects!.length).toBeGreaterThan(280)
    expect(projects!.length).toBeLessThan(330)
    for (const table of [projects!, blocks!, firms!])
      expect(new Set(column(table, '数据来源'))).toEqual(new Set(['示例']))
  })

  it('慈溪: nineteen real towns, all else made up; rows on and beside each border', () => {
    const { 镇街: towns, 进度: _, ...rest } = packNamed('cixi').sample().tables
    expect(towns!.length).toBe(19)
    for (const table of Object.values(rest))
      expect(new Set(column(table, '数据来源')), table.entity).toEqual(new Set(['示例']))
    const { 项目: projects, 区块: blocks, 企业: firms } = rest
    for (const table of [projects!, firms!]) {
      expect(table.length).toBeGreaterThan(150)
      expect(table.length).toBeLessThan(260)
    }
    const taxes = column(blocks!, '改造前年税收').map(
      (tax, i) => Number(tax) / Number(column(blocks!, '规划面积')[i]),
    )
    expect(taxes).toEqual(expect.arrayContaining([5, 5.0001]))
    expect(column(projects!, '改造后建筑面积')).toEqual(expect.arrayContaining([40000, 39999]))
    expect(column(projects!, '核定单价')).toEqual(expect.arrayContaining([1, 5, 5.01]))
    expect(column(projects!, '收购用地')).toEqual(expect.arrayContaining([200, 199.99]))
  })

  it('金东: eleven bodies and four trades, the rest made up', () => {
    const tables = packNamed('jindong').sample().tables
    expect(column(tables.镇街!, '镇街').join('、')).toBe(
      '多湖街道、东孝街道、孝顺镇、傅村镇、曹宅镇、澧浦镇、岭下镇、江东镇、塘雅镇、赤松镇、源东乡',
    )
    expect(column(tables.行业!, '行业')).toEqual(['五金工量具', '塑棉制品', '建筑建材', '食品加工'])
    for (const label of ['区块', '园区年报', '项目', '企业', '年度指标'])
      expect(new Set(column(tables[label]!, '数据来源')), label).toEqual(new Set(['示例']))
  })

  it('温州: 17 blocks of 11139亩 as printed, the rest made up', () => {
    const tables = packNamed('wenzhou').sample().tables
    const blocks = tables.区块!
    expect(blocks.length).toBe(17)
    expect(total(blocks, '占地面积')).toBe(11139)
    expect(new Set(column(blocks, '数据来源'))).toEqual(new Set(['正式']))
    for (const label of ['园区年报', '企业', '项目', '分块', '转用地块'])
      expect(new Set(column(tables[label]!, '数据来源')), label).toEqual(new Set(['示例']))
  })

  it('温州: areas by land use after renewal', () => {
    const blocks = packNamed('wenzhou').sample().tables.区块!
    const sums: Record<string, number> = {}
    for (const [i, use] of column(blocks, '改造后土地功能').entries()) {
      const name = (use as readonly string[]).join('、')
      sums[name] = (sums[name] ?? 0) + Number(column(blocks, '占地面积')[i])
    }
    expect(sums).toEqual({ 'M1、M0': 8146, M1: 1818, M0: 965, M2: 210 })
  })
})
