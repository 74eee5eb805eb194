import { describe, expect, test } from 'vitest'
import { layNotice, type Notice } from '../../../../engine/sheets/printed/noticeSheet.ts'
import { SMALL, SMALL_DATA } from '../smallPolicy.ts'
import { lineOf, RESULTS, values } from './smallResults.ts'

const NOTICE: Notice = {
  ...RESULTS,
  policy: SMALL,
  dataset: SMALL_DATA,
  facts: [
    { label: '编号', value: '002' },
    { label: '项目', value: '=乙厂' },
  ],
  sections: [
    {
      qualification: '入列',
      outcome: '待批准',
      conditions: [
        {
          clauses: '三',
          condition: '容积率',
          own: '容积率 1.8',
          standard: '不低于2',
          outcome: '待批准',
          short: '再增133.33㎡即达2',
        },
      ],
    },
    {
      qualification: '先进',
      outcome: '直接符合',
      conditions: [
        { clauses: '四', condition: '亩均', own: '', standard: '', outcome: '直接符合', short: '' },
      ],
    },
  ],
  amounts: [
    { clauses: '五', incentive: '补助', quantity: '100㎡', rate: '50元/㎡', amount: '0.50', status: '待付' },
  ],
  lacks: [],
  notes: ['说明一'],
  contact: { unit: '示例市财政局' },
}

describe('告知单', () => {
  const sheet = layNotice(NOTICE)

  test('one page upright, numbered parts, headers once for the conditions', () => {
    expect([sheet.name, sheet.print?.portrait, sheet.print?.onePage]).toEqual(['告知单', true, true])
    const sections = sheet.rows.flatMap((row) => (row[0]?.style === 'printSection' ? [row[0].value] : []))
    expect(sections).toEqual(['一、基本情况', '二、入列：待批准', '三、先进：直接符合', '四、奖补金额'])
    expect(values(sheet).filter((row) => row[2] === '我方数值')).toHaveLength(1)
    expect(lineOf(sheet, '容积率')).toEqual([
      '三',
      '容积率',
      '容积率 1.8',
      '不低于2',
      '待批准',
      '再增133.33㎡即达2',
    ])
    expect(lineOf(sheet, '补助')).toEqual(['五', '补助', '100㎡', '50元/㎡', '0.50', '待付'])
  })

  test('says whose draft, that rows are samples, and who signs; there are no inputs beside it that could change', () => {
    expect(sheet.rows[0]?.[0]?.value).toBeNull()
    expect(sheet.rows[1]?.[0]?.value).toBe('更新办法告知单（示例数据，非真实项目）')
    expect(values(sheet).flat().join('\n')).toContain('文件：印发（2022—2023年）')
    expect(lineOf(sheet, '签收人：')[0]).toBe('告知单位（盖章）：示例市财政局')
    expect(sheet.rows.flat().some((cell) => cell?.formula !== undefined)).toBe(false)
    expect(sheet.print?.footer?.right).toBe('校验码 7F3A-22C1')
  })

  test('what is too long for a page runs over several', () => {
    const many = {
      ...NOTICE.sections[0]!,
      conditions: Array.from({ length: 120 }, () => NOTICE.sections[0]!.conditions[0]!),
    }
    expect(layNotice({ ...NOTICE, sections: [many] }).print?.onePage).toBeUndefined()
  })

  test('a long scenario line is broken between its parts', () => {
    const lines = values(
      layNotice({
        ...NOTICE,
        changes: ['零星容积率下限=2.2', '有机更新面积奖励=启用', '新增厂房补助标准=50'],
      }),
    )
    expect(lines.slice(2, 4).map((row) => row[0])).toEqual([
      '方案：方案一（试算；另改 零星容积率下限=2.2、有机更新面积奖励=启用、新增厂房补助标准=50）',
      '数据截止：2022-06-30　文件：印发（2022—2023年）',
    ])
  })
})
