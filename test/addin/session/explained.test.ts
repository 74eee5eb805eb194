import { describe, expect, test } from 'vitest'
import { explainedRow, isOutside } from '../../../addin/session/explained.ts'
import { sixthRuns } from './sixth.ts'

const runs = sixthRuns()
const of = (id: string, entity = '地块') => explainedRow(runs, { entity, id })

test('what stands in the way comes first', () => {
  const row = of('GX005')!
  expect(row.main).toMatchObject({ name: '纳入更新', outcome: 'waivable' })
  expect(row.main!.steps[0]).toMatchObject({ label: '容积率', verdict: 'waivable', clauses: ['四'] })
  expect(row.main!.steps.map(({ label }) => label).sort()).toEqual(
    ['先行准入', '大宗地块', '容积率', '屋顶光伏', '工业用途', '建筑不减', '用地规模'].sort(),
  )
})

test('a failed gate stands beside what it blocks, with what was paid before', () => {
  const row = of('GX016')!
  expect(row.main).toMatchObject({ outcome: 'fail' })
  expect(row.main!.steps[0]).toMatchObject({ verdict: 'fail' })
  expect(row.others.find(({ name }) => name === '准入')).toMatchObject({ outcome: 'fail' })
  expect(row.amounts.map(({ label, value }) => [label, value])).toEqual([['建设奖励', '80000.00']])
})

test('what does not apply is only named', () => {
  expect(of('GX001')!.outside).toEqual(['示范'])
  // Not industrial: outside of the whole qualification, so that no other rule of it says anything.
  const { main } = of('GX018')!
  expect(main).toMatchObject({ outcome: 'notApplicable' })
  expect(main!.steps.filter((step) => !isOutside(step)).map(({ label }) => label)).toEqual(['工业用途'])
})

describe('other rows', () => {
  test('of another table have no main qualification', () => {
    const town = of('青山镇', '镇街')!
    expect(town.main).toBeNull()
    expect(town.others).toEqual([])
  })
  test('that only have checks are beside', () => {
    expect(of('J2', '进度')!.beside.map(({ steps }) => steps.map(({ label }) => label))).toEqual([
      ['按期完成'],
    ])
  })
  test('that are not there', () => {
    expect(of('GX999')).toBeUndefined()
  })
})
