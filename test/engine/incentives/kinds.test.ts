import { describe, expect, test } from 'vitest'
import { INCENTIVE_KINDS, kindOf } from '../../../engine/incentives/index.ts'
import type { CellValue } from '../../../engine/model/dataset.ts'
import type { Incentive } from '../../../engine/model/rule.ts'
import { entity, incentive, key, number, parameters, reference } from '../../../engine/packs/builders.ts'
import { findings, policyOf, report, TOWNS } from '../small.ts'

const rate = parameters('incentive')
const bands = [
  { from: 0, to: 20, value: 1 },
  { from: 20, to: 50, value: 2 },
  { from: 50, value: 3 },
]
const policy = (parts: Partial<Incentive>) =>
  policyOf({
    entities: [
      TOWNS,
      entity(
        '项目',
        key('编号'),
        reference('镇街', '镇街'),
        number('面积', '亩'),
        number('建面', '㎡'),
        number('投资', '万元'),
      ),
    ],
    parameters: [
      rate('标准', 2, '万元/亩', []),
      rate('比例', 5, '%', []),
      rate('档次', null, '万元/亩', [], { type: 'table', bandUnit: '亩', bands }),
    ].filter((p) => Object.values(parts).some((v) => String(v).includes(p.label))),
    incentives: [
      incentive({ label: '奖', included: true, entity: '项目', qualification: '', clauses: [], ...parts }),
    ],
  })
const amount = (parts: Partial<Incentive>, row: Readonly<Record<string, CellValue>>) => {
  const [total] = report(policy(parts), {
    镇街: [{ 镇街: '甲' }],
    项目: [{ 编号: '1', 镇街: '甲', ...row }],
  }).incentives
  return [total!.quantity, total!.unit, total!.value]
}

test('every kind is found by its word, and no other', () => {
  expect(INCENTIVE_KINDS.map((k) => kindOf(k.label)?.label)).toEqual([
    '标准×基数',
    '分档',
    '超额累进',
    '公式',
  ])
  expect(kindOf('按月')).toBeUndefined()
})

describe('标准×基数', () => {
  const kind = '标准×基数'
  test.each<[string, Partial<Incentive>, Record<string, number>, (string | null)[]]>([
    ['a rate per 亩', { base: '面积', rate: '标准' }, { 面积: 3 }, ['3', '亩', '60000.00']],
    [
      'a sum as base and a sum as rate',
      { base: '面积+1', rate: '标准+1' },
      { 面积: 3 },
      ['4', '亩', '120000.00'],
    ],
    ['a share', { base: '投资', rate: '比例' }, { 投资: 1000 }, ['1000', '万元', '500000.00']],
    ['another unit of area', { base: '建面', rate: '标准' }, { 建面: 2000 }, ['2000', '㎡', '60000.00']],
  ])('%s', (_, parts, row, result) => expect(amount({ kind, ...parts }, row)).toEqual(result))
})

describe('分档: the whole amount at the rate of its band', () => {
  const kind = '分档'
  test.each<[Partial<Incentive>, Record<string, number>, (string | null)[]]>([
    [{ base: '面积', rate: '档次' }, { 面积: 19.99 }, ['19.99', '亩', '199900.00']],
    [{ base: '面积', rate: '档次' }, { 面积: 20 }, ['20', '亩', '400000.00']],
    [{ base: '面积', rate: '档次' }, { 面积: 50 }, ['50', '亩', '1500000.00']],
    [{ base: '面积', rate: '档次', tierBy: '建面' }, { 面积: 10, 建面: 20000 }, ['10', '亩', '200000.00']],
  ])('%j of %j', (parts, row, result) => expect(amount({ kind, ...parts }, row)).toEqual(result))
})

test.each([
  [19.99, '199900.00'],
  [20, '200000.00'],
  [30, '400000.00'],
  [60, '1100000.00'],
])('超额累进: %d亩 slice by slice is %s', (area, value) =>
  expect(amount({ kind: '超额累进', base: '面积', rate: '档次' }, { 面积: area })).toEqual([
    `${area}`,
    '亩',
    value,
  ]),
)

test('公式: the base is the amount', () =>
  expect(amount({ kind: '公式', base: 'MAX(0,面积-10)*标准' }, { 面积: 12 })[2]).toBe('40000.00'))

describe('what a kind needs', () => {
  const missing = (parts: Partial<Incentive>) =>
    findings(policy(parts))
      .filter((d) => d.severity === 'error')
      .map((d) => [d.code, d.at.kind === 'item' && d.at.property])
  test.each<[Partial<Incentive>, (string | false | undefined)[][]]>([
    [{ kind: '标准×基数', base: '面积' }, [['formulaMissing', 'rate']]],
    [{ kind: '标准×基数', rate: '标准' }, [['formulaMissing', 'base']]],
    [{ kind: '超额累进', rate: '档次' }, [['formulaMissing', 'base']]],
    [{ kind: '公式' }, [['formulaMissing', 'base']]],
    [{ kind: '公式', base: '投资' }, []],
  ])('%j', (parts, expected) => expect(missing(parts)).toEqual(expected))
})
