import { describe, expect, test } from 'vitest'
import { printExplanation } from '../../../addin/cli/print/explanation.ts'
import { WORDS } from '../../../addin/text/index.ts'
import type {
  AmountStep,
  Comparison,
  Explanation,
  Outcome,
  RequirementStep,
  Standing,
} from '../../../engine/index.ts'
import { incentive } from '../../../engine/packs/builders.ts'
import { policyOf } from '../../engine/small.ts'

const side = (text: string, value: string | null, unit = '') => ({ text, value, unit })

const ratio: Comparison = {
  left: side('容积率', '1.8'),
  operator: '>=',
  right: side('容积率下限', '2'),
  holds: false,
  gap: '0.2',
  remedy: { field: '改造后建筑面积', change: '4000.00', unit: '㎡' },
}

const step = (more: Partial<RequirementStep>): RequirementStep => ({
  label: '容积率达标',
  strictness: 'inPrinciple',
  verdict: 'waivable',
  clauses: ['三（二）2'],
  formula: '容积率>=容积率下限',
  comparisons: [ratio],
  missing: [],
  decision: null,
  ...more,
})

const amount = (more: Partial<AmountStep> = {}): AmountStep => ({
  label: '补助',
  standing: 'counted',
  clauses: ['四'],
  included: true,
  set: true,
  quantity: '1234.5',
  unit: '㎡',
  rate: side('补助标准', '50', '元/㎡'),
  settlement: null,
  due: '61725.00',
  capCut: '11725.00',
  groupCut: '0.00',
  rounding: '0.00',
  low: '50000.00',
  value: '50000.00',
  high: '50000.00',
  missing: [],
  bearers: [],
  instalments: [],
  ...more,
})

const policy = policyOf({ main: { entity: '项目', qualification: '入列' } })

const explained = (outcome: Outcome, steps: RequirementStep[], amounts: AmountStep[] = []): string[] => {
  const e: Explanation = {
    entity: '项目',
    id: 'P1',
    name: '甲厂',
    town: '乙镇',
    qualifications: [{ name: '入列', outcome, steps }],
    amounts,
  }
  return printExplanation(WORDS['zh-CN'], policy, e)
}

