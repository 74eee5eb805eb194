import { describe, expect, test } from 'vitest'
import { detailRows } from '../../../../addin/session/results/detail.ts'
import type { Wording } from '../../../../addin/session/wording/wording.ts'
import { WORDS } from '../../../../addin/text/index.ts'
import type {
  AmountStep,
  Comparison,
  Explanation,
  RequirementStep,
  RowResult,
} from '../../../../engine/index.ts'
import { incentive } from '../../../../engine/packs/builders.ts'
import { policyOf, run } from '../../../engine/small.ts'

const wording: Wording = { lang: 'zh-CN', words: WORDS['zh-CN'] }

const policy = policyOf({
  incentives: [
    incentive({
      label: '奖励',
      entity: '项目',
      qualification: '入列',
      included: true,
      base: '面积',
      rate: '1*1',
      clauses: [],
    }),
  ],
})
const simulation = run(
  { ...policy, incentives: [] },
  { 镇街: [{ 镇街: '甲镇' }], 项目: [{ 编号: 'A', 镇街: '甲镇', 面积: 30 }] },
)

const missed = (text: string, change: string): Comparison => ({
  left: { text, value: '1', unit: '亩' },
  operator: '>=',
  right: { text: '下限', value: '2', unit: '亩' },
  holds: false,
  gap: '1',
  remedy: { field: text, change, unit: '亩' },
})
const step = (formula: string): RequirementStep => ({
  label: '规模',
  strictness: 'must',
  verdict: 'fail',
  clauses: ['一', '二、1'],
  formula,
  comparisons: [missed('用地', '1.00'), missed('建面', '2.00')],
  missing: [],
  decision: null,
})

const amount = (more: Partial<AmountStep>): AmountStep => ({
  label: '奖励',
  standing: 'counted',
  clauses: [],
  included: true,
  set: true,
  quantity: '30',
  unit: '亩',
  rate: { text: '标准', value: '[1, 5]', unit: '万元/亩' },
  settlement: null,
  due: null,
  capCut: null,
  groupCut: null,
  rounding: null,
  low: '300000',
  value: null,
  high: '1500000',
  missing: [],
  bearers: [],
  instalments: [],
  ...more,
})

function detailOf(steps: RequirementStep[], amounts: AmountStep[] = []) {
  const row: RowResult = {
    entity: '项目',
    id: 'A',
    town: '甲镇',
    outcome: 'fail',
    qualifications: {},
    failed: [],
    missing: [],
    amounts: {},
  }
  const explanation: Explanation = {
    entity: '项目',
    id: 'A',
    name: '甲厂',
    town: '甲镇',
    qualifications: [{ name: '入列', outcome: 'fail', steps }],
    amounts,
  }
  const judged = { ...simulation, compiled: { ...simulation.compiled, policy } }
  return detailRows(wording, judged, [{ row, explanation }], [])[0]!
}

describe('what a row of 项目明细 still needs', () => {
  test.each([
    ['AND(用地>=下限,建面>=下限)', ['用地再增1.00亩', '建面再增2.00亩']],
    ['OR(用地>=下限,建面>=下限)', ['用地再增1.00亩，或建面再增2.00亩']],
    [' = or (用地>=下限,建面>=下限)', ['用地再增1.00亩，或建面再增2.00亩']],
  ])('%s', (formula, remedy) => expect(detailOf([step(formula)]).remedy).toEqual(remedy))

  test('clauses are told apart', () => expect(detailOf([step('')]).failed).toEqual(['规模（一；二、1）']))
})

describe('why a row of 项目明细 has no amount', () => {
  const blank = [{ kind: 'cell', entity: '项目', id: 'A', label: '面积' }] as const
  test.each([
    ['a rate between two ends', {}, 'ranged'],
    ['a blank cell beside it', { missing: blank }, 'incomplete'],
    ['a rate without an upper end', { rate: { text: '标准', value: '[0, ]', unit: '' } }, 'incomplete'],
    ['no rate', { set: false }, 'notSet'],
  ])('%s', (_, more, absence) => expect(detailOf([], [amount(more)]).absence).toBe(absence))
})

describe('已付 and 待付 of a row', () => {
  const settled = { paid: '40000.00', unpaid: '260000.00', ledger: '0.00', locked: false }
  const decided = { low: '300000', value: '300000', high: '300000' }
  const paidOf = (...amounts: AmountStep[]) => {
    const { approved, paid, unpaid } = detailOf([], amounts)
    return [approved, paid, unpaid].map((x) => x && Number(x))
  }
  test('of the amounts in the line', () =>
    expect(paidOf(amount({ ...decided, settlement: settled }))).toEqual([300000, 40000, 260000]))
  test('nothing was paid: 0', () => expect(paidOf(amount(decided))).toEqual([300000, 0, 300000]))
  test('what was paid of an incentive that is left out is not taken off the others', () =>
    expect(paidOf(amount(decided), amount({ ...decided, included: false, settlement: settled }))).toEqual([
      300000, 0, 300000,
    ]))
})
