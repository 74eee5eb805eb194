import { describe, expect, test } from 'vitest'
import { readBearers, readSchedule, writeBearers, writeSchedule } from '../../../engine/sheets/instalments.ts'
import { joinList, likelyName, splitHeader, splitList } from '../../../engine/sheets/names.ts'

describe('lists in one cell', () => {
  test.each<[readonly string[], string]>([
    [['自改', '联合'], '自改、联合'],
    [['纺织、印染', '造纸'], '纺织、印染；造纸'],
    [['纺织、印染'], '纺织、印染；'],
    [['甲；乙', '丙'], '甲；乙\n丙'],
    [[], ''],
  ])('%j', (items, text) => {
    expect(joinList(items)).toBe(text)
    expect(splitList(text)).toEqual(items)
  })
  test('other commas and blanks', () => expect(splitList(' 甲,乙， 丙 、')).toEqual(['甲', '乙', '丙']))
})

describe('headers', () => {
  test.each([
    ['用地（㎡）', ['用地', '㎡']],
    ['用地 (亩)', ['用地', '亩']],
    ['完成率[%]', ['完成率', '%']],
    ['面积（改造前）（㎡）', ['面积（改造前）', '㎡']],
    ['用地', ['用地', undefined]],
    ['（㎡）', ['（㎡）', undefined]],
  ])('%s', (header, parts) => expect(splitHeader(header)).toEqual(parts))
})

describe('who pays, and when', () => {
  test.each([
    ['开工:30、竣工:40、验收:30', '开工:30、竣工:40、验收:30'],
    ['开工30 竣工40 验收30', '开工:30、竣工:40、验收:30'],
    ['开工30%，竣工70%', '开工:30、竣工:70'],
    ['开工30%竣工40%验收30％', '开工:30、竣工:40、验收:30'],
    ['开工30竣工70', '开工:30、竣工:70'],
    ['第1期30', '第1期:30'],
    ['第1年:50；第2年:50', '第1年:50、第2年:50'],
    ['逐年：补助年限', '逐年:补助年限'],
    ['每年:3', '逐年:3'],
  ])('%s', (typed, written) => expect(writeSchedule(readSchedule(typed)!)).toBe(written))
  test.each(['分期', '开工30%、竣工60%'])('%s is no schedule', (typed) =>
    expect(readSchedule(typed)).toBeNull(),
  )

  test('市级 and 镇级 in their own columns, others beside, in order', () => {
    const three = [
      { name: '市级', weight: '1' },
      { name: '镇级', weight: '1' },
      { name: '省级', weight: '50%' },
    ]
    expect(writeBearers(three)).toEqual({ city: '1', town: '1', others: '省级:50%' })
    expect(readBearers('1', '1', '省级:50%')).toEqual(three)
    expect(readBearers(undefined, undefined, '省级')).toBeNull()
    expect(readBearers()).toBeUndefined()
  })
})

describe('the name that was likely meant', () => {
  const towns = ['开发区（高桥街道）', '梧桐街道', '凤鸣街道']
  test.each([
    ['梧桐街', '梧桐街道'],
    ['梧桐', '梧桐街道'],
    ['高桥街道', '开发区（高桥街道）'],
    ['桐乡市梧桐街道', '梧桐街道'],
    ['街道', undefined],
    ['乌镇', undefined],
    ['区', undefined],
  ])('%s', (typed, meant) => expect(likelyName(typed, towns)).toBe(meant))
})
