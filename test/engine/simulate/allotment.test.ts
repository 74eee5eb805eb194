import { describe, expect, test } from 'vitest'
import type { CellValue } from '../../../engine/model/dataset.ts'
import type { Allotment } from '../../../engine/model/rule.ts'
import {
  entity,
  flag,
  incentive,
  key,
  number,
  parameters,
  qualification,
  reference,
  text,
  year,
} from '../../../engine/packs/builders.ts'
import { policyOf, report, TOWNS } from '../small.ts'

const PROJECTS = entity(
  '项目',
  key('编号'),
  reference('镇街', '镇街'),
  text('组'),
  year('年度'),
  number('得分', '', { minimum: undefined }),
  number('需求', '亩'),
  flag('合格'),
  flag('国资'),
  flag('裁定'),
)
const listed = qualification('项目', '入列', '裁定')

type Row = Readonly<Record<string, CellValue>>

/** A quota of so many places by score, each place worth 200万元. */
function run(rows: readonly Row[], rule: Partial<Allotment> = {}) {
  const policy = policyOf({
    entities: [TOWNS, PROJECTS],
    parameters: [
      parameters('threshold')('名额数', 1, '个', []),
      parameters('threshold')('未定名额', null, '个', []),
      parameters('incentive')('补助', 200, '万元', []),
    ],
    requirements: [listed.must('合格', '合格', []), listed.caseByCase('国资', '国资', [])],
    allotments: [
      {
        label: '名额',
        entity: '项目',
        qualification: '入列',
        group: [],
        capacity: '名额数',
        order: '得分',
        descending: true,
        sharing: 'queue',
        excess: 'fail',
        decision: '裁定',
        clauses: [],
        ...rule,
      },
    ],
    incentives: [
      incentive({
        label: '补助',
        included: true,
        entity: '项目',
        qualification: '入列',
        base: '1',
        rate: '补助',
        clauses: [],
      }),
    ],
  })
  const {
    rows: list,
    cost,
    allotments,
    diagnostics,
  } = report(policy, {
    镇街: [{ 镇街: '甲' }, { 镇街: '乙' }],
    项目: rows.map((row, i) => ({
      编号: String.fromCharCode(65 + i),
      镇街: '甲',
      合格: true,
      国资: false,
      ...row,
    })),
  })
  return {
    outcomes: Object.fromEntries(list!.map((r) => [r.id, r.outcome])),
    cost: [cost.outlay.low, cost.outlay.value, cost.outlay.high].map((x) => x && Number(x) / 10_000),
    allotments: allotments.map(({ group, capacity, demand, balance, tied }) => ({
      group,
      capacity,
      demand,
      balance,
      tied,
    })),
    codes: diagnostics.map((d) => d.code),
  }
}

const scores = (...list: (number | null)[]): Row[] => list.map((得分) => ({ 得分 }))

describe('places by rank', () => {
  test('the best are in, the others are not', () =>
    expect(run(scores(70, 90, 80)).outcomes).toEqual({ A: 'fail', B: 'pass', C: 'fail' }))
  test('from the smallest', () =>
    expect(run(scores(70, 90, 80), { descending: false }).outcomes).toEqual({
      A: 'pass',
      B: 'fail',
      C: 'fail',
    }))
  test('fewer candidates than places: all are in, whatever their scores', () =>
    expect(run(scores(70, null, 70), { capacity: '3' }).outcomes).toEqual({
      A: 'pass',
      B: 'pass',
      C: 'pass',
    }))
  test('in the order of the table where no order is given', () =>
    expect(run(scores(1, 2, 3), { order: undefined, capacity: '2' }).outcomes).toEqual({
      A: 'pass',
      B: 'pass',
      C: 'fail',
    }))
  test('no places', () => expect(run(scores(90), { capacity: '0' }).outcomes).toEqual({ A: 'fail' }))
  test('rows that fail do not compete, nor do rows that wait for a person', () =>
    expect(run([{ 得分: 95, 合格: false }, { 得分: 90, 国资: true }, { 得分: 80 }]).outcomes).toEqual({
      A: 'fail',
      B: 'manual',
      C: 'pass',
    }))
  test.each([
    ['waivable', 'waivable'],
    ['notApplicable', 'notApplicable'],
    ['manual', 'manual'],
    ['fail', 'fail'],
  ] as const)('what is beyond the quota is %s', (excess, outcome) =>
    expect(run(scores(90, 80), { excess }).outcomes).toEqual({ A: 'pass', B: outcome }),
  )
  test('a decision lets a row beyond the quota in, or keeps it out', () => {
    expect(run([{ 得分: 90 }, { 得分: 80, 裁定: true }], { excess: 'waivable' }).outcomes.B).toBe('pass')
    expect(run([{ 得分: 90 }, { 得分: 80, 裁定: false }], { excess: 'waivable' }).outcomes.B).toBe('fail')
  })
  test('a capacity that is not set takes nobody out', () =>
    expect(run(scores(90, 80), { capacity: '未定名额' }).outcomes).toEqual({ A: 'pass', B: 'pass' }))
})

