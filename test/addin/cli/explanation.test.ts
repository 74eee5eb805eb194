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

const explained = (outcome: Outcome, steps: RequirementStep[], amounts: AmountStep[] = []): string[] => {
  const e: Explanation = {
    entity: '项目',
    id: 'P1',
    name: '甲厂',
    town: '乙镇',
    qualifications: [{ name: '入列', outcome, steps }],
    amounts,
  }
  return printExplanation(WORDS['zh-CN'], e)
}

describe('requirements', () => {
  test('both sides, the gap and what would meet the standard', () => {
    expect(explained('waivable', [step({})])).toEqual([
      '项目  P1  甲厂  乙镇',
      '',
      '〔入列〕结论：待批准（原则上不符）',
      '  待批准（原则上不符）  容积率达标（原则上，三（二）2）',
      '      容积率（1.8） >= 容积率下限（2）：不成立，还差0.2；改造后建筑面积再增4,000.00㎡即达标',
    ])
  })
  const lines = (more: Partial<RequirementStep>) => explained('fail', [step(more)]).slice(3)
  test('a change downwards', () => {
    const remedy = { field: '用地', change: '-3.50', unit: '亩' }
    expect(lines({ comparisons: [{ ...ratio, remedy }] })[1]).toContain('用地再减3.50亩即达标')
  })
  test('outside the scope: one line', () => {
    expect(lines({ verdict: 'notApplicable', comparisons: [] })).toEqual([
      '  不适用  容积率达标（原则上，三（二）2）：不在适用范围内',
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
      '      面积（1,000㎡–2,000㎡） <= 3,000㎡：未定',
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

describe('amounts', () => {
  const lines = (standing: Standing, more: Partial<AmountStep> = {}) =>
    explained('pass', [], [amount({ standing, ...more })]).slice(4)
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
