import { describe, expect, test } from 'vitest'
import { rowsWith } from '../../../addin/session/rowsWith.ts'
import { OUTCOMES } from '../../../engine/index.ts'
import { bookOf, runsOf } from './listing.ts'
import { sixthRuns } from './sixth.ts'

describe('the rows behind a count', () => {
  const runs = runsOf(
    bookOf({
      projects: [
        { 编号: 'A' },
        { 编号: 'B', 合格: false },
        { 编号: 'C' },
        { 编号: 'D', 面积: 5 },
        { 编号: 'E', 合格: null },
        { 编号: 'F', 在册: false },
        { 编号: 'G', 国资: true },
      ],
    }),
  )
  const ids = (outcome: Parameters<typeof rowsWith>[1], most = 10) =>
    rowsWith(runs, outcome, most).rows.map(({ id }) => id)

  test.each([
    ['pass', ['A', 'C']],
    ['fail', ['B']],
    ['waivable', ['D']],
    ['unknown', ['E']],
    ['notApplicable', ['F']],
    ['manual', ['G']],
  ] as const)('%s, in table order', (outcome, expected) => expect(ids(outcome)).toEqual(expected))

  test('no more than asked for, and how many there are', () => {
    expect(ids('pass', 1)).toEqual(['A'])
    expect(rowsWith(runs, 'pass', 1).total).toBe(2)
  })

  test('are as many as the count says, also where other tables are judged', () => {
    const sixth = sixthRuns()
    const totals = OUTCOMES.map((outcome) => [outcome, rowsWith(sixth, outcome, 0).total])
    expect(Object.fromEntries(totals)).toEqual(sixth.now.report.counts)
  })
})