describe('demands', () => {
  const demands = (...list: [score: number, demand: number][]) => list.map(([得分, 需求]) => ({ 得分, 需求 }))
  test('are taken while they fit', () =>
    expect(run(demands([90, 60], [80, 40], [70, 1]), { capacity: '100', demand: '需求' }).outcomes).toEqual({
      A: 'pass',
      B: 'pass',
      C: 'fail',
    }))
  test('the queue stops at the first that does not fit', () =>
    expect(run(demands([90, 60], [80, 50], [70, 1]), { capacity: '100', demand: '需求' }).outcomes).toEqual({
      A: 'pass',
      B: 'fail',
      C: 'fail',
    }))
  test('capacity, demand and balance', () =>
    expect(run(demands([90, 60], [80, 50.5]), { capacity: '100', demand: '需求' }).allotments).toEqual([
      { group: '', capacity: '100', demand: '110.5', balance: '-10.5', tied: [] },
    ]))
})

describe('groups', () => {
  test('each has its own places', () => {
    const rows = [
      { 得分: 90, 镇街: '甲', 年度: 2022 },
      { 得分: 80, 镇街: '甲', 年度: 2022 },
      { 得分: 70, 镇街: '甲', 年度: 2023 },
      { 得分: 60, 镇街: '乙', 年度: 2022 },
    ]
    const { outcomes, allotments } = run(rows, { group: ['镇街', '年度'] })
    expect(outcomes).toEqual({ A: 'pass', B: 'fail', C: 'pass', D: 'pass' })
    expect(allotments.map((a) => [a.group, a.demand, a.balance])).toEqual([
      ['甲·2022', '2', '-1'],
      ['甲·2023', '1', '0'],
      ['乙·2022', '1', '0'],
    ])
  })
  test("stand in the order of the towns' own table", () => {
    const rows = [
      { 得分: 1, 镇街: '乙', 年度: 2022 },
      { 得分: 2, 镇街: null, 年度: 2022 },
      { 得分: 3, 镇街: '甲', 年度: 2023 },
      { 得分: 4, 镇街: '甲', 年度: 2022 },
    ]
    const { allotments } = run(rows, { group: ['年度', '镇街'] })
    expect(allotments.map((a) => a.group)).toEqual(['2023·甲', '2022·甲', '2022·乙', '2022·'])
  })
})

describe('unknown candidates', () => {
  test('chosen with and without them: in', () =>
    expect(run([{ 得分: 90 }, { 得分: 80, 合格: null }]).outcomes.A).toBe('pass'))
  test('chosen only without them: unknown', () =>
    expect(run([{ 得分: 90, 合格: null }, { 得分: 80 }]).outcomes).toEqual({ A: 'unknown', B: 'unknown' }))
  test('beyond the edge either way: out', () =>
    expect(run([{ 得分: 95 }, { 得分: 90, 合格: null }, { 得分: 80 }]).outcomes.C).toBe('fail'))
  test('two places and one unknown: the first is in', () =>
    expect(run([{ 得分: 95 }, { 得分: 90, 合格: null }, { 得分: 80 }], { capacity: '2' }).outcomes).toEqual({
      A: 'pass',
      B: 'unknown',
      C: 'unknown',
    }))
})

describe('a tie at the edge', () => {
  const seven = scores(95, 92, 90, 88, 85, 85, 70)
  test('five places, the fifth a tie: a person decides', () => {
    const { outcomes, allotments, codes } = run(seven, { capacity: '5' })
    expect(outcomes).toEqual({
      A: 'pass',
      B: 'pass',
      C: 'pass',
      D: 'pass',
      E: 'manual',
      F: 'manual',
      G: 'fail',
    })
    expect(allotments[0]!.tied).toEqual(['E', 'F'])
    expect(codes).toContain('tied')
  })
  test('the total is decided though its rows are not: five at 200万元', () =>
    expect(run(seven, { capacity: '5' }).cost).toEqual([1000, 1000, 1000]))
  test('equal scores that all fit are no tie', () =>
    expect(run(seven, { capacity: '6' }).outcomes).toMatchObject({ E: 'pass', F: 'pass', G: 'fail' }))
  test('equal scores of which none fits are no tie', () =>
    expect(run(seven, { capacity: '4' }).outcomes).toMatchObject({ D: 'pass', E: 'fail', F: 'fail' }))
  test("the person's word settles it", () => {
    const decided = seven.map((row, i) =>
      i === 4 ? { ...row, 裁定: true } : i === 5 ? { ...row, 裁定: false } : row,
    )
    const { outcomes, cost } = run(decided, { capacity: '5' })
    expect(outcomes).toMatchObject({ E: 'pass', F: 'fail' })
    expect(cost).toEqual([1000, 1000, 1000])
  })
})
