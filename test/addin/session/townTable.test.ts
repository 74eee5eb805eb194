import { expect, test } from 'vitest'
import { barsOf, townTable } from '../../../addin/session/townTable.ts'
import { CURRENT_TOTALS } from '../../sixthPolicy/totals.ts'
import { sixthRuns } from './sixth.ts'

const table = townTable(sixthRuns())
const group = table.groups.find(({ name }) => name === '2026年更新')!

test('a target of the towns with its sum', () => {
  expect(group.unit).toBe('亩')
  expect(group.isStaged).toBe(true)
  expect(group.towns.map(({ town, target }) => [town, target.target, target.done, target.gap])).toEqual([
    ['临江街道', '30', '27.5', '2.5'],
    ['青山镇', '60', '0', '60'],
    ['白鹤镇', '100', '106.25', '0'],
    ['石桥街道', '50', '0', '50'],
    ['北湖镇', '50', '27.5', '0'],
    ['经开区（东片）', '60', '0', '0'],
  ])
  // 27.5 + 106.25 + 27.5 of 350; with what is under way 267.97.
  expect(group.total).toMatchObject({ target: '350', done: '161.25', completion: '46.07', gap: '82.03' })
})

test('bars are shares of the longest: 白鹤镇 with 106.25 done and 18 under way', () => {
  const bars = new Map(barsOf(group).map((bar) => [bar.town, bar]))
  const own = bars.get('白鹤镇')!
  expect(own.done).toBeCloseTo(106.25 / 124.25, 10)
  expect(own.underWay).toBeCloseTo(18 / 124.25, 10)
  expect(own.task).toBeCloseTo(100 / 124.25, 10)
  expect(bars.get('经开区（东片）')!.underWay).toBeCloseTo(64.36 / 124.25, 10)
  expect(bars.get('青山镇')).toMatchObject({ done: 0, underWay: 0 })
})

test('targets of the whole area, their years as people write them', () => {
  expect(table.name).toBe('全市')
  expect(table.whole.map(({ target, year }) => [target.label, year])).toEqual([
    ['三年更新', '2025—2027'],
    ['平均容积率', ''],
    ['2026年税收', ''],
  ])
})

test('towns with their money; no line for rows of no town where there are none', () => {
  const { low, high } = table.towns[0]!.cost.outlay
  expect(table.towns.map(({ town }) => town)).toEqual(Object.keys(CURRENT_TOTALS.towns))
  expect([low, high]).toEqual(['9538038.00', '10618038.00'])
})