describe('requirements', () => {
  test('both sides, the gap and what would meet the standard', () => {
    expect(explained('waivable', [step({})])).toEqual([
      '项目  P1  甲厂  乙镇',
      '',
      '结论',
      '  入列  待批准（原则上不符）：容积率达标（三（二）2）',
      '',
      '〔入列〕结论：待批准（原则上不符）',
      '  待批准（原则上不符）  容积率达标（原则上，三（二）2）',
      '      容积率（1.8） >= 容积率下限（2）：不成立，还差0.2；改造后建筑面积再增4,000.00㎡即达标',
    ])
  })
  /** The lines of the one rule, under the head of its qualification. */
  const lines = (more: Partial<RequirementStep>) => {
    const all = explained('fail', [step(more)])
    return all.slice(all.indexOf('〔入列〕结论：不符合') + 1)
  }
  test('a change downwards', () => {
    const remedy = { field: '用地', change: '-3.50', unit: '亩' }
    expect(lines({ comparisons: [{ ...ratio, remedy }] })[1]).toContain('用地再减3.50亩即达标')
  })
  test('outside the scope: one line', () => {
    expect(lines({ verdict: 'notApplicable', comparisons: [] })).toEqual([
      '  不适用  不在适用范围内：容积率达标（原则上，三（二）2）',
    ])
  })
  test('a missing cell, an unset parameter, a division by zero', () => {
    const missing = [
      { kind: 'cell', entity: '项目', id: 'P1', label: '用地' },
      { kind: 'parameter', label: '容积率下限' },
      { kind: 'other', label: 'zeroDivision' },
    ] as const
    const open = { ...ratio, left: side('容积率', '[0, ]'), holds: null, gap: null, remedy: undefined }
    expect(lines({ verdict: 'unknown', comparisons: [open], missing }).slice(1)).toEqual([
      '      容积率（资料不全） >= 容积率下限（2）：未定',
      '      缺资料：项目 P1 的“用地”未填',
      '      参数“容积率下限”未定',
      '      尚不能判定：除数为零',
    ])
  })
  test('a quota: the place among its rivals', () => {
    const quota = { group: '甲镇·2022', order: '面积', descending: true, rank: 3, rivals: 3, capacity: '2' }
    expect(lines({ comparisons: [], quota })[1]).toBe('      甲镇·2022：按面积从大到小排第3，共3个，名额2')
    expect(
      lines({ comparisons: [], quota: { ...quota, group: '', order: '', rank: null, capacity: null } })[1],
    ).toBe('      排第未定，共3个，名额未定')
  })
  test('both ends of a range, one end, a year without separators, a literal alone', () => {
    const compare = (left: Comparison['left'], right: Comparison['right']) =>
      lines({ comparisons: [{ left, operator: '<=', right, holds: null, gap: null }] })[1]
    expect(compare(side('面积', '[1000, 2000]', '㎡'), side('3000', '3000', '㎡'))).toBe(
      '      面积（1,000–2,000㎡） <= 3,000㎡：未定',
    )
    expect(compare(side('面积', '[1000, ]', '㎡'), side('年度', '2022'))).toBe(
      '      面积（至少1,000㎡） <= 年度（2022）：未定',
    )
  })
  test('five decimals, but never two different sides alike', () => {
    const compare = (value: string) =>
      lines({ comparisons: [{ ...ratio, left: side('容积率', value), gap: null, remedy: undefined }] })[1]
    expect(compare('1.929985652798')).toBe('      容积率（1.92999） >= 容积率下限（2）：不成立')
    expect(compare('1.999999')).toBe('      容积率（1.999999） >= 容积率下限（2）：不成立')
  })
  test('a yes/no column, and the formula where one comparison does not say it all', () => {
    const flag: Comparison = {
      left: side('低散乱', '否'),
      operator: '=',
      right: side('是', '是'),
      holds: false,
      gap: null,
    }
    expect(lines({ verdict: 'pass', comparisons: [flag], formula: 'NOT(低散乱)' }).slice(1)).toEqual([
      '      低散乱：否',
      '      判定：NOT(低散乱)',
    ])
    expect(lines({ verdict: 'pass', comparisons: [flag], formula: '低散乱' }).slice(1)).toEqual([
      '      低散乱：否',
    ])
  })
  test('what is missing is said once, and only where it has to be reached', () => {
    const remedy = { field: '幢数', change: '-2.00', unit: '幢' }
    const many: Comparison = { ...ratio, left: side('幢数', '5', '幢'), gap: '2', remedy }
    expect(lines({ comparisons: [many] })[1]).toBe(
      '      幢数（5幢） >= 容积率下限（2）：不成立；幢数再减2幢即达标',
    )
    for (const verdict of ['pass', 'notApplicable', 'manual'] as const)
      expect(lines({ verdict })[1]).toBe('      容积率（1.8） >= 容积率下限（2）：不成立')
  })
  test('the sentence for those who fail, and an open decision, only where they matter', () => {
    const more = { message: '容积率不足', decision: { field: '裁定', answer: null } }
    expect(lines({ ...more, verdict: 'waivable' }).slice(2)).toEqual([
      '      裁定（裁定）：未定',
      '      容积率不足',
    ])
    expect(lines({ ...more, verdict: 'unknown' })).toHaveLength(2)
    expect(lines({ ...more, verdict: 'pass', decision: { field: '裁定', answer: true } }).slice(2)).toEqual([
      '      裁定（裁定）：是',
    ])
  })
})

