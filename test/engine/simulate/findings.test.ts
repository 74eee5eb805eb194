import { describe, expect, test } from 'vitest'
import { datasetOf } from '../../../engine/model/dataset.ts'
import { CURRENT, type Scenario } from '../../../engine/model/policy.ts'
import {
  derived,
  derivedFlag,
  entity,
  flag,
  incentive,
  key,
  number,
  parameters,
  qualification,
  reference,
} from '../../../engine/packs/builders.ts'
import { compile } from '../../../engine/policy/compile.ts'
import { createSimulator } from '../../../engine/simulate/simulate.ts'
import { policyOf, report, run, TOWNS } from '../small.ts'

const PROJECTS = entity(
  '项目',
  key('编号'),
  reference('镇街', '镇街'),
  number('面积', '亩'),
  number('建面', '㎡'),
  derived('容积率', '', '建面/面积'),
  number('主导数', '个'),
  flag('合格'),
)
const listed = qualification('项目', '入列')
const policy = policyOf({
  entities: [TOWNS, PROJECTS],
  parameters: [
    parameters('incentive')('幅度', null, '万元/亩', [], { range: { low: 1, high: 5 } }),
    parameters('threshold')('下限', 20, '亩', [], { tighten: 'up' }),
    parameters('threshold')('上限', 3, '', [], { tighten: 'down' }),
  ],
  requirements: [listed.must('面积', '面积>=下限', []), listed.must('容积率', '容积率<=上限', [])],
  incentives: [
    incentive({
      label: '奖',
      included: true,
      entity: '项目',
      qualification: '入列',
      base: '面积',
      rate: '幅度',
      clauses: [],
    }),
  ],
})
const rows = (...list: Record<string, number | string | null>[]) => ({
  镇街: [{ 镇街: '甲' }],
  项目: list.map((row, i) => ({ 编号: `P${i}`, 镇街: '甲', 面积: 30, 建面: 20000, ...row })),
})
const codes = (scenario: Partial<Scenario>, ...list: Record<string, number | string | null>[]) =>
  run(policy, rows(...list), scenario)
    .diagnostics()
    .map((d) => [d.severity, d.code, d.values.label ?? d.values.value])

test('good rows and settings have nothing to say', () => expect(codes({}, {})).toEqual([]))

describe('a rate outside the range that the notice prints', () => {
  test.each([0.99, 5.01])('%d is an error', (value) =>
    expect(codes({ overrides: { 幅度: value } }, {})).toEqual([['error', 'outsideRange', '幅度']]),
  )
  test.each([1, 3, 5])('%d is in it', (value) =>
    expect(codes({ overrides: { 幅度: value } }, {})).toEqual([]),
  )
  test('the amount keeps the range and is never clamped', () => {
    const { outlay } = report(policy, rows({}), { overrides: { 幅度: 6 } }).cost
    expect(outlay).toEqual({ low: '300000.00', value: null, high: '1500000.00' })
  })
})

describe('local values may only be tightened', () => {
  test.each<[Record<string, number>, string | null]>([
    [{ 下限: 19.99 }, '下限'],
    [{ 下限: 20 }, null],
    [{ 下限: 25 }, null],
    [{ 上限: 3.01 }, '上限'],
    [{ 上限: 2.5 }, null],
  ])('%j', (overrides, label) =>
    expect(codes({ overrides }, {})).toEqual(label === null ? [] : [['error', 'looserThanPolicy', label]]),
  )
})

test('a reference to a row that is not there', () =>
  expect(codes({}, { 镇街: '丙' }, { 镇街: ' 甲' }, { 镇街: null })).toEqual([['error', 'orphan', '丙']]))

describe('a computed cell that misses a limit by its own rounding', () => {
  const near = (面积: number, computed: readonly string[]) => {
    const dataset = datasetOf(rows({ 面积 }))
    const tables = { ...dataset.tables, 项目: { ...dataset.tables.项目!, computed } }
    return createSimulator(compile(policy), { tables })
      .run(CURRENT)
      .diagnostics()
      .map((d) => [d.severity, d.code, d.values.id])
  }
  test('is a notice', () => expect(near(19.99999999, ['面积'])).toEqual([['notice', 'nearLimit', 'P0']]))
  test('not where it was typed', () => expect(near(19.99999999, [])).toEqual([]))
  test('not where it is exact', () => expect(near(20, ['面积'])).toEqual([]))
  test('not where it is farther off', () => expect(near(19.9999, ['面积'])).toEqual([]))
})

describe('a document against itself', () => {
  const conflicting = policyOf({
    entities: [
      TOWNS,
      entity(
        '项目',
        key('编号'),
        reference('镇街', '镇街'),
        number('主导数', '个'),
        flag('合格'),
        derivedFlag('冲突', '主导数>2'),
      ),
    ],
    requirements: [
      listed.must('附件四', '合格', ['附件4'], { scope: 'NOT(冲突)' }),
      listed.caseByCase('附件不一致', '冲突', ['附件1', '附件4']),
    ],
  })
  const outcomes = (主导数: number, 合格: boolean) =>
    report(conflicting, {
      镇街: [{ 镇街: '甲' }],
      项目: [{ 编号: '1', 镇街: '甲', 主导数, 合格 }],
    }).rows!.map((r) => r.outcome)
  test('goes to a person, whatever the requirement says', () => {
    expect(outcomes(3, true)).toEqual(['manual'])
    expect(outcomes(3, false)).toEqual(['manual'])
  })
  test('and otherwise is judged as usual', () => {
    expect(outcomes(2, true)).toEqual(['pass'])
    expect(outcomes(2, false)).toEqual(['fail'])
  })
})

describe('aggregates take all rows; amounts and targets take counted ones', () => {
  const summing = policyOf({
    entities: [
      entity(
        '镇街',
        key('镇街'),
        derived('全部', '亩', 'SUM(项目[面积])'),
        derived('入列的', '亩', 'SUMIFS(项目[面积],项目[入列],TRUE)'),
      ),
      entity('项目', key('编号'), reference('镇街', '镇街'), number('面积', '亩'), flag('合格')),
    ],
    requirements: [
      listed.must('合格', '合格', []),
      qualification('镇街', '达标').must('全部', '全部>=30', []),
      qualification('镇街', '够数').must('入列', '入列的>=30', []),
    ],
  })
  const outcomes = (third: boolean | null) =>
    report(summing, {
      镇街: [{ 镇街: '甲' }],
      项目: [
        { 编号: '1', 镇街: '甲', 面积: 20, 合格: true },
        { 编号: '2', 镇街: '甲', 面积: 10, 合格: third },
      ],
    }).rows!.find((r) => r.entity === '镇街')!.qualifications
  test('a failing row is in the sum, and out of the filtered one', () =>
    expect(outcomes(false)).toEqual({ 达标: 'pass', 够数: 'fail' }))
  test('an unknown one leaves only the filtered one open', () =>
    expect(outcomes(null)).toEqual({ 达标: 'pass', 够数: 'unknown' }))
  test('a passing one is in both', () => expect(outcomes(true)).toEqual({ 达标: 'pass', 够数: 'pass' }))
})