describe('the order', () => {
  const of = (name: string, outcome: Outcome, ...steps: RequirementStep[]) => ({ name, outcome, steps })
  const e: Explanation = {
    entity: '项目',
    id: 'P1',
    name: 'P1',
    town: '',
    qualifications: [
      of('补助资格', 'pass', step({ verdict: 'pass' })),
      of('核对', 'notApplicable', step({ verdict: 'fail', strictness: 'check' })),
      of('示范', 'notApplicable', step({ verdict: 'notMet', strictness: 'encouraged' })),
      of('老厂区', 'notApplicable', step({ verdict: 'notApplicable', strictness: 'scope' })),
      of(
        '入列',
        'fail',
        step({ verdict: 'fail', clauses: [] }),
        step({ label: '用地', verdict: 'waivable' }),
      ),
    ],
    amounts: [],
  }

  test('the outcomes, the main one first, with what stands in the way; then the money; what does not apply last', () => {
    const paid = {
      ...policy,
      incentives: [incentive({ label: '补助', entity: '项目', qualification: '补助资格', clauses: [] })],
    }
    const all = printExplanation(WORDS['zh-CN'], paid, e)
    expect(all.slice(0, 9)).toEqual([
      '项目  P1',
      '',
      '结论',
      '  入列      不符合：容积率达标',
      '  补助资格  直接符合',
      '',
      '奖补（万元）',
      '  目前没有可计的奖补',
      '',
    ])
    expect(all.filter((line) => line.startsWith('〔') || line.startsWith('以下'))).toEqual([
      '〔入列〕结论：不符合',
      '〔补助资格〕结论：直接符合',
      '〔核对〕只作核对，不影响资格',
      '〔示范〕鼓励项，不影响资格',
      '以下各项不适用',
      '〔老厂区〕结论：不适用',
    ])
  })

  test('rows that nothing is paid for say nothing of money', () =>
    expect(printExplanation(WORDS['zh-CN'], policy, e).join()).not.toContain('奖补'))
})

describe('amounts', () => {
  const lines = (standing: Standing, more: Partial<AmountStep> = {}) =>
    explained('pass', [], [amount({ standing, ...more })]).slice(5, -2)
  test('what was paid, what is to pay, and what the ledger changed', () => {
    const settlement = { paid: '40000.00', unpaid: '5000.00', ledger: '-5000.00', locked: true }
    const lines = explained('pass', [], [amount({ settlement, value: '45000.00' })])
    expect(lines).toContain('      封顶核减 1.17、台账差 -0.50')
    expect(lines).toContain('      台账：已付 4.00，待付 0.50（核定已锁定）')
  })
  test('quantity, rate, due and cuts', () => {
    expect(lines('counted')).toEqual([
      '奖补（万元）',
      '  补助（四）：5.00',
      '      计奖数量 1,234.50㎡，标准 补助标准（50元/㎡），应奖 6.17',
      '      封顶核减 1.17',
    ])
  })
  test('a row that waits for approval adds nothing yet', () => {
    expect(lines('waiting')[1]).toBe('  补助（四）：待批准，批准后5.00')
  })
  test('a row that is not decided adds from nothing to its amount', () => {
    expect(lines('open')[1]).toBe('  补助（四）：0.00–5.00')
  })
  test('a rate that is not set', () => {
    const open = { set: false, included: false, due: null, capCut: null, low: '0', value: null, high: null }
    expect(lines('counted', { ...open, rate: side('补助标准', '[0, ]', '元/㎡') })).toEqual([
      '奖补（万元）',
      '  补助（四，未纳入测算）：未定',
      '      计奖数量 1,234.50㎡，标准 补助标准（未定），应奖 未定',
    ])
  })
  test('who bears it', () => {
    const bearers = [
      { name: '市级', amount: '30000.00' },
      { name: '镇级', amount: '20000.00' },
    ]
    expect(lines('counted', { capCut: '0.00', bearers }).at(-1)).toBe('      承担：市级 3.00、镇级 2.00')
  })
})
